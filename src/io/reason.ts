import type { Label } from "../base/index.js";

/** What the machine says by its codes, in words. */
export const FAULTS: Readonly<Record<string, Label>> = {
  ENOSPC: { zh: "磁盘已满，没有写完", en: "the disk is full, and not all was written" },
  EDQUOT: {
    zh: "磁盘配额已用完，没有写完",
    en: "the disk quota is used up, and not all was written",
  },
  EACCES: { zh: "没有权限", en: "permission denied" },
  EPERM: { zh: "没有权限", en: "permission denied" },
  EROFS: { zh: "所在磁盘只读", en: "the disk can only be read" },
  ENOENT: { zh: "不存在", en: "does not exist" },
  ENOTDIR: {
    zh: "路径中有一段是文件，不是文件夹",
    en: "a part of the path is a file and not a folder",
  },
  EEXIST: {
    zh: "已有同名文件，不是文件夹",
    en: "a file of that name is there, and it is not a folder",
  },
  EISDIR: { zh: "是文件夹，不是文件", en: "it is a folder and not a file" },
  ELOOP: { zh: "链接相互指向，没有尽头", en: "links point at each other without end" },
  ENAMETOOLONG: { zh: "名称太长", en: "the name is too long" },
  EMFILE: { zh: "打开的文件太多", en: "too many files are open" },
  ENOMEM: { zh: "内存不足", en: "there is not enough memory" },
  EIO: { zh: "读写出错", en: "reading or writing failed" },
  ENXIO: {
    zh: "不是普通文件，而是设备、管道或套接字",
    en: "it is no ordinary file but a device, a pipe or a socket",
  },
  ERR_ENCODING_INVALID_ENCODED_DATA: { zh: "不是 UTF-8 编码", en: "it is not UTF-8 text" },
  ERR_STRING_TOO_LONG: { zh: "文件太大", en: "the file is too large" },
};

/**
 * Why something could not be read or written. The message of an error may quote a file name or what
 * stands in the file, so that nothing of it is taken but what this library says itself.
 */
export function reasonOf(error: unknown): Label {
  if (!(error instanceof Error)) return { zh: "无法读取", en: "it cannot be read" };
  if (error instanceof SyntaxError) return { zh: "不是 JSON", en: "not JSON" };
  const { code, reason } = error as NodeJS.ErrnoException & { readonly reason?: Label };
  const name = code ?? error.name;
  return reason ?? FAULTS[name] ?? { zh: name, en: name };
}

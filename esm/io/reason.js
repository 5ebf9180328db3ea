const FAULTS = {
  ENOSPC: { zh: "\u78C1\u76D8\u5DF2\u6EE1\uFF0C\u6CA1\u6709\u5199\u5B8C", en: "the disk is full, and not all was written" },
  EDQUOT: {
    zh: "\u78C1\u76D8\u914D\u989D\u5DF2\u7528\u5B8C\uFF0C\u6CA1\u6709\u5199\u5B8C",
    en: "the disk quota is used up, and not all was written"
  },
  EACCES: { zh: "\u6CA1\u6709\u6743\u9650", en: "permission denied" },
  EPERM: { zh: "\u6CA1\u6709\u6743\u9650", en: "permission denied" },
  EROFS: { zh: "\u6240\u5728\u78C1\u76D8\u53EA\u8BFB", en: "the disk can only be read" },
  ENOENT: { zh: "\u4E0D\u5B58\u5728", en: "does not exist" },
  ENOTDIR: {
    zh: "\u8DEF\u5F84\u4E2D\u6709\u4E00\u6BB5\u662F\u6587\u4EF6\uFF0C\u4E0D\u662F\u6587\u4EF6\u5939",
    en: "a part of the path is a file and not a folder"
  },
  EEXIST: {
    zh: "\u5DF2\u6709\u540C\u540D\u6587\u4EF6\uFF0C\u4E0D\u662F\u6587\u4EF6\u5939",
    en: "a file of that name is there, and it is not a folder"
  },
  EISDIR: { zh: "\u662F\u6587\u4EF6\u5939\uFF0C\u4E0D\u662F\u6587\u4EF6", en: "it is a folder and not a file" },
  ELOOP: { zh: "\u94FE\u63A5\u76F8\u4E92\u6307\u5411\uFF0C\u6CA1\u6709\u5C3D\u5934", en: "links point at each other without end" },
  ENAMETOOLONG: { zh: "\u540D\u79F0\u592A\u957F", en: "the name is too long" },
  EMFILE: { zh: "\u6253\u5F00\u7684\u6587\u4EF6\u592A\u591A", en: "too many files are open" },
  ENOMEM: { zh: "\u5185\u5B58\u4E0D\u8DB3", en: "there is not enough memory" },
  EIO: { zh: "\u8BFB\u5199\u51FA\u9519", en: "reading or writing failed" },
  ENXIO: {
    zh: "\u4E0D\u662F\u666E\u901A\u6587\u4EF6\uFF0C\u800C\u662F\u8BBE\u5907\u3001\u7BA1\u9053\u6216\u5957\u63A5\u5B57",
    en: "it is no ordinary file but a device, a pipe or a socket"
  },
  ERR_ENCODING_INVALID_ENCODED_DATA: { zh: "\u4E0D\u662F UTF-8 \u7F16\u7801", en: "it is not UTF-8 text" },
  ERR_STRING_TOO_LONG: { zh: "\u6587\u4EF6\u592A\u5927", en: "the file is too large" }
};
function reasonOf(error) {
  if (!(error instanceof Error)) return { zh: "\u65E0\u6CD5\u8BFB\u53D6", en: "it cannot be read" };
  if (error instanceof SyntaxError) return { zh: "\u4E0D\u662F JSON", en: "not JSON" };
  const { code, reason } = error;
  const name = code ?? error.name;
  return reason ?? FAULTS[name] ?? { zh: name, en: name };
}
export {
  FAULTS,
  reasonOf
};

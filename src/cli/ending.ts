import type { Language } from "../base/index.js";
import { UsageError } from "./options.js";
import { printable } from "./print.js";

/** What the machine says by its codes, in words. */
const FAULTS: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ["磁盘已满，没有写完", "the disk is full, and not all was written"],
  EDQUOT: ["磁盘配额已用完，没有写完", "the disk quota is used up, and not all was written"],
  EACCES: ["没有权限", "permission denied"],
  EPERM: ["没有权限", "permission denied"],
  EROFS: ["所在磁盘只读", "the disk can only be read"],
  ENOENT: ["不存在", "does not exist"],
  ENOTDIR: ["路径中有一段是文件，不是文件夹", "a part of the path is a file and not a folder"],
  EEXIST: ["已有同名文件，不是文件夹", "a file of that name is there, and it is not a folder"],
  EISDIR: ["是文件夹，不是文件", "is a folder and not a file"],
  ELOOP: ["链接相互指向，没有尽头", "links point at each other without end"],
  ENAMETOOLONG: ["名称太长", "the name is too long"],
  EMFILE: ["打开的文件太多", "too many files are open"],
  ENOMEM: ["内存不足", "there is not enough memory"],
  EIO: ["读写出错", "reading or writing failed"],
};

type SystemError = NodeJS.ErrnoException;

const isSystem = (error: unknown): error is SystemError =>
  error instanceof Error && typeof (error as SystemError).code === "string" && "syscall" in error;

/** The language asked for, before the options were read or where they could not be. */
function languageOf(args: readonly string[]): Language {
  const at = args.indexOf("--lang");
  const named = args.includes("--lang=en") || (at >= 0 && args[at + 1] === "en");
  return named ? "en" : "zh";
}

/** One sentence for whatever ended the command; a person is told no stack frames. */
export function sentenceOf(error: unknown, args: readonly string[] = process.argv): string {
  const zh = languageOf(args) === "zh";
  if (error instanceof UsageError) return error.message;
  if (isSystem(error)) {
    const [textZh, textEn] = FAULTS[error.code ?? ""] ?? [error.message, error.message];
    const path = error.path ?? (zh ? "输出" : "output");
    return zh ? `${path}：${textZh}` : `${path}: ${textEn}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError) {
    return zh
      ? `给出的数据太大或嵌套太深，无法处理（${message}）；请分成几份`
      : `What was given is too large or too deeply nested to be worked on (${message}); give it in parts`;
  }
  return zh
    ? `程序内部错误：${message}。请将命令和输入报告给维护者`
    : `Internal error: ${message}. Please report the command and what it was given`;
}

let failed = false;

/** Ends with exit code 2, whatever the command sets afterwards, and says why. */
export function endWith(error: unknown): void {
  failed = true;
  process.exitCode = 2;
  process.stderr.write(`${printable(sentenceOf(error))}\n`);
}

/**
 * Watches what the command writes to and what nothing else catches. A reader that closed the pipe, such
 * as `head`, has had enough; any other fault of an output is one of the machine.
 */
export function watchOutputs(): void {
  const hasEnough = (error: SystemError) => error.code === "EPIPE";
  process.stdout.on("error", (error: SystemError) => {
    if (hasEnough(error)) process.exit();
    endWith(error);
    process.exit(2);
  });
  process.stderr.on("error", (error: SystemError) => {
    if (!hasEnough(error)) failed = true;
  });
  process.on("uncaughtException", (error) => {
    endWith(error);
    process.exit(2);
  });
  process.on("exit", () => {
    if (failed) process.exitCode = 2;
  });
}

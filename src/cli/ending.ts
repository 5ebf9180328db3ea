import { reasonOf } from "../io/index.js";
import { printable } from "../report/index.js";
import { spoken } from "./speech.js";
import { UsageError } from "./usage.js";

type SystemError = NodeJS.ErrnoException;

const isSystem = (error: unknown): error is SystemError =>
  error instanceof Error && typeof (error as SystemError).code === "string" && "syscall" in error;

/** One sentence for whatever ended the command; a person is told no stack frames. */
export function sentenceOf(
  error: unknown,
  args: readonly string[] = process.argv.slice(2),
): string {
  const zh = spoken(args) === "zh";
  if (error instanceof UsageError) return error.message;
  if (isSystem(error)) {
    const reason = reasonOf(error);
    const path = error.path ?? (zh ? "输出" : "output");
    return zh ? `${path}：${reason.zh}` : `${path}: ${reason.en}`;
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
  process.stderr.write(`${printable(withoutPasswords(sentenceOf(error)))}\n`);
}

/** A text in which no connection to a database says its password, whatever it was taken for. */
const withoutPasswords = (text: string): string =>
  text
    .replace(/(postgres(?:ql)?:\/{1,2}[^\s/:@]*):.*@/gi, "$1@")
    .replace(/([?&]password=)[^&\s]*/gi, "$1***");

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

import { readJson } from "../base/index.js";
import { readText, reasonOf } from "../io/index.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";

/** That a file named by an option cannot be read, and why. */
export function unreadable(option: string, file: string, error: unknown): UsageError {
  const reason = reasonOf(error);
  return new UsageError(
    say(
      `${option} ${file}：读不出（${reason.zh}）`,
      `${option} ${file} cannot be read: ${reason.en}`,
    ),
  );
}

/** What a file holds; `undefined` where that is not JSON, or a key stands in it more than once. */
export function jsonIn(option: string, file: string): unknown {
  try {
    const read = readJson(readText(file));
    return read.ok && read.repeated.length === 0 ? read.value : undefined;
  } catch (error) {
    throw unreadable(option, file, error);
  }
}

import { readText, reasonOf } from "../io/index.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";

/** What a file named by an option holds; `undefined` where that is not JSON. */
export function jsonIn(option: string, file: string): unknown {
  try {
    return JSON.parse(readText(file));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    const reason = reasonOf(error);
    throw new UsageError(
      say(
        `${option} ${file}：读不出（${reason.zh}）`,
        `${option} ${file} cannot be read: ${reason.en}`,
      ),
    );
  }
}

import { readWritten, reasonOf } from "../io/index.js";
import { say, sayLabel } from "./speech.js";
import { UsageError } from "./usage.js";

/** The text of a written summary, or the end of the command with why it cannot be read. */
export function textOf(file: string): string {
  try {
    return readWritten(file);
  } catch (error) {
    throw new UsageError(`${file}${say("：", ": ")}${sayLabel(reasonOf(error))}`);
  }
}

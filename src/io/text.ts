import { expectCall, type JsonReading, readJson, TEXT } from "../base/index.js";
import { textOfDocument } from "./documents.js";
import { readBytes, readInput } from "./ordinary-file.js";

/** The text of a file: UTF-8 with or without a byte order mark; anything else is refused, not guessed. */
export function readText(path: string): string {
  expectCall("readText", { path: [path, TEXT] });
  return new TextDecoder("utf-8", { fatal: true }).decode(readBytes(path));
}

/**
 * The text that somebody wrote: of a file, or of standard input under the name `-`; in UTF-8, UTF-16
 * with its mark, or GB18030, or the words of a Word document (.docx) or a web page.
 *
 * @throws an error whose reason `reasonOf` gives in both languages.
 */
export function readWritten(path: string): string {
  expectCall("readWritten", { path: [path, TEXT] });
  return textOfDocument(path === "-" ? readInput() : readBytes(path));
}

/** The JSON of a file, with the keys that stand in it more than once. */
export function readJsonFile(path: string): JsonReading {
  return readJson(readText(path));
}

/** The JSON of a file that comes with the library. */
export function ownJson(path: string): unknown {
  const read = readJsonFile(path);
  if (read.ok && read.repeated.length === 0) return read.value;
  throw new Error(`${path} does not read as JSON with each key once`);
}

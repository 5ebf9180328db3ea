import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Characters that move a terminal's cursor, change its colours, or turn the direction of a text round. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export function printable(text: string): string {
  return text.replace(HIDDEN, "\ufffd");
}

/**
 * Writes what a command answers. In a text for a person, what a register smuggles in to steer the
 * terminal is shown as �; JSON is written as it is.
 */
export function print(text: string, format = "text"): void {
  process.stdout.write(format === "json" ? text : printable(text));
}

/** Writes JSON part by part, waiting for a reader that is slower. */
export async function printParts(parts: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(parts), process.stdout, { end: false });
}

import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Language } from "../base/index.js";
import { type Doc, type Format, printable, render } from "../report/index.js";

/**
 * Writes what a command answers. In a text for a person, what a register smuggles in to steer the
 * terminal is shown as �; JSON is written as it is.
 */
export function print(text: string, format = "text"): void {
  process.stdout.write(format === "json" ? text : printable(text));
}

interface Choice {
  readonly format?: Format;
  readonly lang: Language;
}

/** Writes a document as the options choose. */
export function write(doc: Doc, { format = "text", lang }: Choice): void {
  process.stdout.write(render(doc, format, lang));
}

/** Writes what a command found: as JSON the result itself, else its document. */
export function answer(
  result: () => string,
  doc: () => Doc,
  { format, lang }: { readonly format: Format | "json"; readonly lang: Language },
): void {
  if (format === "json") process.stdout.write(result());
  else write(doc(), { format, lang });
}

/** Writes JSON part by part, waiting for a reader that is slower. */
export async function printParts(parts: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(parts), process.stdout, { end: false });
}

import { expectCall, LANGUAGE, type Language, oneOf } from "../../base/index.js";
import type { Doc } from "../doc.js";
import { DOC } from "../shapes.js";
import { asCsv } from "./csv.js";
import { asHtml } from "./html/index.js";
import { asJunit } from "./junit.js";
import { asMarkdown } from "./markdown.js";
import { asNdjson } from "./ndjson.js";
import { asSarif } from "./sarif.js";
import { asText } from "./terminal.js";

/** How a document is written; a new format is a file and a line here. */
export const FORMATS = {
  text: asText,
  markdown: asMarkdown,
  html: asHtml,
  csv: asCsv,
  ndjson: asNdjson,
  sarif: asSarif,
  junit: asJunit,
} as const satisfies Readonly<Record<string, (doc: Doc, language: Language) => string>>;

export type Format = keyof typeof FORMATS;

/** Formats that hold findings and nothing else. */
export const OF_FINDINGS: readonly Format[] = ["sarif", "junit"];

/**
 * A document in one of the formats and languages.
 *
 * @example
 * ```ts
 * render({ title: { zh: "结果", en: "Result" }, blocks: [] }, "markdown", "en"); // "# Result\n"
 * ```
 */
export function render(doc: Doc, format: Format, language: Language): string {
  expectCall("render", {
    doc: [doc, DOC],
    format: [format, oneOf(...(Object.keys(FORMATS) as Format[]))],
    language: [language, LANGUAGE],
  });
  return FORMATS[format](doc, language);
}

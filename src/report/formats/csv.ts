import type { Language } from "../../base/index.js";
import { type Doc, isNumeric } from "../doc.js";
import {
  type FindingRow,
  findingRow,
  holdsFindings,
  keyedFindings,
  plainCell,
  ROW_TITLES,
  tablesOf,
} from "./rows.js";
import { lineOf, printable } from "./terminal.js";

const BYTE_ORDER_MARK = "\ufeff";

/**
 * A document as CSV, in UTF-8 with a mark by which spreadsheets know it: its findings one a row, or, of
 * a document that tells of none, its tables one below the other. No text in it is taken for a formula.
 */
export function asCsv(doc: Doc, language: Language): string {
  const groups = holdsFindings(doc) ? [findingLines(doc, language)] : tableLines(doc, language);
  const text = groups.map((lines) => lines.map((line) => `${line}\r\n`).join("")).join("\r\n");
  return BYTE_ORDER_MARK + text;
}

function findingLines(doc: Doc, language: Language): string[] {
  const names = Object.keys(ROW_TITLES) as (keyof FindingRow)[];
  const rows = keyedFindings(doc).map(({ key, finding }) =>
    findingRow(key, finding, language, doc.runs),
  );
  return [
    names.map((one) => field(ROW_TITLES[one][language])).join(","),
    ...rows.map((row) => names.map((one) => field(row[one])).join(",")),
  ];
}

function tableLines(doc: Doc, language: Language): string[][] {
  return tablesOf(doc.blocks, language).map(({ table: { columns, rows } }) => [
    columns.map(({ title }) => field(lineOf(title, language))).join(","),
    ...rows.map((row) =>
      row
        .map((cell, at) => {
          const text = plainCell(cell, language);
          return isNumeric(columns[at]?.kind ?? "text") && isNumber(text) ? text : field(text);
        })
        .join(","),
    ),
  ]);
}

function isNumber(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** A text that a spreadsheet takes for text: `=1+1` is written with a `'` before it. */
export function harmless(text: string): string {
  return /^\s*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
}

function field(text: string): string {
  const safe = harmless(printable(text.replace(/\s*[\r\n]+\s*/g, " ")));
  return /[",;\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import type { CellValue, WriteSheet } from "hucre/xlsx";
import { FIELD_LABELS } from "../../audit/index.js";
import { expectCall, LANGUAGE, type Language, words } from "../../base/index.js";
import { type Block, type Cell, type Doc, findingBlocks, isNumeric, type Table } from "../doc.js";
import { DOC } from "../shapes.js";
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

export type { WriteSheet };

const NUMBER = words("序号", "No.");

/** What the list says of each finding, with the width of its column. */
const SAID: readonly (readonly [keyof FindingRow, number])[] = [
  ["village", 12],
  ["subject", 13],
  ["head", 9],
  ["about", 12],
  ["state", 8],
  ["run", 9],
  ["message", 44],
  ["sources", 26],
  ["place", 22],
];

/** What whoever works the list fills in. */
const TO_FILL_IN: readonly (readonly [keyof typeof FIELD_LABELS, number])[] = [
  ["verified", 20],
  ["isTrue", 9],
  ["measure", 20],
  ["body", 14],
  ["person", 10],
  ["term", 11],
  ["result", 16],
  ["struckOffOn", 11],
];

/** The column of `是否属实`, counted from 0. */
const TRUE_AT = 1 + SAID.length + 1;

const ANSWERS = [words("是", "yes"), words("否", "no"), words("部分属实", "in part")];
const LIST = words("问题清单", "Findings");
/** The hidden sheet of what may be chosen. */
export const OPTIONS = words("选项表", "Options");
const FILLED_BY = words(
  "填报单位：          填报人：          日期：",
  "Body:          By:          Date:",
);
const PAGES = words("第 &P 页 / 共 &N 页", "&P / &N");

/**
 * A document as a workbook: its findings as the list that a county works, with blank columns for what
 * was verified, done and struck off and the key of each finding in a hidden last column, then a sheet
 * for each of its tables. Texts are cells of text: none is taken for a formula.
 */
export async function asWorkbook(doc: Doc, language: Language): Promise<Uint8Array> {
  expectCall("asWorkbook", { doc: [doc, DOC], language: [language, LANGUAGE] });
  const names = new Set<string>();
  const tables = tablesOf(doc.blocks, language).map(({ title, table }) => {
    const head = table.columns[0];
    const name = title === "" && head !== undefined ? lineOf(head.title, language) : title;
    return tableSheet(sheetName(name, names), table, language);
  });
  const list = holdsFindings(doc) ? [listSheet(doc, language), optionSheet(language)] : [];
  const [first, ...last] = list;
  const sheets = [...(first === undefined ? [] : [first]), ...tables, ...last];
  return await writeSheets(sheets.length === 0 ? [{ name: "1", rows: [] }] : sheets);
}

/** Sheets as a workbook. */
export async function writeSheets(sheets: readonly WriteSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return await writeXlsx({ sheets: [...sheets] });
}

/** A4 on its side, as wide as the sheet. */
export const PAGE = {
  paperSize: "a4",
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

const WRAPPED = { alignment: { wrapText: true, vertical: "top" } } as const;

/** More findings than this are a list by themselves: one in memory takes ten thousand bytes of each. */
const MOST_IN_A_BOOK = 50_000;

/** Whether the findings of a document are too many for one workbook with its tables. */
export function needsStream(doc: Doc): boolean {
  expectCall("needsStream", { doc: [doc, DOC] });
  return (
    findingBlocks(doc.blocks).reduce((sum, one) => sum + one.findings.length, 0) > MOST_IN_A_BOOK
  );
}

/**
 * The findings of a document as the list that a county works, written as it is read, so that a million
 * of them take no more memory than a few. It has no lists to choose from and no tables: those are of the
 * same document without its findings.
 */
export async function streamWorkbook(
  doc: Doc,
  language: Language,
): Promise<ReadableStream<Uint8Array>> {
  expectCall("streamWorkbook", { doc: [doc, DOC], language: [language, LANGUAGE] });
  const { writeXlsxStream } = await import("hucre/xlsx");
  return writeXlsxStream(listRows(doc, language), {
    name: LIST[language],
    columns: listColumns(),
    freezePane: { rows: ABOVE },
    repeatHeaders: false,
  });
}

/** A document without its findings, for the workbook beside a list that was streamed. */
export function withoutFindings(doc: Doc): Doc {
  expectCall("withoutFindings", { doc: [doc, DOC] });
  const kept = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((one): readonly Block[] => {
      if (one.kind === "findings") return [];
      return one.kind === "section" ? [{ ...one, blocks: kept(one.blocks) }] : [one];
    });
  return { ...doc, blocks: kept(doc.blocks) };
}

/** The rows above the first finding: a title, who fills it in, the header. */
const ABOVE = 3;

function* listRows(doc: Doc, language: Language): Generator<CellValue[]> {
  const titles = [
    NUMBER,
    ...SAID.map(([name]) => ROW_TITLES[name]),
    ...TO_FILL_IN.map(([field]) => FIELD_LABELS[field]),
    ROW_TITLES.key,
  ].map((label) => label[language]);
  const blank = TO_FILL_IN.map(() => null);
  yield [printable(lineOf(doc.title, language))];
  yield [FILLED_BY[language]];
  yield titles;
  for (const [at, { key, finding }] of keyedFindings(doc).entries()) {
    const row = findingRow(key, finding, language, doc.runs);
    yield [at + 1, ...SAID.map(([name]) => printable(row[name])), ...blank, row.key];
  }
}

function listColumns() {
  const widths = [6, ...SAID.map(([, width]) => width), ...TO_FILL_IN.map(([, width]) => width), 4];
  const last = widths.length - 1;
  return widths.map((width, at) => ({ width, style: WRAPPED, hidden: at === last }));
}

function listSheet(doc: Doc, language: Language): WriteSheet {
  const rows = [...listRows(doc, language)];
  const columns = listColumns();
  const last = rows.length;
  const wide = columns.length - 1;
  const answers = `'${OPTIONS[language]}'!$A$1:$A$${ANSWERS.length}`;
  return {
    name: LIST[language],
    columns,
    rows,
    merges: [0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: wide - 1 })),
    freezePane: { rows: ABOVE },
    autoFilter: { range: `A${ABOVE}:${letters(wide)}${last}` },
    dataValidations:
      last === ABOVE
        ? []
        : [
            {
              type: "list",
              formula1: answers,
              allowBlank: true,
              range: `${letters(TRUE_AT)}${ABOVE + 1}:${letters(TRUE_AT)}${last}`,
            },
          ],
    pageSetup: { ...PAGE, printTitlesRow: `1:${ABOVE}` },
    headerFooter: { oddFooter: `&C${PAGES[language]}` },
  };
}

function optionSheet(language: Language): WriteSheet {
  return {
    name: OPTIONS[language],
    rows: ANSWERS.map((one) => [one[language]]),
    hidden: true,
  };
}

function tableSheet(name: string, { columns, rows }: Table, language: Language): WriteSheet {
  return {
    name,
    columns: columns.map(({ kind }) => ({ width: isNumeric(kind) ? 12 : 24 })),
    rows: [
      columns.map(({ title }) => printable(lineOf(title, language))),
      ...rows.map((row) => row.map((cell, at) => cellValue(cell, columns[at], language))),
    ],
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letters(Math.max(0, columns.length - 1))}${rows.length + 1}` },
    pageSetup: { ...PAGE, printTitlesRow: "1:1" },
    headerFooter: { oddFooter: `&C${PAGES[language]}` },
  };
}

/** A number where the column counts and the workbook can hold it exactly, else a text. */
function cellValue(
  cell: Cell,
  column: Table["columns"][number] | undefined,
  language: Language,
): CellValue {
  if (cell === null) return null;
  const text = plainCell(cell, language);
  const isExact = isNumeric(column?.kind ?? "text") && String(Number(text)) === text;
  return isExact ? Number(text) : printable(text);
}

/** The letters of a column, counted from 0. */
export function letters(column: number): string {
  const high = Math.floor(column / 26);
  const low = String.fromCharCode(65 + (column % 26));
  return high === 0 ? low : letters(high - 1) + low;
}

/** A name that a sheet can bear and no other does. */
function sheetName(wanted: string, taken: Set<string>): string {
  const clean =
    wanted
      .replace(/[[\]:*?/\\']/g, " ")
      .trim()
      .slice(0, 26) || "1";
  let name = clean;
  for (let at = 2; taken.has(name.toLowerCase()); at += 1) name = `${clean} ${at}`;
  taken.add(name.toLowerCase());
  return name;
}

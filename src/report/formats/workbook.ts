import { FIELD_LABELS } from "../../audit/index.js";
import { expectCall, LANGUAGE, type Language, words } from "../../base/index.js";
import { type Cell, type Doc, isNumeric, type Table } from "../doc.js";
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
import { bytesOfSheets, type CellValue, type LongSheet, letters } from "./sheets.js";
import { lineOf, printable } from "./terminal.js";

const NUMBER = words("序号", "No.");

/** What the list says of each finding, with the width of its column. */
const SAID: readonly (readonly [keyof FindingRow, number])[] = [
  ["township", 10],
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
  const pieces: Uint8Array[] = [];
  for await (const piece of bytesOf(doc, language)) pieces.push(piece);
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The same workbook, made as it is read: of a million findings some hundreds are written at a time. */
export function streamWorkbook(doc: Doc, language: Language): ReadableStream<Uint8Array> {
  expectCall("streamWorkbook", { doc: [doc, DOC], language: [language, LANGUAGE] });
  const pieces = bytesOf(doc, language);
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
}

function bytesOf(doc: Doc, language: Language): AsyncGenerator<Uint8Array> {
  const tables = tablesOf(doc.blocks, language).map(({ title, table }) => {
    const head = table.columns[0];
    const name = title === "" && head !== undefined ? lineOf(head.title, language) : title;
    return tableSheet(name, table, language);
  });
  const [first, ...last] = holdsFindings(doc)
    ? [listSheet(doc, language), optionSheet(language)]
    : [];
  const sheets = [...(first === undefined ? [] : [first]), ...tables, ...last];
  const taken = new Set<string>();
  return bytesOfSheets(sheets.length === 0 ? [EMPTY] : sheets, (wanted) =>
    sheetName(wanted, taken),
  );
}

const EMPTY: LongSheet = { name: "1", head: () => ({ rows: [] }), count: 0, row: () => [] };

/** A4 on its side, as wide as the sheet. */
export const PAGE = {
  paperSize: "a4",
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

const WRAPPED = { alignment: { wrapText: true, vertical: "top" } } as const;

/** The rows above the first finding: a title, who fills it in, the header. */
const ABOVE = 3;

function listSheet(doc: Doc, language: Language): LongSheet {
  const titles = [
    NUMBER,
    ...SAID.map(([name]) => ROW_TITLES[name]),
    ...TO_FILL_IN.map(([field]) => FIELD_LABELS[field]),
    ROW_TITLES.key,
  ].map((label) => label[language]);
  const widths = [6, ...SAID.map(([, width]) => width), ...TO_FILL_IN.map(([, width]) => width), 4];
  const wide = widths.length - 1;
  const blank = TO_FILL_IN.map(() => null);
  const found = keyedFindings(doc);
  const answers = `'${OPTIONS[language]}'!$A$1:$A$${ANSWERS.length}`;
  const choice = (last: number) => ({
    type: "list" as const,
    formula1: answers,
    allowBlank: true,
    range: `${letters(TRUE_AT)}${ABOVE + 1}:${letters(TRUE_AT)}${last}`,
  });
  return {
    name: LIST[language],
    head: (rows) => ({
      columns: widths.map((width, at) => ({ width, style: WRAPPED, hidden: at === wide })),
      rows: [[printable(lineOf(doc.title, language))], [FILLED_BY[language]], titles],
      merges: [0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: wide - 1 })),
      freezePane: { rows: ABOVE },
      autoFilter: { range: `A${ABOVE}:${letters(wide)}${ABOVE + rows}` },
      dataValidations: rows === 0 ? [] : [choice(ABOVE + rows)],
      pageSetup: { ...PAGE, printTitlesRow: `1:${ABOVE}` },
      headerFooter: { oddFooter: `&C${PAGES[language]}` },
    }),
    count: found.length,
    row: (at) => {
      const { key, finding } = found[at] as (typeof found)[number];
      const row = findingRow(key, finding, language, doc.runs);
      return [at + 1, ...SAID.map(([name]) => printable(row[name])), ...blank, row.key];
    },
  };
}

function optionSheet(language: Language): LongSheet {
  const rows = ANSWERS.map((one) => [one[language]]);
  return { ...EMPTY, name: OPTIONS[language], head: () => ({ rows, hidden: true }) };
}

function tableSheet(name: string, { columns, rows }: Table, language: Language): LongSheet {
  const last = letters(Math.max(0, columns.length - 1));
  return {
    name,
    head: (count) => ({
      columns: columns.map(({ kind }) => ({ width: isNumeric(kind) ? 12 : 24 })),
      rows: [columns.map(({ title }) => printable(lineOf(title, language)))],
      freezePane: { rows: 1 },
      autoFilter: { range: `A1:${last}${count + 1}` },
      pageSetup: { ...PAGE, printTitlesRow: "1:1" },
      headerFooter: { oddFooter: `&C${PAGES[language]}` },
    }),
    count: rows.length,
    row: (at) => (rows[at] ?? []).map((cell, place) => cellValue(cell, columns[place], language)),
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

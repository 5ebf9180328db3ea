import type { CellValue, WriteSheet } from "hucre/xlsx";
import { noTime } from "../../base/index.js";

export type { CellValue, WriteSheet };

/** When a file in an archive was changed, by the clock of the place, of what is not of any time. */
const NO_TIME = "1980-01-01T00:00:00";

/** Sheets as a workbook. */
export async function writeSheets(sheets: readonly WriteSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return await writeXlsx({ sheets: [...sheets], properties: { modified: noTime() } });
}

/** A sheet whose rows below its head are made one at a time, as it is written; they are printable. */
export interface LongSheet {
  readonly name: string;
  /** The sheet with the rows of its head alone, for as many rows in all. */
  readonly head: (rows: number) => Omit<WriteSheet, "name">;
  readonly count: number;
  readonly row: (at: number) => readonly CellValue[];
}

/** As many rows a sheet of Excel holds, and as many characters a cell of it. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;
/** A sheet in its archive is no larger than this, in bytes. */
const MOST_BYTES = 0xffff_ffff;
/** Rows that are written at once. */
const BATCH = 500;

/** The rows of one sheet, from one of them to before another, that stand in a part of their own. */
interface Part {
  readonly sheet: WriteSheet;
  readonly from: number;
  readonly to: number;
  readonly row: LongSheet["row"];
}

/**
 * Sheets as the bytes of a workbook, made as they are asked for: of a million rows some hundreds are held.
 * What one sheet of Excel does not hold goes on in a further one with the same head.
 *
 * @param most - how many rows a sheet may have.
 */
export async function* bytesOfSheets(
  sheets: readonly LongSheet[],
  nameOf: (wanted: string) => string,
  most: number = MOST_ROWS,
): AsyncGenerator<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } = await import("fflate");
  const parts = sheets.flatMap((one) => partsOf(one, nameOf, most));
  const frame = unzipSync(await writeSheets(parts.map(({ sheet }) => sheet)));
  const byFile = new Map(parts.map((part, at) => [`xl/worksheets/sheet${at + 1}.xml`, part]));
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    ready.push(bytes);
  });
  for (const [name, bytes] of Object.entries(frame)) {
    const file = new ZipDeflate(name);
    file.mtime = NO_TIME;
    zip.add(file);
    let size = 0;
    for (const text of textsOf(strFromU8(bytes), byFile.get(name))) {
      const piece = strToU8(text);
      size += piece.length;
      if (size > MOST_BYTES) throw new RangeError(`${name} is larger than ${MOST_BYTES} bytes`);
      file.push(piece);
      yield* ready;
      ready = [];
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  yield* ready;
}

function partsOf(
  { name, head, count, row }: LongSheet,
  nameOf: (wanted: string) => string,
  most: number,
): Part[] {
  const above = head(0).rows?.length ?? 0;
  const room = most - above;
  const parts: Part[] = [];
  for (let from = 0; from === 0 || from < count; from += room) {
    const to = Math.min(count, from + room);
    const sheet = { ...head(to - from), name: nameOf(name) };
    parts.push({ sheet, from, to, row });
  }
  return parts;
}

const END = "</sheetData>";

/** A file of the workbook piece by piece, the rows of a sheet behind those of its head. */
function* textsOf(text: string, part: Part | undefined): Generator<string> {
  if (part === undefined || part.from === part.to) {
    yield text;
    return;
  }
  const { from, to, row, sheet } = part;
  const above = sheet.rows?.length ?? 0;
  const end = text.indexOf(END);
  const last = above + to - from;
  yield text.slice(0, end).replace(/(<dimension ref="A1:[A-Z]+)\d+/, `$1${last}`);
  const styles = stylesOf(text.slice(text.lastIndexOf("<row ", end), end));
  for (let first = from; first < to; first += BATCH) {
    let rows = "";
    for (let at = first; at < Math.min(to, first + BATCH); at += 1) {
      rows += rowText(row(at), above + at - from + 1, styles);
    }
    yield rows;
  }
  yield text.slice(end);
}

/** How each cell of a row looks, as its attribute, by its place: like the last cell of the head above it. */
function stylesOf(row: string): readonly string[] {
  return (row.match(/<c [^>]*>/g) ?? []).map((cell) => /s="\d+"/.exec(cell)?.[0] ?? "");
}

function rowText(cells: readonly CellValue[], at: number, styles: readonly string[]): string {
  const texts = cells.map((cell, column) => {
    if (cell === null || cell === "") return "";
    const start = `<c r="${letters(column)}${at}" ${styles[column] ?? ""}`;
    if (typeof cell === "number") return `${start}><v>${cell}</v></c>`;
    return `${start} t="inlineStr"><is><t xml:space="preserve">${xmlText(String(cell))}</t></is></c>`;
  });
  return `<row r="${at}">${texts.join("")}</row>`;
}

/** Half of a character, and what XML does not hold; what steers a terminal is taken out before. */
const UNFIT = /[\p{Cs}\ufffe\uffff]/gu;

/** A text inside XML as Excel takes it; what it would read as a written-out character is written out. */
function xmlText(text: string): string {
  const short =
    text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1).trimEnd()}…` : text;
  return short
    .replace(UNFIT, "\ufffd")
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** The letters of a column, counted from 0. */
export function letters(column: number): string {
  const high = Math.floor(column / 26);
  const low = String.fromCharCode(65 + (column % 26));
  return high === 0 ? low : letters(high - 1) + low;
}

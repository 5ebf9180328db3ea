import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import type { Label } from "../../base/index.js";
import type { Grid, GridRow, RawCell } from "../../register/index.js";
import { refusal } from "../ordinary-file.js";
import { isSoundZip } from "../zip.js";
import { numberCell, refuseTooLarge, type WorkbookReading } from "./workbook.js";

type Reader = typeof import("@e965/xlsx");

/**
 * The sheets of an xls or ods file, by a library that is installed beside this one.
 *
 * @param wanted - the names of the sheets to read; without it all that are not hidden.
 */
export async function readOldWorkbook(
  bytes: Uint8Array,
  file: string,
  wanted?: readonly string[],
): Promise<WorkbookReading> {
  if (bytes[0] === 0x50) {
    refuseTooLarge(bytes);
    // Of a damaged archive the library may never come to an end.
    if (!isSoundZip(bytes)) throw refusal(DAMAGED);
  }
  const reader = await readerOfOld();
  const book = reader.read(bytes, { type: "array", cellNF: true, cellText: false, dense: false });
  const isHidden = (at: number) => (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
  const isWanted = (name: string, at: number) => wanted?.includes(name) ?? !isHidden(at);
  const read = book.SheetNames.filter(isWanted);
  return {
    grids: read.map((name) => gridOf(reader, book, name, file)),
    hiddenSheets: book.SheetNames.filter((name, at) => isHidden(at) && !isWanted(name, at)),
    hiddenRows: new Map(
      read.flatMap((name) => {
        const rows = book.Sheets[name]?.["!rows"] ?? [];
        const count = rows.filter((row) => row?.hidden === true).length;
        return count === 0 ? [] : [[name, count] as const];
      }),
    ),
  };
}

const DAMAGED: Label = {
  zh: "文件已损坏，压缩内容对不上；请重新另存一份",
  en: "it is damaged: what it holds does not unpack to what it says; save it anew",
};

async function readerOfOld(): Promise<Reader> {
  try {
    return await import("@e965/xlsx");
  } catch {
    throw refusal({
      zh: "读取 xls 和 ods 要另装 @e965/xlsx（npm install @e965/xlsx）；也可以另存为 xlsx",
      en: "xls and ods need @e965/xlsx (npm install @e965/xlsx); or save it as xlsx",
    });
  }
}

function gridOf(reader: Reader, book: WorkBook, sheet: string, file: string): Grid {
  const cells = book.Sheets[sheet] as WorkSheet;
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  // A damaged file can say that its sheet is as large as sheets can be: only what is there is gone over.
  const byRow = new Map<number, RawCell[]>();
  for (const [key, cell] of Object.entries(cells)) {
    if (key.startsWith("!")) continue;
    const { r, c } = reader.utils.decode_cell(key);
    const line = byRow.get(r) ?? [];
    byRow.set(r, line);
    while (line.length < c) line.push(null);
    line[c] = rawCell(reader, cell as CellObject, from1904);
  }
  const rows: GridRow[] = [...byRow]
    .sort(([one], [other]) => one - other)
    .map(([row, line]) => ({ line: row + 1, cells: line }));
  const merges = (cells["!merges"] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    bottom: e.r + 1,
    left: s.c,
    right: e.c,
  }));
  return { file, sheet, rows, merges };
}

function rawCell(reader: Reader, cell: CellObject | undefined, from1904: boolean): RawCell {
  if (cell === undefined || cell.t === "z") {
    return cell?.f === undefined ? null : { nested: `=${cell.f}` };
  }
  if (cell.v === undefined) return cell.f === undefined ? null : { nested: `=${cell.f}` };
  if (cell.t === "e") return "#N/A";
  if (cell.v instanceof Date) return cell.v.toISOString().slice(0, 10);
  if (cell.t !== "n" || typeof cell.v !== "number") return cell.v as RawCell;
  const format = String(cell.z ?? "");
  return reader.SSF.is_date(format) ? dayOf(reader, cell.v, from1904) : numberCell(cell.v, format);
}

/** The day of a serial number whose format shows a day. */
function dayOf(reader: Reader, serial: number, from1904: boolean): RawCell {
  const day = reader.SSF.parse_date_code(serial, { date1904: from1904 });
  if (day === null || serial < 367) return { nested: String(serial) };
  const two = (value: number) => String(value).padStart(2, "0");
  const date = `${day.y}-${two(day.m)}-${two(day.d)}`;
  return serial % 1 === 0 ? date : `${date} ${two(day.H)}:${two(day.M)}:${two(Math.floor(day.S))}`;
}

import type { Cell, CellValue, Sheet } from "hucre/xlsx";
import { readXlsx } from "hucre/xlsx";
import type { Label } from "../../base/index.js";
import type { Grid, Merge, RawCell } from "../../register/index.js";
import { refusal } from "../ordinary-file.js";
import { unpackedSize } from "../zip.js";

/** A workbook as grids, and what of it was not read as it stands. */
export interface WorkbookReading {
  readonly grids: readonly Grid[];
  readonly hiddenSheets: readonly string[];
  /** What a database makes of its tables, and is not read by itself. */
  readonly views?: readonly string[];
  /** What of a database could not be read, and why. */
  readonly unread?: ReadonlyMap<string, Label>;
  /** Sheets with hidden rows, and how many. */
  readonly hiddenRows: ReadonlyMap<string, number>;
}

/** What a workbook may come to when it is unpacked; a sheet of a million rows is half of it. */
const MOST_UNPACKED = 1_200_000_000;
const MOST_RATIO = 300;

/**
 * The sheets of an xlsx file. A formula whose result nobody has stored, an error and a number that is
 * formatted in another scale are cells that cannot be read; a date is one by its format alone.
 *
 * @param wanted - the names of the sheets to read; without it all that are not hidden.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  file: string,
  wanted?: readonly string[],
): Promise<WorkbookReading> {
  refuseTooLarge(bytes);
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const isHidden = ({ hidden, veryHidden }: Sheet) => hidden === true || veryHidden === true;
  const isWanted = (sheet: Sheet) => wanted?.includes(sheet.name) ?? !isHidden(sheet);
  const read = sheets.filter(isWanted);
  return {
    grids: read.map((sheet) => gridOf(sheet, file)),
    hiddenSheets: sheets.filter((one) => isHidden(one) && !isWanted(one)).map(({ name }) => name),
    hiddenRows: new Map(
      read.flatMap(({ name, rowDefs = new Map() }) => {
        const count = [...rowDefs.values()].filter(({ hidden }) => hidden === true).length;
        return count === 0 ? [] : [[name, count] as const];
      }),
    ),
  };
}

/** Refuses an archive that says of itself that it unpacks to more than anybody keeps. */
export function refuseTooLarge(bytes: Uint8Array): void {
  const size = unpackedSize(bytes);
  if (size > MOST_UNPACKED || size > Math.max(bytes.length * MOST_RATIO, 50_000_000)) {
    throw refusal(TOO_LARGE);
  }
}

const TOO_LARGE: Label = {
  zh: "解压后过大，可能是压缩炸弹；请另存为较小的文件",
  en: "it is too large when unpacked; save it in smaller files",
};

function gridOf({ name, rows, cells = new Map(), merges = [] }: Sheet, file: string): Grid {
  return {
    file,
    sheet: name,
    rows: rows.map((row, at) => ({
      line: at + 1,
      cells: row.map((value, column) => rawCell(value, cells.get(`${at},${column}`))),
    })),
    merges: merges.map(
      ({ startRow, endRow, startCol, endCol }): Merge => ({
        top: startRow + 1,
        bottom: endRow + 1,
        left: startCol,
        right: endCol,
      }),
    ),
  };
}

function rawCell(value: CellValue, cell: Cell | undefined): RawCell {
  if (cell?.type === "formula" && (cell.formulaResult ?? value) === null) {
    return { nested: `=${cell.formula ?? ""}` };
  }
  if (cell?.type === "error") return String(value);
  if (value instanceof Date) return dayText(value);
  if (typeof value === "number") return numberCell(value, cell?.style?.numFmt);
  return value;
}

/** A number as its format shows it where that changes its scale: in percent, or in ten thousands. */
export function numberCell(value: number, format: string | undefined): RawCell {
  if (format === undefined) return value;
  const plain = format.replace(/"([^"]*)"/g, "$1");
  // Six zeros show 1 as 000001: so many digits belong to a number that names something.
  if (/^0{2,}$/.test(plain) && Number.isSafeInteger(value) && value >= 0) {
    return String(value).padStart(plain.length, "0");
  }
  if (plain.includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  const word = /[万亿千][\p{Script=Han}]*/u.exec(plain)?.[0];
  // A format that shifts the point or leaves out thousands shows a number that is whole in the cell.
  const isShifted = /[!\\]\.|,(?![#0?])/.test(plain);
  return word === undefined || isShifted ? value : `${value}${word}`;
}

/** Day 0 of a spreadsheet and what lies before it are blanks that a format made days. */
const FIRST_YEAR = 1901;

function dayText(value: Date): RawCell {
  if (value.getUTCFullYear() < FIRST_YEAR) return { nested: value.toISOString().slice(0, 10) };
  const [day = "", time = ""] = value.toISOString().split("T");
  return time.startsWith("00:00:00") ? day : `${day} ${time.slice(0, 8)}`;
}

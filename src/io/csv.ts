import { countLineEnds, linesOf } from "../base/index.js";
import type { TableName } from "../register/index.js";
import {
  type BrokenRow,
  columnNamed,
  issue,
  type RawRow,
  type RawTable,
  type TableHead,
} from "../register/index.js";
import { type CutRow, cutRows } from "./cut-rows.js";

/** Comma-separated rows below their header. */
export interface OpenCsv {
  readonly head: TableHead;
  /** The rows one by one, but for those that could not be cut; of each so many cells, or all. */
  readonly rows: (most?: number) => Generator<RawRow>;
  /** The rows that could not be cut, of those that were asked for. */
  readonly broken: readonly BrokenRow[];
}

/** Reads comma-separated text; a row that quotation marks made of several is set aside whole. */
export function readCsv(text: string, table: TableName, file: string): RawTable {
  const { head, rows, broken } = openCsv(cutRows(text, ","), table, file);
  return { ...head, rows: [...rows()], broken };
}

/** Reads rows up to the header: the first that is not blank. */
export function openCsv(
  cut: Iterator<CutRow, unknown, number | undefined>,
  table: TableName,
  file: string,
): OpenCsv {
  const next = (most?: number) => {
    for (let row = cut.next(most); row.done !== true; row = cut.next(most)) {
      if (row.value.cells.some((cell) => cell.trim() !== "")) return row.value;
    }
    return undefined;
  };
  const header = next();
  const prose = header?.cells.map((name) => {
    const column = columnNamed(table, name)?.column;
    return column === undefined ? undefined : column.prose === true;
  });
  const broken: BrokenRow[] = [];
  return {
    head: {
      table,
      file,
      header: header?.cells ?? [],
      ...(header === undefined ? {} : { headerLines: header.cells.map(() => header.line) }),
    },
    *rows(most) {
      for (let row = next(most); row !== undefined; row = next(most)) {
        if (isJoined(row.cells, prose ?? [])) broken.push(joinedRows(row, ",", file));
        else yield { line: row.line, cells: row.cells };
      }
    },
    broken,
  };
}

/**
 * Whether quotation marks have made one row of several: a cell holds a line end and separators. Where
 * its column holds prose, or is not known, that may be meant; there the part after the last line end
 * must also be cut as the beginning of a row is.
 */
function isJoined(cells: readonly string[], prose: readonly (boolean | undefined)[]): boolean {
  return cells.some((cell, index) => {
    if (countLineEnds(cell) === 0) return false;
    const separators = linesOf(cell).map((one) => one.split(",").length - 1);
    if (separators.every((count) => count === 0)) return false;
    if (cells.length !== prose.length || prose[index] === false) return true;
    const isLast = index === prose.length - 1;
    return separators.at(-1) === index && (isLast || (separators[0] as number) > 0);
  });
}

/** A part of a text that quotation marks made one row of several, as an issue that says so. */
export function joinedRows({ line, text }: CutRow, separator: string, file: string): BrokenRow {
  const rows = linesOf(text).map((one) => one.split(separator));
  const details = { first: line, last: line + rows.length - 1, rows: rows.length };
  return { issue: issue("register/joined-rows", details, { file, row: line }), rows };
}

import { countLineEnds, linesOf } from "../base/index.js";
import type { TableName } from "../register/index.js";
import {
  type BrokenRow,
  columnNamed,
  issue,
  type RawRow,
  type RawTable,
} from "../register/index.js";
import { type CutRow, cutRows } from "./cut-rows.js";

/** Reads comma-separated text; a row that quotation marks made of several is set aside whole. */
export function readCsv(text: string, table: TableName, file: string): RawTable {
  const rows: RawRow[] = [];
  const broken: BrokenRow[] = [];
  let header: CutRow | undefined;
  let prose: (boolean | undefined)[] = [];
  for (const row of cutRows(text, ",")) {
    if (row.cells.every((cell) => cell.trim() === "")) continue;
    if (header === undefined) {
      header = row;
      prose = row.cells.map((name) => {
        const column = columnNamed(table, name)?.column;
        return column === undefined ? undefined : column.prose === true;
      });
    } else if (isJoined(row.cells, prose)) broken.push(joinedRows(row, ",", file));
    else rows.push({ line: row.line, cells: row.cells });
  }
  return {
    table,
    file,
    header: header?.cells ?? [],
    ...(header === undefined
      ? {}
      : { headerLines: header.cells.map(() => (header as CutRow).line) }),
    rows,
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

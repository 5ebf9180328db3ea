import { countLineEnds, linesOf } from "../../base/index.js";
import type { BrokenRow, Grid, GridRow } from "../../register/index.js";
import { joinedRows } from "../csv.js";
import { cutRows } from "../cut-rows.js";

const SEPARATORS = [",", "\t", ";", "，", "；", "|"];

/** The separator that cuts the most of the first lines into the most cells. */
export function separatorOf(text: string): string {
  const lines = linesOf(text.slice(0, 20_000)).slice(0, 30);
  const counts = SEPARATORS.map((separator) => ({
    separator,
    count: lines.reduce((sum, line) => sum + line.split(separator).length - 1, 0),
  }));
  counts.sort((a, b) => b.count - a.count);
  return counts[0]?.separator ?? ",";
}

/** The cells of a text with separators; what a spreadsheet wrote to keep an id as text is taken off. */
export function textGrid(text: string, file: string): Grid {
  const separator = separatorOf(text);
  const rows: GridRow[] = [];
  const broken: BrokenRow[] = [];
  for (const row of cutRows(text, separator)) {
    const isJoined = row.cells.some((cell) => countLineEnds(cell) > 0 && cell.includes(separator));
    if (isJoined) broken.push(joinedRows(row, separator, file));
    else rows.push({ line: row.line, cells: row.cells.map(unwrapped) });
  }
  return { file, rows, broken };
}

/** `="0123"` and `'0123` are how a file says that a cell of digits is a text. */
function unwrapped(cell: string): string {
  const formula = /^\s*=\s*"([^"]*)"\s*$/.exec(cell);
  return formula?.[1] ?? cell.replace(/^\s*['‘’](?=\d)/, "");
}

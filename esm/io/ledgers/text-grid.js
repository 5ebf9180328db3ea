import { countLineEnds, linesOf } from "../../base/index.js";
import { joinedRows } from "../csv.js";
import { cutRows } from "../cut-rows.js";
const SEPARATORS = [",", "	", ";", "\uFF0C", "\uFF1B", "|"];
function separatorOf(text) {
  const lines = linesOf(text.slice(0, 2e4)).slice(0, 30);
  const counts = SEPARATORS.map((separator) => ({
    separator,
    count: lines.reduce((sum, line) => sum + line.split(separator).length - 1, 0)
  }));
  counts.sort((a, b) => b.count - a.count);
  return counts[0]?.separator ?? ",";
}
function textGrid(text, file) {
  const separator = separatorOf(text);
  const rows = [];
  const broken = [];
  for (const row of cutRows(text, separator)) {
    const isJoined = row.cells.some((cell) => countLineEnds(cell) > 0 && cell.includes(separator));
    if (isJoined) broken.push(joinedRows(row, separator, file));
    else rows.push({ line: row.line, cells: row.cells.map(unwrapped) });
  }
  return { file, rows, broken };
}
function unwrapped(cell) {
  const formula = /^\s*=\s*"([^"]*)"\s*$/.exec(cell);
  return formula?.[1] ?? cell.replace(/^\s*['‘’](?=\d)/, "");
}
export {
  separatorOf,
  textGrid
};

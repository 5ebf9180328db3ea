import { countLineEnds, linesOf } from "../base/index.js";
import {
  columnNamed,
  issue
} from "../register/index.js";
import { cutRows } from "./cut-rows.js";
function readCsv(text, table, file) {
  const rows = [];
  const broken = [];
  let header;
  let prose = [];
  for (const row of cutRows(text, ",")) {
    if (row.cells.every((cell) => cell.trim() === "")) continue;
    if (header === void 0) {
      header = row;
      prose = row.cells.map((name) => {
        const column = columnNamed(table, name)?.column;
        return column === void 0 ? void 0 : column.prose === true;
      });
    } else if (isJoined(row.cells, prose)) broken.push(joinedRows(row, ",", file));
    else rows.push({ line: row.line, cells: row.cells });
  }
  return {
    table,
    file,
    header: header?.cells ?? [],
    ...header === void 0 ? {} : { headerLines: header.cells.map(() => header.line) },
    rows,
    broken
  };
}
function isJoined(cells, prose) {
  return cells.some((cell, index) => {
    if (countLineEnds(cell) === 0) return false;
    const separators = linesOf(cell).map((one) => one.split(",").length - 1);
    if (separators.every((count) => count === 0)) return false;
    if (cells.length !== prose.length || prose[index] === false) return true;
    const isLast = index === prose.length - 1;
    return separators.at(-1) === index && (isLast || separators[0] > 0);
  });
}
function joinedRows({ line, text }, separator, file) {
  const rows = linesOf(text).map((one) => one.split(separator));
  const details = { first: line, last: line + rows.length - 1, rows: rows.length };
  return { issue: issue("register/joined-rows", details, { file, row: line }), rows };
}
export {
  joinedRows,
  readCsv
};

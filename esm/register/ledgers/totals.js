import { compare, sum as sumOfAmounts } from "../../base/index.js";
import { readCell } from "../reading/cell.js";
import { columnNamed } from "../reading/header.js";
import { sourceOf } from "../reading/table.js";
import { TABLES } from "../tables/index.js";
import { cellText } from "./grid.js";
import { ledgerIssue as issue } from "./issues.js";
const OF_ALL = /^(合\s*计|总\s*计|共\s*计)/;
function wrongTotals(grid, block) {
  const columns = summedColumns(block.header);
  let since = 0;
  return block.totals.flatMap((total) => {
    const first = total.cells.map(cellText).find((text) => text !== "") ?? "";
    const from = OF_ALL.test(first.normalize("NFKC")) ? 0 : since;
    since = total.line;
    const rows = block.rows.filter(({ line }) => line > from && line < total.line);
    return columns.flatMap(({ index, column, factor }) => {
      const said = amountIn(total, index, column, factor);
      const sum = sumOf(rows, index, column, factor);
      if (said === void 0 || sum === void 0 || compare(said, sum) === 0) return [];
      const place = { ...sourceOf(grid), row: total.line, column: block.header[index] ?? "" };
      return [issue("register/total-differs", { said, sum, rows: rows.length }, place)];
    });
  });
}
function summedColumns(header) {
  return header.flatMap((text, index) => {
    const found = Object.keys(TABLES).map((table) => columnNamed(table, text)).find((one) => one !== void 0);
    const isSummed = found !== void 0 && ["money", "count", "quantity"].includes(found.column.kind);
    return isSummed && found.column.unit !== "%" ? [{ index, column: found.column, factor: found.factor }] : [];
  });
}
function amountIn({ cells }, index, column, factor) {
  const cell = cells[index];
  if (typeof cell === "object" && cell !== null) return void 0;
  const { most: _, aboveOne: __, ...open } = column;
  const reading = readCell(cell, { ...open, most: 1e15 }, factor);
  return reading.kind === "value" ? String(reading.value) : void 0;
}
function sumOf(rows, index, column, factor) {
  let sum;
  for (const row of rows) {
    if (cellText(row.cells[index]) === "") continue;
    const amount = amountIn(row, index, column, factor);
    if (amount === void 0) return void 0;
    sum = sum === void 0 ? amount : sumOfAmounts([sum, amount]);
  }
  return sum;
}
export {
  wrongTotals
};

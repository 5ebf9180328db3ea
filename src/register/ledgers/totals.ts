import { compare, type Finding, sum as sumOfAmounts } from "../../base/index.js";
import type { Column } from "../column.js";
import { readCell } from "../reading/cell.js";
import { columnNamed } from "../reading/header.js";
import { sourceOf } from "../reading/targets.js";
import { TABLES, type TableName } from "../tables/index.js";
import type { Block } from "./find-blocks.js";
import { cellText, type Grid, type GridRow } from "./grid.js";
import { ledgerIssue as issue } from "./issues.js";

const OF_ALL = /^(合\s*计|总\s*计|共\s*计)/;

/**
 * What rows of totals say against the sum of the rows that they total: all of the block for a grand
 * total, those since the last subtotal for another. A column of which a cell cannot be read is left out.
 */
export function wrongTotals(grid: Grid, block: Block): Finding[] {
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
      if (said === undefined || sum === undefined || compare(said, sum) === 0) return [];
      const place = { ...sourceOf(grid), row: total.line, column: block.header[index] ?? "" };
      return [issue("register/total-differs", { said, sum, rows: rows.length }, place)];
    });
  });
}

interface Summed {
  readonly index: number;
  readonly column: Column;
  readonly factor: string | undefined;
}

/** Amounts and counts, of which a total can be a sum. */
function summedColumns(header: readonly string[]): Summed[] {
  return header.flatMap((text, index) => {
    const found = (Object.keys(TABLES) as TableName[])
      .map((table) => columnNamed(table, text))
      .find((one) => one !== undefined);
    const isSummed =
      found !== undefined && ["money", "count", "quantity"].includes(found.column.kind);
    return isSummed && found.column.unit !== "%"
      ? [{ index, column: found.column, factor: found.factor }]
      : [];
  });
}

function amountIn(
  { cells }: GridRow,
  index: number,
  column: Column,
  factor: string | undefined,
): string | undefined {
  const cell = cells[index];
  if (typeof cell === "object" && cell !== null) return undefined;
  const { most: _, aboveOne: __, ...open } = column;
  const reading = readCell(cell, { ...open, most: 1e15 }, factor);
  return reading.kind === "value" ? String(reading.value) : undefined;
}

/** The sum of a column, blank cells left out; `undefined` where one cannot be read or none is filled. */
function sumOf(
  rows: readonly GridRow[],
  index: number,
  column: Column,
  factor: string | undefined,
): string | undefined {
  let sum: string | undefined;
  for (const row of rows) {
    if (cellText(row.cells[index]) === "") continue;
    const amount = amountIn(row, index, column, factor);
    if (amount === undefined) return undefined;
    sum = sum === undefined ? amount : sumOfAmounts([sum, amount]);
  }
  return sum;
}

import type { Block } from "./find-blocks.js";
import { cellText, type GridRow } from "./grid.js";

/** What people write in place of what stands in the row above. */
const AS_ABOVE = /^(?:同上|同上行|同前|[〃″＂"”]|''|"")$/;

/** The rows of a block where every “same as above” is what stands above, and how many there were. */
export function withoutDitto(block: Block): { readonly block: Block; readonly count: number } {
  let count = 0;
  let above: GridRow | undefined;
  const rows = block.rows.map((row) => {
    const before = above?.cells;
    const cells = row.cells.map((cell, at) => {
      if (before === undefined || !AS_ABOVE.test(cellText(cell))) return cell;
      count += 1;
      return before[at];
    });
    above = { line: row.line, cells };
    return above;
  });
  return count === 0 ? { block, count } : { block: { ...block, rows }, count };
}

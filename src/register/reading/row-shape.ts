import type { RawCell } from "./cell.js";

/** A header without the blank cells at its end. */
export function withoutBlankEnd(header: readonly string[]): readonly string[] {
  let length = header.length;
  while (length > 0 && header[length - 1]?.trim() === "") length -= 1;
  return header.slice(0, length);
}

/** Whether a row has a cell for each header, fewer, or filled ones beyond. */
export function shapeOf(
  header: readonly string[],
  cells: readonly RawCell[],
): "whole" | "short" | "long" {
  if (cells.length === header.length) return "whole";
  if (cells.length < header.length) return "short";
  return isBlank(cells.slice(header.length)) ? "whole" : "long";
}

const isBlank = (cells: readonly RawCell[]) =>
  cells.every((cell) => cell === null || cell === undefined || String(cell).trim() === "");

/** A page break of a printed ledger: the header once more, among the rows. */
export function repeatsHeader(header: readonly string[], cells: readonly RawCell[]): boolean {
  return header.length > 1 && header.every((text, index) => text !== "" && cells[index] === text);
}

import type { RawCell } from "../reading/cell.js";
import type { BrokenRow } from "../reading/raw-table.js";

/** A row of a sheet as it stands there. */
export interface GridRow {
  /** Its line or row number, from 1. */
  readonly line: number;
  readonly cells: readonly RawCell[];
}

/** Cells that are shown as one; rows by their line, columns from 0, both ends counted. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A sheet or a text as cells, before anybody has said which of them are headers. */
export interface Grid {
  readonly file: string;
  readonly sheet?: string;
  /** The names of sheet and file as they are, for what they say of units and years; never shown. */
  readonly named?: readonly string[];
  /** The encoding of a text, where it is not UTF-8. */
  readonly encoding?: string;
  readonly rows: readonly GridRow[];
  readonly merges?: readonly Merge[];
  /** Parts that could not be cut into rows and cells. */
  readonly broken?: readonly BrokenRow[];
}

/** The text of a cell; a blank one has none. */
export function cellText(cell: RawCell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "object") return String(cell).replaceAll("\u3000", " ").trim();
  return "nested" in cell ? cell.nested : cell.several.map(cellText).join(" ");
}

/** What stands in a row, blanks left out. */
export const filledIn = ({ cells }: GridRow): string[] =>
  cells.map(cellText).filter((text) => text !== "");

export const isBlankRow = ({ cells }: GridRow) => cells.every((cell) => cellText(cell) === "");

import type { Label } from "../../base/index.js";
import type { Origin } from "../field.js";
import type { TableName } from "../tables/index.js";
import type { Denial } from "./form.js";
import { type Found, valueIn } from "./search.js";

/** A cell of a record. */
export interface Cell {
  readonly table: TableName;
  readonly column: string;
  readonly row: Origin;
  /** The record by name, such as `H01/H01-2`. */
  readonly record: string;
}

/** Cells that cannot all be true. */
export interface Contradiction {
  readonly id: string;
  readonly message: Label;
  /** All that take part; none of them says anything then. */
  readonly cells: readonly Cell[];
}

export const inCell = (column: string) => (row: Origin) => valueIn(row, column);

export function contradiction(
  { denial: { id, message }, columns }: Found,
  cellOf: (column: string) => Cell,
): Contradiction {
  return { id, message, cells: columns.map(cellOf) };
}

/** What was found, in the order in which the denials are listed. */
export function inOrder(found: readonly Found[], list: readonly Denial[]): readonly Found[] {
  if (found.length < 2) return found;
  return [...found].sort((a, b) => list.indexOf(a.denial) - list.indexOf(b.denial));
}

import { personKey } from "../person.js";
import { TABLES } from "../tables/index.js";
import type { RawCell } from "./cell.js";
import type { RawRow, TableHead } from "./raw-table.js";
import { columnReader } from "./read-column.js";
import { repeatsHeader, shapeOf, withoutBlankEnd } from "./row-shape.js";
import { targetsOf } from "./targets.js";

/** What can be told of a row before it is read: whose it is. */
export interface RowKeys {
  /** The household of a row; nothing of one that says none. */
  readonly household: (row: RawRow) => string | undefined;
  /** By what it is told whose record a row is, where a resident id says it. */
  readonly person: (row: RawRow) => string | undefined;
  /** Whether a row has the shape of its header, so that its key is enough for it to be used. */
  readonly hasShape: (row: RawRow) => boolean;
  /** So many cells of a row are asked of, but for its shape. */
  readonly cells: number;
}

/** The columns that say whose a row is. */
const ASKED = ["id", "household", "residentId"];

/**
 * Reads no more of rows than whose they are, as `tableReader` reads it; `undefined` where the header does
 * not say it.
 */
export function rowKeys(head: TableHead): RowKeys | undefined {
  const header = withoutBlankEnd(head.header);
  const targets = targetsOf({ ...head, header }, []);
  const reader = (wanted: string) => {
    const target = targets.find(({ name }) => name === wanted);
    if (target === undefined) return undefined;
    const read = columnReader(target.cells, target.column);
    return (cells: readonly RawCell[]) => {
      const { value } = read(cells);
      return typeof value === "string" ? value : undefined;
    };
  };
  const keys: readonly string[] = TABLES[head.table].keys;
  const readers = keys.map(reader);
  if (readers.includes(undefined)) return undefined;
  const household = reader(head.table === "households" ? "id" : "household");
  const residentId = reader("residentId");
  if (household === undefined) return undefined;
  const asked = targets.filter(({ name }) => ASKED.includes(name));
  const cells = asked.reduce(
    (most, target) => target.cells.reduce((all, { index }) => Math.max(all, index + 1), most),
    // A header that stands again is known by more than one of its cells.
    2,
  );
  return {
    cells,
    household: (row) =>
      repeatsHeader(header.slice(0, row.cells.length), row.cells)
        ? undefined
        : household(row.cells),
    person({ cells }) {
      const id = residentId?.(cells);
      return id === undefined ? undefined : personKey(id);
    },
    hasShape: ({ cells }) => shapeOf(header, cells) === "whole",
  };
}

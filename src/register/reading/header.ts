import { folded } from "../../base/index.js";
import type { Column } from "../column.js";
import { TABLES, type TableName } from "../tables/index.js";
import { factorOf, headerUnit } from "./units.js";

/** A column that a header names, and how much of its unit one of what the header counts in is. */
export interface NamedColumn {
  readonly name: string;
  readonly column: Column;
  readonly factor?: string;
}

const known = new Map<TableName, ReadonlyMap<string, NamedColumn>>();

/** The headers that a column answers to: its name, its Chinese label and its English one. */
function headersOf(table: TableName): ReadonlyMap<string, NamedColumn> {
  const found = known.get(table);
  if (found !== undefined) return found;
  const map = new Map<string, NamedColumn>();
  const columns = TABLES[table].columns as Readonly<Record<string, Column>>;
  for (const [name, column] of Object.entries(columns)) {
    const { label } = column;
    for (const header of [name, label.zh, label.en]) map.set(folded(header), { name, column });
  }
  known.set(table, map);
  return map;
}

/**
 * The column that a header names, alone or with a unit of the column in brackets behind it;
 * `undefined` when the table has none of that name or the unit is of another kind.
 */
export function columnNamed(table: TableName, header: string): NamedColumn | undefined {
  const headers = headersOf(table);
  const plain = headers.get(folded(header));
  if (plain !== undefined) return plain;
  const split = headerUnit(header);
  const named = split === undefined ? undefined : headers.get(folded(split.name));
  if (split === undefined || named === undefined) return undefined;
  const factor = factorOf(split.word, named.column.unit);
  return factor === undefined ? undefined : { ...named, factor };
}

/** Every header that a table answers to, as it is written. */
export function headersNamed(table: TableName): readonly string[] {
  const columns = TABLES[table].columns as Readonly<Record<string, Column>>;
  return Object.entries(columns).flatMap(([name, { label }]) => [name, label.zh, label.en]);
}

import { expectCall, TEXT } from "../base/index.js";
import type { Column } from "./column.js";
import { TABLES, type TableName } from "./tables/index.js";

/**
 * The column that `table.column` names, as lacks and facts have it: its kind, label, unit and codes, such
 * as a form needs to ask for it.
 *
 * @returns the column; nothing for a legal value, or a whole record that is lacking.
 * @example
 * ```ts
 * import { columnOf } from "tuopin";
 *
 * console.log(columnOf("dwellings.area")?.unit); // m2
 * ```
 */
export function columnOf(field: string): Column | undefined {
  if (typeof field !== "string") expectCall("columnOf", { field: [field, TEXT] });
  const [table, column] = field.split(".") as [string, string | undefined];
  if (column === undefined || !Object.hasOwn(TABLES, table)) return undefined;
  const columns = TABLES[table as TableName].columns as Readonly<Record<string, Column>>;
  return Object.hasOwn(columns, column) ? columns[column] : undefined;
}

import type { Column } from "./column.js";
import { TABLES, type TableName } from "./tables/index.js";

/** The column that `table.column` names, as lacks and facts have it. */
export function columnOf(field: string): Column | undefined {
  const [table, column] = field.split(".") as [string, string | undefined];
  if (column === undefined || !Object.hasOwn(TABLES, table)) return undefined;
  const columns = TABLES[table as TableName].columns as Readonly<Record<string, Column>>;
  return Object.hasOwn(columns, column) ? columns[column] : undefined;
}

import { type Column, TABLES, type TableName } from "../../src/register/index.js";

/** The column of a table by its Chinese or English header. */
export function columnOfHeader(table: string, header: string): Column | undefined {
  const columns: Readonly<Record<string, Column>> = TABLES[table as TableName].columns;
  return columns[header] ?? Object.values(columns).find(({ label }) => label.zh === header.trim());
}

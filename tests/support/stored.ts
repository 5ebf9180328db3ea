import { type DuckDBConnection, DuckDBDateValue, DuckDBDecimalValue } from "@duckdb/node-api";
import {
  type Household,
  isConflicting,
  isUnreadable,
  type Origin,
  PARTS,
  type TableName,
} from "../../src/register/index.js";
import {
  DERIVED,
  originOf,
  POSITION,
  type StoreColumn,
  type StoreReason,
  storeTable,
} from "../../src/store/index.js";

type Cell = string | number | boolean | null;
export type StoredRow = Readonly<Record<string, Cell>>;
type Fields = Readonly<Record<string, unknown>>;

/** A record as the store lays it out. */
function storedRow(table: TableName, row: Origin & Fields, position: number, household?: string) {
  const stored: Record<string, Cell> = { [POSITION]: position };
  const derived = DERIVED[table] ?? {};
  for (const { name } of storeTable(table).columns) {
    if (name in derived) {
      const text = stored[originOf(name)];
      stored[name] =
        typeof text === "string" ? (derived[name as "a__b"]?.from(text) ?? null) : null;
    } else if (name.endsWith("__reason")) {
      const field = row[originOf(name)];
      stored[name] = reasonOf(field);
    } else if (!(name in stored)) {
      const field = name === "household" ? household : row[name];
      stored[name] = typeof field === "object" ? null : ((field as Cell | undefined) ?? null);
    }
  }
  return stored;
}

function reasonOf(field: unknown): StoreReason | null {
  if (field === undefined) return "blank";
  if (isUnreadable(field)) return "unreadable";
  return isConflicting(field) ? "conflicting" : null;
}

/** The records of households as rows of the tables of a store. */
export function storedHouseholds(
  households: readonly Household[],
): ReadonlyMap<TableName, readonly StoredRow[]> {
  const tables = new Map<TableName, StoredRow[]>([
    ["households", []],
    ...PARTS.map(([, { table }]) => [table, []] as [TableName, StoredRow[]]),
  ]);
  households.forEach((household, at) => {
    tables.get("households")?.push(storedRow("households", household as never, at));
    for (const [name, { table }] of PARTS) {
      const part = household[name] as Origin | readonly Origin[] | undefined;
      const rows = Array.isArray(part) ? part : part === undefined ? [] : [part];
      rows.forEach((row: Origin, index) => {
        tables.get(table)?.push(storedRow(table, row as never, index, household.id));
      });
    }
  });
  return tables;
}

/** Records of a table without a household as rows of a store. */
export const storedRecords = (table: TableName, records: readonly object[]): readonly StoredRow[] =>
  records.map((record, at) => storedRow(table, record as Fields, at));

/** Makes the tables of a store in a database and fills them. */
export async function fillStore(
  connection: DuckDBConnection,
  tables: ReadonlyMap<TableName, readonly StoredRow[]>,
): Promise<void> {
  for (const [table, rows] of tables) {
    const { name, columns } = storeTable(table);
    const list = columns.map((one) => `"${one.name}" ${one.type}`).join(", ");
    await connection.run(`CREATE OR REPLACE TABLE "${name}" (${list})`);
    const appender = await connection.createAppender(name);
    for (const row of rows) {
      for (const column of columns) append(appender, column, row[column.name] ?? null);
      appender.endRow();
    }
    appender.closeSync();
  }
}

type Appender = Awaited<ReturnType<DuckDBConnection["createAppender"]>>;

function append(appender: Appender, { type }: StoreColumn, value: Cell): void {
  if (value === null) appender.appendNull();
  else if (type === "VARCHAR") appender.appendVarchar(String(value));
  else if (type === "BOOLEAN") appender.appendBoolean(value === true);
  else if (type === "BIGINT") appender.appendBigInt(BigInt(value));
  else if (type === "INTEGER") appender.appendInteger(Number(value));
  else if (type === "DOUBLE") appender.appendDouble(Number(value));
  else if (type === "DATE") {
    const days = Date.parse(`${String(value)}T00:00:00Z`) / 86_400_000;
    appender.appendDate(new DuckDBDateValue(days));
  } else appender.appendDecimal(decimalOf(String(value)));
}

function decimalOf(text: string): DuckDBDecimalValue {
  const [whole, rest = ""] = text.split(".");
  return new DuckDBDecimalValue(BigInt(`${whole}${rest.padEnd(12, "0")}`), 26, 12);
}

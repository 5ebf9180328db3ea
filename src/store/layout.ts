import {
  type Column,
  type ColumnKind,
  PART_OF,
  personKey,
  readResidentId,
  residentIdText,
  TABLES,
  type TableName,
} from "../register/index.js";

/** Types of columns, as engines name them; an amount is exact to the twelfth digit after the point. */
export type StoreType =
  | "VARCHAR"
  | "BOOLEAN"
  | "BIGINT"
  | "DOUBLE"
  | "DATE"
  | "DECIMAL(26,12)"
  | "INTEGER";

/** One column of a table as it is stored. */
export interface StoreColumn {
  readonly name: string;
  readonly type: StoreType;
}

/** Why a cell holds no value; `NULL` where it does. */
export type StoreReason = "blank" | "unreadable" | "conflicting";

/**
 * A table as it is stored: one row a *record*, which means that rows which say the same thing of the same
 * thing have been put together as a register does, and where they differ the cell is conflicting.
 */
export interface StoreTable {
  readonly table: TableName;
  /** What it is called in a statement, and its file without its ending. */
  readonly name: string;
  readonly columns: readonly StoreColumn[];
}

const TYPES: Readonly<Record<ColumnKind, StoreType>> = {
  text: "VARCHAR",
  code: "VARCHAR",
  month: "VARCHAR",
  flag: "BOOLEAN",
  date: "DATE",
  year: "BIGINT",
  count: "BIGINT",
  quantity: "DOUBLE",
  money: "DECIMAL(26,12)",
};

/** The place of a record among those of its household, or of its table; from 0 and without gaps. */
export const POSITION = "position__";

/** Where a record was read: the file, or sheet, and the row in it; of several the first. */
export const SOURCE_FILE = "file__";
export const SOURCE_ROW = "row__";

/** The column that says why another holds no value. */
export const reasonColumn = (column: string) => `${column}__reason`;

/** A column that is worked out of a text when it is stored. */
export interface Derived {
  readonly type: StoreType;
  /** A day is given as its text. */
  readonly from: (text: string) => string | boolean | undefined;
}

const plainId = (text: string) => readResidentId(residentIdText(text) ?? "");
const anyId = (text: string) => readResidentId(personKey(text) ?? text);

/**
 * What engines cannot read of a resident id as we do: its plain form and whether the check digit of that
 * holds; the key by which two ids are of one person, and the birth and sex that this one tells.
 */
export const DERIVED: Readonly<
  Partial<Record<TableName, Readonly<Record<`${string}__${string}`, Derived>>>>
> = {
  members: {
    residentId__plain: { type: "VARCHAR", from: residentIdText },
    residentId__holds: { type: "BOOLEAN", from: (text) => plainId(text)?.checksumHolds },
    residentId__person: { type: "VARCHAR", from: personKey },
    residentId__birth: { type: "DATE", from: (text) => anyId(text)?.birthDate },
    residentId__sex: { type: "VARCHAR", from: (text) => anyId(text)?.sex },
  },
};

/** The column from which a derived one is made. */
export const originOf = (derived: string) => derived.slice(0, derived.indexOf("__"));

/** Columns that are always filled: the name of the household that a record belongs to. */
const isKey = (table: TableName, column: string) =>
  (table === "households" && column === "id") || (PART_OF.has(table) && column === "household");

/**
 * How a table is stored. Table `households` has a row for every household of which any table has a
 * record, and `household` is written in all tables as `id` is written there.
 */
export function storeTable(table: TableName): StoreTable {
  const columns = Object.entries(TABLES[table].columns as Readonly<Record<string, Column>>);
  const derived = Object.entries(DERIVED[table] ?? {});
  return {
    table,
    name: table.replaceAll("-", "_"),
    columns: [
      { name: POSITION, type: "INTEGER" },
      { name: SOURCE_FILE, type: "VARCHAR" },
      { name: SOURCE_ROW, type: "INTEGER" },
      ...columns.flatMap(([name, { kind }]): StoreColumn[] => [
        { name, type: TYPES[kind] },
        ...(isKey(table, name)
          ? []
          : [{ name: reasonColumn(name), type: "VARCHAR" } satisfies StoreColumn]),
      ]),
      ...derived.map(([name, { type }]): StoreColumn => ({ name, type })),
    ],
  };
}

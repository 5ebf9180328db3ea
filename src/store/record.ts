import { addDays, daysBetween } from "../base/index.js";
import {
  isConflicting,
  isUnreadable,
  type Origin,
  type Row,
  type TableName,
} from "../register/index.js";
import {
  DERIVED,
  type Derived,
  originOf,
  POSITION,
  SOURCE_FILE,
  SOURCE_ROW,
  type StoreColumn,
  type StoreReason,
  type StoreType,
  storeTable,
} from "./layout.js";

/** The sheet of the file in which a record was read. */
const SOURCE_SHEET = "sheet__";
/** Of how many rows a record was made; none of a household of which its table has no row. */
const ROWS = "rows__";
/** What stands in those cells of a row that hold no plain value, as JSON by their columns. */
const CELLS = "cells__";

/** A value as a file of the store holds it: a day as days since 1970, an amount in 10⁻¹² yuan. */
export type Stored = string | number | bigint | boolean | null;

/** A record as it comes out of a file: a day as text, an amount as a number. */
export type FileRow = Readonly<Record<string, unknown>>;

type Fields = Readonly<Record<string, unknown>>;

/** What stands in a cell that holds no plain value, and the header under which it stood. */
type Kept =
  | { readonly unreadable: string; readonly under?: string }
  | { readonly conflicting: readonly string[]; readonly under?: string }
  | { readonly written: unknown };

/** All columns of the file of a table: those that engines read, and what a register needs besides. */
export function fileColumns(table: TableName): readonly StoreColumn[] {
  return [
    ...storeTable(table).columns,
    { name: SOURCE_SHEET, type: "VARCHAR" },
    { name: ROWS, type: "INTEGER" },
    { name: CELLS, type: "VARCHAR" },
  ];
}

/** The columns of a file that rows are made of again. */
export function rowColumns(table: TableName): readonly string[] {
  const own = fileColumns(table).map(({ name }) => name);
  return own.filter((name) => !name.endsWith("__reason") && !(name in (DERIVED[table] ?? {})));
}

/** Where the value of a column of a file comes from; worked out once for a table, not for each record. */
type Slot =
  | { readonly from: typeof POSITION | typeof SOURCE_FILE | typeof SOURCE_SHEET }
  | { readonly from: typeof SOURCE_ROW | typeof ROWS | typeof CELLS }
  | { readonly from: "reason"; readonly of: string }
  | { readonly from: "derived"; readonly of: string; readonly made: Derived }
  | { readonly from: "field"; readonly of: string; readonly type: StoreType };

const slots = new Map<TableName, readonly Slot[]>();

function slotsOf(table: TableName): readonly Slot[] {
  const found = slots.get(table);
  if (found !== undefined) return found;
  const derived: Readonly<Record<string, Derived>> = DERIVED[table] ?? {};
  const made = fileColumns(table).map(({ name, type }): Slot => {
    switch (name) {
      case POSITION:
      case SOURCE_FILE:
      case SOURCE_SHEET:
      case SOURCE_ROW:
      case ROWS:
      case CELLS:
        return { from: name };
      default: {
        const one = derived[name];
        if (one !== undefined) return { from: "derived", of: originOf(name), made: one };
        return name.endsWith("__reason")
          ? { from: "reason", of: originOf(name) }
          : { from: "field", of: name, type };
      }
    }
  });
  slots.set(table, made);
  return made;
}

/** The values of a record in the order of the columns of its file. */
export function storedRecord(
  table: TableName,
  record: Origin & Fields,
  { position, rows }: { readonly position: number; readonly rows: number },
): Stored[] {
  const { at } = record;
  let cells: Record<string, Kept> | undefined;
  const values: Stored[] = [];
  for (const slot of slotsOf(table)) {
    switch (slot.from) {
      case POSITION:
        values.push(position);
        break;
      case SOURCE_FILE:
        values.push(at?.file ?? null);
        break;
      case SOURCE_SHEET:
        values.push(at?.sheet ?? null);
        break;
      case SOURCE_ROW:
        values.push(at?.row ?? null);
        break;
      case ROWS:
        values.push(rows);
        break;
      case CELLS:
        values.push(cells === undefined ? null : JSON.stringify(cells));
        break;
      case "reason":
        values.push(reasonOf(record[slot.of]));
        break;
      case "derived": {
        const text = record[slot.of];
        const value = typeof text === "string" ? slot.made.from(text) : undefined;
        values.push(value === undefined ? null : encoded(value, slot.made.type));
        break;
      }
      default: {
        const field = record[slot.of];
        const kept = keptOf(field, slot.type);
        if (kept !== undefined) {
          cells ??= {};
          cells[slot.of] = kept;
        }
        values.push(
          typeof field === "object" || field === undefined ? null : encoded(field, slot.type),
        );
      }
    }
  }
  return values;
}

function reasonOf(field: unknown): StoreReason | null {
  if (field === undefined) return "blank";
  if (isUnreadable(field)) return "unreadable";
  return isConflicting(field) ? "conflicting" : null;
}

function keptOf(field: unknown, type: StoreType): Kept | undefined {
  if (isUnreadable(field)) return { unreadable: field.unreadable, ...under(field.place) };
  if (isConflicting(field)) return { conflicting: field.conflicting, ...under(field.place) };
  return field === undefined || isSame(field, type) ? undefined : { written: field };
}

const under = (place: { readonly column?: string } | undefined) =>
  place?.column === undefined ? {} : { under: place.column };

/** An amount as it comes out of the file again; others (`800.00`) are kept as they were written. */
const PLAIN_AMOUNT = /^(0|[1-9]\d{0,12})(\.\d?[1-9])?$/;

/** Whether a value comes out of its column as it went in. */
function isSame(value: unknown, type: StoreType): boolean {
  if (typeof value === "string") {
    if (type === "DECIMAL(26,12)") return PLAIN_AMOUNT.test(value);
    if (type === "DATE") return dayText(encoded(value, type) as number) === value;
    return !/\p{Surrogate}/u.test(value);
  }
  return typeof value !== "number" || type === "DOUBLE" || Number.isSafeInteger(value);
}

const EPOCH = "1970-01-01";
const dayTexts = new Map<number, string>();
const dayNumbers = new Map<string, number>();

/** A day that is so many days after 1970-01-01. */
export function dayText(days: number): string {
  const text = dayTexts.get(days) ?? addDays(EPOCH, days);
  dayTexts.set(days, text);
  return text;
}

function dayNumber(day: string): number {
  const days = dayNumbers.get(day) ?? daysBetween(EPOCH, day);
  dayNumbers.set(day, days);
  return days;
}

const PLACES = 12;

function encoded(value: unknown, type: StoreType): Stored {
  if (type === "DATE") return dayNumber(String(value));
  if (type === "BIGINT") return BigInt(value as number);
  if (type !== "DECIMAL(26,12)") return value as Stored;
  const [whole = "0", part = ""] = String(value).split(".");
  return BigInt(whole + part.padEnd(PLACES, "0"));
}

function decoded(value: unknown, type: StoreType): unknown {
  if (value === null || value === undefined) return undefined;
  if (type === "BIGINT") return Number(value);
  if (type !== "DECIMAL(26,12)") return value;
  const text = (value as number).toFixed(2);
  return text.endsWith(".00") ? text.slice(0, -3) : text.replace(/0$/, "");
}

/** Of how many rows a record of a file was made, and whether it is of a row that was set aside. */
export function rowsOf(stored: FileRow): { readonly rows: number; readonly isLost: boolean } {
  const rows = Number(stored[ROWS]);
  return { rows, isLost: rows === 0 && typeof stored[SOURCE_FILE] === "string" };
}

/** The row of a ledger that a record of a file was made of. */
export function rowFrom(table: TableName, stored: FileRow): Row {
  const [file, sheet, line] = [stored[SOURCE_FILE], stored[SOURCE_SHEET], stored[SOURCE_ROW]];
  const at = {
    ...(typeof file === "string" ? { file } : {}),
    ...(typeof sheet === "string" ? { sheet } : {}),
    ...(typeof line === "number" ? { row: line } : {}),
  };
  const row: Record<string, unknown> = { at };
  for (const { name, type } of columnsOf(table)) {
    const value = decoded(stored[name], type);
    if (value !== undefined) row[name] = value;
  }
  const kept = stored[CELLS];
  if (typeof kept !== "string") return row as Row;
  for (const [name, cell] of Object.entries(JSON.parse(kept) as Readonly<Record<string, Kept>>)) {
    if ("written" in cell) row[name] = cell.written;
    else {
      const { under: column, ...field } = cell;
      row[name] = { ...field, place: { ...at, ...(column === undefined ? {} : { column }) } };
    }
  }
  return row as Row;
}

const known = new Map<TableName, readonly StoreColumn[]>();

/** The columns of the register among those of a file. */
function columnsOf(table: TableName): readonly StoreColumn[] {
  const found = known.get(table);
  if (found !== undefined) return found;
  const own = new Set(rowColumns(table).filter((name) => !name.endsWith("__")));
  const columns = fileColumns(table).filter(({ name }) => own.has(name));
  known.set(table, columns);
  return columns;
}

import type { Label, Lack, PlainDate } from "../../base/index.js";
import { laterThanRecorded } from "../denials/index.js";
import {
  type Disregarded,
  type Field,
  isUnreadable,
  type Origin,
  plainValue,
  readField,
} from "../field.js";
import { TABLES, type TableName } from "../tables/index.js";
import { mergeField } from "./merge.js";
import { asOneReturn } from "./returns.js";

/** What a record tells of itself however little is known of the rest: whose it is, and where. */
const NAMING = new Set(["household", "id", "year", "village", "township", "county", "criterion"]);

/**
 * A record as it was known on a day. `later` is the earliest day on which any of it was recorded,
 * where that was after the day; such a record did not exist.
 */
export interface Known<R> {
  readonly record: R;
  readonly later: PlainDate | undefined;
}

/**
 * What of a record had been recorded by a day. A row recorded later does not exist, and so it can
 * neither fill nor contradict; one without that day could be either, so where it alone fills a cell, or
 * says something else than the others, the cell says nothing.
 */
export function knownRecord<R extends Origin>(
  table: TableName,
  record: R,
  name: string,
  knownAt: PlainDate,
): Known<R> {
  if (!("recordedOn" in TABLES[table].columns)) return { record, later: undefined };
  const rows = (record.rows ?? [record]) as readonly R[];
  const sure: R[] = [];
  const undated: R[] = [];
  const later: PlainDate[] = [];
  for (const row of rows) {
    const day = dayOf(table, row);
    if (day === undefined) undated.push(row);
    else if (day <= knownAt) sure.push(row);
    else later.push(day);
  }
  if (sure.length === rows.length) return { record, later: undefined };
  if (sure.length === 0 && undated.length === 0) {
    const day = later.sort()[0] as PlainDate;
    const lack = (column: string): Lack => ({
      reason: "later",
      field: `${table}.${column}`,
      record: name,
      found: day,
      ...(record.at === undefined ? {} : { place: record.at }),
    });
    return { record: disregarded(table, record, "later", (column) => [lack(column)]), later: day };
  }
  const lacks = undated.flatMap((row) => lacksDay(table, row, name));
  if (sure.length === 0) {
    const all = joined(table, record, undated);
    return {
      record: { ...disregarded(table, all, "undated", () => lacks), mayBeLater: true },
      later: undefined,
    };
  }
  const base = joined(table, record, sure) as Record<string, unknown>;
  for (const column of ownColumns(table)) {
    if (column === "recordedOn") continue;
    const perhaps = undated.filter((row) => fieldOf(row, column) !== undefined);
    if (perhaps.length === 0) continue;
    base[column] =
      base[column] === undefined
        ? cover("undated", fieldOf(perhaps[0] as R, column), lacks)
        : mergeField([base as Origin, ...perhaps], table, column);
  }
  return { record: base as R, later: undefined };
}

/** When a row was recorded; not known where it tells of something later. */
function dayOf(table: TableName, row: Origin): PlainDate | undefined {
  if (laterThanRecorded(table, row) !== undefined) return undefined;
  return plainValue((row as { recordedOn?: Field<PlainDate> }).recordedOn);
}

/** Why nobody knows when a row was recorded. */
export function lacksDay(table: TableName, row: Origin, record: string): readonly Lack[] {
  const reading = readField(row as Origin & { recordedOn?: string }, "recordedOn", {
    table,
    record,
  });
  if (!reading.known) return reading.lacks;
  const column = laterThanRecorded(table, row);
  if (column === undefined) return [];
  const place = row.at === undefined ? {} : { place: row.at };
  return ["recordedOn", column].map((one) => ({
    reason: "conflicting",
    field: `${table}.${one}`,
    record,
    found: String(fieldOf(row, one)),
    note: RECORDED_EARLY,
    ...place,
  }));
}

const RECORDED_EARLY: Label = {
  zh: "记录日期早于所记之事",
  en: "recorded before it came about",
};

const fieldOf = (row: Origin, column: string) => (row as Record<string, unknown>)[column];

/** The columns of a table but those that name a record. */
function ownColumns(table: TableName): readonly string[] {
  return Object.keys(TABLES[table].columns).filter((column) => !NAMING.has(column));
}

/** The record with the cells of only some of its rows. */
function joined<R extends Origin>(table: TableName, record: R, rows: readonly R[]): R {
  const own: readonly Origin[] = table === "members" ? asOneReturn(rows) : rows;
  const cells = ownColumns(table).map((column) => [column, mergeField(own, table, column)]);
  return { ...record, ...Object.fromEntries(cells), at: rows[0]?.at ?? record.at };
}

/** The record with every filled cell disregarded but those that name it. */
function disregarded<R extends Origin>(
  table: TableName,
  record: R,
  why: "later" | "undated",
  lacksOf: (column: string) => readonly Lack[],
): R {
  const cells = ownColumns(table).flatMap((column) => {
    const field = fieldOf(record, column);
    const keeps = field === undefined || column === "recordedOn";
    return keeps ? [] : [[column, cover(why, field, lacksOf(column))]];
  });
  return { ...record, ...Object.fromEntries(cells) };
}

function cover(why: "later" | "undated", field: unknown, lacks: readonly Lack[]): Disregarded {
  const value = isUnreadable(field)
    ? field.unreadable
    : (plainValue(field as Field<string>) ?? null);
  return { disregarded: why, value, lacks, denials: [] };
}

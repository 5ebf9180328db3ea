import { type Lack, type Place, type Reading, unknown } from "../base/index.js";

/** A cell that holds something nobody could read with certainty. */
export interface Unreadable {
  /** The text as it stands in the register. */
  readonly unreadable: string;
  readonly place?: Place;
}

/** Two or more records that say different things of the same matter. */
export interface Conflicting {
  readonly conflicting: readonly string[];
  readonly place?: Place;
}

/**
 * A cell that is filled and says nothing on the day it is asked about: another cell denies it, its row
 * was recorded later, or nobody knows when its row was recorded. Only `householdOn` and `recordOn` make it.
 */
export interface Disregarded {
  readonly disregarded: "denied" | "later" | "undated";
  /** What stands in the cell; `null` where that is no single value. */
  readonly value: string | number | boolean | null;
  /** Why it says nothing; of a denied cell, every cell that takes part. */
  readonly lacks: readonly Lack[];
  /** Which denials it takes part in. */
  readonly denials: readonly string[];
}

/**
 * What a record can hold in one column: a value, something unreadable, a conflict, something that does
 * not count on the day, or nothing.
 */
export type Field<T> = T | Unreadable | Conflicting | Disregarded | undefined;

/** What every record has beside its columns: where it was read, and of what. */
export interface Origin {
  readonly at?: Place | undefined;
  /** The rows that it was put together from, where there are several; each may have its own day. */
  readonly rows?: readonly Origin[] | undefined;
  /** It fills in what another record of the same thing lacks. */
  readonly completes?: boolean | undefined;
  /** Nobody knows whether it had been recorded at the time asked about. */
  readonly mayBeLater?: boolean | undefined;
}

export function isUnreadable(field: unknown): field is Unreadable {
  return typeof field === "object" && field !== null && "unreadable" in field;
}

export function isConflicting(field: unknown): field is Conflicting {
  return typeof field === "object" && field !== null && "conflicting" in field;
}

export function isDisregarded(field: unknown): field is Disregarded {
  return typeof field === "object" && field !== null && "disregarded" in field;
}

/** What stands in a cell, whether or not it counts on the day. */
export function writtenValue<T extends string | number | boolean>(field: Field<T>): T | undefined {
  if (isDisregarded(field)) return (field.value ?? undefined) as T | undefined;
  return plainValue(field);
}

/** The value of a field that is known; `undefined` for anything else. */
export function plainValue<T extends string | number | boolean | readonly string[]>(
  field: Field<T>,
): T | undefined {
  return isUnreadable(field) || isConflicting(field) || isDisregarded(field) ? undefined : field;
}

/** Reads one column of a record; what is not known says why and where. */
export function readField<R extends Origin, C extends keyof R & string>(
  record: R,
  column: C,
  of: { readonly table: string; readonly record: string },
): Reading<Exclude<R[C], Unreadable | Conflicting | Disregarded | undefined>> {
  const field: unknown = record[column];
  if (typeof field !== "object" && field !== undefined) {
    return { known: true, value: field as never };
  }
  if (isDisregarded(field)) return unknown(...field.lacks);
  return unknown(lackOf(field, record.at, column, of));
}

function lackOf(
  field: unknown,
  at: Place | undefined,
  column: string,
  of: { readonly table: string; readonly record: string },
): Lack {
  const name = `${of.table}.${column}`;
  const { record } = of;
  if (isUnreadable(field)) {
    const { unreadable: found, place = at } = field;
    const lack = { field: name, record, reason: "invalid", found } as const;
    return place === undefined ? lack : { ...lack, place };
  }
  if (isConflicting(field)) {
    const { conflicting, place = at } = field;
    const found = conflicting.join(" / ");
    const lack = { field: name, record, reason: "conflicting", found } as const;
    return place === undefined ? lack : { ...lack, place };
  }
  if (at === undefined) return { field: name, record, reason: "missing" };
  return { field: name, record, reason: "missing", place: at };
}

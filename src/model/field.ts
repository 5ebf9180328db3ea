import type { Lack, Place, Reading } from "../base/index.js";
import { unknown } from "../base/index.js";

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

/** What a record can hold in one column: a value, something unreadable, a conflict, or nothing. */
export type Field<T> = T | Unreadable | Conflicting | undefined;

/** What every record has beside its columns: where it was read. */
export interface Origin {
  readonly at?: Place | undefined;
}

export function isUnreadable(field: unknown): field is Unreadable {
  return typeof field === "object" && field !== null && "unreadable" in field;
}

export function isConflicting(field: unknown): field is Conflicting {
  return typeof field === "object" && field !== null && "conflicting" in field;
}

/** The value of a field that is known; `undefined` for anything else. */
export function plainValue<T extends string | number | boolean | readonly string[]>(
  field: Field<T>,
): T | undefined {
  return isUnreadable(field) || isConflicting(field) ? undefined : field;
}

/** Reads one column of a record; what is not known says why and where. */
export function readField<R extends Origin, C extends keyof R & string>(
  record: R,
  column: C,
  of: { readonly table: string; readonly record: string },
): Reading<Exclude<R[C], Unreadable | Conflicting | undefined>> {
  const field: unknown = record[column];
  if (field !== undefined && !isUnreadable(field) && !isConflicting(field)) {
    return { known: true, value: field as never };
  }
  return unknown(lackOf(field, record.at, column, of));
}

function lackOf(
  field: unknown,
  at: Place | undefined,
  column: string,
  of: { readonly table: string; readonly record: string },
): Lack {
  const base = { field: `${of.table}.${column}`, record: of.record };
  if (isUnreadable(field)) {
    const place = field.place ?? at;
    return {
      ...base,
      reason: "invalid",
      found: field.unreadable,
      ...(place === undefined ? {} : { place }),
    };
  }
  if (isConflicting(field)) {
    const place = field.place ?? at;
    return {
      ...base,
      reason: "conflicting",
      found: field.conflicting.join(" / "),
      ...(place === undefined ? {} : { place }),
    };
  }
  return { ...base, reason: "missing", ...(at === undefined ? {} : { place: at }) };
}

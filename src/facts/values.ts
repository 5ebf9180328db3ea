import {
  type Amount,
  addAmounts,
  amountOf,
  amountText,
  compareAmounts,
  dayOf,
  daysBetween,
  fromNumber,
  fullYears,
  monthOf,
  type PlainDate,
  subtractAmounts,
  yearOf,
} from "../base/index.js";
import { readResidentId, residentIdText } from "../register/index.js";
import type { IdPart, SpanUnit, ValueType } from "./expression.js";

/** A known value inside an expression; money is an `Amount`. */
export type Value = number | string | boolean | readonly string[] | readonly number[];

/** How two values of a type are ordered: negative, 0 or positive. */
export function orderOf(type: ValueType | undefined): (a: Value, b: Value) => number {
  if (type === "amount") return (a, b) => compareAmounts(a as Amount, b as Amount);
  return (a, b) => (a < b ? -1 : a > b ? 1 : 0);
}

export function add(a: Value, b: Value, type: ValueType | undefined): Value {
  if (type === "amount") return addAmounts(a as Amount, b as Amount);
  return Number.isInteger(a) && Number.isInteger(b)
    ? (a as number) + (b as number)
    : asDecimals(a as number, b as number, addAmounts);
}

export function subtract(a: Value, b: Value, type: ValueType | undefined): Value {
  if (type === "amount") return subtractAmounts(a as Amount, b as Amount);
  return Number.isInteger(a) && Number.isInteger(b)
    ? (a as number) - (b as number)
    : asDecimals(a as number, b as number, subtractAmounts);
}

/** So many digits behind the point are exact; a database keeps no more of them. */
const PLACES = 12;

/** What is measured, taken as it was written: 2.1 and 0.9 make 3. */
function asDecimals(a: number, b: number, of: (a: Amount, b: Amount) => Amount): number {
  const decimal = (value: number) => amountOf(fromNumber(Number(value.toFixed(PLACES))));
  return Number(amountText(of(decimal(a), decimal(b))));
}

const calendarMonths = (from: PlainDate, to: PlainDate) =>
  (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);

/** What lies between two days; a month is full on the same day of the next. */
export const SPANS: Readonly<Record<SpanUnit, (from: PlainDate, to: PlainDate) => number>> = {
  day: daysBetween,
  "calendar-month": calendarMonths,
  month: (from, to) => calendarMonths(from, to) - (dayOf(to) < dayOf(from) ? 1 : 0),
  year: fullYears,
};

/** The month so many months before one. */
export function monthBefore(month: string, back: number): string {
  const index = yearOf(month) * 12 + monthOf(month) - 1 - back;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** What a resident id says; `undefined` for a text that is none. */
export function partOfId(text: string, part: IdPart): Value | undefined {
  const id = residentIdText(text);
  if (id === undefined) return undefined;
  if (part === "length") return id.length;
  const read = readResidentId(id);
  if (part === "checksum") return read?.checksumHolds === true;
  // Of an id that is not of 18 digits nothing agrees with what it should say.
  return read?.[part] ?? "";
}

import { addDays as addCalendarDays } from "date-fns/addDays";
import { addMonths as addCalendarMonths } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { format } from "date-fns/format";

/** A day of the calendar as `YYYY-MM-DD`. Two of them compare as texts. */
export type PlainDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** True for a day that exists, between the years 1800 and 2999. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== "string") return false;
  const match = SHAPE.exec(text);
  if (match === null) return false;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year < 1800 || year > 2999 || month < 1 || month > 12 || day < 1) return false;
  const last = month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] as number);
  return day <= last;
}

function toLocal(date: PlainDate): Date {
  return new Date(
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7)) - 1,
    Number(date.slice(8, 10)),
  );
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return format(addCalendarDays(toLocal(date), days), "yyyy-MM-dd");
}

/** Adds months; where the day does not exist in the month reached, its last day is taken. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return format(addCalendarMonths(toLocal(date), months), "yyyy-MM-dd");
}

/** Days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return differenceInCalendarDays(toLocal(to), toLocal(from));
}

/**
 * Completed years of age on a day. Who was born on 29 February completes a year on 28 February of a
 * common year. Negative before birth.
 */
export function fullYears(birth: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  let anniversary = birth.slice(5);
  if (anniversary === "02-29" && !isLeapYear(Number(on.slice(0, 4)))) anniversary = "02-28";
  return on.slice(5) >= anniversary ? years : years - 1;
}

/** True for a Saturday or a Sunday. */
export function isWeekend(date: PlainDate): boolean {
  const weekday = toLocal(date).getDay();
  return weekday === 0 || weekday === 6;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** The last `MM-DD` that is not after `on`. */
export function latestAnniversary(monthDay: string, on: PlainDate): PlainDate {
  const year = Number(on.slice(0, 4));
  return `${on.slice(5) >= monthDay ? year : year - 1}-${monthDay}`;
}

/** A span of days, both ends included; `null` is open. */
export interface DayRange {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

export function contains(range: DayRange, day: PlainDate): boolean {
  return range.from <= day && (range.to === null || day <= range.to);
}

import { addDays as addCalendarDays } from "date-fns/addDays";
import { addMonths as addCalendarMonths } from "date-fns/addMonths";
import { format } from "date-fns/format";

/** A day of the calendar as `YYYY-MM-DD`. Two of them compare as texts. */
export type PlainDate = string;

const ZERO = 48;
const HYPHEN = 45;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** True for a day that exists, between the years 1800 and 2999. */
export function isPlainDate(text: unknown): text is PlainDate {
  if (typeof text !== "string" || text.length !== 10) return false;
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7 ? code !== HYPHEN : code < ZERO || code > ZERO + 9) return false;
  }
  const [year, month, day] = [yearOf(text), monthOf(text), dayOf(text)];
  if (year < 1800 || year > 2999 || month < 1 || month > 12 || day < 1) return false;
  const last = month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] as number);
  return day <= last;
}

function toLocal(date: PlainDate): Date {
  return new Date(yearOf(date), monthOf(date) - 1, dayOf(date));
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
  return daysSinceEpoch(to) - daysSinceEpoch(from);
}

const MS_A_DAY = 86_400_000;
const daysSinceEpoch = (date: PlainDate): number =>
  Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)) / MS_A_DAY;

/**
 * Completed years of age on a day. Who was born on 29 February completes a year on 28 February of a
 * common year. Negative before birth.
 */
export function fullYears(birth: PlainDate, on: PlainDate): number {
  const year = yearOf(on);
  let anniversary = monthOf(birth) * 100 + dayOf(birth);
  if (anniversary === 229 && !isLeapYear(year)) anniversary = 228;
  const years = year - yearOf(birth);
  return monthOf(on) * 100 + dayOf(on) >= anniversary ? years : years - 1;
}

/** True for a Saturday or a Sunday. */
export function isWeekend(date: PlainDate): boolean {
  const weekday = toLocal(date).getDay();
  return weekday === 0 || weekday === 6;
}

const twoDigits = (text: string, at: number) =>
  (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;

/** The year of a day or of a month such as `2020-12`. */
export const yearOf = (date: PlainDate): number => twoDigits(date, 0) * 100 + twoDigits(date, 2);
/** The month of the year, from 1 to 12. */
export const monthOf = (date: PlainDate): number => twoDigits(date, 5);
/** The day of the month, from 1 to 31. */
export const dayOf = (date: PlainDate): number => twoDigits(date, 8);

/** The last `MM-DD` that is not after `on`. */
export function latestAnniversary(monthDay: string, on: PlainDate): PlainDate {
  const year = yearOf(on);
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

/** A day as a Chinese text has it: 2020年5月1日. */
export function chineseDay(day: PlainDate): string {
  const [year, month, of] = day.split("-").map(Number);
  return `${year}年${month}月${of}日`;
}

/** The time that an office file bears whose content is not of any time. */
export const noTime = (): Date => new Date(Date.UTC(1980, 0, 1));

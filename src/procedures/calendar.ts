import {
  addDays,
  addMonths,
  DAY,
  expectCall,
  type Finding,
  fail,
  isWeekend,
  type PlainDate,
  type Result,
  succeed,
  yearOf,
} from "../base/index.js";
import { calendarYearSchema } from "./format.js";
import { issue } from "./issues.js";
import { type DataFile, read } from "./load.js";
import type { Span } from "./procedure.js";
import { CALENDAR, DATA_FILES, SPAN } from "./shapes.js";

/** Which days are worked. A year that is not in `years` is not known. */
export interface WorkCalendar {
  readonly years: readonly number[];
  readonly daysOff: readonly PlainDate[];
  readonly makeUpWorkdays: readonly PlainDate[];
}

/** The calendar of which nothing is known. */
export const EMPTY_CALENDAR: WorkCalendar = { years: [], daysOff: [], makeUpWorkdays: [] };

/** A day or a number of days, or the year for which no public holidays are known. */
export type Counted<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly year: number };

/** Reads `calendar/<place>/<year>.json`, the public holidays of one year each. */
export function loadCalendar(files: readonly DataFile[]): Result<WorkCalendar> {
  expectCall("loadCalendar", {
    files: [files, DATA_FILES],
  });
  const issues: Finding[] = [];
  const years: number[] = [];
  const daysOff: PlainDate[] = [];
  const makeUpWorkdays: PlainDate[] = [];
  for (const file of files) {
    if (!/^calendar\/[^/]+\/\d{4}\.json$/.test(file.path)) {
      issues.push(issue("procedure/unknown-file", {}, { file: file.path }));
      continue;
    }
    const content = read(calendarYearSchema, file);
    if (!content.ok) {
      issues.push(...content.issues);
      continue;
    }
    const { year, holidays } = content.value;
    const named = file.path.slice(-9, -5);
    if (String(year) !== named) {
      issues.push(
        issue(
          "procedure/name-is-not-path",
          { found: String(year), expected: named },
          { file: file.path, pointer: "/year" },
        ),
      );
    }
    if (years.includes(year)) {
      issues.push(issue("procedure/duplicate-id", { id: String(year) }, { file: file.path }));
    }
    years.push(year);
    for (const [index, holiday] of holidays.entries()) {
      for (const key of ["daysOff", "makeUpWorkdays"] as const) {
        for (const day of holiday[key]) {
          if (yearOf(day) === year && (key === "daysOff" || isWeekend(day))) continue;
          issues.push(
            issue(
              "procedure/invalid-value",
              { reason: `${day} is no ${key === "daysOff" ? "day" : "weekend day"} of ${year}` },
              { file: file.path, pointer: `/holidays/${index}/${key}` },
            ),
          );
        }
      }
      daysOff.push(...holiday.daysOff);
      makeUpWorkdays.push(...holiday.makeUpWorkdays);
    }
  }
  if (issues.length > 0) return fail(issues);
  return succeed({
    years: years.sort((a, b) => a - b),
    daysOff: daysOff.sort(),
    makeUpWorkdays: makeUpWorkdays.sort(),
  });
}

/** Whether a day is worked: weekends and public holidays are not, make-up workdays are. */
export function isWorkday(calendar: WorkCalendar, day: PlainDate): Counted<boolean> {
  expectCall("isWorkday", {
    calendar: [calendar, CALENDAR],
    day: [day, DAY],
  });
  const year = yearOf(day);
  if (!calendar.years.includes(year)) return { known: false, year };
  if (calendar.makeUpWorkdays.includes(day)) return { known: true, value: true };
  return { known: true, value: !isWeekend(day) && !calendar.daysOff.includes(day) };
}

/** The working days of a span, both ends included. */
export function countWorkdays(
  calendar: WorkCalendar,
  from: PlainDate,
  to: PlainDate,
): Counted<number> {
  expectCall("countWorkdays", {
    calendar: [calendar, CALENDAR],
    from: [from, DAY],
    to: [to, DAY],
  });
  let value = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const worked = isWorkday(calendar, day);
    if (!worked.known) return worked;
    if (worked.value) value += 1;
  }
  return { known: true, value };
}

/**
 * The last day of a period that runs from a day on: that day itself is not counted, as when a
 * deadline of fifteen days from the first ends on the sixteenth.
 */
export function lastDayOf(
  calendar: WorkCalendar,
  from: PlainDate,
  span: Pick<Span, "value" | "unit">,
): Counted<PlainDate> {
  expectCall("lastDayOf", {
    calendar: [calendar, CALENDAR],
    from: [from, DAY],
    span: [span, SPAN],
  });
  if (span.unit === "calendar-days") return { known: true, value: addDays(from, span.value) };
  if (span.unit === "months") return { known: true, value: addMonths(from, span.value) };
  return workdayAfter(calendar, from, span.value);
}

/**
 * The last day of a notice that must hang so long when it is put up on a day: here the first day is
 * counted, as it is in the notices of county exits that the rules cite.
 */
export function lastNoticeDay(
  calendar: WorkCalendar,
  from: PlainDate,
  span: Pick<Span, "value" | "unit">,
): Counted<PlainDate> {
  expectCall("lastNoticeDay", {
    calendar: [calendar, CALENDAR],
    from: [from, DAY],
    span: [span, SPAN],
  });
  if (span.unit === "calendar-days") return { known: true, value: addDays(from, span.value - 1) };
  if (span.unit === "months") return { known: true, value: addMonths(from, span.value) };
  return workdayAfter(calendar, addDays(from, -1), span.value);
}

function workdayAfter(calendar: WorkCalendar, from: PlainDate, count: number): Counted<PlainDate> {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const worked = isWorkday(calendar, day);
    if (!worked.known) return worked;
    if (worked.value) left -= 1;
  }
  return { known: true, value: day };
}

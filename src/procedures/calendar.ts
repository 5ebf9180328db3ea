import {
  addDays,
  addMonths,
  DAY,
  expectCall,
  type Finding,
  fail,
  hasErrors,
  isWeekend,
  OBJECT,
  objectWith,
  type PlainDate,
  type Result,
  succeed,
  yearOf,
} from "../base/index.js";
import { asShown, issue, type Kind, type Law, readKind, valueSchema } from "../law/index.js";
import { type CalendarYear, calendarYearSchema } from "./format.js";
import type { Span } from "./procedure.js";
import { CALENDAR, SPAN } from "./shapes.js";

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

/** The public holidays of one year each. */
export const CALENDAR_YEARS: Kind<CalendarYear> = {
  id: "calendar-year",
  label: { zh: "一年的节假日安排", en: "The public holidays of a year." },
  where: "calendar/<place>/<year>.json",
  path: /^calendar\/[^/]+\/(?<name>\d{4})\.json$/,
  schema: valueSchema(calendarYearSchema),
  defines: ({ year }) => [{ name: String(year), pointer: "/year" }],
};

/** Reads the days of the law that are worked and that are not. */
export function readCalendar(law: Pick<Law, "shelf">): Result<WorkCalendar> {
  expectCall("readCalendar", {
    law: [law, objectWith({ shelf: OBJECT })],
  });
  const { entries, issues } = readKind(law.shelf, CALENDAR_YEARS);
  const all = [...issues, ...entries.flatMap(({ file, value }) => misplacedDays(file, value))];
  if (hasErrors(all)) return fail(asShown(all, law.shelf));
  const holidays = entries.flatMap(({ value }) => value.holidays);
  return succeed({
    years: entries.map(({ value }) => value.year).sort((a, b) => a - b),
    daysOff: holidays.flatMap(({ daysOff }) => daysOff).sort(),
    makeUpWorkdays: holidays.flatMap(({ makeUpWorkdays }) => makeUpWorkdays).sort(),
  });
}

/** Days of other years, and days to be worked that are worked anyway. */
function misplacedDays(file: string, { year, holidays }: CalendarYear): Finding[] {
  return holidays.flatMap((holiday, index) =>
    (["daysOff", "makeUpWorkdays"] as const).flatMap((key) =>
      holiday[key]
        .filter((day) => yearOf(day) !== year || (key === "makeUpWorkdays" && !isWeekend(day)))
        .map((day) => {
          const expected =
            key === "daysOff"
              ? { zh: `${year}年的日期`, en: `a day of ${year}` }
              : { zh: `${year}年的周末`, en: `a weekend day of ${year}` };
          const place = { file, pointer: `/holidays/${index}/${key}` };
          return issue("pack/invalid-value", { expected, found: day }, place);
        }),
    ),
  );
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

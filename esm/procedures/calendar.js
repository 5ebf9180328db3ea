import {
  addDays,
  addMonths,
  DAY,
  expectCall,
  fail,
  hasErrors,
  isWeekend,
  OBJECT,
  objectWith,
  succeed,
  yearOf
} from "../base/index.js";
import { asShown, issue, readKind, valueSchema } from "../law/index.js";
import { calendarYearSchema } from "./format.js";
import { CALENDAR, SPAN } from "./shapes.js";
const EMPTY_CALENDAR = { years: [], daysOff: [], makeUpWorkdays: [] };
const CALENDAR_YEARS = {
  id: "calendar-year",
  label: { zh: "\u4E00\u5E74\u7684\u8282\u5047\u65E5\u5B89\u6392", en: "The public holidays of a year." },
  where: "calendar/<place>/<year>.json",
  path: /^calendar\/[^/]+\/(?<name>\d{4})\.json$/,
  schema: valueSchema(calendarYearSchema),
  defines: ({ year }) => [{ name: String(year), pointer: "/year" }]
};
function readCalendar(law) {
  expectCall("readCalendar", {
    law: [law, objectWith({ shelf: OBJECT })]
  });
  const { entries, issues } = readKind(law.shelf, CALENDAR_YEARS);
  const all = [...issues, ...entries.flatMap(({ file, value }) => misplacedDays(file, value))];
  if (hasErrors(all)) return fail(asShown(all, law.shelf));
  const holidays = entries.flatMap(({ value }) => value.holidays);
  return succeed({
    years: entries.map(({ value }) => value.year).sort((a, b) => a - b),
    daysOff: holidays.flatMap(({ daysOff }) => daysOff).sort(),
    makeUpWorkdays: holidays.flatMap(({ makeUpWorkdays }) => makeUpWorkdays).sort()
  });
}
function misplacedDays(file, { year, holidays }) {
  return holidays.flatMap(
    (holiday, index) => ["daysOff", "makeUpWorkdays"].flatMap(
      (key) => holiday[key].filter((day) => yearOf(day) !== year || key === "makeUpWorkdays" && !isWeekend(day)).map((day) => {
        const expected = key === "daysOff" ? { zh: `${year}\u5E74\u7684\u65E5\u671F`, en: `a day of ${year}` } : { zh: `${year}\u5E74\u7684\u5468\u672B`, en: `a weekend day of ${year}` };
        const place = { file, pointer: `/holidays/${index}/${key}` };
        return issue("pack/invalid-value", { expected, found: day }, place);
      })
    )
  );
}
function isWorkday(calendar, day) {
  expectCall("isWorkday", {
    calendar: [calendar, CALENDAR],
    day: [day, DAY]
  });
  const year = yearOf(day);
  if (!calendar.years.includes(year)) return { known: false, year };
  if (calendar.makeUpWorkdays.includes(day)) return { known: true, value: true };
  return { known: true, value: !isWeekend(day) && !calendar.daysOff.includes(day) };
}
function countWorkdays(calendar, from, to) {
  expectCall("countWorkdays", {
    calendar: [calendar, CALENDAR],
    from: [from, DAY],
    to: [to, DAY]
  });
  let value = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const worked = isWorkday(calendar, day);
    if (!worked.known) return worked;
    if (worked.value) value += 1;
  }
  return { known: true, value };
}
function lastDayOf(calendar, from, span) {
  expectCall("lastDayOf", {
    calendar: [calendar, CALENDAR],
    from: [from, DAY],
    span: [span, SPAN]
  });
  if (span.unit === "calendar-days") return { known: true, value: addDays(from, span.value) };
  if (span.unit === "months") return { known: true, value: addMonths(from, span.value) };
  return workdayAfter(calendar, from, span.value);
}
function lastNoticeDay(calendar, from, span) {
  expectCall("lastNoticeDay", {
    calendar: [calendar, CALENDAR],
    from: [from, DAY],
    span: [span, SPAN]
  });
  if (span.unit === "calendar-days") return { known: true, value: addDays(from, span.value - 1) };
  if (span.unit === "months") return { known: true, value: addMonths(from, span.value) };
  return workdayAfter(calendar, addDays(from, -1), span.value);
}
function workdayAfter(calendar, from, count) {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    const worked = isWorkday(calendar, day);
    if (!worked.known) return worked;
    if (worked.value) left -= 1;
  }
  return { known: true, value: day };
}
export {
  CALENDAR_YEARS,
  EMPTY_CALENDAR,
  countWorkdays,
  isWorkday,
  lastDayOf,
  lastNoticeDay,
  readCalendar
};

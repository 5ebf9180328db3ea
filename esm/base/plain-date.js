import { addDays as addCalendarDays } from "date-fns/addDays";
import { addMonths as addCalendarMonths } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { format } from "date-fns/format";
const ZERO = 48;
const HYPHEN = 45;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function isLeapYear(year) {
  return year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
}
function isPlainDate(text) {
  if (typeof text !== "string" || text.length !== 10) return false;
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7 ? code !== HYPHEN : code < ZERO || code > ZERO + 9) return false;
  }
  const [year, month, day] = [yearOf(text), monthOf(text), dayOf(text)];
  if (year < 1800 || year > 2999 || month < 1 || month > 12 || day < 1) return false;
  const last = month === 2 && isLeapYear(year) ? 29 : DAYS[month - 1];
  return day <= last;
}
function toLocal(date) {
  return new Date(yearOf(date), monthOf(date) - 1, dayOf(date));
}
function addDays(date, days) {
  return format(addCalendarDays(toLocal(date), days), "yyyy-MM-dd");
}
function addMonths(date, months) {
  return format(addCalendarMonths(toLocal(date), months), "yyyy-MM-dd");
}
function daysBetween(from, to) {
  return differenceInCalendarDays(toLocal(to), toLocal(from));
}
function fullYears(birth, on) {
  const year = yearOf(on);
  let anniversary = monthOf(birth) * 100 + dayOf(birth);
  if (anniversary === 229 && !isLeapYear(year)) anniversary = 228;
  const years = year - yearOf(birth);
  return monthOf(on) * 100 + dayOf(on) >= anniversary ? years : years - 1;
}
function isWeekend(date) {
  const weekday = toLocal(date).getDay();
  return weekday === 0 || weekday === 6;
}
const twoDigits = (text, at) => (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
const yearOf = (date) => twoDigits(date, 0) * 100 + twoDigits(date, 2);
const monthOf = (date) => twoDigits(date, 5);
const dayOf = (date) => twoDigits(date, 8);
function latestAnniversary(monthDay, on) {
  const year = yearOf(on);
  return `${on.slice(5) >= monthDay ? year : year - 1}-${monthDay}`;
}
function contains(range, day) {
  return range.from <= day && (range.to === null || day <= range.to);
}
export {
  addDays,
  addMonths,
  contains,
  dayOf,
  daysBetween,
  fullYears,
  isLeapYear,
  isPlainDate,
  isWeekend,
  latestAnniversary,
  monthOf,
  yearOf
};

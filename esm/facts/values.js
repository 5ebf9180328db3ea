import {
  addAmounts,
  compareAmounts,
  dayOf,
  daysBetween,
  fullYears,
  monthOf,
  yearOf
} from "../base/index.js";
import { readResidentId, residentIdText } from "../register/index.js";
function orderOf(type) {
  if (type === "amount") return (a, b) => compareAmounts(a, b);
  return (a, b) => a < b ? -1 : a > b ? 1 : 0;
}
function add(a, b, type) {
  return type === "amount" ? addAmounts(a, b) : a + b;
}
const calendarMonths = (from, to) => (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
const SPANS = {
  day: daysBetween,
  "calendar-month": calendarMonths,
  month: (from, to) => calendarMonths(from, to) - (dayOf(to) < dayOf(from) ? 1 : 0),
  year: fullYears
};
function monthBefore(month, back) {
  const index = yearOf(month) * 12 + monthOf(month) - 1 - back;
  return `${Math.floor(index / 12)}-${String(index % 12 + 1).padStart(2, "0")}`;
}
function partOfId(text, part) {
  const id = residentIdText(text);
  if (id === void 0) return void 0;
  if (part === "length") return id.length;
  const read = readResidentId(id);
  if (part === "checksum") return read?.checksumHolds === true;
  return read?.[part] ?? "";
}
export {
  SPANS,
  add,
  monthBefore,
  orderOf,
  partOfId
};

import { isPlainDate } from "../../base/index.js";
const STYLES = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})(\d{2})(\d{2})$/
];
const TIME = /^(.+?)(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const STAMP = /^(\d{8})(\d{2})(\d{2})(\d{2})$/;
function readDay(text) {
  const [, day, hours, minutes, seconds = "0", zone] = STAMP.exec(text) ?? TIME.exec(text) ?? [];
  if (day === void 0) return plainDay(text);
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return void 0;
  return isDayInChina(Number(hours), zone) ? plainDay(day) : void 0;
}
function isDayInChina(hours, zone) {
  if (zone === void 0 || /^\+08:?00$/.test(zone)) return true;
  return /^(Z|\+00:?00)$/i.test(zone) && hours < 16;
}
function plainDay(text) {
  for (const style of STYLES) {
    const match = style.exec(text);
    if (match === null) continue;
    const [, year, month, day] = match;
    const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return isPlainDate(date) ? date : void 0;
  }
  return void 0;
}
function readMonth(text) {
  const match = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})月?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  const month = match === null ? readDay(text)?.slice(0, 7) : `${match[1]}-${match[2]?.padStart(2, "0")}`;
  return isPlainDate(`${month}-01`) ? month : void 0;
}
export {
  readDay,
  readMonth
};

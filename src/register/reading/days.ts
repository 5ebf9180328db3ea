import { isPlainDate, type PlainDate } from "../../base/index.js";

const STYLES = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

const TIME = /^(.+?)(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const STAMP = /^(\d{8})(\d{2})(\d{2})(\d{2})$/;

/** The day that a text names, in plain letters and digits, whether or not it gives the time of day. */
export function readDay(text: string): PlainDate | undefined {
  const [, day, hours, minutes, seconds = "0", zone] = STAMP.exec(text) ?? TIME.exec(text) ?? [];
  if (day === undefined) return plainDay(text);
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return isDayInChina(Number(hours), zone) ? plainDay(day) : undefined;
}

/** The day is that of China where the time is, or where it is the same day in both. */
function isDayInChina(hours: number, zone: string | undefined): boolean {
  if (zone === undefined || /^\+08:?00$/.test(zone)) return true;
  return /^(Z|\+00:?00)$/i.test(zone) && hours < 16;
}

function plainDay(text: string): PlainDate | undefined {
  for (const style of STYLES) {
    const match = style.exec(text);
    if (match === null) continue;
    const [, year = "", month = "", day = ""] = match;
    const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    return isPlainDate(date) ? date : undefined;
  }
  return undefined;
}

/** The month that a text names, alone or by one of its days. */
export function readMonth(text: string): string | undefined {
  const match = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})月?$/.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  const month =
    match === null ? readDay(text)?.slice(0, 7) : `${match[1]}-${match[2]?.padStart(2, "0")}`;
  return isPlainDate(`${month}-01`) ? month : undefined;
}

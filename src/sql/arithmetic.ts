import { dayOf, isLeapYear, monthOf, yearOf } from "../base/index.js";
import type { SpanUnit } from "../facts/index.js";
import type { Dialect } from "./dialect.js";

/** Full years or months, calendar months or days between two days; `day` is the later, where it is fixed. */
export function ageSql(
  unit: SpanUnit,
  from: string,
  to: string,
  day: string | undefined,
  dialect: Dialect,
): string {
  if (unit === "day") return dialect.days(from, to);
  const part = (name: "YEAR" | "MONTH" | "DAY", of: string) => {
    if (of !== to || day === undefined) return dialect.partOf(name, of);
    return String({ YEAR: yearOf, MONTH: monthOf, DAY: dayOf }[name](day));
  };
  const years = `${part("YEAR", to)} - ${part("YEAR", from)}`;
  if (unit === "year") {
    const born = `${part("MONTH", from)} * 100 + ${part("DAY", from)}`;
    if (day !== undefined) {
      const today = monthOf(day) * 100 + dayOf(day);
      // Who was born on 29 February completes a year on 28 February of a common year.
      const last = today === 228 && !isLeapYear(yearOf(day)) ? 229 : today;
      return `(${years} - CASE WHEN ${born} <= ${last} THEN 0 ELSE 1 END)`;
    }
    const today = `${part("MONTH", to)} * 100 + ${part("DAY", to)}`;
    const year = part("YEAR", to);
    const isLeap = `(${year} % 4 = 0 AND ${year} % 100 <> 0 OR ${year} % 400 = 0)`;
    const leapling = `${born} = 229 AND ${today} = 228 AND NOT ${isLeap}`;
    return `(${years} - CASE WHEN ${born} <= ${today} OR ${leapling} THEN 0 ELSE 1 END)`;
  }
  const months = `(${years}) * 12 + ${part("MONTH", to)} - ${part("MONTH", from)}`;
  if (unit === "calendar-month") return `(${months})`;
  const isShort = `${part("DAY", to)} < ${part("DAY", from)}`;
  return `(${months} - CASE WHEN ${isShort} THEN 1 ELSE 0 END)`;
}

/** The last `MM-DD` that is not after a day. */
export function anniversarySql(monthDay: string, on: string, { partOf, makeDay }: Dialect): string {
  const [month, day] = monthDay.split("-").map(Number) as [number, number];
  const year = partOf("YEAR", on);
  const here = `${partOf("MONTH", on)} * 100 + ${partOf("DAY", on)} >= ${month * 100 + day}`;
  return makeDay(`(${year} - CASE WHEN ${here} THEN 0 ELSE 1 END)`, month, day);
}

/** The month so many months before one. */
export function monthBeforeSql(month: string, back: number, { wholeQuotient }: Dialect): string {
  const part = (from: number, length: number) =>
    `CAST(substr(${month}, ${from}, ${length}) AS INTEGER)`;
  const index = `(${part(1, 4)} * 12 + ${part(6, 2)} - 1 - ${back})`;
  const year = wholeQuotient(`(${index} - ${index} % 12)`, "12");
  const two = `lpad(CAST(${index} % 12 + 1 AS VARCHAR(2)), 2, '0')`;
  return `concat(CAST(${year} AS VARCHAR(4)), '-', ${two})`;
}

/**
 * An amount divided by heads and rounded down to the fen: what is over is taken away first, so that the
 * division goes without rest and no engine rounds it.
 */
export function amountPerHeadSql(of: string, by: string, { wholeQuotient }: Dialect): string {
  const heads = `NULLIF(${by}, 0)`;
  const rest = `(${of} * 100) % ${heads}`;
  const whole = `${of} * 100 - ${rest} - CASE WHEN ${rest} < 0 THEN ${heads} ELSE 0 END`;
  return `(${wholeQuotient(`CAST(${whole} AS BIGINT)`, `CAST(${heads} AS BIGINT)`)} * 0.01)`;
}

/** A number as it was written, with as many digits behind the point as are exact. */
export const asDecimalSql = (text: string) => `CAST(${text} AS DECIMAL(26,12))`;

/** One amount in another, as numbers of the machine: of fen where both are whole ones. */
export function amountRatioSql(
  of: string,
  by: string,
  scaled: (text: string) => string,
  { double }: Dialect,
): string {
  const fen = (text: string) => `CAST(CAST(${text} * 100 AS BIGINT) AS ${double})`;
  const yuan = (text: string) => `CAST(CAST(${text} AS VARCHAR(40)) AS ${double})`;
  const isWhole = [of, by].map((text) => `${text} * 100 = round(${text} * 100, 0)`).join(" AND ");
  const ratio = (form: (text: string) => string) => `${scaled(form(of))} / NULLIF(${form(by)}, 0)`;
  return `CASE WHEN ${isWhole} THEN ${ratio(fen)} ELSE ${ratio(yuan)} END`;
}

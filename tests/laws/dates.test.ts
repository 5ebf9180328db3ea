import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  daysBetween,
  fullYears,
  isLeapYear,
  isPlainDate,
  isWeekend,
} from "../../src/base/index.js";

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (number: number) => String(number).padStart(2, "0");

/** The calendar written out day by day, without any library. */
function calendar(first: number, last: number): string[] {
  const days: string[] = [];
  for (let year = first; year <= last; year += 1) {
    LENGTHS.forEach((length, month) => {
      const leap = month === 1 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
      for (let day = 1; day <= length + (leap ? 1 : 0); day += 1) {
        days.push(`${year}-${two(month + 1)}-${two(day)}`);
      }
    });
  }
  return days;
}

const DAYS = calendar(1895, 2105);
const INDEX = new Map(DAYS.map((day, index) => [day, index]));
const day = fc.constantFrom(...DAYS);

/** Years completed by counting birthdays passed, that of 29 February being the last of February. */
function countedYears(birth: string, on: string): number {
  let years = on < birth ? -1 : 0;
  const from = Number(birth.slice(0, 4));
  const step = on < birth ? -1 : 1;
  for (let year = from + step; ; year += step) {
    const wanted = `${year}${birth.slice(4)}`;
    const birthday = INDEX.has(wanted) ? wanted : `${year}-02-28`;
    if (step === 1 ? birthday > on : birthday <= on) return years;
    years += step;
  }
}

const ZONES = ["UTC", "Asia/Shanghai", "America/New_York"];
const before = process.env.TZ;
afterAll(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

describe.each(ZONES)("in the time zone %s", (zone) => {
  test("the zone is in effect", () => {
    process.env.TZ = zone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    const noon = new Date(Date.UTC(2019, 0, 1, 12)).getHours();
    expect(noon).toBe({ UTC: 12, "Asia/Shanghai": 20, "America/New_York": 7 }[zone]);
  });

  test("days are added and counted as on a paper calendar", () => {
    process.env.TZ = zone;
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [at, to] = [INDEX.get(a) as number, INDEX.get(b) as number];
        expect(daysBetween(a, b)).toBe(to - at);
        expect(addDays(a, to - at)).toBe(b);
      }),
      { numRuns: 500 },
    );
  });

  test("completed years are those counted birthday by birthday, leap days included", () => {
    process.env.TZ = zone;
    const leapDays = fc.constantFrom(...DAYS.filter((one) => one.endsWith("02-29")));
    const ends = fc.constantFrom(...DAYS.filter((one) => /02-2[89]$|03-01$/.test(one)));
    fc.assert(
      fc.property(fc.oneof(day, leapDays), fc.oneof(day, ends), (birth, on) => {
        expect(fullYears(birth, on)).toBe(countedYears(birth, on));
      }),
      { numRuns: 2000 },
    );
  });

  test("a month later is the same day, or the last of a shorter month", () => {
    process.env.TZ = zone;
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const index = Number(from.slice(5, 7)) - 1 + months;
        const year = Number(from.slice(0, 4)) + Math.floor(index / 12);
        const wanted = `${year}-${two((index % 12) + 1)}-${from.slice(8)}`;
        const reached = addMonths(from, months);
        const exists: boolean = isPlainDate(wanted);
        if (exists) expect(reached).toBe(wanted);
        else
          expect([reached.slice(0, 7), addDays(reached, 1).slice(8)]).toEqual([
            wanted.slice(0, 7),
            "01",
          ]);
      }),
    );
  });

  test("weekends come every seven days, and 2019-12-28 is one", () => {
    process.env.TZ = zone;
    fc.assert(
      fc.property(day, (one) => {
        const offset = (INDEX.get(one) as number) - (INDEX.get("2019-12-28") as number);
        expect(isWeekend(one)).toBe(((offset % 7) + 7) % 7 <= 1);
      }),
    );
  });
});

test("exactly the days of the calendar are days, and leap years have 366 of them", () => {
  for (const year of [1896, 1900, 2000, 2019, 2020, 2100]) {
    const own = DAYS.filter((one) => one.startsWith(`${year}-`));
    expect(own).toHaveLength(isLeapYear(year) ? 366 : 365);
    for (let month = 0; month <= 13; month += 1) {
      for (let date = 0; date <= 32; date += 1) {
        const text = `${year}-${two(month)}-${two(date)}`;
        expect(isPlainDate(text)).toBe(INDEX.has(text));
      }
    }
  }
});

import { describe, expect, test } from "vitest";
import { isWeekend, yearOf } from "../../../src/base/index.js";
import { bookOf } from "../../../src/io/index.js";
import {
  countWorkdays,
  EMPTY_CALENDAR,
  isWorkday,
  lastDayOf,
  lastNoticeDay,
  readCalendar,
} from "../../../src/procedures/index.js";
import { filesUnder, lawOf } from "../../support/rules.js";
import { calendar, type RawJson } from "./support.js";

const known = <T>(value: T) => ({ known: true, value });

describe("working days", () => {
  test("the years 2014 to 2026 are known", () => {
    expect(calendar.years).toEqual([
      2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
    ]);
  });

  test.each([
    ["2019-09-30", true, "a Monday"],
    ["2019-10-01", false, "National Day"],
    ["2019-10-12", true, "a Saturday worked for it"],
    ["2019-10-13", false, "the Sunday after"],
    ["2015-09-03", false, "the parade of 2015"],
    ["2020-01-31", false, "the Spring Festival of 2020 was lengthened"],
    ["2020-02-01", false, "its make-up Saturday fell away"],
    ["2020-02-03", true, "work began again"],
    ["2018-12-29", true, "a Saturday worked for the New Year of 2019"],
    ["2018-12-31", false, "that New Year's bridge day"],
  ])("%s: %s (%s)", (day, worked) => {
    expect(isWorkday(calendar, day)).toEqual(known(worked));
  });

  test("a year has between 247 and 252 working days", () => {
    for (const year of calendar.years) {
      const counted = countWorkdays(calendar, `${year}-01-01`, `${year}-12-31`);
      expect(counted.known && counted.value).toBeGreaterThanOrEqual(247);
      expect(counted.known && counted.value).toBeLessThanOrEqual(252);
    }
  });

  test("every make-up workday is a weekend day and no day is both off and worked", () => {
    for (const day of calendar.makeUpWorkdays) expect(isWeekend(day), day).toBe(true);
    expect(calendar.makeUpWorkdays.filter((day) => calendar.daysOff.includes(day))).toEqual([]);
  });

  test("each year has as many bridge days as make-up workdays, but for days that the law gives", () => {
    const statutory = { 2014: 11, 2015: 12, 2016: 11 };
    for (const [year, given] of Object.entries(statutory)) {
      const offWeekdays = calendar.daysOff.filter(
        (day) => String(yearOf(day)) === year && !isWeekend(day),
      );
      const made = calendar.makeUpWorkdays.filter((day) => String(yearOf(day)) === year);
      expect(offWeekdays.length - made.length).toBe(given);
    }
  });

  test("twenty working days from 18 September 2023 end on 20 October", () => {
    expect(lastDayOf(calendar, "2023-09-18", { value: 20, unit: "working-days" })).toEqual(
      known("2023-10-20"),
    );
  });

  test("a count that reaches a year without holidays is unknown", () => {
    expect(lastDayOf(calendar, "2026-12-20", { value: 20, unit: "working-days" })).toEqual({
      known: false,
      year: 2027,
    });
    expect(countWorkdays(EMPTY_CALENDAR, "2019-01-01", "2019-01-02")).toEqual({
      known: false,
      year: 2019,
    });
  });

  test("a count that stays within known years is known", () => {
    expect(lastDayOf(calendar, "2026-12-01", { value: 5, unit: "working-days" })).toEqual(
      known("2026-12-08"),
    );
  });
});

describe("periods", () => {
  test("a deadline does not count its first day, a notice does", () => {
    const week = { value: 7, unit: "calendar-days" } as const;
    expect(lastDayOf(calendar, "2018-08-24", week)).toEqual(known("2018-08-31"));
    expect(lastNoticeDay(calendar, "2018-08-24", week)).toEqual(known("2018-08-30"));
  });

  test("six months after the last of August end with February", () => {
    expect(lastDayOf(calendar, "2022-08-31", { value: 6, unit: "months" })).toEqual(
      known("2023-02-28"),
    );
  });

  test("a notice of working days ends on the last of them", () => {
    expect(lastNoticeDay(calendar, "2019-09-30", { value: 2, unit: "working-days" })).toEqual(
      known("2019-10-08"),
    );
  });
});

test.each<[string, (content: RawJson) => void, string]>([
  [
    "a make-up workday on a weekday",
    (it) => it.holidays[0].makeUpWorkdays.push("2019-01-02"),
    "pack/invalid-value",
  ],
  [
    "a day of another year",
    (it) => it.holidays[0].daysOff.push("2020-01-01"),
    "pack/invalid-value",
  ],
  ["another year than its path", (it) => (it.year = 2020), "pack/name-is-not-path"],
  ["no notice", (it) => (it.notices = []), "pack/invalid-value"],
  ["an unknown key", (it) => (it.weekends = true), "pack/unknown-key"],
])("a calendar with %s does not load", (_what, change, code) => {
  const files = structuredClone(filesUnder("calendar/cn/2019"));
  change(files["calendar/cn/2019.json"]);
  const result = readCalendar(lawOf(files));
  expect(result.ok).toBe(false);
  expect(result.issues.map((one) => one.code)).toContain(code);
});

test("a year that stands twice does not load, nor does a file elsewhere", () => {
  const files = filesUnder("calendar/cn/2014");
  const year = files["calendar/cn/2014.json"];
  const twice = readCalendar(lawOf({ ...files, "calendar/cn-sichuan/2014.json": year }));
  expect(twice.issues.map(({ code }) => code)).toEqual(["pack/duplicate-id"]);
  expect(bookOf({ "calendar/2014.json": year }).issues.map(({ code }) => code)).toEqual([
    "pack/unknown-file",
  ]);
});

import { describe, expect, test } from "vitest";
import { assess, plan } from "../../src/judge/index.js";
import { findPack } from "../../src/law/index.js";
import type { Duty } from "../../src/register/index.js";
import { pack, rulebook } from "../support/rules.js";

const kangding = pack("cn-sichuan-kangding/duties");

/** The verdict on one criterion for the last of the records, judged at the end of its month. */
function verdictOf(criterion: string, all: readonly Duty[], on = kangding, asOf = "2020-12-31") {
  const duty = all.at(-1) as Duty;
  const result = assess(plan(on, { asOf }), { duty, all });
  const found = result.criteria.find((one) => one.criterion === criterion);
  if (found === undefined) throw new Error(`no criterion ${criterion}`);
  return { verdict: found.verdict, lacks: found.lacks, outcome: result.verdict, result };
}

const secretary = (month: string, more: Partial<Duty> = {}): Duty => ({
  holder: "S1",
  role: "first-secretary",
  month,
  poorVillage: false,
  daysInVillage: 12,
  attendanceSheet: true,
  workLedger: true,
  workLog: true,
  bulletins: true,
  minutes: true,
  warnings: 0,
  ...more,
});

const unit = (month: string, meetings: number): Duty => ({
  holder: "U1",
  role: "helping-unit",
  month,
  meetings,
  warnings: 0,
});

const committee = (month: string, more: Partial<Duty> = {}): Duty => ({
  holder: "J1",
  role: "discipline-committee",
  month,
  supervisions: 1,
  circulars: 0,
  assessments: 0,
  warnings: 0,
  ...more,
});

const year = (more: (month: number) => Partial<Duty> = () => ({})) =>
  Array.from({ length: 12 }, (_month, index) =>
    committee(`2020-${String(index + 1).padStart(2, "0")}`, more(index + 1)),
  );

describe("days in the village", () => {
  test("ten days are enough for a village that is not poor", () => {
    const { verdict, outcome } = verdictOf("first-secretary-days", [
      secretary("2020-11", { daysInVillage: 10 }),
    ]);
    expect({ verdict, outcome }).toEqual({ verdict: "met", outcome: "met" });
  });

  test("nine days are not", () => {
    const { verdict, outcome } = verdictOf("first-secretary-days", [
      secretary("2020-11", { daysInVillage: 9 }),
    ]);
    expect({ verdict, outcome }).toEqual({ verdict: "not-met", outcome: "not-met" });
  });

  test("the number for villages that are not poor says nothing of a poor one", () => {
    const records = [secretary("2020-11", { poorVillage: true, daysInVillage: 9 })];
    expect(verdictOf("first-secretary-days", records).verdict).toBe("not-applicable");
  });

  test("days that were not recorded are not known", () => {
    const { daysInVillage: _days, ...record } = secretary("2020-11");
    const { verdict, lacks } = verdictOf("first-secretary-days", [record]);
    expect(verdict).toBe("unknown");
    expect(lacks.map(({ field }) => field)).toEqual(["duties.daysInVillage"]);
  });

  test.each([
    [19, "not-met"],
    [20, "met"],
  ])("Guanling asks for twenty: %d days", (daysInVillage, expected) => {
    const records = [secretary("2020-11", { daysInVillage })];
    const { verdict } = verdictOf("days-in-village", records, pack("cn-guizhou-guanling/duties"));
    expect(verdict).toBe(expected);
  });
});

test.each(["attendanceSheet", "workLedger", "workLog", "bulletins", "minutes"] as const)(
  "the five records of a first secretary are not complete without %s",
  (column) => {
    expect(verdictOf("five-records", [secretary("2020-11")]).verdict).toBe("met");
    expect(verdictOf("five-records", [secretary("2020-11", { [column]: false })]).verdict).toBe(
      "not-met",
    );
  },
);

describe("what is counted over several months", () => {
  test.each([
    [0, 1, "met"],
    [1, 0, "met"],
    [0, 0, "not-met"],
  ])("a helping unit that met %d and then %d times", (before, now, expected) => {
    const records = [unit("2020-10", before), unit("2020-11", now)];
    expect(verdictOf("unit-meetings", records).verdict).toBe(expected);
  });

  test("a month without a record leaves the two months unknown, and is named", () => {
    const { verdict, lacks } = verdictOf("unit-meetings", [unit("2020-11", 1)]);
    expect(verdict).toBe("unknown");
    expect(lacks.map(({ record }) => record)).toContain("U1/2020-10");
  });

  test("January looks back to December", () => {
    const records = [unit("2019-12", 1), unit("2020-01", 0)];
    expect(verdictOf("unit-meetings", records, kangding, "2020-01-31").verdict).toBe("met");
  });

  test("the meetings of another unit do not count", () => {
    const other = { ...unit("2020-10", 5), holder: "U2" };
    const records = [other, unit("2020-10", 0), unit("2020-11", 0)];
    expect(verdictOf("unit-meetings", records).verdict).toBe("not-met");
  });

  test("a circular is asked for once a quarter, and judged when the quarter ends", () => {
    const july = (circulars: number) => [
      committee("2020-07", { circulars }),
      committee("2020-08"),
      committee("2020-09"),
    ];
    expect(verdictOf("circular", july(1)).verdict).toBe("met");
    expect(verdictOf("circular", july(0)).verdict).toBe("not-met");
    expect(verdictOf("circular", july(0).slice(0, 2)).verdict).toBe("not-applicable");
    expect(verdictOf("circular", july(1).slice(1)).verdict).toBe("unknown");
  });

  test("the assessment of the year is judged in December over all twelve months", () => {
    const held = year((month) => (month === 12 ? { assessments: 1, circulars: 1 } : {}));
    expect(verdictOf("year-assessment", held).verdict).toBe("met");
    expect(verdictOf("year-assessment", year()).verdict).toBe("not-met");
    expect(verdictOf("year-assessment", held.slice(0, 11)).verdict).toBe("not-applicable");
    const without = held.filter(({ month }) => month !== "2020-05");
    const { verdict, lacks } = verdictOf("year-assessment", without);
    expect(verdict).toBe("unknown");
    expect(lacks.map(({ record }) => record)).toEqual(["J1/2020-05"]);
  });
});

test.each([
  ["all ten households", 10, "met"],
  ["nine of ten", 9, "not-met"],
])("a helper who visited %s", (_words, visitedHouseholds, expected) => {
  const record: Duty = {
    holder: "H1",
    role: "helper",
    month: "2020-11",
    assignedHouseholds: 10,
    visitedHouseholds,
    warnings: 0,
  };
  expect(verdictOf("helper-visits", [record]).verdict).toBe(expected);
});

test.each([
  [3, "not-met"],
  [4, "met"],
])("a briefing each week is read as four a month: %d", (briefings, expected) => {
  const group: Duty = {
    holder: "G1",
    role: "leading-group",
    month: "2020-11",
    briefings,
    meetings: 1,
    warnings: 0,
  };
  const { verdict, outcome } = verdictOf("briefings", [group]);
  expect({ verdict, outcome }).toEqual({ verdict: expected, outcome: expected });
});

test.each([
  [0, "none", "not-applicable"],
  [1, "circular", "met"],
  [1, "talk", "not-met"],
  [2, "talk", "met"],
  [2, "circular", "not-met"],
  [3, "accountability", "met"],
  [3, "talk", "not-met"],
  [4, "accountability", "met"],
] as const)("called to account %d times, the sanction %s", (warnings, sanction, expected) => {
  const { verdict } = verdictOf("sanction", [secretary("2020-11", { warnings, sanction })]);
  expect(verdict).toBe(expected);
});

test("a record is judged by what its role asks, and by nothing else", () => {
  const { result } = verdictOf("helper-visits", [secretary("2020-11")]);
  const judged = result.criteria.filter(({ verdict }) => verdict !== "not-applicable");
  expect(judged.map(({ criterion }) => criterion)).toEqual([
    "first-secretary-days",
    "five-records",
  ]);
});

describe("the pack for a place and a day", () => {
  test.each([
    ["duties", "cn-sichuan-kangding", "2020-06-30", "cn-sichuan-kangding/duties"],
    ["duties", "cn-sichuan-kangding", "2023-06-30", "cn/duties"],
    ["monitoring", "cn", "2020-06-30", "cn/monitoring-of-2020"],
    ["monitoring", "cn-yunnan", "2021-05-13", "cn/monitoring-of-2020"],
    ["monitoring", "cn-yunnan", "2021-05-14", "cn/monitoring"],
    ["monitoring", "cn", "2026-03-01", "cn/regular-assistance"],
    ["assistance", "cn-sichuan", "2020-12-31", "cn-sichuan/assistance-of-2016"],
    ["assistance", "cn-sichuan", "2021-01-01", "cn/assistance"],
  ])("%s in %s on %s", (purpose, place, day, expected) => {
    expect(findPack(rulebook, purpose, place, day)).toBe(expected);
  });

  test("on a day for which there is none it is the nearest of any day", () => {
    expect(findPack(rulebook, "household-exit", "cn-sichuan", "2030-01-01")).toBe(
      "cn-sichuan/household-exit",
    );
  });
});

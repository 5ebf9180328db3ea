import { describe, expect, test } from "vitest";
import { assess, plan, runCases } from "../../../src/judge/index.js";
import {
  bundlePack,
  composePack,
  type Parameter,
  readLaw,
  resolveParameter,
} from "../../../src/law/index.js";
import { readHousehold } from "../../../src/register/index.js";
import { pack, rulebook } from "../../support/rules.js";

const incomeOf = (year: number, net: string) => ({
  year,
  wage: net,
  business: "0",
  property: "0",
  transfer: "0",
  outlay: "0",
  stable: true,
});

function verdictOn(asOf: string, net: string, more: Readonly<Record<string, string>> = {}) {
  const { name = "cn/household-exit", status = "registered", ...context } = more;
  // Some places hold disposable income against the line; of this family both are the same.
  const years = Array.from({ length: 13 }, (_one, at) => ({
    ...incomeOf(2012 + at, net),
    disposable: net,
  }));
  const read = readHousehold<unknown>({
    id: "H1",
    status,
    declaredMembers: 1,
    members: [{ id: "M1", presence: "present", hukouHere: true }],
    incomes: years,
    monitoring: { riskOfPoverty: true, expenseShock: false },
  });
  if (!read.ok) throw new Error(read.issues.map((one) => one.message.en).join("\n"));
  const found = assess(plan(pack(name), { asOf, ...context }), { household: read.value });
  const [criterion] = found.criteria;
  const line = found.parameters.find((one) => one.name === "exit-line");
  return { verdict: criterion?.verdict, lacks: criterion?.lacks, line };
}

describe("the line is that of the year of the income", () => {
  test.each([
    ["2016-04-28", "2855.01", "met"],
    ["2016-04-28", "2855", "not-met"],
    ["2016-09-29", "2855.01", "met"],
    ["2016-09-30", "3026", "not-met"],
    ["2017-09-29", "3026.01", "met"],
    ["2017-09-30", "3200", "not-met"],
    ["2018-09-29", "3200.01", "met"],
    ["2018-09-30", "99999", "unknown"],
    ["2020-05-18", "99999", "unknown"],
    ["2020-05-18", "4000.01", "unknown"],
    ["2020-05-18", "1", "unknown"],
    ["2020-09-29", "99999", "unknown"],
    ["2020-09-30", "4000.01", "met"],
    ["2020-09-30", "4000", "not-met"],
    ["2020-12-31", "4000.01", "met"],
  ])("an exit judged on %s with %s yuan: %s", (asOf, net, verdict) => {
    expect(verdictOn(asOf, net).verdict).toBe(verdict);
  });

  test("the line that is lacking is named, with what is known of it", () => {
    const { lacks, line } = verdictOn("2020-05-18", "9000");
    expect(lacks).toMatchObject([
      { reason: "no-parameter", field: "parameter.exit-line", found: "not-found" },
    ]);
    expect(line).toMatchObject({ value: null, from: "2019-01-01" });
  });

  test.each([
    ["cn-guizhou", "2019-05-31", "3535.01", "met"],
    ["cn-guizhou", "2019-05-31", "3535", "not-met"],
    ["cn-guizhou", "2018-09-29", "3200.01", "met"],
    ["cn-shaanxi", "2016-09-29", "99999", "unknown"],
    ["cn-shaanxi", "2017-09-29", "3070.01", "met"],
    ["cn-shaanxi", "2017-09-30", "99999", "unknown"],
    ["cn-guangdong", "2020-12-31", "99999", "unknown"],
  ])("in %s on %s with %s yuan: %s", (place, asOf, net, verdict) => {
    expect(verdictOn(asOf, net, { place }).verdict).toBe(verdict);
  });

  test.each([
    ["2014-09-29", "2735.99", "met"],
    ["2014-09-29", "2736", "not-met"],
    ["2014-09-30", "1", "unknown"],
  ])("an identification on %s with %s yuan: %s", (asOf, net, verdict) => {
    const more = { name: "cn/identification", status: "not-registered" };
    expect(verdictOn(asOf, net, more).verdict).toBe(verdict);
  });

  test.each([
    ["cn/monitoring-of-2020", "2020-05-18", "4999.99", "met"],
    ["cn/monitoring-of-2020", "2020-12-31", "5999.99", "not-met"],
    ["cn/monitoring-of-2020", "2021-01-01", "5999.99", "met"],
  ])(
    "the monitoring line stays that of the day: %s on %s with %s yuan",
    (name, asOf, net, verdict) => {
      expect(verdictOn(asOf, net, { name, status: "exited" }).verdict).toBe(verdict);
    },
  );

  test("what had been published is asked of the line of that year", () => {
    expect(verdictOn("2016-09-30", "9000", { knownAt: "2016-09-30" }).lacks).not.toContainEqual(
      expect.objectContaining({ field: "parameter.exit-line" }),
    );
  });
});

describe("a value taken from the accounting year", () => {
  const entry = (from: string, value: number | string) => ({
    from,
    value,
    publishedOn: null,
    sources: [],
  });
  const define = (name: string, more: Partial<Parameter>): Parameter => ({
    name,
    label: { zh: name, en: name },
    type: "number",
    purpose: "test",
    histories: [],
    lastCheckedOn: "2026-01-01",
    ...more,
  });
  const line = define("line", {
    takenFrom: "accounting-year",
    histories: [{ place: "cn", values: [entry("2019-01-01", 1), entry("2020-01-01", 2)] }],
  });
  const end = define("income-year-end", {
    type: "text",
    histories: [
      { place: "cn", values: [entry("2000-01-01", "09-30")] },
      { place: "cn-hunan", values: [entry("2000-01-01", "12-31")] },
    ],
  });
  const at = (asOf: string, place: string, ...book: Parameter[]) =>
    resolveParameter(line, { asOf, place }, new Map(book.map((one) => [one.name, one]))).reading;

  test("goes by the year end of the place", () => {
    expect(at("2020-10-01", "cn", end)).toEqual({ known: true, value: 2 });
    expect(at("2020-10-01", "cn-hunan", end)).toEqual({ known: true, value: 1 });
    expect(at("2020-12-31", "cn-hunan", end)).toEqual({ known: true, value: 2 });
  });

  test("is unknown where nobody knows when the year ends", () => {
    expect(at("2020-10-01", "cn")).toMatchObject({
      known: false,
      lacks: [{ reason: "no-parameter", field: "parameter.income-year-end" }],
    });
  });

  test("is unknown where the end of the year is no day", () => {
    const wrong = { ...end, histories: [{ place: "cn", values: [entry("2000-01-01", "09-31")] }] };
    expect(at("2020-10-01", "cn", wrong)).toMatchObject({
      known: false,
      lacks: [{ field: "parameter.income-year-end", found: "unsuitable" }],
    });
  });

  test("cases of a rule, a bundled pack and the pack itself take it from the same year", () => {
    const bundled = bundlePack(rulebook, "cn/household-exit");
    const book = bundled.ok ? readLaw(bundled.value) : bundled;
    if (!book.ok) throw new Error(book.issues.map((one) => one.message.en).join("\n"));
    const whole = composePack(book.value, "cn/household-exit");
    expect(whole.ok && whole.value.hash).toBe(pack("cn/household-exit").hash);
    expect(runCases(pack("cn/household-exit")).filter(({ passed }) => !passed)).toEqual([]);
  });
});

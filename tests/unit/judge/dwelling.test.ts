import { describe, expect, test } from "vitest";
import { FACTS } from "../../../src/facts/index.js";
import { assess, plan } from "../../../src/judge/index.js";
import { readHousehold } from "../../../src/register/index.js";
import { pack } from "../../support/rules.js";

type Dwelling = Readonly<Record<string, unknown>>;

/** Rebuilt, and accepted in 2015. */
const rebuilt: Dwelling = {
  grade: "D",
  gradedOn: "2014-10-20",
  works: "rebuilt",
  acceptance: "passed",
  acceptedOn: "2015-11-18",
  relocation: "none",
  keyHandedOver: false,
  occupied: true,
};

function household(dwelling: Dwelling) {
  const more = { status: "exited", monitored: false, category: "general" };
  const read = readHousehold<unknown>({ id: "H1", declaredMembers: 0, ...more, dwelling });
  if (!read.ok) throw new Error(read.issues.map((one) => one.message.en).join("\n"));
  return read.value;
}

function criterion(name: string, id: string, dwelling: Dwelling, asOf = "2020-12-31") {
  const { criteria } = assess(plan(pack(name), { asOf }), { household: household(dwelling) });
  return criteria.find((one) => one.criterion === id);
}

const exit = (dwelling: Dwelling, asOf?: string) =>
  criterion("cn/household-exit", "housing", dwelling, asOf)?.verdict;

describe("a house graded dangerous after its acceptance", () => {
  test.each([
    ["graded D the day before", { gradedOn: "2015-11-17" }, "met"],
    ["graded D the same day", { gradedOn: "2015-11-18" }, "unknown"],
    ["graded D the day after", { gradedOn: "2015-11-19" }, "not-met"],
    ["graded C five years later", { grade: "C", gradedOn: "2020-03-01" }, "not-met"],
    [
      "repaired, and graded C since",
      { grade: "C", works: "repaired", gradedOn: "2020-03-01" },
      "not-met",
    ],
    ["graded B five years later", { grade: "B", gradedOn: "2020-03-01" }, "met"],
    ["the day of the grade not recorded", { gradedOn: undefined }, "unknown"],
    ["the day of the acceptance not recorded", { acceptedOn: undefined }, "unknown"],
    ["the grade not recorded, its day before", { grade: undefined }, "met"],
    [
      "the grade not recorded, its day after",
      { grade: undefined, gradedOn: "2020-03-01" },
      "unknown",
    ],
    ["neither the grade nor its day", { grade: undefined, gradedOn: undefined }, "unknown"],
    ["failed, and graded D since", { acceptance: "failed", gradedOn: "2020-03-01" }, "not-met"],
  ])("%s", (_name, change, verdict) => {
    expect(exit({ ...rebuilt, ...change })).toBe(verdict);
  });

  test("before the day of the grade nobody knows what the house was", () => {
    const later = { ...rebuilt, gradedOn: "2020-03-01" };
    expect(exit(later, "2020-02-29")).toBe("unknown");
    expect(exit(later, "2020-03-01")).toBe("not-met");
  });

  test("a dispersed relocation accepted and lived in is not met either", () => {
    const moved = { ...rebuilt, works: "none", relocation: "dispersed" };
    expect(exit(moved)).toBe("met");
    expect(exit({ ...moved, gradedOn: "2016-01-01" })).toBe("not-met");
  });

  test.each([
    ["cn-guangdong/household-exit", "housing", "2020-12-31"],
    ["cn-guangxi/household-exit", "housing", "2020-12-31"],
    ["cn/assistance-of-2016", "house-repair", "2020-12-31"],
    ["cn/assistance", "house-repair", "2024-12-31"],
    ["cn/data-quality", "exited-house", "2024-12-31"],
    ["cn/data-quality", "monitored-house", "2024-12-31"],
  ])("%s %s", (name, id, asOf) => {
    const on = (gradedOn: string) => criterion(name, id, { ...rebuilt, gradedOn }, asOf)?.verdict;
    expect([on("2015-11-17"), on("2015-11-18"), on("2015-11-19")]).toEqual([
      "met",
      "unknown",
      "not-met",
    ]);
  });

  test("both cells are named where the days decide nothing", () => {
    const found = criterion("cn/household-exit", "housing", { ...rebuilt, gradedOn: "2015-11-18" });
    expect(found?.lacks.map(({ reason, field }) => [reason, field])).toEqual([
      ["conflicting", "dwellings.gradedOn"],
      ["conflicting", "dwellings.acceptedOn"],
    ]);
  });

  test("the acceptance is said to have been passed, and to count no more", () => {
    const one = { household: household({ ...rebuilt, gradedOn: "2020-03-01" }) };
    const context = { asOf: "2020-12-31", parameter: () => ({ known: true as const, value: 0 }) };
    const fact = FACTS.get("housing.acceptance");
    expect(fact?.read(one as never, context)).toEqual({ known: true, value: "superseded" });
    expect(fact?.codes?.superseded?.zh).toBe("合格，此后又鉴定为C级或D级");
  });
});

describe("a house on a concentrated site", () => {
  const keyed: Dwelling = {
    ...rebuilt,
    works: "none",
    acceptance: "none",
    acceptedOn: undefined,
    relocation: "concentrated",
    keyHandedOver: true,
    keyHandedOverOn: "2018-06-01",
  };

  test.each([
    ["graded D before the key", {}, "met"],
    ["never graded", { grade: undefined, gradedOn: undefined }, "met"],
    ["graded D on the day of the key", { gradedOn: "2018-06-01" }, "unknown"],
    ["graded D after the key", { gradedOn: "2018-06-02" }, "unknown"],
    ["graded D, nobody knows when", { gradedOn: undefined }, "unknown"],
    ["graded A after the key", { grade: "A", gradedOn: "2018-06-02" }, "met"],
  ])("%s", (_name, change, verdict) => {
    expect(exit({ ...keyed, ...change })).toBe(verdict);
  });

  test("a grade given after the day of judgement says nothing of it", () => {
    expect(exit({ ...keyed, gradedOn: "2020-03-01" }, "2020-02-29")).toBe("met");
  });
});

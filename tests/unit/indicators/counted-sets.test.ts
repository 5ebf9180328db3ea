import { describe, expect, test } from "vitest";
import {
  builtinIndicators,
  INDICATOR_FILES,
  type IndicatorBook,
  type IndicatorRegister,
  indicatorsOf,
  measurementsOf,
  measureRegister,
  readIndicators,
} from "../../../src/indicators/index.js";
import type { RuleFiles } from "../../../src/law/index.js";
import type { Household } from "../../../src/register/index.js";
import { lawOf, unwrap } from "../../support/rules.js";

type Json = Record<string, unknown>;

const asOf = "2020-12-31";

const home = (id: string, record: Partial<Household>): Household => ({
  id,
  village: "V1",
  status: "exited",
  declaredMembers: 1,
  members: [{ id: "1", presence: "present" }],
  incomes: [],
  ledger: [],
  measures: [],
  medicalCosts: [],
  fieldVerdicts: [],
  ...record,
});

const register: IndicatorRegister = {
  households: [
    home("H1", { electricity: true, fuel: "coal" }),
    home("H2", { electricity: false, fuel: "clean" }),
    home("H3", { fuel: "clean" }),
  ],
  villages: [{ id: "V1", declaredHouseholds: 3, declaredRegistered: 3, ruralPopulation: 3 }],
  townships: [],
  counties: [],
};

/** The files built in, with one counted set told otherwise. */
function withSet(id: string, change: Json): RuleFiles {
  const terms = structuredClone(INDICATOR_FILES["indicators/terms.json"]) as { sets: Json[] };
  const sets = terms.sets.map((one) => (one.id === id ? { ...one, ...change } : one));
  return { ...INDICATOR_FILES, "indicators/terms.json": { ...terms, sets } };
}

const loaded = (files: RuleFiles): IndicatorBook => unwrap(readIndicators(lawOf(files)));

const where = (fact: string, operator: string, value: unknown) => ({
  all: [{ fact, operator, value }],
});

const bounds = (book: IndicatorBook, id: string) => {
  const all = measurementsOf(measureRegister(register, book, { asOf }));
  const found = all.find(({ indicator }) => indicator === id);
  return [found?.lowest, found?.highest];
};

describe("what a set counts is told by its condition", () => {
  test("another condition gives another rate", () => {
    const powered = "householdsWithPower";
    expect(bounds(builtinIndicators(), "electricityCoverage")).toEqual(["33.333333", "66.666667"]);
    const clean = { count: "household", where: where("living.fuel", "equal", "clean") };
    const book = loaded(withSet(powered, { counts: clean }));
    expect(bounds(book, "electricityCoverage")).toEqual(["66.666666", "66.666667"]);
  });

  test("one that no register tells leaves its indicator unmeasured", () => {
    const note = { zh: "没有记载", en: "not recorded" };
    const book = loaded(withSet("householdsWithPower", { counts: null, note }));
    expect(measureRegister(register, book, { asOf }).notMeasured).toContain("electricityCoverage");
  });

  test.each([
    ["a null that does not say why", { counts: null }, "/counts"],
    [
      "a fact that there is not",
      { counts: { count: "household", where: where("living.happiness", "equal", true) } },
      "/counts/where/all/0/fact",
    ],
    [
      "a fact of somebody else",
      { counts: { count: "household", where: where("member.age", "lessThan", 6) } },
      "/counts/where/all/0/fact",
    ],
    [
      "a code that there is not",
      { counts: { count: "household", where: where("living.fuel", "equal", "steam") } },
      "/counts/where/all/0/value",
    ],
    [
      "a number stated by what is no fact of a county",
      { counts: { count: "person", stated: { county: ["village.poorPopulation"] } } },
      "/counts/stated/county/0",
    ],
  ])("%s is refused", (_what, change, pointer) => {
    const at = builtinIndicators().sets.findIndex(({ id }) => id === "householdsWithPower");
    const issues = readIndicators(lawOf(withSet("householdsWithPower", change))).issues;
    expect(issues.map(({ place }) => place?.pointer)).toEqual([`/sets/${at}${pointer}`]);
  });

  test("every share is measured exactly where both its sets are told", () => {
    const book = builtinIndicators();
    const told = new Set(book.sets.filter(({ counts }) => counts !== null).map(({ id }) => id));
    const { notMeasured } = measureRegister(register, book, { asOf });
    for (const { id, kind, numerator, denominator } of indicatorsOf(book)) {
      if ("verdict" in numerator) continue;
      const isTold = [numerator, denominator].every(
        (one) => one !== null && "set" in one && told.has(one.set),
      );
      expect([id, !notMeasured.includes(id)]).toEqual([id, kind === "share" && isTold]);
    }
  });
});

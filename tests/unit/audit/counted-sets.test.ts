import { expect, test } from "vitest";
import { actualsOf } from "../../../src/audit/index.js";
import { builtInFigureRules, type FigureRules } from "../../../src/figures/index.js";
import type { Household, Register } from "../../../src/register/index.js";

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

const register = {
  households: [
    home("H1", { category: "dibao" }),
    home("H2", { category: "tekun" }),
    home("H3", { status: "relapsed", category: "dibao" }),
    home("H4", { status: "registered" }),
  ],
  villages: [{ id: "V1", declaredRegistered: 4 }],
  townships: [],
  counties: [],
} as unknown as Register;

function counted(id: string, rules?: FigureRules) {
  const found = actualsOf(register, { asOf: "2020-12-31", rules }).find((one) => one.id === id);
  return [found?.low, found?.high];
}

test("a set is counted by its condition, and what is unknown may be counted or not", () => {
  expect(counted("registeredHouseholds")).toEqual(["4", "4"]);
  expect(counted("dibaoHouseholds")).toEqual(["2", "3"]);
  expect(counted("tekunHouseholds")).toEqual(["1", "2"]);
});

test("of a household that relapsed since, a text may say either", () => {
  expect(counted("exitedHouseholds")).toEqual(["2", "3"]);
});

test("another condition counts others", () => {
  const rules = builtInFigureRules();
  const sets = rules.counted.sets.map((set) =>
    set.id === "dibao"
      ? {
          ...set,
          where: {
            all: [{ fact: "household.standing", operator: "equal", value: "poor" }] as const,
          },
        }
      : set,
  );
  const other = { ...rules, counted: { ...rules.counted, sets } };
  expect(counted("dibaoHouseholds", other)).toEqual(["1", "1"]);
});

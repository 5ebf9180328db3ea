import { describe, expect, test } from "vitest";
import { incomeOf } from "../../../src/audit/actual-amounts.js";
import type { FactValue } from "../../../src/base/index.js";
import { FACTS, type FactContext } from "../../../src/facts/index.js";
import { homesOn } from "../../../src/indicators/index.js";
import { assess, plan } from "../../../src/judge/index.js";
import { type Household, readHousehold } from "../../../src/register/index.js";
import { pack } from "../../support/rules.js";

const here = { presence: "present", hukouHere: true, sharesExpenses: true, labour: "ordinary" };

/** Four on file; one of them has the hukou elsewhere, another lives apart. */
const four = [
  { id: "M1", ...here },
  { id: "M2", ...here },
  { id: "M3", ...here, hukouHere: false },
  { id: "M4", ...here, sharesExpenses: false, hukouHere: false },
];

function household(parts: Readonly<Record<string, unknown>> = {}): Household {
  const members = (parts.members ?? four) as readonly unknown[];
  const read = readHousehold<unknown>({
    id: "H1",
    village: "V1",
    status: "exited",
    declaredMembers: members.length,
    ...parts,
    members,
  });
  if (!read.ok) throw new Error(read.issues.map((one) => one.message.en).join("\n"));
  return read.value;
}

const earning = (net: string, year: number) => ({
  incomes: [
    { year, wage: net, business: "0", property: "0", transfer: "0", outlay: "0", stable: true },
  ],
});

function verdictOf(name: string, criterion: string, one: Household, asOf: string, place?: string) {
  const context = place === undefined ? { asOf } : { asOf, place };
  const { criteria } = assess(plan(pack(name), context), { household: one });
  return criteria.find((found) => found.criterion === criterion)?.verdict;
}

function factValue(fact: string, one: Household, divisor = "on-file"): unknown {
  const law: Readonly<Record<string, FactValue>> = {
    "income-year-end": "09-30",
    "income-divisor": divisor,
  };
  const context: FactContext = {
    asOf: "2020-12-31",
    parameter: (name) => {
      const value = law[name];
      return value === undefined
        ? { known: false, lacks: [{ reason: "no-parameter", field: `parameter.${name}` }] }
        : { known: true, value };
    },
  };
  const reading = FACTS.get(fact)?.read({ household: one } as never, context);
  return reading?.known ? reading.value : reading?.lacks;
}

describe("income is divided by the people on file who belong on the day", () => {
  test.each([
    ["16000.04", "met"],
    ["16000", "not-met"],
    ["12000.03", "not-met"],
  ])("an exit in 2020 on %s yuan for four on file: %s", (net, verdict) => {
    const one = household(earning(net, 2020));
    expect(verdictOf("cn/household-exit", "income", one, "2020-12-31")).toBe(verdict);
  });

  test.each([
    ["10943.96", "met"],
    ["10944", "not-met"],
  ])("an identification in 2014 on %s yuan for four on file: %s", (net, verdict) => {
    const one = household({ ...earning(net, 2013), status: "not-registered" });
    expect(verdictOf("cn/identification", "income", one, "2014-08-31")).toBe(verdict);
  });

  test("who left or died before the day, or joins after it, is not counted", () => {
    const members = [
      ...four,
      { id: "M5", ...here, presence: "died", leftOn: "2020-12-31" },
      { id: "M6", ...here, presence: "left", leftOn: "2021-01-01" },
      { id: "M7", ...here, presence: "joined", joinedOn: "2021-01-01" },
    ];
    expect(factValue("income.heads", household({ members }))).toBe(5);
  });

  test("where hukou and shared accounts are not recorded, the file still counts its people", () => {
    const members = [1, 2].map((at) => ({ id: `M${at}`, presence: "present" }));
    const one = household({ members, ...earning("9000", 2020) });
    expect(factValue("income.netPerHead", one)).toBe(4500);
  });

  test("the mean income of the registered is that of the people on file", () => {
    const one = household(earning("40000", 2020));
    const register = {
      households: [one],
      villages: [{ id: "V1", township: "T1", declaredRegistered: 1 }],
      townships: [{ id: "T1", declaredVillages: 1 }],
      counties: [],
    };
    const parameter: FactContext["parameter"] = (name) => ({
      known: true,
      value: name === "income-divisor" ? "on-file" : "09-30",
    });
    const context = { asOf: "2020-12-31", parameter };
    expect(incomeOf(homesOn(register, context), context).value).toBe("10000.00");
  });
});

describe("other heads where a source says so", () => {
  test.each([
    ["2020-10-31", "cn/monitoring-of-2020", "cn", 2020, "9999.98", "10000"],
    ["2024-12-31", "cn/monitoring", "cn-yunnan", 2024, "17399.98", "17400"],
  ])("monitoring on %s goes by hukou", (asOf, name, place, year, below, onTheLine) => {
    const at = (net: string) => {
      const one = household({ ...earning(net, year), monitoring: { riskOfPoverty: true } });
      return verdictOf(name, "unstable", one, asOf, place);
    };
    expect([at(below), at(onTheLine)]).toEqual(["met", at(onTheLine)]);
    expect(at(onTheLine)).not.toBe("met");
  });

  test("a county that counts those who share expenses divides by them", () => {
    const one = household(earning("12000.03", 2020));
    const place = "cn-anhui-zhaotan";
    expect(verdictOf("cn/household-exit", "income", one, "2020-12-31", place)).toBe("met");
  });

  test("a divisor that nobody knows divides by nobody", () => {
    expect(factValue("income.heads", household(), "residents")).toEqual([
      { reason: "no-parameter", field: "parameter.income-divisor", found: "residents" },
    ]);
  });
});

describe("what is counted per head is divided by the people on file", () => {
  test.each([
    ["housing.areaPerHead", { dwelling: { area: 80 } }, 20],
    ["household.farmlandPerHead", { farmland: 6 }, 1.5],
    ["household.forestPerHead", { forest: 10 }, 2.5],
  ])("%s", (fact, parts, value) => {
    expect(factValue(fact, household(parts))).toBe(value);
  });

  test("a relocated house of 25 square metres a head is within the cap, one of more is not", () => {
    const at = (area: number) =>
      verdictOf(
        "cn/assistance-of-2016",
        "relocation-area",
        household({ dwelling: { area, relocation: "concentrated" } }),
        "2020-10-31",
      );
    expect([at(100), at(100.01)]).toEqual(["met", "not-met"]);
  });
});

import { describe, expect, test } from "vitest";
import { FACTS, type FactContext, seenOn } from "../../../src/facts/index.js";
import { assess, plan } from "../../../src/judge/index.js";
import {
  type Contradiction,
  contradictionsIn,
  contradictionsOf,
  DENIALS,
  type DivisionTable,
  type Household,
  householdOn,
  isDisregarded,
  readHousehold,
  TABLES,
} from "../../../src/register/index.js";
import { asText, explain } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

const asOf = "2020-12-31";
const context: FactContext = { asOf, parameter: () => ({ known: true, value: "09-30" }) };
type Parts = Readonly<Record<string, unknown>>;

function household(parts: Parts): Household {
  const read = readHousehold<unknown>({ id: "H1", ...parts });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

const member = (parts: Parts): Household => household({ members: [{ id: "M1", ...parts }] });
const head = {
  id: "A",
  relation: "head",
  presence: "present",
  birthDate: "1980-05-01",
  sex: "male",
};
const beside = (parts: Parts): Household =>
  household({ members: [head, { id: "B", presence: "present", ...parts }] });

/** Inputs by what they show, with the same input mended in one cell. */
const CASES: readonly (readonly [string, Household, Household])[] = [
  [
    "finished-too-young",
    member({ schooling: "finished", birthDate: "2012-05-01" }),
    member({ schooling: "finished", birthDate: "2004-05-01" }),
  ],
  [
    "enrolled-not-at-school",
    member({ schooling: "enrolled", schoolStage: "none" }),
    member({ schooling: "enrolled", schoolStage: "junior" }),
  ],
  [
    "out-of-school-at-school",
    member({ schooling: "not-enrolled", schoolStage: "junior" }),
    member({ schooling: "not-enrolled", schoolStage: "preschool" }),
  ],
  [
    "college-too-young",
    member({ schoolStage: "university", birthDate: "2014-01-01" }),
    member({ schoolStage: "university", birthDate: "2002-01-01" }),
  ],
  [
    "compulsory-too-old",
    member({ schoolStage: "primary", birthDate: "1960-01-01" }),
    member({ schoolStage: "primary", birthDate: "2010-01-01" }),
  ],
  [
    "insured-not-insured",
    member({ basicInsurance: "none", criticalIllnessInsurance: true }),
    member({ basicInsurance: "none", criticalIllnessInsurance: false }),
  ],
  [
    "pension-drawn-uninsured",
    member({ pension: "none", pensionDrawn: true }),
    member({ pension: "resident", pensionDrawn: true }),
  ],
  [
    "id-birth",
    member({ residentId: "000000201205010019", birthDate: "2002-05-01" }),
    member({ residentId: "000000201205010019", birthDate: "2012-05-01" }),
  ],
  [
    "id-birth",
    member({ residentId: "'000000 020501 001", birthDate: "1912-05-01" }),
    member({ residentId: "'000000 020501 001", birthDate: "1902-05-01" }),
  ],
  [
    "id-sex",
    member({ residentId: "000000201205010019", sex: "female" }),
    member({ residentId: "000000201205010019", sex: "male" }),
  ],
  [
    "on-file-and-left",
    member({ presence: "present", leftOn: "2019-01-01" }),
    member({ presence: "left", leftOn: "2019-01-01" }),
  ],
  [
    "left-before-joining",
    member({ presence: "joined-and-left", joinedOn: "2019-06-01", leftOn: "2019-01-01" }),
    member({ presence: "joined-and-left", joinedOn: "2019-01-01", leftOn: "2019-06-01" }),
  ],
  [
    "child-of-head",
    beside({ relation: "child", birthDate: "1979-01-01" }),
    beside({ relation: "child", birthDate: "2009-01-01" }),
  ],
  [
    "parent-of-head",
    beside({ relation: "parent", birthDate: "1985-01-01" }),
    beside({ relation: "parent", birthDate: "1955-01-01" }),
  ],
  [
    "relation-too-young",
    beside({ relation: "spouse", birthDate: "2015-01-01" }),
    beside({ relation: "spouse", birthDate: "1985-01-01" }),
  ],
  [
    "head-and-spouse-sex",
    beside({ relation: "spouse", sex: "male" }),
    beside({ relation: "spouse", sex: "female" }),
  ],
  [
    "not-exited-with-day",
    household({ status: "registered", exitedOn: "2018-12-01" }),
    household({ status: "exited", exitedOn: "2018-12-01" }),
  ],
  [
    "exited-before-registered",
    household({ registeredOn: "2018-12-01", exitedOn: "2014-12-01" }),
    household({ registeredOn: "2014-12-01", exitedOn: "2018-12-01" }),
  ],
  [
    "no-works-accepted",
    household({ dwelling: { works: "none", relocation: "none", acceptance: "passed" } }),
    household({ dwelling: { works: "none", relocation: "dispersed", acceptance: "passed" } }),
  ],
  [
    "accepted-before-finished",
    household({ dwelling: { worksFinishedOn: "2019-12-01", acceptedOn: "2019-05-01" } }),
    household({ dwelling: { worksFinishedOn: "2019-05-01", acceptedOn: "2019-12-01" } }),
  ],
  [
    "not-relocated-with-key",
    household({ dwelling: { relocation: "none", keyHandedOver: true } }),
    household({ dwelling: { relocation: "concentrated", keyHandedOver: true } }),
  ],
  [
    "piped-but-far",
    household({ water: { piped: true, roundTripMinutes: 45 } }),
    household({ water: { piped: false, roundTripMinutes: 45 } }),
  ],
  [
    "unmonitored-under-watch",
    household({
      monitored: false,
      monitoring: { identifiedOn: "2020-05-01", elimination: "none" },
    }),
    household({ monitored: true, monitoring: { identifiedOn: "2020-05-01", elimination: "none" } }),
  ],
  [
    "eliminated-before-identified",
    household({ monitoring: { identifiedOn: "2020-05-01", eliminatedOn: "2019-05-01" } }),
    household({ monitoring: { identifiedOn: "2019-05-01", eliminatedOn: "2020-05-01" } }),
  ],
  [
    "no-credit-with-amount",
    household({ credit: { lent: false, amount: "50000" } }),
    household({ credit: { lent: true, amount: "50000" } }),
  ],
  [
    "due-before-lent",
    household({ credit: { lentOn: "2019-05-01", dueOn: "2018-05-01" } }),
    household({ credit: { lentOn: "2018-05-01", dueOn: "2019-05-01" } }),
  ],
  [
    "self-paid-beyond-costs",
    household({ medicalCosts: [{ year: 2020, inPolicy: "0", selfPaid: "900" }] }),
    household({ medicalCosts: [{ year: 2020, inPolicy: "9000", selfPaid: "900" }] }),
  ],
  [
    "ledger-after-year",
    household({ ledger: [{ year: 2018, kind: "wage", amount: "1", from: "2020-03-01" }] }),
    household({ ledger: [{ year: 2018, kind: "wage", amount: "1", from: "2018-03-01" }] }),
  ],
  [
    "measure-ends-before",
    household({ measures: [{ from: "2019-01-01", to: "2018-01-01" }] }),
    household({ measures: [{ from: "2018-01-01", to: "2019-01-01" }] }),
  ],
];

const DIVISIONS: readonly (readonly [string, DivisionTable, Parts, Parts])[] = [
  [
    "poor-beyond-population",
    "villages",
    { poorPopulation: 900, ruralPopulation: 90 },
    { poorPopulation: 9, ruralPopulation: 90 },
  ],
  [
    "registered-beyond-households",
    "villages",
    { declaredRegistered: 90, declaredHouseholds: 9 },
    { declaredRegistered: 9, declaredHouseholds: 90 },
  ],
  [
    "no-clinic-with-area",
    "villages",
    { clinic: false, clinicArea: 80 },
    { clinic: true, clinicArea: 80 },
  ],
  [
    "broadband-without-network",
    "villages",
    { network: false, broadband: true },
    { network: true, broadband: true },
  ],
  [
    "doctors-beyond-population",
    "townships",
    { licensedDoctors: 9, population: 2 },
    { licensedDoctors: 2, population: 9000 },
  ],
  [
    "composite-beyond-population",
    "counties",
    { poorPopulation: 6, missedPopulation: 5, ruralPopulation: 10 },
    { poorPopulation: 6, missedPopulation: 4, ruralPopulation: 10 },
  ],
  [
    "recognising-beyond-surveyed",
    "counties",
    { recognisingHouseholds: 9, surveyedHouseholds: 8 },
    { recognisingHouseholds: 8, surveyedHouseholds: 9 },
  ],
  [
    "no-hospital-of-grade",
    "counties",
    { hospital: false, secondGradeHospital: true },
    { hospital: true, secondGradeHospital: true },
  ],
  [
    "visits-beyond-assigned",
    "duties",
    { visitedHouseholds: 9, assignedHouseholds: 8 },
    { visitedHouseholds: 8, assignedHouseholds: 9 },
  ],
];

const ids = (found: readonly Contradiction[]) => found.map(({ id }) => id);

describe("the list of what denies each other", () => {
  test("names each once, in both languages, and only columns that there are", () => {
    const all = Object.values(DENIALS).flat();
    for (const [table, list] of Object.entries(DENIALS)) {
      expect(new Set(list.map(({ id }) => id)).size, table).toBe(list.length);
    }
    for (const { message } of all) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en).toMatch(/[a-z]{2}/);
    }
    const named = JSON.stringify(Object.values(DENIALS)).matchAll(/"(\w[\w-]*)\.(\w+)"/g);
    for (const [, table, column] of named) {
      expect(TABLES[table as "members"].columns, `${table}.${column}`).toHaveProperty(`${column}`);
    }
  });

  test.each(CASES)("%s", (id, wrong, mended) => {
    expect(ids(contradictionsIn(wrong, asOf))).toContain(id);
    expect(ids(contradictionsIn(mended, asOf))).not.toContain(id);
  });

  test.each(DIVISIONS)("%s of %s", (id, table, wrong, mended) => {
    expect(ids(contradictionsOf(table, wrong as never, "X", asOf))).toContain(id);
    expect(ids(contradictionsOf(table, mended as never, "X", asOf))).not.toContain(id);
  });
});

describe("whoever asks, a fact that reads a denied cell is unknown and names both", () => {
  test.each(CASES)("%s", (_id, wrong) => {
    const denied = contradictionsIn(wrong, asOf).flatMap(({ cells }) =>
      cells.map(({ table, column }) => `${table}.${column}`),
    );
    let asked = 0;
    for (const fact of FACTS.values()) {
      if (fact.expression.op !== "column" || fact.expression.written === true) continue;
      const { table, column } = fact.expression;
      if (!denied.includes(`${table}.${column}`)) continue;
      // The record as it was read, not as it is seen: nobody can go round.
      const subjects =
        fact.subject === "member"
          ? wrong.members.map((one) => ({ household: wrong, member: one }))
          : [{ household: wrong }];
      const readings = subjects.map((one) => fact.read(one as never, context));
      const lacks = readings.flatMap((one) => (one.known ? [] : one.lacks));
      const conflicting = lacks.filter(({ reason }) => reason === "conflicting");
      expect(conflicting.length, fact.id).toBeGreaterThan(1);
      expect(
        new Set(conflicting.map(({ field, record }) => `${field} ${record}`)).size,
      ).toBeGreaterThan(1);
      asked += 1;
    }
    const asks = [...FACTS.values()].some(
      ({ expression }) =>
        expression.op === "column" && denied.includes(`${expression.table}.${expression.column}`),
    );
    expect(asked > 0).toBe(asks);
  });

  test("taking a cell away makes no contradiction", () => {
    for (const [id, wrong, mended] of CASES) {
      for (const whole of [wrong, mended]) {
        const before = contradictionsIn(whole, asOf).length;
        for (const [at, one] of whole.members.entries()) {
          for (const column of Object.keys(one)) {
            const { [column as "id"]: _gone, ...rest } = one;
            const members = whole.members.map((each, index) => (index === at ? rest : each));
            const after = contradictionsIn({ ...whole, members }, asOf);
            expect(after.length, `${id} without ${column}`).toBeLessThanOrEqual(before);
          }
        }
      }
    }
  });

  test("seeing a record twice changes nothing, and another day sees it anew", () => {
    const [, wrong] = CASES[0] as (typeof CASES)[number];
    const seen = householdOn(wrong, { asOf });
    expect(householdOn(seen, { asOf })).toBe(seen);
    expect(isDisregarded(seen.members[0]?.schooling)).toBe(true);
    const later = householdOn(seen, { asOf: "2026-12-31" });
    expect(later.members[0]?.schooling).toBe("finished");
    const village = { village: { id: "V", poorPopulation: 9, ruralPopulation: 1 } };
    expect(isDisregarded(seenOn(village, { asOf }).village.poorPopulation)).toBe(true);
  });
});

describe("what is said and found", () => {
  test("the family is told which two cells deny each other", () => {
    const of = household({
      status: "exited",
      declaredMembers: 1,
      members: [
        {
          id: "M1",
          presence: "present",
          serving: "none",
          birthDate: "2012-05-01",
          schooling: "finished",
          schoolStage: "none",
        },
      ],
    });
    const made = plan(pack("cn/household-exit"), { asOf });
    const found = assess(made, { household: of });
    expect(found.criteria.find(({ criterion }) => criterion === "education")?.verdict).toBe(
      "unknown",
    );
    const text = asText(explain(found, pack("cn/household-exit"), "cadre"), "zh");
    expect(text).toContain("不满12周岁，不会已完成义务教育");
    expect(text).toMatch(/就学状况“已完成义务教育”记录矛盾/);
    expect(text).toMatch(/出生日期“2012-05-01”记录矛盾/);
  });

  test("reading says it of what contradicts itself on every day", () => {
    const read = readHousehold<unknown>({
      id: "H1",
      declaredMembers: 1,
      members: [{ id: "M1", basicInsurance: "none", criticalIllnessInsurance: true }],
    });
    expect(read.issues.map(({ code }) => code)).toEqual(["register/contradictory-record"]);
  });

  test("a cell that is denied is filled in all the same", () => {
    const of = member({ basicInsurance: "none", criticalIllnessInsurance: true });
    const subject = { household: of, member: of.members[0] };
    const filled = FACTS.get("filled.members.basicInsurance")?.read(subject as never, context);
    expect(filled).toEqual({ known: true, value: true });
  });
});

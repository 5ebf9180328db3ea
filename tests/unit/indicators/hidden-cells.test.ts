import fc from "fast-check";
import { expect, it } from "vitest";
import { rational } from "../../../src/indicators/fraction.js";
import {
  builtinIndicators,
  type IndicatorRegister,
  measurementsOf,
  measureRegister,
} from "../../../src/indicators/index.js";
import type { Household, Member } from "../../../src/register/index.js";

const book = builtinIndicators();

const member = fc.record({
  presence: fc.constantFrom("present", "died", "joined"),
  basicInsurance: fc.constantFrom("resident", "employee", "none"),
  criticalIllnessInsurance: fc.boolean(),
  medicalAssistance: fc.boolean(),
});

const home = fc.record({
  status: fc.constantFrom("not-registered", "registered", "exited", "relapsed"),
  electricity: fc.boolean(),
  members: fc.array(member, { minLength: 1, maxLength: 4 }),
});

/** A register in which everything is recorded. Every household has a helper. */
const complete = fc.array(home, { minLength: 1, maxLength: 5 }).map((homes): IndicatorRegister => {
  const households = homes.map(
    ({ members, ...record }, at): Household => ({
      id: `H${at + 1}`,
      village: "V1",
      declaredMembers: members.length,
      helper: "K1",
      incomes: [],
      ledger: [],
      measures: [],
      medicalCosts: [],
      fieldVerdicts: [],
      ...record,
      members: members.map(
        (one, index): Member => ({
          id: String(index + 1),
          joinedOn: "2015-01-01",
          leftOn: "2016-01-01",
          ...one,
        }),
      ),
    }),
  );
  const people = households.flatMap(({ members }) => members);
  const present = people.filter(({ presence }) => presence !== "died").length;
  return {
    households,
    villages: [
      {
        id: "V1",
        declaredHouseholds: households.length,
        ruralPopulation: present,
        hardenedRoad: true,
      },
    ],
    townships: [],
    counties: [],
  };
});

/** What is taken out of the register: a cell, a person, or a household, each by its place. */
const loss = fc.record({
  household: fc.nat({ max: 4 }),
  member: fc.nat({ max: 3 }),
  what: fc.constantFrom(
    "status",
    "electricity",
    "helper",
    "declaredMembers",
    "presence",
    "basicInsurance",
    "criticalIllnessInsurance",
    "medicalAssistance",
    "joinedOn",
    "person",
    "household",
    "village",
    "ruralPopulation",
    "declaredHouseholds",
  ),
});

type Loss = typeof loss extends fc.Arbitrary<infer T> ? T : never;

function without(
  register: IndicatorRegister,
  { household, member, what }: Loss,
): IndicatorRegister {
  const { households } = register;
  const index = household % Math.max(1, households.length);
  if (what === "village" || what === "household") {
    return { ...register, households: households.filter((_, at) => at !== index) };
  }
  if (what === "ruralPopulation" || what === "declaredHouseholds") {
    return {
      ...register,
      villages: register.villages.map((village) => ({ ...village, [what]: undefined })),
    };
  }
  return {
    ...register,
    households: households.map((one, at) => {
      if (at !== index) return one;
      if (what === "person") {
        const which = member % Math.max(1, one.members.length);
        return { ...one, members: one.members.filter((_, place) => place !== which) };
      }
      if (["status", "electricity", "helper", "declaredMembers"].includes(what)) {
        return { ...one, [what]: undefined };
      }
      const which = member % Math.max(1, one.members.length);
      return {
        ...one,
        members: one.members.map((person, place) =>
          place === which ? { ...person, [what]: undefined } : person,
        ),
      };
    }),
  };
}

it("whatever is lost from a register, the bounds still hold the true rate", () => {
  let checked = 0;
  fc.assert(
    fc.property(complete, fc.array(loss, { minLength: 1, maxLength: 4 }), (register, losses) => {
      const asOf = "2020-12-31";
      const truth = measurementsOf(measureRegister(register, book, { asOf }));
      const lost = losses.reduce(without, register);
      const seen = measurementsOf(measureRegister(lost, book, { asOf }));
      for (const { indicator, exact } of truth) {
        const measured = seen.find((one) => one.indicator === indicator);
        if (exact === null || measured === undefined) continue;
        const value = rational(exact).mul(100);
        if (measured.lowest !== null)
          expect(value.compare(measured.lowest)).toBeGreaterThanOrEqual(0);
        if (measured.highest !== null)
          expect(value.compare(measured.highest)).toBeLessThanOrEqual(0);
        checked += 1;
      }
    }),
    { numRuns: 400 },
  );
  expect(checked).toBeGreaterThan(400);
});

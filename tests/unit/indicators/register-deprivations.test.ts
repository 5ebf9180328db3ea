import { describe, expect, it } from "vitest";
import {
  builtinIndicators,
  deprivationsOf,
  type PovertyIndexSpec,
  povertyIndexOf,
} from "../../../src/indicators/index.js";
import type { Household, Member } from "../../../src/register/index.js";

const asOf = "2020-12-31";
const [spec] = builtinIndicators().povertyIndexes as readonly [PovertyIndexSpec];

function household(record: Partial<Household> = {}): Household {
  const members = record.members ?? [{ id: "1", presence: "present" }];
  return {
    id: "H1",
    declaredMembers: members.length,
    incomes: [],
    ledger: [],
    measures: [],
    medicalCosts: [],
    fieldVerdicts: [],
    ...record,
    members,
  };
}

const person = (record: Partial<Member>): Member => ({ id: "1", presence: "present", ...record });
const deprived = (record: Partial<Household>) =>
  deprivationsOf(spec, household(record), asOf)?.deprived;

describe("what deprives is told by the index", () => {
  /** The index with another legal value. */
  const withValue = (name: string, value: number): PovertyIndexSpec => ({
    ...spec,
    parameters: spec.parameters.map((one) =>
      one.name === name
        ? {
            ...one,
            histories: one.histories.map((history) => ({
              ...history,
              values: history.values.map((entry) => ({ ...entry, value })),
            })),
          }
        : one,
    ),
  });
  const of = (index: PovertyIndexSpec, record: Partial<Household>) =>
    deprivationsOf(index, household(record), asOf)?.deprived;

  it("a longer walk to water that is let pass lets it pass", () => {
    const water = { quality: "tested-good", piped: false, roundTripMinutes: 40 };
    const record = { water } as unknown as Partial<Household>;
    expect(of(spec, record)?.drinkingWater).toBe(true);
    expect(of(withValue("mpi-water-round-trip", 60), record)?.drinkingWater).toBe(false);
  });

  it("fewer classes ask for fewer children", () => {
    const record = {
      members: [person({ birthDate: "2008-05-01", schooling: "not-enrolled" })],
    } as Partial<Household>;
    expect(of(spec, record)?.schoolAttendance).toBe(true);
    expect(of(withValue("mpi-school-classes", 5), record)?.schoolAttendance).toBe(false);
  });

  it("without its legal values nobody knows", () => {
    const record = { members: [person({ birthDate: "2008-05-01", schooling: "not-enrolled" })] };
    expect(of({ ...spec, parameters: [] }, record)?.schoolAttendance).toBe(null);
  });
});

describe("deprivations of a registered household", () => {
  it("has exactly the indicators of the global index", () => {
    const ids = spec?.dimensions.flatMap(({ indicators }) => indicators.map(({ id }) => id));
    expect(Object.keys(deprived({}) ?? {}).sort()).toEqual([...(ids ?? [])].sort());
  });

  it("knows nothing of an empty record", () => {
    expect(Object.values(deprived({}) ?? {}).every((one) => one === null)).toBe(true);
  });

  it.each([
    ["born 2010, enrolled", { birthDate: "2010-05-01", schooling: "enrolled" }, false],
    ["born 2010, dropped out", { birthDate: "2010-05-01", schooling: "not-enrolled" }, true],
    ["born 2010, entry deferred", { birthDate: "2010-05-01", schooling: "deferred" }, true],
    ["born 2010, not recorded", { birthDate: "2010-05-01" }, null],
    ["aged 14, dropped out", { birthDate: "2006-05-01", schooling: "not-enrolled" }, null],
    ["aged 14, enrolled", { birthDate: "2006-05-01", schooling: "enrolled" }, false],
    ["aged 15, dropped out", { birthDate: "2005-05-01", schooling: "not-enrolled" }, false],
    ["aged 5", { birthDate: "2015-05-01" }, false],
    ["of unknown age, dropped out", { schooling: "not-enrolled" }, null],
    ["of unknown age, enrolled", { schooling: "enrolled" }, false],
  ] as const)("school attendance with a child %s is %j", (_what, record, expected) => {
    expect(deprived({ members: [person(record)] })?.schoolAttendance).toBe(expected);
  });

  it.each([
    [["junior", "illiterate"], false],
    [["illiterate", "illiterate"], true],
    [["illiterate", "primary"], null],
    [["illiterate", undefined], null],
  ] as const)("years of schooling of %j are %j", (education, expected) => {
    const members = education.map((one, at) => person({ id: String(at), education: one }));
    expect(deprived({ members })?.yearsOfSchooling).toBe(expected);
  });

  it.each([
    [{ quality: "tested-good", piped: true }, false],
    [{ quality: "tested-good", piped: false, roundTripMinutes: 29 }, false],
    [{ quality: "tested-good", piped: false, roundTripMinutes: 30 }, true],
    [{ quality: "tested-bad", piped: true }, true],
    [{ quality: "sensory-good", piped: true }, null],
    [{ quality: "tested-good" }, null],
  ] as const)("water with %j is %j", (water, expected) => {
    expect(deprived({ water } as unknown as Partial<Household>)?.drinkingWater).toBe(expected);
  });

  it.each([
    [{ fuel: "coal" }, "cookingFuel", true],
    [{ fuel: "clean" }, "cookingFuel", false],
    [{ fuel: "other" }, "cookingFuel", null],
    [{ electricity: false }, "electricity", true],
    [{ sanitaryToilet: true }, "sanitation", false],
  ] as const)("%j makes %s %j", (record, indicator, expected) => {
    expect(deprived(record)?.[indicator]).toBe(expected);
  });

  it("a household of unknown size is left out, and counted as such", () => {
    const given = [household(), household({ id: "H2", declaredMembers: undefined })];
    const { households, leftOut, index } = povertyIndexOf(spec as PovertyIndexSpec, given, asOf);
    expect({ households, leftOut, people: index.people }).toEqual({
      households: 1,
      leftOut: 1,
      people: 1,
    });
    expect(index.headcount).toMatchObject({ lowest: "0", highest: "1", value: null });
  });
});

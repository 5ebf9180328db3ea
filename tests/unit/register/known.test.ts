import { describe, expect, test } from "vitest";
import { assess, plan } from "../../../src/judge/index.js";
import {
  assembleRegister,
  type Household,
  householdOn,
  type RawTable,
} from "../../../src/register/index.js";
import { asText, explain } from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

const asOf = "2020-12-31";
const EXIT = "cn-sichuan/household-exit";

/** A table of one household from its rows, each an object by column. */
function table(name: RawTable["table"], ...rows: readonly Readonly<Record<string, string>>[]) {
  const header = [...new Set(rows.flatMap(Object.keys))];
  return {
    table: name,
    file: `${name}.csv`,
    header,
    rows: rows.map((row, at) => ({ line: at + 2, cells: header.map((one) => row[one]) })),
  } satisfies RawTable;
}

const read = (...tables: readonly RawTable[]): Household =>
  assembleRegister(tables).households[0] as Household;

const IN_TIME = "2020-11-30";
const LATER = "2021-06-30";

const home = (parts: Readonly<Record<string, string>> = {}) => ({
  id: "H1",
  status: "exited",
  declaredMembers: "1",
  electricity: "yes",
  recordedOn: IN_TIME,
  ...parts,
});
const person = (id: string, parts: Readonly<Record<string, string>> = {}) => ({
  household: "H1",
  id,
  presence: "present",
  serving: "none",
  basicInsurance: "resident",
  criticalIllnessInsurance: "yes",
  medicalAssistance: "yes",
  recordedOn: IN_TIME,
  ...parts,
});
const uninsured = { basicInsurance: "none", criticalIllnessInsurance: "no" };

function on(household: Household, knownAt: string | undefined, day = asOf) {
  const context = knownAt === undefined ? { asOf: day } : { asOf: day, knownAt };
  const found = assess(plan(pack(EXIT), context), { household });
  const of = (criterion: string) => found.criteria.find((one) => one.criterion === criterion);
  return { found, of, verdict: (criterion: string) => of(criterion)?.verdict };
}

describe("a row recorded later does not exist for what was known before", () => {
  test("it contradicts nothing: a second record of the household", () => {
    const two = read(
      table("households", home(), home({ electricity: "no", recordedOn: LATER })),
      table("members", person("M1")),
    );
    expect(on(two, asOf).verdict("electricity")).toBe("met");
    expect(on(two, LATER).verdict("electricity")).toBe("unknown");
    expect(on(two, undefined).verdict("electricity")).toBe("unknown");
  });

  test("it is no surplus of members", () => {
    const two = read(
      table("households", home()),
      table("members", person("M1"), person("M2", { ...uninsured, recordedOn: LATER })),
    );
    expect(on(two, asOf).verdict("medical")).toBe("met");
    expect(on(two, LATER).verdict("medical")).toBe("unknown");
  });

  test("it completes nothing: a member recorded later is not there yet", () => {
    const two = read(
      table("households", home({ declaredMembers: "2" })),
      table("members", person("M1"), person("M2", { recordedOn: LATER })),
    );
    const { of, verdict, found } = on(two, asOf);
    expect(verdict("medical")).toBe("unknown");
    expect(of("medical")?.lacks.map(({ reason, field }) => [reason, field])).toEqual([
      ["later", "members"],
    ]);
    expect(
      found.lacks.some(({ reason, field }) => reason === "missing" && field === "members"),
    ).toBe(false);
    expect(on(two, LATER).verdict("medical")).toBe("met");
  });

  test("a member written once more later stays as first written", () => {
    const two = read(
      table("households", home()),
      table("members", person("M1"), person("M1", { ...uninsured, recordedOn: LATER })),
    );
    expect(on(two, asOf).verdict("medical")).toBe("met");
    expect(on(two, LATER).verdict("medical")).toBe("unknown");
  });

  test("nor does the income of a year, the water or the house that was written later", () => {
    const two = read(
      table("households", home()),
      table("members", person("M1", { sharesExpenses: "yes", hukouHere: "yes" })),
      table("dwellings", {
        household: "H1",
        grade: "A",
        gradedOn: "2019-01-01",
        recordedOn: LATER,
      }),
    );
    const lacks = on(two, asOf).of("housing")?.lacks ?? [];
    expect(lacks.filter(({ field }) => field === "dwellings.grade")).toMatchObject([
      { reason: "later", found: LATER },
    ]);
  });

  test("a contradiction that came in later denies nothing before", () => {
    const two = read(
      table("households", home()),
      table(
        "members",
        person("M1", { basicInsurance: "resident", criticalIllnessInsurance: "" }),
        person("M1", { basicInsurance: "", criticalIllnessInsurance: "yes", recordedOn: LATER }),
      ),
    );
    const seen = householdOn(two, { asOf, knownAt: asOf });
    expect(seen.members[0]?.criticalIllnessInsurance).toBeUndefined();
    expect(seen.members[0]?.basicInsurance).toBe("resident");
  });
});

describe("a row without its day could be either", () => {
  const perhaps = { recordedOn: "" };

  test("it leaves a surplus, and a list that it would complete, undecided", () => {
    const surplus = read(
      table("households", home()),
      table("members", person("M1", uninsured), person("M2", perhaps)),
    );
    expect(on(surplus, asOf).verdict("medical")).toBe("unknown");
    const whole = read(
      table("households", home({ declaredMembers: "2" })),
      table("members", person("M1"), person("M2", perhaps)),
    );
    expect(on(whole, asOf).verdict("medical")).toBe("unknown");
    expect(on(whole, undefined).verdict("medical")).toBe("met");
  });

  test("alone it does not even complete a household of one", () => {
    const one = read(table("households", home()), table("members", person("M1", perhaps)));
    expect(on(one, asOf).verdict("medical")).toBe("unknown");
  });

  test("beside a record in time it changes nothing where it agrees, and decides nothing where not", () => {
    const both = (parts: Readonly<Record<string, string>>) =>
      read(
        table("households", home(), home({ ...perhaps, ...parts })),
        table("members", person("M1")),
      );
    expect(on(both({}), asOf).verdict("electricity")).toBe("met");
    expect(on(both({ electricity: "no" }), asOf).verdict("electricity")).toBe("unknown");
    expect(on(both({ broadcast: "yes" }), asOf).verdict("broadcast")).toBe("unknown");
  });

  test("one that tells of something later than its day of recording is such a row", () => {
    const early = read(
      table("households", home()),
      table("members", person("M1")),
      table("dwellings", {
        household: "H1",
        grade: "A",
        gradedOn: "2020-06-01",
        recordedOn: "2019-01-01",
      }),
    );
    const lacks = on(early, asOf).of("housing")?.lacks ?? [];
    expect(lacks.map(({ field, reason }) => `${field} ${reason}`)).toEqual(
      expect.arrayContaining([
        "dwellings.recordedOn conflicting",
        "dwellings.gradedOn conflicting",
      ]),
    );
  });
});

describe("what is said of it", () => {
  test("recorded later, not not recorded, in both languages", () => {
    const later = read(
      table("households", home({ electricity: "", broadcast: "" })),
      table("members", person("M1")),
      table("dwellings", {
        household: "H1",
        grade: "A",
        gradedOn: "2019-01-01",
        recordedOn: LATER,
      }),
    );
    const { found } = on(later, asOf);
    const en = asText(explain(found, pack(EXIT), "cadre"), "en");
    expect(en).toContain(`Grade recorded later (on ${LATER}`);
    expect(asText(explain(found, pack(EXIT), "cadre"), "zh")).toContain(
      `危房鉴定等级登记在后（${LATER}`,
    );
  });

  test("the same of an acceptance dated after the day of judgement", () => {
    const accepted = read(
      table("households", home()),
      table("members", person("M1")),
      table("dwellings", {
        household: "H1",
        grade: "C",
        gradedOn: "2016-01-01",
        works: "repaired",
        worksFinishedOn: "2020-10-01",
        acceptance: "passed",
        acceptedOn: "2021-03-01",
        relocation: "none",
      }),
    );
    const { found, of } = on(accepted, undefined);
    expect(of("housing")?.verdict).toBe("unknown");
    const en = asText(explain(found, pack(EXIT), "cadre"), "en");
    expect(en).toContain("Acceptance after the works recorded later (on 2021-03-01");
    expect(en).not.toContain("Acceptance after the works not recorded");
  });
});

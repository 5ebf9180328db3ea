import { describe, expect, test } from "vitest";
import { readMembersComplete } from "../../../src/facts/index.js";
import { assess, plan } from "../../../src/judge/index.js";
import { type Household, householdOn, readHousehold } from "../../../src/register/index.js";
import { pack } from "../../support/rules.js";

const sichuan = pack("cn-sichuan/household-exit");
const CONTEXT = { asOf: "2020-12-31" };

const person = (id: string | undefined, more: object = {}) => ({
  ...(id === undefined ? {} : { id }),
  presence: "present",
  birthDate: "1980-05-05",
  serving: "none",
  basicInsurance: "resident",
  criticalIllnessInsurance: true,
  medicalAssistance: true,
  ...more,
});

function household(declared: number | undefined, members: readonly object[]): Household {
  const read = readHousehold<unknown>({
    id: "H1",
    status: "exited",
    ...(declared === undefined ? {} : { declaredMembers: declared }),
    members,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

const medical = (of: Household) =>
  assess(plan(sichuan, CONTEXT), { household: of }).criteria.find(
    (one) => one.criterion === "medical",
  );

const uninsured = { basicInsurance: "none", criticalIllnessInsurance: false };

describe("who belongs to the household", () => {
  test("all recorded and insured is met", () => {
    expect(medical(household(2, [person("A"), person("B")]))?.verdict).toBe("met");
  });
  test("one known failure decides although somebody is not recorded", () => {
    const result = medical(household(3, [person("A"), person("B", uninsured)]));
    expect(result).toMatchObject({ verdict: "not-met" });
    expect(result?.members?.find((one) => one.verdict === "not-met")?.member).toBe("B");
  });
  test("with more people recorded than declared nobody knows who belongs, so nothing is decided", () => {
    const surplus = household(2, [person("A"), person("B"), person("C", uninsured)]);
    expect(medical(surplus)).toMatchObject({
      verdict: "unknown",
      lacks: [{ field: "members", reason: "conflicting" }],
    });
    expect(medical(household(2, [person("A"), person("B")]))?.verdict).toBe("met");
  });
  test("a nameless person among others does not complete the household", () => {
    const doubled = household(3, [person("A"), person("B"), person(undefined)]);
    expect(medical(doubled)).toMatchObject({
      verdict: "unknown",
      lacks: [{ field: "members.id" }],
    });
    expect(medical(household(1, [person(undefined)]))?.verdict).toBe("met");
  });
  test.each(["a", "Ａ", "A "])("one person written twice, as A and as %j, is not two", (again) => {
    const doubled = household(2, [person("A"), person(again)]);
    expect(doubled.members).toHaveLength(1);
    expect(medical(doubled)?.verdict).toBe("unknown");
  });
  test("two ids with one resident id may be one person, written twice", () => {
    const same = { residentId: "00000019800505000X" };
    const doubled = household(2, [person("A", same), person("B", same)]);
    expect(medical(doubled)).toMatchObject({
      verdict: "unknown",
      lacks: [{ field: "members.residentId", reason: "conflicting" }],
    });
  });
  test("one who may have left is not known, unless the rule does not concern them", () => {
    const left = { presence: "left" };
    expect(medical(household(2, [person("A"), person("B", left)]))?.verdict).toBe("unknown");
    const found = assess(plan(sichuan, CONTEXT), {
      household: household(2, [person("A"), person("B", left)]),
    });
    const education = found.criteria.find((one) => one.criterion === "education");
    expect(education?.verdict).toBe("not-applicable");
  });
  test.each([
    ["2020-12-30", "met"],
    ["2020-12-31", "met"],
    ["2021-01-01", "not-met"],
  ])("who left on %s, uninsured, makes the day before the new year %s", (leftOn, verdict) => {
    const gone = person("B", { ...uninsured, presence: "left", leftOn });
    expect(medical(household(2, [person("A"), gone]))?.verdict).toBe(verdict);
  });
  test.each([
    ["2020-12-31", "2021-01-01", "met"],
    ["2020-06-01", "2020-12-31", "not-met"],
    ["2021-01-01", "2021-06-01", "not-met"],
    ["2021-06-01", "2021-01-01", "unknown"],
    [undefined, "2021-01-01", "unknown"],
    [undefined, "2020-12-31", "unknown"],
  ])("who left on %s and came back on %s, uninsured, makes it %s", (leftOn, joinedOn, verdict) => {
    const presence = "left-and-returned" as const;
    const back = person("B", { ...uninsured, presence, joinedOn, ...(leftOn && { leftOn }) });
    expect(medical(household(2, [person("A"), back]))?.verdict).toBe(verdict);
  });
  test("the declared number blank leaves every at most unknown", () => {
    expect(medical(household(undefined, [person("A")]))?.verdict).toBe("unknown");
    expect(medical(household(undefined, [person("A", uninsured)]))?.verdict).toBe("not-met");
  });
});

describe("a list as it was known on a day", () => {
  const moment = { ...CONTEXT, knownAt: "2020-12-31" };
  const readings = (recordedOn: string | undefined) => {
    const late = person("B", recordedOn === undefined ? {} : { recordedOn });
    const members = [person("A", { recordedOn: "2020-06-01" }), late];
    const home = { ...household(2, members), recordedOn: "2020-06-01" };
    const view = householdOn(home, moment);
    return readMembersComplete(view, { ...moment, parameter: () => ({ known: false, lacks: [] }) });
  };
  test("is complete where everybody had been recorded", () => {
    expect(readings("2020-12-31")).toMatchObject({ known: true });
  });
  test.each([
    ["somebody was recorded only the day after", "2021-01-01"],
    ["nobody knows when somebody was recorded", undefined],
  ])("is not known to be complete where %s", (_name, recordedOn) => {
    const reading = readings(recordedOn);
    expect(reading.known).toBe(false);
    expect(JSON.stringify(reading)).toContain(
      recordedOn === undefined ? "members.recordedOn" : '"field":"members"',
    );
  });
});

describe("bad calls", () => {
  test.each([
    ["no such day", { asOf: "2020-02-30" }],
    ["no such day known at", { asOf: "2020-12-31", knownAt: "yesterday" }],
  ])("%s throws TypeError", (_name, context) => {
    expect(() =>
      assess(plan(sichuan, context), { household: household(1, [person("A")]) }),
    ).toThrow(TypeError);
  });
  test("a village given to a pack for households throws TypeError", () => {
    expect(() => assess(plan(sichuan, CONTEXT), { village: {} })).toThrow(TypeError);
  });
});

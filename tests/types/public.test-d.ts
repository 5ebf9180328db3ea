import { describe, expectTypeOf, test } from "vitest";
import {
  type AssessContext,
  type Assessment,
  type Audit,
  assembleRegister,
  assess,
  audit,
  composePack,
  type Doc,
  explain,
  type Finding,
  type Household,
  type HouseholdInput,
  type Law,
  type Pack,
  type Plan,
  parseHousehold,
  plan,
  type RawTable,
  type Reading,
  type Register,
  type Result,
  readHousehold,
  readLaw,
  runCases,
  type Verdict,
} from "../../src/index.js";
import { readBook, readRegister } from "../../src/io/index.js";
import type { Disregarded } from "../../src/register/index.js";
import { asText, auditDoc, maskAudit } from "../../src/report/index.js";

declare const pack: Pack;
declare const known: Pack<"income" | "medical">;
declare const law: Law;
declare const household: Household;
declare const register: Register;
declare const assessment: Assessment;

/** A type that JSON can hold: no function, no Map, no Date, no class. */
type Plain =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Plain[]
  | { readonly [key: string]: Plain };
/** An interface has no index signature; what it holds is laid open, so that it can be compared. */
type Open<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends object
    ? { [K in keyof T]: Open<T[K]> }
    : T;

describe("the main path", () => {
  test("goes from plain JSON to a verdict, each step a Result where data can be bad", () => {
    expectTypeOf(readLaw).parameter(0).toExtend<Readonly<Record<string, unknown>>>();
    expectTypeOf(readLaw).returns.toEqualTypeOf<Result<Law>>();
    expectTypeOf(composePack).returns.toEqualTypeOf<Result<Pack>>();
    expectTypeOf(readHousehold<unknown>).parameters.toEqualTypeOf<[input: unknown]>();
    expectTypeOf(parseHousehold).returns.toEqualTypeOf<Household>();
    expectTypeOf(readHousehold).returns.toEqualTypeOf<Result<Household>>();
    expectTypeOf(readRegister).returns.toEqualTypeOf<Result<Register>>();
    expectTypeOf(readBook).returns.toEqualTypeOf<Result<Law>>();
  });

  test("judges synchronously, on a day that is given", () => {
    expectTypeOf(
      assess(plan(pack, { asOf: "2020-12-31" }), { household }),
    ).toEqualTypeOf<Assessment>();
    expectTypeOf(audit(pack, register, { asOf: "2020-12-31" })).toEqualTypeOf<Audit>();
    expectTypeOf<AssessContext["asOf"]>().toEqualTypeOf<string>();
    // @ts-expect-error TS2345: the day of judgement is never taken from a clock.
    assess(plan(pack, {}), { household });
    // @ts-expect-error TS2322: a Date is an instant, not a day.
    assess(plan(pack, { asOf: new Date() }), { household });
    // @ts-expect-error TS2345: a household stands under its kind.
    assess(plan(pack, { asOf: "2020-12-31" }), household);
  });

  test("explains to one of three readers in one of two languages", () => {
    expectTypeOf(explain(assessment, pack, "farmer")).toEqualTypeOf<Doc>();
    expectTypeOf(asText(explain(assessment, pack, "farmer"), "zh")).toEqualTypeOf<string>();
    // @ts-expect-error TS2345: there is no such reader.
    explain(assessment, pack, "mayor");
    // @ts-expect-error TS2345: there is no such language.
    asText(explain(assessment, pack, "farmer"), "fr");
    expectTypeOf(auditDoc).returns.toEqualTypeOf<Doc>();
    expectTypeOf(maskAudit).returns.toEqualTypeOf<Audit>();
  });

  test("takes tables from any source", () => {
    expectTypeOf(assembleRegister).parameter(0).toEqualTypeOf<readonly RawTable[]>();
    expectTypeOf(assembleRegister).returns.toEqualTypeOf<Register>();
    expectTypeOf(runCases(pack)[0]).toExtend<{ readonly passed: boolean } | undefined>();
  });
});

describe("a household of plain JSON", () => {
  test("says what its tables hold, and nothing else", () => {
    readHousehold({ id: "H1", members: [{ birthDate: "1980-02-29", workMonths: 3.5 }] });
    parseHousehold({ id: "H1", water: { quality: { unreadable: "好" } }, dwelling: undefined });
    // @ts-expect-error TS2353: a household is known by its id.
    readHousehold({ idd: "H1" });
    // @ts-expect-error TS2345: and has one.
    parseHousehold({ declaredMembers: 3 });
    // @ts-expect-error TS2322: a day is a text.
    parseHousehold({ id: "H1", exitedOn: 20201231 });
    // @ts-expect-error TS2322: there is no such code.
    parseHousehold({ id: "H1", dwelling: { grade: "E" } });
    // @ts-expect-error TS2322: an amount is a text.
    parseHousehold({ id: "H1", incomes: [{ year: 2020, wage: 9600 }] });
    const unknown: unknown = undefined;
    readHousehold<unknown>(unknown);
  });

  test("is written for an editor as the tables are declared", () => {
    type Plain<T> = Exclude<T, Disregarded>;
    type Member = NonNullable<HouseholdInput["members"]>[number];
    expectTypeOf<Plain<Household["members"][number]["serving"]>>().toExtend<Member["serving"]>();
    expectTypeOf<Plain<Household["declaredMembers"]>>().toExtend<
      HouseholdInput["declaredMembers"]
    >();
    expectTypeOf<Extract<Member["serving"], string>>().toEqualTypeOf<"none" | "army" | "custody">();
  });
});

describe("a pack that is known by its type", () => {
  test("names its criteria, from the pack to the answer", () => {
    const exit = plan(known, { asOf: "2020-12-31" });
    expectTypeOf(exit).toEqualTypeOf<Plan<"income" | "medical">>();
    const { criteria } = assess(exit, { household });
    expectTypeOf(criteria[0]?.criterion).toEqualTypeOf<"income" | "medical" | undefined>();
    // @ts-expect-error TS2367: there is no such criterion.
    criteria.find(({ criterion }) => criterion === "medicall");
    // One that was read from a folder may have any.
    assess(plan(pack, { asOf: "2020-12-31" }), { household }).criteria.find(
      ({ criterion }) => criterion === "medicall",
    );
    // @ts-expect-error TS2322: a day is a text.
    plan(known, { asOf: 20201231 });
    // @ts-expect-error TS2345: a Result is no Pack.
    plan(composePack(law, "cn/household-exit"), { asOf: "2020-12-31" });
  });
});

describe("results", () => {
  test("are plain JSON", () => {
    expectTypeOf<Open<Assessment>>().toExtend<Plain>();
    expectTypeOf<Open<Audit>>().toExtend<Plain>();
    expectTypeOf<Open<Finding>>().toExtend<Plain>();
    expectTypeOf<Open<Register>>().toExtend<Plain>();
    expectTypeOf<Open<Household>>().toExtend<Plain>();
  });

  test("are readonly", () => {
    // @ts-expect-error TS2540: a verdict is given, not set.
    assessment.verdict = "met";
    // @ts-expect-error TS2339: a list in a result cannot grow.
    assessment.criteria.push(assessment.criteria[0]);
    // @ts-expect-error TS2540: neither can what stands in it change.
    register.households[0].id = "H2";
  });

  test("have four verdicts, and a value only where they are ok", () => {
    expectTypeOf<Verdict>().toEqualTypeOf<"met" | "not-met" | "unknown" | "not-applicable">();
    const result = readHousehold<unknown>({});
    // @ts-expect-error TS2339: there may be no value.
    result.value;
    if (result.ok) expectTypeOf(result.value).toEqualTypeOf<Household>();
    expectTypeOf(result.issues).toEqualTypeOf<readonly Finding[]>();
  });

  test("say why something is not known, in place of a value", () => {
    type Unknown = Extract<Reading, { readonly known: false }>;
    type Known = Extract<Reading, { readonly known: true }>;
    expectTypeOf<Unknown>().not.toHaveProperty("value");
    expectTypeOf<Unknown["lacks"][number]["reason"]>().toEqualTypeOf<
      "missing" | "later" | "invalid" | "conflicting" | "no-parameter" | "withheld"
    >();
    expectTypeOf<Known>().toHaveProperty("value");
  });
});

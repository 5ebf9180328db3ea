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
  type Law,
  type Pack,
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
import { asText, auditDoc, maskAudit } from "../../src/report/index.js";

declare const pack: Pack;
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
    expectTypeOf(readHousehold).parameters.toEqualTypeOf<[input: unknown]>();
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
    const result = readHousehold({});
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

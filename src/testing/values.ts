import fc from "fast-check";
import { addDays, expectCall, type FactValue, fromNumber, type PlainDate } from "../base/index.js";
import { type AnyFact, FACTS, type FactType, ownerOf, type SubjectKind } from "../facts/index.js";
import { type Column, TABLES, type TableName } from "../register/index.js";
import { MARKS, SUBJECT_KIND, TYPED } from "./shapes.js";

/** What makes values worth drawing: the day they are judged on, and numbers to stay close to. */
export interface ValueOptions {
  /** The day of judgement; dates are mostly not after it. */
  readonly asOf: PlainDate;
  /** Numbers on and around which many amounts shall lie, such as the legal values of a pack. */
  readonly marks?: readonly number[] | undefined;
}

/** Days up to about ninety years before a day, mostly young ones, so that ages meet school
 * age, and some of the last year, of which two lie near each other. */
function daysBefore(asOf: PlainDate): fc.Arbitrary<PlainDate> {
  const back = fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 20 * 366 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 90 * 366 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 400 }) },
  );
  return back.map((days) => addDays(asOf, -days));
}

/** Amounts that are not negative, with at most `places` decimals, often on or beside a mark. */
export function amounts(
  marks: readonly number[],
  places: 0 | 2,
  max: number,
): fc.Arbitrary<number> {
  const unit = 10 ** places;
  const anywhere = fc.integer({ min: 0, max: max * unit }).map((parts) => parts / unit);
  const usable = marks.filter((mark) => mark >= 0);
  if (usable.length === 0) return anywhere;
  const beside = fc
    .tuple(fc.constantFrom(...usable), fc.constantFrom(-unit, -1, 0, 0, 1, unit))
    .map(([mark, parts]) => Math.max(0, Math.round(mark * unit) + parts) / unit);
  return fc.oneof(anywhere, beside);
}

const orNone = (amount: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 4, arbitrary: amount }, { weight: 1, arbitrary: fc.constant(0) });

const names = fc.constantFrom("甲", "乙", "丙", "丁", "戊", "东沟", "西坪");

/** The nearest number that a column can hold. */
function within(value: number, { least = 0, most = value, aboveOne }: Column): number {
  const inside = Math.min(Math.max(value, least), most);
  return aboveOne === true && inside <= 1 ? 0 : inside;
}

/** Values that a column of the register may hold. */
function columnValues(column: Column, options: ValueOptions): fc.Arbitrary<unknown> {
  const { asOf, marks = [] } = options;
  switch (column.kind) {
    case "code":
      return fc.constantFrom(...Object.keys(column.codes ?? {}));
    case "flag":
      return fc.boolean();
    case "date":
      return daysBefore(asOf);
    case "month":
      return daysBefore(asOf).map((day) => day.slice(0, 7));
    case "year":
      return fc
        .integer({ min: -3, max: 0 })
        .map((years) => Math.max(1990, Number(asOf.slice(0, 4)) + years));
    case "money":
      return orNone(amounts(marks, 2, 30_000)).map((value) => fromNumber(within(value, column)));
    case "count":
      return orNone(amounts(marks, 0, 20)).map((value) => within(value, column));
    case "quantity":
      return orNone(amounts(marks, 2, 100)).map((value) => within(value, column));
    default:
      return names;
  }
}

/** Records of a table with every column filled; `fixed` columns come from there, `without` are left out. */
export function records(
  table: TableName,
  options: ValueOptions,
  fixed: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
  without: readonly string[] = [],
): fc.Arbitrary<Record<string, unknown>> {
  const columns = Object.entries(TABLES[table].columns as Readonly<Record<string, Column>>);
  return fc.record({
    ...Object.fromEntries(
      columns
        .filter(([name]) => !without.includes(name))
        .map(([name, column]) => [name, columnValues(column, options)]),
    ),
    ...fixed,
  });
}

/** Registers begin in this year. */
const FIRST_DAY = "2014-01-01";

/** Values that a fact of the catalogue can take. */
export function factValues(
  fact: {
    readonly type: FactType;
    readonly codes?: Readonly<Record<string, unknown>> | undefined;
  },
  marks: readonly number[] = [],
): fc.Arbitrary<FactValue> {
  expectCall("factValues", {
    fact: [fact, TYPED],
    marks: [marks, MARKS],
  });
  switch (fact.type) {
    case "boolean":
      return fc.boolean();
    case "number":
      return amounts(marks, 2, 100);
    case "day":
      return fc.integer({ min: 0, max: 3000 }).map((days) => addDays(FIRST_DAY, days));
    case "texts":
      return fc.uniqueArray(names, { minLength: 1, maxLength: 3 });
    default:
      return fact.codes === undefined ? names : fc.constantFrom(...Object.keys(fact.codes));
  }
}

/** The facts that a rule about the subject may name, those of what stands around it included. */
export function factsAbout(subject: SubjectKind): AnyFact[] {
  return [...FACTS.values()].filter(
    (fact) => fact.subject === subject || fact.subject === ownerOf(subject),
  );
}

/**
 * Objects with a value for every fact about a subject, by the catalogue of facts.
 *
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { factSets } from "tuopin/testing";
 *
 * fc.sample(factSets("member", [6, 15]), 1); // [{ "member.age": 6, "member.sex": "male", … }]
 * ```
 */
export function factSets(
  subject: SubjectKind,
  marks: readonly number[] = [],
): fc.Arbitrary<Readonly<Record<string, FactValue>>> {
  expectCall("factSets", {
    subject: [subject, SUBJECT_KIND],
    marks: [marks, MARKS],
  });
  return fc.record(
    Object.fromEntries(factsAbout(subject).map((fact) => [fact.id, factValues(fact, marks)])),
  );
}

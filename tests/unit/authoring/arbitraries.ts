import fc from "fast-check";
import type { FactValue, Reading } from "../../../src/base/index.js";
import type { Comparison, Condition } from "../../../src/conditions/index.js";

const flag = (fact: string): fc.Arbitrary<Comparison> =>
  fc.record({
    fact: fc.constant(fact),
    operator: fc.constantFrom("equal", "notEqual"),
    value: fc.boolean(),
  });

const ordered = ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"] as const;

const number = (fact: string): fc.Arbitrary<Comparison> =>
  fc.record({
    fact: fc.constant(fact),
    operator: fc.constantFrom(...ordered, "equal", "notEqual"),
    value: fc.integer({ min: 2, max: 5 }),
  });

const code: fc.Arbitrary<Comparison> = fc.record({
  fact: fc.constant("housing.grade"),
  operator: fc.constantFrom("in", "notIn"),
  value: fc.subarray(["A", "B", "C"], { minLength: 1 }),
});

const leaf = fc.oneof(
  flag("income.stable"),
  flag("food.staple"),
  number("water.roundTripMinutes"),
  number("water.shortDays"),
  code,
);

/** Conditions over five facts of a household, up to three levels deep. */
export const conditions: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ all: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("node") }),
  ),
})).node;

/** Many more values than the search tries: every number from 0 to 9 and every grade. */
export const VALUES: Readonly<Record<string, readonly FactValue[]>> = {
  "income.stable": [true, false],
  "food.staple": [true, false],
  "water.roundTripMinutes": Array.from({ length: 10 }, (_, i) => i),
  "water.shortDays": Array.from({ length: 10 }, (_, i) => i),
  "housing.grade": ["A", "B", "C", "D"],
};

/** Each combination of the values, and of not knowing them. */
export function* everyReading(facts: readonly string[]): Generator<Map<string, Reading>> {
  const [fact, ...rest] = facts;
  if (fact === undefined) {
    yield new Map();
    return;
  }
  const readings: Reading[] = (VALUES[fact] ?? []).map((value) => ({ known: true, value }));
  readings.push({ known: false, lacks: [{ reason: "missing", field: fact }] });
  for (const reading of readings) {
    for (const others of everyReading(rest)) yield new Map([[fact, reading], ...others]);
  }
}

import fc from "fast-check";
import type { Condition } from "../../src/conditions/index.js";
import { type ComparedTerm, conditions, factValues } from "../../src/testing/index.js";
import type { Facts } from "./engine.js";

const TYPES = ["number", "boolean", "text", "texts"] as const;
const CODES = {
  own: { zh: "自有", en: "own" },
  rented: { zh: "租用", en: "rented" },
  none: { zh: "无", en: "none" },
};

/** Vocabularies of invented facts of all types; some texts are codes, some numbers have units. */
const vocabularies: fc.Arbitrary<readonly ComparedTerm[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom(...TYPES),
      coded: fc.boolean(),
      unit: fc.constantFrom("CNY", "year", undefined),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) =>
    list.map(
      ({ type, coded, unit }, index): ComparedTerm => ({
        id: `invented.${type}${index}`,
        type,
        ...(type === "number" && unit !== undefined ? { unit } : {}),
        ...(type === "text" && coded ? { codes: CODES } : {}),
      }),
    ),
  );

export interface Scene {
  readonly condition: Condition;
  readonly facts: Facts;
}

const MARKS = [0, 6, 15, 2300, 2995.01];

/** A random condition over a random vocabulary, with a value for every fact. */
export const completeScenes: fc.Arbitrary<Scene> = vocabularies.chain((terms) =>
  fc.record({
    condition: conditions(terms, MARKS),
    facts: fc.record(
      Object.fromEntries(terms.map((term) => [term.id, factValues(term, MARKS)])),
    ) as fc.Arbitrary<Facts>,
  }),
);

/** The same with facts missing. */
export const incompleteScenes: fc.Arbitrary<Scene> = fc
  .tuple(completeScenes, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }))
  .map(([{ condition, facts }, lost]) => ({
    condition,
    facts: Object.fromEntries(Object.entries(facts).filter((_one, index) => lost[index] !== true)),
  }));

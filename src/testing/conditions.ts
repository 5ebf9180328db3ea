import fc from "fast-check";
import { expectCall, type FactValue, ITERABLE } from "../base/index.js";
import type { Comparison, Condition, Operator } from "../conditions/index.js";
import type { FactType, SubjectKind } from "../facts/index.js";
import type { Parameter } from "../law/index.js";
import { type Term, termOfParameter } from "../law/index.js";
import { MARKS, SUBJECT_KIND, TERMS } from "./shapes.js";
import { factsAbout, factValues } from "./values.js";

/** What a drawn comparison needs to know of a fact or legal value. */
export type ComparedTerm = Pick<Term, "id" | "type" | "unit" | "codes">;

const EQUALITY: readonly Operator[] = ["equal", "notEqual"];
const ORDER: readonly Operator[] = [
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
];

/** The facts and legal values that a rule about the subject may compare. */
export function termsAbout(subject: SubjectKind, parameters: Iterable<Parameter> = []): Term[] {
  expectCall("termsAbout", {
    subject: [subject, SUBJECT_KIND],
    parameters: [parameters, ITERABLE],
  });
  return [...factsAbout(subject), ...[...parameters].map(termOfParameter)];
}

function sameUnit(a: ComparedTerm, b: ComparedTerm): boolean {
  return a.unit === undefined || b.unit === undefined || a.unit === b.unit;
}

/** Comparisons of well-typed terms, with literals and with each other. */
export function comparisons(
  terms: readonly ComparedTerm[],
  marks: readonly number[] = [],
): fc.Arbitrary<Comparison> {
  expectCall("comparisons", {
    terms: [terms, TERMS],
    marks: [marks, MARKS],
  });
  return fc.constantFrom(...terms).chain((left): fc.Arbitrary<Comparison> => {
    const literal = (operators: readonly Operator[], values: fc.Arbitrary<FactValue>) =>
      fc.record({
        fact: fc.constant(left.id),
        operator: fc.constantFrom(...operators),
        value: values,
      });
    const reference = (operators: readonly Operator[], type: FactType) => {
      const others = terms.filter((one) => one.type === type && sameUnit(left, one));
      return others.length === 0
        ? []
        : [
            fc.record({
              fact: fc.constant(left.id),
              operator: fc.constantFrom(...operators),
              value: fc.constantFrom(...others).map(({ id }) => ({ fact: id })),
            }),
          ];
    };
    const one = factValues(left, marks);
    const list = fc.uniqueArray(one as fc.Arbitrary<string>, { minLength: 1, maxLength: 3 });
    switch (left.type) {
      case "number":
      case "day":
        return fc.oneof(
          literal([...EQUALITY, ...ORDER], one),
          ...(left.type === "number" ? [literal(["in", "notIn"], list)] : []),
          ...reference([...EQUALITY, ...ORDER], left.type),
        );
      case "boolean":
        return fc.oneof(literal(EQUALITY, one), ...reference(EQUALITY, "boolean"));
      case "texts":
        return fc.oneof(
          literal(["contains", "doesNotContain"], factValues({ type: "text" })),
          ...reference(["contains", "doesNotContain"], "text"),
        );
      default:
        return fc.oneof(
          literal(EQUALITY, one),
          literal(["in", "notIn"], list),
          ...reference(EQUALITY, "text"),
          ...reference(["in", "notIn"], "texts"),
        );
    }
  });
}

/**
 * Conditions that the loader accepts: trees of `all`, `any` and `not`, at most a few levels deep, over
 * well-typed comparisons of the terms.
 *
 * @param terms - from `termsAbout`, or invented ones.
 * @param marks - numbers on and around which literals shall lie.
 */
export function conditions(
  terms: readonly ComparedTerm[],
  marks: readonly number[] = [],
): fc.Arbitrary<Condition> {
  expectCall("conditions", {
    terms: [terms, TERMS],
    marks: [marks, MARKS],
  });
  const leaf = comparisons(terms, marks);
  const { branch } = fc.letrec<{ node: Condition; branch: Condition }>((tie) => ({
    node: fc.oneof({ maxDepth: 3, depthSize: "small" }, leaf, tie("branch")),
    branch: fc.oneof(
      fc.record({ all: fc.array(tie("node"), { minLength: 1, maxLength: 4 }) }),
      fc.record({ any: fc.array(tie("node"), { minLength: 1, maxLength: 4 }) }),
      fc.record({ not: tie("node") }),
    ),
  }));
  return branch;
}

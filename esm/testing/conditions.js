import fc from "fast-check";
import { expectCall, ITERABLE } from "../base/index.js";
import { termOfParameter } from "../law/index.js";
import { MARKS, SUBJECT_KIND, TERMS } from "./shapes.js";
import { factsAbout, factValues } from "./values.js";
const EQUALITY = ["equal", "notEqual"];
const ORDER = [
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive"
];
function termsAbout(subject, parameters = []) {
  expectCall("termsAbout", {
    subject: [subject, SUBJECT_KIND],
    parameters: [parameters, ITERABLE]
  });
  return [...factsAbout(subject), ...[...parameters].map(termOfParameter)];
}
function sameUnit(a, b) {
  return a.unit === void 0 || b.unit === void 0 || a.unit === b.unit;
}
function comparisons(terms, marks = []) {
  expectCall("comparisons", {
    terms: [terms, TERMS],
    marks: [marks, MARKS]
  });
  return fc.constantFrom(...terms).chain((left) => {
    const literal = (operators, values) => fc.record({
      fact: fc.constant(left.id),
      operator: fc.constantFrom(...operators),
      value: values
    });
    const reference = (operators, type) => {
      const others = terms.filter((one2) => one2.type === type && sameUnit(left, one2));
      return others.length === 0 ? [] : [
        fc.record({
          fact: fc.constant(left.id),
          operator: fc.constantFrom(...operators),
          value: fc.constantFrom(...others).map(({ id }) => ({ fact: id }))
        })
      ];
    };
    const one = factValues(left, marks);
    const list = fc.uniqueArray(one, { minLength: 1, maxLength: 3 });
    switch (left.type) {
      case "number":
        return fc.oneof(
          literal([...EQUALITY, ...ORDER], one),
          ...reference([...EQUALITY, ...ORDER], "number")
        );
      case "boolean":
        return fc.oneof(literal(EQUALITY, one), ...reference(EQUALITY, "boolean"));
      case "texts":
        return fc.oneof(
          literal(["contains", "doesNotContain"], factValues({ type: "text" })),
          ...reference(["contains", "doesNotContain"], "text")
        );
      default:
        return fc.oneof(
          literal(EQUALITY, one),
          literal(["in", "notIn"], list),
          ...reference(EQUALITY, "text"),
          ...reference(["in", "notIn"], "texts")
        );
    }
  });
}
function conditions(terms, marks = []) {
  expectCall("conditions", {
    terms: [terms, TERMS],
    marks: [marks, MARKS]
  });
  const leaf = comparisons(terms, marks);
  const { branch } = fc.letrec((tie) => ({
    node: fc.oneof({ maxDepth: 3, depthSize: "small" }, leaf, tie("branch")),
    branch: fc.oneof(
      fc.record({ all: fc.array(tie("node"), { minLength: 1, maxLength: 4 }) }),
      fc.record({ any: fc.array(tie("node"), { minLength: 1, maxLength: 4 }) }),
      fc.record({ not: tie("node") })
    )
  }));
  return branch;
}
export {
  comparisons,
  conditions,
  termsAbout
};

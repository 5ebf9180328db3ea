const OPERATORS = [
  "equal",
  "notEqual",
  "in",
  "notIn",
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
  "contains",
  "doesNotContain"
];
const PARAMETER_PREFIX = "parameter.";
function parameterNameOf(fact) {
  return fact.startsWith(PARAMETER_PREFIX) ? fact.slice(PARAMETER_PREFIX.length) : void 0;
}
function rightOf({ value }) {
  return typeof value === "object" && "fact" in value ? value : { literal: value };
}
function listOf(join, parts) {
  return join === "all" ? { all: parts } : { any: parts };
}
function visit(condition, visitor, context) {
  if ("fact" in condition) return visitor.comparison(condition, context);
  if ("not" in condition) return visitor.not(condition.not, context);
  return "all" in condition ? visitor.list("all", condition.all, context) : visitor.list("any", condition.any, context);
}
function fold(condition, folder, at = "") {
  return visit(
    condition,
    {
      comparison: folder.comparison,
      list: (join, parts, here) => folder.list(
        join,
        parts.map((part, index) => fold(part, folder, `${here}/${join}/${index}`)),
        here
      ),
      not: (part, here) => folder.not(fold(part, folder, `${here}/not`), here)
    },
    at
  );
}
function comparisonsOf(condition, at = "") {
  return fold(
    condition,
    {
      comparison: (comparison, place) => [{ at: place, comparison }],
      list: (_join, parts) => parts.flat(),
      not: (part) => part
    },
    at
  );
}
function factsOf(condition) {
  const facts = /* @__PURE__ */ new Set();
  for (const { comparison } of comparisonsOf(condition)) {
    facts.add(comparison.fact);
    const { fact } = rightOf(comparison);
    if (fact !== void 0) facts.add(fact);
  }
  return [...facts];
}
export {
  OPERATORS,
  PARAMETER_PREFIX,
  comparisonsOf,
  factsOf,
  fold,
  listOf,
  parameterNameOf,
  rightOf,
  visit
};

import { type Condition, isComparison, type Operator, type Rule } from "../packs/index.js";

const UP: readonly Operator[] = ["greaterThan", "greaterThanInclusive"];
const DOWN: readonly Operator[] = ["lessThan", "lessThanInclusive"];

/** Facts that grow with wages. */
const GROWING = new Set([
  "income.netPerHead",
  "income.netPerHeadByHukou",
  "income.netPerHeadBySharing",
  "income.net",
  "income.wage",
]);

/** What more income can do to a condition: only help, only harm, nothing, or either. */
export type Direction = "helps" | "harms" | "none" | "either";

function joined(a: Direction, b: Direction): Direction {
  if (a === "none" || a === b) return b;
  return b === "none" ? a : "either";
}

const TURNED: Readonly<Record<Direction, Direction>> = {
  helps: "harms",
  harms: "helps",
  none: "none",
  either: "either",
};

function directionOf(condition: Condition): Direction {
  if (isComparison(condition)) {
    const { fact, operator, value } = condition;
    const left = GROWING.has(fact);
    const right = typeof value === "object" && "fact" in value && GROWING.has(value.fact);
    if (!left && !right) return "none";
    if (left && right) return "either";
    if (UP.includes(operator)) return left ? "helps" : "harms";
    if (DOWN.includes(operator)) return left ? "harms" : "helps";
    return "either";
  }
  if ("not" in condition) return TURNED[directionOf(condition.not)];
  const parts = "all" in condition ? condition.all : condition.any;
  return parts.map(directionOf).reduce(joined);
}

/** What more income can do to a rule; one that income takes out of its scope has no direction. */
export function incomeDirection(rule: Rule): Direction {
  if (rule.appliesWhen !== undefined && directionOf(rule.appliesWhen) !== "none") return "either";
  return directionOf(rule.conditions);
}

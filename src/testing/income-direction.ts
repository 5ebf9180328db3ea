import {
  type Comparison,
  type Condition,
  fold,
  type Operator,
  rightOf,
} from "../conditions/index.js";
import type { Rule } from "../packs/index.js";

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
  return fold<Direction>(condition, {
    comparison: directionOfComparison,
    list: (_join, parts) => parts.reduce(joined),
    not: (part) => TURNED[part],
  });
}

function directionOfComparison(comparison: Comparison): Direction {
  const { fact, operator } = comparison;
  const left = GROWING.has(fact);
  const right = GROWING.has(rightOf(comparison).fact ?? "");
  if (!left && !right) return "none";
  if (left && right) return "either";
  if (UP.includes(operator)) return left ? "helps" : "harms";
  if (DOWN.includes(operator)) return left ? "harms" : "helps";
  return "either";
}

/** What more income can do to a rule; one that income takes out of its scope has no direction. */
export function incomeDirection(rule: Rule): Direction {
  if (rule.appliesWhen !== undefined && directionOf(rule.appliesWhen) !== "none") return "either";
  return directionOf(rule.conditions);
}

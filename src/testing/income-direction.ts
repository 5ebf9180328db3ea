import {
  type Comparison,
  type Condition,
  fold,
  type Operator,
  rightOf,
} from "../conditions/index.js";
import { FACTS, type Movement, movementOf } from "../facts/index.js";
import type { Rule } from "../law/index.js";

const UP: readonly Operator[] = ["greaterThan", "greaterThanInclusive"];
const DOWN: readonly Operator[] = ["lessThan", "lessThanInclusive"];

/** Where a fact moves when wages grow; legal values stay. */
function movementOfFact(name: string | undefined): Movement {
  const fact = FACTS.get(name ?? "");
  return fact === undefined ? "none" : movementOf(fact.expression, "incomes.wage");
}

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
  const left = movementOfFact(fact);
  const right = movementOfFact(rightOf(comparison).fact);
  if (left === "none" && right === "none") return "none";
  if ((left !== "none" && right !== "none") || left === "either" || right === "either") {
    return "either";
  }
  if (!UP.includes(operator) && !DOWN.includes(operator)) return "either";
  const isRaised = (left === "up" || right === "down") === UP.includes(operator);
  return isRaised ? "helps" : "harms";
}

/** What more income can do to a rule; one that income takes out of its scope has no direction. */
export function incomeDirection(rule: Rule): Direction {
  if (rule.appliesWhen !== undefined && directionOf(rule.appliesWhen) !== "none") return "either";
  return directionOf(rule.conditions);
}

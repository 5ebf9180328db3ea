import {
  fold,
  rightOf
} from "../conditions/index.js";
import { FACTS, movementOf } from "../facts/index.js";
const UP = ["greaterThan", "greaterThanInclusive"];
const DOWN = ["lessThan", "lessThanInclusive"];
function movementOfFact(name) {
  const fact = FACTS.get(name ?? "");
  return fact === void 0 ? "none" : movementOf(fact.expression, "incomes.wage");
}
function joined(a, b) {
  if (a === "none" || a === b) return b;
  return b === "none" ? a : "either";
}
const TURNED = {
  helps: "harms",
  harms: "helps",
  none: "none",
  either: "either"
};
function directionOf(condition) {
  return fold(condition, {
    comparison: directionOfComparison,
    list: (_join, parts) => parts.reduce(joined),
    not: (part) => TURNED[part]
  });
}
function directionOfComparison(comparison) {
  const { fact, operator } = comparison;
  const left = movementOfFact(fact);
  const right = movementOfFact(rightOf(comparison).fact);
  if (left === "none" && right === "none") return "none";
  if (left !== "none" && right !== "none" || left === "either" || right === "either") {
    return "either";
  }
  if (!UP.includes(operator) && !DOWN.includes(operator)) return "either";
  const isRaised = (left === "up" || right === "down") === UP.includes(operator);
  return isRaised ? "helps" : "harms";
}
function incomeDirection(rule) {
  if (rule.appliesWhen !== void 0 && directionOf(rule.appliesWhen) !== "none") return "either";
  return directionOf(rule.conditions);
}
export {
  incomeDirection
};

import type { FactValue } from "../base/index.js";
import type { Operator } from "./condition.js";

const includes = (list: FactValue, value: FactValue) =>
  Array.isArray(list) && list.includes(value as string);

/** What the operators of the format mean on two values that are known. */
export function holds(operator: Operator, left: FactValue, right: FactValue): boolean {
  switch (operator) {
    case "equal":
      return left === right;
    case "in":
      return includes(right, left);
    case "greaterThanInclusive":
      return left >= right;
    case "lessThanInclusive":
      return left <= right;
    case "greaterThan":
      return left > right;
    case "lessThan":
      return left < right;
    case "notEqual":
      return left !== right;
    case "notIn":
      return !includes(right, left);
    case "contains":
      return includes(left, right);
    case "doesNotContain":
      return !includes(left, right);
  }
}

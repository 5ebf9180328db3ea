import { type FactValue, MET, NOT_MET, type Rank, UNKNOWN } from "../base/index.js";
import { OPERATORS, type Operator } from "./condition.js";

const includes = (list: FactValue, value: FactValue) =>
  Array.isArray(list) && (list as readonly FactValue[]).includes(value);

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

/** Behind the operators stand the forms that are asked most: what is equal to one literal, or among some. */
const IS_TRUE = 10;
const IS_FALSE = 11;
const IS_TEXT = 12;
const IS_AMONG = 13;

/** A comparison as a small number, told by its operator and by the literal it has on its right. */
export function codeOf(one: {
  readonly operator: Operator;
  readonly literal: FactValue | null;
}): number {
  const { operator, literal } = one;
  if (operator === "equal") {
    if (typeof literal === "boolean") return literal ? IS_TRUE : IS_FALSE;
    if (typeof literal === "string") return IS_TEXT;
  }
  if (operator === "in" && Array.isArray(literal)) return IS_AMONG;
  return OPERATORS.indexOf(operator);
}

/** What a comparison comes to; unknown where either side is not known. */
export function rankByCode(code: number, left: FactValue | null, right: FactValue | null): Rank {
  if (left === null) return UNKNOWN;
  // Literals are always known, and these forms have one each.
  if (code === IS_TRUE) return left === true ? MET : NOT_MET;
  if (code === IS_FALSE) return left === false ? MET : NOT_MET;
  if (code === IS_TEXT) return left === right ? MET : NOT_MET;
  if (code === IS_AMONG) return isAmong(left, right as readonly FactValue[]) ? MET : NOT_MET;
  if (right === null) return UNKNOWN;
  return holds(OPERATORS[code] as Operator, left, right) ? MET : NOT_MET;
}

/** A loop over a few texts is quicker than asking their list. */
function isAmong(value: FactValue, list: readonly FactValue[]): boolean {
  for (let at = 0; at < list.length; at += 1) if (list[at] === value) return true;
  return false;
}

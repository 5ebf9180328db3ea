import type { FactValue } from "../base/index.js";
import type { Operator } from "../packs/index.js";

type Compare = (left: FactValue, right: FactValue) => boolean;

const includes = (list: FactValue, value: FactValue) =>
  Array.isArray(list) && list.includes(value as string);

/** What the operators of the format mean on two values that are known. */
export const COMPARE: Readonly<Record<Operator, Compare>> = {
  equal: (left, right) => left === right,
  notEqual: (left, right) => left !== right,
  in: (left, right) => includes(right, left),
  notIn: (left, right) => !includes(right, left),
  lessThan: (left, right) => left < right,
  lessThanInclusive: (left, right) => left <= right,
  greaterThan: (left, right) => left > right,
  greaterThanInclusive: (left, right) => left >= right,
  contains: (left, right) => includes(left, right),
  doesNotContain: (left, right) => !includes(left, right),
};

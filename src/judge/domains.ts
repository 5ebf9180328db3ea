import { addAmounts, addDays, type FactValue, fromNumber } from "../base/index.js";
import { type Condition, comparisonsOf, parameterNameOf, rightOf } from "../conditions/index.js";
import { type AnyFact, FACTS } from "../facts/index.js";
import type { Assignment } from "./masks.js";
import type { Domains } from "./search.js";

/** Units in which the smallest step is a hundredth; in all others it is one. */
const HUNDREDTHS = /^(CNY|%|m2|mu|ratio)/;

export function stepOf(unit: string | undefined): number {
  return unit !== undefined && HUNDREDTHS.test(unit) ? 0.01 : 1;
}

/** Adds steps exactly. */
export function shift(value: number, by: number): number {
  return Number(addAmounts(fromNumber(value), fromNumber(by)));
}

/** The values a fact can have at all: no share above 100 %, nothing but income below nought. */
function isPossible(value: number, unit: string | undefined): boolean {
  if (unit === "%") return value >= 0 && value <= 100;
  return unit?.startsWith("CNY") === true || value >= 0;
}

/** A fact of a second member stands for the same question about another person. */
export const SECOND = "#2";

function describe(fact: string): AnyFact | undefined {
  return FACTS.get(fact.endsWith(SECOND) ? fact.slice(0, -SECOND.length) : fact);
}

/**
 * Representative values of the facts that conditions name. Two subjects that differ only within one
 * interval between thresholds, or only by codes that no condition names, get the same verdict; so a
 * search over these values is exact.
 *
 * @param fixed - the legal values that hold.
 */
export function domainsOf(conditions: readonly Condition[], fixed: readonly Assignment[]): Domains {
  const against = new Map<string, FactValue[]>();
  const linked: (readonly [string, string])[] = [];
  const note = (fact: string, value: FactValue) => {
    if (parameterNameOf(fact) !== undefined) return;
    against.set(fact, [...(against.get(fact) ?? []), value]);
  };
  for (const { comparison } of conditions.flatMap((one) => comparisonsOf(one))) {
    const { fact } = comparison;
    if (!against.has(fact) && parameterNameOf(fact) === undefined) against.set(fact, []);
    const right = rightOf(comparison);
    if (right.fact === undefined) {
      note(fact, right.literal);
      continue;
    }
    const other = right.fact;
    for (const law of fixed) {
      const theirs = law.get(other);
      if (theirs?.known === true) note(fact, theirs.value);
      const ours = law.get(fact);
      if (ours?.known === true) note(other, ours.value);
    }
    if (parameterNameOf(other) === undefined && parameterNameOf(fact) === undefined) {
      if (!against.has(other)) against.set(other, []);
      linked.push([fact, other]);
    }
  }
  shareThresholds(against, linked);
  const pairs = new Set(linked.flat());
  return new Map(
    [...against].map(([fact, values]) => [fact, domainOf(fact, values, pairs.has(fact))]),
  );
}

/** Facts compared with one another need the thresholds of both. */
function shareThresholds(
  against: Map<string, FactValue[]>,
  linked: readonly (readonly [string, string])[],
): void {
  for (let pass = 0; pass < linked.length; pass += 1) {
    for (const [a, b] of linked) {
      const all = [...new Set([...(against.get(a) ?? []), ...(against.get(b) ?? [])])];
      against.set(a, all);
      against.set(b, all);
    }
  }
}

function domainOf(fact: string, against: readonly FactValue[], isLinked: boolean): FactValue[] {
  const described = describe(fact);
  switch (described?.type) {
    case "boolean":
      return [true, false];
    case "number":
      return numbers(
        against.flat().filter((one) => typeof one === "number"),
        described.unit,
        isLinked,
      );
    case "day":
      return days(against.map(String), isLinked);
    case "texts":
      return lists(against.flat().map(String));
    default:
      return texts(fact, against.flat().map(String));
  }
}

/** Each threshold, a step below and above it, and for linked facts one more in each interval. */
function numbers(
  thresholds: readonly number[],
  unit: string | undefined,
  isLinked: boolean,
): number[] {
  const step = stepOf(unit);
  const base = thresholds.length > 0 ? thresholds : [1];
  const offsets = isLinked ? [0, step, -step, 2 * step, -2 * step] : [0, step, -step];
  const values = base.flatMap((one) => offsets.map((offset) => shift(one, offset)));
  const possible = [...new Set(values)].filter((one) => isPossible(one, unit));
  const hasLower = base.some((one) => one > 0 && !isPossible(shift(one, -step), unit));
  return hasLower && !possible.includes(0) ? [...possible, 0] : possible;
}

/** Each day, the one before and after it, and for linked facts one more on either side. */
function days(named: readonly string[], isLinked: boolean): string[] {
  const base = named.length > 0 ? named : ["2020-01-01"];
  const offsets = isLinked ? [-2, -1, 0, 1, 2] : [-1, 0, 1];
  return [...new Set(base.flatMap((day) => offsets.map((offset) => addDays(day, offset))))];
}

/** The codes that are named, and one that is not. */
function texts(fact: string, named: readonly string[]): string[] {
  const codes = describe(fact)?.codes;
  const distinct = [...new Set(named)];
  const other =
    codes === undefined ? "other" : Object.keys(codes).find((code) => !distinct.includes(code));
  return other === undefined ? distinct : [...distinct, other];
}

/** Every set of the codes that are named, up to six; beyond that none, each alone, and all. */
function lists(named: readonly string[]): (readonly string[])[] {
  const distinct = [...new Set(named)];
  if (distinct.length > 6) return [[], ...distinct.map((one) => [one]), distinct];
  return Array.from({ length: 2 ** distinct.length }, (_set, bits) =>
    distinct.filter((_one, index) => (bits & (2 ** index)) !== 0),
  );
}

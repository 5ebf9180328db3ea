import { type Rank, type Reading, UNKNOWN } from "../base/index.js";
import {
  type Comparison,
  type Condition,
  holds,
  rightOf,
  type Visitor,
  visit,
} from "../conditions/index.js";
import type { Rule } from "../law/index.js";

/**
 * A set of ranks as bits: 1 not-met, 2 unknown, 4 met, 8 not-applicable. While some facts are still
 * open, a condition has the set of the ranks that it may yet come to.
 */
export type Mask = number;

export const NOT_MET_ONLY: Mask = 1;
export const UNKNOWN_ONLY: Mask = 2;
export const MET_ONLY: Mask = 4;
export const NOT_APPLICABLE_ONLY: Mask = 8;
const ANY: Mask = 7;

/** What is taken for granted about each fact; one that is not listed is open. */
export type Assignment = ReadonlyMap<string, Reading>;

export function isSettled(mask: Mask): boolean {
  return (mask & (mask - 1)) === 0;
}

export function maskOf(rank: Rank): Mask {
  return 1 << rank;
}

/** The ranks that a condition may come to under an assignment. */
export function maskOfCondition(condition: Condition, facts: Assignment): Mask {
  return visit(condition, MASKS, facts);
}

/** Leaves a list as soon as the rest of it can change nothing. */
const MASKS: Visitor<Mask, Assignment> = {
  comparison: maskOfComparison,
  not: (part, facts) => turn(maskOfCondition(part, facts)),
  list(join, parts, facts) {
    // `any` is `all` with the chain turned round, before and after.
    const way = join === "all" ? (mask: Mask) => mask : turn;
    let mask = MET_ONLY;
    for (const part of parts) {
      mask = least(mask, way(maskOfCondition(part, facts)));
      if (mask === NOT_MET_ONLY) break;
    }
    return way(mask);
  },
};

/** The ranks that a rule may come to, its `appliesWhen` included. */
export function maskOfRule(
  rule: Pick<Rule, "appliesWhen" | "conditions" | "join">,
  facts: Assignment,
): Mask {
  const way = (mask: Mask) => (rule.join === "none" ? turn(mask) : mask);
  if (rule.appliesWhen === undefined) return way(maskOfCondition(rule.conditions, facts));
  const when = maskOfCondition(rule.appliesWhen, facts);
  let mask = 0;
  if ((when & NOT_MET_ONLY) !== 0) mask |= NOT_APPLICABLE_ONLY;
  if ((when & UNKNOWN_ONLY) !== 0) mask |= UNKNOWN_ONLY;
  if ((when & MET_ONLY) !== 0) mask |= way(maskOfCondition(rule.conditions, facts));
  return mask;
}

function maskOfComparison(comparison: Comparison, facts: Assignment): Mask {
  const { fact, operator } = comparison;
  const left = facts.get(fact);
  const against = rightOf(comparison);
  const right: Reading | undefined =
    against.fact === undefined ? { known: true, value: against.literal } : facts.get(against.fact);
  if (left === undefined || right === undefined) {
    const lacks = left?.known === false || right?.known === false;
    return lacks ? UNKNOWN_ONLY : ANY;
  }
  if (!left.known || !right.known) return maskOf(UNKNOWN);
  return holds(operator, left.value, right.value) ? MET_ONLY : NOT_MET_ONLY;
}

/** Turns the chain round, as `not` does. */
function turn(mask: Mask): Mask {
  return ((mask & 1) << 2) | (mask & 2) | ((mask & 4) >> 2);
}

/** The set of the least of any two ranks, one of each set. */
function least(a: Mask, b: Mask): Mask {
  let mask = 0;
  if (((a | b) & NOT_MET_ONLY) !== 0) mask |= NOT_MET_ONLY;
  if (((a & 2) !== 0 && (b & 6) !== 0) || ((b & 2) !== 0 && (a & 6) !== 0)) mask |= UNKNOWN_ONLY;
  if ((a & b & MET_ONLY) !== 0) mask |= MET_ONLY;
  return mask;
}

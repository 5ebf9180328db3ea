import { type FactValue, type Rank, type Reading, UNKNOWN } from "../base/index.js";
import { holds } from "../engine/index.js";
import { type Comparison, type Condition, isComparison, type Rule } from "../packs/index.js";

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
  if (isComparison(condition)) return maskOfComparison(condition, facts);
  if ("not" in condition) return turn(maskOfCondition(condition.not, facts));
  if ("all" in condition) {
    let mask = MET_ONLY;
    for (const part of condition.all) {
      mask = least(mask, maskOfCondition(part, facts));
      if (mask === NOT_MET_ONLY) break;
    }
    return mask;
  }
  let mask = NOT_MET_ONLY;
  for (const part of condition.any) {
    mask = turn(least(turn(mask), turn(maskOfCondition(part, facts))));
    if (mask === MET_ONLY) break;
  }
  return mask;
}

/** The ranks that a rule may come to, its `appliesWhen` included. */
export function maskOfRule(
  rule: Pick<Rule, "appliesWhen" | "conditions">,
  facts: Assignment,
): Mask {
  if (rule.appliesWhen === undefined) return maskOfCondition(rule.conditions, facts);
  const when = maskOfCondition(rule.appliesWhen, facts);
  let mask = 0;
  if ((when & NOT_MET_ONLY) !== 0) mask |= NOT_APPLICABLE_ONLY;
  if ((when & UNKNOWN_ONLY) !== 0) mask |= UNKNOWN_ONLY;
  if ((when & MET_ONLY) !== 0) mask |= maskOfCondition(rule.conditions, facts);
  return mask;
}

function maskOfComparison({ fact, operator, value }: Comparison, facts: Assignment): Mask {
  const left = facts.get(fact);
  const right =
    typeof value === "object" && "fact" in value
      ? facts.get(value.fact)
      : { known: true as const, value: value as FactValue };
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

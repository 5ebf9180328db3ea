import { UNKNOWN } from "../base/index.js";
import {
  holds,
  rightOf,
  visit
} from "../conditions/index.js";
const NOT_MET_ONLY = 1;
const UNKNOWN_ONLY = 2;
const MET_ONLY = 4;
const NOT_APPLICABLE_ONLY = 8;
const ANY = 7;
function isSettled(mask) {
  return (mask & mask - 1) === 0;
}
function maskOf(rank) {
  return 1 << rank;
}
function maskOfCondition(condition, facts) {
  return visit(condition, MASKS, facts);
}
const MASKS = {
  comparison: maskOfComparison,
  not: (part, facts) => turn(maskOfCondition(part, facts)),
  list(join, parts, facts) {
    const way = join === "all" ? (mask2) => mask2 : turn;
    let mask = MET_ONLY;
    for (const part of parts) {
      mask = least(mask, way(maskOfCondition(part, facts)));
      if (mask === NOT_MET_ONLY) break;
    }
    return way(mask);
  }
};
function maskOfRule(rule, facts) {
  if (rule.appliesWhen === void 0) return maskOfCondition(rule.conditions, facts);
  const when = maskOfCondition(rule.appliesWhen, facts);
  let mask = 0;
  if ((when & NOT_MET_ONLY) !== 0) mask |= NOT_APPLICABLE_ONLY;
  if ((when & UNKNOWN_ONLY) !== 0) mask |= UNKNOWN_ONLY;
  if ((when & MET_ONLY) !== 0) mask |= maskOfCondition(rule.conditions, facts);
  return mask;
}
function maskOfComparison(comparison, facts) {
  const { fact, operator } = comparison;
  const left = facts.get(fact);
  const against = rightOf(comparison);
  const right = against.fact === void 0 ? { known: true, value: against.literal } : facts.get(against.fact);
  if (left === void 0 || right === void 0) {
    const lacks = left?.known === false || right?.known === false;
    return lacks ? UNKNOWN_ONLY : ANY;
  }
  if (!left.known || !right.known) return maskOf(UNKNOWN);
  return holds(operator, left.value, right.value) ? MET_ONLY : NOT_MET_ONLY;
}
function turn(mask) {
  return (mask & 1) << 2 | mask & 2 | (mask & 4) >> 2;
}
function least(a, b) {
  let mask = 0;
  if (((a | b) & NOT_MET_ONLY) !== 0) mask |= NOT_MET_ONLY;
  if ((a & 2) !== 0 && (b & 6) !== 0 || (b & 2) !== 0 && (a & 6) !== 0) mask |= UNKNOWN_ONLY;
  if ((a & b & MET_ONLY) !== 0) mask |= MET_ONLY;
  return mask;
}
export {
  MET_ONLY,
  NOT_APPLICABLE_ONLY,
  NOT_MET_ONLY,
  UNKNOWN_ONLY,
  isSettled,
  maskOf,
  maskOfCondition,
  maskOfRule
};

import {
  both,
  either,
  join,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  negate,
  rankOf,
  UNKNOWN
} from "../base/index.js";
import { fold, holds } from "../conditions/index.js";
function replayLeaf({ left, operator, right }) {
  if (left === null || right === null) return UNKNOWN;
  return holds(operator, left, right) ? MET : NOT_MET;
}
function replayTree(condition, at, leaves) {
  return fold(
    condition,
    {
      comparison: (_comparison, place) => {
        const leaf = leaves.get(place);
        if (leaf === void 0) throw new Error(`no trace of ${place}`);
        return replayLeaf(leaf);
      },
      list: (how, parts) => parts.reduce(how === "all" ? both : either, NOT_APPLICABLE),
      not: negate
    },
    at
  );
}
function replayRule(rule, trace) {
  const leaves = new Map(trace.map((leaf) => [leaf.at, leaf]));
  if (rule.appliesWhen !== void 0) {
    const applies = replayTree(rule.appliesWhen, "/appliesWhen", leaves);
    if (applies !== MET) return applies === NOT_MET ? NOT_APPLICABLE : UNKNOWN;
  }
  return replayTree(rule.conditions, "/conditions", leaves);
}
function replayCriterion(rule, result, list) {
  if (result.members === void 0) {
    const { leaves, verdict } = result;
    return leaves.length === 0 ? rankOf(verdict) : replayRule(rule, leaves);
  }
  const ranks = result.members.map(({ member, leaves, verdict }) => {
    const rank = leaves.length === 0 ? rankOf(verdict) : replayRule(rule, leaves);
    return list.unsure.has(member) && rank !== NOT_APPLICABLE ? UNKNOWN : rank;
  });
  return join(ranks, rule.join ?? "every", list.complete);
}
export {
  replayCriterion
};

import {
  append,
  both,
  eachLackOnce,
  either,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  UNKNOWN,
  verdictOf
} from "../base/index.js";
const NO_LACKS = [];
const NO_SHEET = { values: [], lacksAt: () => NO_LACKS, ranks: [] };
function readInto(values, facts) {
  for (let index = 0; index < facts.length; index += 1) {
    const { slot, reader } = facts[index];
    values[slot] = reader.value() ?? null;
  }
}
function judgeRule(rule, own, list) {
  if (rule.isAboutMembers && list !== void 0) return judgeMembers(rule, own, list);
  const rank = runRule(rule, own, NO_SHEET, own.ranks);
  return { rank, lacks: rank === UNKNOWN ? lacksOf(rule, own, NO_SHEET, own.ranks) : NO_LACKS };
}
function judgeMembers(rule, own, { members, incomplete, hasSurplus }) {
  const join = rule.join === "some" ? either : both;
  let rank = NOT_APPLICABLE;
  const lacks = [];
  const results = [];
  for (const sheet of members) {
    let one = runRule(rule, own, sheet, sheet.ranks);
    let its = NO_LACKS;
    if (sheet.doubts !== void 0 && one !== NOT_APPLICABLE) {
      one = UNKNOWN;
      its = sheet.doubts;
    } else if (one === UNKNOWN) its = lacksOf(rule, own, sheet, sheet.ranks);
    rank = join(rank, one);
    for (const lack of its) lacks.push(lack);
    results.push({ member: sheet.member, verdict: verdictOf(one), lacks: its });
  }
  if (incomplete !== void 0) {
    rank = hasSurplus ? UNKNOWN : join(rank, UNKNOWN);
    append(lacks, incomplete);
  }
  return { rank, members: results, lacks: rank === UNKNOWN ? eachLackOnce(lacks) : NO_LACKS };
}
function runRule(rule, own, inner, ranks) {
  const { scope, conditions, from } = rule;
  if (scope === void 0) return conditions.evaluate(own.values, ranks, from, inner.values);
  const when = scope.evaluate(own.values, ranks, from, inner.values);
  const then = conditions.evaluate(own.values, ranks, from + scope.leaves.length, inner.values);
  if (when === MET) return then;
  return when === NOT_MET ? NOT_APPLICABLE : UNKNOWN;
}
function askedOf({ scope, conditions, from }, ranks) {
  const inside = from + (scope?.leaves.length ?? 0);
  const then = () => ({
    condition: conditions,
    from: inside,
    rank: conditions.rankFrom(ranks, inside)
  });
  if (scope === void 0) return [then()];
  const when = { condition: scope, from, rank: scope.rankFrom(ranks, from) };
  return when.rank === MET ? [when, then()] : [when];
}
function lacksOf(rule, own, inner, ranks) {
  const { scope, conditions, from } = rule;
  if (scope === void 0) return lacksIn(conditions, own, inner, ranks, from);
  if (scope.rankFrom(ranks, from) !== MET) return lacksIn(scope, own, inner, ranks, from);
  return lacksIn(conditions, own, inner, ranks, from + scope.leaves.length);
}
function lacksIn(condition, own, inner, ranks, from) {
  const lacks = [];
  for (const index of condition.decisive(ranks, from)) {
    const leaf = condition.leaves[index];
    if (leaf === void 0) continue;
    addLacks(leaf.slot, own, inner, lacks);
    if (leaf.rightFact !== null) addLacks(leaf.rightSlot, own, inner, lacks);
  }
  return eachLackOnce(lacks);
}
function addLacks(slot, own, inner, into) {
  const sheet = slot >= 0 ? own : inner;
  const at = slot >= 0 ? slot : ~slot;
  if (sheet.values[at] === null) append(into, sheet.lacksAt(at));
}
export {
  NO_LACKS,
  askedOf,
  judgeRule,
  lacksIn,
  readInto
};

import { comparisonsOf, renameFacts } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import {
  domainsOf,
  isSettled,
  MET_ONLY,
  maskOfCondition,
  maskOfRule,
  NOT_MET_ONLY,
  putFirst,
  SECOND,
  search
} from "../judge/index.js";
import { conditionsOf } from "./eras.js";
import { factsFirst } from "./mutants.js";
function sizeOf(rule) {
  return conditionsOf(rule).reduce((sum, one) => sum + comparisonsOf(one).length, 1);
}
function spend(effort, cost, run) {
  const found = run(Math.max(0, Math.floor(effort.left / cost)));
  effort.left -= found.tried * cost;
  return found;
}
function distinguish(rule, mutant, eras, effort = { left: Number.POSITIVE_INFINITY }) {
  let gaveUp = false;
  for (const era of mutant.era === void 0 ? eras : [mutant.era]) {
    const found = mutant.kind === "join" ? differInJoin(rule, era, effort) : differIn(rule, mutant, era, effort);
    if (found.kind === "found") return { kind: "found", era, facts: found.facts };
    if (found.kind === "gave-up") gaveUp = true;
  }
  return { kind: gaveUp ? "gave-up" : "none" };
}
function differIn(rule, mutant, era, effort) {
  const changed = mutant.searched ?? mutant.rule;
  const conditions = [...conditionsOf(rule), ...conditionsOf(changed)];
  const domains = putFirst(domainsOf(conditions, [era.law]), factsFirst(mutant));
  const test = (facts) => {
    if (mutant.part !== void 0) {
      const before = maskOfCondition(mutant.part.before, facts);
      if (isSettled(before) && before === maskOfCondition(mutant.part.after, facts)) return "no";
    }
    const a = maskOfRule(rule, facts);
    const b = maskOfRule(changed, facts);
    if ((a & b) === 0) return "yes";
    return isSettled(a) && a === b ? "no" : "open";
  };
  return spend(
    effort,
    2 * sizeOf(rule),
    (limit) => search(domains, era.law, test, { withUnknown: true, limit: Math.min(limit, 5e4) })
  );
}
function differInJoin(rule, era, effort) {
  const second = secondMember(rule);
  const domains = domainsOf([...conditionsOf(rule), ...conditionsOf(second)], [era.law]);
  const pair = (facts) => {
    const a = maskOfRule(rule, facts);
    const b = maskOfRule(second, facts);
    if (a === MET_ONLY && b === NOT_MET_ONLY) return "yes";
    return (a & MET_ONLY) === 0 || (b & NOT_MET_ONLY) === 0 ? "no" : "open";
  };
  const look = (among, test) => spend(
    effort,
    2 * sizeOf(rule),
    (limit) => search(among, era.law, test, { withUnknown: false, limit: Math.min(limit, 2e5) })
  );
  const found = look(domains, pair);
  if (found.kind !== "none") return found;
  const alone = (facts) => {
    const mask = maskOfRule(rule, facts);
    if (mask === MET_ONLY) return "yes";
    return (mask & MET_ONLY) === 0 ? "no" : "open";
  };
  return look(domainsOf(conditionsOf(rule), [era.law]), alone);
}
function secondMember(rule) {
  const rename = (fact) => FACTS.get(fact)?.subject === "member" ? `${fact}${SECOND}` : fact;
  return {
    ...rule,
    ...rule.appliesWhen === void 0 ? {} : { appliesWhen: renameFacts(rule.appliesWhen, rename) },
    conditions: renameFacts(rule.conditions, rename)
  };
}
export {
  distinguish,
  secondMember,
  sizeOf
};

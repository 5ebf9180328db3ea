import { MET, NOT_MET, VERDICTS, verdictOf } from "../base/index.js";
import { comparisonsOf } from "../conditions/index.js";
import { caseJudge } from "../judge/index.js";
function coverPack(pack, rules) {
  const covered = rules.map((rule) => coverRule(rule, pack));
  const leaves = covered.flatMap((one) => one.leaves);
  const ways = leaves.length * 2;
  const count = leaves.reduce(
    (sum, one) => sum + Number(one.decidesMet) + Number(one.decidesNotMet),
    0
  );
  return {
    pack: pack.name,
    rules: covered,
    ways,
    covered: count,
    score: ways === 0 ? 100 : Math.floor(count * 1e4 / ways) / 100
  };
}
function coverRule(rule, law) {
  const judge = caseJudge(rule, law);
  const runs = rule.cases.map((one) => judge(one));
  const decided = new Set(
    runs.flatMap(({ decisions }) => decisions.map(({ at, rank }) => `${rank}${at}`))
  );
  const leaves = ["appliesWhen", "conditions"].flatMap((key) => {
    const condition = rule[key];
    return condition === void 0 ? [] : comparisonsOf(condition, `/${key}`);
  });
  const reached = new Set(runs.map(({ rank }) => verdictOf(rank)));
  return {
    rule: rule.name,
    cases: rule.cases.length,
    leaves: leaves.map(({ at, comparison }) => ({
      at,
      fact: comparison.fact,
      decidesMet: decided.has(`${MET}${at}`),
      decidesNotMet: decided.has(`${NOT_MET}${at}`)
    })),
    missingVerdicts: VERDICTS.filter(
      (verdict) => !reached.has(verdict) && (verdict !== "not-applicable" || rule.appliesWhen !== void 0)
    )
  };
}
export {
  coverPack,
  coverRule
};

import {
  assess,
  idOf,
  plan,
  subjectsOf,
  withTrace
} from "../judge/index.js";
import { rulesInForce } from "../law/index.js";
function diffPacks(before, after, register) {
  if (before.pack.subject !== after.pack.subject) {
    throw new TypeError(
      `${before.pack.name} judges a ${before.pack.subject}, ${after.pack.name} a ${after.pack.subject}`
    );
  }
  const subjects = subjectsOf(before.pack.subject, register);
  const plans = [before, after].map(({ pack, context }) => plan(pack, context));
  const [first, second] = plans;
  const flips = [];
  const counts = /* @__PURE__ */ new Map();
  for (const { subject, village } of subjects) {
    const old = assess(first, subject);
    const now = assess(second, subject);
    const key = [village, old.verdict, now.verdict].join("|");
    const counted = counts.get(key)?.subjects ?? 0;
    counts.set(key, { village, before: old.verdict, after: now.verdict, subjects: counted + 1 });
    const differing = criteriaThatDiffer(old, now);
    const criteria = differing.length === 0 ? [] : flipsOf(
      differing,
      answers(withTrace(first, old), before.pack),
      answers(withTrace(second, now), after.pack)
    );
    if (old.verdict === now.verdict && criteria.length === 0) continue;
    flips.push({
      subject: idOf(subject),
      village,
      before: old.verdict,
      after: now.verdict,
      criteria
    });
  }
  const rulesBefore = rulesInForce(before.pack, before.context.asOf).map(({ name }) => name);
  const rulesAfter = rulesInForce(after.pack, after.context.asOf).map(({ name }) => name);
  return {
    before: nameOf(before),
    after: nameOf(after),
    rulesRemoved: rulesBefore.filter((name) => !rulesAfter.includes(name)),
    rulesAdded: rulesAfter.filter((name) => !rulesBefore.includes(name)),
    checked: subjects.length,
    flips,
    transitions: [...counts.entries()].sort(([a], [b]) => a < b ? -1 : 1).map(([, one]) => one)
  };
}
function nameOf({ pack, context }) {
  return { pack: pack.name, version: pack.version, asOf: context.asOf };
}
function criteriaThatDiffer(old, now) {
  const verdictIn = ({ criteria }, id) => criteria.find(({ criterion }) => criterion === id)?.verdict;
  const ids = new Set([...old.criteria, ...now.criteria].map(({ criterion }) => criterion));
  return [...ids].filter((id) => verdictIn(old, id) !== verdictIn(now, id));
}
function flipsOf(criteria, before, after) {
  return criteria.map((criterion) => ({
    criterion,
    before: before(criterion),
    after: after(criterion)
  }));
}
function answers({ criteria }, pack) {
  return (criterion) => {
    const result = criteria.find((one) => one.criterion === criterion);
    return result === void 0 ? null : answeredOf(result, pack);
  };
}
function answeredOf(result, pack) {
  const rule = pack.rules.find(({ name }) => name === result.rule);
  const own = result.leaves.map((leaf) => ({ leaf, member: void 0 }));
  const theirs = (result.members ?? []).filter(({ verdict }) => verdict === result.verdict).flatMap(({ member, leaves }) => leaves.map((leaf) => ({ leaf, member })));
  return {
    verdict: result.verdict,
    rule: result.rule,
    clauses: (rule?.sources ?? []).map(
      ({ source, clause }) => clause === void 0 ? source : `${source} ${clause}`
    ),
    deciders: [...own, ...theirs].filter(({ leaf }) => leaf.decisive).map(({ leaf: { at, fact, operator, left, right }, member }) => ({
      at,
      fact,
      operator,
      left,
      right,
      ...member === void 0 ? {} : { member }
    })),
    lacks: result.lacks.map(({ field }) => field)
  };
}
export {
  diffPacks
};

import fc from "fast-check";
import { rankOf, UNKNOWN, verdictOf } from "../base/index.js";
import { parameterNameOf } from "../conditions/index.js";
import { FACTS, memberName, readMembersComplete, readPresence, seenOn } from "../facts/index.js";
import { assess, plan, rankOutcome, withTrace } from "../judge/index.js";
import { lawFor, legalValue } from "../law/index.js";
import { householdOn } from "../register/index.js";
import { withGaps } from "./gaps.js";
import { differing, expectNone, householdIn, shuffled } from "./laws.js";
import { gapped, property } from "./property.js";
import { replayCriterion } from "./replay.js";
function orderOfRules(pack) {
  return property(
    "order-of-rules",
    "\u89C4\u5219\u4E0E\u6307\u6807\u7684\u5148\u540E\u6B21\u5E8F\u4E0D\u5F71\u54CD\u7ED3\u8BBA",
    "the order of rules and criteria does not matter",
    fc.tuple(gapped(pack), fc.nat({ max: 1e4 })),
    ([[{ subject, context }, list], seed]) => {
      const records = withGaps(subject, list);
      const turned = {
        ...pack,
        rules: shuffled(pack.rules, seed),
        criteria: shuffled(pack.criteria, seed + 1)
      };
      const [a, b] = [assess(plan(pack, context), records), assess(plan(turned, context), records)];
      expectNone(
        differing(a, b, () => false),
        "the order of rules changed a verdict"
      );
    }
  );
}
function survivesJson(pack) {
  return property(
    "survives-json",
    "\u8BC4\u5B9A\u7ED3\u679C\u7ECF JSON \u5F80\u8FD4\u540E\u4E0D\u53D8",
    "an assessment survives the way through JSON",
    gapped(pack),
    ([{ subject, context }, list]) => {
      const assessment = assess(plan(pack, context), withGaps(subject, list));
      const back = JSON.parse(JSON.stringify(assessment));
      if (fc.stringify(back) !== fc.stringify(assessment)) {
        throw new Error(`${fc.stringify(assessment)} came back as ${fc.stringify(back)}`);
      }
    }
  );
}
function traceReplays(pack) {
  return property(
    "trace-replays",
    "\u6309\u8BB0\u4E0B\u7684\u6BD4\u8F83\u91CD\u7B97\uFF0C\u5F97\u5230\u540C\u6837\u7684\u7ED3\u8BBA",
    "the trace replays to the same verdict",
    gapped(pack),
    ([{ subject, context }, list]) => {
      const records = withGaps(subject, list);
      const made = plan(pack, context);
      const assessment = withTrace(made, assess(made, records));
      const household = householdIn(records);
      const broken = assessment.criteria.flatMap((result) => {
        const rule = pack.rules.find((one) => one.name === result.rule);
        if (rule === void 0 || assessment.verdict === "not-applicable") return [];
        const list2 = memberList(household, pack, context);
        const replayed = verdictOf(replayCriterion(rule, result, list2));
        const doubted = !list2.complete && result.verdict === "unknown";
        return replayed === result.verdict || doubted ? [] : [`${result.criterion}: ${result.verdict}, replayed ${replayed}`];
      });
      expectNone(broken, "a trace replays to another verdict");
      const ranks = new Map(
        assessment.criteria.map(({ criterion, verdict: verdict2 }) => [criterion, rankOf(verdict2)])
      );
      const outcome = rankOutcome(
        pack.outcome,
        (criterion) => ranks.get(criterion) ?? UNKNOWN,
        (fact) => readingOf(fact, records, pack, context)
      );
      const { verdict } = assessment;
      if (verdict !== verdictOf(outcome) && verdict !== "unknown" && verdict !== "not-applicable") {
        throw new Error(`outcome ${verdict}, its criteria give ${verdictOf(outcome)}`);
      }
    }
  );
}
function readingOf(id, subject, pack, context) {
  const fact = FACTS.get(id);
  if (fact === void 0) return markOf(id, pack, context);
  const { asOf, knownAt } = context;
  const facts = { asOf, knownAt, parameter: (name) => markOf(name, pack, context) };
  return fact.read(seenOn(subject, facts), facts);
}
function markOf(fact, pack, context) {
  const name = parameterNameOf(fact) ?? fact;
  return legalValue(pack.parameters, name, lawFor(pack, context)).reading;
}
function memberList(recorded, pack, context) {
  if (recorded === void 0) return { complete: true, unsure: /* @__PURE__ */ new Set() };
  const { asOf, knownAt } = context;
  const facts = { asOf, knownAt, parameter: (name) => markOf(name, pack, context) };
  const household = householdOn(recorded, facts);
  const unsure = household.members.filter(
    (member) => !readPresence({ household, member }, facts).known
  );
  return {
    complete: readMembersComplete(household, facts).known,
    unsure: new Set(unsure.map((member) => memberName(household, member)))
  };
}
export {
  orderOfRules,
  survivesJson,
  traceReplays
};

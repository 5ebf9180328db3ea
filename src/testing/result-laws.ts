import fc from "fast-check";
import { type Reading, rankOf, UNKNOWN, valueIn, verdictOf } from "../base/index.js";
import { parameterNameOf } from "../conditions/index.js";
import { FACTS, memberName, readMembersComplete, readPresence, seenOn } from "../facts/index.js";
import { assess, plan, rankOutcome, type Subject, withTrace } from "../judge/index.js";
import { lawFor, legalValue, type Pack } from "../law/index.js";
import { type Household, householdOn } from "../register/index.js";
import type { Scene } from "./contexts.js";
import { withGaps } from "./gaps.js";
import { differing, expectNone, householdIn, shuffled } from "./laws.js";
import { gapped, type PackProperty, property } from "./property.js";
import { type MemberList, replayCriterion } from "./replay.js";

export function orderOfRules(pack: Pack): PackProperty {
  return property(
    "order-of-rules",
    "规则与指标的先后次序不影响结论",
    "the order of rules and criteria does not matter",
    fc.tuple(gapped(pack), fc.nat({ max: 10_000 })),
    ([[{ subject, context }, list], seed]) => {
      const records = withGaps(subject, list);
      const turned: Pack = {
        ...pack,
        rules: shuffled(pack.rules, seed),
        criteria: shuffled(pack.criteria, seed + 1),
      };
      const [a, b] = [assess(plan(pack, context), records), assess(plan(turned, context), records)];
      expectNone(
        differing(a, b, () => false),
        "the order of rules changed a verdict",
      );
    },
  );
}

export function survivesJson(pack: Pack): PackProperty {
  return property(
    "survives-json",
    "评定结果经 JSON 往返后不变",
    "an assessment survives the way through JSON",
    gapped(pack),
    ([{ subject, context }, list]) => {
      const assessment = assess(plan(pack, context), withGaps(subject, list));
      const back: unknown = JSON.parse(JSON.stringify(assessment));
      if (fc.stringify(back) !== fc.stringify(assessment)) {
        throw new Error(`${fc.stringify(assessment)} came back as ${fc.stringify(back)}`);
      }
    },
  );
}

export function traceReplays(pack: Pack): PackProperty {
  return property(
    "trace-replays",
    "按记下的比较重算，得到同样的结论",
    "the trace replays to the same verdict",
    gapped(pack),
    ([{ subject, context }, list]) => {
      const records = withGaps(subject, list);
      const made = plan(pack, context);
      const assessment = withTrace(made, assess(made, records));
      const household = householdIn(records);
      const broken = assessment.criteria.flatMap((result) => {
        const rule = pack.rules.find((one) => one.name === result.rule);
        if (rule === undefined || assessment.verdict === "not-applicable") return [];
        const list = memberList(household, pack, context);
        const replayed = verdictOf(replayCriterion(rule, result, list));
        const doubted = !list.complete && result.verdict === "unknown";
        return replayed === result.verdict || doubted
          ? []
          : [`${result.criterion}: ${result.verdict}, replayed ${replayed}`];
      });
      expectNone(broken, "a trace replays to another verdict");
      const ranks = new Map(
        assessment.criteria.map(({ criterion, verdict }) => [criterion, rankOf(verdict)]),
      );
      const outcome = rankOutcome(
        pack.outcome,
        (criterion) => ranks.get(criterion) ?? UNKNOWN,
        (fact) => readingOf(fact, records, pack, context),
      );
      const { verdict } = assessment;
      if (verdict !== verdictOf(outcome) && verdict !== "unknown" && verdict !== "not-applicable") {
        throw new Error(`outcome ${verdict}, its criteria give ${verdictOf(outcome)}`);
      }
    },
  );
}

/** A legal value, or a fact of the subject. */
function readingOf(id: string, subject: Subject, pack: Pack, context: Scene["context"]): Reading {
  const fact = FACTS.get(id);
  if (fact === undefined) return markOf(id, pack, context);
  const { asOf, knownAt } = context;
  const facts = { asOf, knownAt, parameter: (name: string) => markOf(name, pack, context) };
  return fact.read(seenOn(subject, facts) as never, facts);
}

function markOf(fact: string, pack: Pack, context: Scene["context"]): Reading {
  const name = parameterNameOf(fact) ?? fact;
  return legalValue(pack.parameters, name, lawFor(pack, context)).reading;
}

function memberList(
  recorded: Household | undefined,
  pack: Pack,
  context: Scene["context"],
): MemberList {
  const legal = (name: string) => valueIn(markOf(name, pack, context));
  if (recorded === undefined) return { complete: true, unsure: new Set(), legal };
  const { asOf, knownAt } = context;
  const facts = { asOf, knownAt, parameter: (name: string) => markOf(name, pack, context) };
  const household = householdOn(recorded, facts);
  const unsure = household.members.filter(
    (member) => !readPresence({ household, member }, facts).known,
  );
  return {
    complete: readMembersComplete(household, facts).known,
    unsure: new Set(unsure.map((member) => memberName(household, member))),
    legal,
  };
}

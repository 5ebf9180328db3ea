import {
  expectCall,
  MET,
  NOT_APPLICABLE,
  optional,
  UNKNOWN,
  verdictOf
} from "../base/index.js";
import { rightValue, valueAt } from "../conditions/index.js";
import { memberName } from "../facts/index.js";
import { machineOf } from "./machine.js";
import { NO_LACKS } from "./run.js";
import { ASSESSMENT, HOUSEHOLD, PLAN } from "./shapes.js";
const NOT_READ = () => NO_LACKS;
function traceOf(plan, assessment, household) {
  expectCall("traceOf", {
    plan: [plan, PLAN],
    assessment: [assessment, ASSESSMENT],
    household: [household, optional(HOUSEHOLD)]
  });
  const sight = sightOf(plan, assessment, household);
  const { scope } = sight.machine;
  return {
    scope: scope === void 0 ? [] : leavesOf(scope, sight.own, 0, true),
    criteria: sight.machine.criteria.map((_one, index) => criterionTrace(sight, index))
  };
}
function sightOf(plan, assessment, household) {
  const { trace, subject, criteria } = assessment;
  checkTrace(plan, trace);
  if (household !== void 0 && household.id !== subject.id) {
    throw new TypeError(`the assessment is of ${subject.id}, not of ${household.id}`);
  }
  const machine = machineOf(plan);
  const seen = household && machine.readers.turnTo({ household }).household;
  const lacksAt = seen === void 0 ? NOT_READ : machine.lacksAt;
  return {
    machine,
    own: { values: trace.values, inner: [], ranks: trace.ranks, lacksAt },
    members: trace.members.map(({ member, values, ranks }) => ({
      member,
      seen: {
        values: trace.values,
        inner: values,
        ranks,
        lacksAt: lacksAtMember(machine, seen, member)
      }
    })),
    isAsked: trace.ranks.length >= machine.ranksOfOwn,
    results: criteria
  };
}
function criterionTrace({ machine, own, members, isAsked, results }, index) {
  const { id, rule } = machine.criteria[index];
  const base = { criterion: id, rule: rule?.name ?? null };
  if (rule === void 0 || !isAsked || results[index]?.withheld !== void 0) {
    return { ...base, leaves: [], members: [] };
  }
  return rule.isAboutMembers ? {
    ...base,
    leaves: [],
    members: members.map(({ member, seen }) => ({ member, leaves: leavesOfRule(rule, seen) }))
  } : { ...base, leaves: leavesOfRule(rule, own), members: [] };
}
function withTrace(plan, assessment, household) {
  const unfolded = traceOf(plan, assessment, household);
  const { trace: _trace, criteria, ...rest } = assessment;
  return {
    ...rest,
    criteria: criteria.map(
      (result, index) => joined(result, unfolded.criteria[index])
    )
  };
}
function tracedCriterion(plan, assessment, index) {
  const result = assessment.criteria[index];
  return joined(result, criterionTrace(sightOf(plan, assessment), index));
}
function joined(result, { leaves, members: seen }) {
  const { criterion, rule, verdict, members, ...more } = result;
  const traced = members?.map(({ member, verdict: its, lacks }, at) => ({
    member,
    verdict: its,
    leaves: seen[at]?.leaves ?? [],
    lacks
  }));
  return {
    criterion,
    rule,
    verdict,
    leaves,
    ...traced === void 0 ? {} : { members: traced },
    ...more
  };
}
function checkTrace(plan, trace) {
  if (trace.version !== 1) {
    throw new TypeError(`a trace of version ${String(trace.version)}, not 1`);
  }
  if (trace.plan !== plan.fingerprint) {
    throw new TypeError(
      `the assessment was made by plan ${trace.plan}, not by ${plan.fingerprint}`
    );
  }
}
function leavesOfRule({ scope, conditions, from }, seen) {
  if (scope === void 0) return leavesOf(conditions, seen, from, true);
  const inside = from + scope.leaves.length;
  const applies = scope.rankFrom(seen.ranks, from) === MET;
  return [...leavesOf(scope, seen, from, true), ...leavesOf(conditions, seen, inside, applies)];
}
function leavesOf(condition, seen, from, asked) {
  const decisive = new Set(asked ? condition.decisive(seen.ranks, from) : []);
  return condition.leaves.map(
    (leaf, index) => unfold(leaf, seen, seen.ranks[from + index], decisive.has(index))
  );
}
function unfold(leaf, seen, rank, decisive) {
  const { at, fact, operator, rightFact, slot, rightSlot } = leaf;
  const lacks = rank === UNKNOWN ? [slot, ...rightFact === null ? [] : [rightSlot]].flatMap(seen.lacksAt) : [];
  return {
    at,
    fact,
    operator,
    left: valueAt(slot, seen.values, seen.inner),
    right: rightValue(leaf, seen.values, seen.inner),
    verdict: verdictOf(rank),
    decisive,
    ...rightFact === null ? {} : { rightFact },
    ...lacks.length === 0 ? {} : { lacks }
  };
}
function lacksAtMember({ lacksAt, lacksAtOf }, household, name) {
  if (household === void 0) return NOT_READ;
  const member = household.members.find((one) => memberName(household, one) === name);
  const inner = member === void 0 ? NOT_READ : lacksAtOf(member);
  return (slot) => slot >= 0 ? lacksAt(slot) : inner(~slot);
}
function redactTrace(plan, trace, redaction) {
  checkTrace(plan, trace);
  const { facts, factsOfMember, criteria } = machineOf(plan);
  const shown = (names, values) => values.map((value, slot) => redaction.show(names[slot], value));
  const left = criteria.flatMap(
    ({ id, rule }) => rule !== void 0 && redaction.without.has(id) ? [rule] : []
  );
  const kept = (ranks, areOfMember) => {
    const rest = ranks.slice();
    for (const { isAboutMembers, scope, conditions, from } of left) {
      if (isAboutMembers !== areOfMember || ranks.length === 0) continue;
      const count = (scope?.leaves.length ?? 0) + conditions.leaves.length;
      if (from + count <= ranks.length) rest.fill(NOT_APPLICABLE, from, from + count);
    }
    return rest;
  };
  return {
    ...trace,
    values: shown(facts, trace.values),
    ranks: kept(trace.ranks, false),
    members: trace.members.map(({ member, values, ranks }) => ({
      member: redaction.nameOf(member),
      values: shown(factsOfMember, values),
      ranks: kept(ranks, true)
    }))
  };
}
export {
  redactTrace,
  traceOf,
  tracedCriterion,
  withTrace
};

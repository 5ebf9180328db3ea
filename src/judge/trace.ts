import {
  expectCall,
  type FactValue,
  type Lack,
  MET,
  NOT_APPLICABLE,
  optional,
  type Rank,
  UNKNOWN,
  verdictOf,
} from "../base/index.js";
import { type Compiled, type Leaf, rightValue, valueAt } from "../conditions/index.js";
import { memberName } from "../facts/index.js";
import type { Household } from "../register/index.js";
import type {
  Assessment,
  CriterionResult,
  CriterionTrace,
  PackedTrace,
  Trace,
  TracedAssessment,
  TracedCriterion,
  TracedQuota,
  TraceLeaf,
} from "./assessment.js";
import { type CompiledRule, type Machine, machineOf } from "./machine.js";
import type { Plan } from "./plan.js";
import { markIn, NO_LACKS } from "./run.js";
import { ASSESSMENT, HOUSEHOLD, PLAN } from "./shapes.js";

type Values = readonly (FactValue | null)[];

/** What is read once more of a fact that was not known, to say why. */
type LacksAt = (slot: number) => readonly Lack[];

interface Seen {
  readonly values: Values;
  readonly inner: Values;
  readonly ranks: readonly Rank[];
  readonly lacksAt: LacksAt;
}

const NOT_READ: LacksAt = () => NO_LACKS;

/**
 * Unfolds what every comparison of an assessment saw, and marks those on which a verdict rests.
 *
 * @param plan - the plan that made the assessment, or one read back from its JSON.
 * @param household - the records that were judged; with them an unknown says what is lacking, without
 *   them it names its fact only.
 * @throws TypeError when the assessment was made by another plan, or is of another household.
 * @example
 * ```ts
 * const { criteria } = traceOf(exit, assess(exit, { household }));
 * const decisive = criteria.flatMap(({ leaves }) => leaves.filter((leaf) => leaf.decisive));
 * ```
 */
export function traceOf(plan: Plan, assessment: Assessment, household?: Household): Trace {
  expectCall("traceOf", {
    plan: [plan, PLAN],
    assessment: [assessment, ASSESSMENT],
    household: [household, optional(HOUSEHOLD)],
  });
  const sight = sightOf(plan, assessment, household);
  const { scope } = sight.machine;
  return {
    scope: scope === undefined ? [] : leavesOf(scope, sight.own, 0, true),
    criteria: sight.machine.criteria.map((_one, index) => criterionTrace(sight, index)),
  };
}

/** What an assessment saw, laid out to be unfolded criterion by criterion. */
interface Sight {
  readonly machine: Machine;
  readonly own: Seen;
  readonly members: readonly { readonly member: string; readonly seen: Seen }[];
  /** Whether the pack concerns the subject, so that its criteria were asked. */
  readonly isAsked: boolean;
  readonly results: Assessment["criteria"];
}

function sightOf(plan: Plan, assessment: Assessment, household?: Household): Sight {
  const { trace, subject, criteria } = assessment;
  checkTrace(plan, trace);
  if (household !== undefined && household.id !== subject.id) {
    throw new TypeError(`the assessment is of ${subject.id}, not of ${household.id}`);
  }
  const machine = machineOf(plan);
  const seen = household && machine.readers.turnTo({ household }).household;
  const lacksAt = seen === undefined ? NOT_READ : machine.lacksAt;
  return {
    machine,
    own: { values: trace.values, inner: [], ranks: trace.ranks, lacksAt },
    members: trace.members.map(({ member, values, ranks }) => ({
      member,
      seen: {
        values: trace.values,
        inner: values,
        ranks,
        lacksAt: lacksAtMember(machine, seen, member),
      },
    })),
    isAsked: trace.ranks.length >= machine.ranksOfOwn,
    results: criteria,
  };
}

function criterionTrace(
  { machine, own, members, isAsked, results }: Sight,
  index: number,
): CriterionTrace {
  const { id, rule } = machine.criteria[index] as Machine["criteria"][number];
  const base = { criterion: id, rule: rule?.name ?? null };
  if (rule === undefined || !isAsked || results[index]?.withheld !== undefined) {
    return { ...base, leaves: [], members: [] };
  }
  return rule.isAboutMembers
    ? {
        ...base,
        leaves: [],
        members: members.map(({ member, seen }) => ({ member, leaves: leavesOfRule(rule, seen) })),
      }
    : { ...base, leaves: leavesOfRule(rule, own), members: [] };
}

/** An assessment with its trace unfolded, as it is printed. */
export function withTrace(
  plan: Plan,
  assessment: Assessment,
  household?: Household,
): TracedAssessment {
  const unfolded = traceOf(plan, assessment, household);
  const { trace: _trace, criteria, ...rest } = assessment;
  return {
    ...rest,
    criteria: criteria.map((result, index) =>
      joined(result, unfolded.criteria[index] as CriterionTrace, quotaIn(plan, assessment, index)),
    ),
  };
}

/** One criterion of an assessment with its trace, without unfolding the others. */
export function tracedCriterion(
  plan: Plan,
  assessment: Assessment,
  index: number,
): TracedCriterion {
  const result = assessment.criteria[index] as CriterionResult;
  const seen = criterionTrace(sightOf(plan, assessment), index);
  return joined(result, seen, quotaIn(plan, assessment, index));
}

/** How many members a criterion asks for, by the legal values that the assessment saw. */
function quotaIn(plan: Plan, { trace }: Assessment, index: number): TracedQuota | undefined {
  const rule = machineOf(plan).criteria[index]?.rule;
  return rule?.quota && { of: rule.quota.of, least: markIn(rule, trace.values) };
}

function joined(
  result: CriterionResult,
  { leaves, members: seen }: CriterionTrace,
  quota: TracedQuota | undefined,
): TracedCriterion {
  const { criterion, rule, verdict, members, ...more } = result;
  const traced = members?.map(({ member, verdict: its, lacks }, at) => ({
    member,
    verdict: its,
    leaves: seen[at]?.leaves ?? [],
    lacks,
  }));
  return {
    criterion,
    rule,
    verdict,
    leaves,
    ...(traced === undefined ? {} : { members: traced }),
    ...(traced === undefined || quota === undefined ? {} : { quota }),
    ...more,
  };
}

function checkTrace(plan: Plan, trace: PackedTrace): void {
  if (trace.version !== 1) {
    throw new TypeError(`a trace of version ${String(trace.version)}, not 1`);
  }
  if (trace.plan !== plan.fingerprint) {
    throw new TypeError(
      `the assessment was made by plan ${trace.plan}, not by ${plan.fingerprint}`,
    );
  }
}

function leavesOfRule({ scope, conditions, from }: CompiledRule, seen: Seen): TraceLeaf[] {
  if (scope === undefined) return leavesOf(conditions, seen, from, true);
  const inside = from + scope.leaves.length;
  const applies = scope.rankFrom(seen.ranks, from) === MET;
  return [...leavesOf(scope, seen, from, true), ...leavesOf(conditions, seen, inside, applies)];
}

/** Where the condition was not asked, none of its comparisons decides. */
function leavesOf(condition: Compiled, seen: Seen, from: number, asked: boolean): TraceLeaf[] {
  const decisive = new Set(asked ? condition.decisive(seen.ranks, from) : []);
  return condition.leaves.map((leaf, index) =>
    unfold(leaf, seen, seen.ranks[from + index] as Rank, decisive.has(index)),
  );
}

function unfold(leaf: Leaf, seen: Seen, rank: Rank, decisive: boolean): TraceLeaf {
  const { at, fact, operator, rightFact, slot, rightSlot } = leaf;
  const lacks =
    rank === UNKNOWN
      ? [slot, ...(rightFact === null ? [] : [rightSlot])].flatMap(seen.lacksAt)
      : [];
  return {
    at,
    fact,
    operator,
    left: valueAt(slot, seen.values, seen.inner),
    right: rightValue(leaf, seen.values, seen.inner),
    verdict: verdictOf(rank),
    decisive,
    ...(rightFact === null ? {} : { rightFact }),
    ...(lacks.length === 0 ? {} : { lacks }),
  };
}

function lacksAtMember(
  { lacksAt, lacksAtOf }: Machine,
  household: Household | undefined,
  name: string,
): LacksAt {
  if (household === undefined) return NOT_READ;
  const member = household.members.find((one) => memberName(household, one) === name);
  const inner = member === undefined ? NOT_READ : lacksAtOf(member);
  return (slot) => (slot >= 0 ? lacksAt(slot) : inner(~slot));
}

/** What is to be left out of a packed trace. */
export interface Redaction {
  /** What is shown of an answer, `null` where it is not known. */
  readonly show: (fact: string, value: FactValue | null) => FactValue | null;
  /** What a member is called. */
  readonly nameOf: (member: string) => string;
  /** Criteria whose comparisons are left out as well. */
  readonly without: ReadonlySet<string>;
}

/** A packed trace without some of the answers and comparisons. It unfolds, and gives the verdicts of the rest. */
export function redactTrace(plan: Plan, trace: PackedTrace, redaction: Redaction): PackedTrace {
  checkTrace(plan, trace);
  const { facts, factsOfMember, criteria } = machineOf(plan);
  const shown = (names: readonly string[], values: Values) =>
    values.map((value, slot) => redaction.show(names[slot] as string, value));
  const left = criteria.flatMap(({ id, rule }) =>
    rule !== undefined && redaction.without.has(id) ? [rule] : [],
  );
  const kept = (ranks: readonly Rank[], areOfMember: boolean) => {
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
      ranks: kept(ranks, true),
    })),
  };
}

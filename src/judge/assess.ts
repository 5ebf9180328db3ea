import {
  both,
  either,
  type Lack,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  type Rank,
  type Reading,
  UNKNOWN,
  verdictOf,
} from "../base/index.js";
import { criteriaOf, marksIn, type Outcome, scoredIn } from "../conditions/index.js";
import {
  hasSurplus,
  memberName,
  readMembersComplete,
  readPresence,
  type SubjectKind,
  type Subjects,
} from "../facts/index.js";
import { type Household, plainValue } from "../model/index.js";
import type { Pack } from "../packs/index.js";
import type { AssessContext, Assessment, CriterionResult, MemberResult } from "./assessment.js";
import { compareField } from "./field.js";
import { rankOutcome, scoreOf } from "./outcome.js";
import { type Plan, planFor } from "./plan.js";
import { apply, collect, type PlannedRule, type Run, run, unique } from "./run.js";

/** What a pack judges: `{ household }`, `{ village }`, `{ township, villages }`, `{ county, townships }`. */
export type Subject = Subjects[Exclude<SubjectKind, "member">];

/**
 * Judges a subject by a pack on a day.
 *
 * The answer holds for every criterion which rule decided it, what each comparison saw, which member
 * failed and what is not known; and for the whole the outcome, the legal values used and warnings
 * about those that nobody could confirm.
 *
 * @param pack - from `composePack`; it says what kind of subject it judges.
 * @param subject - the records, such as `{ household }` with a household of `parseHousehold`.
 * @param context - the day of judgement and, where wanted, the state of knowledge.
 * @throws TypeError when the subject is not of the pack's kind or a day does not exist.
 * @example
 * ```ts
 * const found = assess(pack, { household }, { asOf: "2020-12-31" });
 * for (const { criterion, verdict, lacks } of found.criteria) console.log(criterion, verdict, lacks);
 * ```
 */
export function assess(pack: Pack, subject: Subject, context: AssessContext): Assessment {
  checkSubject(pack, subject);
  const plan = planFor(pack, context);
  const readings = plan.template.slice();
  for (const { slot, fact } of plan.ownSlots) {
    readings[slot] = fact.read(subject as never, plan.facts);
  }
  const applies = run(plan.applies, readings);
  const household = "household" in subject ? subject.household : undefined;
  const ranks = new Map<string, Rank>();
  const criteria: CriterionResult[] = [];
  for (const { criterion, planned } of plan.rules) {
    const [rank, result] =
      applies.rank !== MET
        ? outsideScope(criterion, planned, applies)
        : planned === undefined
          ? withoutRule(criterion)
          : judge(planned, plan, readings, household);
    ranks.set(criterion, rank);
    const label = plan.labels.get(criterion);
    const field = compareField({ id: criterion, label }, result.verdict, household, context.asOf);
    criteria.push(field === undefined ? result : { ...result, field });
  }

  const rankOf = (criterion: string) => ranks.get(criterion) ?? UNKNOWN;
  let rank = rankOutcome(pack.outcome, rankOf, plan.readParameter);
  if (applies.rank === NOT_MET) rank = NOT_APPLICABLE;
  else if (applies.rank === UNKNOWN) rank = UNKNOWN;
  const scored = scoredIn(pack.outcome);
  return {
    subject: { kind: pack.subject, id: idOf(subject) },
    pack: { name: pack.name, version: pack.version, hash: pack.hash },
    asOf: context.asOf,
    knownAt: context.knownAt ?? null,
    place: plan.place,
    verdict: verdictOf(rank),
    groups: plan.groups.map(({ id, label, outcome, criteria: parts }) => {
      const verdict = verdictOf(
        applies.rank === NOT_MET
          ? NOT_APPLICABLE
          : rankOutcome(outcome, rankOf, plan.readParameter),
      );
      const field = compareField({ id, label }, verdict, household, context.asOf);
      const group = { id, label, verdict, criteria: parts };
      return field === undefined ? group : { ...group, field };
    }),
    criteria,
    ...(scored === undefined ? {} : { score: scoreOf(scored, rankOf) }),
    parameters: plan.parameters,
    lacks:
      rank === UNKNOWN
        ? unique([...applies.lacks, ...outcomeLacks(pack.outcome, criteria, plan)])
        : [],
    warnings: plan.warnings,
  };
}

function checkSubject(pack: Pack, subject: Subject): void {
  if (!(pack.subject in subject)) {
    throw new TypeError(`pack ${pack.name} judges a ${pack.subject}, not ${Object.keys(subject)}`);
  }
}

export function idOf(subject: Subject): string {
  if ("household" in subject) return subject.household.id;
  if ("duty" in subject) {
    return `${plainValue(subject.duty.holder) ?? "?"}/${plainValue(subject.duty.month) ?? "?"}`;
  }
  const record =
    "village" in subject
      ? subject.village
      : "county" in subject
        ? subject.county
        : subject.township;
  return plainValue(record.id) ?? "?";
}

/** A rule applied to the subject itself, or to each member and then joined. */
function judge(
  planned: PlannedRule,
  plan: Plan,
  readings: Reading[],
  household: Household | undefined,
): [Rank, CriterionResult] {
  const { rule } = planned;
  if (rule.subject === "member" && household !== undefined) {
    return judgeMembers(planned, plan, readings, household);
  }
  const { rank, leaves, lacks } = apply(planned, readings);
  const result = {
    criterion: rule.criterion,
    rule: rule.name,
    verdict: verdictOf(rank),
    leaves,
    lacks,
  };
  return [rank, result];
}

function judgeMembers(
  planned: PlannedRule,
  plan: Plan,
  readings: Reading[],
  household: Household,
): [Rank, CriterionResult] {
  const { rule } = planned;
  const join = rule.join === "some" ? either : both;
  let rank: Rank = NOT_APPLICABLE;
  const members: MemberResult[] = [];
  const lacks: Lack[] = [];
  for (const member of household.members) {
    const subject = { household, member };
    const presence = readPresence(subject, plan.facts);
    if (presence.known && !presence.value) continue;
    for (const { slot, fact } of plan.memberSlots) {
      readings[slot] = fact.read(subject as never, plan.facts);
    }
    let one = apply(planned, readings);
    // Whether somebody belongs does not matter where the rule does not concern them.
    if (!presence.known && one.rank !== NOT_APPLICABLE) {
      one = { rank: UNKNOWN, leaves: one.leaves, lacks: presence.lacks };
    }
    rank = join(rank, one.rank);
    if (one.rank === UNKNOWN) lacks.push(...one.lacks);
    const verdict = verdictOf(one.rank);
    members.push({
      member: memberName(household, member),
      verdict,
      leaves: one.leaves,
      lacks: one.lacks,
    });
  }
  const complete = readMembersComplete(household, plan.facts);
  if (!complete.known) {
    rank = hasSurplus(household) ? UNKNOWN : join(rank, UNKNOWN);
    lacks.push(...complete.lacks);
  }
  const result = {
    criterion: rule.criterion,
    rule: rule.name,
    verdict: verdictOf(rank),
    leaves: [],
    members,
    lacks: rank === UNKNOWN ? unique(lacks) : [],
  };
  return [rank, result];
}

/** What a pack does not concern is not applicable; where nobody knows whether it does, unknown. */
function outsideScope(
  criterion: string,
  planned: PlannedRule | undefined,
  { rank, lacks }: Pick<Run, "rank" | "lacks">,
): [Rank, CriterionResult] {
  const verdict = rank === NOT_MET ? NOT_APPLICABLE : UNKNOWN;
  const rule = planned?.rule.name ?? null;
  return [verdict, { criterion, rule, verdict: verdictOf(verdict), leaves: [], lacks }];
}

/** A criterion for which no rule is in force that day can be neither met nor failed. */
function withoutRule(criterion: string): [Rank, CriterionResult] {
  const lack: Lack = { reason: "no-parameter", field: `criterion.${criterion}` };
  const result = { criterion, rule: null, verdict: "unknown", leaves: [], lacks: [lack] } as const;
  return [UNKNOWN, result];
}

/** What the criteria lack on which an unknown outcome turns. */
function outcomeLacks(
  outcome: Outcome,
  criteria: readonly CriterionResult[],
  plan: Plan,
): readonly Lack[] {
  const lacks: Lack[] = [];
  const wanted = new Set(criteriaOf(outcome));
  for (const { criterion, verdict, lacks: its } of criteria) {
    if (verdict === "unknown" && wanted.has(criterion)) lacks.push(...its);
  }
  for (const mark of marksIn(outcome)) collect(plan.readParameter(mark), lacks);
  return lacks;
}

import {
  append,
  eachLackOnce,
  expectCall,
  type Lack,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  type Rank,
  UNKNOWN,
  verdictOf,
} from "../base/index.js";
import { hasSurplus, memberName, type SubjectKind, type Subjects } from "../facts/index.js";
import { type Household, plainValue } from "../register/index.js";
import type { Assessment, CriterionResult, GroupResult } from "./assessment.js";
import { compareField } from "./field.js";
import { type Machine, machineOf } from "./machine.js";
import { scoreOf } from "./outcome.js";
import type { Plan } from "./plan.js";
import {
  judgeRule,
  lacksIn,
  type MemberList,
  type MemberSheet,
  NO_LACKS,
  readInto,
  type Sheet,
} from "./run.js";

/** What a pack judges: `{ household }`, `{ village }`, `{ township, villages }`, `{ county, townships }`. */
export type Subject = Subjects[Exclude<SubjectKind, "member">];

/**
 * Judges a subject by a plan.
 *
 * The answer holds for every criterion which rule decided it, which member failed and what is not
 * known; what each comparison saw, packed, for `traceOf`; and for the whole the outcome, the legal
 * values used and warnings about those that nobody could confirm.
 *
 * @param plan - from `plan`, made once for all subjects; it says what kind of subject it judges.
 * @param subject - the records, such as `{ household }` with a household of `readHousehold`.
 * @throws TypeError when the subject is not of the plan's kind.
 * @example
 * ```ts
 * const found = assess(plan(pack, { asOf: "2020-12-31" }), { household });
 * for (const { criterion, verdict, lacks } of found.criteria) console.log(criterion, verdict, lacks);
 * ```
 */
export function assess<Criterion extends string>(
  plan: Plan<Criterion>,
  subject: Subject,
): Assessment<Criterion>;
export function assess(plan: Plan, subject: Subject): Assessment {
  const machine = machineOf(plan);
  if (machine.shape(subject, "subject") !== undefined) {
    expectCall("assess", { subject: [subject, machine.shape] });
  }
  if (!(plan.subject in subject)) {
    throw new TypeError(
      `pack ${plan.pack.name} judges a ${plan.subject}, not ${Object.keys(subject)}`,
    );
  }
  const seen = machine.readers.turnTo(subject);
  const household = "household" in seen ? seen.household : undefined;
  const own: Sheet = {
    values: machine.template.slice(),
    lacksAt: machine.lacksAt,
    ranks: machine.blank.ranks.slice(),
  };
  readInto(own.values, machine.scopeFacts);
  const applies = machine.scope?.evaluate(own.values, own.ranks) ?? MET;
  const scopeLacks =
    machine.scope !== undefined && applies === UNKNOWN
      ? lacksIn(machine.scope, own, own, own.ranks, 0)
      : NO_LACKS;

  let list: MemberList | undefined;
  if (applies === MET) {
    readInto(own.values, machine.ownFacts);
    if (household !== undefined && machine.asksMembers) list = readMembers(machine, household);
  } else own.ranks.length = machine.scope?.leaves.length ?? 0;
  const ranks: Rank[] = [];
  const criteria: CriterionResult[] = [];
  for (const { id, rule, names } of machine.criteria) {
    let rank: Rank = UNKNOWN;
    let result: CriterionResult;
    if (applies !== MET) {
      // What a pack does not concern is not applicable; where nobody knows whether it does, unknown.
      rank = applies === NOT_MET ? NOT_APPLICABLE : UNKNOWN;
      result = {
        criterion: id,
        rule: rule?.name ?? null,
        verdict: verdictOf(rank),
        lacks: scopeLacks,
      };
    } else if (rule === undefined) {
      // A criterion for which no rule is in force that day can be neither met nor failed.
      const lack: Lack = { reason: "no-parameter", field: `criterion.${id}` };
      result = { criterion: id, rule: null, verdict: "unknown", lacks: [lack] };
    } else {
      const judged = judgeRule(rule, own, list);
      rank = judged.rank;
      const { lacks, members } = judged;
      const verdict = verdictOf(rank);
      result =
        members === undefined
          ? { criterion: id, rule: rule.name, verdict, lacks }
          : { criterion: id, rule: rule.name, verdict, members, lacks };
    }
    ranks.push(rank);
    criteria.push(withField(result, names, household, plan));
  }

  let rank = machine.outcome(ranks);
  if (applies === NOT_MET) rank = NOT_APPLICABLE;
  else if (applies === UNKNOWN) rank = UNKNOWN;
  const assessment: Assessment = {
    subject: { kind: plan.subject, id: idOf(subject) },
    pack: plan.pack,
    asOf: plan.asOf,
    knownAt: plan.knownAt,
    place: plan.place,
    confirmedOnly: plan.confirmedOnly,
    verdict: verdictOf(rank),
    groups: machine.groups.map((group) => {
      const verdict = verdictOf(applies === NOT_MET ? NOT_APPLICABLE : group.rank(ranks));
      const result: GroupResult = {
        id: group.id,
        label: group.label,
        verdict,
        criteria: group.criteria,
      };
      return withField(result, group.names, household, plan);
    }),
    criteria,
    parameters: machine.parameters,
    lacks: rank === UNKNOWN ? outcomeLacks(machine, scopeLacks, criteria) : NO_LACKS,
    warnings: plan.warnings,
    trace: {
      version: 1,
      plan: plan.fingerprint,
      values: own.values,
      ranks: own.ranks,
      members: (list?.members ?? []).map(({ member, values, ranks: its }) => ({
        member,
        values,
        ranks: its,
      })),
    },
  };
  if (machine.score === undefined) return assessment;
  const byId = new Map(machine.criteria.map(({ id }, index) => [id, ranks[index]]));
  return {
    ...assessment,
    score: scoreOf(machine.score, (id) => byId.get(id) ?? UNKNOWN, machine.read),
  };
}

/** Reads what the rules ask of everybody who belonged, or may have belonged, to the household. */
function readMembers(
  { readers, belongs, allRecorded, declared, memberFacts, lacksAtOf, blank }: Machine,
  household: Household,
): MemberList {
  const members: MemberSheet[] = [];
  for (const member of household.members) {
    readers.turnToMember(member);
    const present = belongs.value();
    if (present === false) continue;
    const sheet: MemberSheet = {
      member: memberName(household, member),
      values: blank.memberValues.slice(),
      lacksAt: lacksAtOf(member),
      ranks: blank.memberRanks.slice(),
      doubts: present === undefined ? belongs.lacks() : undefined,
    };
    readInto(sheet.values, memberFacts);
    members.push(sheet);
  }
  const isComplete = allRecorded.value() !== undefined;
  return {
    members,
    incomplete: isComplete ? undefined : allRecorded.lacks(),
    hasSurplus: !isComplete && hasSurplus(household, declared.value()),
  };
}

/** Adds what the village wrote of a criterion or group, where it wrote anything by the day. */
function withField<R extends CriterionResult | GroupResult>(
  result: R,
  names: readonly string[],
  household: Household | undefined,
  { asOf }: Plan,
): R {
  if (household === undefined || household.fieldVerdicts.length === 0) return result;
  const field = compareField(names, result.verdict, household, asOf);
  return field === undefined ? result : { ...result, field };
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

/** What whom it concerns and the criteria lack on which an unknown outcome turns. */
function outcomeLacks(
  { deciding, marks }: Machine,
  scopeLacks: readonly Lack[],
  criteria: readonly CriterionResult[],
): readonly Lack[] {
  const lacks = [...scopeLacks];
  for (const { criterion, verdict, lacks: its } of criteria) {
    if (verdict !== "unknown" || its === scopeLacks || !deciding.has(criterion)) continue;
    append(lacks, its);
  }
  append(lacks, marks);
  return eachLackOnce(lacks);
}

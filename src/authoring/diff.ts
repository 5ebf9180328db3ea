import type { FactValue, Verdict } from "../base/index.js";
import {
  type AssessContext,
  type Assessment,
  assess,
  idOf,
  type Plan,
  plan,
  subjectsOf,
  type TracedAssessment,
  type TracedCriterion,
  withTrace,
} from "../judge/index.js";
import { type Pack, rulesInForce } from "../law/index.js";
import type { Register } from "../register/index.js";

/** A pack on a day: one side of a comparison. */
export interface Side {
  readonly pack: Pack;
  readonly context: AssessContext;
}

/** A comparison that decided, and what it saw. */
export interface Decider {
  readonly at: string;
  readonly fact: string;
  readonly operator: string;
  readonly left: FactValue | null;
  readonly right: FactValue | null;
  /** The member concerned, for a rule about members. */
  readonly member?: string;
}

/** How one criterion was answered on one side. */
export interface Answered {
  readonly verdict: Verdict;
  readonly rule: string | null;
  /** Document and clause, such as `CN-2016-16 三（一）`. */
  readonly clauses: readonly string[];
  readonly deciders: readonly Decider[];
  readonly lacks: readonly string[];
}

/** A criterion whose answer differs between the two sides; `null` where a side does not have it. */
export interface CriterionFlip {
  readonly criterion: string;
  readonly before: Answered | null;
  readonly after: Answered | null;
}

/** A subject whose outcome, or the answer to one of whose criteria, differs. */
export interface Flip {
  readonly subject: string;
  readonly village: string | null;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly criteria: readonly CriterionFlip[];
}

/** How many subjects went from one outcome to another. */
export interface Transition {
  readonly village: string | null;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly subjects: number;
}

export interface PackDiff {
  readonly before: { readonly pack: string; readonly version: string; readonly asOf: string };
  readonly after: { readonly pack: string; readonly version: string; readonly asOf: string };
  /** Rules in force on one side only. */
  readonly rulesRemoved: readonly string[];
  readonly rulesAdded: readonly string[];
  readonly checked: number;
  readonly flips: readonly Flip[];
  /** Every subject counted once, those that did not change too. */
  readonly transitions: readonly Transition[];
}

/**
 * Judges the same register twice, by two packs or on two days, and says who comes out differently: by
 * which rule, which comparison and which clause.
 *
 * @param before - a pack and the context to judge in, such as `{ pack, context: { asOf } }`.
 * @throws TypeError when the packs judge different kinds of subjects.
 *
 * @example
 * diffPacks({ pack, context: { asOf: "2016-12-31" } }, { pack, context: { asOf: "2019-12-31" } }, register);
 */
export function diffPacks(before: Side, after: Side, register: Register): PackDiff {
  if (before.pack.subject !== after.pack.subject) {
    throw new TypeError(
      `${before.pack.name} judges a ${before.pack.subject}, ${after.pack.name} a ${after.pack.subject}`,
    );
  }
  const subjects = subjectsOf(before.pack.subject, register);
  const plans = [before, after].map(({ pack, context }) => plan(pack, context));
  const [first, second] = plans as [Plan, Plan];
  const flips: Flip[] = [];
  const counts = new Map<string, Transition>();
  for (const { subject, village } of subjects) {
    const old = assess(first, subject);
    const now = assess(second, subject);
    const key = [village, old.verdict, now.verdict].join("|");
    const counted = counts.get(key)?.subjects ?? 0;
    counts.set(key, { village, before: old.verdict, after: now.verdict, subjects: counted + 1 });
    const differing = criteriaThatDiffer(old, now);
    const criteria =
      differing.length === 0
        ? []
        : flipsOf(
            differing,
            answers(withTrace(first, old), before.pack),
            answers(withTrace(second, now), after.pack),
          );
    if (old.verdict === now.verdict && criteria.length === 0) continue;
    flips.push({
      subject: idOf(subject),
      village,
      before: old.verdict,
      after: now.verdict,
      criteria,
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
    transitions: [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
  };
}

function nameOf({ pack, context }: Side) {
  return { pack: pack.name, version: pack.version, asOf: context.asOf };
}

function criteriaThatDiffer(old: Assessment, now: Assessment): string[] {
  const verdictIn = ({ criteria }: Assessment, id: string) =>
    criteria.find(({ criterion }) => criterion === id)?.verdict;
  const ids = new Set([...old.criteria, ...now.criteria].map(({ criterion }) => criterion));
  return [...ids].filter((id) => verdictIn(old, id) !== verdictIn(now, id));
}

type Answers = (criterion: string) => Answered | null;

function flipsOf(criteria: readonly string[], before: Answers, after: Answers): CriterionFlip[] {
  return criteria.map((criterion) => ({
    criterion,
    before: before(criterion),
    after: after(criterion),
  }));
}

function answers({ criteria }: TracedAssessment, pack: Pack): Answers {
  return (criterion) => {
    const result = criteria.find((one) => one.criterion === criterion);
    return result === undefined ? null : answeredOf(result, pack);
  };
}

function answeredOf(result: TracedCriterion, pack: Pack): Answered {
  const rule = pack.rules.find(({ name }) => name === result.rule);
  const own = result.leaves.map((leaf) => ({ leaf, member: undefined as string | undefined }));
  const theirs = (result.members ?? [])
    .filter(({ verdict }) => verdict === result.verdict)
    .flatMap(({ member, leaves }) => leaves.map((leaf) => ({ leaf, member })));
  return {
    verdict: result.verdict,
    rule: result.rule,
    clauses: (rule?.sources ?? []).map(({ source, clause }) =>
      clause === undefined ? source : `${source} ${clause}`,
    ),
    deciders: [...own, ...theirs]
      .filter(({ leaf }) => leaf.decisive)
      .map(({ leaf: { at, fact, operator, left, right }, member }) => ({
        at,
        fact,
        operator,
        left,
        right,
        ...(member === undefined ? {} : { member }),
      })),
    lacks: result.lacks.map(({ field }) => field),
  };
}

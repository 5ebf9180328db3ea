import {
  expectCall,
  type FactValue,
  known,
  LIST,
  lackedBy,
  optional,
  type Rank,
  type Reading,
  rankOf,
  unknown,
  type Verdict,
  verdictOf,
} from "../base/index.js";
import { createSlots, parameterNameOf, type Slots } from "../conditions/index.js";
import { type Case, PACK, type Pack, type Rule, resolveParameter } from "../law/index.js";
import { compileRule, slotsOver } from "./machine.js";
import { plannedRule } from "./plan.js";
import { askedOf, judgeRule, type MemberList, type Sheet } from "./run.js";

/** What a rule makes of one of its cases. */
export interface CaseResult {
  readonly rule: string;
  readonly case: string;
  readonly expected: Verdict;
  readonly verdict: Verdict;
  /** The facts that kept it from being known. */
  readonly missing: readonly string[];
  readonly passed: boolean;
}

/** A leaf that decided, and for which answer. */
export interface Decision {
  /** The JSON pointer of the comparison in its rule. */
  readonly at: string;
  /** The verdict, or for `appliesWhen` whether the rule applied, that rested on it. */
  readonly rank: Rank;
}

/** What a rule makes of a case, with the comparisons that decided it. */
export interface CaseRun {
  readonly rank: Rank;
  readonly missing: readonly string[];
  readonly decisions: readonly Decision[];
}

type Facts = Readonly<Record<string, FactValue>>;
type Law = Pick<Pack, "parameters" | "place">;

/**
 * Runs every case of the rules of a pack: the facts are those that the case states, the legal values
 * those of its day and place unless it states them too. It is the way in which subjects are judged,
 * with facts that are stated instead of read.
 *
 * @example
 * ```ts
 * const failed = runCases(pack).filter((one) => !one.passed);
 * ```
 */
export function runCases(pack: Pack, rules: readonly Rule[] = pack.rules): CaseResult[] {
  expectCall("runCases", {
    pack: [pack, PACK],
    rules: [rules, optional(LIST)],
  });
  return rules.flatMap((rule) => {
    const judge = caseJudge(rule, pack);
    return rule.cases.map((one) => {
      const run = judge(one);
      const expected = one.expect.verdict;
      return {
        rule: rule.name,
        case: one.name,
        expected,
        verdict: verdictOf(run.rank),
        missing: run.missing,
        passed: passes(one, run),
      };
    });
  });
}

/** Makes a rule ready to judge facts that are stated rather than read from records. */
export function caseJudge(rule: Rule, law: Law): (one: Case) => CaseRun {
  const [own, inner] = [createSlots(), createSlots()];
  const compiled = compileRule(plannedRule(rule), slotsOver(own, inner), 0);
  return (one) => {
    // What a case says of the household may stand with its members too.
    const sheet = stated(own, Object.assign({}, one.facts, ...(one.members ?? [])), one, law);
    const list = compiled.isAboutMembers ? membersOf(one, inner, law) : undefined;
    const { rank, lacks } = judgeRule(compiled, sheet, list);
    const ranks = list?.members.map((member) => member.ranks) ?? [sheet.ranks];
    const decisions = ranks.flatMap((its) =>
      askedOf(compiled, its).flatMap(({ condition, from, rank: verdict }) =>
        condition
          .decisive(its, from)
          .map((index) => ({ at: condition.leaves[index]?.at as string, rank: verdict })),
      ),
    );
    return { rank, missing: [...new Set(lacks.map(({ field }) => field))], decisions };
  };
}

function membersOf(one: Case, inner: Slots, law: Law): MemberList {
  return {
    members: (one.members ?? []).map((facts, index) => ({
      ...stated(inner, { ...one.facts, ...facts }, one, law),
      member: `#${index + 1}`,
      doubts: undefined,
    })),
    incomplete:
      one.membersComplete === false ? [{ reason: "missing", field: "members" }] : undefined,
    hasSurplus: false,
  };
}

function stated({ facts: names }: Slots, facts: Facts, one: Case, law: Law): Sheet {
  const readings = names.map((fact) => readingOf(fact, facts, one, law));
  return {
    values: readings.map((reading) => (reading.known ? reading.value : null)),
    lacksAt: (slot) => lackedBy(readings[slot] as Reading),
    ranks: [],
  };
}

/** What a case says of a fact: its own value, or the legal value of its day and place. */
export function readingOf(fact: string, facts: Facts, one: Case, law: Law): Reading {
  if (Object.hasOwn(facts, fact)) return known(facts[fact] as FactValue);
  const name = parameterNameOf(fact);
  const parameter = name === undefined ? undefined : law.parameters.get(name);
  if (parameter === undefined) return unknown({ reason: "missing", field: fact });
  const when = { asOf: one.asOf, place: one.place ?? law.place };
  return resolveParameter(parameter, when, law.parameters).reading;
}

/** Whether a case gets the verdict, and the list of missing facts, that it expects. */
export function passes(one: Case, { rank, missing }: CaseRun): boolean {
  if (rank !== rankOf(one.expect.verdict)) return false;
  const wanted = one.expect.missing;
  return wanted === undefined || [...wanted].sort().join() === [...missing].sort().join();
}

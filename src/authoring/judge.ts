import {
  type FactValue,
  join,
  known,
  NOT_APPLICABLE,
  NOT_MET,
  type Rank,
  type Reading,
  UNKNOWN,
  unknown,
} from "../base/index.js";
import { type Compiled, compile, createSlots, parameterNameOf } from "../conditions/index.js";
import type { Case, Pack, Rule } from "../packs/index.js";
import { resolveParameter } from "../parameters/index.js";

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

/** Runs cases of a rule as `runCases` does, and keeps which comparisons decided. */
export function judgeOf(rule: Rule, law: Law): (one: Case) => CaseRun {
  const slots = createSlots();
  const applies =
    rule.appliesWhen === undefined ? undefined : compile(rule.appliesWhen, slots, "/appliesWhen");
  const conditions = compile(rule.conditions, slots, "/conditions");
  const runOn = (one: Case, facts: Facts) =>
    run(
      applies,
      conditions,
      slots.facts.map((fact) => readingOf(fact, facts, one, law)),
    );

  return (one) => {
    if (rule.subject !== "member") return runOn(one, one.facts);
    const runs = (one.members ?? []).map((facts) => runOn(one, { ...one.facts, ...facts }));
    const complete = one.membersComplete !== false;
    const rank = join(
      runs.map((result) => result.rank),
      rule.join ?? "every",
      complete,
    );
    const missing = new Set(runs.flatMap((result) => result.missing));
    if (!complete) missing.add("members");
    return {
      rank,
      missing: rank === UNKNOWN ? [...missing] : [],
      decisions: runs.flatMap((result) => result.decisions),
    };
  };
}

/** What a case says of a fact: its own value, or the legal value of its day and place. */
export function readingOf(fact: string, facts: Facts, one: Case, law: Law): Reading {
  if (Object.hasOwn(facts, fact)) return known(facts[fact] as FactValue);
  const name = parameterNameOf(fact);
  const parameter = name === undefined ? undefined : law.parameters.get(name);
  if (parameter === undefined) return unknown({ reason: "missing", field: fact });
  return resolveParameter(
    parameter,
    { asOf: one.asOf, place: one.place ?? law.place },
    law.parameters,
  ).reading;
}

function run(
  applies: Compiled | undefined,
  conditions: Compiled,
  readings: readonly Reading[],
): CaseRun {
  const decisions: Decision[] = [];
  if (applies !== undefined) {
    const ranks: Rank[] = [];
    const when = applies.evaluate(readings, ranks);
    decisions.push(...decide(applies, ranks, when));
    if (when === NOT_MET) return { rank: NOT_APPLICABLE, missing: [], decisions };
    if (when === UNKNOWN)
      return { rank: when, missing: lacking(applies, ranks, readings), decisions };
  }
  const ranks: Rank[] = [];
  const rank = conditions.evaluate(readings, ranks);
  decisions.push(...decide(conditions, ranks, rank));
  const missing = rank === UNKNOWN ? lacking(conditions, ranks, readings) : [];
  return { rank, missing, decisions };
}

function decide(compiled: Compiled, ranks: readonly Rank[], rank: Rank): Decision[] {
  return compiled
    .decisive(ranks)
    .map((index) => ({ at: (compiled.leaves[index] as { at: string }).at, rank }));
}

function lacking(
  compiled: Compiled,
  ranks: readonly Rank[],
  readings: readonly Reading[],
): string[] {
  const missing = compiled.decisive(ranks).flatMap((index) => {
    const leaf = compiled.leaves[index] as Compiled["leaves"][number];
    const { fact, slot, rightFact, rightSlot } = leaf;
    return [
      ...(readings[slot]?.known === true ? [] : [fact]),
      ...(rightFact !== null && readings[rightSlot]?.known !== true ? [rightFact] : []),
    ];
  });
  return [...new Set(missing)];
}

/** Whether a case gets the verdict, and the list of missing facts, that it expects. */
export function passes(one: Case, { rank, missing }: CaseRun, expected: Rank): boolean {
  if (rank !== expected) return false;
  const wanted = one.expect.missing;
  return wanted === undefined || [...wanted].sort().join() === [...missing].sort().join();
}

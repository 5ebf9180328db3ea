import {
  both,
  either,
  type FactValue,
  known,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  type Rank,
  type Reading,
  UNKNOWN,
  unknown,
  type Verdict,
  verdictOf,
} from "../base/index.js";
import { compile, createSlots, parameterNameOf } from "../conditions/index.js";
import type { Case, Pack, Rule } from "../packs/index.js";
import { resolveParameter } from "../parameters/index.js";

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

type Facts = Readonly<Record<string, FactValue>>;

interface Outcome {
  readonly rank: Rank;
  readonly missing: readonly string[];
}

/**
 * Runs every case of the rules of a pack: the facts are those that the case states, the legal values
 * those of its day and place unless it states them too.
 *
 * @example
 * ```ts
 * const failed = runCases(pack).filter((one) => !one.passed);
 * ```
 */
export function runCases(pack: Pack, rules: readonly Rule[] = pack.rules): CaseResult[] {
  return rules.flatMap((rule) => {
    const judge = prepare(rule, pack);
    return rule.cases.map((one) => {
      const { rank, missing } = judge(one);
      const verdict = verdictOf(rank);
      const expected = one.expect.verdict;
      const sameMissing =
        one.expect.missing === undefined ||
        [...one.expect.missing].sort().join() === [...missing].sort().join();
      return {
        rule: rule.name,
        case: one.name,
        expected,
        verdict,
        missing,
        passed: verdict === expected && sameMissing,
      };
    });
  });
}

/** A rule made ready to judge facts that are stated rather than read from records. */
function prepare(rule: Rule, pack: Pick<Pack, "parameters" | "place">) {
  const slots = createSlots();
  const applies =
    rule.appliesWhen === undefined ? undefined : compile(rule.appliesWhen, slots, "/appliesWhen");
  const conditions = compile(rule.conditions, slots, "/conditions");

  const readingsOf = (one: Case, facts: Facts): Reading[] =>
    slots.facts.map((fact) => {
      if (Object.hasOwn(facts, fact)) return known(facts[fact] as FactValue);
      const name = parameterNameOf(fact);
      const parameter = name === undefined ? undefined : pack.parameters.get(name);
      if (parameter === undefined) return unknown({ reason: "missing", field: fact });
      return resolveParameter(
        parameter,
        { asOf: one.asOf, place: one.place ?? pack.place },
        pack.parameters,
      ).reading;
    });

  const runOn = (readings: Reading[]): Outcome => {
    const ranks: Rank[] = [];
    const when = applies?.evaluate(readings, ranks) ?? MET;
    if (when === NOT_MET) return { rank: NOT_APPLICABLE, missing: [] };
    const deciding = applies !== undefined && when === UNKNOWN ? applies : conditions;
    const own: Rank[] = [];
    const rank = deciding.evaluate(readings, own);
    if (rank !== UNKNOWN) return { rank, missing: [] };
    const missing = deciding.decisive(own).flatMap((index) => {
      const { fact, slot, rightFact, rightSlot } = deciding.leaves[
        index
      ] as (typeof deciding.leaves)[number];
      return [
        ...(readings[slot]?.known === true ? [] : [fact]),
        ...(rightFact !== null && readings[rightSlot]?.known !== true ? [rightFact] : []),
      ];
    });
    return { rank, missing: [...new Set(missing)] };
  };

  return (one: Case): Outcome => {
    if (rule.subject !== "member") return runOn(readingsOf(one, one.facts));
    const join = rule.join === "some" ? either : both;
    const results = (one.members ?? []).map((facts) =>
      runOn(readingsOf(one, { ...one.facts, ...facts })),
    );
    let rank = results.reduce<Rank>((joined, result) => join(joined, result.rank), NOT_APPLICABLE);
    const missing = new Set(results.flatMap((result) => result.missing));
    if (one.membersComplete === false) {
      rank = join(rank, UNKNOWN);
      missing.add("members");
    }
    return { rank, missing: rank === UNKNOWN ? [...missing] : [] };
  };
}

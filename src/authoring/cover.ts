import { MET, NOT_MET, VERDICTS, type Verdict, verdictOf } from "../base/index.js";
import { comparisonsOf } from "../conditions/index.js";
import { caseJudge } from "../judge/index.js";
import type { Pack, Rule } from "../law/index.js";

/** Of a comparison: whether some case is met, and some not met, because of it. */
export interface LeafCoverage {
  readonly at: string;
  readonly fact: string;
  readonly decidesMet: boolean;
  readonly decidesNotMet: boolean;
}

export interface RuleCoverage {
  readonly rule: string;
  readonly cases: number;
  readonly leaves: readonly LeafCoverage[];
  /** The verdicts that no case comes to, though the rule can. */
  readonly missingVerdicts: readonly Verdict[];
}

export interface Coverage {
  readonly pack: string;
  readonly rules: readonly RuleCoverage[];
  /** Comparisons counted twice, once for each way they can decide. */
  readonly ways: number;
  readonly covered: number;
  /** In percent; 100 where there is nothing to cover. */
  readonly score: number;
}

/**
 * Which comparisons and verdicts of a pack's own rules the cases reach. A comparison of `appliesWhen`
 * decides met where the rule applies because of it, and not met where it does not.
 */
export function coverPack(pack: Pack, rules: readonly Rule[]): Coverage {
  const covered = rules.map((rule) => coverRule(rule, pack));
  const leaves = covered.flatMap((one) => one.leaves);
  const ways = leaves.length * 2;
  const count = leaves.reduce(
    (sum, one) => sum + Number(one.decidesMet) + Number(one.decidesNotMet),
    0,
  );
  return {
    pack: pack.name,
    rules: covered,
    ways,
    covered: count,
    score: ways === 0 ? 100 : Math.floor((count * 10_000) / ways) / 100,
  };
}

export function coverRule(rule: Rule, law: Pick<Pack, "parameters" | "place">): RuleCoverage {
  const judge = caseJudge(rule, law);
  const runs = rule.cases.map((one) => judge(one));
  const decided = new Set(
    runs.flatMap(({ decisions }) => decisions.map(({ at, rank }) => `${rank}${at}`)),
  );
  const leaves = (["appliesWhen", "conditions"] as const).flatMap((key) => {
    const condition = rule[key];
    return condition === undefined ? [] : comparisonsOf(condition, `/${key}`);
  });
  const reached = new Set(runs.map(({ rank }) => verdictOf(rank)));
  return {
    rule: rule.name,
    cases: rule.cases.length,
    leaves: leaves.map(({ at, comparison }) => ({
      at,
      fact: comparison.fact,
      decidesMet: decided.has(`${MET}${at}`),
      decidesNotMet: decided.has(`${NOT_MET}${at}`),
    })),
    missingVerdicts: VERDICTS.filter(
      (verdict) =>
        !reached.has(verdict) && (verdict !== "not-applicable" || rule.appliesWhen !== undefined),
    ),
  };
}

import {
  both,
  either,
  type Label,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  type Rank,
  type Reading,
  UNKNOWN,
} from "../base/index.js";
import type { Outcome } from "../packs/index.js";

/** The rank of each criterion on one subject. */
export type RankOf = (criterion: string) => Rank;

/** What the weights of a scored pack come to. */
export interface Score {
  readonly lowest: number;
  readonly highest: number;
}

export function criteriaOf(outcome: Outcome): string[] {
  if ("criterion" in outcome) return [outcome.criterion];
  if ("score" in outcome) return outcome.score.map(({ criterion }) => criterion);
  return ("all" in outcome ? outcome.all : outcome.any).flatMap(criteriaOf);
}

/** The outcome of the pack's expression over its criteria. */
export function rankOutcome(
  outcome: Outcome,
  rankOf: RankOf,
  readFact: (fact: string) => Reading,
): Rank {
  if ("criterion" in outcome) return rankOf(outcome.criterion);
  if ("score" in outcome) {
    const needed = readFact(outcome.atLeast.fact);
    if (!needed.known) return UNKNOWN;
    const { lowest, highest } = scoreOf(outcome, rankOf);
    if (lowest >= Number(needed.value)) return MET;
    return highest < Number(needed.value) ? NOT_MET : UNKNOWN;
  }
  const [join, parts] = "all" in outcome ? [both, outcome.all] : [either, outcome.any];
  return parts.reduce<Rank>(
    (rank, part) => join(rank, rankOutcome(part, rankOf, readFact)),
    NOT_APPLICABLE,
  );
}

/** The sum of weights: what is met counts, what is unknown counts at most. */
export function scoreOf(
  outcome: Extract<Outcome, { readonly score: unknown }>,
  rankOf: RankOf,
): Score {
  let lowest = 0;
  let highest = 0;
  for (const { criterion, weight } of outcome.score) {
    const rank = rankOf(criterion);
    if (rank === MET) lowest += weight;
    if (rank === MET || rank === UNKNOWN) highest += weight;
  }
  return { lowest, highest };
}

/** The named groups of an outcome, outermost first. */
export function groupsOf(
  outcome: Outcome,
): { readonly id: string; readonly label: Label; readonly outcome: Outcome }[] {
  if ("criterion" in outcome || "score" in outcome) return [];
  const inner = ("all" in outcome ? outcome.all : outcome.any).flatMap(groupsOf);
  if (outcome.id === undefined) return inner;
  return [
    { id: outcome.id, label: outcome.label ?? { zh: outcome.id, en: outcome.id }, outcome },
    ...inner,
  ];
}

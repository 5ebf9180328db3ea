import {
  both,
  either,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  type Rank,
  type Reading,
  UNKNOWN,
} from "../base/index.js";
import { type Outcome, type ScoredOutcome, visitOutcome } from "../conditions/index.js";

/** The rank of each criterion on one subject. */
export type RankOf = (criterion: string) => Rank;

/** What the weights of a scored pack come to. */
export interface Score {
  readonly lowest: number;
  readonly highest: number;
}

/** The outcome of the pack's expression over its criteria. */
export function rankOutcome(
  outcome: Outcome,
  rankOf: RankOf,
  readFact: (fact: string) => Reading,
): Rank {
  return visitOutcome<Rank, undefined>(
    outcome,
    {
      criterion: rankOf,
      score: (scored) => {
        const needed = readFact(scored.atLeast.fact);
        if (!needed.known) return UNKNOWN;
        const { lowest, highest } = scoreOf(scored, rankOf);
        if (lowest >= Number(needed.value)) return MET;
        return highest < Number(needed.value) ? NOT_MET : UNKNOWN;
      },
      list: (join, parts) => {
        const joined = join === "all" ? both : either;
        return parts.reduce<Rank>(
          (rank, part) => joined(rank, rankOutcome(part, rankOf, readFact)),
          NOT_APPLICABLE,
        );
      },
    },
    undefined,
  );
}

/** The sum of weights: what is met counts, what is unknown counts at most. */
export function scoreOf(outcome: ScoredOutcome, rankOf: RankOf): Score {
  let lowest = 0;
  let highest = 0;
  for (const { criterion, weight } of outcome.score) {
    const rank = rankOf(criterion);
    if (rank === MET) lowest += weight;
    if (rank === MET || rank === UNKNOWN) highest += weight;
  }
  return { lowest, highest };
}

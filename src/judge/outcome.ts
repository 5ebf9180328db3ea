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
import { criteriaOf, type Outcome, type ScoredOutcome, visitOutcome } from "../conditions/index.js";

/** The rank of each criterion on one subject. */
export type RankOf = (criterion: string) => Rank;

/** What the weights of a scored pack come to. */
export interface Score {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * Makes the pack's expression over its criteria ready to run over a list of their ranks.
 *
 * @param indexOf - where the rank of a criterion stands in the list; one that is nowhere is unknown.
 */
export function compileOutcome(
  outcome: Outcome,
  indexOf: (criterion: string) => number,
  readFact: (fact: string) => Reading,
): (ranks: readonly Rank[]) => Rank {
  return visitOutcome<(ranks: readonly Rank[]) => Rank, undefined>(
    outcome,
    {
      criterion: (id) => {
        const index = indexOf(id);
        return (ranks) => ranks[index] ?? UNKNOWN;
      },
      score: (scored) => (ranks) => {
        const needed = readFact(scored.atLeast.fact);
        if (!needed.known) return UNKNOWN;
        const mark = Number(needed.value);
        const { lowest, highest } = scoreOf(scored, (id) => ranks[indexOf(id)] ?? UNKNOWN);
        if (lowest >= mark) return MET;
        return highest < mark ? NOT_MET : UNKNOWN;
      },
      list: (join, parts) => {
        const joined = join === "all" ? both : either;
        const runs = parts.map((part) => compileOutcome(part, indexOf, readFact));
        return (ranks) => {
          let rank: Rank = NOT_APPLICABLE;
          for (const run of runs) rank = joined(rank, run(ranks));
          return rank;
        };
      },
    },
    undefined,
  );
}

/** The outcome of the pack's expression over its criteria. */
export function rankOutcome(
  outcome: Outcome,
  rankOf: RankOf,
  readFact: (fact: string) => Reading,
): Rank {
  const criteria = criteriaOf(outcome);
  const run = compileOutcome(outcome, (id) => criteria.indexOf(id), readFact);
  return run(criteria.map(rankOf));
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

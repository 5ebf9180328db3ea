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
} from "../base/index.js";
import {
  criteriaOf,
  markOf,
  type Outcome,
  type ScoredOutcome,
  visitOutcome,
} from "../conditions/index.js";

/** The rank of each criterion on one subject. */
export type RankOf = (criterion: string) => Rank;

/** What the weights of a scored pack come to, and what they are held against. */
export interface Score {
  readonly lowest: number;
  readonly highest: number;
  /** The sum of all weights. */
  readonly total: number;
  /** The pass mark; `null` where nobody knows it. */
  readonly mark: number | null;
  /** Whether reaching the mark is enough, or it must be exceeded. */
  readonly edge: "atLeast" | "above";
  /** Why the mark is not known. */
  readonly lack: Lack | null;
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
      score: (scored) => (ranks) =>
        rankOfScore(scoreOf(scored, (id) => ranks[indexOf(id)] ?? UNKNOWN, readFact)),
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

/**
 * Whether a score passes. A mark that nobody knows lies above 0 and not above the sum of all weights,
 * or, where it must be exceeded, not below 0 and below that sum: every such mark passes who has all
 * weights, and fails who can have none; on everybody else the marks disagree.
 */
function rankOfScore({ lowest, highest, total, mark, edge }: Score): Rank {
  if (mark === null) {
    if (total > 0 && lowest >= total) return MET;
    return total > 0 && highest <= 0 ? NOT_MET : UNKNOWN;
  }
  const passes = (score: number) => (edge === "above" ? score > mark : score >= mark);
  if (passes(lowest)) return MET;
  return passes(highest) ? UNKNOWN : NOT_MET;
}

/** The sum of weights: what is met counts, what is unknown counts at most. */
export function scoreOf(
  outcome: ScoredOutcome,
  rankOf: RankOf,
  readFact: (fact: string) => Reading,
): Score {
  const { edge, fact } = markOf(outcome);
  const needed = readFact(fact);
  const mark = needed.known && typeof needed.value === "number" ? needed.value : null;
  let total = 0;
  let lowest = 0;
  let highest = 0;
  for (const { criterion, weight } of outcome.score) {
    const rank = rankOf(criterion);
    total += weight;
    if (rank === MET) lowest += weight;
    if (rank === MET || rank === UNKNOWN) highest += weight;
  }
  const lack = needed.known ? null : (needed.lacks[0] ?? null);
  return { lowest, highest, total, mark, edge, lack };
}

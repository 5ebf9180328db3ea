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
  type Weight,
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

/** Points are counted to the hundredth: a share that is none is between two of them. */
const HUNDREDTHS = 100;

/**
 * What a weight counts at least and at most whose criterion is not met: nothing, or the share of it
 * that the fact is of the legal value.
 */
function shareOf({ weight, share }: Weight, readFact: (fact: string) => Reading) {
  if (share === undefined) return { least: 0, most: 0 };
  const [part, whole] = [share.fact, share.of.fact].map(readFact);
  if (part?.known !== true || whole?.known !== true) return { least: 0, most: weight };
  const [value, full] = [Number(part.value), Number(whole.value)];
  const points = full > 0 ? (weight * Math.min(Math.max(value, 0), full)) / full : 0;
  // What a number of the machine is off a hundredth is no part of the share.
  const hundredths = Number((points * HUNDREDTHS).toFixed(6));
  const least = Math.floor(hundredths) / HUNDREDTHS;
  const most = points > 0 && hundredths === 0 ? 1 / HUNDREDTHS : Math.ceil(hundredths) / HUNDREDTHS;
  // A share is never the whole, however near it is.
  return { least, most: most < weight ? most : least };
}

const toHundredths = (points: number) => Math.round(points * HUNDREDTHS) / HUNDREDTHS;

/**
 * The sum of weights: what is met counts, what is unknown counts at most, and of what is not met its
 * share, where the law gives one.
 */
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
  for (const part of outcome.score) {
    const { weight } = part;
    const rank = rankOf(part.criterion);
    const { least, most } = rank === NOT_MET ? shareOf(part, readFact) : { least: 0, most: 0 };
    total += weight;
    lowest += rank === MET ? weight : least;
    highest += rank === MET || rank === UNKNOWN ? weight : most;
  }
  const lack = needed.known ? null : (needed.lacks[0] ?? null);
  return {
    lowest: toHundredths(lowest),
    highest: toHundredths(highest),
    total,
    mark,
    edge,
    lack,
  };
}

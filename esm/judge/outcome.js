import {
  both,
  either,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  UNKNOWN
} from "../base/index.js";
import {
  criteriaOf,
  markOf,
  visitOutcome
} from "../conditions/index.js";
function compileOutcome(outcome, indexOf, readFact) {
  return visitOutcome(
    outcome,
    {
      criterion: (id) => {
        const index = indexOf(id);
        return (ranks) => ranks[index] ?? UNKNOWN;
      },
      score: (scored) => (ranks) => rankOfScore(scoreOf(scored, (id) => ranks[indexOf(id)] ?? UNKNOWN, readFact)),
      list: (join, parts) => {
        const joined = join === "all" ? both : either;
        const runs = parts.map((part) => compileOutcome(part, indexOf, readFact));
        return (ranks) => {
          let rank = NOT_APPLICABLE;
          for (const run of runs) rank = joined(rank, run(ranks));
          return rank;
        };
      }
    },
    void 0
  );
}
function rankOutcome(outcome, rankOf, readFact) {
  const criteria = criteriaOf(outcome);
  const run = compileOutcome(outcome, (id) => criteria.indexOf(id), readFact);
  return run(criteria.map(rankOf));
}
function rankOfScore({ lowest, highest, total, mark, edge }) {
  if (mark === null) {
    if (total > 0 && lowest >= total) return MET;
    return total > 0 && highest <= 0 ? NOT_MET : UNKNOWN;
  }
  const passes = (score) => edge === "above" ? score > mark : score >= mark;
  if (passes(lowest)) return MET;
  return passes(highest) ? UNKNOWN : NOT_MET;
}
const HUNDREDTHS = 100;
function shareOf({ weight, share }, readFact) {
  if (share === void 0) return { least: 0, most: 0 };
  const [part, whole] = [share.fact, share.of.fact].map(readFact);
  if (part?.known !== true || whole?.known !== true) return { least: 0, most: weight };
  const [value, full] = [Number(part.value), Number(whole.value)];
  const points = full > 0 ? weight * Math.min(Math.max(value, 0), full) / full : 0;
  const hundredths = Number((points * HUNDREDTHS).toFixed(6));
  const least = Math.floor(hundredths) / HUNDREDTHS;
  const most = points > 0 && hundredths === 0 ? 1 / HUNDREDTHS : Math.ceil(hundredths) / HUNDREDTHS;
  return { least, most: most < weight ? most : least };
}
const toHundredths = (points) => Math.round(points * HUNDREDTHS) / HUNDREDTHS;
function scoreOf(outcome, rankOf, readFact) {
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
  const lack = needed.known ? null : needed.lacks[0] ?? null;
  return {
    lowest: toHundredths(lowest),
    highest: toHundredths(highest),
    total,
    mark,
    edge,
    lack
  };
}
export {
  compileOutcome,
  rankOutcome,
  scoreOf
};

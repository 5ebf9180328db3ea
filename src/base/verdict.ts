/**
 * The answer to a criterion.
 *
 * `met`, `not-met` and `unknown` follow strong Kleene logic; `not-applicable` stands outside it and
 * is skipped when verdicts are joined.
 */
export type Verdict = "met" | "not-met" | "unknown" | "not-applicable";

/**
 * A verdict as a small integer: the chain `not-met` < `unknown` < `met`, so that `all` is the least
 * and `any` the greatest. `NOT_APPLICABLE` is no part of the chain.
 */
export type Rank = 0 | 1 | 2 | 3;

export const NOT_MET: Rank = 0;
export const UNKNOWN: Rank = 1;
export const MET: Rank = 2;
export const NOT_APPLICABLE: Rank = 3;

const NAMES: readonly Verdict[] = ["not-met", "unknown", "met", "not-applicable"];

export const VERDICTS: readonly Verdict[] = ["met", "not-met", "unknown", "not-applicable"];

export function verdictOf(rank: Rank): Verdict {
  return NAMES[rank] as Verdict;
}

export function rankOf(verdict: Verdict): Rank {
  return NAMES.indexOf(verdict) as Rank;
}

/** The least of two ranks; a not-applicable one is left out. */
export function both(a: Rank, b: Rank): Rank {
  if (a === NOT_APPLICABLE) return b;
  if (b === NOT_APPLICABLE) return a;
  return a < b ? a : b;
}

/** The greatest of two ranks; a not-applicable one is left out. */
export function either(a: Rank, b: Rank): Rank {
  if (a === NOT_APPLICABLE) return b;
  if (b === NOT_APPLICABLE) return a;
  return a > b ? a : b;
}

export function negate(rank: Rank): Rank {
  return rank === NOT_APPLICABLE ? NOT_APPLICABLE : ((2 - rank) as Rank);
}

/** What one completion of a household adds above and below the line of a quotient. */
export interface Choice {
  readonly above: bigint;
  readonly below: bigint;
}

/** Households that are alike, and the completions that each of them may take by itself. */
export interface Chooser {
  readonly people: bigint;
  readonly choices: readonly Choice[];
}

type Pattern = readonly (boolean | null)[];

/** The score when nothing unknown is a deprivation, and when all of it is. */
export function leastAndMost(
  pattern: Pattern,
  weights: readonly bigint[],
): { readonly least: bigint; readonly most: bigint } {
  let least = 0n;
  let most = 0n;
  pattern.forEach((deprived, index) => {
    const weight = weights[index] as bigint;
    if (deprived === true) least += weight;
    if (deprived !== false) most += weight;
  });
  return { least, most };
}

/**
 * Every pair of a partial score (`above`, from `parts`) and a score (`below`, from `weights`) that
 * some completion of the pattern gives, each once.
 */
export function reachable(
  pattern: Pattern,
  weights: readonly bigint[],
  parts: readonly bigint[],
): readonly Choice[] {
  let pairs = new Map<string, Choice>([["0/0", { above: 0n, below: 0n }]]);
  pattern.forEach((deprived, index) => {
    if (deprived === false) return;
    const next = new Map<string, Choice>(deprived === null ? pairs : []);
    for (const { above, below } of pairs.values()) {
      const moved = {
        above: above + (parts[index] as bigint),
        below: below + (weights[index] as bigint),
      };
      next.set(`${moved.above}/${moved.below}`, moved);
    }
    pairs = next;
  });
  return [...pairs.values()];
}

/**
 * The least or the most that the quotient of two sums can be when each chooser takes one of its choices
 * on its own, after Dinkelbach (1967): improve the quotient until no choice improves it. Completions
 * whose divisor is 0 have no quotient and are left aside; `null` when there is no other.
 */
export function extremeQuotient(
  choosers: readonly Chooser[],
  side: "least" | "most",
): Choice | null {
  const counted = choosers.filter(({ people }) => people > 0n);
  const sign = side === "most" ? 1n : -1n;
  const isForced = counted.some(({ choices }) => choices.every(({ below }) => below > 0n));
  if (!isForced) {
    // Any one choice may stand alone, and no mix of quotients lies beyond all of them.
    const alone = counted.flatMap(({ choices }) => choices.filter(({ below }) => below > 0n));
    return alone.reduce<Choice | null>(
      (best, one) =>
        best === null || (one.above * best.below - best.above * one.below) * sign > 0n ? one : best,
      null,
    );
  }
  let quotient: Choice = { above: 0n, below: 1n };
  for (let isFirst = true; ; isFirst = false) {
    const gain = ({ above, below }: Choice) =>
      (above * quotient.below - quotient.above * below) * sign;
    let above = 0n;
    let below = 0n;
    for (const { people, choices } of counted) {
      const best = choices.reduce((a, b) => (gain(b) > gain(a) ? b : a));
      above += best.above * people;
      below += best.below * people;
    }
    const found = { above, below };
    if (!isFirst && gain(found) <= 0n) return quotient;
    quotient = found;
  }
}

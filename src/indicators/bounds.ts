import { ONE, type Rational, rational, ZERO } from "./fraction.js";
import { addMost, type Tally } from "./tally.js";

/**
 * The lowest and highest rate over every completion of what is not known: every unit that may belong
 * to the denominator in or out, every one that may belong to the numerator in or out, every weight
 * anywhere in its range. `null` is no bound. Completions with an empty denominator have no rate; they
 * are left aside and announced by `mayBeEmpty`.
 */
export interface Bounds {
  readonly lowest: Rational | null;
  readonly highest: Rational | null;
  readonly mayBeEmpty: boolean;
  /** Neither bound is there because no completion has a rate. */
  readonly isEmpty: boolean;
}

/** The bounds of a share. Each bound takes every doubt in its own favour at once. */
export function boundsOfShare(tally: Tally): Bounds {
  const { numerator, rest, undecided, perhapsNumerator, perhapsRest, perhapsUndecided } = tally;
  const maybeInside = [undecided, perhapsNumerator, perhapsUndecided];
  const maybeOutside = [undecided, perhapsRest, perhapsUndecided];
  const mostInside = maybeInside.reduce((sum, { most }) => addMost(sum, most), numerator.most);
  const mostOutside = maybeOutside.reduce((sum, { most }) => addMost(sum, most), rest.most);
  const mayBeEmpty = numerator.least + rest.least + undecided.least === 0;
  if (mostInside === 0 && mostOutside === 0) {
    return { lowest: null, highest: null, mayBeEmpty: true, isEmpty: true };
  }
  return {
    lowest: leastShare(numerator.least, mostOutside),
    highest: ONE.sub(leastShare(rest.least, mostInside)),
    mayBeEmpty,
    isEmpty: false,
  };
}

/** The least share of `inside` at its least beside `outside` at its most. */
function leastShare(inside: number, outside: number | null): Rational {
  if (outside === null) return ZERO;
  if (inside === 0 && outside === 0) return ONE;
  return rational(inside, inside + outside);
}

/** A quantity between two bounds; `null` is no bound. */
export interface RationalRange {
  readonly lowest: Rational | null;
  readonly highest: Rational | null;
}

/**
 * The bounds of a quotient whose two sides vary freely in their ranges. The divisor is never negative;
 * where it can come as near to 0 as it likes there is no bound on that side.
 */
export function boundsOfRatio(above: RationalRange, below: RationalRange): Bounds {
  const least = below.lowest ?? ZERO;
  const most = below.highest;
  const mayBeEmpty = least.equals(0);
  if (most?.equals(0)) return { lowest: null, highest: null, mayBeEmpty: true, isEmpty: true };
  return {
    lowest: extreme(above.lowest, least, most, -1),
    highest: extreme(above.highest, least, most, 1),
    mayBeEmpty,
    isEmpty: false,
  };
}

function extreme(
  value: Rational | null,
  least: Rational,
  most: Rational | null,
  side: 1 | -1,
): Rational | null {
  if (value === null) return null;
  const outward = value.compare(0) * side > 0;
  const divisor = outward ? least : most;
  if (divisor === null) return ZERO;
  if (divisor.equals(0)) return value.equals(0) ? ZERO : null;
  return value.div(divisor);
}

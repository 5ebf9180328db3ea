import { expectCall, WHOLE } from "../base/index.js";
import { decimalText, type Rational, rational } from "./fraction.js";
import {
  checkCounts,
  type Interval,
  type IntervalOptions,
  optionsOf,
  type SampleCounts,
} from "./interval.js";
import { INTERVAL_OPTIONS, SAMPLE_COUNTS } from "./shapes.js";

/** An interval for a finite population, with the counts of marked units that it holds. */
export interface FiniteInterval extends Interval {
  readonly population: number;
  readonly fewest: number;
  readonly most: number;
}

const LARGEST_SAMPLE = 5000;

/**
 * The exact interval for a simple sample without replacement, after the hypergeometric distribution:
 * all counts of marked units in the population under which a sample as extreme as this one on either
 * side is likelier than the risk. Computed in whole numbers; nothing is approximated. Unknown answers
 * widen it as in `exactInterval`.
 *
 * Throws `TypeError` as `exactInterval` does, for a population smaller than the sample, and for samples
 * of more than 5000 (one of 5000 out of a million takes seconds).
 *
 * @example
 * ```ts
 * const whole = finiteInterval({ hits: 3, size: 100 }, 100);
 * [whole.fewest, whole.most]; // [3, 3]
 * ```
 */
export function finiteInterval(
  sample: SampleCounts,
  population: number,
  options: IntervalOptions = {},
): FiniteInterval {
  expectCall("finiteInterval", {
    sample: [sample, SAMPLE_COUNTS],
    population: [population, WHOLE],
    options: [options, INTERVAL_OPTIONS],
  });
  const { hits, size, unknown } = checkCounts(sample);
  if (!Number.isSafeInteger(population) || population < size || size > LARGEST_SAMPLE) {
    throw new TypeError("the sample is at most 5000 and no larger than its population");
  }
  const { confidence, sides, tail } = optionsOf(options);
  const fewest = fewestMarked(hits, size, population, tail);
  // Marked and unmarked change places, and the least becomes the most.
  const most = population - fewestMarked(size - hits - unknown, size, population, tail);
  const share = (count: number) => rational(count, population);
  return {
    lowest: decimalText(share(fewest), 12, "down"),
    highest: decimalText(share(most), 12, "up"),
    confidence,
    sides,
    population,
    fewest,
    most,
  };
}

/** The fewest marked units in the population under which `hits` or more are likelier than `risk`. */
function fewestMarked(hits: number, size: number, population: number, risk: Rational): number {
  if (hits === 0) return 0;
  const samples = choose(population, size);
  const isLikely = (marked: number) =>
    (samples - waysOfFewer(hits, size, marked, population)) * risk.d > risk.n * samples;
  let low = hits;
  let high = population - size + hits;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isLikely(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** In how many samples fewer than `hits` units are marked. */
function waysOfFewer(hits: number, size: number, marked: number, population: number): bigint {
  const unmarked = population - marked;
  const from = Math.max(0, size - unmarked);
  if (from >= hits) return 0n;
  let ways = choose(marked, from) * choose(unmarked, size - from);
  let total = ways;
  for (let found = from + 1; found < hits && found <= marked; found += 1) {
    ways =
      (ways * BigInt(marked - found + 1) * BigInt(size - found + 1)) /
      (BigInt(found) * BigInt(unmarked - size + found));
    total += ways;
  }
  return total;
}

function choose(from: number, count: number): bigint {
  if (count > from) return 0n;
  const taken = Math.min(count, from - count);
  let ways = 1n;
  for (let at = 1; at <= taken; at += 1) ways = (ways * BigInt(from - taken + at)) / BigInt(at);
  return ways;
}

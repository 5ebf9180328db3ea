import { expectCall, WHOLE } from "../base/index.js";
import { decimalText, rational } from "./fraction.js";
import {
  checkCounts,
  optionsOf
} from "./interval.js";
import { INTERVAL_OPTIONS, SAMPLE_COUNTS } from "./shapes.js";
const LARGEST_SAMPLE = 5e3;
function finiteInterval(sample, population, options = {}) {
  expectCall("finiteInterval", {
    sample: [sample, SAMPLE_COUNTS],
    population: [population, WHOLE],
    options: [options, INTERVAL_OPTIONS]
  });
  const { hits, size, unknown } = checkCounts(sample);
  if (!Number.isSafeInteger(population) || population < size || size > LARGEST_SAMPLE) {
    throw new TypeError("the sample is at most 5000 and no larger than its population");
  }
  const { confidence, sides, tail } = optionsOf(options);
  const fewest = fewestMarked(hits, size, population, tail);
  const most = population - fewestMarked(size - hits - unknown, size, population, tail);
  const share = (count) => rational(count, population);
  return {
    lowest: decimalText(share(fewest), 12, "down"),
    highest: decimalText(share(most), 12, "up"),
    confidence,
    sides,
    population,
    fewest,
    most
  };
}
function fewestMarked(hits, size, population, risk) {
  if (hits === 0) return 0;
  const samples = choose(population, size);
  const isLikely = (marked) => (samples - waysOfFewer(hits, size, marked, population)) * risk.d > risk.n * samples;
  let low = hits;
  let high = population - size + hits;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isLikely(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
function waysOfFewer(hits, size, marked, population) {
  const unmarked = population - marked;
  const from = Math.max(0, size - unmarked);
  if (from >= hits) return 0n;
  let ways = choose(marked, from) * choose(unmarked, size - from);
  let total = ways;
  for (let found = from + 1; found < hits && found <= marked; found += 1) {
    ways = ways * BigInt(marked - found + 1) * BigInt(size - found + 1) / (BigInt(found) * BigInt(unmarked - size + found));
    total += ways;
  }
  return total;
}
function choose(from, count) {
  if (count > from) return 0n;
  const taken = Math.min(count, from - count);
  let ways = 1n;
  for (let at = 1; at <= taken; at += 1) ways = ways * BigInt(from - taken + at) / BigInt(at);
  return ways;
}
export {
  finiteInterval
};

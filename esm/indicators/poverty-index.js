import { expectCall, ITERABLE } from "../base/index.js";
import {
  commonDenominator,
  decimalText,
  fractionText,
  rational
} from "./fraction.js";
import { PLACES } from "./measure.js";
import { extremeQuotient, leastAndMost, reachable } from "./poverty-completions.js";
import { POVERTY_SPEC } from "./shapes.js";
function povertyIndex(spec, population) {
  expectCall("povertyIndex", {
    spec: [spec, POVERTY_SPEC],
    population: [population, ITERABLE]
  });
  const indicators = spec.dimensions.flatMap(
    (dimension) => dimension.indicators.map((indicator) => ({ ...indicator, dimension: dimension.id }))
  );
  const fractions = [...indicators.map(({ weight }) => weight), spec.cutoff].map(
    (text) => rational(text)
  );
  const unit = commonDenominator(fractions);
  const scaled = fractions.map((fraction) => fraction.n * unit / fraction.d);
  const cutoff = scaled[indicators.length];
  const weights = scaled.slice(0, indicators.length);
  const groups = groupByPattern(
    population,
    indicators.map(({ id }) => id)
  );
  const people = groups.reduce((sum, group) => sum + group.people, 0n);
  const share = (count, scale = 1n) => {
    let least = 0n;
    let most = 0n;
    for (const group of groups) {
      const [low, high] = count(group.pattern);
      least += low * group.people;
      most += high * group.people;
    }
    return figure(
      people === 0n ? null : rational(least, people * scale),
      people === 0n ? null : rational(most, people * scale),
      people === 0n
    );
  };
  const quotient = (choicesOf, scale = 1n) => {
    const options = groups.map(({ pattern, people: people2 }) => ({
      people: people2,
      choices: choicesOf(pattern)
    }));
    const lowest = extremeQuotient(options, "least");
    const highest = extremeQuotient(options, "most");
    const mayBeUndefined = options.every(
      (one) => one.people === 0n || one.choices.some(({ below }) => below === 0n)
    );
    return figure(
      lowest === null ? null : rational(lowest.above, lowest.below * scale),
      highest === null ? null : rational(highest.above, highest.below * scale),
      mayBeUndefined
    );
  };
  const isPoor = (score) => score >= cutoff;
  const scores = (pattern) => leastAndMost(pattern, weights);
  const bit = (isSet) => isSet ? 1n : 0n;
  const contributionOf = (counts) => quotient(
    (pattern) => reachable(
      pattern,
      weights,
      weights.map((weight, index) => counts(index) ? weight : 0n)
    ).map(({ above, below }) => isPoor(below) ? { above, below } : NOBODY)
  );
  const poor = sumPeople(groups, (pattern) => isPoor(scores(pattern).least));
  const notPoor = sumPeople(groups, (pattern) => !isPoor(scores(pattern).most));
  return {
    index: spec.id,
    people: Number(people),
    poor: Number(poor),
    notPoor: Number(notPoor),
    undecided: Number(people - poor - notPoor),
    headcount: share((pattern) => {
      const { least, most } = scores(pattern);
      return [bit(isPoor(least)), bit(isPoor(most))];
    }),
    intensity: quotient(
      (pattern) => reachable(pattern, weights, weights).map(
        ({ below: score }) => isPoor(score) ? { above: score, below: 1n } : NOBODY
      ),
      unit
    ),
    adjustedHeadcount: share((pattern) => {
      const { least, most } = scores(pattern);
      return [isPoor(least) ? least : 0n, isPoor(most) ? most : 0n];
    }, unit),
    dimensions: spec.dimensions.map(({ id, label }) => ({
      id,
      label,
      contribution: contributionOf((index) => indicators[index]?.dimension === id)
    })),
    indicators: indicators.map(({ id, label, weight }, index) => ({
      id,
      label,
      weight,
      headcount: share((pattern) => [bit(pattern[index] === true), bit(pattern[index] !== false)]),
      censoredHeadcount: share((pattern) => {
        const { least, most } = scores(pattern);
        return [
          bit(pattern[index] === true && isPoor(least)),
          bit(pattern[index] !== false && isPoor(most))
        ];
      }),
      contribution: contributionOf((other) => other === index)
    }))
  };
}
const NOBODY = { above: 0n, below: 0n };
function groupByPattern(population, ids) {
  const known = new Set(ids);
  const groups = /* @__PURE__ */ new Map();
  for (const { deprived, people = 1 } of population) {
    if (!Number.isSafeInteger(people) || people < 0) {
      throw new TypeError("people are a whole number from 0 on");
    }
    for (const id of Object.keys(deprived)) {
      if (!known.has(id)) throw new TypeError(`the index has no indicator "${id}"`);
    }
    const pattern = ids.map((id) => deprived[id] ?? null);
    const key = pattern.join();
    const group = groups.get(key);
    if (group === void 0) groups.set(key, { pattern, people: BigInt(people) });
    else group.people += BigInt(people);
  }
  return [...groups.values()];
}
function sumPeople(groups, counts) {
  return groups.reduce((sum, { pattern, people }) => counts(pattern) ? sum + people : sum, 0n);
}
function figure(lowest, highest, mayBeUndefined) {
  const isKnown = !mayBeUndefined && lowest !== null && highest !== null && lowest.equals(highest);
  return {
    value: isKnown ? decimalText(lowest, PLACES, "half-up") : null,
    exact: isKnown ? fractionText(lowest) : null,
    lowest: lowest === null ? null : decimalText(lowest, PLACES, "down"),
    highest: highest === null ? null : decimalText(highest, PLACES, "up"),
    mayBeUndefined
  };
}
export {
  povertyIndex
};

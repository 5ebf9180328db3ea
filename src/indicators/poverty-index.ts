import { type DecimalText, expectCall, ITERABLE, type Label } from "../base/index.js";
import type { PovertyIndexSpec } from "./definition.js";
import {
  commonDenominator,
  decimalText,
  fractionText,
  type Rational,
  rational,
} from "./fraction.js";
import { PLACES } from "./measure.js";
import { type Choice, extremeQuotient, leastAndMost, reachable } from "./poverty-completions.js";
import { POVERTY_SPEC } from "./shapes.js";

/** A household, or a person, and what it is known to be deprived in. */
export interface Deprivations {
  /** By indicator of the index. What is `null` or left out is not known. */
  readonly deprived: Readonly<Record<string, boolean | null>>;
  /** The people of the household, a whole number; 1 when left out. */
  readonly people?: number | undefined;
}

/** A figure over every completion of the unknowns; `value` only when all agree. */
export interface IndexFigure {
  readonly value: DecimalText | null;
  /** The value as an exact fraction. */
  readonly exact: string | null;
  readonly lowest: DecimalText | null;
  readonly highest: DecimalText | null;
  /** Some completion leaves nobody poor (or nobody at all), and so gives no figure. */
  readonly mayBeUndefined: boolean;
}

/** An Alkire-Foster index of a population. All figures are shares of 1. */
export interface PovertyIndex {
  readonly index: string;
  readonly people: number;
  /** People by what is known of them; the three add up to `people`. */
  readonly poor: number;
  readonly notPoor: number;
  readonly undecided: number;
  /** H: the share of people who are poor. */
  readonly headcount: IndexFigure;
  /** A: the mean share of weighted deprivations among the poor. */
  readonly intensity: IndexFigure;
  /** M0 = H × A, the adjusted headcount ratio. */
  readonly adjustedHeadcount: IndexFigure;
  readonly dimensions: readonly {
    readonly id: string;
    readonly label: Label;
    /** The share of M0 that comes from this dimension. */
    readonly contribution: IndexFigure;
  }[];
  readonly indicators: readonly {
    readonly id: string;
    readonly label: Label;
    readonly weight: string;
    /** The share of people who are deprived, poor or not. */
    readonly headcount: IndexFigure;
    /** The share of people who are poor and deprived. */
    readonly censoredHeadcount: IndexFigure;
    readonly contribution: IndexFigure;
  }[];
}

/**
 * Computes an index after Alkire and Foster (2011) with dual cutoff, in exact rationals. Somebody is
 * poor when the weights of the deprivations add up to the cutoff or more. Unknown deprivations give
 * bounds that hold, and are reached, over every completion.
 *
 * Throws `TypeError` for an indicator that the index does not have, and for people that are no whole
 * number from 0 on.
 *
 * @example
 * ```ts
 * const spec = builtinIndicators().povertyIndexes[0] as PovertyIndexSpec;
 * const all = (deprived: boolean) =>
 *   Object.fromEntries(spec.dimensions.flatMap((d) => d.indicators.map((i) => [i.id, deprived])));
 * const index = povertyIndex(spec, [
 *   { deprived: all(true), people: 1 },
 *   { deprived: all(false), people: 3 },
 * ]);
 * index.adjustedHeadcount.exact; // "1/4"
 * ```
 */
export function povertyIndex(
  spec: PovertyIndexSpec,
  population: Iterable<Deprivations>,
): PovertyIndex {
  expectCall("povertyIndex", {
    spec: [spec, POVERTY_SPEC],
    population: [population, ITERABLE],
  });
  const indicators = spec.dimensions.flatMap((dimension) =>
    dimension.indicators.map((indicator) => ({ ...indicator, dimension: dimension.id })),
  );
  const fractions = [...indicators.map(({ weight }) => weight), spec.cutoff].map((text) =>
    rational(text),
  );
  const unit = commonDenominator(fractions);
  const scaled = fractions.map((fraction) => (fraction.n * unit) / fraction.d);
  const cutoff = scaled[indicators.length] as bigint;
  const weights = scaled.slice(0, indicators.length);
  const groups = groupByPattern(
    population,
    indicators.map(({ id }) => id),
  );
  const people = groups.reduce((sum, group) => sum + group.people, 0n);

  const share = (count: (pattern: Pattern) => readonly [bigint, bigint], scale = 1n) => {
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
      people === 0n,
    );
  };
  const quotient = (choicesOf: (pattern: Pattern) => readonly Choice[], scale = 1n) => {
    const options = groups.map(({ pattern, people }) => ({
      people,
      choices: choicesOf(pattern),
    }));
    const lowest = extremeQuotient(options, "least");
    const highest = extremeQuotient(options, "most");
    const mayBeUndefined = options.every(
      (one) => one.people === 0n || one.choices.some(({ below }) => below === 0n),
    );
    return figure(
      lowest === null ? null : rational(lowest.above, lowest.below * scale),
      highest === null ? null : rational(highest.above, highest.below * scale),
      mayBeUndefined,
    );
  };

  const isPoor = (score: bigint) => score >= cutoff;
  const scores = (pattern: Pattern) => leastAndMost(pattern, weights);
  const bit = (isSet: boolean) => (isSet ? 1n : 0n);
  const contributionOf = (counts: (index: number) => boolean) =>
    quotient((pattern) =>
      reachable(
        pattern,
        weights,
        weights.map((weight, index) => (counts(index) ? weight : 0n)),
      ).map(({ above, below }) => (isPoor(below) ? { above, below } : NOBODY)),
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
      (pattern) =>
        reachable(pattern, weights, weights).map(({ below: score }) =>
          isPoor(score) ? { above: score, below: 1n } : NOBODY,
        ),
      unit,
    ),
    adjustedHeadcount: share((pattern) => {
      const { least, most } = scores(pattern);
      return [isPoor(least) ? least : 0n, isPoor(most) ? most : 0n];
    }, unit),
    dimensions: spec.dimensions.map(({ id, label }) => ({
      id,
      label,
      contribution: contributionOf((index) => indicators[index]?.dimension === id),
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
          bit(pattern[index] !== false && isPoor(most)),
        ];
      }),
      contribution: contributionOf((other) => other === index),
    })),
  };
}

const NOBODY: Choice = { above: 0n, below: 0n };

type Pattern = readonly (boolean | null)[];

interface Group {
  readonly pattern: Pattern;
  people: bigint;
}

function groupByPattern(population: Iterable<Deprivations>, ids: readonly string[]): Group[] {
  const known = new Set(ids);
  const groups = new Map<string, Group>();
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
    if (group === undefined) groups.set(key, { pattern, people: BigInt(people) });
    else group.people += BigInt(people);
  }
  return [...groups.values()];
}

function sumPeople(groups: readonly Group[], counts: (pattern: Pattern) => boolean): bigint {
  return groups.reduce((sum, { pattern, people }) => (counts(pattern) ? sum + people : sum), 0n);
}

function figure(
  lowest: Rational | null,
  highest: Rational | null,
  mayBeUndefined: boolean,
): IndexFigure {
  const isKnown = !mayBeUndefined && lowest !== null && highest !== null && lowest.equals(highest);
  return {
    value: isKnown ? decimalText(lowest, PLACES, "half-up") : null,
    exact: isKnown ? fractionText(lowest) : null,
    lowest: lowest === null ? null : decimalText(lowest, PLACES, "down"),
    highest: highest === null ? null : decimalText(highest, PLACES, "up"),
    mayBeUndefined,
  };
}

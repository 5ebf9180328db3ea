import { type DecimalText, expectCall, fromNumber } from "../base/index.js";
import { tPoint } from "./distributions.js";
import { decimalText, rational } from "./fraction.js";
import {
  betaInterval,
  type Interval,
  type IntervalOptions,
  limitText,
  optionsOf,
} from "./interval.js";
import { CLUSTERS, DESIGN_OPTIONS, SIZES, STRATA } from "./shapes.js";

/** What was found in one drawn cluster, such as a village. */
export interface ClusterCounts {
  readonly stratum?: string | undefined;
  readonly size: number;
  readonly hits: number;
  readonly unknown?: number | undefined;
  /** What each unit stands for: 1 over its probability. 1 when left out. */
  readonly weight?: number | undefined;
}

/** What was found in the simple sample of one stratum. */
export interface StratumCounts {
  readonly population: number;
  readonly size: number;
  readonly hits: number;
  readonly unknown?: number | undefined;
}

/** A rate estimated from a sample with a design. Shares of 1. */
export interface DesignRate {
  /** The estimate; `null` when answers are unknown. */
  readonly estimate: DecimalText | null;
  /** The estimate when every unknown answer is no, and when every one is yes. */
  readonly lowest: DecimalText;
  readonly highest: DecimalText;
  readonly unknown: number;
  /** Of the estimate with unknown answers as no, and as yes. */
  readonly standardErrors: readonly [DecimalText, DecimalText];
  readonly degreesOfFreedom: number;
  /** From the interval with all unknown answers as no to that with all as yes. */
  readonly interval: Interval;
}

export interface DesignOptions extends IntervalOptions {
  /**
   * By how much clusters widen the variance, for samples that cannot tell because nobody or everybody
   * has the mark. When left out, such a sample counts no more than its clusters.
   */
  readonly designEffect?: number | undefined;
}

/**
 * The rate of a sample of clusters, perhaps within strata: a ratio estimate with Taylor linearisation
 * over the clusters, and finite-population correction where the number of clusters in the population is
 * given (`clustersOf`, by stratum, or under `""` without strata). The interval is that of Korn and
 * Graubard (1998): Clopper-Pearson limits at the effective sample size, never above the true one.
 *
 * Throws `TypeError` for a stratum with fewer than two clusters, unless all its clusters were drawn.
 *
 * @example
 * ```ts
 * const villages = [
 *   { size: 20, hits: 0 },
 *   { size: 20, hits: 1 },
 *   { size: 20, hits: 0 },
 * ];
 * clusterRate(villages, { "": 90 }).estimate; // "0.016666666667"
 * ```
 */
export function clusterRate(
  clusters: readonly ClusterCounts[],
  clustersOf: Readonly<Record<string, number>> = {},
  options: DesignOptions = {},
): DesignRate {
  expectCall("clusterRate", {
    clusters: [clusters, CLUSTERS],
    clustersOf: [clustersOf, SIZES],
    options: [options, DESIGN_OPTIONS],
  });
  checkAll(clusters);
  const strata = new Map<string, ClusterCounts[]>();
  for (const cluster of clusters) {
    const name = cluster.stratum ?? "";
    strata.set(name, [...(strata.get(name) ?? []), cluster]);
  }
  const size = clusters.reduce((sum, one) => sum + one.size, 0);
  const degreesOfFreedom = clusters.length - strata.size;
  const at = (hitsOf: (cluster: ClusterCounts) => number): Estimate => {
    const weightOf = ({ weight = 1 }: ClusterCounts) => weight;
    const total = clusters.reduce((sum, one) => sum + weightOf(one) * one.size, 0);
    const marked = clusters.reduce((sum, one) => sum + weightOf(one) * hitsOf(one), 0);
    const rate = marked / total;
    let variance = 0;
    for (const [name, members] of strata) {
      const all = Object.hasOwn(clustersOf, name) ? clustersOf[name] : undefined;
      if (all !== undefined && all < members.length) {
        throw new TypeError("more clusters were drawn than there are");
      }
      const drawnShare = all === undefined ? 0 : members.length / all;
      if (drawnShare === 1) continue;
      if (members.length < 2) throw new TypeError("a stratum has fewer than two clusters");
      const residuals = members.map(
        (one) => (weightOf(one) * (hitsOf(one) - rate * one.size)) / total,
      );
      variance += (1 - drawnShare) * members.length * varianceOf(residuals);
    }
    return { rate, variance };
  };
  return describe(at, clusters, { size, degreesOfFreedom, blocks: clusters.length }, options);
}

/**
 * The rate of a stratified sample of single units, each stratum weighted by its population, with
 * finite-population correction. Every stratum of the population has to be there with at least two units
 * (or all it has). The interval is that of `clusterRate`.
 */
export function stratifiedRate(
  strata: readonly StratumCounts[],
  options: DesignOptions = {},
): DesignRate {
  expectCall("stratifiedRate", {
    strata: [strata, STRATA],
    options: [options, DESIGN_OPTIONS],
  });
  checkAll(strata);
  const population = strata.reduce((sum, one) => sum + one.population, 0);
  const size = strata.reduce((sum, one) => sum + one.size, 0);
  const at = (hitsOf: (stratum: StratumCounts) => number): Estimate => {
    let rate = 0;
    let variance = 0;
    for (const stratum of strata) {
      const share = stratum.population / population;
      const own = hitsOf(stratum) / stratum.size;
      rate += share * own;
      if (stratum.size > stratum.population) throw new TypeError("a sample exceeds its stratum");
      if (stratum.size === stratum.population) continue;
      if (stratum.size < 2) throw new TypeError("a stratum has fewer than two units");
      const correction = 1 - stratum.size / stratum.population;
      variance += (share ** 2 * correction * own * (1 - own)) / (stratum.size - 1);
    }
    return { rate, variance };
  };
  const isCensus = strata.every((one) => one.size === one.population);
  const shape = { size, degreesOfFreedom: size - strata.length, blocks: size, isCensus };
  return describe(at, strata, shape, options);
}

interface Estimate {
  readonly rate: number;
  readonly variance: number;
}

interface Shape {
  readonly size: number;
  readonly degreesOfFreedom: number;
  /** What the sample is worth at worst: its clusters, or its units. */
  readonly blocks: number;
  /** Every unit of the population was looked at. */
  readonly isCensus?: boolean;
}

function describe<T extends ClusterCounts | StratumCounts>(
  at: (hitsOf: (one: T) => number) => Estimate,
  parts: readonly T[],
  shape: Shape,
  options: DesignOptions,
): DesignRate {
  const low = at(({ hits }) => hits);
  const high = at(({ hits, unknown = 0 }) => hits + unknown);
  const unknown = parts.reduce((sum, one) => sum + (one.unknown ?? 0), 0);
  const sizeLow = effectiveSize(low, shape, options);
  const sizeHigh = effectiveSize(high, shape, options);
  const { confidence, sides } = optionsOf(options);
  const lowest = limitText(low.rate, "down");
  const highest = limitText(high.rate, "up");
  const interval = shape.isCensus
    ? { lowest, highest, confidence, sides }
    : betaInterval(low.rate * sizeLow, high.rate * sizeHigh, sizeLow, sizeHigh, options);
  return {
    estimate: unknown === 0 ? decimalText(rational(fromNumber(low.rate)), 12, "half-up") : null,
    lowest,
    highest,
    unknown,
    standardErrors: [errorText(low), errorText(high)],
    degreesOfFreedom: shape.degreesOfFreedom,
    interval,
  };
}

/** Korn and Graubard's effective size; what the variance cannot tell is taken at its worst. */
function effectiveSize({ rate, variance }: Estimate, shape: Shape, options: DesignOptions): number {
  const { size, degreesOfFreedom, blocks } = shape;
  if (variance <= 0) {
    const worst = options.designEffect === undefined ? blocks : size / options.designEffect;
    return Math.min(size, worst);
  }
  const risk = optionsOf(options).tail.valueOf();
  const stretch = tPoint(risk, Math.max(1, size - 1)) / tPoint(risk, Math.max(1, degreesOfFreedom));
  return Math.min(size, ((rate * (1 - rate)) / variance) * stretch ** 2);
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

function errorText({ variance }: Estimate): DecimalText {
  return decimalText(rational(fromNumber(Math.sqrt(variance))), 15, "half-up");
}

function checkAll(parts: readonly (ClusterCounts | StratumCounts)[]): void {
  if (parts.length === 0) throw new TypeError("the sample is empty");
  for (const { size, hits, unknown = 0 } of parts) {
    const areWhole = [size, hits, unknown].every((one) => Number.isSafeInteger(one) && one >= 0);
    if (!areWhole || size === 0 || hits + unknown > size) {
      throw new TypeError(
        "every part has whole counts, at least one unit, no more answers than units",
      );
    }
  }
}

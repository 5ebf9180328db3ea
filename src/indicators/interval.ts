import { DECIMAL, type DecimalText, expectCall, fromNumber, isDecimalText } from "../base/index.js";
import { betaPoint } from "./distributions.js";
import { decimalText, ONE, type Rational, rational } from "./fraction.js";
import { EDGE, INTERVAL, INTERVAL_OPTIONS, SAMPLE_COUNTS } from "./shapes.js";

/** Limits that hold a rate with a confidence; shares of 1, rounded outward to twelve digits. */
export interface Interval {
  readonly lowest: DecimalText;
  readonly highest: DecimalText;
  readonly confidence: DecimalText;
  /** 2 for limits on both sides; 1 when each limit holds by itself with the confidence. */
  readonly sides: 1 | 2;
}

export interface IntervalOptions {
  /** Above 0.5, at most 0.9999; `0.95` when left out. */
  readonly confidence?: DecimalText | undefined;
  readonly sides?: 1 | 2 | undefined;
}

/** What a sample says against a limit. */
export type Decision = "below" | "above" | "cannot-tell";

/**
 * The exact interval of Clopper and Pearson (1934) for a rate, from a sample drawn with replacement or
 * from a large population. Answers that are not known widen it: its lower limit takes them all as no,
 * its upper as yes, so that it covers the interval of every completion.
 *
 * Throws `TypeError` for counts that are no whole numbers, an empty sample, or more answers than units.
 *
 * @example
 * ```ts
 * exactInterval({ hits: 0, size: 149 }, { sides: 1 }).highest; // "0.019904816221"
 * ```
 */
export function exactInterval(sample: SampleCounts, options: IntervalOptions = {}): Interval {
  expectCall("exactInterval", {
    sample: [sample, SAMPLE_COUNTS],
    options: [options, INTERVAL_OPTIONS],
  });
  const { hits, size, unknown } = checkCounts(sample);
  return betaInterval(hits, hits + unknown, size, size, options);
}

/** A sample: how many units were looked at, how many have the mark, how many gave no answer. */
export interface SampleCounts {
  readonly hits: number;
  readonly size: number;
  readonly unknown?: number | undefined;
}

/**
 * Decides whether a rate is under a limit, such as 2 %: only when the whole interval is on one side.
 * With an `exclusive` edge a rate must be under the limit, with an `inclusive` one it may be on it.
 *
 * @example
 * ```ts
 * const interval = exactInterval({ hits: 0, size: 100 });
 * decide(interval, "0.02", "exclusive"); // "cannot-tell"
 * ```
 */
export function decide(
  interval: Pick<Interval, "lowest" | "highest">,
  limit: DecimalText,
  edge: "inclusive" | "exclusive",
): Decision {
  expectCall("decide", {
    interval: [interval, INTERVAL],
    limit: [limit, DECIMAL],
    edge: [edge, EDGE],
  });
  const line = rational(limit);
  const high = rational(interval.highest).compare(line);
  const low = rational(interval.lowest).compare(line);
  if (high < 0 || (high === 0 && edge === "inclusive")) return "below";
  if (low > 0 || (low === 0 && edge === "exclusive")) return "above";
  return "cannot-tell";
}

/** Clopper-Pearson limits, also for effective sizes that are not whole. */
export function betaInterval(
  fewest: number,
  most: number,
  sizeForLowest: number,
  sizeForHighest: number,
  options: IntervalOptions,
): Interval {
  const { confidence, sides, tail } = optionsOf(options);
  const risk = tail.valueOf();
  const lowest = fewest <= 0 ? 0 : betaPoint(risk, fewest, sizeForLowest - fewest + 1);
  const highest = most >= sizeForHighest ? 1 : 1 - betaPoint(risk, sizeForHighest - most, most + 1);
  return {
    lowest: limitText(lowest, "down"),
    highest: limitText(highest, "up"),
    confidence,
    sides,
  };
}

export function optionsOf({ confidence = "0.95", sides = 2 }: IntervalOptions): {
  readonly confidence: DecimalText;
  readonly sides: 1 | 2;
  /** The risk left on each side. */
  readonly tail: Rational;
} {
  if (!isDecimalText(confidence)) throw new TypeError("a confidence is a decimal as text");
  const risk = ONE.sub(rational(confidence));
  if (risk.compare(0.5) >= 0 || risk.compare("0.0001") < 0) {
    throw new TypeError("a confidence is above 0.5 and at most 0.9999");
  }
  return { confidence, sides, tail: risk.div(sides) };
}

export function checkCounts({ hits, size, unknown = 0 }: SampleCounts): Required<{
  hits: number;
  size: number;
  unknown: number;
}> {
  const areWhole = [hits, size, unknown].every((one) => Number.isSafeInteger(one) && one >= 0);
  if (!areWhole || size === 0 || hits + unknown > size) {
    throw new TypeError("a sample has whole counts, at least one unit, no more answers than units");
  }
  return { hits, size, unknown };
}

/** A limit as text, rounded away from the interval's middle and kept between 0 and 1. */
export function limitText(limit: number, rounding: "down" | "up"): DecimalText {
  return decimalText(rational(fromNumber(Math.min(1, Math.max(0, limit)))), 12, rounding);
}

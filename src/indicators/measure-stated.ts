import type { DecimalText } from "../base/index.js";
import { boundsOfRatio } from "./bounds.js";
import type { Indicator } from "./definition.js";
import { ONE, rational } from "./fraction.js";
import {
  decimalRange,
  describe,
  type MeasureContext,
  type Measurement,
  scaleOf,
} from "./measure.js";
import { type DecimalRange, type Part, sumOf, unknownOf } from "./part.js";

/**
 * An indicator of any kind from the sums of its parts. `undefined` where the parts deny each other: a
 * share of more than its whole. People whom nobody serves are too many for whoever should serve them,
 * however many those may serve.
 */
export function measureSums(
  indicator: Indicator,
  above: readonly Part[],
  below: readonly Part[] | null,
  context: MeasureContext,
): Measurement | undefined {
  const numerator = sumOf(above, false);
  const denominator = below === null ? null : sumOf(below, false);
  const quotient =
    denominator === null
      ? { ...numerator, mayBeEmpty: false, isEmpty: false }
      : boundsOfRatio(numerator, denominator);
  const isShare = indicator.kind === "share";
  if (isShare && quotient.lowest !== null && quotient.lowest.compare(ONE) > 0) return undefined;
  const isBeyond = quotient.highest === null || quotient.highest.compare(ONE) > 0;
  const bounds =
    isShare && isBeyond && !quotient.isEmpty ? { ...quotient, highest: ONE } : quotient;
  const measured = describe(indicator, bounds, context, {
    units: null,
    numerator: decimalRange(numerator),
    denominator: denominator === null ? null : decimalRange(denominator),
    unknown: unknownOf(above) + unknownOf(below ?? []),
  });
  const { direction, unit } = indicator;
  const isUnserved =
    direction === "lower" &&
    unit !== "percent" &&
    denominator?.highest?.equals(0) === true &&
    numerator.lowest !== null &&
    numerator.lowest.compare(0) > 0;
  const { target } = measured.judgement;
  if (!isUnserved || target === null || target.value === null) return measured;
  return { ...measured, judgement: { answer: "not-reached", doubt: null, target } };
}

/**
 * An indicator whose result is stated and not its parts, in its own unit.
 */
export function measureResult(
  indicator: Indicator,
  { lowest, highest }: DecimalRange,
  context: MeasureContext,
): Measurement {
  const scale = scaleOf(indicator.unit);
  const bound = (value: DecimalText | null) => (value === null ? null : rational(value).div(scale));
  const bounds = { lowest: bound(lowest), highest: bound(highest) };
  return describe(indicator, { ...bounds, mayBeEmpty: false, isEmpty: false }, context, {
    units: null,
    numerator: { lowest: null, highest: null },
    denominator: null,
    unknown: lowest !== null && lowest === highest ? 0 : 1,
  });
}

export type JudgedBounds = Parameters<typeof judge>[1];

/** The bounds of a measurement in its own unit, to be held against a line. */
export function boundsIn({
  exact,
  lowest,
  highest,
  unit,
  mayBeEmpty,
  recorded,
}: Measurement): JudgedBounds {
  const one = exact === null ? null : rational(exact).mul(scaleOf(unit));
  const end = (text: DecimalText | null) => (text === null ? null : rational(text));
  return {
    lowest: one ?? end(lowest),
    highest: one ?? end(highest),
    mayBeEmpty,
    isEmpty: lowest === null && highest === null,
    isOpen: recorded !== null,
  };
}

import type { judge } from "./target.js";

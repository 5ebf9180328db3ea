import { type DecimalText, expectCall, ITERABLE, type Label } from "../base/index.js";
import { type Bounds, boundsOfRatio, boundsOfShare, type RationalRange } from "./bounds.js";
import type { Indicator, IndicatorKind, Level, Target } from "./definition.js";
import { decimalText, fractionText, ONE, type Rational, rational } from "./fraction.js";
import { type DecimalRange, type Part, sumOf, unknownOf } from "./part.js";
import { INDICATOR, MEASURE_CONTEXT, PARTS, SIGN_OPTIONS, TALLY } from "./shapes.js";
import { addMost, CELLS, type CountedUnit, type Tally, tally } from "./tally.js";
import { type Judgement, judge, type LevelContext, targetOn } from "./target.js";

/** Digits after the point of a decimal that does not end. */
export const PLACES = 6;

/** How many units were looked at: `total` is the sum of the other five. */
export interface UnitCounts {
  readonly total: number;
  readonly numerator: number;
  readonly rest: number;
  /** In the denominator, but nobody knows whether in the numerator. */
  readonly undecided: number;
  /** Nobody knows whether in the denominator. */
  readonly perhaps: number;
  readonly outside: number;
}

/** The place, level and day that a measurement is of. */
export interface MeasureContext extends LevelContext {
  /** The id of the village, county, …; `null` for a whole register. */
  readonly place?: string | null | undefined;
  /** What the place is called. */
  readonly placeName?: string | undefined;
  /** What counts as the target where law sets none, such as that of a plan of the place. */
  readonly planned?: Target | null | undefined;
}

/** The value of an indicator, with what is not known about it. Plain JSON. */
export interface Measurement {
  readonly indicator: string;
  readonly label: Label;
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly direction: Indicator["direction"];
  readonly nature: Indicator["nature"];
  readonly veto: boolean;
  readonly level: Level;
  readonly place: string | null;
  readonly placeName: string | null;
  readonly asOf: string;
  /** For a share: the units looked at. */
  readonly units: UnitCounts | null;
  readonly numerator: DecimalRange;
  /** `null` for a quantity. */
  readonly denominator: DecimalRange | null;
  /** How many units have something unknown about them; for other kinds, how many parts. */
  readonly unknown: number;
  /** In the unit of the indicator; `null` unless every completion of the unknowns agrees. */
  readonly value: DecimalText | null;
  /** The value before the unit's scale as an exact fraction. */
  readonly exact: string | null;
  /** The least that any completion of the unknowns gives, rounded down where it does not end. */
  readonly lowest: DecimalText | null;
  /** The most that any completion gives, rounded up where it does not end. */
  readonly highest: DecimalText | null;
  /**
   * The rate among the units that are recorded and decided, where nobody knows how many others there
   * are: it describes them and is held against no target. `null` otherwise.
   */
  readonly recorded: DecimalText | null;
  /** Some completion leaves the denominator empty, so that there would be no rate. */
  readonly mayBeEmpty: boolean;
  readonly judgement: Judgement;
}

/**
 * A share from a tally. Throws `TypeError` when the indicator is no share or not of that level.
 *
 * @example
 * ```ts
 * const incidence = indicatorOf(builtinIndicators(), "povertyIncidence");
 * const village = tally([
 *   { inDenominator: true, inNumerator: true, weight: 2 },
 *   { inDenominator: true, inNumerator: null, weight: 1 },
 *   { inDenominator: true, inNumerator: false, weight: 97 },
 * ]);
 * const measured = measureShare(incidence, village, { asOf: "2019-12-31", level: "village" });
 * [measured.lowest, measured.highest, measured.value]; // ["2", "3", null]
 * ```
 */
export function measureShare(
  indicator: Indicator,
  counted: Tally,
  context: MeasureContext,
): Measurement {
  expectCall("measureShare", {
    indicator: [indicator, INDICATOR],
    counted: [counted, TALLY],
    context: [context, MEASURE_CONTEXT],
  });
  expectKind(indicator, "share");
  const bounds = boundsOfShare(counted);
  const { numerator, rest, undecided, perhapsNumerator, perhapsRest, perhapsUndecided } = counted;
  const inNumerator = [undecided, perhapsNumerator, perhapsUndecided];
  const inDenominator = [rest, ...inNumerator, perhapsRest];
  const most = (cells: readonly { readonly most: number | null }[]) =>
    cells.reduce<number | null>((sum, cell) => addMost(sum, cell.most), numerator.most);
  return describe(
    indicator,
    bounds,
    context,
    {
      units: unitCounts(counted),
      numerator: wholeRange(numerator.least, most(inNumerator)),
      denominator: wholeRange(numerator.least + rest.least + undecided.least, most(inDenominator)),
      unknown:
        undecided.units + perhapsNumerator.units + perhapsRest.units + perhapsUndecided.units,
      recorded: isOpen(counted) ? rateOf(numerator.least, rest.least) : null,
    },
    isOpen(counted),
  );
}

/** Whether nobody knows how many units there are beside those that are recorded. */
function isOpen({ undecided, perhapsUndecided, rest, perhapsRest }: Tally): boolean {
  return [undecided, perhapsUndecided, rest, perhapsRest].some(({ most }) => most === null);
}

function rateOf(inside: number, outside: number): Rational | null {
  return inside + outside === 0 ? null : rational(inside, inside + outside);
}

/** Counts the units and measures their share: `measureShare(indicator, tally(units), context)`. */
export function measure(
  indicator: Indicator,
  units: Iterable<CountedUnit>,
  context: MeasureContext,
): Measurement {
  expectCall("measure", {
    indicator: [indicator, INDICATOR],
    units: [units, ITERABLE],
    context: [context, MEASURE_CONTEXT],
  });
  return measureShare(indicator, tally(units), context);
}

const NOTHING: RationalRange = { lowest: null, highest: null };

/**
 * A sum of parts. A part that is not known at all takes the bound away on both sides, or leaves 0 as
 * the lowest where the parts cannot be negative.
 *
 * @example
 * ```ts
 * const grain = indicatorOf(builtinIndicators(), "grainOutput");
 * const context = { asOf: "2020-12-31", level: "township" } as const;
 * measureQuantity(grain, ["20000.5", "27000"], context).value; // "47000.5"
 * ```
 */
export function measureQuantity(
  indicator: Indicator,
  parts: readonly Part[],
  context: MeasureContext,
  options: { readonly mayBeNegative?: boolean } = {},
): Measurement {
  expectCall("measureQuantity", {
    indicator: [indicator, INDICATOR],
    parts: [parts, PARTS],
    context: [context, MEASURE_CONTEXT],
    options: [options, SIGN_OPTIONS],
  });
  expectKind(indicator, "quantity");
  const total = sumOf(parts, options.mayBeNegative ?? false);
  const isEmpty = parts.length === 0;
  return describe(
    indicator,
    { ...(isEmpty ? NOTHING : total), mayBeEmpty: isEmpty, isEmpty },
    context,
    { units: null, numerator: decimalRange(total), denominator: null, unknown: unknownOf(parts) },
  );
}

/**
 * A quotient of two sums, such as income per head. The sums vary freely within what is known of them.
 * The divisor's parts are never negative.
 */
export function measureRatio(
  indicator: Indicator,
  above: readonly Part[],
  below: readonly Part[],
  context: MeasureContext,
  options: { readonly mayBeNegative?: boolean } = {},
): Measurement {
  expectCall("measureRatio", {
    indicator: [indicator, INDICATOR],
    above: [above, PARTS],
    below: [below, PARTS],
    context: [context, MEASURE_CONTEXT],
    options: [options, SIGN_OPTIONS],
  });
  expectKind(indicator, "ratio");
  const numerator = sumOf(above, options.mayBeNegative ?? false);
  const denominator = sumOf(below, false);
  return describe(indicator, boundsOfRatio(numerator, denominator), context, {
    units: null,
    numerator: decimalRange(numerator),
    denominator: decimalRange(denominator),
    unknown: unknownOf(above) + unknownOf(below),
  });
}

/** Percent is stated in hundredths; everything else as it is. */
export function scaleOf(unit: string): Rational {
  return unit === "percent" ? rational(100) : ONE;
}

/** A measurement from its bounds. */
export function describe(
  indicator: Indicator,
  bounds: Bounds,
  context: MeasureContext,
  {
    recorded = null,
    ...counts
  }: Pick<Measurement, "units" | "numerator" | "denominator" | "unknown"> & {
    readonly recorded?: Rational | null;
  },
  isOpen = false,
): Measurement {
  if (!indicator.levels.includes(context.level)) {
    throw new TypeError(`"${indicator.id}" is not measured at the level ${context.level}`);
  }
  const scale = scaleOf(indicator.unit);
  const scaled: Bounds = {
    ...bounds,
    lowest: bounds.lowest?.mul(scale) ?? null,
    highest: bounds.highest?.mul(scale) ?? null,
  };
  const { lowest, highest } = scaled;
  const isKnown =
    !bounds.mayBeEmpty && lowest !== null && highest !== null && lowest.equals(highest);
  return {
    indicator: indicator.id,
    label: indicator.label,
    kind: indicator.kind,
    unit: indicator.unit,
    direction: indicator.direction,
    nature: indicator.nature,
    veto: indicator.veto,
    level: context.level,
    place: context.place ?? null,
    placeName: context.placeName ?? null,
    asOf: context.asOf,
    ...counts,
    value: isKnown ? decimalText(lowest, PLACES, "half-up") : null,
    exact: isKnown && bounds.lowest !== null ? fractionText(bounds.lowest) : null,
    lowest: lowest === null ? null : decimalText(lowest, PLACES, "down"),
    highest: highest === null ? null : decimalText(highest, PLACES, "up"),
    recorded: recorded === null ? null : decimalText(recorded.mul(scale), PLACES, "half-up"),
    mayBeEmpty: bounds.mayBeEmpty,
    judgement: judge(
      indicator.direction,
      { ...scaled, isOpen },
      targetOn(indicator, contextOf(context)) ?? context.planned ?? null,
    ),
  };
}

/** Where and when the target of law is looked up. */
function contextOf({ asOf, level, region, jurisdiction }: MeasureContext): LevelContext {
  return { asOf, level, region, jurisdiction };
}

function unitCounts(counted: Tally): UnitCounts {
  const { perhapsNumerator, perhapsRest, perhapsUndecided } = counted;
  return {
    total: CELLS.reduce((sum, cell) => sum + counted[cell].units, 0),
    numerator: counted.numerator.units,
    rest: counted.rest.units,
    undecided: counted.undecided.units,
    perhaps: perhapsNumerator.units + perhapsRest.units + perhapsUndecided.units,
    outside: counted.outside.units,
  };
}

function wholeRange(least: number, most: number | null): DecimalRange {
  return { lowest: String(least), highest: most === null ? null : String(most) };
}

export function decimalRange({ lowest, highest }: RationalRange): DecimalRange {
  return {
    lowest: lowest === null ? null : decimalText(lowest, 12, "down"),
    highest: highest === null ? null : decimalText(highest, 12, "up"),
  };
}

function expectKind(indicator: Indicator, kind: IndicatorKind): void {
  if (indicator.kind !== kind) {
    throw new TypeError(`"${indicator.id}" is a ${indicator.kind}, not a ${kind}`);
  }
}

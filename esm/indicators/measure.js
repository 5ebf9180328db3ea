import { expectCall, ITERABLE } from "../base/index.js";
import { boundsOfRatio, boundsOfShare } from "./bounds.js";
import { decimalText, fractionText, ONE, rational } from "./fraction.js";
import { sumOf, unknownOf } from "./part.js";
import { INDICATOR, MEASURE_CONTEXT, PARTS, SIGN_OPTIONS, TALLY } from "./shapes.js";
import { addMost, CELLS, tally } from "./tally.js";
import { judge, targetOn } from "./target.js";
const PLACES = 6;
function measureShare(indicator, counted, context) {
  expectCall("measureShare", {
    indicator: [indicator, INDICATOR],
    counted: [counted, TALLY],
    context: [context, MEASURE_CONTEXT]
  });
  expectKind(indicator, "share");
  const bounds = boundsOfShare(counted);
  const { numerator, rest, undecided, perhapsNumerator, perhapsRest, perhapsUndecided } = counted;
  const inNumerator = [undecided, perhapsNumerator, perhapsUndecided];
  const inDenominator = [rest, ...inNumerator, perhapsRest];
  const most = (cells) => cells.reduce((sum, cell) => addMost(sum, cell.most), numerator.most);
  return describe(
    indicator,
    bounds,
    context,
    {
      units: unitCounts(counted),
      numerator: wholeRange(numerator.least, most(inNumerator)),
      denominator: wholeRange(numerator.least + rest.least + undecided.least, most(inDenominator)),
      unknown: undecided.units + perhapsNumerator.units + perhapsRest.units + perhapsUndecided.units,
      recorded: isOpen(counted) ? rateOf(numerator.least, rest.least) : null
    },
    isOpen(counted)
  );
}
function isOpen({ undecided, perhapsUndecided, rest, perhapsRest }) {
  return [undecided, perhapsUndecided, rest, perhapsRest].some(({ most }) => most === null);
}
function rateOf(inside, outside) {
  return inside + outside === 0 ? null : rational(inside, inside + outside);
}
function measure(indicator, units, context) {
  expectCall("measure", {
    indicator: [indicator, INDICATOR],
    units: [units, ITERABLE],
    context: [context, MEASURE_CONTEXT]
  });
  return measureShare(indicator, tally(units), context);
}
const NOTHING = { lowest: null, highest: null };
function measureQuantity(indicator, parts, context, options = {}) {
  expectCall("measureQuantity", {
    indicator: [indicator, INDICATOR],
    parts: [parts, PARTS],
    context: [context, MEASURE_CONTEXT],
    options: [options, SIGN_OPTIONS]
  });
  expectKind(indicator, "quantity");
  const total = sumOf(parts, options.mayBeNegative ?? false);
  const isEmpty = parts.length === 0;
  return describe(
    indicator,
    { ...isEmpty ? NOTHING : total, mayBeEmpty: isEmpty, isEmpty },
    context,
    { units: null, numerator: decimalRange(total), denominator: null, unknown: unknownOf(parts) }
  );
}
function measureRatio(indicator, above, below, context, options = {}) {
  expectCall("measureRatio", {
    indicator: [indicator, INDICATOR],
    above: [above, PARTS],
    below: [below, PARTS],
    context: [context, MEASURE_CONTEXT],
    options: [options, SIGN_OPTIONS]
  });
  expectKind(indicator, "ratio");
  const numerator = sumOf(above, options.mayBeNegative ?? false);
  const denominator = sumOf(below, false);
  return describe(indicator, boundsOfRatio(numerator, denominator), context, {
    units: null,
    numerator: decimalRange(numerator),
    denominator: decimalRange(denominator),
    unknown: unknownOf(above) + unknownOf(below)
  });
}
function scaleOf(unit) {
  return unit === "percent" ? rational(100) : ONE;
}
function describe(indicator, bounds, context, {
  recorded = null,
  ...counts
}, isOpen2 = false) {
  if (!indicator.levels.includes(context.level)) {
    throw new TypeError(`"${indicator.id}" is not measured at the level ${context.level}`);
  }
  const scale = scaleOf(indicator.unit);
  const scaled = {
    ...bounds,
    lowest: bounds.lowest?.mul(scale) ?? null,
    highest: bounds.highest?.mul(scale) ?? null
  };
  const { lowest, highest } = scaled;
  const isKnown = !bounds.mayBeEmpty && lowest !== null && highest !== null && lowest.equals(highest);
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
      { ...scaled, isOpen: isOpen2 },
      targetOn(indicator, contextOf(context)) ?? context.planned ?? null
    )
  };
}
function contextOf({ asOf, level, region, jurisdiction }) {
  return { asOf, level, region, jurisdiction };
}
function unitCounts(counted) {
  const { perhapsNumerator, perhapsRest, perhapsUndecided } = counted;
  return {
    total: CELLS.reduce((sum, cell) => sum + counted[cell].units, 0),
    numerator: counted.numerator.units,
    rest: counted.rest.units,
    undecided: counted.undecided.units,
    perhaps: perhapsNumerator.units + perhapsRest.units + perhapsUndecided.units,
    outside: counted.outside.units
  };
}
function wholeRange(least, most) {
  return { lowest: String(least), highest: most === null ? null : String(most) };
}
function decimalRange({ lowest, highest }) {
  return {
    lowest: lowest === null ? null : decimalText(lowest, 12, "down"),
    highest: highest === null ? null : decimalText(highest, 12, "up")
  };
}
function expectKind(indicator, kind) {
  if (indicator.kind !== kind) {
    throw new TypeError(`"${indicator.id}" is a ${indicator.kind}, not a ${kind}`);
  }
}
export {
  PLACES,
  decimalRange,
  describe,
  measure,
  measureQuantity,
  measureRatio,
  measureShare,
  scaleOf
};

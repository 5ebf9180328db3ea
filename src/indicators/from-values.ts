import type { Counted, Indicator, IndicatorBook, Target } from "./definition.js";
import { rational } from "./fraction.js";
import type { MeasureContext, Measurement } from "./measure.js";
import { measureResult, measureSums } from "./measure-stated.js";
import type { DecimalRange, Part } from "./part.js";
import { quantityOf, rangeOf, type StatedValue } from "./stated-values.js";

/** Where a value is looked for: a place, the places in it, and whether those are all that it has. */
export interface ValuePlace {
  readonly id: string;
  readonly within: readonly ValuePlace[];
  readonly isWhole: boolean;
}

/** The values of a register on a day, found by place and by what they are of. */
export interface ValueIndex {
  readonly of: (place: string, id: string) => readonly StatedValue[];
  /** Sets of which the places in a place add up to it. */
  readonly adds: ReadonlySet<string>;
}

/** Puts values where they are found without looking at all of them. */
export function indexValues(
  values: readonly StatedValue[],
  { sets }: Pick<IndicatorBook, "sets">,
): ValueIndex {
  const found = new Map<string, StatedValue[]>();
  for (const value of values) {
    const key = JSON.stringify([value.place, value.of]);
    const own = found.get(key);
    if (own === undefined) found.set(key, [value]);
    else own.push(value);
  }
  return {
    of: (place, id) => found.get(JSON.stringify([place, id])) ?? [],
    adds: new Set(sets.filter((set) => set.adds !== false).map(({ id }) => id)),
  };
}

/** Who said what a measurement rests on; documents can name people and are not handed on. */
export type Witness = Pick<StatedValue, "source">;

/** A measurement of values that were stated, not counted. */
export interface StatedMeasurement extends Measurement {
  readonly witnesses: readonly Witness[];
}

/**
 * Measures an indicator of a place by what is stated of it: by its parts before its result, and by those
 * of the place itself before the sum of the places in it. `undefined` where nothing is stated.
 */
export function measureStated(
  indicator: Indicator,
  at: ValuePlace,
  input: ValueIndex,
  context: MeasureContext,
): StatedMeasurement | undefined {
  const heard = hearing(input);
  const above = heard.partsOf(indicator.numerator, at);
  const below = indicator.denominator === null ? null : heard.partsOf(indicator.denominator, at);
  if (above !== undefined && below !== undefined) {
    const measurement = measureSums(indicator, above, below, context);
    if (measurement !== undefined) return { ...measurement, witnesses: heard.witnesses };
  }
  const result = hearing(input);
  const range = quantityOf(indicator) === undefined ? result.own(at.id, indicator.id) : undefined;
  if (range === undefined) return undefined;
  return { ...measureResult(indicator, range, context), witnesses: result.witnesses };
}

/** What a plan of the place itself sets for the year, where its law sets nothing. */
export function plannedTarget(
  indicator: Indicator,
  place: string,
  values: ValueIndex,
  year: number,
): Target | null {
  const planned = values
    .of(place, quantityOf(indicator) ?? indicator.id)
    .filter(({ role, sense }) => role === "target" && sense !== "about");
  const [first] = planned;
  if (first === undefined || planned.some(({ value }) => value !== first.value)) return null;
  return {
    period: { text: `${year}年`, from: `${year}-01-01`, to: `${year}-12-31` },
    value: first.value,
    edge: first.sense === "more-than" || first.sense === "less-than" ? "exclusive" : "inclusive",
    sources: [],
    note: { zh: "本地年度计划所定", en: "set by the year plan of the place" },
  };
}

/** Looks up values and remembers who stated them. */
interface Hearing {
  readonly witnesses: Witness[];
  readonly own: (place: string, of: string) => DecimalRange | undefined;
  readonly partsOf: (counted: Counted, at: ValuePlace) => readonly Part[] | undefined;
}

function hearing(values: ValueIndex): Hearing {
  const witnesses: Witness[] = [];

  /**
   * What is stated of the place itself, by the latest day: where several say different things, all that
   * lies between them. A summary or plan is heard only where nobody else speaks.
   */
  const own: Hearing["own"] = (place, of) => {
    const all = values.of(place, of).filter(({ role }) => role === "actual");
    const others = all.filter(({ source }) => source !== "summary" && source !== "plan");
    const heard = others.length > 0 ? others : all;
    const latest = heard.map(lastDay).sort().at(-1);
    const counted = heard.filter((one) => lastDay(one) === latest);
    if (counted.length === 0) return undefined;
    for (const { source } of counted) witnesses.push({ source });
    return counted.map(rangeOf).reduce(hull);
  };

  /** The parts of a counted set at a place; `undefined` where nothing is stated of it. */
  const partsOf: Hearing["partsOf"] = (counted, at) => {
    if (!("set" in counted)) return undefined;
    const stated = own(at.id, counted.set);
    if (stated !== undefined) return [stated];
    if (!values.adds.has(counted.set)) return undefined;
    const inside = at.within.map((one) => partsOf(counted, one));
    if (inside.every((parts) => parts === undefined)) return undefined;
    const known = inside.flatMap((parts): readonly Part[] => parts ?? [null]);
    return at.isWhole ? known : [...known, null];
  };
  return { witnesses, own, partsOf };
}

/** A value of the whole year is later than those of a part of it. */
const lastDay = ({ until }: StatedValue) => until ?? "9999-12-31";

function hull(a: DecimalRange, b: DecimalRange): DecimalRange {
  const pick = (x: string | null, y: string | null, side: 1 | -1) => {
    if (x === null || y === null) return null;
    return rational(x).compare(rational(y)) * side > 0 ? x : y;
  };
  return { lowest: pick(a.lowest, b.lowest, -1), highest: pick(a.highest, b.highest, 1) };
}

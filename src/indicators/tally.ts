import { expectCall, expectEach, ITERABLE } from "../base/index.js";
import { COUNTED_UNIT, TALLY } from "./shapes.js";
/** A whole number that may be known only between two bounds; `null` at the top is no bound. */
export interface WholeRange {
  readonly least: number;
  readonly most: number | null;
}

/** One thing that is counted, such as a household, or one person. */
export interface CountedUnit {
  /** Whether it belongs to the denominator; `null` when that is not known. */
  readonly inDenominator: boolean | null;
  /** Whether it belongs to the numerator, should it belong to the denominator. */
  readonly inNumerator: boolean | null;
  /** What it counts for, such as the people of a household; 1 when left out. */
  readonly weight?: number | WholeRange | undefined;
}

/** Units of one kind: how many there are, and what they count for together. */
export interface Cell extends WholeRange {
  readonly units: number;
}

/**
 * Everything that was looked at, each unit in exactly one cell. Tallies of parts that do not overlap
 * add up, cell by cell, to the tally of the whole.
 */
export interface Tally {
  /** In the denominator and in the numerator. */
  readonly numerator: Cell;
  /** In the denominator, not in the numerator. */
  readonly rest: Cell;
  /** In the denominator; whether in the numerator is not known. */
  readonly undecided: Cell;
  /** Perhaps in the denominator, and then in the numerator. */
  readonly perhapsNumerator: Cell;
  /** Perhaps in the denominator, and then not in the numerator. */
  readonly perhapsRest: Cell;
  /** Perhaps in the denominator, and then perhaps in the numerator. */
  readonly perhapsUndecided: Cell;
  /** Not in the denominator. */
  readonly outside: Cell;
}

export const CELLS = [
  "numerator",
  "rest",
  "undecided",
  "perhapsNumerator",
  "perhapsRest",
  "perhapsUndecided",
  "outside",
] as const satisfies readonly (keyof Tally)[];

const EMPTY: Cell = { units: 0, least: 0, most: 0 };

export const EMPTY_TALLY: Tally = {
  numerator: EMPTY,
  rest: EMPTY,
  undecided: EMPTY,
  perhapsNumerator: EMPTY,
  perhapsRest: EMPTY,
  perhapsUndecided: EMPTY,
  outside: EMPTY,
};

/**
 * Counts units. Throws `TypeError` for a weight that is not a whole number from 0 on.
 *
 * @example
 * ```ts
 * const counted = tally([
 *   { inDenominator: true, inNumerator: true, weight: 4 },
 *   { inDenominator: true, inNumerator: null, weight: 3 },
 * ]);
 * counted.undecided; // { units: 1, least: 3, most: 3 }
 * ```
 */
export function tally(units: Iterable<CountedUnit>): Tally {
  expectCall("tally", {
    units: [units, ITERABLE],
  });
  const cells: Record<keyof Tally, { units: number; least: number; most: number | null }> = {
    numerator: { ...EMPTY },
    rest: { ...EMPTY },
    undecided: { ...EMPTY },
    perhapsNumerator: { ...EMPTY },
    perhapsRest: { ...EMPTY },
    perhapsUndecided: { ...EMPTY },
    outside: { ...EMPTY },
  };
  for (const unit of expectEach("tally", "units", units, COUNTED_UNIT)) {
    const cell = cells[cellOf(unit)];
    const weight = rangeOf(unit.weight);
    cell.units += 1;
    cell.least += weight.least;
    cell.most = addMost(cell.most, weight.most);
  }
  return cells;
}

/** Adds tallies of parts that share no unit. */
export function addTallies(tallies: Iterable<Tally>): Tally {
  expectCall("addTallies", {
    tallies: [tallies, ITERABLE],
  });
  let total = EMPTY_TALLY;
  for (const one of expectEach("addTallies", "tallies", tallies, TALLY)) {
    total = {
      numerator: addCells(total.numerator, one.numerator),
      rest: addCells(total.rest, one.rest),
      undecided: addCells(total.undecided, one.undecided),
      perhapsNumerator: addCells(total.perhapsNumerator, one.perhapsNumerator),
      perhapsRest: addCells(total.perhapsRest, one.perhapsRest),
      perhapsUndecided: addCells(total.perhapsUndecided, one.perhapsUndecided),
      outside: addCells(total.outside, one.outside),
    };
  }
  return total;
}

function addCells(a: Cell, b: Cell): Cell {
  return { units: a.units + b.units, least: a.least + b.least, most: addMost(a.most, b.most) };
}

export function addMost(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function cellOf({ inDenominator, inNumerator }: CountedUnit): keyof Tally {
  if (inDenominator === false) return "outside";
  if (inDenominator) {
    if (inNumerator === null) return "undecided";
    return inNumerator ? "numerator" : "rest";
  }
  if (inNumerator === null) return "perhapsUndecided";
  return inNumerator ? "perhapsNumerator" : "perhapsRest";
}

function rangeOf(weight: CountedUnit["weight"]): WholeRange {
  if (weight === undefined) return { least: 1, most: 1 };
  const range = typeof weight === "number" ? { least: weight, most: weight } : weight;
  const isWhole = (value: number) => Number.isSafeInteger(value) && value >= 0;
  if (!isWhole(range.least) || (range.most !== null && !isWhole(range.most))) {
    throw new TypeError("a weight is a whole number from 0 on");
  }
  if (range.most !== null && range.most < range.least) {
    throw new TypeError("the most that a weight can be is not below its least");
  }
  return range;
}

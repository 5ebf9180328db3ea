import { expectCall, expectEach, ITERABLE } from "../base/index.js";
import { COUNTED_UNIT, TALLY } from "./shapes.js";
const CELLS = [
  "numerator",
  "rest",
  "undecided",
  "perhapsNumerator",
  "perhapsRest",
  "perhapsUndecided",
  "outside"
];
const EMPTY = { units: 0, least: 0, most: 0 };
const EMPTY_TALLY = {
  numerator: EMPTY,
  rest: EMPTY,
  undecided: EMPTY,
  perhapsNumerator: EMPTY,
  perhapsRest: EMPTY,
  perhapsUndecided: EMPTY,
  outside: EMPTY
};
function tally(units) {
  expectCall("tally", {
    units: [units, ITERABLE]
  });
  const cells = {
    numerator: { ...EMPTY },
    rest: { ...EMPTY },
    undecided: { ...EMPTY },
    perhapsNumerator: { ...EMPTY },
    perhapsRest: { ...EMPTY },
    perhapsUndecided: { ...EMPTY },
    outside: { ...EMPTY }
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
function addTallies(tallies) {
  expectCall("addTallies", {
    tallies: [tallies, ITERABLE]
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
      outside: addCells(total.outside, one.outside)
    };
  }
  return total;
}
function addCells(a, b) {
  return { units: a.units + b.units, least: a.least + b.least, most: addMost(a.most, b.most) };
}
function addMost(a, b) {
  return a === null || b === null ? null : a + b;
}
function cellOf({ inDenominator, inNumerator }) {
  if (inDenominator === false) return "outside";
  if (inDenominator) {
    if (inNumerator === null) return "undecided";
    return inNumerator ? "numerator" : "rest";
  }
  if (inNumerator === null) return "perhapsUndecided";
  return inNumerator ? "perhapsNumerator" : "perhapsRest";
}
function rangeOf(weight) {
  if (weight === void 0) return { least: 1, most: 1 };
  const range = typeof weight === "number" ? { least: weight, most: weight } : weight;
  const isWhole = (value) => Number.isSafeInteger(value) && value >= 0;
  if (!isWhole(range.least) || range.most !== null && !isWhole(range.most)) {
    throw new TypeError("a weight is a whole number from 0 on");
  }
  if (range.most !== null && range.most < range.least) {
    throw new TypeError("the most that a weight can be is not below its least");
  }
  return range;
}
export {
  CELLS,
  EMPTY_TALLY,
  addMost,
  addTallies,
  tally
};

import { compare, type DecimalText, divide, multiply, subtract, sum } from "../base/index.js";
import type { Bounds, CheckVerdict, Quantity } from "./types.js";

/** Exact arithmetic over what figures can be. */

export function exactly(value: DecimalText): Bounds {
  return { low: value, high: value, lowOpen: false, highOpen: false };
}

export function isExact(bounds: Bounds): boolean {
  return bounds.low !== null && bounds.high !== null && compare(bounds.low, bounds.high) === 0;
}

export function addBounds(all: readonly Bounds[]): Bounds {
  return {
    low: all.some((one) => one.low === null) ? null : sum(all.map((one) => one.low as string)),
    high: all.some((one) => one.high === null) ? null : sum(all.map((one) => one.high as string)),
    lowOpen: all.some((one) => one.lowOpen),
    highOpen: all.some((one) => one.highOpen),
  };
}

/** Bounds times a factor above zero. */
export function scaleBounds(bounds: Bounds, factor: DecimalText): Bounds {
  return {
    ...bounds,
    low: bounds.low === null ? null : multiply(bounds.low, factor),
    high: bounds.high === null ? null : multiply(bounds.high, factor),
  };
}

function surelyBelow(a: Bounds, b: Bounds): boolean {
  if (a.high === null || b.low === null) return false;
  const order = compare(a.high, b.low);
  return order < 0 || (order === 0 && (a.highOpen || b.lowOpen));
}

/** Whether two figures are equal. */
export function equality(a: Bounds, b: Bounds): CheckVerdict {
  if (isExact(a) && isExact(b))
    return compare(a.low as string, b.low as string) === 0 ? "holds" : "fails";
  return surelyBelow(a, b) || surelyBelow(b, a) ? "fails" : "cannot-tell";
}

/** Whether `a` is at most `b`. */
export function atMost(a: Bounds, b: Bounds): CheckVerdict {
  if (a.high !== null && b.low !== null && compare(a.high, b.low) <= 0) return "holds";
  return surelyBelow(b, a) ? "fails" : "cannot-tell";
}

/** Whether two values lie no farther apart than `slack`. */
export function within(a: DecimalText, b: DecimalText, slack: DecimalText): boolean {
  const gap = subtract(a, b);
  return compare(gap.startsWith("-") ? gap.slice(1) : gap, slack) <= 0;
}

/** How many digits follow the point. */
export function decimalsOf(value: DecimalText): number {
  const point = value.indexOf(".");
  return point < 0 ? 0 : value.length - point - 1;
}

/** A quotient as text: exact where it ends within six digits, otherwise cut to four and marked. */
export function quotientText(a: DecimalText, b: DecimalText): string {
  const six = divide(a, b, 6);
  if (compare(multiply(six, b), a) === 0) return `= ${trim(six)}`;
  return `≈ ${trim(divide(a, b, 4))}`;
}

function trim(value: DecimalText): DecimalText {
  return value.includes(".") ? value.replace(/0+$/, "").replace(/\.$/, "") : value;
}

/** True when one figure becomes the other by changing one digit or by swapping two that stand side by side. */
export function oneSlipApart(a: DecimalText, b: DecimalText): boolean {
  if (a === b || a.length !== b.length || a.length < 2) return false;
  const differing: number[] = [];
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) differing.push(at);
  const [first, second] = differing;
  if (differing.length === 1) return true;
  return (
    differing.length === 2 &&
    second === (first as number) + 1 &&
    a[first as number] === b[second] &&
    a[second] === b[first as number]
  );
}

/** Everything a figure can be: its bounds, widened by the rounding of its last digit, in base units. */
export interface Interval {
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
}

/** What a printed figure can stand for; `exact` takes it as it is written, without rounding. */
export function printedAs(quantity: Quantity, exact = false): Interval {
  const { factor, slack } = quantity;
  if (isAbout(quantity)) return aboutOf(quantity);
  const bounds = quantity.bounds as Bounds;
  const rounding = exact || quantity.vague !== null ? "0" : slack;
  const low = bounds.low === null ? null : multiply(subtract(bounds.low, rounding), factor);
  const high = bounds.high === null ? null : multiply(sum([bounds.high, rounding]), factor);
  return { low, high };
}

/** Whether a figure is only said to be near (`约`, `左右`), without a bound to either side. */
export function isAbout({ value, bounds }: Quantity): boolean {
  return value !== null && bounds !== null && bounds.low === null && bounds.high === null;
}

/** What passes for being near: a twentieth to either side, a tenth where one digit is all that is said. */
function aboutOf({ value, factor }: Quantity): Interval {
  const stated = multiply(value as DecimalText, factor);
  const isRound = /^0*\.?0*[1-9]\.?0*$/.test(value as DecimalText);
  return {
    low: multiply(stated, isRound ? "0.9" : "0.95"),
    high: multiply(stated, isRound ? "1.1" : "1.05"),
  };
}

export function times(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? null : multiply(a.low, b.low),
    high: a.high === null || b.high === null ? null : multiply(a.high, b.high),
  };
}

export function plus(all: readonly Interval[]): Interval {
  const { low, high } = addBounds(all.map((one) => ({ ...one, lowOpen: false, highOpen: false })));
  return { low, high };
}

export function minus(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.high === null ? null : subtract(a.low, b.high),
    high: a.high === null || b.low === null ? null : subtract(a.high, b.low),
  };
}

/** A quotient of figures that are not negative, kept to twelve digits after the point. */
export function over(a: Interval, b: Interval): Interval {
  const positive = b.low !== null && compare(b.low, "0") > 0;
  return {
    low: a.low === null || b.high === null ? null : divide(a.low, b.high, 12),
    high: a.high === null || !positive ? null : divide(a.high, b.low as string, 12),
  };
}

/** What remains of the true value, as the text prints it: whether two figures can be the same. */
export function meet(a: Interval, b: Interval): boolean {
  const apart = (low: DecimalText | null, high: DecimalText | null) =>
    low !== null && high !== null && compare(low, high) > 0;
  return !apart(a.low, b.high) && !apart(b.low, a.high);
}

/** Whether every value of the one lies in the other. */
export function inside(a: Interval, b: Interval): boolean {
  const above = b.low === null || (a.low !== null && compare(a.low, b.low) >= 0);
  const below = b.high === null || (a.high !== null && compare(a.high, b.high) <= 0);
  return above && below;
}

/** The numbers that two neighbouring digits make the other way round. */
function transposed(digits: readonly string[]): readonly number[] {
  const places = digits.flatMap((digit, place) => (/\d/.test(digit) ? [place] : []));
  return places.slice(1).flatMap((place, at) => {
    const before = places[at] as number;
    if (digits[place] === digits[before] || (before === 0 && digits[place] === "0")) return [];
    const turned = [...digits];
    [turned[before], turned[place]] = [digits[place] as string, digits[before] as string];
    return [Number(turned.join(""))];
  });
}

/** Whether one digit of one number written otherwise, or two turned, would make a relation of numbers true. */
export function oneSlipMends(
  numbers: readonly DecimalText[],
  isTrue: (numbers: readonly number[]) => boolean,
): boolean {
  const values = numbers.map(Number);
  return numbers.some((written, at) => {
    const digits = written.split("");
    const isTrueWith = (changed: number) =>
      isTrue(values.map((one, index) => (index === at ? changed : one)));
    if (transposed(digits).some(isTrueWith)) return true;
    return digits.some((digit, place) => {
      if (digit === "." || digit === "-") return false;
      for (let other = 0; other < 10; other++) {
        if (String(other) === digit || (place === 0 && other === 0 && digits.length > 1)) continue;
        const changed = Number(
          [...digits.slice(0, place), other, ...digits.slice(place + 1)].join(""),
        );
        if (isTrueWith(changed)) return true;
      }
      return false;
    });
  });
}

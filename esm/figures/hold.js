import { compare, divide, multiply, subtract, sum } from "../base/index.js";
function exactly(value) {
  return { low: value, high: value, lowOpen: false, highOpen: false };
}
function isExact(bounds) {
  return bounds.low !== null && bounds.high !== null && compare(bounds.low, bounds.high) === 0;
}
function addBounds(all) {
  return {
    low: all.some((one) => one.low === null) ? null : sum(all.map((one) => one.low)),
    high: all.some((one) => one.high === null) ? null : sum(all.map((one) => one.high)),
    lowOpen: all.some((one) => one.lowOpen),
    highOpen: all.some((one) => one.highOpen)
  };
}
function scaleBounds(bounds, factor) {
  return {
    ...bounds,
    low: bounds.low === null ? null : multiply(bounds.low, factor),
    high: bounds.high === null ? null : multiply(bounds.high, factor)
  };
}
function surelyBelow(a, b) {
  if (a.high === null || b.low === null) return false;
  const order = compare(a.high, b.low);
  return order < 0 || order === 0 && (a.highOpen || b.lowOpen);
}
function equality(a, b) {
  if (isExact(a) && isExact(b))
    return compare(a.low, b.low) === 0 ? "holds" : "fails";
  return surelyBelow(a, b) || surelyBelow(b, a) ? "fails" : "cannot-tell";
}
function atMost(a, b) {
  if (a.high !== null && b.low !== null && compare(a.high, b.low) <= 0) return "holds";
  return surelyBelow(b, a) ? "fails" : "cannot-tell";
}
function within(a, b, slack) {
  const gap = subtract(a, b);
  return compare(gap.startsWith("-") ? gap.slice(1) : gap, slack) <= 0;
}
function decimalsOf(value) {
  const point = value.indexOf(".");
  return point < 0 ? 0 : value.length - point - 1;
}
function quotientText(a, b) {
  const six = divide(a, b, 6);
  if (compare(multiply(six, b), a) === 0) return `= ${trim(six)}`;
  return `\u2248 ${trim(divide(a, b, 4))}`;
}
function trim(value) {
  return value.includes(".") ? value.replace(/0+$/, "").replace(/\.$/, "") : value;
}
function oneSlipApart(a, b) {
  if (a === b || a.length !== b.length || a.length < 2) return false;
  const differing = [];
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) differing.push(at);
  const [first, second] = differing;
  if (differing.length === 1) return true;
  return differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
function printedAs(quantity, exact = false) {
  const { factor, slack } = quantity;
  const bounds = quantity.bounds;
  const rounding = exact || quantity.vague !== null ? "0" : slack;
  const low = bounds.low === null ? null : multiply(subtract(bounds.low, rounding), factor);
  const high = bounds.high === null ? null : multiply(sum([bounds.high, rounding]), factor);
  return { low, high };
}
function times(a, b) {
  return {
    low: a.low === null || b.low === null ? null : multiply(a.low, b.low),
    high: a.high === null || b.high === null ? null : multiply(a.high, b.high)
  };
}
function plus(all) {
  const { low, high } = addBounds(all.map((one) => ({ ...one, lowOpen: false, highOpen: false })));
  return { low, high };
}
function minus(a, b) {
  return {
    low: a.low === null || b.high === null ? null : subtract(a.low, b.high),
    high: a.high === null || b.low === null ? null : subtract(a.high, b.low)
  };
}
function over(a, b) {
  const positive = b.low !== null && compare(b.low, "0") > 0;
  return {
    low: a.low === null || b.high === null ? null : divide(a.low, b.high, 12),
    high: a.high === null || !positive ? null : divide(a.high, b.low, 12)
  };
}
function meet(a, b) {
  const apart = (low, high) => low !== null && high !== null && compare(low, high) > 0;
  return !apart(a.low, b.high) && !apart(b.low, a.high);
}
function inside(a, b) {
  const above = b.low === null || a.low !== null && compare(a.low, b.low) >= 0;
  const below = b.high === null || a.high !== null && compare(a.high, b.high) <= 0;
  return above && below;
}
function oneDigitMends(numbers, isTrue) {
  const values = numbers.map(Number);
  return numbers.some((written, at) => {
    const digits = written.split("");
    return digits.some((digit, place) => {
      if (digit === "." || digit === "-") return false;
      for (let other = 0; other < 10; other++) {
        if (String(other) === digit || place === 0 && other === 0 && digits.length > 1) continue;
        const changed = Number(
          [...digits.slice(0, place), other, ...digits.slice(place + 1)].join("")
        );
        if (isTrue(values.map((one, index) => index === at ? changed : one))) return true;
      }
      return false;
    });
  });
}
export {
  addBounds,
  atMost,
  decimalsOf,
  equality,
  exactly,
  inside,
  isExact,
  meet,
  minus,
  oneDigitMends,
  oneSlipApart,
  over,
  plus,
  printedAs,
  quotientText,
  scaleBounds,
  times,
  within
};

import Fraction from "fraction.js";
function rational(value, divisor = 1) {
  return new Fraction(value).div(divisor);
}
const ZERO = new Fraction(0);
const ONE = new Fraction(1);
function fractionText(value) {
  return value.toFraction();
}
function decimalText(value, places, rounding) {
  const scale = 10n ** BigInt(places);
  const numerator = value.s * value.n * scale;
  let units = numerator / value.d;
  const rest = numerator % value.d;
  if (rest !== 0n) {
    const below = rest < 0n ? units - 1n : units;
    const twice = 2n * (numerator - below * value.d);
    if (rounding === "down") units = below;
    else if (rounding === "up") units = below + 1n;
    else units = twice >= value.d ? below + 1n : below;
  }
  const sign = units < 0n ? "-" : "";
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const part = digits.slice(digits.length - places).replace(/0+$/, "");
  return part === "" ? `${sign}${whole}` : `${sign}${whole}.${part}`;
}
function commonDenominator(values) {
  return values.reduce((common, { d }) => common / gcd(common, d) * d, 1n);
}
function gcd(a, b) {
  return b === 0n ? a : gcd(b, a % b);
}
export {
  ONE,
  ZERO,
  commonDenominator,
  decimalText,
  fractionText,
  rational
};

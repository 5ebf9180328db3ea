import Fraction from "fraction.js";
import type { DecimalText } from "../base/index.js";

/** An exact quotient of two whole numbers. */
export type Rational = Fraction;

/** A rational from a decimal or a fraction as text (`2.5`, `1/18`), or from whole numbers. */
export function rational(value: string | number | bigint, divisor: number | bigint = 1): Rational {
  return new Fraction(value).div(divisor);
}

export const ZERO: Rational = new Fraction(0);
export const ONE: Rational = new Fraction(1);

/** `n/d` in lowest terms, or a whole number. */
export function fractionText(value: Rational): string {
  return value.toFraction();
}

/**
 * A rational as a decimal. What ends within `places` digits is given exactly; anything else is
 * rounded: `down` and `up` towards minus and plus infinity, so that a pair of bounds never narrows.
 */
export function decimalText(
  value: Rational,
  places: number,
  rounding: "down" | "up" | "half-up",
): DecimalText {
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

/** The least common denominator of several rationals. */
export function commonDenominator(values: readonly Rational[]): bigint {
  return values.reduce((common, { d }) => (common / gcd(common, d)) * d, 1n);
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

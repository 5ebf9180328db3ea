import { Decimal as Base } from "decimal.js";
import type { DecimalText } from "./amount.js";

const Decimal = Base.clone({
  precision: 60,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 60,
});

export function sum(amounts: readonly DecimalText[]): DecimalText {
  return amounts.reduce((total, amount) => total.plus(amount), new Decimal(0)).toFixed();
}

export function subtract(a: DecimalText, b: DecimalText): DecimalText {
  return new Decimal(a).minus(b).toFixed();
}

export function multiply(a: DecimalText, b: DecimalText): DecimalText {
  return new Decimal(a).times(b).toFixed();
}

/** A quotient rounded to `places` digits; `down` is towards minus infinity. Throws on division by zero. */
export function divide(
  a: DecimalText,
  b: DecimalText,
  places: number,
  rounding: "down" | "half-up" = "half-up",
): DecimalText {
  const divisor = new Decimal(b);
  if (divisor.isZero()) throw new TypeError("division by zero");
  const mode = rounding === "down" ? Base.ROUND_FLOOR : Base.ROUND_HALF_UP;
  return new Decimal(a).div(divisor).toFixed(places, mode);
}

export function compare(a: DecimalText, b: DecimalText): -1 | 0 | 1 {
  return new Decimal(a).cmp(b) as -1 | 0 | 1;
}

export function roundTo(a: DecimalText, places: number): DecimalText {
  return new Decimal(a).toFixed(places);
}

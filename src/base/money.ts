import { Decimal as Base } from "decimal.js";

const Decimal = Base.clone({
  precision: 60,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 60,
});

/** An exact decimal number as text: an optional minus, digits, and at most twelve digits after the point. */
export type DecimalText = string;

const SHAPE = /^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,12})?$/;

export function isDecimalText(text: unknown): text is DecimalText {
  return typeof text === "string" && SHAPE.test(text);
}

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

/**
 * Net income per head in yuan as a number with two decimals, rounded down to the fen, so that no
 * fraction of a fen ever lifts a household over a line.
 */
export function perHead(
  receipts: readonly DecimalText[],
  outlay: DecimalText,
  heads: number,
): number {
  let net = new Decimal(0);
  for (const receipt of receipts) net = net.plus(receipt);
  return Number(net.minus(outlay).div(heads).toFixed(2, Base.ROUND_FLOOR));
}

/** An amount of yuan as a number, rounded half up to the fen. */
export function toYuan(amount: DecimalText): number {
  return Number(new Decimal(amount).toFixed(2));
}

/** A number that a condition compared, written with its exact digits. */
export function fromNumber(value: number): DecimalText {
  return new Decimal(value).toFixed();
}

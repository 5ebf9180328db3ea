import { compare, type DecimalText, divide, fromNumber, roundTo, subtract, sum } from "./money.js";

/**
 * An exact amount of yuan for quick arithmetic: a whole number of fen where it is one and small enough
 * to be added without loss, its decimal text otherwise.
 */
export type Amount = number | DecimalText;

const SHORT = /^-?\d{1,12}(?:\.\d{1,2})?$/;

/** Reads an amount of yuan as it stands in a record. */
export function amountOf(text: DecimalText): Amount {
  const length = text.length;
  const point = text.indexOf(".");
  if (point < 0 ? length > 12 : length - point > 3 || length > 15) return text;
  if (!SHORT.test(text)) return text;
  if (point < 0) return Number(text) * 100;
  const fen = Number(text.slice(0, point) + text.slice(point + 1));
  return length - point === 2 ? fen * 10 : fen;
}

/** The decimal text of an amount in yuan. */
export function amountText(amount: Amount): DecimalText {
  return typeof amount === "string" ? amount : fromNumber(amount / 100);
}

/** An amount as the nearest number of yuan. */
export function inYuan(amount: Amount): number {
  return typeof amount === "string" ? Number(amount) : amount / 100;
}

export function addAmounts(a: Amount, b: Amount): Amount {
  if (typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a + b)) return a + b;
  return sum([amountText(a), amountText(b)]);
}

export function subtractAmounts(a: Amount, b: Amount): Amount {
  if (typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a - b)) return a - b;
  return subtract(amountText(a), amountText(b));
}

export function compareAmounts(a: Amount, b: Amount): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return compare(amountText(a), amountText(b));
}

/** An amount divided by a number of heads, rounded down to the fen. */
export function amountPerHead(amount: Amount, heads: number): Amount {
  if (typeof amount === "number") return Math.floor(amount / heads);
  return divide(amount, String(heads), 2, "down");
}

/** An amount rounded half up to the fen. */
export function roundAmount(amount: Amount): Amount {
  return typeof amount === "number" ? amount : roundTo(amount, 2);
}

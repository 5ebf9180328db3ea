import { compare, type DecimalText, divide, fromNumber, roundTo, subtract, sum } from "./money.js";

/**
 * An exact amount of yuan for quick arithmetic: a whole number of fen where it is one and small enough
 * to be added without loss, its decimal text otherwise.
 */
export type Amount = number | DecimalText;

const ZERO = 48;
const POINT = 46;

/** Reads an amount of yuan as it stands in a record. */
export function amountOf(text: DecimalText): Amount {
  const { length } = text;
  if (length > 15) return text;
  let digits = 0;
  let places = -1;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === POINT) places = 0;
    else if (code < ZERO || code > ZERO + 9) return text;
    else {
      digits = digits * 10 + code - ZERO;
      if (places >= 0) places += 1;
    }
  }
  if (places > 2 || (places < 0 && length > 12)) return text;
  return places === 2 ? digits : places === 1 ? digits * 10 : digits * 100;
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

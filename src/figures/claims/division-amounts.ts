import { compare, type DecimalText, sum } from "../../base/index.js";
import { oneSlipMends, scaleBounds, within } from "../hold.js";
import type { Mention } from "../structure/outline.js";
import { exact } from "../structure/scope.js";
import type { Bounds, Quantity } from "../types.js";

export function rounds(whole: Mention, parts: readonly Mention[]): boolean {
  const added = totalOf(parts);
  const stated = amountOf(whole);
  const slack = sum([whole, ...parts].map(slackOf));
  return added !== null && stated !== null && slack !== "0" && within(added, stated, slack);
}

function slackOf({ quantity }: Mention): DecimalText {
  return scaleBounds(
    { low: quantity.slack, high: null, lowOpen: false, highOpen: false },
    quantity.factor,
  ).low as string;
}

export function mends(whole: Mention, parts: readonly Mention[]): boolean {
  const numbers = [whole, ...parts].map((one) => digitsOf(one));
  const scales = [whole, ...parts].map((one, at) => Number(amountOf(one)) / Number(numbers[at]));
  if (parts.length > 12 || scales.some((one) => !Number.isFinite(one))) return false;
  return oneSlipMends(numbers, ([first = 0, ...rest]) => {
    const left = rest.reduce((all, one, at) => all + one * (scales[at + 1] as number), 0);
    const right = first * (scales[0] as number);
    return Math.abs(left - right) <= Math.abs(right) * 1e-9;
  });
}

/** The digits of a number as they are written, its multiplier left out. */
function digitsOf({ quantity }: Mention): DecimalText {
  const written = /[\d.]+/.exec(quantity.text.replace(/[,，\s]/g, ""))?.[0];
  return written !== undefined && Number(written) > 0 ? written : (quantity.value ?? "0");
}

export function boundsOf({ quantity }: Mention): Bounds {
  return scaleBounds(quantity.bounds as Bounds, quantity.factor);
}

export function amountOf(one: Mention): DecimalText | null {
  return exact(one) ? boundsOf(one).low : null;
}

const numbers = new WeakMap<Mention, number>();

/** The amount as a number, to see at once what cannot be equal. */
export function numberOf(one: Mention): number {
  const ready = numbers.get(one);
  if (ready !== undefined) return ready;
  const value = exact(one) ? Number(one.quantity.value) * Number(one.quantity.factor) : Number.NaN;
  numbers.set(one, value);
  return value;
}

/** The size of a figure, to sort by. */
export function sizeOf({ quantity }: Mention): number {
  return Number(quantity.value) * Number(quantity.factor);
}

export function totalOf(parts: readonly Mention[]): DecimalText | null {
  const values = parts.map(amountOf);
  return values.includes(null) ? null : sum(values as DecimalText[]);
}

export function adds(whole: Mention, parts: readonly Mention[]): boolean {
  const near = parts.reduce((all, one) => all + numberOf(one), 0);
  if (!(Math.abs(near - numberOf(whole)) <= numberOf(whole) * 1e-9)) return false;
  const added = totalOf(parts);
  const stated = amountOf(whole);
  return added !== null && stated !== null && parts.length >= 2 && compare(added, stated) === 0;
}

/** A number written without a multiplier, so that it stands alone in a computation. */
export function isPlain(quantity: Quantity): boolean {
  return exactly(quantity) && !/[万亿千百]/.test(quantity.text) && quantity.factor === "1";
}

function exactly(quantity: Quantity): boolean {
  return quantity.vague === null && quantity.value !== null;
}

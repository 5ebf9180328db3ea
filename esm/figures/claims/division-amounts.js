import { compare, sum } from "../../base/index.js";
import { oneDigitMends, scaleBounds, within } from "../hold.js";
import { exact } from "../structure/scope.js";
function rounds(whole, parts) {
  const added = totalOf(parts);
  const stated = amountOf(whole);
  const slack = sum([whole, ...parts].map(slackOf));
  return added !== null && stated !== null && slack !== "0" && within(added, stated, slack);
}
function slackOf({ quantity }) {
  return scaleBounds(
    { low: quantity.slack, high: null, lowOpen: false, highOpen: false },
    quantity.factor
  ).low;
}
function mends(whole, parts) {
  const numbers2 = [whole, ...parts].map((one) => digitsOf(one));
  const scales = [whole, ...parts].map((one, at) => Number(amountOf(one)) / Number(numbers2[at]));
  if (parts.length > 12 || scales.some((one) => !Number.isFinite(one))) return false;
  return oneDigitMends(numbers2, ([first = 0, ...rest]) => {
    const left = rest.reduce((all, one, at) => all + one * scales[at + 1], 0);
    const right = first * scales[0];
    return Math.abs(left - right) <= Math.abs(right) * 1e-9;
  });
}
function digitsOf({ quantity }) {
  const written = /[\d.]+/.exec(quantity.text.replace(/[,，\s]/g, ""))?.[0];
  return written !== void 0 && Number(written) > 0 ? written : quantity.value ?? "0";
}
function boundsOf({ quantity }) {
  return scaleBounds(quantity.bounds, quantity.factor);
}
function amountOf(one) {
  return exact(one) ? boundsOf(one).low : null;
}
const numbers = /* @__PURE__ */ new WeakMap();
function numberOf(one) {
  const ready = numbers.get(one);
  if (ready !== void 0) return ready;
  const value = exact(one) ? Number(one.quantity.value) * Number(one.quantity.factor) : Number.NaN;
  numbers.set(one, value);
  return value;
}
function totalOf(parts) {
  const values = parts.map(amountOf);
  return values.includes(null) ? null : sum(values);
}
function adds(whole, parts) {
  const near = parts.reduce((all, one) => all + numberOf(one), 0);
  if (!(Math.abs(near - numberOf(whole)) <= numberOf(whole) * 1e-9)) return false;
  const added = totalOf(parts);
  const stated = amountOf(whole);
  return added !== null && stated !== null && parts.length >= 2 && compare(added, stated) === 0;
}
function isPlain(quantity) {
  return exactly(quantity) && !/[万亿千百]/.test(quantity.text) && quantity.factor === "1";
}
function exactly(quantity) {
  return quantity.vague === null && quantity.value !== null;
}
export {
  adds,
  amountOf,
  boundsOf,
  isPlain,
  mends,
  numberOf,
  rounds,
  totalOf
};

import { Decimal as Base } from "decimal.js";
const Decimal = Base.clone({
  precision: 60,
  rounding: Base.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 60
});
function sum(amounts) {
  return amounts.reduce((total, amount) => total.plus(amount), new Decimal(0)).toFixed();
}
function subtract(a, b) {
  return new Decimal(a).minus(b).toFixed();
}
function multiply(a, b) {
  return new Decimal(a).times(b).toFixed();
}
function divide(a, b, places, rounding = "half-up") {
  const divisor = new Decimal(b);
  if (divisor.isZero()) throw new TypeError("division by zero");
  const mode = rounding === "down" ? Base.ROUND_FLOOR : Base.ROUND_HALF_UP;
  return new Decimal(a).div(divisor).toFixed(places, mode);
}
function compare(a, b) {
  return new Decimal(a).cmp(b);
}
function roundTo(a, places) {
  return new Decimal(a).toFixed(places);
}
export {
  compare,
  divide,
  multiply,
  roundTo,
  subtract,
  sum
};

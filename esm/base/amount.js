const SHAPE = /^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,12})?$/;
function isDecimalText(text) {
  return typeof text === "string" && SHAPE.test(text);
}
const ZERO = 48;
const POINT = 46;
function amountOf(text) {
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
  if (places > 2 || places < 0 && length > 12) return text;
  return places === 2 ? digits : places === 1 ? digits * 10 : digits * 100;
}
function scaled(amount) {
  if (typeof amount === "number") return { units: BigInt(amount), places: 2 };
  const point = amount.indexOf(".");
  if (point < 0) return { units: BigInt(amount), places: 0 };
  const digits = amount.slice(0, point) + amount.slice(point + 1);
  return { units: BigInt(digits), places: amount.length - point - 1 };
}
const unitsAt = ({ units, places }, more) => units * 10n ** BigInt(more - places);
function joined(a, b, join) {
  const [left, right] = [scaled(a), scaled(b)];
  const places = Math.max(left.places, right.places);
  return textOf({ units: join(unitsAt(left, places), unitsAt(right, places)), places });
}
function textOf({ units, places }) {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
  const point = digits.length - places;
  const rest = digits.slice(point).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${digits.slice(0, point)}${rest === "" ? "" : `.${rest}`}`;
}
function floorDivide(a, b) {
  return a / b - (a % b !== 0n && a < 0n !== b < 0n ? 1n : 0n);
}
function amountText(amount) {
  return typeof amount === "string" ? amount : textOf(scaled(amount));
}
function inYuan(amount) {
  return typeof amount === "string" ? Number(amount) : amount / 100;
}
function addAmounts(a, b) {
  if (typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a + b)) return a + b;
  return joined(a, b, (x, y) => x + y);
}
function subtractAmounts(a, b) {
  if (typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a - b)) return a - b;
  return joined(a, b, (x, y) => x - y);
}
function compareAmounts(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [scaled(a), scaled(b)];
  const places = Math.max(left.places, right.places);
  const [x, y] = [unitsAt(left, places), unitsAt(right, places)];
  return x < y ? -1 : x > y ? 1 : 0;
}
function timesDecimal(a, b) {
  const [left, right] = [scaled(a), scaled(b)];
  return textOf({ units: left.units * right.units, places: left.places + right.places });
}
function amountPerHead(amount, heads) {
  if (typeof amount === "number") return Math.floor(amount / heads);
  const { units, places } = scaled(amount);
  const by = BigInt(heads) * 10n ** BigInt(places);
  return textOf({ units: floorDivide(units * 100n, by), places: 2 });
}
function roundAmount(amount) {
  if (typeof amount === "number") return amount;
  const { units, places } = scaled(amount);
  const by = 10n ** BigInt(places);
  const size = (units < 0n ? -units : units) * 200n + by;
  const rounded = size / (2n * by);
  return textOf({ units: units < 0n ? -rounded : rounded, places: 2 });
}
function fromNumber(value) {
  const text = String(value === 0 ? 0 : value);
  const [digits, exponent] = text.split("e");
  if (exponent === void 0) return text;
  const { units, places } = scaled(digits);
  const moved = places - Number(exponent);
  return textOf(
    moved < 0 ? { units: units * 10n ** BigInt(-moved), places: 0 } : { units, places: moved }
  );
}
export {
  addAmounts,
  amountOf,
  amountPerHead,
  amountText,
  compareAmounts,
  fromNumber,
  inYuan,
  isDecimalText,
  roundAmount,
  subtractAmounts,
  timesDecimal
};

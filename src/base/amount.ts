/** An exact decimal number as text: an optional minus, digits, and at most twelve digits after the point. */
export type DecimalText = string;

const SHAPE = /^-?(?:0|[1-9]\d{0,17})(?:\.\d{1,12})?$/;

export function isDecimalText(text: unknown): text is DecimalText {
  return typeof text === "string" && SHAPE.test(text);
}

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

/** An exact number as so many units of a power of ten: 1.25 is 125 with two places. */
interface Scaled {
  readonly units: bigint;
  readonly places: number;
}

function scaled(amount: Amount): Scaled {
  if (typeof amount === "number") return { units: BigInt(amount), places: 2 };
  const point = amount.indexOf(".");
  if (point < 0) return { units: BigInt(amount), places: 0 };
  const digits = amount.slice(0, point) + amount.slice(point + 1);
  return { units: BigInt(digits), places: amount.length - point - 1 };
}

const unitsAt = ({ units, places }: Scaled, more: number) => units * 10n ** BigInt(more - places);

/** Joins two amounts as whole numbers of one power of ten. */
function joined(a: Amount, b: Amount, join: (a: bigint, b: bigint) => bigint): DecimalText {
  const [left, right] = [scaled(a), scaled(b)];
  const places = Math.max(left.places, right.places);
  return textOf({ units: join(unitsAt(left, places), unitsAt(right, places)), places });
}

/** Without a point where there is nothing after it, and without noughts at the end. */
function textOf({ units, places }: Scaled): DecimalText {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
  const point = digits.length - places;
  const rest = digits.slice(point).replace(/0+$/, "");
  return `${units < 0n ? "-" : ""}${digits.slice(0, point)}${rest === "" ? "" : `.${rest}`}`;
}

/** A quotient without its remainder, and that: towards minus infinity. */
function floorDivide(a: bigint, b: bigint): bigint {
  return a / b - (a % b !== 0n && a < 0n !== b < 0n ? 1n : 0n);
}

/** The decimal text of an amount in yuan. */
export function amountText(amount: Amount): DecimalText {
  return typeof amount === "string" ? amount : textOf(scaled(amount));
}

/** An amount as the nearest number of yuan. */
export function inYuan(amount: Amount): number {
  return typeof amount === "string" ? Number(amount) : amount / 100;
}

export function addAmounts(a: Amount, b: Amount): Amount {
  if (typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a + b)) return a + b;
  return joined(a, b, (x, y) => x + y);
}

export function subtractAmounts(a: Amount, b: Amount): Amount {
  if (typeof a === "number" && typeof b === "number" && Number.isSafeInteger(a - b)) return a - b;
  return joined(a, b, (x, y) => x - y);
}

export function compareAmounts(a: Amount, b: Amount): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [scaled(a), scaled(b)];
  const places = Math.max(left.places, right.places);
  const [x, y] = [unitsAt(left, places), unitsAt(right, places)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** An exact decimal number times another. */
export function timesDecimal(a: DecimalText, b: DecimalText): DecimalText {
  const [left, right] = [scaled(a), scaled(b)];
  return textOf({ units: left.units * right.units, places: left.places + right.places });
}

/** An amount divided by a whole number of heads, rounded down to the fen. */
export function amountPerHead(amount: Amount, heads: number): Amount {
  if (typeof amount === "number") return Math.floor(amount / heads);
  const { units, places } = scaled(amount);
  const by = BigInt(heads) * 10n ** BigInt(places);
  return textOf({ units: floorDivide(units * 100n, by), places: 2 });
}

/** An amount rounded half up to the fen; half of one below nought goes down. */
export function roundAmount(amount: Amount): Amount {
  if (typeof amount === "number") return amount;
  const { units, places } = scaled(amount);
  const by = 10n ** BigInt(places);
  const size = (units < 0n ? -units : units) * 200n + by;
  const rounded = size / (2n * by);
  return textOf({ units: units < 0n ? -rounded : rounded, places: 2 });
}

/** A number that a condition compared, written with its exact digits. */
export function fromNumber(value: number): DecimalText {
  const text = String(value === 0 ? 0 : value);
  const [digits, exponent] = text.split("e") as [string, string | undefined];
  if (exponent === undefined) return text;
  const { units, places } = scaled(digits);
  const moved = places - Number(exponent);
  return textOf(
    moved < 0 ? { units: units * 10n ** BigInt(-moved), places: 0 } : { units, places: moved },
  );
}

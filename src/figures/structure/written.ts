import { compare, type DecimalText, divide, multiply, roundTo } from "../../base/index.js";
import type { Quantity } from "../types.js";

const SCALES: readonly (readonly [word: string, factor: DecimalText])[] = [
  ["万亿", "1000000000000"],
  ["亿", "100000000"],
  ["千万", "10000000"],
  ["百万", "1000000"],
  ["万", "10000"],
  ["千", "1000"],
  ["百", "100"],
];
const WRITTEN = /^[^\d０-９]*[\d０-９.,，．。 ]+(万亿|亿|千万|百万|万|千|百)?(?:余|多|几)?(\D*)$/;

function scaleOf(quantity: Quantity): readonly [word: string, factor: DecimalText, unit: string] {
  const match = WRITTEN.exec(quantity.text);
  const factor = SCALES.find(([word]) => word === match?.[1])?.[1] ?? "1";
  return [match?.[1] ?? "", factor, match?.[2] ?? ""];
}

/** A decimal without zeros at its end. */
export function trimmed(value: DecimalText): DecimalText {
  return value.includes(".") ? value.replace(/0+$/, "").replace(/\.$/, "") : value;
}

/** A value in base units, written with the multiplier and the unit of a figure of the text. */
export function writtenLike(value: DecimalText, like: Quantity): string {
  const [word, scale, unit] = scaleOf(like);
  const by = multiply(scale, like.factor);
  const short = divide(value, by, 6);
  const exact = compare(multiply(short, by), value) === 0;
  return `${exact ? "" : "≈"}${trimmed(exact ? short : roundTo(short, 4))}${word}${unit}`;
}

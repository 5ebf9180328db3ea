import { compare, divide, multiply, roundTo } from "../../base/index.js";
const SCALES = [
  ["\u4E07\u4EBF", "1000000000000"],
  ["\u4EBF", "100000000"],
  ["\u5343\u4E07", "10000000"],
  ["\u767E\u4E07", "1000000"],
  ["\u4E07", "10000"],
  ["\u5343", "1000"],
  ["\u767E", "100"]
];
const WRITTEN = /^[^\d０-９]*[\d０-９.,，．。 ]+(万亿|亿|千万|百万|万|千|百)?(?:余|多|几)?(\D*)$/;
function scaleOf(quantity) {
  const match = WRITTEN.exec(quantity.text);
  const factor = SCALES.find(([word]) => word === match?.[1])?.[1] ?? "1";
  return [match?.[1] ?? "", factor, match?.[2] ?? ""];
}
function trimmed(value) {
  return value.includes(".") ? value.replace(/0+$/, "").replace(/\.$/, "") : value;
}
function writtenLike(value, like) {
  const [word, scale, unit] = scaleOf(like);
  const by = multiply(scale, like.factor);
  const short = divide(value, by, 6);
  const exact = compare(multiply(short, by), value) === 0;
  return `${exact ? "" : "\u2248"}${trimmed(exact ? short : roundTo(short, 4))}${word}${unit}`;
}
export {
  trimmed,
  writtenLike
};

import { multiply, sum } from "../../base/index.js";
const LONGEST = 15;
function isDigit(char) {
  return char !== void 0 && (char >= "0" && char <= "9" || char >= "\uFF10" && char <= "\uFF19");
}
function plainDigits(text) {
  return text.replace(/[０-９]/g, (char) => String(char.charCodeAt(0) - 65296));
}
function endOfDigits(text, from) {
  let at = from;
  while (isDigit(text[at])) at++;
  return at;
}
const MASKS = [
  ["_\uFF3F", 1],
  ["xX\uFF58\uFF38\xD7", 2],
  ["*\uFF0A", 2],
  ["-\uFF0D", 2],
  ["\u25A1\u25CB", 1]
];
function endOfMask(text, from) {
  const char = text[from];
  if (char === void 0) return from;
  for (const [chars, least] of MASKS) {
    if (!chars.includes(char)) continue;
    let at = from;
    while (at < text.length && chars.includes(text[at])) at++;
    return at - from >= least ? at : from;
  }
  return from;
}
const POINTS = ".\uFF0E\u3002";
function readNumber(text, from) {
  let end = endOfDigits(text, from);
  const masked = endOfMask(text, end);
  if (masked > end) {
    return { end: endOfDigits(text, masked), value: null, masked: true, decimals: 0 };
  }
  if (end - from <= 3) {
    while (text[end] === "," && endOfDigits(text, end + 1) === end + 4) end += 4;
  }
  let whole = plainDigits(text.slice(from, end)).replaceAll(",", "");
  let fraction = "";
  if (POINTS.includes(text[end] ?? " ") && isDigit(text[end + 1])) {
    const start = end + 1;
    const stop = endOfDigits(text, start);
    const versionLike = POINTS.includes(text[stop] ?? " ") && isDigit(text[stop + 1]);
    const yearAfter = text[end] === "\u3002" && (stop - start > 3 || "\u5E74\u6708".includes(text[stop] ?? " "));
    if (versionLike) return code(text, stop);
    if (!yearAfter) {
      fraction = plainDigits(text.slice(start, stop));
      end = stop;
    }
  }
  const tooLong = whole.length > LONGEST || fraction.length > 6;
  if (tooLong || whole.length > 1 && whole.startsWith("0")) {
    return { end, value: null, masked: false, decimals: 0 };
  }
  whole = whole.replace(/^0+(?=\d)/, "");
  return {
    end,
    value: fraction === "" ? whole : `${whole}.${fraction}`,
    masked: false,
    decimals: fraction.length
  };
}
function code(text, from) {
  let end = from;
  while (isDigit(text[end]) || POINTS.includes(text[end] ?? " ") && isDigit(text[end + 1])) end++;
  return { end, value: null, masked: false, decimals: 0 };
}
const HAN_DIGITS = "\u96F6\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D";
const HAN_PLACES = { \u5341: "10", \u767E: "100", \u5343: "1000" };
const HAN_GROUPS = { \u4E07: "10000", \u4EBF: "100000000" };
const HAN = "\u96F6\u3007\u4E00\u4E8C\u4E24\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u5343\u4E07\u4EBF\u5EFF\u5345\u51E0\u6570";
function hanDigit(char) {
  if (char === "\u3007") return 0;
  return char === "\u4E24" ? 2 : HAN_DIGITS.indexOf(char);
}
function isHanNumeral(char) {
  return char !== void 0 && char !== "" && HAN.includes(char);
}
function readHan(written) {
  const text = written.replace("\u5EFF", "\u4E8C\u5341").replace("\u5345", "\u4E09\u5341");
  if (text.length === 0 || text.length > 14 || /[几数]/.test(text)) return null;
  let total = "0";
  let group = "0";
  let digit = null;
  for (const char of text) {
    const place = HAN_PLACES[char];
    const big = HAN_GROUPS[char];
    if (place !== void 0) {
      group = sum([group, multiply(String(digit || 1), place)]);
      digit = null;
    } else if (big !== void 0) {
      group = sum([group, String(digit ?? 0)]);
      if (group === "0") return null;
      total = multiply(sum([total, group]), big);
      group = "0";
      digit = null;
    } else {
      const value = hanDigit(char);
      if (value < 0 || digit !== null && digit !== 0) return null;
      digit = value;
    }
  }
  return sum([total, group, String(digit ?? 0)]);
}
function endOfHan(text, from) {
  let at = from;
  while (isHanNumeral(text[at])) at++;
  return at;
}
const NINES = { \u5341: "9", \u767E: "99", \u5343: "999", \u4E07: "9999" };
function readRoughHan(text, at) {
  const [first = "", second = ""] = [text[at], text[at + 1]];
  if (first === "\u5341" && second === "\u51E0") return { low: "11", high: "19", end: at + 2 };
  const nines = "\u51E0\u6570".includes(first) && first !== "" ? NINES[second] : void 0;
  if (nines === void 0) return void 0;
  return { low: `2${"0".repeat(nines.length)}`, high: `9${nines}`, end: at + 2 };
}
function wideGroupsEnd(text, start, end) {
  if (end - start > 3 || "0\uFF10".includes(text[start])) return void 0;
  let at = end;
  while (text[at] === "\uFF0C" || text[at] === " ") {
    if (endOfDigits(text, at + 1) !== at + 4) return void 0;
    at += 4;
  }
  return at > end ? at : void 0;
}
export {
  endOfHan,
  endOfMask,
  isDigit,
  isHanNumeral,
  plainDigits,
  readHan,
  readNumber,
  readRoughHan,
  wideGroupsEnd
};

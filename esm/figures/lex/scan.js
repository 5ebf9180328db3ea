import { isDecimalText } from "../../base/index.js";
import { lexiconOf } from "./lexicon.js";
import {
  endOfHan,
  endOfMask,
  isDigit,
  isHanNumeral,
  plainDigits,
  readHan,
  readNumber,
  readRoughHan,
  wideGroupsEnd
} from "./numerals.js";
import { quantityAt } from "./quantity.js";
const LETTER = /[A-Za-z]/;
function scan(text, rules, placeOf) {
  const cursor = {
    text,
    lexicon: lexiconOf(rules),
    placeOf,
    quantities: [],
    dates: [],
    lastEnd: 0
  };
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (isDigit(char)) at = readDigits(cursor, at);
    else if (isHanNumeral(char)) at = readHanAt(cursor, at);
    else {
      const mask = endOfMask(text, at);
      at = mask > at ? dateAt(cursor, at, mask, null) ?? mask : at + 1;
    }
  }
  return { quantities: cursor.quantities, dates: cursor.dates };
}
function readDigits(cursor, at) {
  const { text } = cursor;
  if (at > 0 && LETTER.test(text[at - 1])) return skipCode(text, at);
  const token = readNumber(text, at);
  const next = text[token.end];
  if (token.masked) {
    const dated2 = dateAt(cursor, at, token.end, null);
    return dated2 ?? add(cursor, { ...token, start: at, han: false }) ?? token.end;
  }
  if (next !== void 0 && LETTER.test(next)) return skipCode(text, token.end);
  if (token.value === null || !isDecimalText(token.value) || text[at - 1] === "\u7B2C")
    return token.end;
  if (next !== void 0 && ":\uFF1A/".includes(next) && isDigit(text[token.end + 1]))
    return readNumber(text, token.end + 1).end;
  const dated = token.decimals === 0 ? dateAt(cursor, at, token.end, token.value) : void 0;
  if (dated !== void 0) return dated;
  const groups = wideGroupsEnd(text, at, token.end);
  if (groups !== void 0) {
    const value = plainDigits(text.slice(at, groups)).replace(/\D/g, "");
    const whole = { ...token, value, end: groups, start: at, han: false };
    if (cursor.lexicon.unitAt(text, groups) || cursor.lexicon.multiplierAt(text, groups))
      return add(cursor, whole) ?? groups;
  }
  return readRange(cursor, at, token);
}
function readRange(cursor, start, token) {
  const { text } = cursor;
  const found = { ...token, start, masked: false, han: false };
  if ("-\uFF0D\u2014~\uFF5E\u81F3".includes(text[token.end] ?? " ") && isDigit(text[token.end + 1])) {
    const upper = readNumber(text, token.end + 1);
    const dated = text[upper.end] === "\u5E74" || "-\uFF0D".includes(text[upper.end] ?? " ");
    if (upper.value === null || dated) return upper.end;
    return add(cursor, { ...found, end: upper.end, high: upper.value }) ?? upper.end;
  }
  return add(cursor, found) ?? token.end;
}
function readHanAt(cursor, at) {
  const { text } = cursor;
  if (text.startsWith("\u767E\u5206\u4E4B", at)) return readPercent(cursor, at);
  const rough = readRoughHan(text, at);
  if (rough !== void 0) {
    const range = { value: rough.low, high: rough.high, end: rough.end, decimals: 0 };
    return add(cursor, { ...range, start: at, masked: false, han: true }) ?? rough.end;
  }
  if (text[at - 1] === "\u7B2C") return endOfHan(text, at);
  const end = endOfHan(text, at);
  const value = "\u767E\u5343\u4E07\u4EBF\u96F6\u3007".includes(text[at]) ? null : readHan(text.slice(at, end));
  if (value === null || value === "1" || !isDecimalText(value)) return end;
  return add(cursor, { start: at, end, value, decimals: 0, masked: false, han: true }) ?? end;
}
function readPercent(cursor, at) {
  const { text } = cursor;
  const from = at + "\u767E\u5206\u4E4B".length;
  const digits = isDigit(text[from]) ? readNumber(text, from) : void 0;
  const end = digits?.end ?? endOfHan(text, from);
  const value = digits === void 0 ? readHan(text.slice(from, end)) : digits.value;
  if (value === null || end === from || !isDecimalText(value)) return Math.max(end, from);
  const unit = cursor.lexicon.unitAt("%", 0)?.[1];
  const found = { start: at, end, value, decimals: digits?.decimals ?? 0, masked: false };
  return add(cursor, { ...found, han: false, unit }) ?? end;
}
function add(cursor, found) {
  const quantity = quantityAt(cursor, found);
  if (quantity === void 0) return void 0;
  cursor.quantities.push({ ...cursor.placeOf(found.start), ...quantity });
  cursor.lastEnd = quantity.end;
  return quantity.end;
}
function dateAt(cursor, start, end, value) {
  const { text } = cursor;
  const sign = text[end];
  const number = value === null ? null : Number(value);
  const date = (to, kind) => {
    const word = { start, end: to, text: text.slice(start, to), kind, value: number };
    cursor.dates.push({ ...cursor.placeOf(start), ...word });
    cursor.lastEnd = to;
    return to;
  };
  if (sign === "\u5E74" && (number === null || number >= 1900 && number <= 2100))
    return date(end + 1, "year");
  if (sign === "\u6708" && (number === null || number >= 1 && number <= 12))
    return date(text[end + 1] === "\u4EFD" ? end + 2 : end + 1, "month");
  return sign === "\u65E5" || sign === "\u53F7" ? date(end + 1, "day") : void 0;
}
function skipCode(text, from) {
  let end = from;
  while (end < text.length && (isDigit(text[end]) || LETTER.test(text[end]))) end++;
  return Math.max(end, from + 1);
}
export {
  scan
};

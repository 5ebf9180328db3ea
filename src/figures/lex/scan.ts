import { type DecimalText, isDecimalText } from "../../base/index.js";
import type { FigureRules } from "../data.js";
import type { DateWord, Quantity, TextPlace } from "../types.js";
import { type Lexicon, lexiconOf } from "./lexicon.js";
import {
  endOfHan,
  endOfMask,
  isDigit,
  isHanNumeral,
  readFraction,
  readHan,
  readNumber,
  readRoughHan,
  readTenths,
  readWideGroups,
} from "./numerals.js";
import { type Found, quantityAt } from "./quantity.js";

const LETTER = /[A-Za-z]/;
/** The word of the unit of a fraction. */
const FRACTION = "几分之几";

export interface Scan {
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateWord[];
}

/** A text being read from left to right, with what has been found so far. */
interface Cursor {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly placeOf: (offset: number) => TextPlace;
  readonly quantities: Quantity[];
  readonly dates: DateWord[];
  /** Where the last quantity or date ended. */
  lastEnd: number;
}

/** Finds every quantity and date word of a text in one pass from left to right. */
export function scan(
  text: string,
  rules: FigureRules,
  placeOf: (offset: number) => TextPlace,
): Scan {
  const cursor: Cursor = {
    text,
    lexicon: lexiconOf(rules),
    placeOf,
    quantities: [],
    dates: [],
    lastEnd: 0,
  };
  let at = 0;
  while (at < text.length) {
    const char = text[at] as string;
    if (isDigit(char)) at = readDigits(cursor, at);
    else if (isHanNumeral(char)) at = readHanAt(cursor, at);
    else {
      const mask = endOfMask(text, at);
      at = mask > at ? (dateAt(cursor, at, mask, null) ?? mask) : at + 1;
    }
  }
  return { quantities: cursor.quantities, dates: cursor.dates };
}

function readDigits(cursor: Cursor, at: number): number {
  const { text } = cursor;
  if (at > 0 && LETTER.test(text[at - 1] as string)) return skipCode(text, at);
  const token = readNumber(text, at);
  const next = text[token.end];
  if (token.masked) {
    const dated = dateAt(cursor, at, token.end, null);
    return dated ?? add(cursor, { ...token, start: at, han: false }) ?? token.end;
  }
  if (next !== undefined && LETTER.test(next)) return skipCode(text, token.end);
  if (token.value === null || !isDecimalText(token.value) || text[at - 1] === "第")
    return token.end;
  if (next !== undefined && ":：/".includes(next) && isDigit(text[token.end + 1]))
    return readNumber(text, token.end + 1).end;
  const dated = token.decimals === 0 ? dateAt(cursor, at, token.end, token.value) : undefined;
  if (dated !== undefined) return dated;
  const groups = readWideGroups(text, at, token.end);
  if (groups !== undefined) {
    const whole = { ...groups, start: at, han: false };
    const end = groups.end + (/[余多]/.test(text[groups.end] ?? "") ? 1 : 0);
    if (cursor.lexicon.unitAt(text, end) || cursor.lexicon.multiplierAt(text, end))
      return add(cursor, whole) ?? groups.end;
  }
  return readRange(cursor, at, token);
}

function readRange(
  cursor: Cursor,
  start: number,
  token: { end: number; value: DecimalText | null; decimals: number },
): number {
  const { text } = cursor;
  const found = { ...token, start, masked: false, han: false };
  if ("-－—~～至".includes(text[token.end] ?? " ") && isDigit(text[token.end + 1])) {
    const upper = readNumber(text, token.end + 1);
    const dated = text[upper.end] === "年" || "-－".includes(text[upper.end] ?? " ");
    if (upper.value === null || dated) return upper.end;
    return add(cursor, { ...found, end: upper.end, high: upper.value }) ?? upper.end;
  }
  return add(cursor, found) ?? token.end;
}

function readHanAt(cursor: Cursor, at: number): number {
  const { text } = cursor;
  if (text.startsWith("百分之", at)) return readPercent(cursor, at);
  const rough = readRoughHan(text, at);
  if (rough !== undefined) {
    const range = { value: rough.low, high: rough.high, end: rough.end, decimals: 0 };
    return add(cursor, { ...range, start: at, masked: false, han: true }) ?? rough.end;
  }
  const tenths = readTenths(text, at);
  if (tenths !== undefined) {
    const unit = cursor.lexicon.unitAt("成", 0)?.[1];
    const share = { ...tenths, start: at, decimals: 1, masked: false, han: true, unit };
    return add(cursor, share) ?? tenths.end;
  }
  const fraction = readFraction(text, at);
  if (fraction !== undefined) {
    const unit = cursor.lexicon.unitAt(FRACTION, 0)?.[1];
    return (
      add(cursor, { ...fraction, start: at, decimals: 2, masked: false, han: true, unit }) ??
      fraction.end
    );
  }
  if (text[at - 1] === "第") return endOfHan(text, at);
  const end = endOfHan(text, at);
  const value = "百千万亿零〇".includes(text[at] as string) ? null : readHan(text.slice(at, end));
  if (value === null || value === "1" || !isDecimalText(value)) return end;
  return add(cursor, { start: at, end, value, decimals: 0, masked: false, han: true }) ?? end;
}

/** `百分之九十五`, `百分之95.3`: a share, with the unit in front. */
function readPercent(cursor: Cursor, at: number): number {
  const { text } = cursor;
  const from = at + "百分之".length;
  const digits = isDigit(text[from]) ? readNumber(text, from) : undefined;
  const end = digits?.end ?? endOfHan(text, from);
  const value = digits === undefined ? readHan(text.slice(from, end)) : digits.value;
  if (value === null || end === from || !isDecimalText(value)) return Math.max(end, from);
  const unit = cursor.lexicon.unitAt("%", 0)?.[1];
  const found = { start: at, end, value, decimals: digits?.decimals ?? 0, masked: false };
  return add(cursor, { ...found, han: false, unit }) ?? end;
}

/** Adds a quantity; `undefined` where the number has no unit and is none without. */
function add(cursor: Cursor, found: Found): number | undefined {
  const quantity = quantityAt(cursor, found);
  if (quantity === undefined) return undefined;
  cursor.quantities.push({ ...cursor.placeOf(found.start), ...quantity });
  cursor.lastEnd = quantity.end;
  return quantity.end;
}

function dateAt(
  cursor: Cursor,
  start: number,
  end: number,
  value: DecimalText | null,
): number | undefined {
  const { text } = cursor;
  const sign = text[end];
  const number = value === null ? null : Number(value);
  const date = (to: number, kind: DateWord["kind"]) => {
    const word = { start, end: to, text: text.slice(start, to), kind, value: number };
    cursor.dates.push({ ...cursor.placeOf(start), ...word });
    cursor.lastEnd = to;
    return to;
  };
  if (sign === "年" && (number === null || (number >= 1900 && number <= 2100)))
    return date(end + 1, "year");
  if (sign === "月" && (number === null || (number >= 1 && number <= 12)))
    return date(text[end + 1] === "份" ? end + 2 : end + 1, "month");
  return sign === "日" || sign === "号" ? date(end + 1, "day") : undefined;
}

function skipCode(text: string, from: number): number {
  let end = from;
  while (end < text.length && (isDigit(text[end]) || LETTER.test(text[end] as string))) end++;
  return Math.max(end, from + 1);
}

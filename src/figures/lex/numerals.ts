import { compare, type DecimalText, divide, multiply, sum } from "../../base/index.js";

/** Numbers longer than this are codes (ids, accounts, phones), not figures. */
const LONGEST = 15;

export interface NumberToken {
  readonly end: number;
  /** The number as a decimal text; `null` when masked or a code. */
  readonly value: DecimalText | null;
  readonly masked: boolean;
  /** Digits after the point. */
  readonly decimals: number;
}

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && ((char >= "0" && char <= "9") || (char >= "０" && char <= "９"));
}

export function plainDigits(text: string): string {
  return text.replace(/[０-９]/g, (char) => String(char.charCodeAt(0) - 0xff10));
}

function endOfDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text[at])) at++;
  return at;
}

const MASKS: readonly [chars: string, least: number][] = [
  ["_＿", 1],
  ["xXｘＸ×", 2],
  ["*＊", 2],
  ["-－", 2],
  ["□○", 1],
];

/** Where a run of mask characters that starts at `from` ends; `from` itself when there is none. */
export function endOfMask(text: string, from: number): number {
  const char = text[from];
  if (char === undefined) return from;
  for (const [chars, least] of MASKS) {
    if (!chars.includes(char)) continue;
    let at = from;
    while (at < text.length && chars.includes(text[at] as string)) at++;
    return at - from >= least ? at : from;
  }
  return from;
}

const POINTS = ".．。";

/**
 * Reads the number that starts at `from`, which must be a digit: digits, groups of three after an
 * ASCII comma, and a decimal point, which is printed as a full stop (`168。68`) in some texts.
 * A mask anywhere in it makes the whole number masked.
 */
export function readNumber(text: string, from: number): NumberToken {
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
    const yearAfter =
      text[end] === "。" && (stop - start > 3 || "年月".includes(text[stop] ?? " "));
    if (versionLike) return code(text, stop);
    if (!yearAfter) {
      fraction = plainDigits(text.slice(start, stop));
      end = stop;
    }
  }
  const tooLong = whole.length > LONGEST || fraction.length > 6;
  if (tooLong || (whole.length > 1 && whole.startsWith("0"))) {
    return { end, value: null, masked: false, decimals: 0 };
  }
  whole = whole.replace(/^0+(?=\d)/, "");
  return {
    end,
    value: fraction === "" ? whole : `${whole}.${fraction}`,
    masked: false,
    decimals: fraction.length,
  };
}

function code(text: string, from: number): NumberToken {
  let end = from;
  while (isDigit(text[end]) || (POINTS.includes(text[end] ?? " ") && isDigit(text[end + 1]))) end++;
  return { end, value: null, masked: false, decimals: 0 };
}

const HAN_DIGITS = "零一二三四五六七八九";
const HAN_PLACES: Readonly<Record<string, DecimalText>> = { 十: "10", 百: "100", 千: "1000" };
const HAN_GROUPS: Readonly<Record<string, DecimalText>> = { 万: "10000", 亿: "100000000" };
const HAN = "零〇一二两三四五六七八九十百千万亿廿卅几数";

function hanDigit(char: string): number {
  if (char === "") return -1;
  if (char === "〇") return 0;
  return char === "两" ? 2 : HAN_DIGITS.indexOf(char);
}

export function isHanNumeral(char: string | undefined): boolean {
  return char !== undefined && char !== "" && HAN.includes(char);
}

/** Reads a number in Chinese numerals (`三百四十二`); `null` for a row of digits that is none. */
export function readHan(written: string): DecimalText | null {
  const text = written.replace("廿", "二十").replace("卅", "三十");
  if (text.length === 0 || text.length > 14 || /[几数]/.test(text)) return null;
  let total = "0";
  let group = "0";
  let digit: number | null = null;
  for (const char of text) {
    const place = HAN_PLACES[char];
    const big = HAN_GROUPS[char];
    if (place !== undefined) {
      group = sum([group, multiply(String(digit || 1), place)]);
      digit = null;
    } else if (big !== undefined) {
      group = sum([group, String(digit ?? 0)]);
      if (group === "0") return null;
      total = multiply(sum([total, group]), big);
      group = "0";
      digit = null;
    } else {
      const value = hanDigit(char);
      if (value < 0 || (digit !== null && digit !== 0)) return null;
      digit = value;
    }
  }
  return sum([total, group, String(digit ?? 0)]);
}

/** Where the run of Chinese numerals that starts at `from` ends. */
export function endOfHan(text: string, from: number): number {
  let at = from;
  while (isHanNumeral(text[at])) at++;
  return at;
}

const NINES: Readonly<Record<string, string>> = { 十: "9", 百: "99", 千: "999", 万: "9999" };

/** A number of which only the size is said: `几十` and `数百` (20 to 99, 200 to 999), `十几` (11 to 19). */
export function readRoughHan(
  text: string,
  at: number,
): { readonly low: DecimalText; readonly high: DecimalText; readonly end: number } | undefined {
  const [first = "", second = ""] = [text[at], text[at + 1]];
  if (first === "十" && second === "几") return { low: "11", high: "19", end: at + 2 };
  const nines = "几数".includes(first) && first !== "" ? NINES[second] : undefined;
  if (nines === undefined) return undefined;
  return { low: `2${"0".repeat(nines.length)}`, high: `9${nines}`, end: at + 2 };
}

const GROUP_MARKS = "， \u00a0\u2009\u202f";

/** A number that is grouped in threes by wide commas or blanks (`1，240`, `1 286.4`), and whose first group ends at `end`. */
export function readWideGroups(text: string, start: number, end: number): NumberToken | undefined {
  if (end - start > 3 || "0０".includes(text[start] as string)) return undefined;
  let at = end;
  while (GROUP_MARKS.includes(text[at] ?? "0") && endOfDigits(text, at + 1) === at + 4) at += 4;
  if (at === end) return undefined;
  const last = readNumber(text, at - 3);
  const point = last.end > at ? text.slice(at, last.end) : "";
  if (last.masked || !/^[.．]?\p{Nd}{0,6}$/u.test(point)) return undefined;
  const value = plainDigits(text.slice(start, at)).replace(/\D/g, "");
  const fraction = plainDigits(point.slice(1));
  return {
    ...last,
    value: fraction === "" ? value : `${value}.${fraction}`,
    decimals: fraction.length,
  };
}

/** A share in tenths and a half or tenth of one more: `六成五`, `三成半`. */
export function readTenths(
  text: string,
  at: number,
): { readonly value: DecimalText; readonly end: number } | undefined {
  const [whole, sign, rest] = [hanDigit(text[at] ?? ""), text[at + 1], text[at + 2] ?? ""];
  const more = rest === "半" ? 5 : hanDigit(rest);
  if (!(whole > 0) || sign !== "成" || !(more > 0)) return undefined;
  return { value: `${whole}.${more}`, end: at + 3 };
}

/** A share as a fraction, in percent to two digits: `三分之一`, `四分之三`. */
export function readFraction(
  text: string,
  at: number,
): { readonly value: DecimalText; readonly end: number } | undefined {
  const [, bottom, top] =
    /^([二三四五六七八九十])分之([一二两三四五六七八九])/.exec(text.slice(at, at + 5)) ?? [];
  const [part, whole] = [readHan(top ?? ""), readHan(bottom ?? "")];
  if (part === null || whole === null || compare(part, whole) >= 0) return undefined;
  return { value: divide(multiply(part, "100"), whole, 2), end: at + 4 };
}

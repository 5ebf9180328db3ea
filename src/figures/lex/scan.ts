import { type DecimalText, isDecimalText, multiply } from "../../base/index.js";
import type { FigureRules } from "../data.js";
import type { Bounds, DateWord, Quantity, TextPlace } from "../types.js";
import { endOfHan, endOfMask, isDigit, isHanNumeral, readHan, readNumber } from "./numerals.js";

type Unit = FigureRules["units"]["units"][number];
type Vague = FigureRules["wording"]["vague"][number];

interface Lexicon {
  readonly units: ReadonlyMap<string, readonly (readonly [string, Unit])[]>;
  readonly multipliers: readonly (readonly [string, DecimalText])[];
  readonly before: readonly Vague[];
  readonly inside: readonly Vague[];
  readonly after: readonly Vague[];
}

const lexicons = new WeakMap<FigureRules, Lexicon>();

function lexiconOf(rules: FigureRules): Lexicon {
  const ready = lexicons.get(rules);
  if (ready !== undefined) return ready;
  const units = new Map<string, (readonly [string, Unit])[]>();
  for (const unit of rules.units.units) {
    for (const word of unit.words) {
      const first = word[0] as string;
      units.set(first, [...(units.get(first) ?? []), [word, unit]]);
    }
  }
  for (const row of units.values()) row.sort((a, b) => b[0].length - a[0].length);
  const vague = (where: Vague["where"]) =>
    rules.wording.vague
      .filter((one) => one.where === where)
      .sort((a, b) => b.word.length - a.word.length);
  const lexicon: Lexicon = {
    units,
    multipliers: rules.wording.multipliers.map((one) => [one.word, one.factor] as const),
    before: vague("before"),
    inside: vague("inside"),
    after: vague("after"),
  };
  lexicons.set(rules, lexicon);
  return lexicon;
}

/** The marks that end a clause. */
export const MARKS = "。；;，,：:！!？?\n\r()（）";
const LEAD_ENDS = `${MARKS}、`;
const LETTER = /[A-Za-z]/;
/** After these a multiplier sign is the first sign of a unit (`千米`, `百货`). */
const NOT_MULTIPLIED: Readonly<Record<string, string>> = { 千: "米克瓦卡", 百: "货姓" };

export interface Scan {
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateWord[];
}

/** Finds every quantity and date word of a text in one pass from left to right. */
export function scan(
  text: string,
  rules: FigureRules,
  placeOf: (offset: number) => TextPlace,
): Scan {
  const lexicon = lexiconOf(rules);
  const quantities: Quantity[] = [];
  const dates: DateWord[] = [];
  let at = 0;
  let lastEnd = 0;

  const unitAt = (from: number): readonly [string, Unit] | undefined =>
    lexicon.units.get(text[from] ?? "")?.find(([word]) => text.startsWith(word, from));

  const date = (start: number, end: number, kind: DateWord["kind"], value: number | null) => {
    dates.push({ ...placeOf(start), start, end, text: text.slice(start, end), kind, value });
    lastEnd = end;
    return end;
  };

  const dateAt = (start: number, end: number, value: DecimalText | null): number | undefined => {
    const sign = text[end];
    const number = value === null ? null : Number(value);
    if (sign === "年" && (number === null || (number >= 1900 && number <= 2100))) {
      return date(start, end + 1, "year", number);
    }
    if (sign === "月" && (number === null || (number >= 1 && number <= 12))) {
      return date(start, text[end + 1] === "份" ? end + 2 : end + 1, "month", number);
    }
    return sign === "日" || sign === "号" ? date(start, end + 1, "day", number) : undefined;
  };

  const add = (
    start: number,
    numberEnd: number,
    number: { value: DecimalText | null; decimals: number; high?: DecimalText },
    how: { masked: boolean; han: boolean },
  ): number | undefined => {
    let end = numberEnd;
    let factor: DecimalText = "1";
    const vague: Vague[] = [];
    const before = lexicon.before.find(
      (one) =>
        text.startsWith(one.word, start - one.word.length) &&
        !one.notAfter.includes(text[start - one.word.length - 1] ?? ""),
    );
    if (before !== undefined) vague.push(before);
    const readInside = () => {
      const inside = lexicon.inside.find((one) => text.startsWith(one.word, end));
      if (inside === undefined) return;
      const next = end + inside.word.length;
      const follows = lexicon.multipliers.some(([word]) => text.startsWith(word, next));
      if (!follows && unitAt(next) === undefined) return;
      vague.push(inside);
      end = next;
    };
    readInside();
    if (!how.han) {
      const multiplier = lexicon.multipliers.find(([word]) => text.startsWith(word, end));
      if (multiplier !== undefined) {
        const [word, times] = multiplier;
        if (!(NOT_MULTIPLIED[word] ?? "").includes(text[end + word.length] ?? " ")) {
          factor = times;
          end += word.length;
          readInside();
        }
      }
    }
    if (text[end] === " " && unitAt(end + 1) !== undefined) end++;
    const unit = unitAt(end);
    if (unit === undefined && (how.han || how.masked)) return undefined;
    if (unit !== undefined) {
      end += unit[0].length;
      const bracket = /^[(（](?:次|台|辆|套)[)）]/.exec(text.slice(end, end + 3));
      if (bracket !== null) end += bracket[0].length;
    }
    const after = lexicon.after.find((one) => text.startsWith(one.word, end));
    if (after !== undefined && unit !== undefined) {
      vague.push(after);
      end += after.word.length;
    }
    const value = number.value === null ? null : multiply(number.value, factor);
    const high = number.high === undefined ? value : multiply(number.high, factor);
    const words = vague.map((one) => one.word).join("");
    quantities.push({
      ...placeOf(start),
      start,
      end,
      text: text.slice(before === undefined ? start : start - before.word.length, end),
      value: number.high === undefined ? value : null,
      bounds: value === null || high === null ? null : boundsOf(value, high, vague),
      slack: slackOf(number.decimals, factor),
      vague: number.high !== undefined ? "range" : words === "" ? null : words,
      masked: how.masked,
      han: how.han,
      unit: unit?.[1].unit ?? null,
      dimension: unit?.[1].dimension ?? null,
      factor: unit?.[1].factor ?? "1",
      ...leadOf(text, Math.max(lastEnd, start - 20), start),
      noun: nounOf(text, end),
    });
    lastEnd = end;
    return end;
  };

  const skipCode = (from: number): number => {
    let end = from;
    while (end < text.length && (isDigit(text[end]) || LETTER.test(text[end] as string))) end++;
    return Math.max(end, from + 1);
  };

  while (at < text.length) {
    const char = text[at] as string;
    if (isDigit(char)) {
      if (at > 0 && LETTER.test(text[at - 1] as string)) {
        at = skipCode(at);
        continue;
      }
      const token = readNumber(text, at);
      const next = text[token.end];
      if (token.masked) {
        const dated = dateAt(at, token.end, null);
        const start = at;
        at = dated ?? token.end;
        if (dated === undefined)
          at = add(start, token.end, token, { masked: true, han: false }) ?? at;
      } else if (next !== undefined && LETTER.test(next)) {
        at = skipCode(token.end);
      } else if (token.value === null || !isDecimalText(token.value) || text[at - 1] === "第") {
        at = token.end;
      } else if ((next === ":" || next === "：" || next === "/") && isDigit(text[token.end + 1])) {
        at = readNumber(text, token.end + 1).end;
      } else {
        at = readPlain(at, token);
      }
      continue;
    }
    const mask = endOfMask(text, at);
    if (mask > at) {
      const dated = dateAt(at, mask, null);
      at = dated ?? mask;
      continue;
    }
    if (isHanNumeral(char) && !isHanNumeral(text[at - 1]) && text[at - 1] !== "第") {
      const end = endOfHan(text, at);
      const value = "百千万亿零〇".includes(char) ? null : readHan(text.slice(at, end));
      const plural = value !== null && value !== "1" && isDecimalText(value);
      const done = plural
        ? add(at, end, { value, decimals: 0 }, { masked: false, han: true })
        : undefined;
      at = done ?? end;
      continue;
    }
    at++;
  }
  return { quantities, dates };

  function readPlain(
    start: number,
    token: { end: number; value: string | null; decimals: number },
  ) {
    const dated = token.decimals === 0 ? dateAt(start, token.end, token.value) : undefined;
    if (dated !== undefined) return dated;
    if ("-－—~～至".includes(text[token.end] ?? " ") && isDigit(text[token.end + 1])) {
      const upper = readNumber(text, token.end + 1);
      if (
        upper.value === null ||
        text[upper.end] === "年" ||
        "-－".includes(text[upper.end] ?? " ")
      ) {
        return upper.end;
      }
      const range = { value: token.value, decimals: token.decimals, high: upper.value };
      return add(start, upper.end, range, { masked: false, han: false }) ?? upper.end;
    }
    return add(start, token.end, token, { masked: false, han: false }) ?? token.end;
  }
}

function boundsOf(low: DecimalText, high: DecimalText, vague: readonly Vague[]): Bounds {
  if (vague.length === 0) return { low, high, lowOpen: false, highOpen: false };
  const below = vague.find((one) => one.low === "number");
  const above = vague.find((one) => one.high === "number");
  return {
    low: below === undefined ? null : low,
    high: above === undefined ? null : high,
    lowOpen: below?.open ?? false,
    highOpen: above?.open ?? false,
  };
}

function slackOf(decimals: number, factor: DecimalText): DecimalText {
  if (decimals === 0 && factor === "1") return "0";
  return multiply(decimals === 0 ? "0.5" : `0.${"0".repeat(decimals)}5`, factor);
}

function leadOf(text: string, from: number, to: number): { lead: string; leadStart: number } {
  if (to > from && ")）".includes(text[to - 1] as string)) {
    const near = text.slice(Math.max(from, to - 16), to);
    const open = Math.max(near.lastIndexOf("("), near.lastIndexOf("（"));
    if (open > 0) return leadOf(text, from, to - near.length + open);
  }
  let start = to;
  while (start > from && !LEAD_ENDS.includes(text[start - 1] as string)) start--;
  return { lead: text.slice(start, to), leadStart: start };
}

function nounOf(text: string, from: number): string {
  let end = from;
  while (end < text.length && end - from < 16) {
    const char = text[end] as string;
    if (MARKS.includes(char) || char === "、" || isDigit(char) || endOfMask(text, end) > end) break;
    end++;
  }
  return text.slice(from, end);
}

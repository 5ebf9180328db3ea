import { type DecimalText, multiply, sum } from "../../base/index.js";
import type { Bounds, Quantity } from "../types.js";
import type { Lexicon, Unit, Vague } from "./lexicon.js";
import { endOfMask, isDigit, readNumber } from "./numerals.js";

/** The marks that end a clause. */
export const MARKS = "。；;，,：:！!？?\n\r()（）";
const LEAD_ENDS = `${MARKS}、`;

/** What is counted without a unit of its own after 万 (`39.6万农村人口`). */
const HEADS = /^(?:农村|农业|贫困|常住|户籍|受益|困难|脱贫){0,2}(?:人口|群众|居民|劳动力)/;

/** A number as it was found, before its multiplier, vague words and unit are read. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: DecimalText | null;
  readonly decimals: number;
  /** The upper end of a range. */
  readonly high?: DecimalText;
  readonly masked: boolean;
  readonly han: boolean;
  /** A unit that stands in front (`百分之`). */
  readonly unit?: Unit | undefined;
}

interface Before {
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly lastEnd: number;
}

/** The number read on over multipliers and further numbers of the same figure (`3亿5000万`). */
interface Scaled {
  readonly value: DecimalText | null;
  readonly end: number;
  readonly factor: DecimalText;
  readonly decimals: number;
  readonly vague: readonly Vague[];
}

/** Reads what stands around a number; `undefined` where numerals stand without a unit. */
export function quantityAt(
  { text, lexicon, lastEnd }: Before,
  found: Found,
): Omit<Quantity, "line" | "column" | "paragraph"> | undefined {
  const before = lexicon.vagueBefore(text, found.start);
  const scaled = scale(text, lexicon, found);
  const vague = [...(before === undefined ? [] : [before]), ...scaled.vague];
  let end = scaled.end;
  if (text[end] === " " && lexicon.unitAt(text, end + 1) !== undefined) end++;
  const read = found.unit === undefined ? lexicon.unitAt(text, end) : undefined;
  const bare = read === undefined && scaled.factor !== "1" && HEADS.test(text.slice(end, end + 8));
  const unit = found.unit ?? read?.[1] ?? (bare ? lexicon.unitAt("人", 0)?.[1] : undefined);
  if (unit === undefined && (found.han || found.masked)) return undefined;
  if (read !== undefined) {
    end += read[0].length;
    end += /^[(（](?:次|台|辆|套)[)）]/.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  }
  const word = unit === undefined ? undefined : lexicon.vagueAfter(text, end);
  // `比8人多3人`: the word belongs to the number that follows.
  const after = isDigit(text[end + (word?.word.length ?? 0)]) ? undefined : word;
  if (after !== undefined) {
    vague.push(after);
    end += after.word.length;
  }
  const { value, factor } = scaled;
  const high = found.high === undefined ? value : multiply(found.high, factor);
  const words = vague.map((one) => one.word).join("");
  return {
    start: found.start,
    end,
    text: text.slice(found.start - (before?.word.length ?? 0), end),
    value: found.high === undefined ? value : null,
    bounds: value === null || high === null ? null : boundsOf(value, high, vague),
    slack: slackOf(scaled.decimals, factor),
    vague: found.high !== undefined ? "range" : words === "" ? null : words,
    masked: found.masked,
    han: found.han,
    unit: unit?.unit ?? null,
    dimension: unit?.dimension ?? null,
    factor: unit?.factor ?? "1",
    ...leadOf(text, Math.max(lastEnd, found.start - 20), found.start),
    noun: nounOf(text, end),
  };
}

function scale(text: string, lexicon: Lexicon, found: Found): Scaled {
  const vague: Vague[] = [];
  let end = found.end;
  let factor: DecimalText = "1";
  const inside = () => {
    const word = lexicon.vagueInside(text, end);
    if (word === undefined) return;
    const next = end + word.word.length;
    if (!lexicon.multiplierAt(text, next) && !lexicon.unitAt(text, next)) return;
    vague.push(word);
    end = next;
  };
  inside();
  const multiplier = found.han ? undefined : lexicon.multiplierAt(text, end);
  if (multiplier !== undefined) {
    factor = multiplier[1];
    end += multiplier[0].length;
    inside();
  }
  const value = found.value === null ? null : multiply(found.value, factor);
  const more =
    multiplier !== undefined && value !== null && vague.length === 0 && found.decimals === 0
      ? remainder(text, lexicon, end, factor)
      : undefined;
  if (more === undefined) return { value, end, factor, decimals: found.decimals, vague };
  return { ...more, value: sum([value as string, more.value as string]) };
}

/** The rest of a figure that goes on after its multiplier: `5000万` in `3亿5000万`, `2千` in `1万2千`. */
function remainder(
  text: string,
  lexicon: Lexicon,
  from: number,
  above: DecimalText,
): Scaled | undefined {
  if (!isDigit(text[from])) return undefined;
  const token = readNumber(text, from);
  if (token.value === null || token.masked || token.decimals > 0) return undefined;
  const multiplier = lexicon.multiplierAt(text, token.end);
  const factor = multiplier?.[1] ?? "1";
  const end = token.end + (multiplier?.[0].length ?? 0);
  const value = multiply(token.value, factor);
  if (value.length >= above.length || lexicon.unitAt(text, end) === undefined) return undefined;
  return { value, end, factor, decimals: 0, vague: [] };
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

import type { DecimalText, Label } from "../../base/index.js";
import type { FigureRules } from "../data.js";
import { isAbout } from "../hold.js";
import type {
  CheckVerdict,
  DateWord,
  FigureCheck,
  IdentityKind,
  Quantity,
  TextPlace,
} from "../types.js";
import type { Passage } from "./outline.js";
import type { Table } from "./tables.js";
import type { Sentence } from "./text.js";

/** A text with everything that was found in it, before identities are looked for. */
export interface Reading {
  readonly text: string;
  readonly rules: FigureRules;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateWord[];
  readonly sentences: readonly Sentence[];
  readonly outline: readonly Passage[];
  readonly tables: readonly Table[];
  readonly placeOf: (offset: number) => TextPlace;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A check before its place is worked out. */
export interface Draft {
  readonly kind: IdentityKind;
  readonly verdict: CheckVerdict;
  /** Where the check is reported. */
  readonly at: number;
  readonly words: readonly Span[];
  readonly computation: string;
  readonly message: Label;
  readonly confidence: "high" | "medium";
  readonly why: Label;
  /** How far a sum misses its whole. */
  readonly miss?: number;
}

/** How many characters of the words before a number are quoted with it. */
const LONGEST_LEAD = 14;

/** The words around a quantity that let a reader recognise it. */
export function phraseOf(quantity: Quantity): Span {
  return {
    start: quantity.leadStart + Math.max(0, quantity.lead.length - LONGEST_LEAD),
    end: quantity.end + Math.min(quantity.noun.length, 8),
  };
}

function phraseText(reading: Reading, span: Span): string {
  return reading.text.slice(span.start, span.end);
}

/** The value of a figure that is known exactly; masked and vague ones have none. */
export function exactValue(quantity: Quantity): DecimalText | null {
  return quantity.vague === null ? quantity.value : null;
}

/** True for a figure that can be computed with: it has a number and a unit of its own. */
export function countable(quantity: Quantity): boolean {
  const small = quantity.han && quantity.value !== null && quantity.value.length < 2;
  return quantity.bounds !== null && quantity.unit !== null && !small;
}

/** Turns drafts into checks: placed, quoted, numbered, in the order of the text. */
export function settle(reading: Reading, drafts: readonly Draft[]): readonly FigureCheck[] {
  const seen = new Map<string, number>();
  const known = new Set<string>();
  const settled = settledSums(drafts);
  const abouts = new Set(reading.quantities.filter(isAbout).map(({ end }) => end));
  const fresh = drafts.filter((one) => {
    // What is only said to be near is never called false.
    if (one.verdict === "fails" && one.words.some(({ end }) => abouts.has(end))) return false;
    const key = `${one.kind}|${one.at}|${one.computation}`;
    return !known.has(key) && known.add(key) && !answered(one, settled);
  });
  return fresh
    .sort((a, b) => a.at - b.at)
    .map((draft) => {
      const place = reading.placeOf(draft.at);
      const name = `${draft.kind}@${place.line}:${place.column}`;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return {
        id: count === 1 ? name : `${name}#${count}`,
        kind: draft.kind,
        verdict: draft.verdict,
        ...place,
        words: draft.words.map((span) => ({
          ...reading.placeOf(span.start),
          text: phraseText(reading, span),
        })),
        computation: draft.computation,
        message: draft.message,
        confidence: draft.confidence,
        why: draft.why,
      };
    });
}

const ADDING = ["sum", "difference"];

/** The sums and differences that are told, by the figures that they quote. */
function settledSums(drafts: readonly Draft[]): ReadonlyMap<number, readonly Draft[]> {
  const found = new Map<number, Draft[]>();
  for (const one of drafts) {
    if (!ADDING.includes(one.kind) || one.verdict === "cannot-tell") continue;
    for (const { start } of one.words) {
      const row = found.get(start);
      if (row === undefined) found.set(start, [one]);
      else if (row.length < 20) row.push(one);
    }
  }
  return found;
}

/** A question about figures that another sum or difference already settles. */
function answered(draft: Draft, settled: ReadonlyMap<number, readonly Draft[]>): boolean {
  if (!ADDING.includes(draft.kind) || draft.verdict !== "cannot-tell") return false;
  return (settled.get(draft.words[0]?.start ?? -1) ?? []).some((other) =>
    draft.words.every((word) => other.words.some(({ end }) => end === word.end)),
  );
}

/** A figure in a computation: its number, or its words where it is vague or counts in tens of thousands. */
export function shown(quantity: Quantity): string {
  const isScaled = /[十百千万亿]/.test(quantity.text);
  return quantity.vague !== null || quantity.value === null || isScaled
    ? quantity.text
    : quantity.value;
}

/** Households followed at once by people: `98户343人`, `100户、334人`. */
export function headsOf(reading: Reading, households: Quantity): Quantity | undefined {
  if (households.dimension !== "households") return undefined;
  const next = quantityAfter(reading, households);
  if (next?.dimension !== "persons") return undefined;
  const gap = reading.text.slice(households.end, next.start);
  return gap === "" || gap === "、" || gap === " " ? next : undefined;
}

/** The date words that start at `from` or later and end at `to` or before; at most the last 200. */
export function datesBetween(reading: Reading, from: number, to: number): readonly DateWord[] {
  const { dates } = reading;
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] as DateWord).end <= to) low = middle + 1;
    else high = middle;
  }
  const found: DateWord[] = [];
  for (let at = low - 1; at >= 0 && found.length < 200; at--) {
    const one = dates[at] as DateWord;
    if (one.start < from) break;
    found.unshift(one);
  }
  return found;
}

const positions = new WeakMap<readonly Quantity[], Map<number, number>>();

function quantityAfter(reading: Reading, quantity: Quantity): Quantity | undefined {
  return reading.quantities[positionOf(reading, quantity) + 1];
}

export function quantityBefore(reading: Reading, quantity: Quantity): Quantity | undefined {
  return reading.quantities[positionOf(reading, quantity) - 1];
}

function positionOf(reading: Reading, quantity: Quantity): number {
  let map = positions.get(reading.quantities);
  if (map === undefined) {
    map = new Map(reading.quantities.map((one, index) => [one.start, index]));
    positions.set(reading.quantities, map);
  }
  return map.get(quantity.start) ?? -2;
}

/** True when two wordings share `length` characters in a row, numerals and marks left out. */
export function share(a: string, b: string, length: number): boolean {
  if (length === 0) return true;
  for (let at = 0; at + length <= a.length; at++) {
    const piece = a.slice(at, at + length);
    if (/^[\p{Script=Han}A-Za-z]+$/u.test(piece) && b.includes(piece)) return true;
  }
  return false;
}

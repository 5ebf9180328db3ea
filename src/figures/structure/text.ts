import { LINE_END } from "../../base/index.js";
import type { Quantity, TextPlace } from "../types.js";

const LINE_ENDS = new RegExp(LINE_END, "g");

/** No sentence is taken to be longer than this, so that hostile text costs no more than its length. */
const LONGEST_SENTENCE = 3000;
/** Nor to hold more figures than this. */
const MOST_FIGURES = 100;

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly quantities: readonly Quantity[];
  /** The number of the line, the first being 1. */
  readonly line: number;
}

/** The places of offsets in a text; to be asked from left to right or anyhow. */
export function placer(text: string): { of: (offset: number) => TextPlace; lines: number } {
  const starts = [0];
  const paragraphs: number[] = [];
  for (const end of text.matchAll(LINE_ENDS)) starts.push(end.index + end[0].length);
  let filled = 0;
  for (let line = 0; line < starts.length; line++) {
    const end = starts[line + 1] ?? text.length;
    if (text.slice(starts[line], end).trim() !== "") filled++;
    paragraphs.push(filled);
  }
  return {
    lines: starts.length,
    of: (offset) => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      return {
        line: low + 1,
        column: offset - (starts[low] as number) + 1,
        paragraph: paragraphs[low] as number,
      };
    },
  };
}

/**
 * Cuts a text into sentences at `。！？` and line ends. A full stop inside a number is a decimal point and
 * cuts nothing.
 */
export function sentencesOf(text: string, quantities: readonly Quantity[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let line = 1;
  let next = 0;
  let first = 0;
  const close = (end: number) => {
    let last = first;
    while (last < quantities.length && (quantities[last] as Quantity).start < end) last++;
    if (text.slice(start, end).trim() !== "") {
      sentences.push({
        start,
        end,
        text: text.slice(start, end),
        quantities: quantities.slice(first, last),
        line,
      });
    }
    first = last;
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    while (next < quantities.length && (quantities[next] as Quantity).end <= at) next++;
    const inside = quantities[next];
    if (inside !== undefined && inside.start <= at && at < inside.end) continue;
    const char = text[at] as string;
    if (char === "\n" || char === "\r") {
      close(at);
      start = at + 1;
      if (char === "\n" || text[at + 1] !== "\n") line++;
    } else if (
      "。！？!".includes(char) ||
      at - start >= LONGEST_SENTENCE ||
      next - first >= MOST_FIGURES
    ) {
      close(at + 1);
    }
  }
  close(text.length);
  return sentences;
}

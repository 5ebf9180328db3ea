import { countLineEnds } from "../base/index.js";

/** A row as the separators of a text cut it. */
export interface CutRow {
  /** The line on which it begins, the first being 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The text that it was cut from, its line end left out. */
  readonly text: string;
}

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;
/** No cell is longer, so that a mark that never closes costs no more than this. */
const LONGEST_CELL = 100_000;

/**
 * Cuts a text into rows and cells, whatever ends its lines. A cell in quotation marks holds separators
 * and line ends, and its marks stand before and after it; a mark that stands anywhere else is a
 * character like others, so that one that never closes spoils its own row alone.
 */
export function* cutRows(text: string, separator: string): Generator<CutRow> {
  const between = separator.charCodeAt(0);
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = at;
    const first = line;
    const cells: string[] = [];
    for (;;) {
      const quoted = text.charCodeAt(at) === QUOTE ? quotedCell(text, at, between) : undefined;
      if (quoted !== undefined) {
        cells.push(quoted.cell);
        line += countLineEnds(quoted.cell);
        at = quoted.end;
      } else {
        const end = endOfCell(text, at, between);
        cells.push(text.slice(at, end));
        at = end;
      }
      if (text.charCodeAt(at) !== between) break;
      at += 1;
    }
    yield { line: first, cells, text: text.slice(start, at) };
    if (text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === NEWLINE) at += 1;
    at += 1;
    line += 1;
  }
}

function endOfCell(text: string, from: number, between: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === between || code === NEWLINE || code === RETURN) return at;
  }
  return text.length;
}

/** The cell whose quotation mark stands at `from`; `undefined` where no mark closes it. */
function quotedCell(
  text: string,
  from: number,
  between: number,
): { readonly cell: string; readonly end: number } | undefined {
  let cell = "";
  for (let at = from + 1; ; ) {
    const mark = text.indexOf('"', at);
    if (mark < 0 || mark - from > LONGEST_CELL) return undefined;
    const next = text.charCodeAt(mark + 1);
    cell += text.slice(at, mark);
    if (next === QUOTE) {
      cell += '"';
      at = mark + 2;
    } else if (Number.isNaN(next) || next === between || next === NEWLINE || next === RETURN) {
      return { cell, end: mark + 1 };
    } else return undefined;
  }
}

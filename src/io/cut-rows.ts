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
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const { cells, end, lines } = cutRow(text, at, separator);
    yield { line, cells, text: text.slice(at, end) };
    line += lines + 1;
    at =
      text.charCodeAt(end) === RETURN && text.charCodeAt(end + 1) === NEWLINE ? end + 2 : end + 1;
  }
}

/** A row of a text, and where its line end stands. */
interface Cut {
  readonly cells: readonly string[];
  readonly end: number;
  /** How many line ends its cells hold. */
  readonly lines: number;
  /** Whether a mark in it might be closed, were there more of the text. */
  readonly isOpen: boolean;
}

/** Cuts the row that begins at a place of a text. */
export function cutRow(text: string, from: number, separator: string): Cut {
  const between = separator.charCodeAt(0);
  const cells: string[] = [];
  let [at, lines, isOpen] = [from, 0, false];
  for (;;) {
    const quoted = text.charCodeAt(at) === QUOTE ? quotedCell(text, at, between) : undefined;
    if (typeof quoted === "object") {
      cells.push(quoted.cell);
      lines += countLineEnds(quoted.cell);
      at = quoted.end;
    } else {
      isOpen ||= quoted === "open" && text.length - at <= LONGEST_CELL;
      const end = endOfCell(text, at, between);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (text.charCodeAt(at) !== between) return { cells, end: at, lines, isOpen };
    at += 1;
  }
}

function endOfCell(text: string, from: number, between: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === between || code === NEWLINE || code === RETURN) return at;
  }
  return text.length;
}

/** The cell whose quotation mark stands at `from`, or whether no mark closes it or none has yet. */
function quotedCell(
  text: string,
  from: number,
  between: number,
): { readonly cell: string; readonly end: number } | "open" | "stray" {
  let cell = "";
  for (let at = from + 1; ; ) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return "open";
    if (mark - from > LONGEST_CELL) return "stray";
    const next = text.charCodeAt(mark + 1);
    cell += text.slice(at, mark);
    if (next === QUOTE) {
      cell += '"';
      at = mark + 2;
    } else if (Number.isNaN(next) || next === between || next === NEWLINE || next === RETURN) {
      return { cell, end: mark + 1 };
    } else return "stray";
  }
}

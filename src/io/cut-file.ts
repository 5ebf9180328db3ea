import { type CutRow, cutRow } from "./cut-rows.js";
import type { OpenFile } from "./ordinary-file.js";

/** So many bytes of a file are asked for at a time. */
const CHUNK = 2 ** 21;
const NEWLINE = 10;
const RETURN = 13;
const QUOTE = '"';

/**
 * Cuts a file in UTF-8 into rows, as `cutRows` cuts the text of it, and holds no more of it than a few
 * million bytes. The cells of a row share no memory with those of others. Who asks for the next row may
 * say how many of its cells are wanted; a row with quotation marks has all of them.
 */
export function* cutFile(
  file: OpenFile,
  separator: string,
): Generator<CutRow, void, number | undefined> {
  const lines = linesIn(file);
  let line = 1;
  let most: number | undefined;
  for (let at = lines.first(); ; ) {
    let end = lines.endFrom(at);
    if (end === undefined) return;
    let text = lines.text(at, end.at);
    const row = { line, cells: [] as readonly string[], text };
    if (text.includes(QUOTE)) {
      const ends = [end];
      let cut = cutRow(text, 0, separator);
      // A mark may be closed on a later line: twice as much of the file is looked at, until it is or cannot be.
      while (cut.isOpen) {
        const wanted = at + 2 * (end.at - at);
        let next = lines.endFrom(end.next);
        if (next === undefined) break;
        for (; next !== undefined; next = lines.endFrom(end.next)) {
          end = next;
          ends.push(end);
          if (end.at >= wanted) break;
        }
        text = lines.text(at, end.at);
        cut = cutRow(text, 0, separator);
      }
      row.cells = cut.cells;
      row.text = text.slice(0, cut.end);
      end = ends[cut.lines] ?? end;
      line += cut.lines;
    } else row.cells = text.split(separator, most);
    most = yield row;
    line += 1;
    at = lines.letGo(end.next);
  }
}

/** Where a line ends, and where the next begins. */
interface LineEnd {
  readonly at: number;
  readonly next: number;
}

/** The lines of a file, by places in that part of it which is held. */
function linesIn(file: OpenFile) {
  let held: Buffer = Buffer.alloc(0);
  let read = 0;
  const [newlines, returns] = [placesOf(NEWLINE), placesOf(RETURN)];
  const more = (): boolean => {
    const bytes = Buffer.allocUnsafe(CHUNK);
    const length = file.read(bytes, read);
    read += length;
    if (length > 0) held = Buffer.concat([held, bytes.subarray(0, length)]);
    return length > 0;
  };
  return {
    /** Where the first line begins: after the mark of the encoding. */
    first(): number {
      more();
      return held[0] === 0xef && held[1] === 0xbb && held[2] === 0xbf ? 3 : 0;
    },
    text: (from: number, end: number) => held.toString("utf8", from, end),
    /** The end of the line that begins at a place; `undefined` where the file has ended there. */
    endFrom(from: number): LineEnd | undefined {
      for (;;) {
        const at = Math.min(newlines(held, from), returns(held, from));
        // What stands after a return decides whether it is half of a line end.
        if (at + 1 < held.length) {
          const isPair = held[at] === RETURN && held[at + 1] === NEWLINE;
          return { at, next: at + (isPair ? 2 : 1) };
        }
        if (!more()) return from < held.length ? { at, next: at + 1 } : undefined;
      }
    },
    /** Gives the place a new number where what stands before it need no longer be held. */
    letGo(place: number): number {
      if (place < CHUNK) return place;
      held = held.subarray(place);
      return 0;
    },
  };
}

/** Finds a byte from a place on; one that was found is not looked for again from a place before it. */
function placesOf(byte: number): (held: Buffer, from: number) => number {
  let known = { held: undefined as Buffer | undefined, from: 0, at: 0 };
  return (held, from) => {
    if (known.held !== held || from < known.from || from > known.at) {
      const found = held.indexOf(byte, from);
      known = { held, from, at: found < 0 ? held.length : found };
    }
    return known.at;
  };
}

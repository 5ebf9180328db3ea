import stringWidth from "string-width";
import { expectCall, optional, TEXT, WHOLE } from "../../base/index.js";

/** What a line does not begin with. */
const CLOSING = /^[、，。；：？！）》】”’…·,.;:?!)\]}%]/u;
/** What a line does not end with. */
const OPENING = /[（《【“‘([{]$/u;
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…·]/u;

/** The pieces of a line between which it may be broken: words with the blanks before them, or Chinese characters. */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  for (const piece of line.match(
    new RegExp(`\\s*${WIDE.source}|\\s*((?!${WIDE.source})\\S)+|\\s+$`, "gu"),
  ) ?? []) {
    const before = pieces.at(-1);
    if (before !== undefined && (CLOSING.test(piece) || OPENING.test(before))) {
      pieces[pieces.length - 1] = before + piece;
    } else pieces.push(piece);
  }
  return pieces;
}

/** How wide a text is in a terminal: a Chinese character is two wide. */
export function widthOf(text: string): number {
  expectCall("widthOf", { text: [text, TEXT] });
  return stringWidth(text);
}

/**
 * A line in parts that are no wider than `width`; what is continued is set in by `indent`. A word that
 * is wider by itself is cut.
 */
export function foldLine(line: string, width: number, indent = ""): string[] {
  expectCall("foldLine", {
    line: [line, TEXT],
    width: [width, WHOLE],
    indent: [indent, optional(TEXT)],
  });
  if (stringWidth(line) <= width) return [line];
  const lines: string[] = [];
  let [current, taken] = ["", 0];
  const end = () => {
    lines.push(current.trimEnd());
    [current, taken] = [indent, indent.length];
  };
  for (const whole of piecesOf(line)) {
    const piece = taken === indent.length && lines.length > 0 ? whole.trimStart() : whole;
    const wide = stringWidth(piece);
    if (taken + wide <= width) {
      [current, taken] = [current + piece, taken + wide];
      continue;
    }
    if (current.trim() !== "") end();
    for (const character of piece.trimStart()) {
      const one = stringWidth(character);
      if (taken + one > width && current.trim() !== "") end();
      [current, taken] = [current + character, taken + one];
    }
  }
  if (current.trim() !== "") lines.push(current.trimEnd());
  return lines;
}

import { countLineEnds } from "../base/index.js";
const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;
const LONGEST_CELL = 1e5;
function* cutRows(text, separator) {
  const between = separator.charCodeAt(0);
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = at;
    const first = line;
    const cells = [];
    for (; ; ) {
      const quoted = text.charCodeAt(at) === QUOTE ? quotedCell(text, at, between) : void 0;
      if (quoted !== void 0) {
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
function endOfCell(text, from, between) {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === between || code === NEWLINE || code === RETURN) return at;
  }
  return text.length;
}
function quotedCell(text, from, between) {
  let cell = "";
  for (let at = from + 1; ; ) {
    const mark = text.indexOf('"', at);
    if (mark < 0 || mark - from > LONGEST_CELL) return void 0;
    const next = text.charCodeAt(mark + 1);
    cell += text.slice(at, mark);
    if (next === QUOTE) {
      cell += '"';
      at = mark + 2;
    } else if (Number.isNaN(next) || next === between || next === NEWLINE || next === RETURN) {
      return { cell, end: mark + 1 };
    } else return void 0;
  }
}
export {
  cutRows
};

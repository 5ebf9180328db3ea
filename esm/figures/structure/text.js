import { LINE_END } from "../../base/index.js";
const LINE_ENDS = new RegExp(LINE_END, "g");
const LONGEST_SENTENCE = 3e3;
const MOST_FIGURES = 100;
function placer(text) {
  const starts = [0];
  const paragraphs = [];
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
        const middle = low + high + 1 >> 1;
        if (starts[middle] <= offset) low = middle;
        else high = middle - 1;
      }
      return {
        line: low + 1,
        column: offset - starts[low] + 1,
        paragraph: paragraphs[low]
      };
    }
  };
}
function sentencesOf(text, quantities) {
  const sentences = [];
  let start = 0;
  let line = 1;
  let next = 0;
  let first = 0;
  const close = (end) => {
    let last = first;
    while (last < quantities.length && quantities[last].start < end) last++;
    if (text.slice(start, end).trim() !== "") {
      sentences.push({
        start,
        end,
        text: text.slice(start, end),
        quantities: quantities.slice(first, last),
        line
      });
    }
    first = last;
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    while (next < quantities.length && quantities[next].end <= at) next++;
    const inside = quantities[next];
    if (inside !== void 0 && inside.start <= at && at < inside.end) continue;
    const char = text[at];
    if (char === "\n" || char === "\r") {
      close(at);
      start = at + 1;
      if (char === "\n" || text[at + 1] !== "\n") line++;
    } else if ("\u3002\uFF01\uFF1F!".includes(char) || at - start >= LONGEST_SENTENCE || next - first >= MOST_FIGURES) {
      close(at + 1);
    }
  }
  close(text.length);
  return sentences;
}
export {
  placer,
  sentencesOf
};

const LINE_END = /\r\n|\n|\r/;
function linesOf(text) {
  return text.split(LINE_END);
}
function countLineEnds(text) {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 && text.charCodeAt(at + 1) !== 10) count += 1;
  }
  return count;
}
function placeOf(text, offset) {
  const lines = linesOf(text.slice(0, offset));
  return { line: lines.length, character: [...lines.at(-1)].length + 1 };
}
function linesAt(text) {
  let start = 0;
  return linesOf(text).map((line) => {
    const one = { line, start };
    start += line.length + (text.startsWith("\r\n", start + line.length) ? 2 : 1);
    return one;
  });
}
export {
  LINE_END,
  countLineEnds,
  linesAt,
  linesOf,
  placeOf
};

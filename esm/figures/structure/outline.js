import { eachOf } from "./each.js";
const BREAKS = "\uFF0C,\uFF1B;\uFF1A:\u3002\uFF01\uFF1F!?\n\r";
function outlineOf(sentences) {
  return sentences.map((sentence, index) => ({
    sentence,
    index,
    mentions: mentionsOf(sentence, index)
  }));
}
function mentionsOf(sentence, index) {
  const { text, start: base, quantities } = sentence;
  const found = [];
  const open = [];
  let clauseStart = base;
  let bracket = -1;
  let clause = 0;
  let clauses = 0;
  let closed = -1;
  let segment = 0;
  let next = 0;
  for (let at = 0; at < text.length && next < quantities.length; at++) {
    const quantity = quantities[next];
    const offset = base + at;
    if (offset === quantity.start) {
      const last = found.at(-1);
      const inner = last !== void 0 && last.bracket !== bracket && closed > last.quantity.end;
      const after = inner ? closed : last?.quantity.end ?? 0;
      const from = Math.max(after, clauseStart);
      const head = text.slice(clauseStart - base, at);
      const gap = text.slice(from - base, at);
      const following = quantities[next + 1]?.start ?? base + text.length;
      const tail = wordsAfter(sentence, quantity.end, following);
      const place = { sentence: index, line: sentence.line, clause, segment, bracket };
      const each = eachOf(gap, tail);
      found.push({ ...place, quantity, start: clauseStart, head, gap, tail, each });
      at = quantity.end - base - 1;
      next++;
      continue;
    }
    const char = text[at];
    if (BREAKS.includes(char)) {
      clause = ++clauses;
      clauseStart = offset + 1;
      if ("\uFF1B;".includes(char) && open.length === 0) segment++;
    } else if ("(\uFF08".includes(char)) {
      if (open.length < 8) open.push({ clauseStart, bracket, clause });
      clause = ++clauses;
      bracket = offset;
      clauseStart = offset + 1;
    } else if (")\uFF09".includes(char) && bracket >= 0) {
      const outer = open.pop();
      closed = offset + 1;
      bracket = outer?.bracket ?? -1;
      clause = outer?.clause ?? ++clauses;
      clauseStart = outer?.clauseStart ?? offset + 1;
    }
  }
  return found;
}
function wordsAfter({ text, start }, from, to) {
  let at = from;
  while (at < to && !BREAKS.includes(text[at - start])) {
    if ("()\uFF08\uFF09".includes(text[at - start])) break;
    at++;
  }
  return text.slice(from - start, at - start);
}
export {
  outlineOf
};

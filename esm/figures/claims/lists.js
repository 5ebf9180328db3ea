import { triggersOf } from "../data.js";
import { MARKS } from "../lex/quantity.js";
import { phraseOf } from "../structure/draft.js";
const LONGEST = 240;
const JOINS = /和(?![谐平睦])|(?<![参给赋])与|(?<![涉普危触顾提])及/g;
const LOOSE = "\u5916\u4E2D\u7684\u5728\u4E3A\u6709\u5185\u540E\u524D\u7531\u5BF9\u5C06\u88AB\u628A\u5411\u662F\u4F59";
function listBefore(text, end, from = 0) {
  let start = end;
  let depth = 0;
  const least = Math.max(from, end - LONGEST);
  while (start > least) {
    const char = text[start - 1];
    if (")\uFF09".includes(char)) depth++;
    else if ("(\uFF08".includes(char) && depth > 0) depth--;
    else if (depth === 0 && (MARKS.includes(char) || char === "\u201C")) break;
    start--;
  }
  return enumerate(text, start, end, false);
}
function listAfter(text, start) {
  let end = start;
  let depth = 0;
  for (; end < text.length && end - start < LONGEST; end++) {
    const char = text[end];
    if ("(\uFF08".includes(char)) depth++;
    else if (")\uFF09".includes(char) && depth > 0) depth--;
    else if (depth === 0 && MARKS.includes(char)) break;
  }
  const open = text[end - 1] === "\u7B49";
  return enumerate(text, start, open ? end - 1 : end, open);
}
function enumerate(text, start, end, open) {
  const items = [];
  let from = start;
  let depth = 0;
  for (let at = start; at <= end; at++) {
    const char = text[at];
    if (char === "(" || char === "\uFF08") depth++;
    else if (char === ")" || char === "\uFF09") depth--;
    if (at < end && (char !== "\u3001" || depth > 0)) continue;
    if (at > from) items.push({ start: from, end: at });
    from = at + 1;
  }
  const joins = text.slice(start, end).match(JOINS)?.length ?? 0;
  if (items.length < 2 && joins === 0) return void 0;
  return { start, end, items, most: items.length + joins, open };
}
const COUNTERS = ["items"];
function counts(quantity) {
  if (quantity.vague !== null || !COUNTERS.includes(quantity.dimension ?? "")) return void 0;
  const value = Number(quantity.value);
  return Number.isInteger(value) && value >= 2 && value <= 60 ? value : void 0;
}
function namesOnly(reading, count) {
  const { words } = reading.rules.subjects.named;
  if (words.includes(count.unit ?? "")) return true;
  return words.some((word) => count.noun.slice(0, 6).includes(word));
}
function countedLists(reading) {
  const found = [];
  for (const count of reading.quantities) {
    const number = counts(count);
    if (number === void 0) continue;
    const one = before(reading, count, number) ?? after(reading, count, number) ?? bracket(reading, count, number);
    if (one !== void 0) found.push(one);
  }
  return found;
}
function before(reading, count, number) {
  const { text } = reading;
  let end = count.start;
  const such = triggersOf(reading.rules, "list-count", "such").find(
    (word) => text.startsWith(word, end - word.length)
  );
  if (such !== void 0) end -= such.length;
  const list = listBefore(text, end);
  if (list === void 0 || list.items.length < 2) return void 0;
  const last = text.slice(0, end).at(-1) ?? "";
  const first = text.slice(list.start, list.start + 1);
  const open = such === "\u7B49";
  if (LOOSE.includes(last) || first === "\u9664" || /\d/.test(text.slice(list.start, list.end)))
    return void 0;
  if (!even(list)) return void 0;
  const least = list.items.length;
  if (number >= least && number <= list.most) return { list, count, verdict: "holds" };
  const tidy = list.items.slice(1).every((one) => one.end - one.start <= 10);
  if (!tidy || !namesOnly(reading, count)) return void 0;
  if (open && least < number) return void 0;
  return { list, count, verdict: "fails" };
}
function even(list) {
  const lengths = list.items.map((one) => one.end - one.start);
  const last = lengths.pop();
  return last <= 2 * lengths.reduce((most, length) => Math.max(most, length), 0) + 2;
}
function after(reading, count, number) {
  const { text } = reading;
  const rest = text.slice(count.end, count.end + 24);
  const noun = /^[^,，:：;；。、()（）]{0,10}/.exec(rest)?.[0] ?? "";
  const tail = rest.slice(noun.length).replace(/^[,，:：]/, "");
  const skipped = rest.length - tail.length;
  const starts = (heading) => triggersOf(reading.rules, "list-count", heading).find((word2) => tail.startsWith(word2));
  const exact = starts("exact");
  const word = exact ?? starts("open");
  if (word === void 0) return void 0;
  const list = listAfter(text, count.end + skipped + word.length);
  if (list === void 0 || list.items.length < 2) return void 0;
  if (number >= list.items.length && number <= list.most) return { list, count, verdict: "holds" };
  const goesOn = ",\uFF0C".includes(text[list.end] ?? "\u3002");
  const partial = list.open || exact === void 0 || goesOn;
  if (/\d/.test(text.slice(list.start, list.end)) || partial && list.most < number)
    return void 0;
  return exact === void 0 ? void 0 : { list, count, verdict: "fails" };
}
function bracket(reading, count, number) {
  const { text } = reading;
  const open = count.end + Math.min(count.noun.length, 8);
  if (!"(\uFF08".includes(text[open] ?? " ")) return void 0;
  const list = listAfter(text, open + 1);
  if (list === void 0 || /\d/.test(text.slice(list.start, list.end))) return void 0;
  return number >= list.items.length && number <= list.most ? { list, count, verdict: "holds" } : void 0;
}
function listDraft(reading, found) {
  const { list, count, verdict } = found;
  const named = list.items.length === list.most ? `${list.most}` : `${list.items.length}\u2013${list.most}`;
  const names = list.items.map((one) => reading.text.slice(one.start, one.end)).join("\u3001");
  const stated = count.value;
  return {
    kind: "list-count",
    verdict,
    at: count.start,
    words: [{ start: list.start, end: list.end }, phraseOf(count)],
    computation: verdict === "holds" ? `${stated} = ${stated}` : `${named} \u2260 ${stated}`,
    message: verdict === "holds" ? { zh: `\u5217\u4E3E${stated}\u9879\uFF0C\u4E0E\u6240\u79F0\u76F8\u7B26`, en: `${stated} are named, as stated` } : {
      zh: `\u5217\u4E3E${named}\u9879\uFF0C\u6240\u79F0\u4E3A${stated}\uFF1A${names}`,
      en: `${named} are named, the text says ${stated}: ${names}`
    },
    confidence: list.items.length === list.most ? "high" : "medium",
    why: { zh: "\u5217\u4E3E\u4E0E\u8BA1\u6570\u7D27\u63A5", en: "the list stands right beside its count" }
  };
}
export {
  countedLists,
  listBefore,
  listDraft
};

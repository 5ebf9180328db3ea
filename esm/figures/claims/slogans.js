import { readHan } from "../lex/numerals.js";
import { listBefore } from "./lists.js";
const NUMERAL = "[2-9]|[\u4E8C\u4E24\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341]";
const QUOTED = new RegExp(`\u201C(${NUMERAL})(\u4E2A|\u5927)?([\\p{Script=Han}]{1,4})\u201D`, "gu");
const PLAIN = new RegExp(
  `(?<![\\d\u4E00\u4E8C\u4E09\u56DB\u4E94\u516D\u4E03\u516B\u4E5D\u5341\u767E\u5343\u4E07])(${NUMERAL})(?:(\u4E2A)([\\p{Script=Han}]{2,4})(?=[:\uFF1A\u3002,\uFF0C])|()([\\p{Script=Han}]{1,4})(?=[:\uFF1A]))`,
  "gu"
);
const WINDOW = 600;
const CUTS = "\u3001,\uFF0C;\uFF1B\u3002:\uFF1A\n";
function slogansOf(text) {
  const found = /* @__PURE__ */ new Map();
  for (const [pattern, quoted] of [
    [QUOTED, true],
    [PLAIN, false]
  ]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + (quoted ? 1 : 0);
      const count = Number(/\d/.test(match[1]) ? match[1] : readHan(match[1]));
      const word = match[3] ?? match[5];
      if (found.has(start) || inTitle(text, start)) continue;
      const end = match.index + match[0].length;
      found.set(start, {
        start: match.index,
        end,
        count,
        word,
        counter: (match[2] ?? "") !== "",
        quoted
      });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
function inTitle(text, offset) {
  const before = text.slice(Math.max(0, offset - 80), offset);
  return before.lastIndexOf("\u300A") > before.lastIndexOf("\u300B");
}
function isNumeral(word) {
  return word.length === 1 && readHan(word) !== null;
}
function slogans(reading, all, lists) {
  const firsts = new Map(lists.map((one) => [one.marks[0]?.start ?? -1, one]));
  const drafts = [];
  const nextQuoted = [];
  let coming = reading.text.length;
  for (let at = all.length - 1; at >= 0; at--) {
    nextQuoted[at] = coming;
    if (all[at]?.quoted) coming = all[at].start;
  }
  for (const [at, slogan] of all.entries()) {
    const next = nextQuoted[at];
    const draft = suffixed(reading, slogan) ?? numbered(reading, slogan, firsts) ?? (slogan.quoted || /[:：]/.test(reading.text[slogan.end] ?? "") ? following(reading, slogan, next) : void 0);
    if (draft !== void 0) drafts.push(draft);
  }
  return drafts;
}
function suffixed(reading, slogan) {
  if (!slogan.quoted || isNumeral(slogan.word)) return void 0;
  const list = listBefore(reading.text, slogan.start);
  if (list === void 0 || list.items.length < 2) return void 0;
  const items = list.items.map((one) => reading.text.slice(one.start, one.end));
  const shared = items.every((one) => one.endsWith(slogan.word));
  const tail = items[0].slice(-2);
  const alike = slogan.counter && items.length === slogan.count && items.every((one) => one.endsWith(tail));
  if (!shared && !alike) return void 0;
  return sayingDraft(reading, slogan, list.items, slogan.count === items.length);
}
function following(reading, slogan, next) {
  if (isNumeral(slogan.word)) return void 0;
  const { run, skipped } = runAfter(reading.text, slogan, Math.min(next, slogan.end + WINDOW));
  if (run.length < 2) return void 0;
  const items = run.map((one) => reading.text.slice(one.start, one.end));
  if (!slogan.counter && slogan.word.length === 1) {
    const ends = items.every((one) => one.endsWith(slogan.word));
    const opens = items.every((one) => one.startsWith(slogan.word));
    if (!ends && !opens) return void 0;
  }
  const equal = run.length === slogan.count;
  if (!equal && (run.length * 2 <= slogan.count || skipped > 1)) return void 0;
  return sayingDraft(reading, slogan, run, equal);
}
function runAfter(text, slogan, limit) {
  const run = [];
  let start = slogan.end;
  let skipped = -1;
  let closed = false;
  for (let at = slogan.end; at <= limit && !closed; at++) {
    const char = text[at];
    const cut = at === limit || char === void 0 || CUTS.includes(char);
    if (!cut) continue;
    const item = text.slice(start, at);
    if (item.includes(slogan.word) && start > slogan.end) run.push({ start, end: at });
    else if (run.length > 0) closed = true;
    else skipped++;
    if (skipped > 4 || char === "\n") closed = true;
    start = at + 1;
  }
  return { run, skipped };
}
function numbered(reading, slogan, firsts) {
  const { text } = reading;
  let list;
  for (let at = slogan.end; at < slogan.end + 60 && list === void 0; at++) {
    list = firsts.get(at);
    if (text[at] === "\u3002" && firsts.get(at + 1) === void 0 && text[at + 1] !== "\n") break;
  }
  const [first] = list?.marks ?? [];
  if (list === void 0 || first === void 0 || first.value !== 1) return void 0;
  const gap = text.slice(slogan.end, first.start);
  const items = list.marks.map((one, at) => {
    const end = list.marks[at + 1]?.start ?? Math.min(text.length, one.end + 120);
    return { start: one.start, end: Math.min(end, one.end + 60) };
  });
  const alike = items.every((one) => text.slice(one.start, one.end).includes(slogan.word));
  const equal = items.length === slogan.count;
  if (gap.includes("\n") || gap.length > 12 ? !alike : !alike && !equal) return void 0;
  return sayingDraft(
    reading,
    slogan,
    items.map((one) => ({ start: one.start, end: Math.min(one.end, one.start + 14) })),
    equal
  );
}
function sayingDraft(reading, slogan, items, equal) {
  const names = items.map((one) => reading.text.slice(one.start, one.end)).join("\u3001");
  return {
    kind: "list-count",
    verdict: equal ? "holds" : "fails",
    at: slogan.start,
    words: [slogan, ...items],
    computation: `${items.length} ${equal ? "=" : "\u2260"} ${slogan.count}`,
    message: equal ? { zh: `\u5217\u4E3E${items.length}\u9879\uFF0C\u4E0E\u6240\u79F0\u76F8\u7B26`, en: `${items.length} items follow, as stated` } : {
      zh: `\u79F0${slogan.count}\u9879\uFF0C\u5217\u4E3E${items.length}\u9879\uFF1A${names}`,
      en: `${slogan.count} are announced, ${items.length} are listed: ${names}`
    },
    confidence: "high",
    why: {
      zh: `\u5404\u9879\u90FD\u542B\u201C${slogan.word}\u201D\uFF0C\u6216\u4EE5\u5E8F\u53F7\u7D27\u63A5\u5176\u540E`,
      en: `each item has \u201C${slogan.word}\u201D in it or follows as a numbered point`
    }
  };
}
export {
  WINDOW,
  sayingDraft,
  slogans,
  slogansOf
};

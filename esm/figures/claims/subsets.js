import { compare, multiply } from "../../base/index.js";
import { atMost, scaleBounds } from "../hold.js";
import {
  countable,
  exactValue,
  headsOf,
  phraseOf,
  shown
} from "../structure/draft.js";
function comparable(a, b) {
  return a.factor === b.factor;
}
function subsetDraft(breakdown) {
  const { whole } = breakdown;
  const limit = scaleBounds(whole.bounds, whole.factor);
  const judge = (one) => atMost(scaleBounds(one.bounds, one.factor), limit);
  const judged = breakdown.parts.map((part) => ({ part, verdict: judge(part) }));
  const strange = judged.findIndex(({ verdict }, at) => at > 0 && verdict === "fails");
  const rows = (strange < 0 ? judged : judged.slice(0, strange)).filter(
    ({ verdict }) => verdict !== "cannot-tell"
  );
  if (rows.length === 0) return void 0;
  const holds = rows.every(({ verdict }) => verdict === "holds");
  const same = rows.every(({ part }) => comparable(part, whole));
  const write = (one) => {
    const value = exactValue(one);
    return same || value === null ? shown(one) : `${multiply(value, one.factor)}`;
  };
  const shownRows = holds ? rows : rows.filter(({ verdict }) => verdict === "fails");
  const computation = shownRows.map(({ part }) => `${write(part)} ${holds ? "\u2264" : ">"} ${write(whole)}`).join(", ");
  return {
    kind: "subset",
    verdict: holds ? "holds" : "fails",
    at: whole.start,
    words: [whole, ...rows.map(({ part }) => part)].map(phraseOf),
    computation,
    message: holds ? { zh: "\u90E8\u5206\u4E0D\u8D85\u8FC7\u6574\u4F53", en: "no part is above the whole" } : { zh: `\u90E8\u5206\u8D85\u8FC7\u6574\u4F53\uFF1A${computation}`, en: `a part is above its whole: ${computation}` },
    confidence: "high",
    why: {
      zh: "\u6587\u4E2D\u628A\u540E\u8005\u8BF4\u6210\u524D\u8005\u7684\u4E00\u90E8\u5206",
      en: "the text makes the one a part of the other"
    }
  };
}
function subsets(reading, known) {
  const drafts = [];
  const used = new Set(known.flatMap((one) => [...one.parts, one.whole]).map((one) => one.start));
  for (const sentence of reading.sentences) {
    const all = sentence.quantities.filter(countable);
    for (const pair of reading.rules.parts.parts) {
      for (const [at, whole] of all.entries()) {
        if (used.has(whole.start) || !named(reading, whole, at, all, pair.whole)) continue;
        const parts = partsOf(reading, whole, all.slice(at + 1, at + 7), pair.whole, pair.part);
        if (parts.length === 0 || parts.some((one) => used.has(one.start))) continue;
        for (const one of [whole, ...parts]) used.add(one.start);
        const draft = subsetDraft({ whole, parts });
        if (draft !== void 0) drafts.push(draft);
      }
    }
  }
  return drafts;
}
function named(reading, quantity, at, all, words) {
  if (words.some((word) => quantity.lead.includes(word) || quantity.noun.includes(word)))
    return true;
  const before = all[at - 1];
  if (before === void 0) return false;
  const gap = reading.text.slice(before.end, quantity.start);
  const close = gap === "" || /^[、,，][^;；。、,，]{0,12}$/.test(gap);
  return close && words.some((word) => before.lead.includes(word));
}
function partsOf(reading, whole, following, wholeWords, partWords) {
  const parts = [];
  let inside = false;
  let last = whole;
  for (const one of following) {
    const between = reading.text.slice(last.end, one.start);
    const partNow = partWords.some((word) => between.includes(word));
    if (/[;；]/.test(between) || between.length > 40) break;
    if (!partNow && wholeWords.some((word) => between.includes(word))) break;
    if (partNow) inside = true;
    if (inside && one.unit === whole.unit) parts.push(one);
    last = one;
  }
  return parts;
}
function crowds(reading) {
  const drafts = [];
  for (const households of reading.quantities) {
    const heads = headsOf(reading, households);
    if (heads === void 0 || heads.start !== households.end) continue;
    const a = exactValue(households);
    const b = exactValue(heads);
    if (a === null || b === null || compare(b, a) >= 0) continue;
    drafts.push({
      kind: "subset",
      verdict: "fails",
      at: households.start,
      words: [{ start: phraseOf(households).start, end: heads.end }],
      computation: `${b} < ${a}`,
      message: {
        zh: `\u4EBA\u6570\u5C11\u4E8E\u6237\u6570\uFF1A${b}\u4EBA\u3001${a}\u6237`,
        en: `fewer people than households: ${b} in ${a}`
      },
      confidence: "medium",
      why: { zh: "\u6BCF\u6237\u81F3\u5C11\u4E00\u4EBA", en: "a household has at least one person" }
    });
  }
  return drafts;
}
export {
  crowds,
  subsets
};

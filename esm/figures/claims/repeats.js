import { compare, roundTo } from "../../base/index.js";
import { triggersOf } from "../data.js";
import {
  countable,
  exactValue,
  headsOf,
  phraseOf,
  share,
  shown
} from "../structure/draft.js";
const RECURRING = ["share", "share-points", "times", "days", "months", "years", "hours"];
const REMEMBERED = 12;
function restatements(reading) {
  const seen = /* @__PURE__ */ new Map();
  const drafts = [];
  const paired = /* @__PURE__ */ new Set();
  for (const [sentence, { quantities }] of reading.sentences.entries()) {
    for (const quantity of quantities) {
      const value = exactValue(quantity);
      if (value === null || !countable(quantity) || RECURRING.includes(quantity.dimension ?? ""))
        continue;
      if (paired.has(quantity.start)) continue;
      const heads = headsOf(reading, quantity);
      if (heads !== void 0) paired.add(heads.start);
      const words = `${quantity.lead.slice(-10)}|${(heads ?? quantity).noun.slice(0, 10)}`;
      const mention = { quantity, heads, sentence, words: canonical(reading, words) };
      const key = `${counter(reading, quantity)}|${roundTo(value, 0)}`;
      const earlier = seen.get(key) ?? [];
      const draft = against(earlier, mention);
      if (draft !== void 0) drafts.push(draft);
      if (earlier.length < REMEMBERED) seen.set(key, [...earlier, mention]);
    }
  }
  return drafts;
}
function counter(reading, quantity) {
  const unit = quantity.unit;
  const found = reading.rules.subjects.counters.find((one) => one.units.includes(unit));
  return found?.id ?? unit;
}
function canonical(reading, words) {
  let text = words;
  for (const synonym of reading.rules.subjects.synonyms) {
    const first = synonym.words[0];
    for (const word of [...synonym.words].sort((a, b) => b.length - a.length)) {
      if (!text.includes(word)) continue;
      text = text.replaceAll(word, first);
      break;
    }
  }
  return text;
}
function against(earlier, later) {
  for (const first of earlier) {
    if (first.sentence === later.sentence) continue;
    if (!share(first.words, later.words, wordsNeeded(later))) continue;
    const a = exactValue(first.quantity);
    const b = exactValue(later.quantity);
    const equal = compare(a, b) === 0;
    const roundedDown = roundTo(a, 0) === b || roundTo(b, 0) === a;
    if (!equal && !roundedDown) continue;
    if (first.heads !== void 0 && later.heads !== void 0) return headCounts(first, later);
    return agreed(first, later, equal);
  }
  return void 0;
}
function wordsNeeded({ quantity, heads }) {
  const digits = telling(quantity) + (heads === void 0 ? 0 : telling(heads));
  if (digits >= 5) return heads === void 0 ? 0 : 2;
  if (digits >= 3) return 2;
  return digits === 2 ? 3 : 4;
}
function telling(quantity) {
  return (quantity.value ?? "").replace(".", "").replace(/^0+|0+$/g, "").length;
}
function spanOf({ quantity, heads }) {
  return { start: phraseOf(quantity).start, end: phraseOf(heads ?? quantity).end };
}
function agreed(first, later, equal) {
  return {
    kind: "restatement",
    verdict: "holds",
    at: later.quantity.start,
    words: [spanOf(first), spanOf(later)],
    computation: `${shown(first.quantity)} ${equal ? "=" : "\u2248"} ${shown(later.quantity)}`,
    message: equal ? { zh: "\u524D\u540E\u4E24\u5904\u6570\u5B57\u4E00\u81F4", en: "both places give the same figure" } : { zh: "\u524D\u540E\u4E24\u5904\u4E00\u81F4\uFF0C\u5176\u4E00\u4E3A\u53D6\u6574", en: "both places agree, one of them rounded" },
    confidence: "medium",
    why: { zh: "\u4E24\u5904\u7684\u6570\u5B57\u4E0E\u7528\u8BED\u76F8\u540C", en: "figure and wording are the same in both places" }
  };
}
function headCounts(first, later) {
  const a = first.heads;
  const b = later.heads;
  const equal = compare(exactValue(a) ?? "-1", exactValue(b) ?? "-2") === 0;
  const known = exactValue(a) !== null && exactValue(b) !== null;
  const write = (one) => `${one.quantity.text}${one.heads?.text ?? ""}`;
  return {
    kind: "restatement",
    verdict: equal ? "holds" : known ? "fails" : "cannot-tell",
    at: later.quantity.start,
    words: [spanOf(first), spanOf(later)],
    computation: `${write(first)} ${equal ? "=" : known ? "\u2260" : "?"} ${write(later)}`,
    message: equal ? { zh: "\u524D\u540E\u4E24\u5904\u6237\u6570\u3001\u4EBA\u6570\u4E00\u81F4", en: "households and heads are the same in both places" } : {
      zh: `\u6237\u6570\u76F8\u540C\u800C\u4EBA\u6570\u4E0D\u540C\uFF1A${write(first)}\u4E0E${write(later)}\uFF1B\u5982\u4E3A\u4E0D\u540C\u65F6\u70B9\uFF0C\u8BF7\u5199\u660E`,
      en: `the same households with two head counts: ${write(first)} and ${write(later)}; if the dates differ, say so`
    },
    confidence: "medium",
    why: { zh: "\u4E24\u5904\u6237\u6570\u4E0E\u6240\u6307\u5BF9\u8C61\u76F8\u540C", en: "households and subject are the same in both places" }
  };
}
function scopes(reading) {
  const words = (heading) => triggersOf(reading.rules, "restatement", heading);
  const nouns = reading.rules.subjects.places.flatMap((one) => one.nouns);
  const nounOf = (one) => [...nouns].sort((a, b) => b.length - a.length).find((noun) => one.noun.startsWith(noun));
  const stated = reading.quantities.find(
    (one) => one.unit === "\u4E2A" && nounOf(one) !== void 0 && words("has").some((word) => hasBefore(reading, one, word))
  );
  if (stated === void 0 || exactValue(stated) === null) return [];
  const unions = new Set(reading.rules.partitions.unions.flatMap((one) => one.whole));
  const drafts = [];
  for (const one of reading.quantities) {
    if (one === stated || one.unit !== "\u4E2A" || exactValue(one) === null) continue;
    const noun = nounOf(one);
    const scoped = noun !== void 0 && !unions.has(noun) && words("scope").some((word) => one.lead.endsWith(word));
    const each = words("each").some((word) => one.lead.includes(word));
    if (!scoped && !each) continue;
    const equal = compare(exactValue(one), exactValue(stated)) === 0;
    const same = scoped && noun === nounOf(stated);
    drafts.push(scopeDraft(stated, one, equal, same));
  }
  return drafts;
}
function hasBefore(reading, one, word) {
  const from = Math.max(0, one.start - 120);
  const clause = reading.text.slice(from, one.start);
  return clause.slice(clause.search(/[^,，;；。\n]*$/)).includes(word);
}
function scopeDraft(stated, one, equal, same) {
  return {
    kind: "restatement",
    verdict: equal ? "holds" : same ? "fails" : "cannot-tell",
    at: one.start,
    words: [stated, one].map(phraseOf),
    computation: `${shown(stated)} ${equal ? "=" : same ? "\u2260" : "?"} ${shown(one)}`,
    message: equal ? { zh: "\u4E0E\u6240\u8F96\u6751\u6570\u4E00\u81F4", en: "agrees with the number of villages" } : {
      zh: `\u4E0E\u6240\u8F96\u6751\u6570\u4E0D\u4E00\u81F4\uFF1A${shown(stated)}\u4E0E${shown(one)}${same ? "" : "\uFF1B\u53E3\u5F84\u6216\u65F6\u70B9\u53EF\u80FD\u4E0D\u540C"}`,
      en: `differs from the number of villages: ${shown(stated)} and ${shown(one)}${same ? "" : "; another kind of village or another time may be meant"}`
    },
    confidence: "medium",
    why: {
      zh: "\u524D\u6587\u5199\u660E\u6240\u8F96\u6751\u6570\uFF0C\u6B64\u5904\u53C8\u4EE5\u5168\u57DF\u6216\u9010\u6751\u7ED9\u51FA",
      en: "the number of villages is stated, and here given again for all of them"
    }
  };
}
export {
  restatements,
  scopes
};

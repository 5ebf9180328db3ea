import { compare, divide, fromNumber, multiply, sum } from "../../base/index.js";
import { historyAt, NATION } from "../../law/index.js";
import { triggersOf } from "../data.js";
import { quotientText, within } from "../hold.js";
import {
  countable,
  exactValue,
  phraseOf,
  quantityBefore,
  shown
} from "../structure/draft.js";
function units(reading) {
  const drafts = [];
  const money = new RegExp(
    `(?:${triggersOf(reading.rules, "unit", "money").join("|")})(?:\u5171|\u5171\u8BA1|\u7EA6)?$`
  );
  const people = triggersOf(reading.rules, "unit", "people");
  for (const one of reading.quantities) {
    const before = quantityBefore(reading, one);
    const draft = missing(one, money) ?? doubled(one) ?? (before && converted(reading, before, one)) ?? (before && mixed(reading, before, one, people));
    if (draft !== void 0) drafts.push(draft);
  }
  return drafts;
}
function missing(one, money) {
  if (one.unit !== null || one.noun !== "" || one.value === null || !money.test(one.lead))
    return void 0;
  return {
    kind: "unit",
    verdict: "cannot-tell",
    at: one.start,
    words: [phraseOf(one)],
    computation: `${one.text} ?`,
    message: {
      zh: "\u91D1\u989D\u6CA1\u6709\u5199\u5355\u4F4D\uFF08\u5143\u6216\u4E07\u5143\uFF09",
      en: "an amount of money without its unit (\u5143 or \u4E07\u5143)"
    },
    confidence: "high",
    why: { zh: "\u91D1\u989D\u8BCD\u4E4B\u540E\u53EA\u6709\u6570\u5B57", en: "only a number follows the word for money" }
  };
}
const MEASURES = ["length", "area", "mass", "money", "volume"];
function doubled(one) {
  if (one.dimension === null || !MEASURES.includes(one.dimension)) return void 0;
  if (one.noun === "" || !one.text.endsWith(one.noun)) return void 0;
  return {
    kind: "unit",
    verdict: "cannot-tell",
    at: one.start,
    words: [phraseOf(one)],
    computation: `${one.text}${one.noun} ?`,
    message: {
      zh: "\u5355\u4F4D\u5199\u4E86\u4E24\u6B21\uFF0C\u7591\u6709\u8131\u5B57",
      en: "the unit stands twice; a character may be missing"
    },
    confidence: "high",
    why: { zh: "\u540C\u4E00\u5355\u4F4D\u8FDE\u5199", en: "the same unit follows itself" }
  };
}
function inBase(one) {
  const value = exactValue(one);
  return value === null ? null : multiply(value, one.factor);
}
function converted(reading, from, to) {
  if (from.dimension === null || from.dimension !== to.dimension || from.factor === to.factor)
    return void 0;
  const gap = reading.text.slice(from.end, to.start).replace(/^[,，(（]/, "");
  if (!triggersOf(reading.rules, "unit", "convert").includes(gap)) return void 0;
  const a = inBase(from);
  const b = inBase(to);
  if (a === null || b === null) return void 0;
  const exact = compare(a, b) === 0;
  const slack = sum([multiply(from.slack, from.factor), multiply(to.slack, to.factor)]);
  const holds = exact || within(a, b, slack);
  const left = `${shown(from)} \xD7 ${divide(from.factor, to.factor, 12).replace(/\.?0+$/, "")}`;
  const product = divide(a, to.factor, 12).replace(/\.?0+$/, "");
  return {
    kind: "unit",
    verdict: holds ? "holds" : "fails",
    at: from.start,
    words: [from, to].map(phraseOf),
    computation: `${left} = ${product}${exact ? "" : ` ${holds ? "\u2248" : "\u2260"} ${shown(to)}`}`,
    message: holds ? { zh: "\u6362\u7B97\u76F8\u7B26", en: "the conversion is right" } : {
      zh: `\u6362\u7B97\u5E94\u4E3A${product}\uFF0C\u6240\u79F0\u4E3A${shown(to)}`,
      en: `the conversion gives ${product}, the text says ${shown(to)}`
    },
    confidence: "high",
    why: { zh: "\u6587\u4E2D\u4EE5\u201C\u5408\u201D\u201C\u6298\u5408\u201D\u5199\u660E\u6362\u7B97", en: "the text states a conversion" }
  };
}
function mixed(reading, count, rate, people) {
  if (rate.unit !== "percent" || count.dimension !== "households") return void 0;
  if (reading.text.slice(count.end, rate.start).search(/[;；。]/) >= 0) return void 0;
  const stem = /([\p{Script=Han}]{2})率(?:为|达|达到|是)?$/u.exec(rate.lead)?.[1];
  if (stem === void 0 || !(count.lead + count.noun).includes(stem)) return void 0;
  if (!people.some((word) => rate.lead.includes(word))) return void 0;
  return {
    kind: "unit",
    verdict: "cannot-tell",
    at: count.start,
    words: [count, rate].map(phraseOf),
    computation: `${count.text} / ? = ${rate.text}`,
    message: {
      zh: "\u6570\u91CF\u6309\u6237\u8BA1\uFF0C\u6BD4\u7387\u6309\u4EBA\u53E3\u8BA1\uFF0C\u53E3\u5F84\u4E0D\u540C\uFF0C\u65E0\u6CD5\u6838\u5BF9",
      en: "the count is of households, the rate of people: they cannot be held against each other"
    },
    confidence: "medium",
    why: {
      zh: "\u6BD4\u7387\u4E0E\u524D\u9762\u7684\u6570\u91CF\u540C\u540D\u800C\u5355\u4F4D\u4E0D\u540C",
      en: "the rate is named after a count in another unit"
    }
  };
}
function thresholds(reading) {
  const drafts = [];
  for (const threshold of reading.rules.thresholds.thresholds) {
    const line = lineOf(threshold, reading);
    if (line === void 0) continue;
    for (const one of reading.quantities) {
      if (one.unit !== threshold.unit || !countable(one)) continue;
      const clause = clauseOf(reading, one);
      if (!threshold.subject.some((word) => clause.includes(word))) continue;
      if (!threshold.measure.some((word) => clause.includes(word))) continue;
      if (/(?:由|从)[^到至]*$/.test(clause)) continue;
      const draft = threshold.per === null ? plain(threshold, line, one) : averaged(reading, threshold, line, one);
      if (draft !== void 0) drafts.push(draft);
    }
  }
  return drafts;
}
function clauseOf(reading, one) {
  const text = reading.text.slice(Math.max(0, one.start - 60), one.start);
  return text.slice(text.search(/[^,，;；。:：、\n]*$/));
}
function lineOf({ parameters: names }, { rules }) {
  const entries = rules.parameters.filter(({ name }) => names.includes(name)).flatMap((parameter) => historyAt(parameter, NATION.id)?.values ?? []).filter(({ value }) => typeof value === "number");
  const order = entries.map(({ value }) => fromNumber(Number(value))).sort(compare);
  const [least, most] = [order[0], order.at(-1)];
  if (least === void 0 || most === void 0) return void 0;
  const sources = entries.flatMap((entry) => entry.sources[0]?.source ?? []);
  return { least, most, sources: [...new Set(sources)].join(", ") };
}
function plain(threshold, line, one) {
  const bounds = one.bounds;
  const { least, most } = line;
  const up = threshold.direction === "at-least";
  const easy = up ? bounds.low : bounds.high;
  const hard = up ? bounds.high : bounds.low;
  const passes = easy !== null && (up ? compare(easy, most) >= 0 : compare(easy, least) <= 0);
  const misses = hard !== null && (up ? compare(hard, least) < 0 : compare(hard, most) > 0);
  const verdict = passes ? "holds" : misses ? "fails" : "cannot-tell";
  const sign = passes ? up ? "\u2265" : "\u2264" : misses ? up ? "<" : ">" : "?";
  const computation = `${shown(one)} ${sign} ${misses === up ? least : most}`;
  return draftOf(threshold, line, verdict, [one], computation);
}
function averaged(reading, threshold, line, one) {
  const before = quantityBefore(reading, one);
  if (before?.unit !== threshold.per || !clauseOf(reading, one).includes(before.text))
    return void 0;
  const total = inBase(one);
  const count = exactValue(before);
  if (total === null || count === null || compare(count, "0") <= 0) return void 0;
  const limit = line.most;
  const over = compare(total, multiply(limit, count)) > 0;
  const computation = `${total} / ${count} ${quotientText(total, count)} ${over ? ">" : "\u2264"} ${limit}`;
  return draftOf(threshold, line, over ? "fails" : "holds", [before, one], computation);
}
function draftOf(threshold, { sources }, verdict, words, computation) {
  const { label, note } = threshold;
  const end = {
    holds: { zh: "\u7B26\u5408", en: "met" },
    fails: { zh: "\u4E0D\u7B26\u5408", en: "not met" },
    "cannot-tell": { zh: "\u5E74\u4EFD\u4E0D\u660E\uFF0C\u65E0\u6CD5\u5224\u65AD", en: "the year is not known, so it cannot be told" }
  }[verdict];
  return {
    kind: "threshold",
    verdict,
    at: words.at(-1).start,
    words: words.map(phraseOf),
    computation,
    message: { zh: `${label.zh}\uFF1A${end.zh}`, en: `${label.en}: ${end.en}` },
    confidence: "medium",
    why: { zh: `${note.zh}\uFF08${sources}\uFF09`, en: `${note.en} (${sources})` }
  };
}
export {
  thresholds,
  units
};

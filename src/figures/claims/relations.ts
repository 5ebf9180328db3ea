import { compare, type DecimalText, divide, multiply } from "../../base/index.js";
import { triggersOf } from "../data.js";
import { atMost, decimalsOf, exactly, isExact, quotientText, within } from "../hold.js";
import {
  countable,
  type Draft,
  exactValue,
  phraseOf,
  type Reading,
  share,
  shown,
} from "../structure/draft.js";
import type { Bounds, CheckVerdict, Quantity } from "../types.js";
import type { Breakdown } from "./sums.js";

const oneOf = (words: readonly string[]) => words.join("|");

/** `户均8.4元,98户共计823.2元`. */
export function products(reading: Reading): readonly Draft[] {
  const eachWords = triggersOf(reading.rules, "product", "each");
  const totalWords = triggersOf(reading.rules, "product", "total");
  const each = new RegExp(`(?:${oneOf(eachWords)})[^,，;；]{0,8}$`);
  const total = new RegExp(`(?:${oneOf(totalWords)})[^,，;；]{0,8}$`);
  const drafts: Draft[] = [];
  for (const sentence of reading.sentences) {
    const all = sentence.quantities.filter((one) => countable(one) && exactValue(one) !== null);
    const rates = all.filter((one) => each.test(one.lead));
    const [rate] = rates;
    if (rates.length !== 1 || rate === undefined) continue;
    const heads = countedBy(rate);
    const counts = nearby(all, rate).filter((one) => one.dimension === heads);
    const totals = nearby(all, rate).filter(
      (one) => one.dimension === rate.dimension && one !== rate && total.test(one.lead),
    );
    const [count] = counts;
    const [whole] = totals;
    if (counts.length !== 1 || totals.length !== 1 || !count || !whole) continue;
    if (whole.start < count.start || whole.start < rate.start) continue;
    if (!sameDeed(deedOf(rate, eachWords), deedOf(whole, totalWords))) continue;
    drafts.push(productDraft(rate, count, whole));
  }
  return drafts;
}

/** What is done with an amount, such as 增收 or 购买, without the words for mean, total and reach. */
function deedOf(quantity: Quantity, words: readonly string[]): string {
  const word = words.find((one) => quantity.lead.includes(one)) ?? "";
  const after = quantity.lead.slice(quantity.lead.indexOf(word) + word.length);
  return after.replace(/[年均约达到为计]/g, "");
}

/** `户均增收3000元` and `共投入50万元` speak of two things. */
function sameDeed(a: string, b: string): boolean {
  return a === "" || b === "" || share(a, b, 2);
}

function nearby(all: readonly Quantity[], centre: Quantity): readonly Quantity[] {
  return all.filter((one) => Math.abs(one.start - centre.start) <= 80);
}

/** What a mean is taken over: 户均 over households, 亩均 over land, otherwise over people. */
function countedBy(rate: Quantity): string {
  const found = /([户亩人])均|每([户亩人])/.exec(rate.lead);
  const sign = found?.[1] ?? found?.[2];
  if (sign === "户") return "households";
  return sign === "亩" ? "area" : "persons";
}

function base(quantity: Quantity): DecimalText {
  return multiply(exactValue(quantity) as DecimalText, quantity.factor);
}

function productDraft(rate: Quantity, count: Quantity, whole: Quantity): Draft {
  const product = multiply(base(rate), exactValue(count) as DecimalText);
  const stated = base(whole);
  const exact = compare(product, stated) === 0;
  const slack = multiply(rate.slack, exactValue(count) as DecimalText);
  const rounded = !exact && within(product, stated, slack);
  return {
    kind: "product",
    verdict: exact || rounded ? "holds" : "fails",
    at: rate.start,
    words: [rate, count, whole].map(phraseOf),
    computation: `${base(rate)} × ${shown(count)} = ${product}${exact ? "" : ` ${rounded ? "≈" : "≠"} ${stated}`}`,
    message:
      exact || rounded
        ? { zh: "单位数额乘以数量与总额相符", en: "the amount each times the count is the total" }
        : {
            zh: `单位数额乘以数量为${product}，所称总额为${stated}`,
            en: `the amount each times the count is ${product}, the text says ${stated}`,
          },
    confidence: "high",
    why: {
      zh: "同一句中给出均数、数量与总额",
      en: "one sentence gives the mean, the count and the total",
    },
  };
}

/** A claim per head after a breakdown of heads and money over the same parts. */
export function perHead(reading: Reading, found: readonly Breakdown[]): readonly Draft[] {
  const words = triggersOf(reading.rules, "per-head", "each");
  const each = new RegExp(`(?:${oneOf(words)})[^,，;；]{0,8}$`);
  const listed = [...found]
    .filter((one) => one.parts.length >= 2)
    .sort((a, b) => a.whole.start - b.whole.start);
  const drafts: Draft[] = [];
  let next = 0;
  for (const [index, sentence] of reading.sentences.entries()) {
    const before = reading.sentences[index - 1];
    const start = before?.line === sentence.line ? before.start : sentence.start;
    while ((listed[next]?.whole.start ?? start) < start) next++;
    for (const claim of sentence.quantities) {
      if (claim.dimension !== "money" || !countable(claim) || !each.test(claim.lead)) continue;
      const near: Breakdown[] = [];
      for (let at = next; at < listed.length && near.length < 50; at++) {
        const one = listed[at] as Breakdown;
        if (one.whole.start >= claim.start) break;
        near.push(one);
      }
      const money = near.find((one) => one.whole.dimension === "money");
      const heads = near.find(
        (one) =>
          one.parts.every((part) => part.dimension === "persons") &&
          one.parts.length === money?.parts.length,
      );
      const draft = money && heads && perHeadDraft(claim, money, heads);
      if (draft !== undefined) drafts.push(draft);
    }
  }
  return drafts;
}

function perHeadDraft(claim: Quantity, money: Breakdown, heads: Breakdown): Draft | undefined {
  const total = exactValue(money.whole);
  const count = exactValue(heads.whole);
  const bounds = claim.bounds as Bounds;
  const common = {
    kind: "per-head" as const,
    at: claim.start,
    words: [claim, money.whole, heads.whole].map(phraseOf),
    confidence: "medium" as const,
    why: {
      zh: "人均之说紧接在同一批人员的人数与金额之后",
      en: "the claim follows the heads and the money of the same people",
    },
  };
  if (total === null || count === null || compare(count, "0") === 0) return undefined;
  const quotient = divide(total, count, 12);
  const computation = `${total} / ${count} ${quotientText(total, count)}`;
  let verdict: CheckVerdict;
  if (isExact(bounds)) {
    const places = decimalsOf(bounds.low as string);
    verdict = compare(divide(total, count, places), bounds.low as string) === 0 ? "holds" : "fails";
  } else {
    const low = bounds.low === null ? "holds" : atMost(exactly(bounds.low), exactly(quotient));
    const high = bounds.high === null ? "holds" : atMost(exactly(quotient), exactly(bounds.high));
    verdict = low === "fails" || high === "fails" ? "fails" : "holds";
    if (bounds.low === null && bounds.high === null) verdict = "cannot-tell";
  }
  const sign = verdict === "fails" ? "✗" : verdict === "holds" ? "✓" : "?";
  return {
    ...common,
    verdict,
    computation: `${computation} ${sign} ${claim.text}`,
    message:
      verdict === "fails"
        ? {
            zh: `总额除以人数${quotientText(total, count).slice(2)}元，与所称“${claim.text}”不符`,
            en: `the total over the heads is ${quotientText(total, count).slice(2)} yuan, not “${claim.text}”`,
          }
        : { zh: "总额除以人数与所称相容", en: "the total over the heads agrees with the claim" },
  };
}

/** `受理15宗,办结15宗,办结率为100%`: the rate named after the numerator's own verb. */
export function rates(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of reading.sentences) {
    const all = sentence.quantities;
    for (const [at, rate] of all.entries()) {
      if (rate.unit !== "percent" || exactValue(rate) === null) continue;
      const stem = /([\p{Script=Han}]{2})率(?:均)?(?:为|达|达到|是)?$/u.exec(rate.lead)?.[1];
      const shareOf = /^占(?:比)?(?:为|达|达到|是)?$/.test(rate.lead);
      const ofTask = reading.text.slice(all[at - 1]?.end ?? 0, rate.start) === "的";
      if (ofTask) {
        const [part, whole] = all.slice(Math.max(0, at - 2), at);
        const draft = part && whole && taskDraft(rate, part, whole);
        if (draft) drafts.push(draft);
        continue;
      }
      if (stem === undefined && !shareOf) continue;
      const [whole, part] = all.slice(Math.max(0, at - 2), at);
      if (part === undefined || whole === undefined || whole.unit !== part.unit) continue;
      if (!countable(whole) || !countable(part)) continue;
      const counts = (one: Quantity) =>
        stem !== undefined && (one.lead.includes(stem) || one.noun.includes(stem));
      const among = shareOf && reading.text.slice(whole.end, part.start).includes("中");
      if (!among && (!counts(part) || counts(whole))) continue;
      if (/[;；。]/.test(reading.text.slice(whole.start, rate.start))) continue;
      const draft = rateDraft(rate, part, whole);
      if (draft !== undefined) drafts.push(draft);
    }
  }
  return drafts;
}

/** `完成1200亩,占任务1000亩的120%`. */
function taskDraft(rate: Quantity, part: Quantity, whole: Quantity): Draft | undefined {
  if (part.unit !== whole.unit || !countable(part) || !countable(whole)) return undefined;
  return whole.lead.startsWith("占") ? rateDraft(rate, part, whole) : undefined;
}

function rateDraft(rate: Quantity, part: Quantity, whole: Quantity): Draft | undefined {
  const top = exactValue(part);
  const bottom = exactValue(whole);
  const stated = exactValue(rate) as DecimalText;
  if (top === null || bottom === null || compare(bottom, "0") === 0) return undefined;
  const percent = divide(multiply(top, "100"), bottom, decimalsOf(stated));
  const holds = compare(percent, stated) === 0;
  const exact = quotientText(multiply(top, "100"), bottom);
  return {
    kind: "rate",
    verdict: holds ? "holds" : "fails",
    at: part.start,
    words: [whole, part, rate].map(phraseOf),
    computation: `${top} / ${bottom} × 100 ${exact}${holds ? "" : ` ≠ ${stated}`}%`,
    message: holds
      ? { zh: "比率与分子、分母相符", en: "the rate agrees with its numerator and base" }
      : {
          zh: `按分子分母计算为${percent}%，所称为${stated}%`,
          en: `numerator over base is ${percent} %, the text says ${stated} %`,
        },
    confidence: "high",
    why: {
      zh: "比率的名称与前面所计数量的动词相同",
      en: "the rate is named after what the figure before it counts",
    },
  };
}

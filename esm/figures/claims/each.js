import { inside, meet, oneDigitMends, over, printedAs, times } from "../hold.js";
import { phraseOf } from "../structure/draft.js";
import { alike, changeOf, distance, exact, known, nearby, sameMatter } from "../structure/scope.js";
import { trimmed, writtenLike } from "../structure/written.js";
const TRIED = 5;
const TOTAL = /(?:共计?|合计|总计?|计|累计|全年|年支出|需|总额|总产量?|年产|实现|拨付|发放|支付|兑现)/;
const SURVEYED = /可支配|纯收入/;
function eachClaims(reading) {
  const drafts = [];
  for (const passage of reading.outline) {
    for (const one of passage.mentions) {
      if (one.each === void 0 || !known(one) || one.quantity.dimension === "share") continue;
      const draft = claimOf(reading, passage, one, one.each);
      if (draft !== void 0) drafts.push(draft);
    }
  }
  return drafts;
}
function claimOf(reading, passage, one, each) {
  const around = nearby(reading.outline, passage);
  const counts = each.per.length === 0 ? [void 0] : countsOf(reading, around, one, each.per);
  const totals = totalsOf(around, one);
  for (const count of counts.slice(0, TRIED))
    for (const total of totals.slice(0, TRIED))
      for (const often of oftenOf(passage, one, total)) {
        const triple = { each: one, count, often, total };
        if (count !== total && trusted(triple) && verdictOf(triple) === "holds")
          return draftOf(triple, "holds", "high");
      }
  return deny(passage, one, counts, totals);
}
function trusted({ each, count, often, total }) {
  if (count === void 0 && (often === 1 || total.each !== void 0)) return false;
  const near = total.sentence === each.sentence && Math.abs(total.clause - each.clause) <= 2;
  return each.quantity.vague === null || near;
}
function deny(passage, one, counts, totals) {
  const near = (other) => other.sentence === one.sentence && other.segment === one.segment && Math.abs(other.clause - one.clause) <= 3;
  const [count, otherCount] = counts.filter((other) => other === void 0 || near(other));
  const [total, otherTotal] = totals.filter(near);
  if (counts.length === 0 || total === void 0) return void 0;
  if (count === void 0 && one.each?.per.length !== 0) return void 0;
  if (count !== void 0 && !exact(count)) return void 0;
  const often = oftenOf(passage, one, total);
  if (count === void 0 && (often[0] === 1 || total.each !== void 0)) return void 0;
  const triple = { each: one, count, often: often[0], total };
  const rivals = passage.mentions.filter(
    (other) => other !== one && other.each !== void 0 && alike(other, one) && near(other)
  );
  const alone = otherCount === void 0 && otherTotal === void 0 && rivals.length === 0;
  const bound = alone && often.length === 1 && speaksOfTotal(one, total) && exact(total);
  if (bound && verdictOf(triple) === "fails") return draftOf(triple, "fails", "medium");
  const numbers = [one, count, total].map((other) => other?.quantity.value ?? "1");
  const slip = exact(one) && exact(total) && sameMatter(one.each?.deed ?? "", total.gap.replace(TOTAL, "")) && often.some(
    (many) => oneDigitMends(numbers, ([a = 0, b = 1, c = 0]) => nearly(a * b * many * factor(triple), c))
  );
  return slip && verdictOf(triple) === "fails" ? draftOf(triple, "cannot-tell", "medium") : void 0;
}
function factor({ each, count, total }) {
  const counted = count === void 0 ? 1 : Number(count.quantity.factor) / perSize(each, count);
  return Number(each.quantity.factor) * counted / Number(total.quantity.factor);
}
function nearly(a, b) {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}
function speaksOfTotal(one, total) {
  const deed = one.each?.deed ?? "";
  if (SURVEYED.test(deed) || changeOf(total) !== void 0) return false;
  const rest = total.gap.replace(/^.*?(?:共计?|合计|总计|全年|累计|计)/, "");
  const total_ = TOTAL.test(total.gap) || total.head === total.gap;
  return total_ && sameMatter(deed, rest.replace(/[年均约达到为有计的]/g, ""));
}
function countsOf(reading, around, one, per) {
  return around.filter((other) => other !== one && exact(other) && other.each === void 0).filter((other) => changeOf(other) === void 0 || other.sentence === one.sentence).filter((other) => per.some((word) => isCountOf(reading, word, other))).sort((a, b) => cost(a, one) - cost(b, one));
}
function cost(other, one) {
  const later = other.quantity.start > one.quantity.start ? 40 : 0;
  return distance(other, one) + later + (other.sentence === one.sentence ? 0 : 1e3);
}
const PEOPLE = ["\u4EBA", "\u540D", "\u751F", "\u540D\u5B66\u751F", "\u4F4D"];
const NOUNS = {
  \u6821: ["\u5B66\u6821", "\u5C0F\u5B66", "\u4E2D\u5B66", "\u6821"],
  \u6240: ["\u6240", "\u5B66\u6821"],
  \u6240\u5B66\u6821: ["\u5B66\u6821"],
  \u6751: ["\u6751"],
  \u4F4D: ["\u4EBA"]
};
function isCountOf(reading, word, { quantity, tail }) {
  const { dimension, unit } = quantity;
  if (word.startsWith("\u6237")) return dimension === "households";
  if (PEOPLE.includes(word)) return dimension === "persons";
  const meant = reading.rules.units.units.find(
    (row) => row.words.includes(word.replace("\u5EA6\u7535", "\u5EA6"))
  );
  if (meant !== void 0 && meant.dimension !== "items") return dimension === meant.dimension;
  if (unit === (meant?.unit ?? word)) return true;
  const nouns = NOUNS[word] ?? [word];
  return dimension === "items" && nouns.some((noun) => tail.slice(0, 6).includes(noun));
}
function perSize(one, count) {
  const per = one.each?.per[0] ?? "";
  const sizes = {
    \u516C\u9877: 15,
    \u516C\u91CC: 1e3,
    \u5343\u7C73: 1e3,
    \u5428: 1e3,
    \u65A4: 0.5,
    \u5E73\u65B9\u7C73: 15e-4
  };
  return ["area", "length", "mass"].includes(count.quantity.dimension ?? "") ? sizes[per] ?? 1 : 1;
}
function totalsOf(around, one) {
  return around.filter((other) => other !== one && exact(other) && alike(other, one)).filter((other) => other.each === void 0 || other.each.per.length === 0).sort((a, b) => totalCost(a, one) - totalCost(b, one));
}
function totalCost(other, one) {
  return distance(other, one) + (other.sentence === one.sentence ? 0 : 1e3);
}
function oftenOf(passage, one, total) {
  const periods = one.each?.periods ?? [];
  const { text } = passage.sentence;
  if (total.each !== void 0 && total.each.periods.join() === periods.join()) return [1];
  const explicit = (unit) => passage.mentions.filter(({ quantity }) => unit.includes(quantity.unit ?? "") && quantity.value !== null).map(({ quantity }) => Number(quantity.value));
  if (periods.includes("\u6708")) {
    const range = /(\d{1,2})(?:月份?)?[至到—－-](\d{1,2})月/.exec(text);
    const until = /(?:截至|截止|至)[^，。]{0,6}?(\d{1,2})月/.exec(text);
    const months = [
      ...explicit(["month"]),
      ...range === null ? [] : [Number(range[2]) - Number(range[1]) + 1],
      ...until === null ? [] : [Number(until[1])]
    ];
    const yearly = /全年|每年|年度|一年|年支出|年发放|年内/.test(total.head + text.slice(0, 40));
    const half = /上半年|半年/.test(text) ? [6] : [];
    return [.../* @__PURE__ */ new Set([...months, ...half, ...yearly ? [12, 1] : [1, 12]])];
  }
  if (periods.some((word) => word === "\u5929" || word === "\u65E5"))
    return [.../* @__PURE__ */ new Set([...explicit(["day"]), 1, 365])];
  if (periods.some((word) => word.includes("\u5B66\u671F"))) return [1, 2];
  if (periods.includes("\u5B63\u5EA6") || periods.includes("\u5B63"))
    return [1, 4, ...explicit(["quarter-unit"])];
  if (periods.includes("\u5E74")) return [1, ...explicit(["year"])];
  return [1];
}
function verdictOf({ each, count, often, total }) {
  const mean = each.each?.mean === true;
  const amount = printedAs(each.quantity, !mean);
  const heads = count === void 0 ? ONE : printedAs(count.quantity);
  const size = count === void 0 ? 1 : perSize(each, count);
  const many = scaled(heads, often, size);
  const stated = printedAs(total.quantity);
  if (each.quantity.vague !== null) {
    const quotient = over(stated, many);
    return !meet(quotient, amount) ? "fails" : inside(quotient, amount) ? "holds" : "open";
  }
  return meet(times(amount, many), stated) ? "holds" : "fails";
}
const ONE = { low: "1", high: "1" };
function scaled(heads, often, size) {
  const by = { low: String(often), high: String(often) };
  const all = times(heads, by);
  return size === 1 ? all : over(all, { low: String(size), high: String(size) });
}
function draftOf(triple, verdict, confidence) {
  const { each, count, often, total } = triple;
  const after = each.quantity.start > total.quantity.start;
  const used = [each, count, total].filter((one) => one !== void 0);
  const { computation, value } = after ? divided(triple) : multiplied(triple);
  const sign = { holds: "\u2713", fails: "\u2717", "cannot-tell": "?" }[verdict];
  const stated = (after ? each : total).quantity.text;
  const said = after ? { zh: "\u603B\u989D\u9664\u4EE5\u6570\u91CF", en: "the total over the count" } : { zh: "\u5355\u4F4D\u6570\u989D\u4E58\u4EE5\u6570\u91CF", en: "the amount each times the count" };
  const every = often === 1 ? "" : ` \xD7 ${often}`;
  return {
    kind: after ? "per-head" : "product",
    verdict,
    at: each.quantity.start,
    words: used.map((one) => phraseOf(one.quantity)),
    computation: `${computation(every)} ${sign} ${stated}`,
    message: verdict === "holds" ? { zh: `${said.zh}\u4E0E\u6240\u79F0\u76F8\u7B26`, en: `${said.en} agrees with what is stated` } : {
      zh: `${said.zh}\u4E3A${value}\uFF0C\u6240\u79F0\u4E3A${stated}${verdict === "fails" ? "" : "\uFF1B\u662F\u5426\u6709\u4E00\u4F4D\u6570\u5B57\u5199\u9519"}`,
      en: `${said.en} is ${value}, the text says ${stated}${verdict === "fails" ? "" : "; is one digit wrong?"}`
    },
    confidence,
    why: {
      zh: "\u6587\u4E2D\u7ED9\u51FA\u5355\u4F4D\u6570\u989D\u3001\u6570\u91CF\u4E0E\u603B\u989D",
      en: "the text gives an amount each, a count and a total"
    }
  };
}
function textOf(quantity) {
  return quantity?.text ?? "";
}
function multiplied({ each, count, often, total }) {
  const amount = printedAs(each.quantity, true).low;
  const size = count === void 0 ? 1 : perSize(each, count);
  const heads = count === void 0 ? ONE : printedAs(count.quantity, true);
  const value = times({ low: amount, high: amount }, scaled(heads, often, size)).low ?? "?";
  const shown = value === "?" ? value : writtenLike(trimmed(value), total.quantity);
  const by = count === void 0 ? "" : ` \xD7 ${textOf(count.quantity)}`;
  return {
    value: shown,
    computation: (every) => `${each.quantity.text}${by}${every} = ${shown}`
  };
}
function divided({ each, count, often, total }) {
  const size = count === void 0 ? 1 : perSize(each, count);
  const heads = count === void 0 ? ONE : printedAs(count.quantity, true);
  const value = over(printedAs(total.quantity, true), scaled(heads, often, size)).low ?? "?";
  const shown = value === "?" ? value : writtenLike(trimmed(value), each.quantity);
  const by = count === void 0 ? "" : ` / ${textOf(count.quantity)}`;
  return {
    value: shown,
    computation: (every) => `${total.quantity.text}${by}${every.replace("\xD7", "/")} = ${shown}`
  };
}
export {
  eachClaims
};

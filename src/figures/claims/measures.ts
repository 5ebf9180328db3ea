import { compare, type DecimalText, divide, multiply, sum } from "../../base/index.js";
import { triggersOf } from "../data.js";
import { within } from "../hold.js";
import {
  type Draft,
  exactValue,
  phraseOf,
  quantityBefore,
  type Reading,
  shown,
} from "../structure/draft.js";
import type { Quantity } from "../types.js";

/** Amounts without a unit, units written twice, conversions, and rates beside counts of another kind. */
export function units(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  const money = new RegExp(
    `(?:${triggersOf(reading.rules, "unit", "money").join("|")})(?:共|共计|约)?$`,
  );
  const people = triggersOf(reading.rules, "unit", "people");
  for (const one of reading.quantities) {
    const before = quantityBefore(reading, one);
    const draft =
      missing(one, money) ??
      doubled(one) ??
      (before && converted(reading, before, one)) ??
      (before && mixed(reading, before, one, people));
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}

function missing(one: Quantity, money: RegExp): Draft | undefined {
  if (one.unit !== null || one.noun !== "" || one.value === null || !money.test(one.lead))
    return undefined;
  return {
    kind: "unit",
    verdict: "cannot-tell",
    at: one.start,
    words: [phraseOf(one)],
    computation: `${one.text} ?`,
    message: {
      zh: "金额没有写单位（元或万元）",
      en: "an amount of money without its unit (元 or 万元)",
    },
    confidence: "high",
    why: { zh: "金额词之后只有数字", en: "only a number follows the word for money" },
  };
}

const MEASURES = ["length", "area", "mass", "money", "volume"];

function doubled(one: Quantity): Draft | undefined {
  if (one.dimension === null || !MEASURES.includes(one.dimension)) return undefined;
  if (one.noun === "" || !one.text.endsWith(one.noun)) return undefined;
  return {
    kind: "unit",
    verdict: "cannot-tell",
    at: one.start,
    words: [phraseOf(one)],
    computation: `${one.text}${one.noun} ?`,
    message: {
      zh: "单位写了两次，疑有脱字",
      en: "the unit stands twice; a character may be missing",
    },
    confidence: "high",
    why: { zh: "同一单位连写", en: "the same unit follows itself" },
  };
}

/** What a figure is in the unit of its dimension. */
export function inBase(one: Quantity): DecimalText | null {
  const value = exactValue(one);
  return value === null ? null : multiply(value, one.factor);
}

/** Whether two amounts can be meant as one: of one size, or of the same digits (`35万元(3500000元)`). */
function comparable(a: DecimalText, b: DecimalText): boolean {
  const digits = (one: DecimalText) => one.replace(".", "").replace(/^0+|0+$/g, "");
  const near = compare(a, multiply(b, "2")) <= 0 && compare(b, multiply(a, "2")) <= 0;
  return near || digits(a) === digits(b);
}

/** `14492公顷,合217380亩`, `150亩(10公顷)`. */
function converted(reading: Reading, from: Quantity, to: Quantity): Draft | undefined {
  if (from.dimension === null || from.dimension !== to.dimension) return undefined;
  const between = reading.text.slice(from.end, to.start);
  const twice = /^[(（]$/.test(between) && /^[)）]/.test(reading.text.slice(to.end));
  const gap = between.replace(/^[,，(（]/, "");
  if (from.factor === to.factor && !(twice && from.dimension === "money")) return undefined;
  if (!twice && !triggersOf(reading.rules, "unit", "convert").includes(gap)) return undefined;
  const a = inBase(from);
  const b = inBase(to);
  if (a === null || b === null) return undefined;
  const exact = compare(a, b) === 0;
  const slack = sum([multiply(from.slack, from.factor), multiply(to.slack, to.factor)]);
  const holds = exact || within(a, b, slack);
  if (twice && !(MEASURES.includes(from.dimension) && comparable(a, b))) return undefined;
  const left = `${shown(from)} × ${divide(from.factor, to.factor, 12).replace(/\.?0+$/, "")}`;
  const product = divide(a, to.factor, 12).replace(/\.?0+$/, "");
  return {
    kind: "unit",
    verdict: holds ? "holds" : "fails",
    at: from.start,
    words: [from, to].map(phraseOf),
    computation:
      from.factor === to.factor
        ? `${from.text} ${holds ? "=" : "≠"} ${to.text}`
        : `${left} = ${product}${exact ? "" : ` ${holds ? "≈" : "≠"} ${shown(to)}`}`,
    message: holds
      ? { zh: "换算相符", en: "the conversion is right" }
      : {
          zh: `换算应为${product}，所称为${shown(to)}`,
          en: `the conversion gives ${product}, the text says ${shown(to)}`,
        },
    confidence: "high",
    why: twice
      ? {
          zh: "括号里用另一单位写的是同一数量",
          en: "the brackets give the same amount in another unit",
        }
      : { zh: "文中以“合”“折合”写明换算", en: "the text states a conversion" },
  };
}

/** `签约居民12.69万户,…人口签约率为38.6%`: households beside a rate of people. */
function mixed(
  reading: Reading,
  count: Quantity,
  rate: Quantity,
  people: readonly string[],
): Draft | undefined {
  if (rate.unit !== "percent" || count.dimension !== "households") return undefined;
  if (reading.text.slice(count.end, rate.start).search(/[;；。]/) >= 0) return undefined;
  const stem = /([\p{Script=Han}]{2})率(?:为|达|达到|是)?$/u.exec(rate.lead)?.[1];
  if (stem === undefined || !(count.lead + count.noun).includes(stem)) return undefined;
  if (!people.some((word) => rate.lead.includes(word))) return undefined;
  return {
    kind: "unit",
    verdict: "cannot-tell",
    at: count.start,
    words: [count, rate].map(phraseOf),
    computation: `${count.text} / ? = ${rate.text}`,
    message: {
      zh: "数量按户计，比率按人口计，口径不同，无法核对",
      en: "the count is of households, the rate of people: they cannot be held against each other",
    },
    confidence: "medium",
    why: {
      zh: "比率与前面的数量同名而单位不同",
      en: "the rate is named after a count in another unit",
    },
  };
}

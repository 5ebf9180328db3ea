import { compare, type DecimalText, divide, fromNumber, multiply, sum } from "../../base/index.js";
import { historyAt, NATION } from "../../law/index.js";
import type { FigureRules } from "../data.js";
import { triggersOf } from "../data.js";
import { quotientText, within } from "../hold.js";
import {
  countable,
  type Draft,
  exactValue,
  phraseOf,
  quantityBefore,
  type Reading,
  shown,
} from "../structure/draft.js";
import type { Bounds, CheckVerdict, Quantity } from "../types.js";

type Threshold = FigureRules["thresholds"]["thresholds"][number];

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

function inBase(one: Quantity): DecimalText | null {
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

/** Figures that a policy sets a threshold for. */
export function thresholds(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const threshold of reading.rules.thresholds.thresholds) {
    const line = lineOf(threshold, reading);
    if (line === undefined) continue;
    for (const one of reading.quantities) {
      if (one.unit !== threshold.unit || !countable(one)) continue;
      const clause = clauseOf(reading, one);
      if (!threshold.subject.some((word) => clause.includes(word))) continue;
      if (!threshold.measure.some((word) => clause.includes(word))) continue;
      if (/(?:由|从)[^到至]*$/.test(clause)) continue;
      const draft =
        threshold.per === null
          ? plain(threshold, line, one)
          : averaged(reading, threshold, line, one);
      if (draft !== undefined) drafts.push(draft);
    }
  }
  return drafts;
}

function clauseOf(reading: Reading, one: Quantity): string {
  const text = reading.text.slice(Math.max(0, one.start - 60), one.start);
  return text.slice(text.search(/[^,，;；。:：、\n]*$/));
}

/** The lowest and the highest of a threshold in all the years of which it is known, and where they are written. */
interface Line {
  readonly least: DecimalText;
  readonly most: DecimalText;
  readonly sources: string;
}

function lineOf({ parameters: names }: Threshold, { rules }: Reading): Line | undefined {
  const entries = rules.parameters
    .filter(({ name }) => names.includes(name))
    .flatMap((parameter) => historyAt(parameter, NATION.id)?.values ?? [])
    .filter(({ value }) => typeof value === "number");
  const order = entries.map(({ value }) => fromNumber(Number(value))).sort(compare);
  const [least, most] = [order[0], order.at(-1)];
  if (least === undefined || most === undefined) return undefined;
  const sources = entries.flatMap((entry) => entry.sources[0]?.source ?? []);
  return { least, most, sources: [...new Set(sources)].join(", ") };
}

function plain(threshold: Threshold, line: Line, one: Quantity): Draft {
  const bounds = one.bounds as Bounds;
  const { least, most } = line;
  const up = threshold.direction === "at-least";
  const easy = up ? bounds.low : bounds.high;
  const hard = up ? bounds.high : bounds.low;
  const passes = easy !== null && (up ? compare(easy, most) >= 0 : compare(easy, least) <= 0);
  const misses = hard !== null && (up ? compare(hard, least) < 0 : compare(hard, most) > 0);
  const verdict: CheckVerdict = passes ? "holds" : misses ? "fails" : "cannot-tell";
  const sign = passes ? (up ? "≥" : "≤") : misses ? (up ? "<" : ">") : "?";
  const computation = `${shown(one)} ${sign} ${misses === up ? least : most}`;
  return draftOf(threshold, line, verdict, [one], computation);
}

/** An average per household against a limit for each household. */
function averaged(
  reading: Reading,
  threshold: Threshold,
  line: Line,
  one: Quantity,
): Draft | undefined {
  const before = quantityBefore(reading, one);
  if (before?.unit !== threshold.per || !clauseOf(reading, one).includes(before.text))
    return undefined;
  const total = inBase(one);
  const count = exactValue(before);
  if (total === null || count === null || compare(count, "0") <= 0) return undefined;
  const limit = line.most;
  const over = compare(total, multiply(limit, count)) > 0;
  const computation = `${total} / ${count} ${quotientText(total, count)} ${over ? ">" : "≤"} ${limit}`;
  return draftOf(threshold, line, over ? "fails" : "holds", [before, one], computation);
}

function draftOf(
  threshold: Threshold,
  { sources }: Line,
  verdict: CheckVerdict,
  words: readonly Quantity[],
  computation: string,
): Draft {
  const { label, note } = threshold;
  const end = {
    holds: { zh: "符合", en: "met" },
    fails: { zh: "不符合", en: "not met" },
    "cannot-tell": { zh: "年份不明，无法判断", en: "the year is not known, so it cannot be told" },
  }[verdict];
  return {
    kind: "threshold",
    verdict,
    at: (words.at(-1) as Quantity).start,
    words: words.map(phraseOf),
    computation,
    message: { zh: `${label.zh}：${end.zh}`, en: `${label.en}: ${end.en}` },
    confidence: "medium",
    why: { zh: `${note.zh}（${sources}）`, en: `${note.en} (${sources})` },
  };
}

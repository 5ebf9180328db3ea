import type { DecimalText } from "../../base/index.js";
import { type Interval, inside, meet, oneDigitMends, over, printedAs, times } from "../hold.js";
import { type Draft, phraseOf, type Reading } from "../structure/draft.js";
import type { Each } from "../structure/each.js";
import type { Mention, Passage } from "../structure/outline.js";
import { alike, changeOf, distance, exact, known, nearby, sameMatter } from "../structure/scope.js";
import { trimmed, writtenLike } from "../structure/written.js";
import type { Quantity } from "../types.js";

/** An amount each, how many there are, how often, and the total that they make. */
interface Triple {
  readonly each: Mention;
  readonly count: Mention | undefined;
  /** Periods that the amount recurs in (12 months of a year); 1 where it does not. */
  readonly often: number;
  readonly total: Mention;
}

const TRIED = 5;
const TOTAL =
  /(?:共计?|合计|总计?|计|累计|全年|年支出|需|总额|总产量?|年产|实现|拨付|发放|支付|兑现)/;
/** Means that no sum of the same text need give: they are surveyed, not divided. */
const SURVEYED = /可支配|纯收入/;

/** `每户2只,120户共240只`, `总收入48.6万元,带动160户,户均3037.5元`. */
export function eachClaims(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const passage of reading.outline) {
    for (const one of passage.mentions) {
      if (one.each === undefined || !known(one) || one.quantity.dimension === "share") continue;
      const draft = claimOf(reading, passage, one, one.each);
      if (draft !== undefined) drafts.push(draft);
    }
  }
  return drafts;
}

function claimOf(reading: Reading, passage: Passage, one: Mention, each: Each): Draft | undefined {
  const around = nearby(reading.outline, passage);
  const counts = each.per.length === 0 ? [undefined] : countsOf(reading, around, one, each.per);
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

/** An amount for a period alone needs the number of periods; a bounded one its total beside it. */
function trusted({ each, count, often, total }: Triple): boolean {
  if (count === undefined && (often === 1 || total.each !== undefined)) return false;
  const near = total.sentence === each.sentence && Math.abs(total.clause - each.clause) <= 2;
  return each.quantity.vague === null || near;
}

/** What is stated and does not fit: false where the clause binds the three together, else a question. */
function deny(
  passage: Passage,
  one: Mention,
  counts: readonly (Mention | undefined)[],
  totals: readonly Mention[],
): Draft | undefined {
  const near = (other: Mention) =>
    other.sentence === one.sentence &&
    other.segment === one.segment &&
    Math.abs(other.clause - one.clause) <= 3;
  const [count, otherCount] = counts.filter((other) => other === undefined || near(other));
  const [total, otherTotal] = totals.filter(near);
  if (counts.length === 0 || total === undefined) return undefined;
  if (count === undefined && one.each?.per.length !== 0) return undefined;
  if (count !== undefined && !exact(count)) return undefined;
  const often = oftenOf(passage, one, total);
  if (count === undefined && (often[0] === 1 || total.each !== undefined)) return undefined;
  const triple: Triple = { each: one, count, often: often[0] as number, total };
  const rivals = passage.mentions.filter(
    (other) => other !== one && other.each !== undefined && alike(other, one) && near(other),
  );
  const alone = otherCount === undefined && otherTotal === undefined && rivals.length === 0;
  const bound = alone && often.length === 1 && speaksOfTotal(one, total) && exact(total);
  if (bound && verdictOf(triple) === "fails") return draftOf(triple, "fails", "medium");
  const numbers = [one, count, total].map((other) => other?.quantity.value ?? "1");
  const slip =
    exact(one) &&
    exact(total) &&
    sameMatter(one.each?.deed ?? "", total.gap.replace(TOTAL, "")) &&
    often.some((many) =>
      oneDigitMends(numbers, ([a = 0, b = 1, c = 0]) => nearly(a * b * many * factor(triple), c)),
    );
  return slip && verdictOf(triple) === "fails"
    ? draftOf(triple, "cannot-tell", "medium")
    : undefined;
}

function factor({ each, count, total }: Triple): number {
  const counted = count === undefined ? 1 : Number(count.quantity.factor) / perSize(each, count);
  return (Number(each.quantity.factor) * counted) / Number(total.quantity.factor);
}

function nearly(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

/** Whether the words bind the total to the amount: 共, or the same deed, and nothing surveyed. */
function speaksOfTotal(one: Mention, total: Mention): boolean {
  const deed = one.each?.deed ?? "";
  if (SURVEYED.test(deed) || changeOf(total) !== undefined) return false;
  const rest = total.gap.replace(/^.*?(?:共计?|合计|总计|全年|累计|计)/, "");
  const total_ = TOTAL.test(total.gap) || total.head === total.gap;
  return total_ && sameMatter(deed, rest.replace(/[年均约达到为有计的]/g, ""));
}

/** Figures that the amount is counted by, the nearest first. */
function countsOf(
  reading: Reading,
  around: readonly Mention[],
  one: Mention,
  per: readonly string[],
): readonly Mention[] {
  return around
    .filter((other) => other !== one && exact(other) && other.each === undefined)
    .filter((other) => changeOf(other) === undefined || other.sentence === one.sentence)
    .filter((other) => per.some((word) => isCountOf(reading, word, other)))
    .sort((a, b) => cost(a, one) - cost(b, one));
}

/** Nearness, with other sentences behind those of the same one, and what follows behind what precedes. */
function cost(other: Mention, one: Mention): number {
  const later = other.quantity.start > one.quantity.start ? 40 : 0;
  return distance(other, one) + later + (other.sentence === one.sentence ? 0 : 1000);
}

const PEOPLE = ["人", "名", "生", "名学生", "位"];
const NOUNS: Readonly<Record<string, readonly string[]>> = {
  校: ["学校", "小学", "中学", "校"],
  所: ["所", "学校"],
  所学校: ["学校"],
  村: ["村"],
  位: ["人"],
};

function isCountOf(reading: Reading, word: string, { quantity, tail }: Mention): boolean {
  const { dimension, unit } = quantity;
  if (word.startsWith("户")) return dimension === "households";
  if (PEOPLE.includes(word)) return dimension === "persons";
  const meant = reading.rules.units.units.find((row) =>
    row.words.includes(word.replace("度电", "度")),
  );
  if (meant !== undefined && meant.dimension !== "items") return dimension === meant.dimension;
  if (unit === (meant?.unit ?? word)) return true;
  const nouns = NOUNS[word] ?? [word];
  return dimension === "items" && nouns.some((noun) => tail.slice(0, 6).includes(noun));
}

/** The size of the unit that the amount is counted by, in the base unit of its dimension. */
function perSize(one: Mention, count: Mention): number {
  const per = one.each?.per[0] ?? "";
  const sizes: Readonly<Record<string, number>> = {
    公顷: 15,
    公里: 1000,
    千米: 1000,
    吨: 1000,
    斤: 0.5,
    平方米: 0.0015,
  };
  return ["area", "length", "mass"].includes(count.quantity.dimension ?? "")
    ? (sizes[per] ?? 1)
    : 1;
}

function totalsOf(around: readonly Mention[], one: Mention): readonly Mention[] {
  return around
    .filter((other) => other !== one && exact(other) && alike(other, one))
    .filter((other) => other.each === undefined || other.each.per.length === 0)
    .sort((a, b) => totalCost(a, one) - totalCost(b, one));
}

function totalCost(other: Mention, one: Mention): number {
  return distance(other, one) + (other.sentence === one.sentence ? 0 : 1000);
}

/** How often an amount may recur up to the total; the first is what the words say. */
function oftenOf(passage: Passage, one: Mention, total: Mention): readonly number[] {
  const periods = one.each?.periods ?? [];
  const { text } = passage.sentence;
  if (total.each !== undefined && total.each.periods.join() === periods.join()) return [1];
  const explicit = (unit: readonly string[]) =>
    passage.mentions
      .filter(({ quantity }) => unit.includes(quantity.unit ?? "") && quantity.value !== null)
      .map(({ quantity }) => Number(quantity.value));
  if (periods.includes("月")) {
    const range = /(\d{1,2})(?:月份?)?[至到—－-](\d{1,2})月/.exec(text);
    const until = /(?:截至|截止|至)[^，。]{0,6}?(\d{1,2})月/.exec(text);
    const months = [
      ...explicit(["month"]),
      ...(range === null ? [] : [Number(range[2]) - Number(range[1]) + 1]),
      ...(until === null ? [] : [Number(until[1])]),
    ];
    const yearly = /全年|每年|年度|一年|年支出|年发放|年内/.test(total.head + text.slice(0, 40));
    const half = /上半年|半年/.test(text) ? [6] : [];
    return [...new Set([...months, ...half, ...(yearly ? [12, 1] : [1, 12])])];
  }
  if (periods.some((word) => word === "天" || word === "日"))
    return [...new Set([...explicit(["day"]), 1, 365])];
  if (periods.some((word) => word.includes("学期"))) return [1, 2];
  if (periods.includes("季度") || periods.includes("季"))
    return [1, 4, ...explicit(["quarter-unit"])];
  if (periods.includes("年")) return [1, ...explicit(["year"])];
  return [1];
}

function verdictOf({ each, count, often, total }: Triple): "holds" | "fails" | "open" {
  const mean = each.each?.mean === true;
  const amount = printedAs(each.quantity, !mean);
  const heads = count === undefined ? ONE : printedAs(count.quantity);
  const size = count === undefined ? 1 : perSize(each, count);
  const many = scaled(heads, often, size);
  const stated = printedAs(total.quantity);
  if (each.quantity.vague !== null) {
    const quotient = over(stated, many);
    return !meet(quotient, amount) ? "fails" : inside(quotient, amount) ? "holds" : "open";
  }
  return meet(times(amount, many), stated) ? "holds" : "fails";
}

const ONE: Interval = { low: "1", high: "1" };

function scaled(heads: Interval, often: number, size: number): Interval {
  const by = { low: String(often), high: String(often) };
  const all = times(heads, by);
  return size === 1 ? all : over(all, { low: String(size), high: String(size) });
}

function draftOf(
  triple: Triple,
  verdict: "holds" | "fails" | "cannot-tell",
  confidence: "high" | "medium",
): Draft {
  const { each, count, often, total } = triple;
  const after = each.quantity.start > total.quantity.start;
  const used = [each, count, total].filter((one): one is Mention => one !== undefined);
  const { computation, value } = after ? divided(triple) : multiplied(triple);
  const sign = { holds: "✓", fails: "✗", "cannot-tell": "?" }[verdict];
  const stated = (after ? each : total).quantity.text;
  const said = after
    ? { zh: "总额除以数量", en: "the total over the count" }
    : { zh: "单位数额乘以数量", en: "the amount each times the count" };
  const every = often === 1 ? "" : ` × ${often}`;
  return {
    kind: after ? "per-head" : "product",
    verdict,
    at: each.quantity.start,
    words: used.map((one) => phraseOf(one.quantity)),
    computation: `${computation(every)} ${sign} ${stated}`,
    message:
      verdict === "holds"
        ? { zh: `${said.zh}与所称相符`, en: `${said.en} agrees with what is stated` }
        : {
            zh: `${said.zh}为${value}，所称为${stated}${verdict === "fails" ? "" : "；是否有一位数字写错"}`,
            en: `${said.en} is ${value}, the text says ${stated}${verdict === "fails" ? "" : "; is one digit wrong?"}`,
          },
    confidence,
    why: {
      zh: "文中给出单位数额、数量与总额",
      en: "the text gives an amount each, a count and a total",
    },
  };
}

function textOf(quantity: Quantity | undefined): string {
  return quantity?.text ?? "";
}

function multiplied({ each, count, often, total }: Triple) {
  const amount = printedAs(each.quantity, true).low as DecimalText | null;
  const size = count === undefined ? 1 : perSize(each, count);
  const heads = count === undefined ? ONE : printedAs(count.quantity, true);
  const value = times({ low: amount, high: amount }, scaled(heads, often, size)).low ?? "?";
  const shown = value === "?" ? value : writtenLike(trimmed(value), total.quantity);
  const by = count === undefined ? "" : ` × ${textOf(count.quantity)}`;
  return {
    value: shown,
    computation: (every: string) => `${each.quantity.text}${by}${every} = ${shown}`,
  };
}

function divided({ each, count, often, total }: Triple) {
  const size = count === undefined ? 1 : perSize(each, count);
  const heads = count === undefined ? ONE : printedAs(count.quantity, true);
  const value = over(printedAs(total.quantity, true), scaled(heads, often, size)).low ?? "?";
  const shown = value === "?" ? value : writtenLike(trimmed(value), each.quantity);
  const by = count === undefined ? "" : ` / ${textOf(count.quantity)}`;
  return {
    value: shown,
    computation: (every: string) =>
      `${total.quantity.text}${by}${every.replace("×", "/")} = ${shown}`,
  };
}

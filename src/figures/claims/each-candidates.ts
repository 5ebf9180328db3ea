import type { Reading } from "../structure/draft.js";
import { type Mention, type Passage, wordsOf } from "../structure/outline.js";
import { alike, changeOf, distance, exact } from "../structure/scope.js";

/** Figures that the amount is counted by, the nearest first. */
export function countsOf(
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
  const moved = changeOf(other) === undefined ? 0 : 200;
  return totalCost(other, one) + later + moved + (other.leads || !isHere(other, one) ? 0 : 50);
}

const PEOPLE = ["人", "名", "生", "名学生", "位"];
const NOUNS: Readonly<Record<string, readonly string[]>> = {
  校: ["学校", "小学", "中学", "校"],
  所: ["所", "学校"],
  所学校: ["学校"],
  村: ["村"],
  位: ["人"],
};

function isCountOf(reading: Reading, word: string, { quantity, gap, tail }: Mention): boolean {
  const { dimension, unit, text } = quantity;
  if (word.length > 1 && dimension === "items" && (gap.endsWith(word) || tail.startsWith(word)))
    return true;
  if (word === "队" && text.endsWith("支")) return true;
  if (word === "班" || word === "次") return text.endsWith(word) || /^(?:教学)?班/.test(tail);
  if (/户|家庭/.test(word)) return dimension === "households" || /套$/.test(text);
  if (PEOPLE.includes(word))
    return (
      dimension === "persons" ||
      dimension === "person-times" ||
      /岗位|名额/.test(gap.slice(-3) + tail.slice(0, 4))
    );
  const meant = reading.rules.units.units.find((row) =>
    row.words.includes(word.replace("度电", "度")),
  );
  if (meant !== undefined && meant.dimension !== "items") return dimension === meant.dimension;
  if (unit === (meant?.unit ?? word)) return true;
  const nouns = NOUNS[word] ?? [word];
  return dimension === "items" && nouns.some((noun) => tail.slice(0, 6).includes(noun));
}

/** The size of the unit that the amount is counted by, in the base unit of its dimension. */
export function perSize(one: Mention, count: Mention): number {
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

export function totalsOf(around: readonly Mention[], one: Mention): readonly Mention[] {
  return around
    .filter((other) => other !== one && exact(other) && counted(other, one))
    .filter((other) => other.each === undefined || other.each.per.length === 0)
    .sort((a, b) => totalCost(a, one) - totalCost(b, one));
}

/** What an amount each is of: 人均[耕地]. */
const THING = /[均每][人户村亩]?(\p{Script=Han}{2,6}?)(?:总?面积|[约为达有至到]|达到)*$/u;

/** Of totals, those of the thing that an amount each is of, where its line has one of it; money is of many names. */
export function ofOneThing(totals: readonly Mention[], one: Mention): readonly Mention[] {
  const whole = totals.filter(
    (total) => isHere(total, one) && total.start < one.start && /总/.test(total.gap),
  );
  if (/[亩单均]产/.test(one.gap) && whole.length > 0) return whole;
  const thing = THING.exec(one.gap)?.[1];
  if (thing === undefined || one.quantity.dimension === "money") return totals;
  const named = totals.filter(({ head, line }) => line === one.line && head.includes(thing));
  return named.length === 0 ? totals : named;
}

function counted(other: Mention, one: Mention): boolean {
  const kinds = [other.quantity.dimension, one.quantity.dimension];
  return alike(other, one) || (kinds.includes("persons") && kinds.includes("person-times"));
}

/** Nearness; a sentence goes on about what an earlier one was about, not about a part of it. */
function totalCost(other: Mention, one: Mention): number {
  const elsewhere = isPart(other) ? 1300 : 1000;
  return distance(other, one) + (isHere(other, one) ? 0 : elsewhere);
}

const isPart = (one: Mention) => !one.leads || /其中/.test(wordsOf(one));
const isHere = (other: Mention, one: Mention) => other.sentence === one.sentence;

const SPELLS = ["month", "day", "year", "quarter-unit", "week"];

export function spellOf({ mentions }: Passage, often: number): Mention | undefined {
  return mentions.find(
    ({ quantity }) =>
      often > 1 && SPELLS.includes(quantity.unit ?? "") && Number(quantity.value) === often,
  );
}

const YEARS = "一二三四五六七八九十";

/** The spans of years that a sentence speaks of: 五年来, 2016—2020年. */
function yearsIn(text: string): readonly number[] {
  const said = [...text.matchAll(/([二三四五六七八九十])年(?:来|间|内|里|共|累计)?/g)].map(
    (match) => YEARS.indexOf(match[1] as string) + 1,
  );
  const range = /(20\d\d)年?[—－\-至到]+(20\d\d)年/.exec(text);
  const plan = /“?十[二三四]五”?/.test(text) ? [5] : [];
  const between = /(20\d\d)年[底末初]?[^。；;]{0,18}?到(20\d\d)年/.exec(text);
  if (between !== null) plan.push(Number(between[2]) - Number(between[1]));
  return [...said, ...(range === null ? [] : [Number(range[2]) - Number(range[1]) + 1]), ...plan];
}

/** How often an amount may recur up to the total; the first is what the words say. */
export function oftenOf(passage: Passage, one: Mention, total: Mention): readonly number[] {
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
    const since = /(\d{1,2})月[^，。]{0,8}(?:到任|以来|起|开始)[^。]{0,12}?(\d{1,2})月/.exec(text);
    if (since !== null) months.push(Number(since[2]) - Number(since[1]) + 1);
    return [...new Set([...months, ...half, ...(yearly ? [12, 1] : [1, 12])])];
  }
  if (periods.includes("周")) {
    const weeks = explicit(["week"]);
    return [...new Set([...weeks, 1, 52])];
  }
  if (periods.some((word) => word === "天" || word === "日"))
    return [...new Set([...explicit(["day"]), 1, 365])];
  if (periods.some((word) => word.includes("学期"))) return [1, 2];
  if (periods.includes("季度") || periods.includes("季"))
    return [1, 4, ...explicit(["quarter-unit"])];
  if (periods.includes("年")) return [...new Set([1, ...explicit(["year"]), ...yearsIn(text)])];
  return [1];
}

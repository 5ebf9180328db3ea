import { type Interval, meet, over, printedAs, times } from "../hold.js";
import { type Draft, phraseOf, type Reading } from "../structure/draft.js";
import type { Each } from "../structure/each.js";
import { besideOf, type Mention, type Passage } from "../structure/outline.js";
import { poolOf } from "../structure/pool.js";
import { alike, changeOf, distance, exact } from "../structure/scope.js";
import { chanceOfProduct, meant } from "./chance.js";
import { sizeOf } from "./division-amounts.js";
import { ofOneThing, oftenOf, perSize, spellOf } from "./each-candidates.js";
import { eachDraft, eachVerdict, type Triple } from "./each-draft.js";

const TRIED = 12;
const COUNTED = ["persons", "person-times", "households", "household-times", "items"];
const NO_COUNT = ["share", "ratio", "share-points", "money", "years", "months", "days"];
const MEAN = /平均|均|每/;
/** What recurs every month, without 每. */
const MONTHLY = /月(?:工资|保障标准|补助|补贴|租金|薪)[^，。；]{0,4}$/;

/**
 * Amounts each and means that no reading of their own words explains, held against the figures around them:
 * only where they agree, and in more digits than chance does.
 */
export function fitClaims(reading: Reading, explained: ReadonlySet<number>): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const passage of reading.outline) {
    for (const one of passage.mentions) {
      if (!exact(one) || explained.has(one.quantity.start) || changeOf(one) !== undefined) continue;
      if (one.quantity.value === "1" && one.quantity.factor === "1") continue;
      if (one.each === undefined && !MEAN.test(one.head) && !MONTHLY.test(one.gap)) continue;
      if (["share", "ratio"].includes(one.quantity.dimension ?? "")) continue;
      const draft = fitOf(reading, passage, one);
      if (draft !== undefined) drafts.push(draft);
    }
  }
  return drafts;
}

function fitOf(reading: Reading, passage: Passage, one: Mention): Draft | undefined {
  const periods = MONTHLY.test(one.gap) ? ["月"] : [];
  const each =
    one.each === undefined ? { ...one, each: { per: [], periods, mean: true, deed: "" } } : one;
  const near = poolOf(reading.outline, passage)
    .map((reach) => reach.one)
    .filter((other) => other !== one && exact(other) && changeOf(other) === undefined)
    .sort((a, b) => cost(a, one) - cost(b, one));
  const counts = near
    .filter((other) => countable(other, one) && isCountedBy(other, each.each?.per[0]))
    .filter((other) => one.each === undefined || !isPerTime(one.each) || isOfHeads(other))
    .slice(0, TRIED);
  const totals = ofOneThing(
    near.filter((other) => other.each === undefined && total(other, one)),
    one,
  );
  const triples = [undefined, ...counts]
    .flatMap((count, row) =>
      totals.slice(0, TRIED).map((all, column) => ({ count, total: all, place: row + column })),
    )
    .filter((some) => some.count !== some.total)
    .sort((a, b) => a.place - b.place);
  for (const { count, total: all, place } of triples)
    for (const often of oftenOf(passage, each, all)) {
      if (count === undefined && often === 1) continue;
      const triple: Triple = { each, count, often, total: all };
      if (!roughly(triple) || !telling(triple, place) || eachVerdict(triple) !== "holds") continue;
      return eachDraft({ ...triple, spell: spellOf(passage, often) }, "holds", "medium");
    }
  return manifold(each, near, counts) ?? perHeadOfMean(one, near);
}

/** `438户1704人，户均增收3014元，人均增收775元`: a mean by the head beside that of the households. */
function perHeadOfMean(one: Mention, near: readonly Mention[]): Draft | undefined {
  if (one.each?.per[0] !== "人" || one.each.mean !== true) return undefined;
  const mean = near.find(
    (other) => other.each?.per[0] === "户" && alike(other, one) && other.sentence === one.sentence,
  );
  const pairs = near.flatMap((households) => {
    const people = besideOf(households);
    const isPair = households.quantity.dimension === "households";
    return isPair && people !== undefined && exact(people) ? [[households, people] as const] : [];
  });
  for (const [households, people] of mean === undefined ? [] : pairs.slice(0, 3)) {
    const used = [mean as Mention, households, people, one];
    const [each, many, heads] = used.map(({ quantity }) => printedAs(quantity, true));
    const made = over(times(each as Interval, many as Interval), heads as Interval);
    const rounded = {
      ...one.quantity,
      slack: one.quantity.slack === "0" ? "0.5" : one.quantity.slack,
    };
    if (!meet(made, printedAs(rounded)) || !meant(1, chanceOfProduct([], one.quantity))) continue;
    return chainDraft(used, "per-head", one);
  }
  return undefined;
}

/** `8亩,每亩收300斤,每斤6元,收入1.44万元`: an amount for a yield of each. */
function manifold(
  each: Mention,
  near: readonly Mention[],
  counts: readonly Mention[],
): Draft | undefined {
  const yields = near.filter(
    (one) =>
      one.sentence === each.sentence &&
      (one.each !== undefined || /每/.test(one.head)) &&
      !alike(one, each),
  );
  const totals = near.filter((one) => one.each === undefined && alike(one, each)).slice(0, 6);
  for (const one of yields.slice(0, 3))
    for (const count of counts.filter((other) => other !== one).slice(0, 6))
      for (const all of totals) {
        const made = sizeOf(each) * sizeOf(one) * sizeOf(count);
        const unit = each.quantity.dimension === "money" ? massOf(each, one) : 1;
        if (Math.abs(made * unit - sizeOf(all)) > sizeOf(all) * 1e-9) continue;
        if (!meant(1, chanceOfProduct([all.quantity], all.quantity))) continue;
        return chainDraft([count, one, each, all], "product", each);
      }
  return undefined;
}

/** A price for 斤 of a yield in kilograms. */
function massOf(each: Mention, { quantity }: Mention): number {
  const per = each.each?.per[0];
  if (quantity.dimension !== "mass") return 1;
  return per === "斤" ? 2 : per === "吨" ? 0.001 : 1;
}

/** Three figures that make a fourth: multiplied, or the first two over the third. */
function chainDraft(used: readonly Mention[], kind: "product" | "per-head", at: Mention): Draft {
  const [a, b, c, stated] = used.map(({ quantity }) => quantity.text);
  const sign = kind === "product" ? "×" : "/";
  return {
    kind,
    verdict: "holds",
    at: at.quantity.start,
    words: used.map(({ quantity }) => phraseOf(quantity)),
    computation: `${a} × ${b} ${sign} ${c} = ${stated} ✓ ${stated}`,
    message: {
      zh: "单位数额乘以数量与所称相符",
      en: "the amount each times the count agrees with what is stated",
    },
    confidence: "medium",
    why: {
      zh: "文中给出单位数额、数量与总额",
      en: "the text gives an amount each, a count and a total",
    },
  };
}

function cost(other: Mention, one: Mention): number {
  const later = other.quantity.start > one.quantity.start ? 30 : 0;
  return distance(other, one) + later + (other.sentence === one.sentence ? 0 : 100);
}

/** People are no households, where the words say by which it is counted. */
function isCountedBy({ quantity }: Mention, per: string | undefined): boolean {
  if (per === "人") return quantity.dimension !== "households";
  return per !== "户" || !["persons", "person-times"].includes(quantity.dimension ?? "");
}

/** `平均每月1.2万元`: by time alone, and then perhaps by people, never by whatever stands near. */
const isPerTime = ({ per, periods }: Each) => per.length === 0 && periods.length > 0;
const isOfHeads = ({ quantity }: Mention) =>
  ["persons", "households"].includes(quantity.dimension ?? "");

/** What an amount may be counted by: things, people, land; no money, no time. */
function countable(other: Mention, one: Mention): boolean {
  const { dimension, value } = other.quantity;
  if (other.each !== undefined || dimension === null || NO_COUNT.includes(dimension)) return false;
  return Number(value) > 1 && (COUNTED.includes(dimension) || !alike(other, one));
}

/** What the total of an amount may be: of its measure, or of things counted as it counts them. */
function total(other: Mention, one: Mention): boolean {
  if (alike(other, one)) return true;
  const kinds = [other.quantity.dimension ?? "", one.quantity.dimension ?? ""];
  return kinds.every((kind) => COUNTED.includes(kind));
}

function roughly({ each, count, often, total: all }: Triple): boolean {
  const many = count === undefined ? 1 : sizeOf(count) / perSize(each, count);
  return Math.abs(sizeOf(each) * many * often - sizeOf(all)) <= sizeOf(all) * 0.1;
}

/** Whether the agreement is more than chance: the nearest figures, or many digits. */
function telling({ each, count, often, total: all }: Triple, place: number): boolean {
  const used = [each, all, ...(count === undefined ? [] : [count])];
  const exactly =
    Math.abs(
      sizeOf(each) * (count === undefined ? 1 : sizeOf(count) / perSize(each, count)) * often -
        sizeOf(all),
    ) <=
    sizeOf(all) * 1e-9;
  const chance = chanceOfProduct(
    used.map((other) => other.quantity),
    exactly ? undefined : each.quantity,
  );
  const here = used.every((other) => other.sentence === each.sentence);
  if (here && place <= 1) return true;
  const same = used.every((other) => other.line === each.line);
  return meant(here ? place / 4 : same ? place / 2 : place * 2, chance);
}

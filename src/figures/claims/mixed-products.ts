import { type Interval, meet, oneSlipMends, over, plus, printedAs, times } from "../hold.js";
import { type Draft, phraseOf, type Reading, share } from "../structure/draft.js";
import type { Mention, Passage } from "../structure/outline.js";
import { poolOf } from "../structure/pool.js";
import { alike, changeOf, exact } from "../structure/scope.js";
import { trimmed, writtenLike } from "../structure/written.js";
import { tellingDigits } from "./chance.js";
import { sizeOf } from "./division-amounts.js";
import { countsOf, perSize } from "./each-candidates.js";

const TOTAL = /共|合计|总|计|需|发放|兑现|拨付|补助资金|补贴资金|支付/;
const MOST = 6;
/** A size and then how many have it: `60平方米户型103套`, `50平方米的180套`. */
const OF_SIZE = /^(?:的|户型|户型的|型)$/;

/** Amounts each and how many there are of each. */
interface Row {
  readonly each: readonly Mention[];
  readonly counts: readonly Mention[];
}

/**
 * `C级52户、D级34户,每户1.2万元、3.5万元,共181.4万元`, `鸡62只、每只110元,蜜38斤、每斤60元,合计9100元`,
 * `60平方米户型10套,80平方米户型20套,总面积2200平方米`: one total of several amounts each.
 */
export function mixedProducts(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const passage of reading.outline) {
    const before = reading.outline[passage.index - 1];
    const earlier = before?.sentence.line === passage.sentence.line ? before.mentions : [];
    const draft =
      amountsOf(reading, passage, passage.mentions) ??
      sizesOf(reading, passage) ??
      amountsOf(reading, passage, earlier);
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}

/** Several amounts each, of a sentence or the one before, against a total of the sentence. */
function amountsOf(
  reading: Reading,
  passage: Passage,
  told: readonly Mention[],
): Draft | undefined {
  const eaches = told.filter(
    (one) => one.each !== undefined && exact(one) && one.each.per.length > 0,
  );
  const [first] = eaches;
  const each = eaches.filter((one) => first !== undefined && alike(one, first));
  if (first === undefined || each.length < 2 || each.length > MOST) return undefined;
  const around = poolOf(reading.outline, passage).map(({ one }) => one);
  const rows = [besides(reading, around, each), countsFor(reading, around, each)]
    .filter((counts) => counts !== undefined)
    .map((counts): Row => ({ each, counts }));
  const totals = totalsIn(passage, first, each);
  const said = totals.find(
    (one) => TOTAL.test(one.gap) && one.quantity.start > (each.at(-1) as Mention).quantity.start,
  );
  for (const row of rows)
    for (const total of totals) {
      const draft = draftOf(row, total, total === said);
      if (draft !== undefined) return draft;
    }
  return undefined;
}

/** Things of several sizes, against what they measure together. */
function sizesOf({ outline }: Reading, passage: Passage): Draft | undefined {
  const { mentions } = passage;
  const pairs = mentions.flatMap((count, at): (readonly [Mention, Mention])[] => {
    const size = mentions[at - 1];
    const isPair = size !== undefined && size.clause === count.clause && OF_SIZE.test(count.gap);
    return isPair && exact(size) && exact(count) && size.quantity.dimension === "area"
      ? [[size, count]]
      : [];
  });
  const [first] = pairs;
  if (first === undefined || pairs.length < 2) return undefined;
  const row = { each: pairs.map(([size]) => size), counts: pairs.map(([, count]) => count) };
  const around = poolOf(outline, passage).map(({ one }) => one);
  const totals = [...totalsIn(passage, first[0], row.each), ...around].filter(
    (one) =>
      exact(one) && alike(one, first[0]) && one.each === undefined && !row.each.includes(one),
  );
  for (const total of totals) {
    const draft = draftOf(row, total, false);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

/** Figures of the sentence that several amounts may add up to. */
function totalsIn(
  { mentions }: Passage,
  first: Mention,
  row: readonly Mention[],
): readonly Mention[] {
  return mentions.filter(
    (one) =>
      !row.includes(one) &&
      one.each === undefined &&
      exact(one) &&
      alike(one, first) &&
      changeOf(one) === undefined,
  );
}

/** The count that stands beside each amount: `620只、每只110元`, `每户2万元的35户`. */
function besides(
  reading: Reading,
  around: readonly Mention[],
  row: readonly Mention[],
): readonly Mention[] | undefined {
  const found = row.map((each) =>
    countsOf(reading, around, each, each.each?.per ?? []).find(
      (one) =>
        one.sentence === each.sentence &&
        Math.abs(one.clause - each.clause) <= 1 &&
        Math.abs(one.quantity.start - each.quantity.start) <= NEAR,
    ),
  );
  if (found.some((one) => one === undefined) || new Set(found).size < row.length) return undefined;
  return found as Mention[];
}

/** As far as a count stands from the amount that it is the count of, in characters. */
const NEAR = 12;

/** The count of each amount: by the words that both share, or in their order. */
function countsFor(
  reading: Reading,
  around: readonly Mention[],
  row: readonly Mention[],
): readonly Mention[] | undefined {
  const [first] = row;
  const last = row.at(-1) as Mention;
  const all = countsOf(reading, around, first as Mention, first?.each?.per ?? []).filter(
    (one) => one.sentence > last.sentence || one.quantity.start < last.quantity.start,
  );
  const named = row.map(
    (each) =>
      all.find((one) => !one.leads && share(one.gap, each.head, 2)) ??
      all.find((one) => share(one.gap, each.head, 2)),
  );
  if (named.every((one) => one !== undefined) && new Set(named).size === row.length)
    return named as Mention[];
  const ordered = all.slice(0, row.length).sort((a, b) => a.quantity.start - b.quantity.start);
  return ordered.length === row.length ? ordered : undefined;
}

/** How many there are, in the unit that the amount is counted by. */
function manyOf(each: Mention, count: Mention, exactly: boolean): Interval {
  const size = perSize(each, count);
  const many = printedAs(count.quantity, exactly);
  return size === 1 ? many : over(many, { low: String(size), high: String(size) });
}

/** @param asks - whether the words bind the total to the amounts, so that a slip of one digit is asked about. */
function draftOf({ each: row, counts }: Row, total: Mention, asks: boolean): Draft | undefined {
  const add = (exactly: boolean): Interval =>
    plus(
      row.map((each, at) =>
        times(printedAs(each.quantity, true), manyOf(each, counts[at] as Mention, exactly)),
      ),
    );
  const holds = meet(add(false), printedAs(total.quantity));
  const size = sizeOf(total);
  const numbers = [...row, ...counts, total].map((one) => one.quantity.value ?? "1");
  const scales = [...row, ...counts, total].map((one, at) => sizeOf(one) / Number(numbers[at]));
  const near =
    asks &&
    oneSlipMends(numbers, (values) => {
      const at = (place: number) => (values[place] ?? 0) * (scales[place] ?? 1);
      const added = row.reduce((all, _, place) => all + at(place) * at(row.length + place), 0);
      return Math.abs(added - at(numbers.length - 1)) <= size * 1e-9;
    });
  if (!holds && !near) return undefined;
  if (!asks && tellingDigits(total.quantity) < 2) return undefined;
  const value = writtenLike(trimmed(add(true).low ?? "0"), total.quantity);
  const left = row
    .map((each, at) => `${each.quantity.text} × ${(counts[at] as Mention).quantity.text}`)
    .join(" + ");
  return {
    kind: "product",
    verdict: holds ? "holds" : "cannot-tell",
    at: total.quantity.start,
    words: [...row, ...counts, total].map((one) => phraseOf(one.quantity)),
    computation: `${left} = ${value} ${holds ? "✓" : "?"} ${total.quantity.text}`,
    message: holds
      ? {
          zh: "各档标准乘以数量之和与总额相符",
          en: "the amounts each times their counts add up to the total",
        }
      : {
          zh: `各档标准乘以数量之和为${value}，所称为${total.quantity.text}；是否有一位数字写错`,
          en: `the amounts each times their counts add up to ${value}, the text says ${total.quantity.text}; is one digit wrong?`,
        },
    confidence: "medium",
    why: {
      zh: "文中给出各档标准、数量与总额",
      en: "the text gives several amounts each, their counts and one total",
    },
  };
}

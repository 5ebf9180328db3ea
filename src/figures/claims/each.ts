import { oneSlipMends } from "../hold.js";
import type { Draft, Reading } from "../structure/draft.js";
import type { Each } from "../structure/each.js";
import type { Mention, Passage } from "../structure/outline.js";
import { poolOf } from "../structure/pool.js";
import { alike, changeOf, exact, known, sameMatter } from "../structure/scope.js";
import { chanceOfProduct, meant } from "./chance.js";
import { sizeOf } from "./division-amounts.js";
import { countsOf, ofOneThing, oftenOf, perSize, spellOf, totalsOf } from "./each-candidates.js";
import { eachDraft, eachVerdict, type Triple } from "./each-draft.js";

const TRIED = 7;
const TOTAL =
  /(?:共计?|合计|总计?|总(?=增收|收入|支出|产值|投资|产量|面积)|计|累计|全年|年支出|需|总额|总产量?|年产|实现|拨付|发放|支付|兑现)/;
/** Money that is given, by whatever word. */
const GIVEN = /^(?:补助|补贴|奖补|奖励|资助|救助|发放|拨付|兑现|支付)(?:补助|补贴|奖补|资金|金)*$/;
/** What things are worth at a price. */
const WORTH = /产值|收入|销售|货款|金额|收益|总价/;
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
  const around = poolOf(reading.outline, passage).map((reach) => reach.one);
  const counts =
    each.per.length === 0
      ? [...workdays(reading, around, one, each), undefined]
      : countsOf(reading, around, one, each.per);
  const totals = totalsOf(around, one);
  const triples = counts
    .slice(0, TRIED)
    .flatMap((count, row) =>
      ofOneThing(totals, one)
        .slice(0, TRIED)
        .map((total, column) => ({ count, total, place: row + column })),
    )
    .filter(({ count, total }) => count !== total)
    .sort((a, b) => a.place - b.place);
  for (const [place, { count, total }] of triples.entries())
    for (const often of oftenOf(passage, one, total)) {
      const triple = { each: one, count, often, total };
      if (trusted(triple) && telling(triple, place) && eachVerdict(triple) === "holds")
        return eachDraft({ ...triple, spell: spellOf(passage, often) }, "holds", "high");
    }
  return deny(passage, one, counts, totals);
}

/** Days of work, by which the wage of a day is counted. */
function workdays(reading: Reading, around: readonly Mention[], one: Mention, each: Each) {
  const isDaily = each.periods.length === 1 && /^[日天]$/.test(each.periods[0] ?? "");
  return isDaily ? countsOf(reading, around, one, ["工日"]) : [];
}

/** Whether figures that agree are meant: they stand together, or agree in more digits than chance does. */
function telling({ each, count, often, total }: Triple, place: number): boolean {
  const used = [each, total, ...(count === undefined ? [] : [count])];
  const here = used.every((one) => one.sentence === each.sentence);
  if (here && place <= 3) return true;
  const rounded = each.each?.mean === true && !even(total, count, each);
  const chance = chanceOfProduct(
    used.map((one) => one.quantity),
    rounded ? each.quantity : undefined,
  );
  const several = often === 1 ? place : place * 2;
  return meant(used.every((one) => one.line === each.line) ? several / 3 : several, chance);
}

/** Whether a mean comes out without a rest. */
function even(total: Mention, count: Mention | undefined, each: Mention): boolean {
  const whole = sizeOf(total);
  const back = sizeOf(each) * (count === undefined ? 1 : sizeOf(count) / perSize(each, count));
  return Math.abs(whole - back) <= whole * 1e-9;
}

/** An amount for a period alone needs the number of periods; a bounded one its total beside it. */
function trusted({ each, count, often, total }: Triple): boolean {
  if (count === undefined && (often === 1 || total.each !== undefined)) return false;
  const near = total.sentence === each.sentence && Math.abs(total.clause - each.clause) <= 2;
  const beside = count === undefined || count.sentence === each.sentence;
  return each.quantity.vague === null || (near && beside && comes({ each, count, often, total }));
}

/** Whether a total comes near the product of a bound: twice as much is the total of something else. */
function comes({ each, count, often, total }: Triple): boolean {
  const heads = count === undefined ? 1 : sizeOf(count) / perSize(each, count);
  const product = sizeOf(each) * heads * often;
  return sizeOf(total) < product * 2 && sizeOf(total) > product / 2;
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
  const said = speaksOfTotal(one, total) || divided(one, count, total);
  const bound = alone && often.length === 1 && said && exact(total);
  if (bound && eachVerdict(triple) === "fails") return eachDraft(triple, "fails", "medium");
  const asked = counts
    .filter((other) => other === undefined || (near(other) && exact(other)))
    .slice(0, 2)
    .flatMap((many) =>
      totals
        .filter(near)
        .slice(0, 2)
        .map((all) => ({ ...triple, count: many, total: all })),
    )
    .find((some) => some.count !== some.total && slips(some, often));
  return asked && eachVerdict(asked) === "fails"
    ? eachDraft(asked, "cannot-tell", "medium")
    : undefined;
}

/** Whether one slip of the pen less would make the total that of the amount and the count. */
function slips(triple: Triple, often: readonly number[]): boolean {
  const { each, count, total } = triple;
  if (!exact(each) || !exact(total)) return false;
  const isPrice = /价$/.test(each.each?.deed ?? "") && WORTH.test(total.gap);
  if (!isPrice && !sameMatter(each.each?.deed ?? "", total.gap.replace(TOTAL, ""))) return false;
  const numbers = [each, count, total].map((other) => other?.quantity.value ?? "1");
  const places = (each.quantity.value ?? "").split(".")[1]?.length ?? 0;
  const rounding = each.each?.mean === true ? 0.5 * 10 ** -places : 0;
  return often.some((many) =>
    oneSlipMends(numbers, ([a = 0, b = 1, c = 0]) => {
      const times = b * many * factor(triple);
      return Math.abs(a * times - c) <= Math.max(Math.abs(c) * 1e-9, rounding * times);
    }),
  );
}

function factor({ each, count, total }: Triple): number {
  const counted = count === undefined ? 1 : Number(count.quantity.factor) / perSize(each, count);
  return (Number(each.quantity.factor) * counted) / Number(total.quantity.factor);
}

/** A mean right after its count and total (`362户1680万元,户均4.64万元`). */
function divided(one: Mention, count: Mention | undefined, total: Mention): boolean {
  return (
    one.each?.mean === true &&
    one.each.deed === "" &&
    count?.quantity.end === total.quantity.start &&
    one.clause - total.clause === 1
  );
}

/** Whether the words bind the total to the amount: 共, or the same deed, and nothing surveyed. */
function speaksOfTotal(one: Mention, total: Mention): boolean {
  const deed = one.each?.deed ?? "";
  if (SURVEYED.test(deed) || changeOf(total) !== undefined) return false;
  if (/价$/.test(deed) && WORTH.test(total.gap)) return true;
  const rest = total.gap.replace(/^.*?(?:共计?|合计|总计|全年|累计|计|总)/, "");
  if (GIVEN.test(deed) && GIVEN.test(rest) && TOTAL.test(total.gap)) return true;
  const total_ = TOTAL.test(total.gap) || total.head === total.gap;
  return total_ && sameMatter(deed, rest.replace(/[年均约达到为有计的]/g, ""));
}

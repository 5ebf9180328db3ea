import type { Reading } from "../structure/draft.js";
import { share } from "../structure/draft.js";
import { type Mention, type Passage, wordsOf } from "../structure/outline.js";
import { poolOf, type Reachable } from "../structure/pool.js";
import { alike, changeOf, exact } from "../structure/scope.js";
import { sizeOf } from "./division-amounts.js";
import type { Form } from "./rate-forms.js";

/** A figure that a rate may be about: the lower its cost, the more the words speak for it. */
export interface Candidate {
  readonly one: Mention;
  readonly cost: number;
}

export interface RatePair {
  readonly part: Candidate;
  readonly base: Candidate;
}

const NEAREST = 50;
const PARTS = 8;
const BASES = 14;
/** Up to this cost the words bind a figure to its rate. */
export const BOUND = 0.5;

const DONE = /已|实际|完成|其中|合格|达标|落实|办结|实有/;
const DUE =
  /应|需|计划|任务|目标|全部|共|总|申报|受理|抽|检|发现|适龄|现有|辖|有|涉及|排查|纳入|下达|安排|劳动力|审核|培训|参加|招收|识别/;
const COUNTED: readonly (readonly [pattern: RegExp, dimension: string])[] = [
  [/户/, "households"],
  [/人口|人数|劳动力|学生|党员|职工|社员|村民|员工/, "persons"],
  [/面积|耕地|土地|林地/, "area"],
  [/投资|资金|收入|产值|支出|总额|预算|费用|金额|贷款/, "money"],
];

/** The dimension that the name of a base speaks of. */
export function countedBy(phrase: string): string | undefined {
  return COUNTED.find(([pattern]) => pattern.test(phrase))?.[1];
}

/** Rates of people and households alone, and those that tell of houses or answers too, but of no money or land. */
const PEOPLE = /(?:发生|参保|参合|辍学|死亡|出生)率/;
const HEADS = /(?:入学|就业|入住|签约|脱贫|满意|识字)[率度]/;
const MEASURED = ["money", "area", "length", "mass", "volume"];

function usable({ one }: Reachable): boolean {
  const { dimension } = one.quantity;
  return (
    exact(one) && dimension !== "share" && dimension !== "ratio" && dimension !== "share-points"
  );
}

/** The pairs of figures that a rate may be of, the likeliest first; `series` is the base of the rates before it. */
export function pairsOf(
  reading: Reading,
  passage: Passage,
  rate: Mention,
  form: Form,
  series: Mention | undefined,
): readonly RatePair[] {
  const unfit = PEOPLE.test(rate.head)
    ? [...MEASURED, "items"]
    : HEADS.test(rate.head)
      ? MEASURED
      : [];
  const pool = poolOf(reading.outline, passage)
    .filter(usable)
    .filter(({ one }) => !unfit.includes(one.quantity.dimension ?? ""));
  const above = Number(rate.quantity.value) * Number(rate.quantity.factor) > 100;
  const parts = partsOf(passage, pool, rate, form).slice(0, PARTS);
  const pairs: RatePair[] = [];
  for (const part of parts) {
    const size = sizeOf(part.one);
    const bases = basesOf(pool, part.one, form, series).filter(
      ({ one, cost }) =>
        one !== part.one &&
        ((part.cost <= BOUND && cost <= BOUND) ||
          (above ? sizeOf(one) <= size : sizeOf(one) >= size)),
    );
    for (const base of bases.slice(0, BASES)) pairs.push({ part, base });
  }
  const order = (pair: RatePair) => pair.part.cost + pair.base.cost;
  return pairs.sort((a, b) => order(a) - order(b));
}

function partsOf(
  passage: Passage,
  pool: readonly Reachable[],
  rate: Mention,
  form: Form,
): readonly Candidate[] {
  const base = form.how === "of" ? form.base : undefined;
  const able = pool.filter(
    ({ one }) =>
      one !== base && (base === undefined || comparable(one, base) || countsBoth(one, base)),
  );
  const found: Candidate[] = [];
  const leftOver = !/发生|逾期|剩余|未|不/.test(rate.head);
  let rank = 0;
  let nearest: Mention | undefined;
  for (const { one, away } of able.slice().reverse()) {
    if (one.quantity.start > rate.quantity.start) continue;
    // What a bracket tells that has closed before the rate comes after what it is told of.
    const told = one.bracket >= 0 && one.bracket !== rate.bracket && away === 0 ? 0.8 : 0;
    const aside =
      told +
      (changeOf(one) === undefined ? 0 : 0.8) +
      (PAST.test(one.head) ? 0.8 : 0) +
      (leftOver && (LEFT.test(one.gap) || /^未/.test(one.tail)) ? 0.8 : 0);
    if (aside === 0) nearest ??= one;
    const pair =
      nearest !== undefined && rank === 1 && nearest.quantity.start - one.quantity.end <= 1;
    const step = one === nearest || pair ? 0 : rank * 0.6;
    if (aside === 0) rank++;
    const clauses = away === 0 ? rate.clause - one.clause : 0;
    const far = away * 1.2 + (away === 0 && one.segment !== rate.segment ? 1.5 : 0);
    const loose = form.how === "bare" ? 0.6 : 0;
    const label = form.how === "named" ? named(one, form.stem, rate) : 0;
    const beyond = clauses > 2 ? 0.6 : 0;
    found.push({ one, cost: Math.max(0, step + far + loose + label + beyond + aside) });
  }
  const after = passage.mentions.find(
    (one) => one.quantity.start > rate.quantity.start && able.some((other) => other.one === one),
  );
  if (after !== undefined) {
    const between = passage.sentence.text.slice(
      rate.quantity.end - passage.sentence.start,
      after.quantity.start - passage.sentence.start,
    );
    const said =
      /^(?:，|、)?(?:用于|作为)?.{0,6}?(?:即|共|计|（|\(|约|达到?|为|有|共计|合计)$/.test(between);
    found.push({ one: after, cost: said ? 0.2 : between.length <= 8 ? 1.5 : 4 });
  }
  return found.sort((a, b) => a.cost - b.cost);
}

const PAST = /[比较](?!例|重)|去年|上年|同期|年初|前年/;

/** What is left to do, or goes beyond what was due, is not what a rate of the done speaks of. */
const LEFT = /尚有?|还有|剩余|未|超(?:额|计划|出)$/;

/** What the name of a rate says of a figure: whether it is what was done. */
function named(one: Mention, stem: string, rate: Mention): number {
  const word = stem.replace(/集中|综合|总/g, "");
  if (share(word, wordsOf(one), 2)) return -0.2;
  if (DONE.test(one.gap) && !/均|都/.test(rate.gap)) return 0;
  return 0.8;
}

const THINGS = ["persons", "items"];

/** People held against the villages that they are sent to. */
function countsBoth(a: Mention, b: Mention): boolean {
  return [a, b].every(({ quantity }) => THINGS.includes(quantity.dimension ?? ""));
}

/** Figures of one measure, or people against times that people came. */
function comparable(a: Mention, b: Mention): boolean {
  if (alike(a, b)) return true;
  const kinds = [a.quantity.dimension, b.quantity.dimension];
  return kinds.includes("persons") && kinds.includes("person-times");
}

function basesOf(
  pool: readonly Reachable[],
  part: Mention,
  form: Form,
  series: Mention | undefined,
): readonly Candidate[] {
  if (form.how === "of") return [{ one: form.base, cost: 0 }];
  const able = pool.filter(({ one }) => one !== part && comparable(one, part));
  const whole = enclosing(able, part);
  const phrase = form.how === "share" ? form.phrase.replace(SCOPE, "") : "";
  const dimension = countedBy(phrase);
  const all = /总|全/.test(form.how === "share" ? form.phrase : "");
  const ranked = able
    .slice(-NEAREST)
    .sort((a, b) => a.away - b.away || gapOf(a.one, part) - gapOf(b.one, part));
  let [first, second] = [0, 0];
  const found = ranked.map(({ one, away }): Candidate => {
    const later = one.quantity.start > part.quantity.start;
    const amount = one.each !== undefined && part.each === undefined && one !== whole ? 1.5 : 0;
    const far = away * 0.2 + (later ? 0.8 : 0) + (alike(one, part) ? 0 : 1.5) + amount;
    const moved = changeOf(one) === undefined ? 0 : 1;
    const step = one.leads ? first++ * 0.3 : 0.5 + second++ * 0.4;
    if (phrase.length >= 2) {
      if (speaks(phrase, one)) return { one, cost: step * 0.3 + far * 0.3 };
      const counted = all && one.quantity.dimension === dimension;
      return { one, cost: (counted ? 0.8 : 1.8) + step + far + moved };
    }
    if (one === whole || one === series || /^为(?:基数|基准)/.test(one.tail))
      return { one, cost: 0 };
    const due = form.how === "named" && dueFor(one, part) ? 0 : 0.6;
    return { one, cost: due + step + far + moved };
  });
  return found.sort((a, b) => a.cost - b.cost);
}

/** `种植业收入20万元`: what is not said to be the total, beside one that stands before it. */
export const isOfSome = (one: Mention) => !one.leads && !/[总全共]/.test(wordsOf(one));

const GENERAL = /人口|人数|户数|总数|面积|资金|数量|总额|总量|对象/g;

/** Whether the words of a base name a figure: by what is said of it, not by what all figures share. */
function speaks(phrase: string, one: Mention): boolean {
  const telling = phrase.replace(GENERAL, "");
  const words = wordsOf(one);
  // `占总收入的5%` is of no income from one source.
  if (/总/.test(telling) && isOfSome(one)) return false;
  if (telling.length < 2) return share(phrase, words, 2);
  return share(telling, words, 2);
}

const SCOPE = /全[镇村县乡市区州]|[我本该]?[镇村县乡]的?|年度|的/g;

function gapOf(one: Mention, part: Mention): number {
  return Math.abs(one.quantity.start - part.quantity.start);
}

/** A figure of what was due, in front of what was done. */
function dueFor(one: Mention, part: Mention): boolean {
  return (
    one.sentence === part.sentence &&
    one.quantity.end <= part.quantity.start &&
    DUE.test(one.head) &&
    !DONE.test(one.gap)
  );
}

/** The whole that a part stands in by 其中, 中 or a bracket: the last figure of its kind before that word. */
function enclosing(able: readonly Reachable[], part: Mention): Mention | undefined {
  const same = able
    .map(({ one }) => one)
    .filter((one) => one.sentence === part.sentence && alike(one, part));
  const before = [...same, part].filter((one) => one.quantity.start <= part.quantity.start);
  const trigger = before.filter((one) => /其中|^中/.test(one.gap));
  const first = trigger.sort((a, b) => a.quantity.start - b.quantity.start).at(-1);
  if (first === undefined) return undefined;
  return same
    .filter((one) => one.quantity.end <= first.quantity.start && !PAST.test(one.gap))
    .at(-1);
}

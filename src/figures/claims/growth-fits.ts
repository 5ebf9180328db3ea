import { type Interval, meet, minus, over, plus, printedAs, times } from "../hold.js";
import { type Draft, phraseOf, type Reading } from "../structure/draft.js";
import type { Mention, Passage } from "../structure/outline.js";
import { poolOf } from "../structure/pool.js";
import { alike, changeOf, distance, exact } from "../structure/scope.js";
import { chanceOfProduct, meant } from "./chance.js";
import { sizeOf } from "./division-amounts.js";
import {
  areOfTwoTimes,
  HUNDRED,
  mostApart,
  percentText,
  roundedTo,
  texts,
} from "./growth-steps.js";

const TRIED = 8;
const NO_AMOUNT = ["share", "ratio", "share-points", "years", "months", "days"];
const REAL = /年均|年平均|可比|不变价|实际增|剔除|扣除|同口径/;

/** Growth in percent that its own clause does not explain, against figures and increases around it. */
export function growthFits(reading: Reading, explained: ReadonlySet<number>): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const passage of reading.outline)
    for (const [at, size] of passage.mentions.entries()) {
      const before = passage.mentions[at - 1];
      // `分别增长22.2%和25%`
      const isSecond = before !== undefined && /^[和、及与]$/.test(size.gap) && alike(before, size);
      const way = changeOf(isSecond ? before : size);
      if (way === undefined || size.quantity.unit !== "percent" || !exact(size)) continue;
      if (explained.has(size.quantity.start) || REAL.test(size.head)) continue;
      const draft = fitOf(reading, passage, size, way);
      if (draft !== undefined) drafts.push(draft);
    }
  return drafts;
}

function fitOf(
  reading: Reading,
  passage: Passage,
  size: Mention,
  way: "up" | "down",
): Draft | undefined {
  const cost = (one: Mention) => distance(one, size) + (one.sentence === size.sentence ? 0 : 60);
  const near = poolOf(reading.outline, passage)
    .map((reach) => reach.one)
    .filter((one) => exact(one) && !NO_AMOUNT.includes(one.quantity.dimension ?? "share"))
    // `增收15%` is a growth of money.
    .filter((one) => !/增收$/.test(size.gap) || one.quantity.dimension === "money")
    .sort((a, b) => cost(a) - cost(b))
    .slice(0, TRIED);
  const chance = chanceOfProduct([size.quantity], size.quantity) / 3;
  const pairs = near
    .flatMap((a, at) => near.map((b, place) => ({ a, b, place: at + place })))
    .filter(({ a, b }) => a !== b && alike(a, b))
    .sort((x, y) => x.place - y.place);
  for (const { a, b, place } of pairs) {
    const here = a.sentence === size.sentence && b.sentence === size.sentence;
    if (!meant(here ? place / 3 : place, chance)) continue;
    const draft = heldBy(a, b, size, way);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

/** Growth of one figure to another, or of a figure by an increase that is told beside it. */
function heldBy(a: Mention, b: Mention, size: Mention, way: "up" | "down"): Draft | undefined {
  const step = changeOf(b) === way;
  const isNew = /新增$/.test(a.gap);
  if ((changeOf(a) !== undefined && !isNew) || (changeOf(b) !== undefined && !step))
    return undefined;
  if (!step && !areOfTwoTimes(a, b)) return undefined;
  const from = (rounded: boolean): Interval => {
    const [now, by] = [printedAs(a.quantity, !rounded), printedAs(b.quantity, !rounded)];
    return !step ? by : way === "up" ? minus(now, by) : plus([now, by]);
  };
  const moved = (rounded: boolean): Interval => {
    const [now, by] = [printedAs(a.quantity, !rounded), printedAs(b.quantity, !rounded)];
    return step ? by : way === "up" ? minus(now, by) : minus(by, now);
  };
  const base = step ? sizeOf(a) - sizeOf(b) * (way === "up" ? 1 : -1) : sizeOf(b);
  const gone = step ? sizeOf(b) : (sizeOf(a) - sizeOf(b)) * (way === "up" ? 1 : -1);
  const stated = Number(size.quantity.value);
  if (!(base > 0 && gone > 0 && Math.abs((gone / base) * 100 - stated) <= mostApart(size)))
    return undefined;
  if (!meet(times(over(moved(true), from(true)), HUNDRED), roundedTo(size))) return undefined;
  const value = percentText(over(moved(false), from(false)));
  const sign = way === "up" ? "-" : "+";
  const left = step
    ? `${b.quantity.text} / (${a.quantity.text} ${sign} ${b.quantity.text})`
    : way === "up"
      ? `(${a.quantity.text} - ${b.quantity.text}) / ${b.quantity.text}`
      : `(${b.quantity.text} - ${a.quantity.text}) / ${b.quantity.text}`;
  return {
    ...texts("holds", value, size),
    at: size.quantity.start,
    words: [b, a, size].map((one) => phraseOf(one.quantity)),
    computation: `${left} = ${value} ✓ ${size.quantity.text}`,
  };
}

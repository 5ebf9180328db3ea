import type { DecimalText } from "../../base/index.js";
import { inside, meet, minus, oneSlipMends, over, printedAs, times } from "../hold.js";
import { type Draft, phraseOf, type Reading } from "../structure/draft.js";
import type { Mention, Passage } from "../structure/outline.js";
import { alike, changeOf, distance, exact, known, nearby } from "../structure/scope.js";
import { trimmed, writtenLike } from "../structure/written.js";
import { sizeOf } from "./division-amounts.js";
import {
  areOfTwoTimes,
  HUNDRED,
  mostApart,
  PAST,
  percentText,
  roundedTo,
  stepOf,
  texts,
} from "./growth-steps.js";

/** Two figures of one thing, before and after, and how the text ties them to the size of a change. */
interface Pair {
  readonly from: Mention;
  readonly to: Mention;
  /** The clause itself gives both. */
  readonly bound: boolean;
}

/** Growth that prices explain: it cannot be told from the amounts. */
/** Growth a year over several years is no growth from one to the other. */
const REAL = /年均|年平均|可比|不变价|实际增|剔除|扣除物价|扣除价格|同口径/;
const FROM = /(?:由|从|自)[^，；。]{0,16}$/;

/** Sizes of changes (`增加514元`, `增长7%`, `提高5.5个百分点`, `增长11倍`) against the figures that changed. */
export function growthClaims(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const passage of reading.outline) {
    for (const size of passage.mentions) {
      const way = known(size) ? changeOf(size) : undefined;
      if (way === undefined || REAL.test(clausesBefore(passage, size))) continue;
      const draft = claimOf(reading, passage, size, way);
      if (draft !== undefined) drafts.push(draft);
    }
  }
  return drafts;
}

/** The words of the sentence that lead up to a size, from the last semicolon. */
function clausesBefore({ sentence }: Passage, size: Mention): string {
  const words = sentence.text.slice(
    Math.max(0, size.quantity.start - sentence.start - 40),
    size.quantity.start - sentence.start,
  );
  return words.slice(Math.max(words.lastIndexOf("；"), words.lastIndexOf(";")) + 1);
}

function claimOf(
  reading: Reading,
  passage: Passage,
  size: Mention,
  way: "up" | "down",
): Draft | undefined {
  const around = nearby(reading.outline, passage);
  const pairs = pairsOf(passage, around, size);
  const held = pairs.find(
    (pair) => verdictOf(pair, size, way) === "holds" && (pair.bound || isNear(pair, size)),
  );
  if (held !== undefined) return draftOf(held, size, way, "holds");
  const step = stepOf(passage, size, way);
  if (step !== undefined) return step;
  const [first] = pairs;
  if (first === undefined) return undefined;
  const bound = pairs.filter((one) => one.bound);
  if (bound.length > 0 && bound.every((one) => verdictOf(one, size, way) === "fails"))
    return draftOf(bound[0] as Pair, size, way, "fails");
  const isHere = first.from.sentence === size.sentence;
  return isHere && verdictOf(first, size, way) === "fails" && mends(first, size, way)
    ? draftOf(first, size, way, "cannot-tell")
    : undefined;
}

/** Whether figures that no words bind bear a percentage out as they are printed, not as they may be rounded. */
function isNear({ from, to }: Pair, size: Mention): boolean {
  if (size.quantity.unit !== "percent") return true;
  const percent = (Math.abs(sizeOf(to) - sizeOf(from)) / sizeOf(from)) * 100;
  return Math.abs(percent - Number(size.quantity.value)) <= mostApart(size);
}

const RELATIVE = ["percent", "fold", "tenth", "permille"];

/** What may have changed by this size, the surest first. */
function pairsOf(passage: Passage, around: readonly Mention[], size: Mention): readonly Pair[] {
  const relative = RELATIVE.includes(size.quantity.unit ?? "");
  const points = size.quantity.dimension === "share-points";
  const usable = (one: Mention) =>
    one !== size &&
    exact(one) &&
    one.quantity.dimension !== "years" &&
    changeOf(one) === undefined &&
    (points
      ? one.quantity.dimension === "share"
      : relative
        ? one.quantity.dimension !== "share" && one.quantity.dimension !== "ratio"
        : alike(one, size));
  const pool = around.filter(usable);
  const here = pool.filter((one) => one.sentence === size.sentence);
  const before = here.filter((one) => one.quantity.end <= size.quantity.start);
  const after = here.filter((one) => one.quantity.start >= size.quantity.end);
  const pairs: Pair[] = [];
  const last = before.at(-1);
  const previous = before.at(-2);
  if (last === undefined) return [];
  const inThan = last.clause === size.clause && /[比较](?!例|重|为|大|好|高)/.test(last.head);
  const now = before.filter((one) => one !== last && alike(one, last)).at(-1);
  if (inThan && now !== undefined)
    pairs.push({ from: last, to: now, bound: size.clause - now.clause <= 2 && !named(last, now) });
  if (previous !== undefined && alike(previous, last)) {
    if (fromTo(passage, previous, last))
      pairs.push({
        from: previous,
        to: last,
        bound: size.clause - last.clause <= 1 && !than(size),
      });
    else if (PAST.test(previous.head))
      pairs.push({
        from: previous,
        to: last,
        bound: than(size) && size.clause - previous.clause <= 2,
      });
  }
  const past = after.find((one) => alike(one, last) && PAST.test(one.head));
  if (past !== undefined)
    pairs.push({ from: past, to: last, bound: past.clause - size.clause <= 1 });
  for (const other of [...here, ...pool.filter((one) => one.sentence < size.sentence)]
    .sort((a, b) => distance(a, size) - distance(b, size))
    .slice(0, 6)) {
    if (other !== last && alike(other, last) && areOfTwoTimes(other, last))
      pairs.push({ from: other, to: last, bound: false }, { from: last, to: other, bound: false });
  }
  return pairs;
}

/** A comparison with something that is not another time (`比最低的高`, `高于全县`). */
function named(last: Mention, now: Mention): boolean {
  return last.quantity.unit !== now.quantity.unit && last.quantity.dimension === "items";
}

function than(size: Mention): boolean {
  return /[比较](?:上|去|前|同|20)/.test(size.head);
}

function fromTo({ sentence }: Passage, a: Mention, b: Mention): boolean {
  const lead = sentence.text.slice(
    Math.max(0, a.quantity.start - sentence.start - 18),
    a.quantity.start - sentence.start,
  );
  const gap = sentence.text.slice(
    a.quantity.end - sentence.start,
    b.quantity.start - sentence.start,
  );
  return FROM.test(lead) && gap.length <= 24 && /[到至为]/.test(gap) && !/[；。]/.test(gap);
}

function verdictOf(
  { from, to }: Pair,
  size: Mention,
  way: "up" | "down",
): "holds" | "fails" | "open" {
  const [a, b] = [printedAs(from.quantity), printedAs(to.quantity)];
  const moved = way === "up" ? minus(b, a) : minus(a, b);
  if (moved.high?.startsWith("-")) return "fails";
  const { unit } = size.quantity;
  if (!RELATIVE.includes(unit ?? "")) {
    const stated = printedAs(size.quantity);
    if (size.quantity.vague !== null)
      return !meet(moved, stated) ? "fails" : inside(moved, stated) ? "holds" : "open";
    return meet(moved, stated) ? "holds" : "fails";
  }
  if (a.low === null || !(Number(a.low) > 0)) return "open";
  const ratio = over(moved, a);
  const value = unit === "fold" ? ratio : times(ratio, HUNDRED);
  const stated = roundedTo(size);
  if (size.quantity.vague !== null)
    return !meet(value, stated) ? "fails" : inside(value, stated) ? "holds" : "open";
  return meet(value, stated) ? "holds" : "fails";
}

function mends({ from, to }: Pair, size: Mention, way: "up" | "down"): boolean {
  const numbers = [from, to, size].map((one) => one.quantity.value as DecimalText);
  if (numbers.some((one) => one === null)) return false;
  const decimals = (numbers[2]?.split(".")[1] ?? "").length;
  const unit = size.quantity.unit ?? "";
  return oneSlipMends(numbers, ([a = 0, b = 0, c = 0]) => {
    const moved = way === "up" ? b - a : a - b;
    if (unit === "fold") return Math.abs(moved / a - c) <= 0.5 * 10 ** -decimals;
    if (RELATIVE.includes(unit)) return Math.abs((moved / a) * 100 - c) <= 0.5 * 10 ** -decimals;
    return Math.abs(moved - c) <= Math.abs(c) * 1e-9;
  });
}

function draftOf(
  pair: Pair,
  size: Mention,
  way: "up" | "down",
  verdict: "holds" | "fails" | "cannot-tell",
): Draft {
  const [low, high] = way === "up" ? [pair.from, pair.to] : [pair.to, pair.from];
  const moved = minus(printedAs(high.quantity, true), printedAs(low.quantity, true));
  const relative = RELATIVE.includes(size.quantity.unit ?? "");
  const less = `${high.quantity.text} - ${low.quantity.text}`;
  const base = printedAs(pair.from.quantity, true);
  const value = !relative
    ? writtenLike(trimmed(moved.low ?? "0"), size.quantity)
    : size.quantity.unit === "fold"
      ? `${trimmed(over(moved, base).low ?? "0")}倍`
      : percentText(over(moved, base));
  const sign = { holds: "✓", fails: "✗", "cannot-tell": "?" }[verdict];
  const computation = relative
    ? `(${less}) / ${pair.from.quantity.text} = ${value}`
    : `${less} = ${value}`;
  return {
    ...texts(verdict, value, size),
    kind: relative ? "growth" : "difference",
    at: size.quantity.start,
    words: [pair.from, pair.to, size].map((one) => phraseOf(one.quantity)),
    computation: `${computation} ${sign} ${size.quantity.text}`,
  };
}

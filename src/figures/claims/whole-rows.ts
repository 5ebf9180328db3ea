import type { Mention, Passage } from "../structure/outline.js";
import { changeOf, known } from "../structure/scope.js";
import type { Division } from "./division-draft.js";

/** Sources of income, of which even means add up. */
export const SOURCES = /工资性|经营性|财产性|转移性|净收入|务工|种植|养殖|补贴/;

/** A figure that can be a whole or a part: no mean, no share, no size of a change. */
export function additive(one: Mention): boolean {
  const { dimension, han, value } = one.quantity;
  if (!known(one) || dimension === "share" || dimension === "ratio" || dimension === "share-points")
    return false;
  if (han && value !== null && value.length < 2) return false;
  if (/平均约?$/.test(one.gap)) return false;
  if (one.each !== undefined && !SOURCES.test(one.gap)) return false;
  return changeOf(one) === undefined || /新增$|增加$/.test(one.gap);
}

/** Figures by their units. */
export const group = (mentions: readonly Mention[]) => {
  const units = new Map<string, Mention[]>();
  for (const one of mentions) {
    const key = one.quantity.unit ?? "";
    const row = units.get(key);
    if (row === undefined) units.set(key, [one]);
    else row.push(one);
  }
  return units;
};

const SORTED =
  /^(?:.{0,4}按(?![照期时要月规])|分(?![别配布发管包享批红工设期])|从|根据|.{0,8}(?:方面|来看|上看|来源|结构|分布|构成|里头|当中|之中))/;

/** Words that say by what the figures behind them are sorted. */
export const SORTS = /按.{1,8}?(?:分|看)(?![别配])|分.{1,4}看|从.{1,6}看/;

/** A whole followed by figures of its unit; and a sentence whose figures divide a whole of an earlier one. */
export function* rows(
  { mentions, index, sentence }: Passage,
  pool: readonly Mention[],
): Generator<Division> {
  yield* sortedAnew({ mentions, index, sentence }, pool);
  const how = SORTED.test(sentence.text.trim()) ? "sorted" : "elsewhere";
  const isSorted = how === "sorted" && SORTS.test(sentence.text.trim().slice(0, 14));
  for (const [unit, all] of group(mentions.filter(additive))) {
    if (all.length > 40) continue;
    for (const [at, whole] of all.entries()) {
      const following = all.slice(at + 1, at + 15);
      const alone = (one: Mention) =>
        one.bracket >= 0 && all.filter((other) => other.bracket === one.bracket).length === 1;
      const together = following.filter((one) => one.bracket === whole.bracket);
      const parts = following.every(alone) && whole.bracket < 0 ? following : together;
      if (parts.length >= 2) yield { whole, parts, all: parts, how: "row", others: [whole] };
    }
    if (all.length < 2) continue;
    const wholes = pool.filter(
      (one) => one.sentence < index && additive(one) && one.quantity.unit === unit,
    );
    for (const whole of wholes.slice(how === "sorted" ? -16 : -20))
      yield { whole, parts: all.slice(0, 14), all, how, others: wholes, isSorted };
  }
}

/** Parts of a sentence that sort the same whole anew: `按危险等级分，C级…、D级…；按对象分，…`. */
function* sortedAnew(
  { mentions, index, sentence }: Passage,
  pool: readonly Mention[],
): Generator<Division> {
  const last = mentions.at(-1)?.segment ?? 0;
  for (let segment = 0; segment <= last && last > 0; segment++) {
    const here = mentions.filter((one) => one.segment === segment && one.bracket < 0);
    const [first] = here;
    if (first === undefined) continue;
    const words = textBefore(sentence, first);
    if (!SORTED.test(words)) continue;
    const isSorted = SORTS.test(words);
    for (const [unit, all] of group(here.filter(additive))) {
      if (all.length < 2 || all.length > 14) continue;
      const wholes = pool.filter(
        (one) =>
          additive(one) &&
          one.quantity.unit === unit &&
          (one.sentence < index || (one.sentence === index && one.segment < segment)),
      );
      for (const whole of wholes.slice(-16))
        yield { whole, parts: all, all, how: "sorted", others: wholes, isSorted };
    }
  }
}

/** The words between the semicolon before a figure and the figure. */
function textBefore({ text, start }: Passage["sentence"], { quantity }: Mention): string {
  const before = text.slice(0, quantity.start - start);
  return before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf("；")) + 1).trim();
}

import { exactly } from "../hold.js";
import { share } from "./draft.js";
import type { Mention, Passage } from "./outline.js";

/** Sentences of a paragraph that a claim may reach back over. */
const REACH = 3;

/** The mentions of a sentence and, before them, those of the sentences of its paragraph that lie near. */
export function nearby(outline: readonly Passage[], passage: Passage): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = Math.max(0, passage.index - REACH); at < passage.index; at++) {
    const one = outline[at] as Passage;
    if (one.sentence.line === passage.sentence.line) found.push(...one.mentions.slice(-30));
  }
  return [...found, ...passage.mentions];
}

/** A figure that can be computed with: it has a number and a unit; a mask has none. */
export function known(one: Mention): boolean {
  return one.quantity.bounds !== null && one.quantity.unit !== null;
}

/** A figure without vague words. */
export function exact(one: Mention): boolean {
  return known(one) && one.quantity.vague === null;
}

/** `高于2952元` is a bound by itself; what a figure is said to be above is the number. */
export function asCompared(one: Mention): Mention {
  const { quantity } = one;
  if (!/^(?:[高低]于|超[过出]|达到)$/.test(quantity.vague ?? "") || quantity.value === null)
    return one;
  const text = quantity.text.slice(quantity.vague?.length);
  return { ...one, quantity: { ...quantity, text, vague: null, bounds: exactly(quantity.value) } };
}

const UP = "上浮|增长|增加|净增|增|提高|提升|上升|上涨|扩大|多|增收|高出|高";
const DOWN = "下浮|减少|下降|降低|减|回落|下滑|缩减|少|压减|降";
const CHANGE = new RegExp(
  `(${UP}|${DOWN})(?:了|约|近|幅度?(?:达到?|为)?|速度?(?:达到?|为)?|率为|达|超过?)?$`,
);
/** `同比少投放280万元`: more or less of something done. */
const THAN =
  /(?:同比|[比较](?:上|去|前)[年月期]|[比较]同期|[比较]计划)(多|少)\p{Script=Han}{1,3}$/u;
const IS_DOWN = new RegExp(`^(?:${DOWN})$`);
/** Words that look like a change and name an amount of their own. */
const NO_CHANGE =
  /(?:户均|人均|亩均|年均|每.{0,3}|总|共|合计|累计)增收$|不少$|最多$|最少$|至少$|最高$|很多$|提高到$|多少$/;

/** Whether a figure is the size of a change (`增加3户`, `下降2.5%`), and in which direction. */
export function changeOf(one: Mention): "up" | "down" | undefined {
  const words = one.gap.replace(/约$|近$|大约$/, "");
  const match = CHANGE.exec(words) ?? THAN.exec(words);
  if (match === null || NO_CHANGE.test(words)) return undefined;
  return IS_DOWN.test(match[1] as string) ? "down" : "up";
}

/** Whether two figures can be held against each other: one measure, or the same things counted. */
export function alike(a: Mention, b: Mention): boolean {
  const [x, y] = [a.quantity, b.quantity];
  if (x.dimension !== y.dimension) return false;
  return x.dimension !== "items" || x.unit === y.unit;
}

/** How many characters lie between two figures. */
export function distance(a: Mention, b: Mention): number {
  return Math.abs(a.quantity.start - b.quantity.start);
}

/** Whether two wordings speak of one thing, or one of them says nothing. */
export function sameMatter(a: string, b: string): boolean {
  return a === "" || b === "" || share(a, b, 2);
}

import { triggersOf } from "../data.js";
import {
  countable,
  type Draft,
  exactValue,
  headsOf,
  quantityBefore,
  type Reading,
  share,
} from "../structure/draft.js";
import type { Sentence } from "../structure/text.js";
import type { Quantity } from "../types.js";
import { parallel } from "./pairs.js";
import { byClass, classesIn, hasNamedWhole, partitionOf } from "./partitions.js";
import { comparable, subsetDraft } from "./subsets.js";
import {
  type Breakdown,
  type Evidence,
  exactPrefix,
  sumDraft,
  tailThatFits,
  totalOf,
} from "./sums.js";

/** A breakdown in several units at once: `100户334人(13户43人,9户34人,…)`. */
export interface Found {
  readonly drafts: readonly Draft[];
  /** The breakdowns that were tried, in the units in which they stand. */
  readonly breakdowns: readonly Breakdown[];
}

/** Looks for `其中`, for breakdowns in brackets and for classes that make up a whole. */
export function breakdowns(reading: Reading): Found {
  const drafts: Draft[] = [];
  const found: Breakdown[] = [];
  const taken = new Set<number>();
  const take = (group: readonly Breakdown[]) => {
    const fresh = group.filter((one) => !taken.has(one.whole.start));
    const judged = judge(reading, fresh);
    for (const one of judged) {
      if (one.draft === undefined) continue;
      drafts.push(one.draft);
      if (one.draft.kind === "sum") taken.add(one.breakdown.whole.start);
    }
    found.push(...fresh);
  };
  for (const [index, sentence] of reading.sentences.entries()) {
    for (const group of afterTrigger(reading, sentence, reading.sentences[index - 1])) take(group);
    for (const group of inBrackets(reading, sentence)) take(group);
    for (const group of byClass(reading, sentence)) {
      const fresh = group.filter((one) => !taken.has(one.whole.start));
      for (const one of fresh) {
        const named = hasNamedWhole(reading, one);
        const draft = sumDraft(one, "classes");
        if (draft === undefined || (draft.verdict !== "holds" && !named)) continue;
        drafts.push(draft);
        taken.add(one.whole.start);
        found.push(one);
      }
    }
  }
  return { drafts, breakdowns: found };
}

/** Judges one breakdown in all its units; a unit that adds up vouches for the others. */
function judge(
  reading: Reading,
  group: readonly Breakdown[],
): readonly { breakdown: Breakdown; draft: Draft | undefined }[] {
  const fits = group.map((one) => exactPrefix(one.whole, one.parts));
  const sound = group.find((_, at) => fits[at] !== undefined);
  return group.map((breakdown, at) => {
    const parts = fits[at] ?? breakdown.parts;
    const twin = sound !== undefined && sound !== breakdown && sameParts(sound, breakdown);
    const evidence: Evidence = twin
      ? "twin"
      : partitionOf(reading, parts)?.complete === true
        ? "classes"
        : breakdown.whole.dimension === "money"
          ? "money"
          : null;
    const sameUnit = breakdown.parts.every((one) => comparable(one, breakdown.whole));
    if (parts.length >= 2 && sameUnit) {
      const draft = sumDraft({ whole: breakdown.whole, parts }, evidence);
      if (draft !== undefined) return { breakdown, draft };
    }
    return { breakdown, draft: subsetDraft(breakdown) };
  });
}

function sameParts(a: Breakdown, b: Breakdown): boolean {
  return a.parts.length === b.parts.length;
}

function* afterTrigger(
  reading: Reading,
  sentence: Sentence,
  previous: Sentence | undefined,
): Generator<readonly Breakdown[]> {
  for (const trigger of triggersOf(reading.rules, "sum", "breakdown")) {
    let mark = sentence.text.indexOf(trigger);
    while (mark >= 0) {
      const next = sentence.text.indexOf(trigger, mark + trigger.length);
      const at = sentence.start + mark;
      const end = next < 0 ? sentence.end : sentence.start + next;
      let wholes = sentence.quantities.filter((one) => one.end <= at && countable(one));
      const opens = sentence.text.slice(0, mark).trim() === "";
      if (wholes.length === 0 && opens && previous?.line === sentence.line) {
        wholes = previous.quantities.filter(countable);
      }
      const listed = sentence.quantities.filter((one) => one.start > at && one.end <= end);
      const closed = /[;；]/.test(reading.text.slice(at, listed[0]?.start ?? at));
      const parts = onLevel(reading, at, untilTurn(reading, listed)).filter(
        (one) => countable(one) && !isMean(reading, one),
      );
      if (wholes.length > 0 && parts.length > 0 && !closed) yield pairUp(reading, wholes, parts);
      mark = next;
    }
  }
}

/** The figures up to a word that turns to something else (`同时`, `另外`). */
function untilTurn(reading: Reading, listed: readonly Quantity[]): readonly Quantity[] {
  const turns = triggersOf(reading.rules, "subset", "turn");
  const turn = listed.findIndex((one, at) => {
    const gap = reading.text.slice(listed[at - 1]?.end ?? one.start, one.start);
    return turns.some((word) => gap.includes(word));
  });
  return turn < 0 ? listed : listed.slice(0, turn);
}

/** The figures that stand in the same bracket as the trigger, or outside brackets with it. */
function onLevel(reading: Reading, at: number, listed: readonly Quantity[]): readonly Quantity[] {
  const kept: Quantity[] = [];
  let depth = 0;
  let from = at;
  for (const one of listed) {
    for (const char of reading.text.slice(from, one.start)) {
      if (char === "(" || char === "（") depth++;
      else if (char === ")" || char === "）") depth--;
      if (depth < 0) return kept;
    }
    if (depth === 0) kept.push(one);
    from = one.start;
  }
  return kept;
}

/** True for an amount per head or household, which is no part of anything. */
function isMean(reading: Reading, quantity: Quantity): boolean {
  return triggersOf(reading.rules, "sum", "mean").some((word) => quantity.lead.includes(word));
}

/** For each unit among the parts, the whole that they belong to. */
function pairUp(
  reading: Reading,
  wholes: readonly Quantity[],
  parts: readonly Quantity[],
): readonly Breakdown[] {
  const groups: Breakdown[] = [];
  for (const unit of new Set(parts.map((one) => one.unit))) {
    const all = parts.filter((one) => one.unit === unit);
    const here = untilSemicolon(reading, all);
    const first = all[0] as Quantity;
    const named = byName(wholes, all);
    if (named.length > 1) {
      groups.push(...named);
      continue;
    }
    const byNoun = wholes.find(
      (one) =>
        one.noun.length >= 3 && all.length >= 2 && all.every((part) => sharesNoun(part, one)),
    );
    const last = wholes.filter((one) => sameThing(one, first)).at(-1);
    const whole = byNoun ?? last ?? wholeOfClasses(reading, wholes, all);
    if (whole === undefined) continue;
    const fits = exactPrefix(whole, all);
    if (fits === undefined && far(reading, whole, first)) continue;
    const inner =
      fits === undefined ? (classesIn(reading, whole, all) ?? tailThatFits(whole, all)) : undefined;
    groups.push({ whole, parts: fits ?? inner ?? (byNoun === undefined ? here : all) });
  }
  return groups;
}

/** Parts of one unit that belong to several wholes by their names: `母羊45只、鸡苗1880只,其中…`. */
function byName(wholes: readonly Quantity[], parts: readonly Quantity[]): readonly Breakdown[] {
  const mine = wholes.filter((one) => one.dimension === "items" && one.unit === parts[0]?.unit);
  if (mine.length < 2) return [];
  return mine
    .map((whole) => ({
      whole,
      parts: parts.filter((part) => share(labelOf(whole), labelOf(part), 2)),
    }))
    .filter((one) => one.parts.length > 0);
}

function labelOf(quantity: Quantity): string {
  return quantity.lead.slice(-4) || quantity.noun.slice(0, 4);
}

/** Things counted in 个 or 座 that share no word with their whole still belong to it as its classes. */
function wholeOfClasses(
  reading: Reading,
  wholes: readonly Quantity[],
  parts: readonly Quantity[],
): Quantity | undefined {
  const near = wholes.filter((one) => one.unit === parts[0]?.unit).at(-1);
  return partitionOf(reading, parts) === undefined ? undefined : near;
}

function sharesNoun(part: Quantity, whole: Quantity): boolean {
  const noun = whole.noun.slice(0, 8);
  return noun.length >= 3 && part.lead.includes(noun);
}

/** Whether a part can be one of a whole: same unit, or same measure; things counted in 个 must share a word. */
function sameThing(whole: Quantity, part: Quantity): boolean {
  if (whole.dimension === "items" && part.dimension === "items") {
    return whole.unit === part.unit && share(whole.lead + whole.noun, part.lead + part.noun, 2);
  }
  return whole.dimension === part.dimension && whole.dimension !== "share";
}

function untilSemicolon(reading: Reading, parts: readonly Quantity[]): readonly Quantity[] {
  const first = parts[0] as Quantity;
  const cut = parts.findIndex((one) => /[;；]/.test(reading.text.slice(first.end, one.start)));
  return cut < 0 ? parts : parts.slice(0, cut);
}

/** True when more than two clauses lie between a whole and its first part. */
function far(reading: Reading, whole: Quantity, part: Quantity): boolean {
  const between = reading.text.slice(whole.end, part.start);
  return between.length > 120 || (between.match(/[,，;；。]/g)?.length ?? 0) > 3;
}

function* inBrackets(reading: Reading, sentence: Sentence): Generator<readonly Breakdown[]> {
  for (const last of sentence.quantities) {
    if (!/^[(（]/.test(reading.text.slice(last.end, last.end + 1)) && last.noun.length > 8)
      continue;
    const open = last.end + last.noun.length;
    if (!/^[(（]/.test(reading.text.slice(open, open + 1))) continue;
    const close = /[)）]/.exec(reading.text.slice(open, open + 500))?.index;
    if (close === undefined) continue;
    const inner = sentence.quantities.filter((one) => one.start > open && one.end <= open + close);
    const before = quantityBefore(reading, last);
    const households = before && headsOf(reading, before) === last ? before : undefined;
    const compound = households === undefined ? [last] : [households, last];
    for (const parts of parallel(inner)) {
      const heads = parts.map((one) => headsOf(reading, one));
      const group = compound
        .map((whole) => ({ whole, parts: partsIn(whole, parts, heads) }))
        .filter((one) => one.parts.length >= 2);
      if (group.length > 0 && countable(last)) yield group;
    }
    const same = inner.filter((one) => one.unit === last.unit && countable(one));
    if (same.length >= 2 && countable(last) && totalOf(same) === exactValue(last)) {
      yield [{ whole: last, parts: same }];
    }
    const has = inner.filter(
      (one) => countable(one) && one.unit === last.unit && one.lead.endsWith("有"),
    );
    if (has.length === 1 && countable(last)) yield [{ whole: last, parts: has }];
  }
}

function partsIn(
  whole: Quantity,
  parts: readonly Quantity[],
  heads: readonly (Quantity | undefined)[],
): readonly Quantity[] {
  if (parts[0]?.unit === whole.unit) return parts;
  const known = heads.filter((one) => one !== undefined);
  return known.length === parts.length && known[0]?.unit === whole.unit ? known : [];
}

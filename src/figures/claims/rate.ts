import { type Draft, type Reading, share } from "../structure/draft.js";
import { type Mention, type Passage, wordsOf } from "../structure/outline.js";
import { poolOf } from "../structure/pool.js";
import { alike, changeOf, exact, known } from "../structure/scope.js";
import { chanceOfRate, meant, tellingDigits } from "./chance.js";
import { sizeOf } from "./division-amounts.js";
import { BOUND, countedBy, pairsOf, type RatePair } from "./rate-candidates.js";
import { isCutOff, isFraction, rateDraft, rateMends, rateVerdict, stepOf } from "./rate-draft.js";
import { rateFit } from "./rate-fits.js";
import { type Form, formOf, speaksOfPair } from "./rate-forms.js";

const PERCENT = ["percent", "tenth", "permille", "fraction"];
/** Figures that are tried as the whole of several shares. */
const TRIED = 12;
/** How much may speak against a pair that a question is asked about. */
const ASKED = 1.6;

/** Rates held against the part and the base that the text gives. */
export function rateClaims(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const passage of reading.outline) {
    const done = new Set<Mention>();
    let series: Mention | undefined;
    for (const [at, one] of passage.mentions.entries()) {
      if (!PERCENT.includes(one.quantity.unit ?? "") || !known(one) || done.has(one)) continue;
      if (changeOf(one) !== undefined || one.each !== undefined) continue;
      if (isSecondChange(passage.mentions[at - 1], one)) continue;
      const row = respectively(reading, passage, at);
      for (const draft of row) drafts.push(draft.draft);
      for (const { rate } of row) done.add(rate);
      if (row.length > 0) continue;
      const form = formOf(passage, one, at);
      const pairs = form === undefined ? [] : pairsOf(reading, passage, one, form, series);
      const held = holding(pairs, one, form);
      for (const { part, base } of held) drafts.push(rateDraft(part.one, base.one, one, "holds"));
      const [first] = held;
      if (first !== undefined)
        series = wholly(first.part.one, first.base.one, one, form)
          ? first.part.one
          : first.base.one;
      if (form === undefined || held.length > 0 || isFraction(one.quantity)) continue;
      const isOfRow = inRow(passage.mentions[at - 1], one) || /分别/.test(one.gap);
      const draft =
        rateFit(reading, passage, one) ?? (isOfRow ? undefined : deny(pairs, one, form));
      if (draft !== undefined) drafts.push(draft);
    }
  }
  return drafts;
}

/** `分别占97%、0%和35%`: whose shares they are, others say. */
const inRow = (before: Mention | undefined, one: Mention): before is Mention =>
  before !== undefined && /^[和、及与]$/.test(one.gap) && alike(before, one);

/** `增长37.8%和14.8%`: the second is a change too. */
const isSecondChange = (before: Mention | undefined, one: Mention) =>
  inRow(before, one) && changeOf(before) !== undefined;

/** The pair that the rate agrees with, and the other figures of the same things where they agree too. */
function holding(
  pairs: readonly RatePair[],
  rate: Mention,
  form: Form | undefined,
): readonly RatePair[] {
  const chance = chanceOfRate(rate.quantity);
  // `建档立卡2670户，占…`: the words before a share say of what it is one.
  const isOwn = form?.how === "share" && pairs.some(({ part }) => isBeside(part.one, rate));
  const found = pairs.find(({ part, base }, place) => {
    if (isOwn && part.one.sentence !== rate.sentence) return false;
    const bound = part.cost <= BOUND && base.cost <= BOUND;
    const near =
      (part.cost + base.cost <= 1.2 && chance < 1) || wholly(part.one, base.one, rate, form);
    if (!bound && (rate.quantity.vague !== null || !(near || meant(place, chance)))) return false;
    // What was done over what was due does not become right by being turned round.
    const isTurned = pairs
      .slice(0, place)
      .some((other) => other.part.one === base.one && other.base.one === part.one);
    return !isTurned && rateVerdict(part.one, base.one, rate) === "holds";
  });
  if (found === undefined) return [];
  const twin = pairs.find(
    ({ part, base }) =>
      besides(part.one, found.part.one) &&
      besides(base.one, found.base.one) &&
      rateVerdict(part.one, base.one, rate) === "holds",
  );
  return twin === undefined ? [found] : [found, twin];
}

/** Whether a figure is the last before a share, in the clause before it. */
const isBeside = (one: Mention, rate: Mention) =>
  one.sentence === rate.sentence &&
  one.quantity.end <= rate.quantity.start &&
  rate.clause - one.clause === 1 &&
  rate.quantity.start - one.quantity.end <= 12;

/** A hundred percent of as many: the same number of three digits is no chance. */
function wholly(part: Mention, base: Mention, rate: Mention, form: Form | undefined): boolean {
  if (form !== undefined && !speaksOfPair(form, part, base)) return false;
  const percent = Number(rate.quantity.value) * Number(rate.quantity.factor);
  return percent === 100 && sizeOf(part) === sizeOf(base) && tellingDigits(part.quantity) >= 3;
}

/** Households and their people stand side by side. */
function besides(a: Mention, b: Mention): boolean {
  return a.quantity.end === b.quantity.start || b.quantity.end === a.quantity.start;
}

/** What is said of a rate that no pair explains: false where the words bind both, else a question. */
function deny(pairs: readonly RatePair[], rate: Mention, form: Form): Draft | undefined {
  const [first] = pairs;
  const isOpen = pairs.some(
    ({ part, base }) =>
      part.cost + base.cost <= ASKED && rateVerdict(part.one, base.one, rate) === "open",
  );
  if (first === undefined || isOpen) return undefined;
  // `具有高中以上学历占比75%`: the clause says itself whose share it is.
  const own =
    rate.gap
      .replace(/占.*$/, "")
      .match(/\p{Script=Han}/gu)
      ?.join("") ?? "";
  const isOwn = (one: Mention) =>
    form.how !== "share" || own.length < 3 || share(own, `${wordsOf(one)}|${one.head}`, 2);
  const able = pairs.filter(({ part }) => isOwn(part.one));
  const bound = able.filter((pair) => pair.part.cost <= BOUND && pair.base.cost <= BOUND);
  const sure =
    bound[0] === first &&
    form.how !== "bare" &&
    !/分别/.test(rate.head) &&
    bound.every(
      ({ part: top, base: bottom }) =>
        rateVerdict(top.one, bottom.one, rate) === "fails" &&
        rateVerdict(bottom.one, top.one, rate) === "fails",
    );
  const meantBy = sure ? likeliest(bound, rate, form) : undefined;
  if (
    meantBy !== undefined &&
    !areSiblings(meantBy.part.one, meantBy.base.one) &&
    speaksOfPair(form, meantBy.part.one, meantBy.base.one)
  ) {
    const cut = isCutOff(meantBy.part.one, meantBy.base.one, rate);
    return rateDraft(meantBy.part.one, meantBy.base.one, rate, cut ? "cannot-tell" : "fails");
  }
  const asked = able.find(
    (pair) =>
      pair.part.cost + pair.base.cost <= ASKED &&
      !areSiblings(pair.part.one, pair.base.one) &&
      chanceOfRate(rate.quantity) < 1 &&
      sizeOf(pair.part.one) !== sizeOf(pair.base.one) &&
      speaksOfPair(form, pair.part.one, pair.base.one) &&
      rateVerdict(pair.part.one, pair.base.one, rate) === "fails" &&
      rateMends(pair.part.one, pair.base.one, rate),
  );
  return asked && rateDraft(asked.part.one, asked.base.one, rate, "cannot-tell");
}

/** `甲区搬迁1.2万人,占…；乙区搬迁2.1万人,占…`: one told like the other in another sentence is none it is a part of. */
function areSiblings(part: Mention, base: Mention): boolean {
  const [a, b] = [part, base].map((one) => (wordsOf(one).split("|")[0] ?? "").slice(-4));
  return a === b && a?.length === 4 && part.sentence !== base.sentence;
}

/** The pair that misses by so little that a slip explains it: of people or of households, as the words say. */
function likeliest(bound: readonly RatePair[], rate: Mention, form: Form): RatePair | undefined {
  const near = bound.filter((pair) => close(pair, rate));
  const counted = form.how === "share" ? countedBy(form.phrase) : undefined;
  return near.find(({ base }) => base.one.quantity.dimension === counted) ?? near[0];
}

/**
 * Whether a rate misses by so little that a slip explains it; what is far off is a rate of something else.
 * One too many or too few in the last digit is always a slip.
 */
function close({ part, base }: RatePair, rate: Mention): boolean {
  const stated = Number(rate.quantity.value) * Number(rate.quantity.factor);
  const percent = (sizeOf(part.one) / sizeOf(base.one)) * 100;
  const step = stepOf(rate) * Number(rate.quantity.factor);
  const miss = Math.abs(percent - stated);
  return miss <= stated * 0.1 || miss <= step * 1.6 || rateMends(part.one, base.one, rate);
}

/** `甲60万元、乙40万元，分别占60%和40%`: as many rates as there are parts before them. */
function respectively(
  reading: Reading,
  passage: Passage,
  at: number,
): readonly { rate: Mention; draft: Draft }[] {
  const { mentions } = passage;
  const first = mentions[at] as Mention;
  if (!/分别/.test(first.gap)) return [];
  const rates = mentions.slice(at).filter((one, place) => {
    const before = mentions[at + place - 1];
    return (
      one.quantity.unit === "percent" &&
      (place === 0 || /^[、和，,及与]?$/.test(one.gap) || before === one)
    );
  });
  const run = rates.findIndex((one, place) => mentions[at + place] !== one);
  const row = run < 0 ? rates : rates.slice(0, run);
  const last = mentions.slice(0, at).filter(exact).at(-1);
  if (row.length < 2 || last === undefined) return [];
  const same = mentions.slice(0, at).filter((one) => exact(one) && alike(one, last));
  const parts = same.slice(-row.length);
  if (parts.length !== row.length) return [];
  const verdicts = (whole: Mention) =>
    row.map((rate, place) => rateVerdict(parts[place] as Mention, whole, rate));
  const beside = same.at(-row.length - 1);
  const others = poolOf(reading.outline, passage)
    .map(({ one }) => one)
    .filter((one) => exact(one) && alike(one, last) && !parts.slice(1).includes(one))
    .reverse();
  const whole = [...(beside === undefined ? [] : [beside]), ...others.slice(0, TRIED)].find((one) =>
    verdicts(one).every((verdict) => verdict === "holds"),
  );
  const nearly =
    whole === undefined &&
    beside !== undefined &&
    verdicts(beside).filter((one) => one === "holds").length === row.length - 1;
  const base = whole ?? (nearly ? beside : undefined);
  if (base === undefined) return [];
  return verdicts(base).flatMap((verdict, place) => {
    const [rate, part] = [row[place] as Mention, parts[place] as Mention];
    const said = verdict === "holds" ? "holds" : "cannot-tell";
    return part === base ? [] : [{ rate, draft: rateDraft(part, base, rate, said) }];
  });
}

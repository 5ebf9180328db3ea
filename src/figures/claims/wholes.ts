import { readHan } from "../lex/numerals.js";
import type { Draft, Reading } from "../structure/draft.js";
import { besideOf, type Mention, type Passage } from "../structure/outline.js";
import { poolOf } from "../structure/pool.js";
import { alike, changeOf, known, nearby } from "../structure/scope.js";
import { blockThatFits, judgeDivision } from "./division.js";
import { sizeOf } from "./division-amounts.js";
import { type Division, subsetOf } from "./division-draft.js";
import { isWholeSeries } from "./division-evidence.js";
import { lineLists } from "./line-lists.js";
import { byCall, byName } from "./whole-names.js";
import { additive, group, rows, SORTS, SOURCES } from "./whole-rows.js";
import { settledWholes } from "./wholes-settled.js";

/** How a text divides a whole. */
const BREAKDOWN = /其中|(?<!不|未)包括|分别(?:为|是|有)?|(?<![不未中所饱])含(?![量有水])/g;
const TOTAL =
  /^(.{0,6}?)(?:共计|合计|总计|总共|一共|共|累计|计|总(?:数|额|长|面积|投资|人数|户数))(.{0,6})$/;
const STRICT =
  /^[、，]?(?:以上|上述|前述)?(?:[二两三四五六七八九十\d]+[项类村个者部分县镇期批组所]{0,2})?(?:总)?(?:共计|合计|总计|总共|一共|共|计)(?:有|为|达|是|计|为)?$/;

/** Wholes with their parts: by 其中, in brackets, in a row after the whole, or with the total behind them. */
export function wholeClaims(reading: Reading): {
  readonly drafts: readonly Draft[];
  readonly divisions: readonly Division[];
} {
  const drafts: Draft[] = [];
  const divisions: Division[] = [];
  const settled = new Set<string>();
  /** Of which all parts are known. */
  const shared = new Set<Mention>();
  const take = (found: Iterable<Division>, around: readonly Mention[]) => {
    for (const division of withPeople(found)) {
      const key = `${division.whole.quantity.start}`;
      divisions.push({ ...division, parts: blockThatFits(division) ?? division.parts });
      const name = `${key}|${division.parts[0]?.quantity.start}`;
      if (settled.has(name)) continue;
      const draft = judgeDivision(reading, division, around);
      if (draft !== undefined) {
        settled.add(name);
        drafts.push(draft);
        if (draft.verdict === "holds") shared.add(division.whole);
      } else if (division.how === "among" && !shared.has(division.whole)) {
        const part = subsetOf(division, around);
        if (part !== undefined) drafts.push(part);
      }
    }
  };
  for (const passage of reading.outline) {
    if (passage.mentions.length < 1) continue;
    const around = nearby(reading.outline, passage);
    const pool = poolOf(reading.outline, passage).map(({ one }) => one);
    take(amongs(passage, [...lineBefore(reading.outline, passage), ...around]), around);
    take(inBrackets(passage), around);
    take(totals(passage, pool), around);
    take(rows(passage, pool), around);
  }
  for (const { division, of } of lineLists(reading.outline))
    take([division], nearby(reading.outline, of));
  return { drafts: settledWholes(drafts), divisions };
}

/** A division of households and, where people stand beside each of them, the same of people. */
function* withPeople(found: Iterable<Division>): Generator<Division> {
  for (const division of found) {
    yield division;
    const whole = besideOf(division.whole);
    const parts = division.parts.map(besideOf);
    const known = parts.filter(
      (one): one is Mention => one?.quantity.unit === whole?.quantity.unit,
    );
    if (whole !== undefined && additive(whole) && known.length === parts.length && known.length > 1)
      yield { ...division, whole, parts: known, all: known, others: [whole] };
  }
}

/** The figures of the sentence before a line that begins with 其中. */
function lineBefore(outline: readonly Passage[], { index, sentence }: Passage): readonly Mention[] {
  const before = outline[index - 1];
  const opens = /^\s*其中/.test(sentence.text) && before?.sentence.line !== sentence.line;
  return opens ? (before?.mentions ?? []) : [];
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

function* amongs(passage: Passage, around: readonly Mention[]): Generator<Division> {
  const { sentence, mentions } = passage;
  const marks: readonly Mark[] = [...sentence.text.matchAll(BREAKDOWN)].map((one) => ({
    start: sentence.start + one.index,
    end: sentence.start + one.index + one[0].length,
    word: one[0],
  }));
  for (const [at, mark] of marks.entries()) {
    const first = mentions.find((one) => one.quantity.start >= mark.end);
    if (first === undefined) continue;
    const until = marks[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    const between = sentence.text.slice(
      mark.end - sentence.start,
      first.quantity.start - sentence.start,
    );
    if (/[;；]|^[^(（]*[)）]/.test(between)) continue;
    const after = mentions.filter(
      ({ quantity, bracket }) =>
        quantity.start >= mark.end && quantity.start < until && bracket === first.bracket,
    );
    // `其中人均0.68亩;林地300亩`: what stands behind a semicolon is no part where nothing before it is.
    const opens = ([one]: readonly Mention[]) =>
      isListed(passage, mark) ||
      one?.segment === first.segment ||
      (additive(first) && one?.quantity.dimension === first.quantity.dimension);
    for (const [unit, all] of group(untilTurn(sentence, after).filter(additive)))
      if (opens(all)) yield* dividedBy(passage, around, mark, unit, all);
  }
}

/** The figures of one unit after a mark, with the whole before it that they belong to. */
function* dividedBy(
  passage: Passage,
  around: readonly Mention[],
  mark: Mark,
  unit: string,
  all: readonly Mention[],
): Generator<Division> {
  const [lead] = all;
  if (lead === undefined) return;
  const listed = isListed(passage, mark) ? firstOfEach(all) : [];
  const asCounted = listed.length >= 2;
  const parts = asCounted ? listed : all.filter((one) => one.segment === lead.segment);
  const opening = passage.sentence.text.slice(0, mark.start - passage.sentence.start).trim() === "";
  const same = around.filter(
    (one) =>
      one.quantity.end <= mark.start &&
      !PAST.test(one.gap) &&
      one.sentence >= passage.index - (opening ? 1 : 0) &&
      (additive(one) || (one.each !== undefined && known(one) && SOURCES.test(lead.gap))) &&
      fits(one, lead, unit),
  );
  const near = same.filter((one) => one.sentence === passage.index);
  // What a bracket says over again (`1326亩（88.4公顷），其中`) is not what is divided behind it.
  const open = near.filter(({ bracket }) => bracket < 0 || bracket === lead.bracket);
  const here = open.length > 0 ? open : near;
  const how = /其中|含/.test(mark.word) ? "among" : "rows";
  const named = byName(here.length > 0 ? here : same, all);
  for (const one of named) yield { ...one, all: one.parts, how, others: [one.whole] };
  const called = opening ? byCall(same, all) : [];
  for (const one of called) yield { ...one, all: one.parts, how, others: [one.whole] };
  if (called.length > 0) return;
  const likely = here.length > 0 ? here : same;
  const able = likely.filter((one) => one.each === undefined || canHold(one, lead));
  // A sentence that begins with 其中 goes on about what there is, not about how much more it is.
  const standing = opening ? able.filter((one) => changeOf(one) === undefined) : [];
  const whole = standing.at(-1) ?? able.at(-1);
  // `两个村在5万元以上,分别为…`: a bound that each of them keeps is no sum of them.
  if (mark.word.startsWith("分别") && whole?.quantity.vague != null) return;
  if (named.length === 0 && whole !== undefined && sameMean(whole, parts))
    yield { whole, parts, all: asCounted ? parts : all, how, others: same, asCounted };
}

/** A mean is divided into means, never into amounts beyond it. */
const canHold = (mean: Mention, part: Mention) =>
  part.each !== undefined || sizeOf(part) <= sizeOf(mean);

/** Whether a colon behind 其中 announces what semicolons part. */
const isListed = ({ sentence }: Passage, mark: Mark) =>
  /^[：:]/.test(sentence.text.slice(mark.end - sentence.start));

/** The first figure of each part between semicolons. */
const firstOfEach = (all: readonly Mention[]) =>
  all.filter((one, at) => at === 0 || one.segment !== all[at - 1]?.segment);

/** A figure of another time, which the parts of now are not parts of. */
const PAST = /[比较](?:上|去|前)年|上年|去年|同期|前年/;
const TURN = /年末|年底|期末|同时|另外|此外|另有|还有|并(?=[发组建完])/;

function untilTurn({ text, start }: Passage["sentence"], listed: readonly Mention[]) {
  const turn = listed.findIndex((one, at) => {
    const from = listed[at - 1]?.quantity.end ?? one.quantity.start;
    return TURN.test(text.slice(from - start, one.quantity.start - start));
  });
  return turn < 0 ? listed : listed.slice(0, turn);
}

/** A mean has parts only by the sources of income, which add up; nothing else has means for parts. */
function sameMean(whole: Mention, parts: readonly Mention[]): boolean {
  if (whole.each === undefined) return parts.every((one) => one.each === undefined);
  return parts.every((one) => SOURCES.test(one.gap));
}

/** Whether a figure can be the whole of a part: one unit, or money, land and length in another unit. */
function fits(whole: Mention, part: Mention, unit: string): boolean {
  if (whole.quantity.unit === unit) return true;
  if (/^(?:household|person)-time$/.test(whole.quantity.unit ?? "") && unit === "time") return true;
  if (/岗位|名额|学位/.test(whole.tail) && part.quantity.dimension === "persons") return true;
  return (
    whole.quantity.dimension === part.quantity.dimension &&
    ["area", "length", "mass", "money"].includes(part.quantity.dimension ?? "")
  );
}

function* inBrackets({ mentions, sentence }: Passage): Generator<Division> {
  const byBracket = new Map<number, Mention[]>();
  for (const one of mentions)
    if (one.bracket >= 0) byBracket.set(one.bracket, [...(byBracket.get(one.bracket) ?? []), one]);
  for (const [open, inner] of byBracket) {
    const before = mentions.filter((one) => one.quantity.end <= open && additive(one)).slice(-3);
    for (const [unit, parts] of group(inner.filter(additive))) {
      const whole = before.filter((one) => one.quantity.unit === unit).at(-1);
      const between =
        whole && sentence.text.slice(whole.quantity.end - sentence.start, open - sentence.start);
      if (whole === undefined || between === undefined || between.length > 24) continue;
      const has = parts.length === 1 && /有$/.test(parts[0]?.gap ?? "");
      if (parts.length >= 2 || has)
        yield {
          whole,
          parts,
          all: parts,
          how: has ? "among" : "bracket",
          others: [whole],
          isSorted: SORTS.test(
            sentence.text.slice(open - sentence.start, open - sentence.start + 14),
          ),
        };
    }
  }
}

/** How many things a total is of: `两项共栽树`. */
const COUNTED =
  /([二两三四五六七八九十\d]+)(?:项|期|类|个村|村|个|所|批|轮|次|处|方面|者|地|部分|县|镇)/;

const digits = (written = "") => (/\d/.test(written) ? written : readHan(written));

/** Rounds and seasons, in each of which the same ones come again. */
const SPELL = /第.{1,2}[轮次批期]|[春秋][季期]|[上下]半年|[一二三四]季度|学期/;

/** Whether a figure can be a part of a total: looks at households are counted as households or as looks. */
function sameUnit(one: Mention, { quantity }: Mention): boolean {
  const { unit } = one.quantity;
  const each = { "household-time": "household", "person-time": "person" }[quantity.unit ?? ""];
  return unit === quantity.unit || (unit === each && SPELL.test(one.gap));
}

/** `高血压412人、糖尿病138人两类人群550人`: as many kinds as stand before. */
const CLASSES = /^(?:等|这|上述|以上)?[二两三四五六七八九十](?:类|种|项|部分)/;

/** The words of the total right before, of which this is the same in another unit: `合计10560名、616万元`. */
function saidBefore(before: Mention | undefined, whole: Mention): string | undefined {
  const isBeside = before !== undefined && /^、?$/.test(whole.gap) && !alike(before, whole);
  return isBeside && TOTAL.test(before.gap) ? before.gap : undefined;
}

function* totals(passage: Passage, around: readonly Mention[]): Generator<Division> {
  for (const [place, whole] of passage.mentions.entries()) {
    const said = TOTAL.test(whole.gap) ? whole.gap : saidBefore(passage.mentions[place - 1], whole);
    if (!additive(whole) || (said === undefined && !CLASSES.test(whole.gap))) continue;
    const counted = COUNTED.exec(whole.head);
    const before = around
      .filter((one) => one.quantity.end <= whole.quantity.start && additive(one))
      .filter((one) => sameUnit(one, whole) && one.each === undefined)
      .filter((one) => one.bracket === whole.bracket || whole.bracket < 0);
    const here = before.filter((one) => one.sentence === passage.index);
    const asCounted = Number(digits(counted?.[1])) === here.length;
    if (said === undefined && !asCounted) continue;
    const isStrict = STRICT.test(said?.trim() ?? "") || asCounted || isWholeSeries(here);
    const strict = isStrict ? ("total" as const) : ("sum-word" as const);
    if (here.length >= 2)
      yield {
        whole,
        parts: here.slice(-14),
        all: here,
        how: strict,
        others: [whole],
        fromEnd: true,
        asCounted,
      };
    if (
      before.length > here.length &&
      (counted !== null || /以上|上述/.test(whole.head) || here.length < 2)
    )
      yield {
        whole,
        parts: before.slice(-14),
        all: before,
        how: "elsewhere",
        others: [whole],
        fromEnd: true,
      };
  }
}

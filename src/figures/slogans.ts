import { compare, type DecimalText, sum } from "../base/index.js";
import { triggersOf } from "./data.js";
import {
  type Draft,
  exactValue,
  headsOf,
  phraseOf,
  quantityBefore,
  type Reading,
  type Span,
  shown,
} from "./draft.js";
import { listBefore } from "./lists.js";
import type { NumberedList } from "./numbering.js";
import { readHan } from "./numerals.js";
import { sumDraft } from "./sums.js";
import type { Quantity } from "./types.js";

/** A counted saying such as `“5个看”`, `五有:`, `“三片”`, `三个规划`. */
interface Slogan extends Span {
  readonly count: number;
  /** What each item has in it: 看, 有, 片, 规划. */
  readonly word: string;
  /** The saying has a counter (个), so that its word may stand anywhere in an item. */
  readonly counter: boolean;
  readonly quoted: boolean;
}

const NUMERAL = "[2-9]|[二两三四五六七八九十]";
const QUOTED = new RegExp(`“(${NUMERAL})(个|大)?([\\p{Script=Han}]{1,4})”`, "gu");
const PLAIN = new RegExp(
  `(?<![\\d一二三四五六七八九十百千万])(${NUMERAL})(?:(个)([\\p{Script=Han}]{2,4})(?=[:：。,，])|()([\\p{Script=Han}]{1,4})(?=[:：]))`,
  "gu",
);
const WINDOW = 600;
const CUTS = "、,，;；。:：\n";

function slogansOf(text: string): readonly Slogan[] {
  const found = new Map<number, Slogan>();
  for (const [pattern, quoted] of [
    [QUOTED, true],
    [PLAIN, false],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + (quoted ? 1 : 0);
      const count = Number(/\d/.test(match[1] as string) ? match[1] : readHan(match[1] as string));
      const word = (match[3] ?? match[5]) as string;
      if (found.has(start) || inTitle(text, start)) continue;
      const end = match.index + match[0].length;
      found.set(start, {
        start: match.index,
        end,
        count,
        word,
        counter: (match[2] ?? "") !== "",
        quoted,
      });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** True inside `《…》`: a title names a saying and lists nothing. */
function inTitle(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 80), offset);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}

/** A saying whose word is a numeral itself (`三个一`) cannot be recognised in its items. */
function isNumeral(word: string): boolean {
  return word.length === 1 && readHan(word) !== null;
}

/** Sayings held against the items that follow or precede them. */
export function slogans(reading: Reading, lists: readonly NumberedList[]): readonly Draft[] {
  const all = slogansOf(reading.text);
  const firsts = new Map(lists.map((one) => [one.marks[0]?.start ?? -1, one]));
  const drafts: Draft[] = [];
  const nextQuoted: number[] = [];
  let coming = reading.text.length;
  for (let at = all.length - 1; at >= 0; at--) {
    nextQuoted[at] = coming;
    if (all[at]?.quoted) coming = (all[at] as Slogan).start;
  }
  for (const [at, slogan] of all.entries()) {
    const next = nextQuoted[at] as number;
    const draft =
      suffixed(reading, slogan) ??
      numbered(reading, slogan, firsts) ??
      (slogan.quoted || /[:：]/.test(reading.text[slogan.end] ?? "")
        ? following(reading, slogan, next)
        : undefined);
    if (draft !== undefined) drafts.push(draft);
  }
  return [...drafts, ...digitCodes(reading, all), ...quotedLists(reading), ...phases(reading)];
}

/** `思想僵化、志气退化、组织弱化“三化”`, `产业扶贫、就业扶贫“两大关键”`. */
function suffixed(reading: Reading, slogan: Slogan): Draft | undefined {
  if (!slogan.quoted || isNumeral(slogan.word)) return undefined;
  const list = listBefore(reading.text, slogan.start);
  if (list === undefined || list.items.length < 2) return undefined;
  const items = list.items.map((one) => reading.text.slice(one.start, one.end));
  const shared = items.every((one) => one.endsWith(slogan.word));
  const tail = (items[0] as string).slice(-2);
  const alike =
    slogan.counter && items.length === slogan.count && items.every((one) => one.endsWith(tail));
  if (!shared && !alike) return undefined;
  return sayingDraft(reading, slogan, list.items, slogan.count === items.length);
}

/** The items right after a saying that all have its word in them. */
function following(reading: Reading, slogan: Slogan, next: number): Draft | undefined {
  if (isNumeral(slogan.word)) return undefined;
  const { run, skipped } = runAfter(reading.text, slogan, Math.min(next, slogan.end + WINDOW));
  if (run.length < 2) return undefined;
  const items = run.map((one) => reading.text.slice(one.start, one.end));
  if (!slogan.counter && slogan.word.length === 1) {
    const ends = items.every((one) => one.endsWith(slogan.word));
    const opens = items.every((one) => one.startsWith(slogan.word));
    if (!ends && !opens) return undefined;
  }
  const equal = run.length === slogan.count;
  if (!equal && (run.length * 2 <= slogan.count || skipped > 1)) return undefined;
  return sayingDraft(reading, slogan, run, equal);
}

function runAfter(
  text: string,
  slogan: Slogan,
  limit: number,
): { run: readonly Span[]; skipped: number } {
  const run: Span[] = [];
  let start = slogan.end;
  let skipped = -1;
  let closed = false;
  for (let at = slogan.end; at <= limit && !closed; at++) {
    const char = text[at];
    const cut = at === limit || char === undefined || CUTS.includes(char);
    if (!cut) continue;
    const item = text.slice(start, at);
    if (item.includes(slogan.word) && start > slogan.end) run.push({ start, end: at });
    else if (run.length > 0) closed = true;
    else skipped++;
    if (skipped > 4 || char === "\n") closed = true;
    start = at + 1;
  }
  return { run, skipped };
}

/** `做好三个规划。一是…二是…三是…`: a numbered list, or headings, right after the saying. */
function numbered(
  reading: Reading,
  slogan: Slogan,
  firsts: ReadonlyMap<number, NumberedList>,
): Draft | undefined {
  const { text } = reading;
  let list: NumberedList | undefined;
  for (let at = slogan.end; at < slogan.end + 60 && list === undefined; at++) {
    list = firsts.get(at);
    if (text[at] === "。" && firsts.get(at + 1) === undefined && text[at + 1] !== "\n") break;
  }
  const [first] = list?.marks ?? [];
  if (list === undefined || first === undefined || first.value !== 1) return undefined;
  const gap = text.slice(slogan.end, first.start);
  const items = list.marks.map((one, at) => {
    const end = list.marks[at + 1]?.start ?? Math.min(text.length, one.end + 120);
    return { start: one.start, end: Math.min(end, one.end + 60) };
  });
  const alike = items.every((one) => text.slice(one.start, one.end).includes(slogan.word));
  const equal = items.length === slogan.count;
  if (gap.includes("\n") || gap.length > 12 ? !alike : !alike && !equal) return undefined;
  return sayingDraft(
    reading,
    slogan,
    items.map((one) => ({ start: one.start, end: Math.min(one.end, one.start + 14) })),
    equal,
  );
}

function sayingDraft(
  reading: Reading,
  slogan: Slogan,
  items: readonly Span[],
  equal: boolean,
): Draft {
  const names = items.map((one) => reading.text.slice(one.start, one.end)).join("、");
  return {
    kind: "list-count",
    verdict: equal ? "holds" : "fails",
    at: slogan.start,
    words: [slogan, ...items],
    computation: `${items.length} ${equal ? "=" : "≠"} ${slogan.count}`,
    message: equal
      ? { zh: `列举${items.length}项，与所称相符`, en: `${items.length} items follow, as stated` }
      : {
          zh: `称${slogan.count}项，列举${items.length}项：${names}`,
          en: `${slogan.count} are announced, ${items.length} are listed: ${names}`,
        },
    confidence: "high",
    why: {
      zh: `各项都含“${slogan.word}”，或以序号紧接其后`,
      en: `each item has “${slogan.word}” in it or follows as a numbered point`,
    },
  };
}

/** The index of the first saying that starts at `offset` or later. */
function firstAfter(sayings: readonly Slogan[], offset: number): number {
  let low = 0;
  let high = sayings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sayings[middle] as Slogan).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `“76544”工作法`: digits that are the counts of the sayings after them; only agreement is reported. */
function digitCodes(reading: Reading, all: readonly Slogan[]): readonly Draft[] {
  const drafts: Draft[] = [];
  const sayings = all.filter((one) => one.counter && one.quoted);
  for (const match of reading.text.matchAll(/“(\d{3,6})”/g)) {
    const digits = match[1] as string;
    const end = match.index + match[0].length;
    const from = firstAfter(sayings, end);
    const used = sayings.slice(from, from + digits.length);
    if ((used.at(-1)?.start ?? 0) > end + 2 * WINDOW) continue;
    if (used.length < digits.length || used.map((one) => one.count).join("") !== digits) continue;
    drafts.push({
      kind: "list-count",
      verdict: "holds",
      at: match.index,
      words: [{ start: match.index, end }, ...used],
      computation: `${digits} = ${used.map((one) => one.count).join(", ")}`,
      message: {
        zh: "各位数字与随后各项的数目相符",
        en: "the digits are the counts of the sayings that follow",
      },
      confidence: "medium",
      why: { zh: "数字缩略语之后依次列出各项", en: "the sayings follow their digits in order" },
    });
  }
  return drafts;
}

/** `“信、访、网、电”四位一体`, `“所有权、经营权和承包权”三权`. */
function quotedLists(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const match of reading.text.matchAll(
    /“([^“”\n]{3,80})”([二两三四五六七八九])(位一体|[\p{Script=Han}])/gu,
  )) {
    const inner = match.index + 1;
    const list = listBefore(reading.text, inner + (match[1] as string).length, inner);
    if (list === undefined) continue;
    const pieces = (match[1] as string).split(/[、和与及]/);
    const word = match[3] as string;
    if (word !== "位一体" && !pieces.every((one) => one.endsWith(word))) continue;
    const count = Number(readHan(match[2] as string));
    const slogan = {
      start: match.index,
      end: match.index + match[0].length,
      count,
      word,
      counter: false,
      quoted: true,
    };
    drafts.push(
      sayingDraft(
        reading,
        slogan,
        pieces.map((_, at) => list.items[at] ?? list),
        pieces.length === count,
      ),
    );
  }
  return drafts;
}

/** `分两期进行建设,一期…,二期…`; only agreement is reported. */
function phases(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const sentence of reading.sentences) {
    for (const match of sentence.text.matchAll(/分([二两三四五六])(期|步|批|个阶段)/g)) {
      const count = Number(readHan(match[1] as string));
      const unit = (match[2] as string).replace("个", "");
      const rest = sentence.text.slice(match.index + match[0].length);
      const marks = [...rest.matchAll(new RegExp(`[,，;；:：]第?([一二三四五六])${unit}`, "g"))];
      if (marks.length !== count || new Set(marks.map((one) => one[1])).size !== count) continue;
      const start = sentence.start + match.index;
      const slogan = {
        start,
        end: start + match[0].length,
        count,
        word: unit,
        counter: false,
        quoted: false,
      };
      const from = start + match[0].length;
      drafts.push(
        sayingDraft(
          reading,
          slogan,
          marks.map((one) => ({ start: from + one.index + 1, end: from + one.index + 12 })),
          true,
        ),
      );
    }
  }
  return drafts;
}

/** Items of a saying that count more households than there are: somebody is counted more than once. */
export function overlaps(reading: Reading): readonly Draft[] {
  const item = triggersOf(reading.rules, "overlap", "item");
  const drafts: Draft[] = [];
  for (const sentence of reading.sentences) {
    const parts = sentence.quantities.filter(
      (one) =>
        one.dimension === "households" &&
        item.some((word) => one.lead.includes(word)) &&
        exactValue(one) !== null,
    );
    const whole = parts.length >= 2 ? wholeBefore(reading, parts[0] as Quantity) : undefined;
    if (whole === undefined) continue;
    const added = sum(parts.map((one) => exactValue(one) as DecimalText));
    const stated = exactValue(whole) as DecimalText;
    if (compare(added, stated) <= 0) {
      const draft = compare(added, stated) === 0 ? sumDraft({ whole, parts }, null) : undefined;
      if (draft !== undefined) drafts.push(draft);
      continue;
    }
    drafts.push({
      kind: "overlap",
      verdict: "cannot-tell",
      at: (parts[0] as Quantity).start,
      words: [whole, ...parts].map(phraseOf),
      computation: `${parts.map(shown).join(" + ")} = ${added} > ${stated}`,
      message: {
        zh: `各批合计${added}户，超过总数${stated}户，有户被计入多批；文中未说明`,
        en: `the batches make ${added} households of ${stated}: some are in several batches, which the text does not say`,
      },
      confidence: "medium",
      why: {
        zh: "各批列于同一批贫困户总数之后",
        en: "the batches follow the number of all registered households",
      },
    });
  }
  return drafts;
}

/** The last pair of households and heads before a figure on its line. */
function wholeBefore(reading: Reading, first: Quantity): Quantity | undefined {
  let one = quantityBefore(reading, first);
  for (let steps = 0; one !== undefined && steps < 12 && one.line === first.line; steps++) {
    if (headsOf(reading, one) !== undefined && exactValue(one) !== null) return one;
    one = quantityBefore(reading, one);
  }
  return undefined;
}

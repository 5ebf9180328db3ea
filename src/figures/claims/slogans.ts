import { readHan } from "../lex/numerals.js";
import type { Draft, Reading, Span } from "../structure/draft.js";
import { listBefore } from "./lists.js";
import type { NumberedList } from "./numbering.js";

/** A counted saying such as `“5个看”`, `五有:`, `“三片”`, `三个规划`. */
export interface Slogan extends Span {
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
/** How far behind a saying its items are looked for. */
export const WINDOW = 600;
const CUTS = "、,，;；。:：\n";

export function slogansOf(text: string): readonly Slogan[] {
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
export function slogans(
  reading: Reading,
  all: readonly Slogan[],
  lists: readonly NumberedList[],
): readonly Draft[] {
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
  return drafts;
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

export function sayingDraft(
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

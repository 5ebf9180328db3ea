import { triggersOf } from "../data.js";
import { MARKS } from "../lex/quantity.js";
import { type Draft, phraseOf, type Reading, type Span } from "../structure/draft.js";
import type { CheckVerdict, Quantity } from "../types.js";

/** Names separated by `、`, with the places of each. */
export interface Enumeration extends Span {
  readonly items: readonly Span[];
  /** How many items there are if every 和, 及, 与 joins two of them. */
  readonly most: number;
  /** The list says of itself that it is not complete (等). */
  readonly open: boolean;
}

/** A list with the figure that says how many it names. */
export interface CountedList {
  readonly list: Enumeration;
  readonly count: Quantity;
  readonly verdict: CheckVerdict;
}

const LONGEST = 240;
/** Joining words, not as part of another word such as 涉及, 参与, 和谐. */
const JOINS = /和(?![谐平睦])|(?<![参给赋])与|(?<![涉普危触顾提])及/g;
/** Last signs that show that a list belongs to other words than the figure behind it. */
const LOOSE = "外中的在为有内后前由对将被把向是余及和与";

/** The list that ends at `end`, going back to the last mark; `undefined` when there is none. */
export function listBefore(text: string, end: number, from = 0): Enumeration | undefined {
  let start = end;
  let depth = 0;
  const least = Math.max(from, end - LONGEST);
  while (start > least) {
    const char = text[start - 1] as string;
    if (")）".includes(char)) depth++;
    else if ("(（".includes(char) && depth > 0) depth--;
    else if (depth === 0 && (MARKS.includes(char) || char === "“")) break;
    start--;
  }
  return enumerate(text, start, end, false);
}

/** The list that starts at `start`, up to the next mark. */
function listAfter(text: string, start: number): Enumeration | undefined {
  let end = start;
  let depth = 0;
  for (; end < text.length && end - start < LONGEST; end++) {
    const char = text[end] as string;
    if ("(（".includes(char)) depth++;
    else if (")）".includes(char) && depth > 0) depth--;
    else if (depth === 0 && MARKS.includes(char)) break;
  }
  const open = text[end - 1] === "等";
  return enumerate(text, start, open ? end - 1 : end, open);
}

function enumerate(
  text: string,
  start: number,
  end: number,
  open: boolean,
): Enumeration | undefined {
  const items: Span[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at <= end; at++) {
    const char = text[at];
    if (char === "(" || char === "（") depth++;
    else if (char === ")" || char === "）") depth--;
    if (at < end && (char !== "、" || depth > 0)) continue;
    if (at > from) items.push({ start: from, end: at });
    from = at + 1;
  }
  const joins = text.slice(start, end).match(JOINS)?.length ?? 0;
  if (items.length < 2 && joins === 0) return undefined;
  return { start, end, items, most: items.length + joins, open };
}

const COUNTERS = ["items", "persons"];

/** A whole number from 2 to 60 that can say how long a list is. */
function counts(quantity: Quantity): number | undefined {
  if (quantity.vague !== null || !COUNTERS.includes(quantity.dimension ?? "")) return undefined;
  const value = Number(quantity.value);
  return Number.isInteger(value) && value >= 2 && value <= 60 ? value : undefined;
}

function namesOnly(reading: Reading, count: Quantity): boolean {
  const { words } = reading.rules.subjects.named;
  if (words.includes(count.unit ?? "")) return true;
  return words.some((word) => count.noun.slice(0, 6).includes(word));
}

/** Every list that a figure counts: before it, after it, and in brackets. */
export function countedLists(reading: Reading): readonly CountedList[] {
  const found: CountedList[] = [];
  for (const count of reading.quantities) {
    const number = counts(count);
    if (number === undefined) continue;
    const one =
      before(reading, count, number) ??
      after(reading, count, number) ??
      bracket(reading, count, number);
    if (one !== undefined) found.push(one);
  }
  return found;
}

function before(reading: Reading, count: Quantity, number: number): CountedList | undefined {
  const { text } = reading;
  let end = count.start;
  const such = triggersOf(reading.rules, "list-count", "such").find((word) =>
    text.startsWith(word, end - word.length),
  );
  if (such !== undefined) end -= such.length;
  const list = listBefore(text, end);
  if (list === undefined || list.items.length < 2) return undefined;
  const last = text.slice(0, end).at(-1) ?? "";
  const first = text.slice(list.start, list.start + 1);
  const open = such === "等";
  if (LOOSE.includes(last) || first === "除" || /\d/.test(text.slice(list.start, list.end)))
    return undefined;
  if (!even(list) || isOrdinal(reading, list)) return undefined;
  const least = list.items.length;
  if (number >= least && number <= list.most) return { list, count, verdict: "holds" };
  const tidy = list.items.slice(1).every((one) => one.end - one.start <= 10);
  const isSure = tidy && count.dimension !== "persons" && namesOnly(reading, count);
  if (!isSure) return undefined;
  if (open && least < number) return undefined;
  return { list, count, verdict: "fails" };
}

/** `一、二、三组`: numbers that are names, of which the last is no count. */
function isOrdinal({ text }: Reading, list: Enumeration): boolean {
  const last = list.items.at(-1);
  return last !== undefined && /^[一二三四五六七八九十]$/.test(text.slice(last.start, last.end));
}

/** True when the last item is no longer than names of its list are; otherwise a clause has begun in it. */
function even(list: Enumeration): boolean {
  const lengths = list.items.map((one) => one.end - one.start);
  const last = lengths.pop() as number;
  return last <= 2 * lengths.reduce((most, length) => Math.max(most, length), 0) + 2;
}

function after(reading: Reading, count: Quantity, number: number): CountedList | undefined {
  const { text } = reading;
  const rest = text.slice(count.end, count.end + 24);
  const noun = /^[^,，:：;；。、()（）]{0,10}/.exec(rest)?.[0] ?? "";
  const tail = rest.slice(noun.length).replace(/^[,，:：]/, "");
  const skipped = rest.length - tail.length;
  const starts = (heading: string) =>
    triggersOf(reading.rules, "list-count", heading).find((word) => tail.startsWith(word));
  const exact = starts("exact");
  const word = exact ?? starts("open");
  if (word === undefined) return behindColon(reading, count, number, count.end + noun.length);
  const from = count.end + skipped + word.length;
  const list = listAfter(text, ":：".includes(text[from] ?? " ") ? from + 1 : from);
  if (list === undefined) return undefined;
  // `2处，分别位于李家村和张家村`: a name may have 和 in it.
  const isPair = list.items.length > 1 || (exact !== undefined && list.most === number);
  if (isPair && number >= list.items.length && number <= list.most)
    return { list, count, verdict: "holds" };
  if (list.items.length < 2 || count.dimension === "persons") return undefined;
  // After a comma the list may go on, so that only a list closed by a stop is surely too short.
  const goesOn = ",，".includes(text[list.end] ?? "。");
  const partial = list.open || exact === undefined || goesOn;
  if (/\d/.test(text.slice(list.start, list.end)) || (partial && list.most < number))
    return undefined;
  return exact === undefined ? undefined : { list, count, verdict: "fails" };
}

/** `项目6个：饮水工程、村道…`: what a colon alone announces may be more than what is counted. */
function behindColon(
  { text }: Reading,
  count: Quantity,
  number: number,
  at: number,
): CountedList | undefined {
  if (!":：".includes(text[at] ?? " ")) return undefined;
  const list = listAfter(text, at + 1);
  const isWhole = list?.items.length === number && number >= 3 && !list.open;
  const isOfNames = list !== undefined && !/\d/.test(text.slice(list.start, list.end));
  return isWhole && isOfNames ? { list, count, verdict: "holds" } : undefined;
}

function bracket(reading: Reading, count: Quantity, number: number): CountedList | undefined {
  const { text } = reading;
  const open = count.end + Math.min(count.noun.length, 8);
  if (!"(（".includes(text[open] ?? " ")) return undefined;
  const list = listAfter(text, open + 1);
  if (list === undefined || /\d/.test(text.slice(list.start, list.end))) return undefined;
  return number >= list.items.length && number <= list.most
    ? { list, count, verdict: "holds" }
    : undefined;
}

export function listDraft(reading: Reading, found: CountedList): Draft {
  const { list, count, verdict } = found;
  const named =
    list.items.length === list.most ? `${list.most}` : `${list.items.length}–${list.most}`;
  const names = list.items.map((one) => reading.text.slice(one.start, one.end)).join("、");
  const stated = count.value as string;
  return {
    kind: "list-count",
    verdict,
    at: count.start,
    words: [{ start: list.start, end: list.end }, phraseOf(count)],
    computation: verdict === "holds" ? `${stated} = ${stated}` : `${named} ≠ ${stated}`,
    message:
      verdict === "holds"
        ? { zh: `列举${stated}项，与所称相符`, en: `${stated} are named, as stated` }
        : {
            zh: `列举${named}项，所称为${stated}：${names}`,
            en: `${named} are named, the text says ${stated}: ${names}`,
          },
    confidence: list.items.length === list.most ? "high" : "medium",
    why: { zh: "列举与计数紧接", en: "the list stands right beside its count" },
  };
}

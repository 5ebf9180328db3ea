import type { Quantity } from "../types.js";
import { type Each, eachOf } from "./each.js";
import type { Sentence } from "./text.js";

/** A quantity with its place in the tree of the text: sentence, clause, bracket, and what is said around it. */
export interface Mention {
  readonly quantity: Quantity;
  /** The number of its sentence in the text, and of its paragraph. */
  readonly sentence: number;
  readonly line: number;
  /** The number of its clause in the sentence; clauses end at a comma, semicolon, colon or bracket. */
  readonly clause: number;
  readonly start: number;
  /** The words from the start of the clause to the number, other figures included. */
  readonly head: string;
  /** The words from the figure before it, or the start of the clause, to the number. */
  readonly gap: string;
  /** The words after the unit up to the next figure, mark or end of the clause. */
  readonly tail: string;
  /** The mark that its clause begins after, where it is a colon. */
  readonly follows?: ":";
  /** Where the bracket opens that it stands in; -1 outside brackets. */
  readonly bracket: number;
  /** The number of the part between semicolons that it stands in. */
  readonly segment: number;
  /** Whether others are held against it: the first of its unit in its sentence, or called so (共, 应, 任务). */
  readonly leads: boolean;
  /** What an amount is counted by (`每户`, `人均`, `元/亩`). */
  readonly each: Each | undefined;
}

/** A sentence with its figures in their places. */
export interface Passage {
  readonly sentence: Sentence;
  readonly index: number;
  readonly mentions: readonly Mention[];
}

const LEADS =
  /共|总|全[^面力年]|现有|辖|应|任务|计划|目标|适龄|涉及|需|原有|登记|建档|识别|排查|申报|受理|有$/;
const BREAKS = "，,；;：:。！？!?\n\r";

const beside = new WeakMap<Mention, Mention>();

/** The figure of another unit that follows at once and says the same thing: the people of households. */
export function besideOf(one: Mention): Mention | undefined {
  return beside.get(one);
}

const householdsBeside = new WeakMap<Mention, Mention>();

/** The words that say what a figure counts; people take those of the households beside them. */
export function wordsOf(one: Mention): string {
  const households = householdsBeside.get(one);
  return `${households?.gap ?? ""}${one.gap}|${one.tail.slice(0, 10)}`;
}

/** Pairs figures that stand side by side: `98户343人`, `412户、1683人`. */
function pairUp(mentions: readonly Mention[]): readonly Mention[] {
  for (const [at, one] of mentions.entries()) {
    const before = mentions[at - 1];
    if (before === undefined || before.bracket !== one.bracket || beside.has(before)) continue;
    const touches = one.quantity.start === before.quantity.end;
    const heads =
      before.quantity.dimension === "households" && /^[、，,和 ]?(?:共|计)?$/.test(one.gap);
    const other = one.quantity.unit !== before.quantity.unit && one.quantity.unit !== null;
    const reaches = one.quantity.start - before.quantity.end <= 2;
    if (other && (touches || (heads && reaches && one.quantity.dimension === "persons"))) {
      beside.set(before, one);
      householdsBeside.set(one, before);
    }
  }
  return mentions;
}

/** The passages of a text, one for each sentence that holds a figure or not. */
export function outlineOf(sentences: readonly Sentence[]): readonly Passage[] {
  return sentences.map((sentence, index) => ({
    sentence,
    index,
    mentions: pairUp(mentionsOf(sentence, index)),
  }));
}

function mentionsOf(sentence: Sentence, index: number): readonly Mention[] {
  const { text, start: base, quantities } = sentence;
  const found: Mention[] = [];
  const units = new Set<string | null>();
  const open: { clauseStart: number; bracket: number; clause: number }[] = [];
  let clauseStart = base;
  let bracket = -1;
  let clause = 0;
  let clauses = 0;
  let closed = -1;
  let segment = 0;
  let next = 0;
  for (let at = 0; at < text.length && next < quantities.length; at++) {
    const quantity = quantities[next] as Quantity;
    const offset = base + at;
    if (offset === quantity.start) {
      const last = found.at(-1);
      const inner = last !== undefined && last.bracket !== bracket && closed > last.quantity.end;
      const after = inner ? closed : (last?.quantity.end ?? 0);
      const from = Math.max(after, clauseStart);
      const head = text.slice(clauseStart - base, at);
      const gap = text.slice(from - base, at);
      const following = quantities[next + 1]?.start ?? base + text.length;
      const tail = wordsAfter(sentence, quantity.end, following);
      const place = { sentence: index, line: sentence.line, clause, segment, bracket };
      const each = eachOf(gap, tail);
      const leads = !units.has(quantity.unit) || LEADS.test(gap);
      units.add(quantity.unit);
      const announced =
        found.at(-1)?.clause !== clause && "：:".includes(text[clauseStart - base - 1] ?? " ");
      const follows = announced ? ({ follows: ":" } as const) : {};
      found.push({
        ...place,
        ...follows,
        quantity,
        start: clauseStart,
        head,
        gap,
        tail,
        leads,
        each,
      });
      at = quantity.end - base - 1;
      next++;
      continue;
    }
    const char = text[at] as string;
    if (BREAKS.includes(char)) {
      clause = ++clauses;
      clauseStart = offset + 1;
      if ("；;".includes(char) && open.length === 0) segment++;
    } else if ("(（".includes(char)) {
      if (open.length < 8) open.push({ clauseStart, bracket, clause });
      clause = ++clauses;
      bracket = offset;
      clauseStart = offset + 1;
    } else if (")）".includes(char) && bracket >= 0) {
      const outer = open.pop();
      closed = offset + 1;
      bracket = outer?.bracket ?? -1;
      clause = outer?.clause ?? ++clauses;
      clauseStart = outer?.clauseStart ?? offset + 1;
    }
  }
  return found;
}

/** The words from an offset up to the next mark, at most up to `to`. */
function wordsAfter({ text, start }: Sentence, from: number, to: number): string {
  let at = from;
  while (at < to && !BREAKS.includes(text[at - start] as string)) {
    if ("()（）".includes(text[at - start] as string)) break;
    at++;
  }
  return text.slice(from - start, at - start);
}

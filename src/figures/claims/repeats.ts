import { compare, type DecimalText, roundTo } from "../../base/index.js";
import { triggersOf } from "../data.js";
import {
  countable,
  type Draft,
  exactValue,
  headsOf,
  phraseOf,
  type Reading,
  type Span,
  share,
  shown,
} from "../structure/draft.js";
import type { Quantity } from "../types.js";

/** Dimensions whose figures recur without meaning the same thing. */
const RECURRING = ["share", "share-points", "times", "days", "months", "years", "hours"];
/** Earlier figures of one value that a figure is held against, so that work stays linear. */
const REMEMBERED = 12;

interface Mention {
  readonly quantity: Quantity;
  readonly heads: Quantity | undefined;
  readonly sentence: number;
  readonly words: string;
}

/** The same thing stated twice: figures that agree, and households of which two head counts are given. */
export function restatements(reading: Reading): readonly Draft[] {
  const seen = new Map<string, Mention[]>();
  const drafts: Draft[] = [];
  const paired = new Set<number>();
  for (const [sentence, { quantities }] of reading.sentences.entries()) {
    for (const quantity of quantities) {
      const value = exactValue(quantity);
      if (value === null || !countable(quantity) || RECURRING.includes(quantity.dimension ?? ""))
        continue;
      if (paired.has(quantity.start)) continue;
      const heads = headsOf(reading, quantity);
      if (heads !== undefined) paired.add(heads.start);
      const words = `${quantity.lead.slice(-10)}|${(heads ?? quantity).noun.slice(0, 10)}`;
      const mention = { quantity, heads, sentence, words: canonical(reading, words) };
      const key = `${counter(reading, quantity)}|${roundTo(value, 0)}`;
      const earlier = seen.get(key) ?? [];
      const draft = against(earlier, mention);
      if (draft !== undefined) drafts.push(draft);
      if (earlier.length < REMEMBERED) seen.set(key, [...earlier, mention]);
    }
  }
  return drafts;
}

/** The unit, or the class of units in which one thing is counted (台 and 辆). */
function counter(reading: Reading, quantity: Quantity): string {
  const unit = quantity.unit as string;
  const found = reading.rules.subjects.counters.find((one) => one.units.includes(unit));
  return found?.id ?? unit;
}

/** The words with every wording of one subject written the same way. */
function canonical(reading: Reading, words: string): string {
  let text = words;
  for (const synonym of reading.rules.subjects.synonyms) {
    const first = synonym.words[0] as string;
    for (const word of [...synonym.words].sort((a, b) => b.length - a.length)) {
      if (!text.includes(word)) continue;
      text = text.replaceAll(word, first);
      break;
    }
  }
  return text;
}

function against(earlier: readonly Mention[], later: Mention): Draft | undefined {
  for (const first of earlier) {
    if (first.sentence === later.sentence) continue;
    if (!share(first.words, later.words, wordsNeeded(later))) continue;
    const a = exactValue(first.quantity) as DecimalText;
    const b = exactValue(later.quantity) as DecimalText;
    const equal = compare(a, b) === 0;
    const roundedDown = roundTo(a, 0) === b || roundTo(b, 0) === a;
    if (!equal && !roundedDown) continue;
    if (first.heads !== undefined && later.heads !== undefined) return headCounts(first, later);
    return agreed(first, later, equal);
  }
  return undefined;
}

/** How many characters must recur: fewer, the more telling the figure is. */
function wordsNeeded({ quantity, heads }: Mention): number {
  const digits = telling(quantity) + (heads === undefined ? 0 : telling(heads));
  if (digits >= 5) return heads === undefined ? 0 : 2;
  if (digits >= 3) return 2;
  return digits === 2 ? 3 : 4;
}

function telling(quantity: Quantity): number {
  return (quantity.value ?? "").replace(".", "").replace(/^0+|0+$/g, "").length;
}

function spanOf({ quantity, heads }: Mention): Span {
  return { start: phraseOf(quantity).start, end: phraseOf(heads ?? quantity).end };
}

function agreed(first: Mention, later: Mention, equal: boolean): Draft {
  return {
    kind: "restatement",
    verdict: "holds",
    at: later.quantity.start,
    words: [spanOf(first), spanOf(later)],
    computation: `${shown(first.quantity)} ${equal ? "=" : "≈"} ${shown(later.quantity)}`,
    message: equal
      ? { zh: "前后两处数字一致", en: "both places give the same figure" }
      : { zh: "前后两处一致，其一为取整", en: "both places agree, one of them rounded" },
    confidence: "medium",
    why: { zh: "两处的数字与用语相同", en: "figure and wording are the same in both places" },
  };
}

function headCounts(first: Mention, later: Mention): Draft {
  const a = first.heads as Quantity;
  const b = later.heads as Quantity;
  const equal = compare(exactValue(a) ?? "-1", exactValue(b) ?? "-2") === 0;
  const known = exactValue(a) !== null && exactValue(b) !== null;
  const write = (one: Mention) => `${one.quantity.text}${one.heads?.text ?? ""}`;
  return {
    kind: "restatement",
    verdict: equal ? "holds" : known ? "fails" : "cannot-tell",
    at: later.quantity.start,
    words: [spanOf(first), spanOf(later)],
    computation: `${write(first)} ${equal ? "=" : known ? "≠" : "?"} ${write(later)}`,
    message: equal
      ? { zh: "前后两处户数、人数一致", en: "households and heads are the same in both places" }
      : {
          zh: `户数相同而人数不同：${write(first)}与${write(later)}；如为不同时点，请写明`,
          en: `the same households with two head counts: ${write(first)} and ${write(later)}; if the dates differ, say so`,
        },
    confidence: "medium",
    why: { zh: "两处户数与所指对象相同", en: "households and subject are the same in both places" },
  };
}

/** `辖9个行政村` beside `全乡10个村` and `逐村成立10个工作组`. */
export function scopes(reading: Reading): readonly Draft[] {
  const words = (heading: string) => triggersOf(reading.rules, "restatement", heading);
  const nouns = reading.rules.subjects.places.flatMap((one) => one.nouns);
  const nounOf = (one: Quantity) =>
    [...nouns].sort((a, b) => b.length - a.length).find((noun) => one.noun.startsWith(noun));
  const stated = reading.quantities.find(
    (one) =>
      one.unit === "个" &&
      nounOf(one) !== undefined &&
      words("has").some((word) => hasBefore(reading, one, word)),
  );
  if (stated === undefined || exactValue(stated) === null) return [];
  const unions = new Set(reading.rules.partitions.unions.flatMap((one) => one.whole));
  const drafts: Draft[] = [];
  for (const one of reading.quantities) {
    if (one === stated || one.unit !== "个" || exactValue(one) === null) continue;
    const noun = nounOf(one);
    const scoped =
      noun !== undefined &&
      !unions.has(noun) &&
      words("scope").some((word) => one.lead.endsWith(word));
    const each = words("each").some((word) => one.lead.includes(word));
    if ((!scoped && !each) || isOfAnother(reading, stated, one)) continue;
    const equal = compare(exactValue(one) as DecimalText, exactValue(stated) as DecimalText) === 0;
    const same = scoped && noun === nounOf(stated);
    drafts.push(scopeDraft(stated, one, equal, same));
  }
  return drafts;
}

/** The words of its clause in front of a figure. */
function clauseOf(reading: Reading, one: Quantity): string {
  const clause = reading.text.slice(Math.max(0, one.start - 120), one.start);
  return clause.slice(clause.search(/[^,，;；。\n]*$/));
}

const hasBefore = (reading: Reading, one: Quantity, word: string) =>
  clauseOf(reading, one).includes(word);

/** Whether two figures are of places of another level: those of a county are not those of a township. */
function isOfAnother(reading: Reading, stated: Quantity, one: Quantity): boolean {
  const [a, b] = [stated, one].map((each) => {
    const level = clauseOf(reading, each).match(/[乡镇县市区省](?=[^乡镇县市区省]*$)/)?.[0];
    return level === "镇" ? "乡" : level;
  });
  return a !== undefined && b !== undefined && a !== b;
}

function scopeDraft(stated: Quantity, one: Quantity, equal: boolean, same: boolean): Draft {
  return {
    kind: "restatement",
    verdict: equal ? "holds" : same ? "fails" : "cannot-tell",
    at: one.start,
    words: [stated, one].map(phraseOf),
    computation: `${shown(stated)} ${equal ? "=" : same ? "≠" : "?"} ${shown(one)}`,
    message: equal
      ? { zh: "与所辖村数一致", en: "agrees with the number of villages" }
      : {
          zh: `与所辖村数不一致：${shown(stated)}与${shown(one)}${same ? "" : "；口径或时点可能不同"}`,
          en: `differs from the number of villages: ${shown(stated)} and ${shown(one)}${same ? "" : "; another kind of village or another time may be meant"}`,
        },
    confidence: "medium",
    why: {
      zh: "前文写明所辖村数，此处又以全域或逐村给出",
      en: "the number of villages is stated, and here given again for all of them",
    },
  };
}

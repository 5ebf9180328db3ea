import { compare } from "../../base/index.js";
import { atMost, scaleBounds } from "../hold.js";
import {
  countable,
  type Draft,
  exactValue,
  headsOf,
  phraseOf,
  type Reading,
  shown,
} from "../structure/draft.js";
import type { Bounds, Quantity } from "../types.js";
import type { Breakdown } from "./sums.js";

function comparable(a: Quantity, b: Quantity): boolean {
  return a.factor === b.factor;
}

/**
 * Each part is at most the whole, across units of one dimension. A part too vague to compare is left
 * out, since `40多人` of 62 is no doubt worth a word.
 */
function subsetDraft(breakdown: Breakdown): Draft | undefined {
  const { whole } = breakdown;
  const limit = scaleBounds(whole.bounds as Bounds, whole.factor);
  const judge = (one: Quantity) => atMost(scaleBounds(one.bounds as Bounds, one.factor), limit);
  const judged = breakdown.parts.map((part) => ({ part, verdict: judge(part) }));
  // A later figure above the whole is taken for the start of something else; the first is not.
  const strange = judged.findIndex(({ verdict }, at) => at > 0 && verdict === "fails");
  const rows = (strange < 0 ? judged : judged.slice(0, strange)).filter(
    ({ verdict }) => verdict !== "cannot-tell",
  );
  if (rows.length === 0) return undefined;
  const holds = rows.every(({ verdict }) => verdict === "holds");
  const same = rows.every(({ part }) => comparable(part, whole));
  const write = (one: Quantity) => (same ? shown(one) : one.text);
  const shownRows = holds ? rows : rows.filter(({ verdict }) => verdict === "fails");
  const computation = shownRows
    .map(({ part }) => `${write(part)} ${holds ? "≤" : ">"} ${write(whole)}`)
    .join(", ");
  return {
    kind: "subset",
    verdict: holds ? "holds" : "fails",
    at: whole.start,
    words: [whole, ...rows.map(({ part }) => part)].map(phraseOf),
    computation,
    message: holds
      ? { zh: "部分不超过整体", en: "no part is above the whole" }
      : { zh: `部分超过整体：${computation}`, en: `a part is above its whole: ${computation}` },
    confidence: "high",
    why: {
      zh: "文中把后者说成前者的一部分",
      en: "the text makes the one a part of the other",
    },
  };
}

/** Between a whole and what left it others may have come in. */
const JOINED = /新识别|新增|返贫|转入|新纳入|增加|新开工|续建|上年|去年|往年/;

/** Whether the part above its whole is called so itself, and is not far above: else it is another thing. */
function slips(whole: Quantity, parts: readonly Quantity[], words: readonly string[]): boolean {
  const above = parts.find((one) => Number(one.value ?? 0) > Number(whole.value ?? 0));
  return (
    above !== undefined &&
    words.some((word) => above.lead.includes(word) || above.noun.startsWith(word)) &&
    Number(above.value) <= Number(whole.value) * 1.5
  );
}

/** `受理15宗,办结15宗`, `问题3条销号3条`: wordings of which the second lies within the first. */
export function subsets(reading: Reading, known: readonly Breakdown[]): readonly Draft[] {
  const drafts: Draft[] = [];
  const used = new Set(known.flatMap((one) => [...one.parts, one.whole]).map((one) => one.start));
  for (const sentence of reading.sentences) {
    const all = sentence.quantities.filter(
      (one) => countable(one) && one.dimension !== "share" && one.dimension !== "ratio",
    );
    for (const pair of reading.rules.parts.parts) {
      for (const [at, whole] of all.entries()) {
        if (used.has(whole.start) || !named(reading, whole, at, all, pair.whole)) continue;
        const parts = partsOf(reading, whole, all.slice(at + 1, at + 7), pair.whole, pair.part);
        if (parts.length === 0 || parts.some((one) => used.has(one.start))) continue;
        for (const one of [whole, ...parts]) used.add(one.start);
        const draft = subsetDraft({ whole, parts });
        const between = reading.text.slice(whole.end, parts.at(-1)?.start);
        if (draft === undefined) continue;
        const sure = pair.loose !== true && !JOINED.test(between) && slips(whole, parts, pair.part);
        if (draft.verdict === "fails" && !sure) continue;
        drafts.push(draft);
      }
    }
  }
  return drafts;
}

/** Whether one of the words names what is counted, in front of the number or, for `为7个村申报`, behind it. */
function named(
  reading: Reading,
  quantity: Quantity,
  at: number,
  all: readonly Quantity[],
  words: readonly string[],
): boolean {
  if (words.some((word) => quantity.lead.includes(word) || quantity.noun.includes(word)))
    return true;
  const before = all[at - 1];
  if (before === undefined) return false;
  const gap = reading.text.slice(before.end, quantity.start);
  const close = gap === "" || /^[、,，][^;；。、,，]{0,12}$/.test(gap);
  return close && words.some((word) => before.lead.includes(word));
}

function partsOf(
  reading: Reading,
  whole: Quantity,
  following: readonly Quantity[],
  wholeWords: readonly string[],
  partWords: readonly string[],
): readonly Quantity[] {
  const parts: Quantity[] = [];
  let inside = false;
  let last = whole;
  for (const one of following) {
    const between = reading.text.slice(last.end, one.start);
    const partNow = partWords.some((word) => between.includes(word));
    if (/[;；]/.test(between) || between.length > 40) break;
    if (!partNow && wholeWords.some((word) => between.includes(word))) break;
    if (partNow) inside = true;
    if (inside && one.unit === whole.unit) parts.push(one);
    last = one;
  }
  return parts;
}

/** `182户159人`: a household has at least one person. Only a failure is reported. */
export function crowds(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const households of reading.quantities) {
    const heads = headsOf(reading, households);
    if (heads === undefined || heads.start !== households.end) continue;
    const a = exactValue(households);
    const b = exactValue(heads);
    if (a === null || b === null || compare(b, a) >= 0) continue;
    drafts.push({
      kind: "subset",
      verdict: "fails",
      at: households.start,
      words: [{ start: phraseOf(households).start, end: heads.end }],
      computation: `${b} < ${a}`,
      message: {
        zh: `人数少于户数：${b}人、${a}户`,
        en: `fewer people than households: ${b} in ${a}`,
      },
      confidence: "medium",
      why: { zh: "每户至少一人", en: "a household has at least one person" },
    });
  }
  return drafts;
}

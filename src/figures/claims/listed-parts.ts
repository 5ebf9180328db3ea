import { type Draft, phraseOf, type Reading, type Span } from "../structure/draft.js";
import type { Quantity } from "../types.js";

/** What a text says how many there are of before it gives their figures. */
const KINDS = /^(?:大|个|项|类|种|条|笔|批|处|镇|村|县|组|部分|方面|学段|渠道|年级|户|所|家|期)/;
const REACH = 40;

/** `四类对象512户,其中…`, `5个项目:饮水58万元、道路142万元…`: as many kinds as figures add up to the whole. */
export function listedParts(reading: Reading, sums: readonly Draft[]): readonly Draft[] {
  const counts = reading.quantities.filter(
    ({ value, dimension, end, text }) =>
      dimension === "items" &&
      Number(value) >= 2 &&
      Number(value) <= 20 &&
      (KINDS.test(text.replace(/^[\d０-９一二两三四五六七八九十]+/, "")) ||
        KINDS.test(reading.text.slice(end, end + 2))),
  );
  return sums.flatMap((sum) => {
    if (sum.kind !== "sum" || sum.verdict === "cannot-tell" || sum.words.length < 4) return [];
    const parts = sum.words.slice(1);
    const count = countOf(counts, parts, sum.words[0] as Span);
    return count === undefined ? [] : [draftOf(count, parts)];
  });
}

/** The figure near the parts that says how many they are. */
function countOf(
  counts: readonly Quantity[],
  parts: readonly Span[],
  whole: Span,
): Quantity | undefined {
  const from = Math.min(whole.start, ...parts.map(({ start }) => start));
  const to = Math.max(whole.end, ...parts.map(({ end }) => end));
  return counts.find(
    (one) =>
      Number(one.value) === parts.length &&
      one.start >= from - REACH &&
      one.end <= to + REACH &&
      ![whole, ...parts].some(({ end }) => end >= one.end && one.end > end - 4),
  );
}

function draftOf(count: Quantity, parts: readonly Span[]): Draft {
  return {
    kind: "list-count",
    verdict: "holds",
    at: count.start,
    words: [phraseOf(count), ...parts],
    computation: `${count.value} = ${parts.length}`,
    message: {
      zh: `列出${parts.length}项，与所称相符`,
      en: `${parts.length} are given, as stated`,
    },
    confidence: "medium",
    why: {
      zh: "各项加总与总数相符，项数与所称相同",
      en: "the figures given add up to the total, and are as many as stated",
    },
  };
}

import { compare, divide } from "../../base/index.js";
import { triggersOf } from "../data.js";
import { atMost, decimalsOf, exactly, isExact, quotientText } from "../hold.js";
import { countable, type Draft, exactValue, phraseOf, type Reading } from "../structure/draft.js";
import type { Bounds, CheckVerdict, Quantity } from "../types.js";
import type { Breakdown } from "./sums.js";

const oneOf = (words: readonly string[]) => words.join("|");

/** A claim per head after a breakdown of heads and money over the same parts. */
export function perHead(reading: Reading, found: readonly Breakdown[]): readonly Draft[] {
  const words = triggersOf(reading.rules, "per-head", "each");
  const each = new RegExp(`(?:${oneOf(words)})[^,，;；]{0,8}$`);
  const listed = [...found]
    .filter((one) => one.parts.length >= 2)
    .sort((a, b) => a.whole.start - b.whole.start);
  const drafts: Draft[] = [];
  let next = 0;
  for (const [index, sentence] of reading.sentences.entries()) {
    const before = reading.sentences[index - 1];
    const start = before?.line === sentence.line ? before.start : sentence.start;
    while ((listed[next]?.whole.start ?? start) < start) next++;
    for (const claim of sentence.quantities) {
      if (claim.dimension !== "money" || !countable(claim) || !each.test(claim.lead)) continue;
      const near: Breakdown[] = [];
      for (let at = next; at < listed.length && near.length < 50; at++) {
        const one = listed[at] as Breakdown;
        if (one.whole.start >= claim.start) break;
        // A claim among the parts is about one of them.
        if (one.parts.every((part) => part.start < claim.start)) near.push(one);
      }
      const money = near.find((one) => one.whole.dimension === "money");
      const heads = near.find(
        (one) =>
          one.parts.every((part) => part.dimension === "persons") &&
          one.parts.length === money?.parts.length,
      );
      const draft = money && heads && perHeadDraft(claim, money, heads);
      if (draft !== undefined) drafts.push(draft);
    }
  }
  return drafts;
}

function perHeadDraft(claim: Quantity, money: Breakdown, heads: Breakdown): Draft | undefined {
  const total = exactValue(money.whole);
  const count = exactValue(heads.whole);
  const bounds = claim.bounds as Bounds;
  const common = {
    kind: "per-head" as const,
    at: claim.start,
    words: [claim, money.whole, heads.whole].map(phraseOf),
    confidence: "medium" as const,
    why: {
      zh: "人均之说紧接在同一批人员的人数与金额之后",
      en: "the claim follows the heads and the money of the same people",
    },
  };
  if (total === null || count === null || compare(count, "0") === 0) return undefined;
  const quotient = divide(total, count, 12);
  const computation = `${total} / ${count} ${quotientText(total, count)}`;
  let verdict: CheckVerdict;
  if (isExact(bounds)) {
    const places = decimalsOf(bounds.low as string);
    verdict = compare(divide(total, count, places), bounds.low as string) === 0 ? "holds" : "fails";
  } else {
    const low = bounds.low === null ? "holds" : atMost(exactly(bounds.low), exactly(quotient));
    const high = bounds.high === null ? "holds" : atMost(exactly(quotient), exactly(bounds.high));
    verdict = low === "fails" || high === "fails" ? "fails" : "holds";
    if (bounds.low === null && bounds.high === null) verdict = "cannot-tell";
  }
  const sign = verdict === "fails" ? "✗" : verdict === "holds" ? "✓" : "?";
  return {
    ...common,
    verdict,
    computation: `${computation} ${sign} ${claim.text}`,
    message:
      verdict === "fails"
        ? {
            zh: `总额除以人数${quotientText(total, count).slice(2)}元，与所称“${claim.text}”不符`,
            en: `the total over the heads is ${quotientText(total, count).slice(2)} yuan, not “${claim.text}”`,
          }
        : { zh: "总额除以人数与所称相容", en: "the total over the heads agrees with the claim" },
  };
}

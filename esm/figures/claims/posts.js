import { compare, divide } from "../../base/index.js";
import { triggersOf } from "../data.js";
import { atMost, decimalsOf, exactly, isExact, quotientText } from "../hold.js";
import { countable, exactValue, phraseOf } from "../structure/draft.js";
const oneOf = (words) => words.join("|");
function perHead(reading, found) {
  const words = triggersOf(reading.rules, "per-head", "each");
  const each = new RegExp(`(?:${oneOf(words)})[^,\uFF0C;\uFF1B]{0,8}$`);
  const listed = [...found].filter((one) => one.parts.length >= 2).sort((a, b) => a.whole.start - b.whole.start);
  const drafts = [];
  let next = 0;
  for (const [index, sentence] of reading.sentences.entries()) {
    const before = reading.sentences[index - 1];
    const start = before?.line === sentence.line ? before.start : sentence.start;
    while ((listed[next]?.whole.start ?? start) < start) next++;
    for (const claim of sentence.quantities) {
      if (claim.dimension !== "money" || !countable(claim) || !each.test(claim.lead)) continue;
      const near = [];
      for (let at = next; at < listed.length && near.length < 50; at++) {
        const one = listed[at];
        if (one.whole.start >= claim.start) break;
        near.push(one);
      }
      const money = near.find((one) => one.whole.dimension === "money");
      const heads = near.find(
        (one) => one.parts.every((part) => part.dimension === "persons") && one.parts.length === money?.parts.length
      );
      const draft = money && heads && perHeadDraft(claim, money, heads);
      if (draft !== void 0) drafts.push(draft);
    }
  }
  return drafts;
}
function perHeadDraft(claim, money, heads) {
  const total = exactValue(money.whole);
  const count = exactValue(heads.whole);
  const bounds = claim.bounds;
  const common = {
    kind: "per-head",
    at: claim.start,
    words: [claim, money.whole, heads.whole].map(phraseOf),
    confidence: "medium",
    why: {
      zh: "\u4EBA\u5747\u4E4B\u8BF4\u7D27\u63A5\u5728\u540C\u4E00\u6279\u4EBA\u5458\u7684\u4EBA\u6570\u4E0E\u91D1\u989D\u4E4B\u540E",
      en: "the claim follows the heads and the money of the same people"
    }
  };
  if (total === null || count === null || compare(count, "0") === 0) return void 0;
  const quotient = divide(total, count, 12);
  const computation = `${total} / ${count} ${quotientText(total, count)}`;
  let verdict;
  if (isExact(bounds)) {
    const places = decimalsOf(bounds.low);
    verdict = compare(divide(total, count, places), bounds.low) === 0 ? "holds" : "fails";
  } else {
    const low = bounds.low === null ? "holds" : atMost(exactly(bounds.low), exactly(quotient));
    const high = bounds.high === null ? "holds" : atMost(exactly(quotient), exactly(bounds.high));
    verdict = low === "fails" || high === "fails" ? "fails" : "holds";
    if (bounds.low === null && bounds.high === null) verdict = "cannot-tell";
  }
  const sign = verdict === "fails" ? "\u2717" : verdict === "holds" ? "\u2713" : "?";
  return {
    ...common,
    verdict,
    computation: `${computation} ${sign} ${claim.text}`,
    message: verdict === "fails" ? {
      zh: `\u603B\u989D\u9664\u4EE5\u4EBA\u6570${quotientText(total, count).slice(2)}\u5143\uFF0C\u4E0E\u6240\u79F0\u201C${claim.text}\u201D\u4E0D\u7B26`,
      en: `the total over the heads is ${quotientText(total, count).slice(2)} yuan, not \u201C${claim.text}\u201D`
    } : { zh: "\u603B\u989D\u9664\u4EE5\u4EBA\u6570\u4E0E\u6240\u79F0\u76F8\u5BB9", en: "the total over the heads agrees with the claim" }
  };
}
export {
  perHead
};

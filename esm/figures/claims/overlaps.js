import { compare, sum } from "../../base/index.js";
import { triggersOf } from "../data.js";
import {
  exactValue,
  headsOf,
  phraseOf,
  quantityBefore,
  shown
} from "../structure/draft.js";
import { sumDraft } from "./sums.js";
function overlaps(reading) {
  const item = triggersOf(reading.rules, "overlap", "item");
  const drafts = [];
  for (const sentence of reading.sentences) {
    const parts = sentence.quantities.filter(
      (one) => one.dimension === "households" && item.some((word) => one.lead.includes(word)) && exactValue(one) !== null
    );
    const whole = parts.length >= 2 ? wholeBefore(reading, parts[0]) : void 0;
    if (whole === void 0) continue;
    const added = sum(parts.map((one) => exactValue(one)));
    const stated = exactValue(whole);
    if (compare(added, stated) <= 0) {
      const draft = compare(added, stated) === 0 ? sumDraft({ whole, parts }, null) : void 0;
      if (draft !== void 0) drafts.push(draft);
      continue;
    }
    drafts.push({
      kind: "overlap",
      verdict: "cannot-tell",
      at: parts[0].start,
      words: [whole, ...parts].map(phraseOf),
      computation: `${parts.map(shown).join(" + ")} = ${added} > ${stated}`,
      message: {
        zh: `\u5404\u6279\u5408\u8BA1${added}\u6237\uFF0C\u8D85\u8FC7\u603B\u6570${stated}\u6237\uFF0C\u6709\u6237\u88AB\u8BA1\u5165\u591A\u6279\uFF1B\u6587\u4E2D\u672A\u8BF4\u660E`,
        en: `the batches make ${added} households of ${stated}: some are in several batches, which the text does not say`
      },
      confidence: "medium",
      why: {
        zh: "\u5404\u6279\u5217\u4E8E\u540C\u4E00\u6279\u8D2B\u56F0\u6237\u603B\u6570\u4E4B\u540E",
        en: "the batches follow the number of all registered households"
      }
    });
  }
  return drafts;
}
function wholeBefore(reading, first) {
  let one = quantityBefore(reading, first);
  for (let steps = 0; one !== void 0 && steps < 12 && one.line === first.line; steps++) {
    if (headsOf(reading, one) !== void 0 && exactValue(one) !== null) return one;
    one = quantityBefore(reading, one);
  }
  return void 0;
}
export {
  overlaps
};

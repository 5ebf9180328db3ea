import { compare, type DecimalText, sum } from "../../base/index.js";
import { triggersOf } from "../data.js";
import {
  type Draft,
  exactValue,
  headsOf,
  phraseOf,
  quantityBefore,
  type Reading,
  shown,
} from "../structure/draft.js";
import type { Quantity } from "../types.js";
import { sumDraft } from "./sums.js";

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

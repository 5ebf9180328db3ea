import { compare, type DecimalText, sum } from "../../base/index.js";
import { triggersOf } from "../data.js";
import { meet, minus, plus, printedAs } from "../hold.js";
import {
  type Draft,
  exactValue,
  headsOf,
  phraseOf,
  quantityBefore,
  type Reading,
  shown,
} from "../structure/draft.js";
import type { Mention } from "../structure/outline.js";
import { exact } from "../structure/scope.js";
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

const BOTH = /既[^，,。]{1,8}又|两[样项种]都|同时(?:受|享受|属于|患有?|参加)|重复|交叉/;
const MOST_PARTS = 4;

/** `210户,其中入股126户、务工113户(29户既入股又务工)`: what is counted twice is taken off once. */
export function countedTwice(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const { mentions } of reading.outline)
    for (const [at, both] of mentions.entries()) {
      if (!exact(both) || !BOTH.test(`${both.gap}|${both.tail}`)) continue;
      const isSame = (one: Mention) =>
        one !== both && exact(one) && one.quantity.unit === both.quantity.unit;
      const before = mentions.slice(0, at).filter(isSame);
      for (let count = 2; count <= Math.min(MOST_PARTS, before.length); count++) {
        const parts = before.slice(-count);
        const whole = mentions.find(
          (one) => isSame(one) && !parts.includes(one) && isUnion(one, parts, both),
        );
        if (whole === undefined) continue;
        drafts.push(unionDraft(whole, parts, both));
        break;
      }
    }
  return drafts;
}

function isUnion(whole: Mention, parts: readonly Mention[], both: Mention): boolean {
  const added = plus(parts.map(({ quantity }) => printedAs(quantity)));
  return meet(minus(added, printedAs(both.quantity)), printedAs(whole.quantity));
}

function unionDraft(whole: Mention, parts: readonly Mention[], both: Mention): Draft {
  const added = parts.map(({ quantity }) => shown(quantity)).join(" + ");
  return {
    kind: "overlap",
    verdict: "holds",
    at: (parts[0] as Mention).quantity.start,
    words: [whole, ...parts, both].map(({ quantity }) => phraseOf(quantity)),
    computation: `${added} - ${shown(both.quantity)} = ${shown(whole.quantity)}`,
    message: {
      zh: "各部分之和减去重复计入的，等于总数",
      en: "the parts less what is counted twice make the whole",
    },
    confidence: "high",
    why: { zh: "文中写明有重复计入的", en: "the text says what is counted twice" },
  };
}

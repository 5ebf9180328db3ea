import { compare, type DecimalText, multiply, subtract, sum } from "../../base/index.js";
import { triggersOf } from "../data.js";
import { addBounds, atMost, equality, isExact, oneSlipApart, within } from "../hold.js";
import {
  countable,
  type Draft,
  exactValue,
  phraseOf,
  type Reading,
  shown,
} from "../structure/draft.js";
import type { Bounds, Quantity } from "../types.js";

/** Why the parts are taken to make up the whole and nothing else; `null` when the text leaves it open. */
export type Evidence = "classes" | "twin" | "total" | "base" | "money" | null;

const WHY: Readonly<Record<Exclude<Evidence, null> | "open", { zh: string; en: string }>> = {
  classes: {
    zh: "各部分是互不重叠、合起来即为整体的分类",
    en: "the parts are classes that exclude each other and make up the whole",
  },
  twin: {
    zh: "同样这些部分的另一单位恰好加总相符，可见部分已列全",
    en: "the same parts add up exactly in another unit, so the parts are complete",
  },
  total: { zh: "文中以“共”“合计”等词给出总数", en: "the text gives the total with 共 or 合计" },
  base: {
    zh: "文中说在原数基础上增加而成",
    en: "the text says that the one is added to the other",
  },
  money: {
    zh: "同一笔钱的各部分不能重复，之和不会超过总额",
    en: "parts of one sum of money do not overlap and cannot exceed it",
  },
  open: {
    zh: "文中以“其中”或并列给出各部分，未说明是否列全",
    en: "the text lists parts and does not say whether they are all",
  },
};

export interface Breakdown {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
}

function boundsOf(quantity: Quantity): Bounds {
  return quantity.bounds as Bounds;
}

export function totalOf(parts: readonly Quantity[]): DecimalText | null {
  const values = parts.map(exactValue);
  return values.includes(null) ? null : sum(values as DecimalText[]);
}

/** Whether the parts add up to the whole, all of it in exact numbers. */
export function sumDraft(breakdown: Breakdown, evidence: Evidence): Draft | undefined {
  const { whole, parts } = breakdown;
  const total = addBounds(parts.map(boundsOf));
  const verdict = equality(total, boundsOf(whole));
  const left = parts.map(shown).join(" + ");
  const added = totalOf(parts);
  const stated = exactValue(whole);
  const common = {
    kind: "sum" as const,
    at: whole.start,
    words: [whole, ...parts].map(phraseOf),
  };
  if (added === null || stated === null || !isExact(boundsOf(whole)))
    return openSum(breakdown, evidence, { ...common, verdict });
  if (verdict === "holds") {
    return {
      ...common,
      verdict,
      computation: `${left} = ${added}`,
      message: {
        zh: `各部分之和为${added}，与所称相符`,
        en: `the parts add up to ${added}, as stated`,
      },
      confidence: "high",
      why: WHY[evidence ?? "open"],
    };
  }
  const gap = subtract(added, stated);
  const slack = sum([whole.slack, ...parts.map((one) => one.slack)]);
  const rounding = slack !== "0" && within(added, stated, slack);
  const slip = oneSlipApart(added, stated) || slipInPart(parts, stated, added);
  const over = compare(added, stated) > 0;
  const certain = evidence !== null && !(evidence === "money" && !over) && !rounding;
  if (!certain && !rounding && !(slip && near(gap, stated))) return undefined;
  const hint = slip
    ? { zh: "，改动一位数字即可相符", en: "; changing one digit would mend it" }
    : { zh: "", en: "" };
  return {
    ...common,
    verdict: certain ? "fails" : "cannot-tell",
    computation: `${left} = ${added} ≠ ${stated} (${over ? "+" : ""}${gap})`,
    message: {
      zh: `各部分之和为${added}，所称为${stated}，相差${gap}${rounding ? "，可能由四舍五入造成" : ""}${hint.zh}`,
      en: `the parts add up to ${added}, the text says ${stated}: ${gap} apart${rounding ? ", which rounding can explain" : ""}${hint.en}`,
    },
    confidence: evidence === "classes" || evidence === "money" ? "medium" : "high",
    why: WHY[evidence ?? "open"],
  };
}

/** A sum of which some figures are only bounded. */
function openSum(
  { whole, parts }: Breakdown,
  evidence: Evidence,
  common: Pick<Draft, "kind" | "at" | "words" | "verdict">,
): Draft | undefined {
  // Parts that may be incomplete, or overlap, say nothing when they are vague as well.
  const { verdict } = common;
  const left = parts.map(shown).join(" + ");
  if (
    (evidence === null || evidence === "money") &&
    atMost(addBounds(parts.map(boundsOf)), boundsOf(whole)) !== "fails"
  )
    return undefined;
  if (evidence === null) return undefined;
  return {
    ...common,
    computation: `${left} ${verdict === "fails" ? "≠" : "?"} ${shown(whole)}`,
    message: {
      zh: `各部分中有模糊数，只能得出范围：${left}，所称为${shown(whole)}`,
      en: `some figures are only bounded: ${left} against ${shown(whole)}`,
    },
    confidence: "medium",
    why: WHY[evidence ?? "open"],
  };
}

function near(gap: DecimalText, whole: DecimalText): boolean {
  return within(gap, "0", multiply(whole, "0.05"));
}

/** True when changing one digit of one part would make the sum right. */
function slipInPart(parts: readonly Quantity[], stated: DecimalText, added: DecimalText): boolean {
  return parts.some((part) => {
    const value = exactValue(part);
    if (value === null) return false;
    const needed = sum([value, subtract(stated, added)]);
    return !needed.startsWith("-") && oneSlipApart(value, needed);
  });
}

/** `在15条的基础上,增加5条,形成20条`. */
export function baseAndAdded(reading: Reading): readonly Draft[] {
  const base = triggersOf(reading.rules, "sum", "base");
  const added = triggersOf(reading.rules, "sum", "added");
  const result = triggersOf(reading.rules, "sum", "result");
  const drafts: Draft[] = [];
  for (const sentence of reading.sentences) {
    const mark = base.map((word) => sentence.text.indexOf(word)).find((at) => at >= 0);
    if (mark === undefined) continue;
    const offset = sentence.start + mark;
    const first = sentence.quantities.filter((one) => one.end <= offset && countable(one)).at(-1);
    const rest = sentence.quantities.filter(
      (one) => one.start > offset && one.unit === first?.unit,
    );
    const [plus, whole] = rest;
    if (first === undefined || plus === undefined || whole === undefined) continue;
    const between = reading.text.slice(offset, plus.start);
    const leading = reading.text.slice(plus.end, whole.start);
    if (!added.some((word) => between.includes(word))) continue;
    if (!result.some((word) => leading.includes(word))) continue;
    const draft = sumDraft({ whole, parts: [first, plus] }, "base");
    if (draft !== undefined) drafts.push(draft);
  }
  return drafts;
}

/** `15个行政村和1个居委会` against `16个村居` elsewhere; only agreement is reported. */
export function unions(reading: Reading): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const union of reading.rules.partitions.unions) {
    const named = (words: readonly string[]) => (one: Quantity) =>
      countable(one) && words.some((word) => one.noun.slice(0, word.length + 3).includes(word));
    const parts = union.parts.map((words) => reading.quantities.find(named(words)));
    if (parts.some((one) => one === undefined)) continue;
    const known = parts as readonly Quantity[];
    if (known.some((one) => one.line !== known[0]?.line)) continue;
    const whole = reading.quantities.find(
      (one) =>
        countable(one) &&
        union.whole.some((word) => one.noun.startsWith(word)) &&
        exactValue(one) === totalOf(known),
    );
    const draft = whole && sumDraft({ whole, parts: known }, "classes");
    if (draft) drafts.push(draft);
  }
  return drafts;
}

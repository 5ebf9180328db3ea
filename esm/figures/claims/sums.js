import { compare, multiply, subtract, sum } from "../../base/index.js";
import { triggersOf } from "../data.js";
import { addBounds, atMost, equality, isExact, oneSlipApart, within } from "../hold.js";
import {
  countable,
  exactValue,
  phraseOf,
  shown
} from "../structure/draft.js";
const WHY = {
  classes: {
    zh: "\u5404\u90E8\u5206\u662F\u4E92\u4E0D\u91CD\u53E0\u3001\u5408\u8D77\u6765\u5373\u4E3A\u6574\u4F53\u7684\u5206\u7C7B",
    en: "the parts are classes that exclude each other and make up the whole"
  },
  twin: {
    zh: "\u540C\u6837\u8FD9\u4E9B\u90E8\u5206\u7684\u53E6\u4E00\u5355\u4F4D\u6070\u597D\u52A0\u603B\u76F8\u7B26\uFF0C\u53EF\u89C1\u90E8\u5206\u5DF2\u5217\u5168",
    en: "the same parts add up exactly in another unit, so the parts are complete"
  },
  total: { zh: "\u6587\u4E2D\u4EE5\u201C\u5171\u201D\u201C\u5408\u8BA1\u201D\u7B49\u8BCD\u7ED9\u51FA\u603B\u6570", en: "the text gives the total with \u5171 or \u5408\u8BA1" },
  base: {
    zh: "\u6587\u4E2D\u8BF4\u5728\u539F\u6570\u57FA\u7840\u4E0A\u589E\u52A0\u800C\u6210",
    en: "the text says that the one is added to the other"
  },
  money: {
    zh: "\u540C\u4E00\u7B14\u94B1\u7684\u5404\u90E8\u5206\u4E0D\u80FD\u91CD\u590D\uFF0C\u4E4B\u548C\u4E0D\u4F1A\u8D85\u8FC7\u603B\u989D",
    en: "parts of one sum of money do not overlap and cannot exceed it"
  },
  open: {
    zh: "\u6587\u4E2D\u4EE5\u201C\u5176\u4E2D\u201D\u6216\u5E76\u5217\u7ED9\u51FA\u5404\u90E8\u5206\uFF0C\u672A\u8BF4\u660E\u662F\u5426\u5217\u5168",
    en: "the text lists parts and does not say whether they are all"
  }
};
function boundsOf(quantity) {
  return quantity.bounds;
}
function totalOf(parts) {
  const values = parts.map(exactValue);
  return values.includes(null) ? null : sum(values);
}
function sumDraft(breakdown, evidence) {
  const { whole, parts } = breakdown;
  const total = addBounds(parts.map(boundsOf));
  const verdict = equality(total, boundsOf(whole));
  const left = parts.map(shown).join(" + ");
  const added = totalOf(parts);
  const stated = exactValue(whole);
  const common = {
    kind: "sum",
    at: whole.start,
    words: [whole, ...parts].map(phraseOf)
  };
  if (added === null || stated === null || !isExact(boundsOf(whole))) {
    const open = evidence === null || evidence === "money";
    if (open && atMost(total, boundsOf(whole)) !== "fails") return void 0;
    if (evidence === null) return void 0;
    return {
      ...common,
      verdict,
      computation: `${left} ${verdict === "fails" ? "\u2260" : "?"} ${shown(whole)}`,
      message: {
        zh: `\u5404\u90E8\u5206\u4E2D\u6709\u6A21\u7CCA\u6570\uFF0C\u53EA\u80FD\u5F97\u51FA\u8303\u56F4\uFF1A${left}\uFF0C\u6240\u79F0\u4E3A${shown(whole)}`,
        en: `some figures are only bounded: ${left} against ${shown(whole)}`
      },
      confidence: "medium",
      why: WHY[evidence ?? "open"]
    };
  }
  if (verdict === "holds") {
    return {
      ...common,
      verdict,
      computation: `${left} = ${added}`,
      message: {
        zh: `\u5404\u90E8\u5206\u4E4B\u548C\u4E3A${added}\uFF0C\u4E0E\u6240\u79F0\u76F8\u7B26`,
        en: `the parts add up to ${added}, as stated`
      },
      confidence: "high",
      why: WHY[evidence ?? "open"]
    };
  }
  const gap = subtract(added, stated);
  const slack = sum([whole.slack, ...parts.map((one) => one.slack)]);
  const rounding = slack !== "0" && within(added, stated, slack);
  const slip = oneSlipApart(added, stated) || slipInPart(parts, stated, added);
  const over = compare(added, stated) > 0;
  const certain = evidence !== null && !(evidence === "money" && !over) && !rounding;
  if (!certain && !rounding && !(slip && near(gap, stated))) return void 0;
  const hint = slip ? { zh: "\uFF0C\u6539\u52A8\u4E00\u4F4D\u6570\u5B57\u5373\u53EF\u76F8\u7B26", en: "; changing one digit would mend it" } : { zh: "", en: "" };
  return {
    ...common,
    verdict: certain ? "fails" : "cannot-tell",
    computation: `${left} = ${added} \u2260 ${stated} (${over ? "+" : ""}${gap})`,
    message: {
      zh: `\u5404\u90E8\u5206\u4E4B\u548C\u4E3A${added}\uFF0C\u6240\u79F0\u4E3A${stated}\uFF0C\u76F8\u5DEE${gap}${rounding ? "\uFF0C\u53EF\u80FD\u7531\u56DB\u820D\u4E94\u5165\u9020\u6210" : ""}${hint.zh}`,
      en: `the parts add up to ${added}, the text says ${stated}: ${gap} apart${rounding ? ", which rounding can explain" : ""}${hint.en}`
    },
    confidence: evidence === "classes" || evidence === "money" ? "medium" : "high",
    why: WHY[evidence ?? "open"]
  };
}
function near(gap, whole) {
  return within(gap, "0", multiply(whole, "0.05"));
}
function slipInPart(parts, stated, added) {
  return parts.some((part) => {
    const value = exactValue(part);
    if (value === null) return false;
    const needed = sum([value, subtract(stated, added)]);
    return !needed.startsWith("-") && oneSlipApart(value, needed);
  });
}
function baseAndAdded(reading) {
  const base = triggersOf(reading.rules, "sum", "base");
  const added = triggersOf(reading.rules, "sum", "added");
  const result = triggersOf(reading.rules, "sum", "result");
  const drafts = [];
  for (const sentence of reading.sentences) {
    const mark = base.map((word) => sentence.text.indexOf(word)).find((at) => at >= 0);
    if (mark === void 0) continue;
    const offset = sentence.start + mark;
    const first = sentence.quantities.filter((one) => one.end <= offset && countable(one)).at(-1);
    const rest = sentence.quantities.filter(
      (one) => one.start > offset && one.unit === first?.unit
    );
    const [plus, whole] = rest;
    if (first === void 0 || plus === void 0 || whole === void 0) continue;
    const between = reading.text.slice(offset, plus.start);
    const leading = reading.text.slice(plus.end, whole.start);
    if (!added.some((word) => between.includes(word))) continue;
    if (!result.some((word) => leading.includes(word))) continue;
    const draft = sumDraft({ whole, parts: [first, plus] }, "base");
    if (draft !== void 0) drafts.push(draft);
  }
  return drafts;
}
function unions(reading) {
  const drafts = [];
  for (const union of reading.rules.partitions.unions) {
    const named = (words) => (one) => countable(one) && words.some((word) => one.noun.slice(0, word.length + 3).includes(word));
    const parts = union.parts.map((words) => reading.quantities.find(named(words)));
    if (parts.some((one) => one === void 0)) continue;
    const known = parts;
    if (known.some((one) => one.line !== known[0]?.line)) continue;
    const whole = reading.quantities.find(
      (one) => countable(one) && union.whole.some((word) => one.noun.startsWith(word)) && exactValue(one) === totalOf(known)
    );
    const draft = whole && sumDraft({ whole, parts: known }, "classes");
    if (draft) drafts.push(draft);
  }
  return drafts;
}
export {
  baseAndAdded,
  sumDraft,
  totalOf,
  unions
};

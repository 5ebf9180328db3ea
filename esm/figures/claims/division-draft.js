import { subtract } from "../../base/index.js";
import { atMost } from "../hold.js";
import { phraseOf } from "../structure/draft.js";
import { exact } from "../structure/scope.js";
import { trimmed, writtenLike } from "../structure/written.js";
import { amountOf, boundsOf, isPlain, mends, totalOf } from "./division-amounts.js";
const WHY = {
  classes: {
    zh: "\u5404\u90E8\u5206\u662F\u4E92\u4E0D\u91CD\u53E0\u3001\u5408\u8D77\u6765\u5373\u4E3A\u6574\u4F53\u7684\u5206\u7C7B",
    en: "the parts are classes that exclude each other and make up the whole"
  },
  rest: { zh: "\u6587\u4E2D\u4EE5\u201C\u5176\u4F59\u201D\u201C\u5176\u4ED6\u201D\u5217\u51FA\u5269\u4F59\u90E8\u5206", en: "the text names the rest among the parts" },
  counted: {
    zh: "\u6587\u4E2D\u5217\u51FA\u7684\u90E8\u5206\u4E0E\u6240\u8BF4\u7684\u4E2A\u6570\u76F8\u540C",
    en: "as many parts are named as the text counts"
  },
  twin: {
    zh: "\u540C\u6837\u8FD9\u4E9B\u90E8\u5206\u7684\u53E6\u4E00\u5355\u4F4D\u6070\u597D\u52A0\u603B\u76F8\u7B26\uFF0C\u53EF\u89C1\u90E8\u5206\u5DF2\u5217\u5168",
    en: "the same parts add up exactly in another unit, so the parts are complete"
  },
  total: { zh: "\u6587\u4E2D\u4EE5\u201C\u5171\u201D\u201C\u5408\u8BA1\u201D\u7B49\u8BCD\u7ED9\u51FA\u603B\u6570", en: "the text gives the total with \u5171 or \u5408\u8BA1" },
  money: {
    zh: "\u540C\u4E00\u7B14\u94B1\u7684\u5404\u90E8\u5206\u4E0D\u80FD\u91CD\u590D\uFF0C\u4E4B\u548C\u4E0D\u4F1A\u8D85\u8FC7\u603B\u989D",
    en: "parts of one sum of money do not overlap and cannot exceed it"
  },
  exclusive: {
    zh: "\u5404\u90E8\u5206\u4E92\u4E0D\u91CD\u53E0\uFF0C\u4E4B\u548C\u4E0D\u4F1A\u8D85\u8FC7\u6574\u4F53",
    en: "the parts exclude each other and cannot exceed the whole"
  },
  open: {
    zh: "\u6587\u4E2D\u4EE5\u201C\u5176\u4E2D\u201D\u6216\u5E76\u5217\u7ED9\u51FA\u5404\u90E8\u5206\uFF0C\u672A\u8BF4\u660E\u662F\u5426\u5217\u5168",
    en: "the text lists parts and does not say whether they are all"
  }
};
function draftOf(whole, parts, verdict, evidence) {
  const added = totalOf(parts);
  const stated = amountOf(whole);
  const plain = [whole, ...parts].every(({ quantity }) => isPlain(quantity));
  const show = (value) => plain ? trimmed(value) : writtenLike(value, whole.quantity);
  const left = parts.map(({ quantity }) => plain ? quantity.value : quantity.text).join(" + ");
  const common = {
    kind: "sum",
    verdict,
    at: whole.quantity.start,
    words: [whole, ...parts].map((one) => phraseOf(one.quantity)),
    why: WHY[evidence ?? "open"],
    confidence: verdict === "holds" ? "high" : "medium"
  };
  if (added === null || stated === null) {
    return {
      ...common,
      computation: `${left} ${verdict === "fails" ? "\u2260" : "?"} ${plain ? stated : whole.quantity.text}`,
      message: {
        zh: `\u5404\u90E8\u5206\u4E2D\u6709\u6A21\u7CCA\u6570\uFF0C\u53EA\u80FD\u5F97\u51FA\u8303\u56F4\uFF1A${left}\uFF0C\u6240\u79F0\u4E3A${whole.quantity.text}`,
        en: `some figures are only bounded: ${left} against ${whole.quantity.text}`
      }
    };
  }
  if (verdict === "holds") {
    return {
      ...common,
      computation: `${left} = ${show(added)}`,
      message: {
        zh: `\u5404\u90E8\u5206\u4E4B\u548C\u4E3A${show(added)}\uFF0C\u4E0E\u6240\u79F0\u76F8\u7B26`,
        en: `the parts add up to ${show(added)}, as stated`
      }
    };
  }
  const gap = subtract(added, stated);
  const size = show(gap.replace("-", ""));
  const sign = gap.startsWith("-") ? "-" : "+";
  const hint = hintOf(whole, parts, verdict);
  return {
    ...common,
    computation: `${left} = ${show(added)} \u2260 ${plain ? trimmed(stated) : whole.quantity.text} (${sign}${size})`,
    message: {
      zh: `\u5404\u90E8\u5206\u4E4B\u548C\u4E3A${show(added)}\uFF0C\u6240\u79F0\u4E3A${show(stated)}\uFF0C\u76F8\u5DEE${size}${hint.zh}`,
      en: `the parts add up to ${show(added)}, the text says ${show(stated)}: ${size} apart${hint.en}`
    }
  };
}
function hintOf(whole, parts, verdict) {
  const slip = mends(whole, parts);
  if (verdict === "cannot-tell" && !slip)
    return { zh: "\uFF1B\u5728\u56DB\u820D\u4E94\u5165\u7684\u8BEF\u5DEE\u4E4B\u5185", en: "; rounding can explain it" };
  if (verdict === "cannot-tell")
    return {
      zh: "\uFF1B\u662F\u5426\u5217\u5168\uFF0C\u6216\u6709\u4E00\u4F4D\u6570\u5B57\u5199\u9519",
      en: "; are these all the parts, or is one digit wrong?"
    };
  return slip ? { zh: "\uFF0C\u6539\u52A8\u4E00\u4F4D\u6570\u5B57\u5373\u53EF\u76F8\u7B26", en: "; changing one digit would mend it" } : { zh: "", en: "" };
}
function subsetOf(division, around) {
  const { whole } = division;
  const limit = boundsOf(whole);
  const rows = division.parts.map((part) => ({ part, verdict: atMost(boundsOf(part), limit) })).filter(({ verdict }) => verdict !== "cannot-tell");
  const strange = rows.findIndex(({ verdict }) => verdict === "fails");
  const [first] = rows;
  if (first === void 0) return void 0;
  const near = Math.abs(whole.clause - first.part.clause) <= 2 && whole.sentence === first.part.sentence;
  if (strange === 0) {
    const other = around.some(
      (one) => one !== whole && one.quantity.unit === first.part.quantity.unit && one.quantity.end <= first.part.quantity.start && one.quantity.bounds !== null && atMost(boundsOf(first.part), boundsOf(one)) !== "fails"
    );
    if (other || !near || !exact(whole) || whole.quantity.unit !== first.part.quantity.unit)
      return void 0;
    return partDraft(whole, [first.part], false);
  }
  const kept = (strange < 0 ? rows : rows.slice(0, strange)).map(({ part }) => part);
  return partDraft(whole, kept, true);
}
function partDraft(whole, parts, holds) {
  const same = parts.every(({ quantity }) => quantity.factor === whole.quantity.factor);
  const plain = same && [whole, ...parts].every(({ quantity }) => isPlain({ ...quantity, factor: "1" }));
  const write = ({ quantity }) => plain ? quantity.value : quantity.text;
  const computation = parts.map((one) => `${write(one)} ${holds ? "\u2264" : ">"} ${write(whole)}`).join(", ");
  return {
    kind: "subset",
    verdict: holds ? "holds" : "fails",
    at: whole.quantity.start,
    words: [whole, ...parts].map((one) => phraseOf(one.quantity)),
    computation,
    message: holds ? { zh: "\u90E8\u5206\u4E0D\u8D85\u8FC7\u6574\u4F53", en: "no part is above the whole" } : { zh: `\u90E8\u5206\u8D85\u8FC7\u6574\u4F53\uFF1A${computation}`, en: `a part is above its whole: ${computation}` },
    confidence: "high",
    why: { zh: "\u6587\u4E2D\u628A\u540E\u8005\u8BF4\u6210\u524D\u8005\u7684\u4E00\u90E8\u5206", en: "the text makes the one a part of the other" }
  };
}
export {
  draftOf,
  subsetOf
};

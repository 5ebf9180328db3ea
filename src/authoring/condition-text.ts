import type { FactValue, Language } from "../base/index.js";
import { type Comparison, type Condition, fold, rightOf } from "../conditions/index.js";
import { OPERATOR_LABELS, valueText } from "../judge/index.js";
import type { Parameter } from "../law/index.js";
import { termLabel } from "../law/index.js";

type Parameters = ReadonlyMap<string, Parameter>;

/** A condition on one line, in words. */
export function conditionText(
  condition: Condition,
  language: Language,
  parameters?: Parameters,
): string {
  const words = { all: { zh: "且", en: " and " }, any: { zh: "或", en: " or " } };
  const not = language === "zh" ? "并非" : "not ";
  return fold<{ readonly text: string; readonly isComparison: boolean }>(condition, {
    comparison: (one) => ({
      text: comparisonText(one, language, parameters),
      isComparison: true,
    }),
    list: (join, parts) => ({
      text: parts
        .map((part) => (part.isComparison || parts.length === 1 ? part.text : `(${part.text})`))
        .join(words[join][language]),
      isComparison: false,
    }),
    not: ({ text }) => ({ text: `${not}(${text})`, isComparison: false }),
  }).text;
}

export function comparisonText(
  comparison: Comparison,
  language: Language,
  parameters?: Parameters,
): string {
  const { fact, operator } = comparison;
  const right = rightOf(comparison);
  const said =
    right.fact === undefined
      ? literalText(fact, right.literal, language)
      : nameText(right.fact, language, parameters);
  const gap = language === "zh" ? "" : " ";
  return `${nameText(fact, language, parameters)}${gap}${OPERATOR_LABELS[operator][language]}${gap}${said}`;
}

/** The label of a fact or of a legal value, in its marks of quotation. */
function nameText(fact: string, language: Language, parameters: Parameters = new Map()): string {
  return `“${termLabel(fact, { parameters })[language]}”`;
}

/** A literal as readers know it: codes by their labels, numbers with their unit. */
export function literalText(fact: string, value: FactValue, language: Language): string {
  if (Array.isArray(value) && value.length === 0) return language === "zh" ? "无" : "none";
  return valueText(fact, value, language);
}

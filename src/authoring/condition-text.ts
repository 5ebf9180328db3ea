import { OPERATOR_LABELS, valueText } from "../assess/index.js";
import type { FactValue, Language } from "../base/index.js";
import { FACTS } from "../facts/index.js";
import {
  type Comparison,
  type Condition,
  isComparison,
  type Pack,
  parameterNameOf,
} from "../packs/index.js";
import type { Parameter } from "../parameters/index.js";

/** Literals stand beside facts, whose units need no parameters. */
const NO_PARAMETERS = { parameters: new Map() } as unknown as Pack;

type Parameters = ReadonlyMap<string, Parameter>;

/** A condition on one line, in words. */
export function conditionText(
  condition: Condition,
  language: Language,
  parameters?: Parameters,
): string {
  if (isComparison(condition)) return comparisonText(condition, language, parameters);
  const zh = language === "zh";
  if ("not" in condition) {
    return `${zh ? "并非" : "not "}(${conditionText(condition.not, language, parameters)})`;
  }
  const [word, parts] =
    "all" in condition ? [zh ? "且" : " and ", condition.all] : [zh ? "或" : " or ", condition.any];
  return parts
    .map((part) => {
      const text = conditionText(part, language, parameters);
      return isComparison(part) || parts.length === 1 ? text : `(${text})`;
    })
    .join(word);
}

export function comparisonText(
  { fact, operator, value }: Comparison,
  language: Language,
  parameters?: Parameters,
): string {
  const right =
    typeof value === "object" && "fact" in value
      ? nameText(value.fact, language, parameters)
      : literalText(fact, value as FactValue, language);
  const gap = language === "zh" ? "" : " ";
  return `${nameText(fact, language, parameters)}${gap}${OPERATOR_LABELS[operator][language]}${gap}${right}`;
}

/** The label of a fact or of a legal value, in its marks of quotation. */
function nameText(fact: string, language: Language, parameters?: Parameters): string {
  const parameter = parameterNameOf(fact);
  const label =
    parameter === undefined ? FACTS.get(fact)?.label : parameters?.get(parameter)?.label;
  return `“${label?.[language] ?? fact}”`;
}

/** A literal as readers know it: codes by their labels, numbers with their unit. */
export function literalText(fact: string, value: FactValue, language: Language): string {
  const described = FACTS.get(fact);
  const one = (code: string) => described?.codes?.[code]?.[language] ?? code;
  if (typeof value === "boolean") {
    return language === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
  }
  if (typeof value === "number") return valueText(fact, value, language, NO_PARAMETERS);
  if (typeof value === "string") return one(value);
  const list = value as readonly string[];
  return list.length === 0
    ? language === "zh"
      ? "无"
      : "none"
    : list.map(one).join(language === "zh" ? "、" : ", ");
}

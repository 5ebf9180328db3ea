import { fill, type Label, type Language, placeholdersOf } from "../base/index.js";
import type { Rule } from "../law/index.js";
import type { CriterionResult } from "./assessment.js";
import { VERDICT_LABELS } from "./wording.js";

/** Whether a verdict of a rule about members is that of all whom it concerns, or of some. */
function isOfAll({ verdict }: CriterionResult, { join }: Rule): boolean {
  return (verdict === "met") === (join !== "some");
}

/** What is said of a household where masking leaves out of which members it holds. */
export function withheldSentence(
  template: Label,
  base: Readonly<Record<string, string>>,
  result: CriterionResult,
  rule: Rule,
  language: Language,
): string {
  const zh = language === "zh";
  const member = isOfAll(result, rule)
    ? zh
      ? "有关成员"
      : "every member concerned"
    : zh
      ? "有成员"
      : "some member";
  const values: Readonly<Record<string, string>> = { ...base, member };
  if (placeholdersOf(template[language]).every((name) => Object.hasOwn(values, name))) {
    return fill(template, values)[language];
  }
  const said = VERDICT_LABELS[result.verdict][language];
  return zh
    ? `${rule.title.zh}：${member}${said}。`
    : `${rule.title.en}: ${said}, ${member === "some member" ? "for some member" : "for every member concerned"}.`;
}

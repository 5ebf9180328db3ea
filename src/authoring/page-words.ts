import type { Citation, DayRange, FactValue, Label, Language } from "../base/index.js";
import { type Condition, visit } from "../conditions/index.js";
import type { SubjectKind } from "../facts/index.js";
import { CONFIDENCE_LABELS } from "../judge/index.js";
import { type Rulebook, termLabel } from "../law/index.js";
import { comparisonLabel, literalLabel } from "./condition-label.js";
import { say } from "./markdown.js";

export const SUBJECT_LABELS: Readonly<Record<SubjectKind, Label>> = {
  member: { zh: "家庭成员", en: "member" },
  household: { zh: "户", en: "household" },
  village: { zh: "村", en: "village" },
  township: { zh: "乡镇", en: "township" },
  county: { zh: "县", en: "county" },
  duty: { zh: "履职记录", en: "duty record" },
};

export function daysText({ from, to }: DayRange, language: Language): string {
  return `${from} – ${to ?? say(language, "至今", "today")}`;
}

/** A document with its clause and how it is known. */
export function citationText(citation: Citation, book: Rulebook, language: Language): string {
  const document = book.sources.get(citation.source);
  const title = document?.title[language] ?? citation.source;
  const number = document?.number == null ? "" : ` ${document.number}`;
  const clause =
    citation.clause === undefined
      ? ""
      : say(language, `，${citation.clause}`, `, ${citation.clause}`);
  const seen = (citation.seenIn ?? []).join(" ");
  const how = CONFIDENCE_LABELS[citation.confidence][language];
  const known = seen === "" ? how : say(language, `${how}：${seen}`, `${how}: ${seen}`);
  return `${title}${number} (\`${citation.source}\`)${clause} [${known}]`;
}

/** A condition as nested lines. */
export function conditionLines(
  condition: Condition,
  language: Language,
  parameters: Rulebook["parameters"],
  indent = "",
): string[] {
  const below = (word: string, parts: readonly Condition[]) => [
    `${indent}- ${word}`,
    ...parts.flatMap((part) => conditionLines(part, language, parameters, `${indent}  `)),
  ];
  return visit<string[], undefined>(
    condition,
    {
      comparison: (one) => [`${indent}- ${comparisonLabel(one, { parameters })[language]}`],
      not: (part) => below(say(language, "并非：", "not:"), [part]),
      list: (join, parts) => {
        const [only] = parts;
        if (only !== undefined && parts.length === 1) {
          return conditionLines(only, language, parameters, indent);
        }
        return below(
          join === "all"
            ? say(language, "全部满足：", "all of:")
            : say(language, "满足其一：", "any of:"),
          parts,
        );
      },
    },
    undefined,
  );
}

/** Facts as they stand in a case: label and value. */
export function factsText(
  facts: Readonly<Record<string, FactValue>>,
  book: Rulebook,
  language: Language,
): string {
  const said = Object.entries(facts).map(([fact, value]) => {
    const text = `${termLabel(fact, book)[language]} ${literalLabel(fact, value)[language]}`;
    return text.trim();
  });
  return said.join(say(language, "；", "; "));
}

/** The words in which a parameter says that it has no value. */
export function absenceText(
  absence: "not-set" | "not-found" | undefined,
  language: Language,
): string {
  return absence === "not-set"
    ? say(language, "没有规定", "none is set")
    : say(language, "未查到", "not found");
}

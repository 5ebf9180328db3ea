import { comparisonLabel, literalLabel } from "../../authoring/index.js";
import {
  type Citation,
  type DayRange,
  type FactValue,
  type Label,
  words,
} from "../../base/index.js";
import { type Condition, visit } from "../../conditions/index.js";
import { CONFIDENCE_LABELS } from "../../judge/index.js";
import { type Law, type LegalValues, termLabel } from "../../law/index.js";
import { type Item, item, joined, lines, name, type Text } from "../doc.js";

/** A label in both languages at once, for pages that are read by everybody. */
export function beside({ zh, en }: Label): Text {
  return `${zh} · ${en}`;
}

/** The same on two lines. */
export function under({ zh, en }: Label): Text {
  return lines(zh, en);
}

export function daysText({ from, to }: DayRange): Text {
  return [`${from} – `, to ?? words("至今", "today")];
}

/** A document with its clause and how it is known. */
export function documentText(citation: Citation, book: Law): Text {
  const { source, clause, confidence, seenIn = [] } = citation;
  const document = book.sources.get(source);
  const number = document?.number == null ? "" : ` ${document.number}`;
  return [
    document?.title ?? source,
    `${number} (`,
    name(source),
    ")",
    clause === undefined ? "" : words(`，${clause}`, `, ${clause}`),
    " [",
    CONFIDENCE_LABELS[confidence],
    seenIn.length === 0 ? "" : [words("：", ": "), seenIn.join(" ")],
    "]",
  ];
}

/** A condition as a tree. */
export function conditionItem(condition: Condition, law: LegalValues): Item {
  return visit<Item, undefined>(
    condition,
    {
      comparison: (one) => item(comparisonLabel(one, law)),
      not: (part) => item(words("并非：", "not:"), [conditionItem(part, law)]),
      list: (join, parts) => {
        const [only] = parts;
        if (only !== undefined && parts.length === 1) return conditionItem(only, law);
        return item(
          join === "all" ? words("全部满足：", "all of:") : words("满足其一：", "any of:"),
          parts.map((part) => conditionItem(part, law)),
        );
      },
    },
    undefined,
  );
}

/** Facts as they stand in a case: label and value. */
export function factsText(facts: Readonly<Record<string, FactValue>>, book: Law): Text {
  const said = Object.entries(facts).map(([fact, value]) => {
    const [label, literal] = [termLabel(fact, book), literalLabel(fact, value)];
    return words(`${label.zh} ${literal.zh}`.trim(), `${label.en} ${literal.en}`.trim());
  });
  return joined(said, words("；", "; "));
}

/** The words in which a parameter says that it has no value. */
export function absenceLabel(absence: "not-set" | "not-found" | undefined): Label {
  return absence === "not-set" ? words("没有规定", "none is set") : words("未查到", "not found");
}

/** The way from the page of one rule or pack to that of another, in the same language. */
export function linkTo(from: string, to: string): string {
  const ways = from.split("/").slice(0, -1);
  const parts = to.split("/");
  let shared = 0;
  while (shared < ways.length && ways[shared] === parts[shared]) shared += 1;
  return [...ways.slice(shared).map(() => ".."), ...parts.slice(shared)].join("/");
}

export function rulePath(rule: string): string {
  return `${rule}.md`;
}

export function packPath(pack: string): string {
  return `${pack}/README.md`;
}

/** The pack that a rule belongs to. */
export function packOfRule(rule: string): string {
  return rule.split("/").slice(0, -1).join("/");
}

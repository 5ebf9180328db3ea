import { comparisonLabel, literalLabel } from "../../authoring/index.js";
import {
  words
} from "../../base/index.js";
import { visit } from "../../conditions/index.js";
import { CONFIDENCE_LABELS } from "../../judge/index.js";
import { termLabel } from "../../law/index.js";
import { item, joined, lines, name } from "../doc.js";
const SUBJECT_LABELS = {
  member: words("\u5BB6\u5EAD\u6210\u5458", "member"),
  household: words("\u6237", "household"),
  village: words("\u6751", "village"),
  township: words("\u4E61\u9547", "township"),
  county: words("\u53BF", "county"),
  duty: words("\u5C65\u804C\u8BB0\u5F55", "duty record")
};
function beside({ zh, en }) {
  return `${zh} \xB7 ${en}`;
}
function under({ zh, en }) {
  return lines(zh, en);
}
function daysText({ from, to }) {
  return [`${from} \u2013 `, to ?? words("\u81F3\u4ECA", "today")];
}
function documentText(citation, book) {
  const { source, clause, confidence, seenIn = [] } = citation;
  const document = book.sources.get(source);
  const number = document?.number == null ? "" : ` ${document.number}`;
  return [
    document?.title ?? source,
    `${number} (`,
    name(source),
    ")",
    clause === void 0 ? "" : words(`\uFF0C${clause}`, `, ${clause}`),
    " [",
    CONFIDENCE_LABELS[confidence],
    seenIn.length === 0 ? "" : [words("\uFF1A", ": "), seenIn.join(" ")],
    "]"
  ];
}
function conditionItem(condition, law) {
  return visit(
    condition,
    {
      comparison: (one) => item(comparisonLabel(one, law)),
      not: (part) => item(words("\u5E76\u975E\uFF1A", "not:"), [conditionItem(part, law)]),
      list: (join, parts) => {
        const [only] = parts;
        if (only !== void 0 && parts.length === 1) return conditionItem(only, law);
        return item(
          join === "all" ? words("\u5168\u90E8\u6EE1\u8DB3\uFF1A", "all of:") : words("\u6EE1\u8DB3\u5176\u4E00\uFF1A", "any of:"),
          parts.map((part) => conditionItem(part, law))
        );
      }
    },
    void 0
  );
}
function factsText(facts, book) {
  const said = Object.entries(facts).map(([fact, value]) => {
    const [label, literal] = [termLabel(fact, book), literalLabel(fact, value)];
    return words(`${label.zh} ${literal.zh}`.trim(), `${label.en} ${literal.en}`.trim());
  });
  return joined(said, words("\uFF1B", "; "));
}
function absenceLabel(absence) {
  return absence === "not-set" ? words("\u6CA1\u6709\u89C4\u5B9A", "none is set") : words("\u672A\u67E5\u5230", "not found");
}
function linkTo(from, to) {
  const ways = from.split("/").slice(0, -1);
  const parts = to.split("/");
  let shared = 0;
  while (shared < ways.length && ways[shared] === parts[shared]) shared += 1;
  return [...ways.slice(shared).map(() => ".."), ...parts.slice(shared)].join("/");
}
function rulePath(rule) {
  return `${rule}.md`;
}
function packPath(pack) {
  return `${pack}/README.md`;
}
function packOfRule(rule) {
  return rule.split("/").slice(0, -1).join("/");
}
export {
  SUBJECT_LABELS,
  absenceLabel,
  beside,
  conditionItem,
  daysText,
  documentText,
  factsText,
  linkTo,
  packOfRule,
  packPath,
  rulePath,
  under
};

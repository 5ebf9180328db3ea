import { conditionLabel, conditionsOf, overlapOf, parametersOf } from "../../authoring/index.js";
import { words } from "../../base/index.js";
import { factsOf, parameterNameOf } from "../../conditions/index.js";
import { FACTS } from "../../facts/index.js";
import { VERDICT_LABELS } from "../../judge/index.js";
import {
  ruleFile,
  termLabel
} from "../../law/index.js";
import {
  column,
  facts,
  joined,
  lines,
  link,
  list,
  name,
  paragraph,
  section,
  table
} from "../doc.js";
import {
  absenceLabel,
  conditionItem,
  daysText,
  documentText,
  factsText,
  linkTo,
  packOfRule,
  packPath,
  rulePath,
  SUBJECT_LABELS
} from "./page-words.js";
const RULE_HEADINGS = [
  words("\u8981\u6C42\u4EC0\u4E48", "What it asks"),
  words("\u4F9D\u636E", "Clause"),
  words("\u4E8B\u5B9E\u4E0E\u53C2\u6570", "Facts and parameters"),
  words("\u5982\u4F55\u5224\u5B9A", "How it is judged"),
  words("\u4F8B\u5B50", "Examples"),
  words("\u672A\u77E5\u4E0E\u4F8B\u5916", "Unknown and exceptions"),
  words("\u6CBF\u9769", "History"),
  words("\u76F8\u5173", "Related")
];
function rulePage(rule, book) {
  const parts = [
    [asks(rule, book)],
    [list(rule.sources.map((one) => documentText(one, book)))],
    factsAndParameters(rule, book),
    judged(rule, book),
    [examples(rule, book)],
    [exceptions(rule, book)],
    [history(rule, book)],
    [related(rule, book)]
  ];
  return {
    title: rule.title,
    lead: [name(rule.name)],
    blocks: RULE_HEADINGS.map((heading, index) => section(heading, ...parts[index] ?? [])),
    generatedFrom: `rules/${ruleFile(rule.name)}`
  };
}
function linkToRule(from, to, text = name(to)) {
  return link(text, linkTo(rulePath(from.name), rulePath(to)));
}
function asks(rule, book) {
  const pack = packOfRule(rule.name);
  const head = book.heads.get(pack);
  const label = head?.criteria.find(({ id }) => id === rule.criterion)?.label;
  const joins = {
    every: words("\uFF0C\u9010\u4EBA\u5224\u5B9A\uFF0C\u5168\u90E8\u8FBE\u6807\u624D\u7B97", ", each judged, all must meet it"),
    some: words("\uFF0C\u9010\u4EBA\u5224\u5B9A\uFF0C\u4E00\u4EBA\u8FBE\u6807\u5373\u53EF", ", each judged, one is enough")
  };
  const when = rule.appliesWhen === void 0 ? [] : [[words("\u9002\u7528\u4E8E", "Applies when"), conditionLabel(rule.appliesWhen, book)]];
  return facts(
    [
      words("\u89C4\u5219\u5305", "Pack"),
      link(head?.title ?? pack, linkTo(rulePath(rule.name), packPath(pack)))
    ],
    [words("\u6307\u6807", "Criterion"), [label ?? rule.criterion, " (", name(rule.criterion), ")"]],
    [
      words("\u5BF9\u8C61", "Judges"),
      [SUBJECT_LABELS[rule.subject], rule.join === void 0 ? "" : joins[rule.join]]
    ],
    [words("\u6709\u6548\u671F", "In force"), daysText(rule.inForce)],
    ...when
  );
}
const ID = column(words("\u6807\u8BC6", "Id"));
function factsAndParameters(rule, book) {
  const named = [...new Set(conditionsOf(rule).flatMap(factsOf))].filter(
    (fact) => parameterNameOf(fact) === void 0
  );
  const ofFacts = table(
    [
      column(words("\u4E8B\u5B9E", "Fact")),
      ID,
      column(words("\u5355\u4F4D\u6216\u7C7B\u578B", "Unit or type")),
      column(words("\u53D6\u81EA", "Read from"))
    ],
    named.map((fact) => {
      const described = FACTS.get(fact);
      return [
        termLabel(fact),
        name(fact),
        described?.unit ?? described?.type ?? "",
        joined((described?.from ?? []).map(name), ", ")
      ];
    })
  );
  const parameters = parametersOf([rule]).flatMap((one) => book.parameters.get(one) ?? []);
  if (parameters.length === 0) return [ofFacts];
  return [
    ofFacts,
    table(
      [column(words("\u53C2\u6570", "Parameter")), ID, column(words("\u671F\u95F4\u5185\u7684\u6570\u503C", "Values in its days"))],
      parameters.map((one) => [one.label, name(one.name), valuesText(rule, one)])
    )
  ];
}
function valuesText(rule, parameter) {
  const place = rule.name.split("/")[0];
  const near = parameter.histories.filter(
    (one) => place === one.place || place.startsWith(`${one.place}-`)
  );
  const shown = near.length > 0 ? near : parameter.histories;
  const values = shown.flatMap(
    (one) => one.values.filter((entry, index) => {
      const next = one.values[index + 1]?.from ?? null;
      return overlapOf(rule.inForce, { from: entry.from, to: entry.to ?? next }) !== void 0;
    }).map((entry) => [
      `${one.place} ${entry.from}: `,
      entry.value === null ? absenceLabel(entry.absence) : String(entry.value)
    ])
  );
  return joined(values, words("\uFF1B", "; "));
}
function judged(rule, book) {
  return [
    list([conditionItem(rule.conditions, book)]),
    table(
      [column(words("\u5224\u5B9A", "Verdict")), column(words("\u8BF4\u660E", "What is said"))],
      ["met", "not-met"].map((verdict) => [
        VERDICT_LABELS[verdict],
        rule.messages[verdict]
      ])
    ),
    paragraph([words("\u672A\u8FBE\u6807\u65F6\uFF1A", "When not met: "), rule.remedy])
  ];
}
function examples(rule, book) {
  if (rule.cases.length === 0) return paragraph(words("\u6CA1\u6709\u6848\u4F8B\u3002", "None."));
  return table(
    [
      column(words("\u6848\u4F8B", "Case")),
      column(words("\u65E5\u671F", "Day")),
      column(words("\u5DF2\u77E5", "Known")),
      column(words("\u5224\u5B9A", "Verdict"))
    ],
    rule.cases.map((one) => [
      one.name,
      one.place === void 0 ? one.asOf : `${one.asOf} ${one.place}`,
      knownText(one, book),
      verdictText(one, book)
    ])
  );
}
const NOTHING = words("\u65E0", "nothing");
function knownText(one, book) {
  const said = (of) => Object.keys(of).length === 0 ? NOTHING : factsText(of, book);
  if (one.members === void 0) return said(one.facts);
  const all = [
    ...Object.keys(one.facts).length === 0 ? [] : [said(one.facts)],
    ...one.members.map((of, index) => [`${index + 1}: `, said(of)]),
    ...one.membersComplete === false ? [words("\u6210\u5458\u4E0D\u5168", "not all recorded")] : []
  ];
  return all.length === 0 ? NOTHING : lines(...all);
}
function verdictText({ expect }, book) {
  const missing = (expect.missing ?? []).map(
    (fact) => fact === "members" ? words("\u6210\u5458", "members") : termLabel(fact, book)
  );
  const verdict = VERDICT_LABELS[expect.verdict];
  return missing.length === 0 ? verdict : [verdict, words("\uFF0C\u7F3A", ", lacking "), joined(missing, words("\u3001", ", "))];
}
function exceptions(rule, book) {
  const { unknown, "not-applicable": other } = rule.messages;
  const notes = parametersOf([rule]).flatMap(
    (of) => (book.parameters.get(of)?.histories ?? []).flatMap(
      ({ place, values }) => values.flatMap(
        ({ from, value, note }) => value !== null || note === void 0 ? [] : [[name(of), ` ${place} ${from}: `, note]]
      )
    )
  );
  return list([
    words(
      "\u7F3A\u5C11\u5224\u5B9A\u6240\u5FC5\u9700\u7684\u4E8B\u5B9E\u65F6\u4E3A\u201C\u60C5\u51B5\u4E0D\u660E\u201D\uFF0C\u7F3A\u5931\u4ECE\u4E0D\u7B97\u8FBE\u6807\uFF0C\u4E5F\u4ECE\u4E0D\u7B97\u672A\u8FBE\u6807\u3002",
      "Unknown where a fact that decides is missing; what is missing never passes and never fails."
    ),
    ...unknown === void 0 ? [] : [[VERDICT_LABELS.unknown, ": ", unknown]],
    ...other === void 0 ? [] : [[VERDICT_LABELS["not-applicable"], ": ", other]],
    ...rule.note === void 0 ? [] : [rule.note],
    ...notes
  ]);
}
function history(rule, book) {
  const { inForce, replaces, loosens, retired } = rule;
  const others = (book.rules.get(packOfRule(rule.name)) ?? []).filter(
    (one) => one.criterion === rule.criterion && one.name !== rule.name
  );
  const how = loosens === true ? words("\u653E\u5BBD\u5E76\u53D6\u4EE3 ", "Takes the place of, asking for less: ") : words("\u53D6\u4EE3 ", "Takes the place of ");
  return list([
    daysText(inForce),
    ...replaces === void 0 ? [] : [[how, linkToRule(rule, replaces)]],
    ...others.map((one) => [daysText(one.inForce), ": ", linkToRule(rule, one.name)]),
    ...retired === void 0 ? [] : [
      [
        words("\u505C\u7528", "Retired"),
        ` ${retired.on}: `,
        retired.reason,
        " ",
        joined(
          retired.replacedBy.map((one) => linkToRule(rule, one)),
          ", "
        )
      ]
    ]
  ]);
}
function related(rule, book) {
  const same = [...book.rules.values()].flat().filter(
    (one) => one.name !== rule.name && (one.replaces === rule.name || one.criterion === rule.criterion && one.subject === rule.subject)
  ).sort((a, b) => a.name < b.name ? -1 : 1);
  if (same.length === 0) return paragraph(words("\u6CA1\u6709\u3002", "None."));
  return list(same.map((one) => [linkToRule(rule, one.name, one.title), " ", name(one.name)]));
}
export {
  RULE_HEADINGS,
  rulePage
};

import { conditionLabel, conditionsOf, overlapOf, parametersOf } from "../../authoring/index.js";
import { type Label, VERDICT_LABELS, words } from "../../base/index.js";
import { factsOf, type Joining, parameterNameOf, quotaOf } from "../../conditions/index.js";
import { FACTS, SUBJECT_LABELS } from "../../facts/index.js";
import {
  type Case,
  type Law,
  type Parameter,
  type Rule,
  ruleFile,
  termLabel,
} from "../../law/index.js";
import {
  type Block,
  column,
  type Doc,
  facts,
  joined,
  lines,
  link,
  list,
  name,
  paragraph,
  section,
  type Text,
  table,
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
} from "./page-words.js";

/** The headings of every page about a rule, in their order. */
export const RULE_HEADINGS: readonly Label[] = [
  words("要求什么", "What it asks"),
  words("依据", "Clause"),
  words("事实与参数", "Facts and parameters"),
  words("如何判定", "How it is judged"),
  words("例子", "Examples"),
  words("未知与例外", "Unknown and exceptions"),
  words("沿革", "History"),
  words("相关", "Related"),
];

/** The page about one rule. */
export function rulePage(rule: Rule, book: Law): Doc {
  const parts: readonly (readonly Block[])[] = [
    [asks(rule, book)],
    [list(rule.sources.map((one) => documentText(one, book)))],
    factsAndParameters(rule, book),
    judged(rule, book),
    [examples(rule, book)],
    [exceptions(rule, book)],
    [history(rule, book)],
    [related(rule, book)],
  ];
  return {
    title: rule.title,
    lead: [name(rule.name)],
    blocks: RULE_HEADINGS.map((heading, index) => section(heading, ...(parts[index] ?? []))),
    generatedFrom: `rules/${ruleFile(rule.name)}`,
  };
}

function linkToRule(from: Rule, to: string, text: Text = name(to)): Text {
  return link(text, linkTo(rulePath(from.name), rulePath(to)));
}

function asks(rule: Rule, book: Law): Block {
  const pack = packOfRule(rule.name);
  const head = book.heads.get(pack);
  const label = head?.criteria.find(({ id }) => id === rule.criterion)?.label;
  const when: (readonly [Label, Text])[] =
    rule.appliesWhen === undefined
      ? []
      : [[words("适用于", "Applies when"), conditionLabel(rule.appliesWhen, book)]];
  return facts(
    [
      words("规则包", "Pack"),
      link(head?.title ?? pack, linkTo(rulePath(rule.name), packPath(pack))),
    ],
    [words("指标", "Criterion"), [label ?? rule.criterion, " (", name(rule.criterion), ")"]],
    [
      words("对象", "Judges"),
      [SUBJECT_LABELS[rule.subject], rule.join === undefined ? "" : joiningText(rule.join)],
    ],
    [words("有效期", "In force"), daysText(rule.inForce)],
    ...when,
  );
}

function joiningText(joining: Joining): Text {
  const quota = quotaOf(joining);
  if (quota === undefined) return JOINS[joining as keyof typeof JOINS];
  const { mark, of } = quota;
  const least = typeof mark === "number" ? String(mark) : termLabel(mark.fact);
  return of === "people"
    ? [
        words("，逐人判定，符合的人数至少为", ", each judged, at least as many must meet it as "),
        least,
      ]
    : [
        words(
          "，逐人判定，符合的人所占百分比至少为",
          ", each judged, the share in percent that meets it must be at least ",
        ),
        least,
      ];
}

const JOINS = {
  every: words("，逐人判定，全部达标才算", ", each judged, all must meet it"),
  some: words("，逐人判定，一人达标即可", ", each judged, one is enough"),
  none: words("，逐人判定，不得有人是下列情形", ", each judged, of nobody may it be so"),
} as const;

const ID = column(words("标识", "Id"));

function factsAndParameters(rule: Rule, book: Law): Block[] {
  const named = [...new Set(conditionsOf(rule).flatMap(factsOf))].filter(
    (fact) => parameterNameOf(fact) === undefined,
  );
  const ofFacts = table(
    [
      column(words("事实", "Fact")),
      ID,
      column(words("单位或类型", "Unit or type")),
      column(words("取自", "Read from")),
    ],
    named.map((fact) => {
      const described = FACTS.get(fact);
      return [
        termLabel(fact),
        name(fact),
        described?.unit ?? described?.type ?? "",
        joined((described?.from ?? []).map(name), ", "),
      ];
    }),
  );
  const parameters = parametersOf([rule]).flatMap((one) => book.parameters.get(one) ?? []);
  if (parameters.length === 0) return [ofFacts];
  return [
    ofFacts,
    table(
      [column(words("参数", "Parameter")), ID, column(words("期间内的数值", "Values in its days"))],
      parameters.map((one) => [one.label, name(one.name), valuesText(rule, one)]),
    ),
  ];
}

/** The values of a parameter that can matter to the rule: its own place and the places around it. */
function valuesText(rule: Rule, parameter: Parameter): Text {
  const place = rule.name.split("/")[0] as string;
  const near = parameter.histories.filter(
    (one) => place === one.place || place.startsWith(`${one.place}-`),
  );
  const shown = near.length > 0 ? near : parameter.histories;
  const values = shown.flatMap((one) =>
    one.values
      .filter((entry, index) => {
        const next = one.values[index + 1]?.from ?? null;
        return overlapOf(rule.inForce, { from: entry.from, to: entry.to ?? next }) !== undefined;
      })
      .map((entry) => [
        `${one.place} ${entry.from}: `,
        entry.value === null ? absenceLabel(entry.absence) : String(entry.value),
      ]),
  );
  return joined(values, words("；", "; "));
}

function judged(rule: Rule, book: Law): Block[] {
  return [
    list([conditionItem(rule.conditions, book)]),
    table(
      [column(words("判定", "Verdict")), column(words("说明", "What is said"))],
      (["met", "not-met"] as const).map((verdict) => [
        VERDICT_LABELS[verdict],
        rule.messages[verdict],
      ]),
    ),
    paragraph([words("未达标时：", "When not met: "), rule.remedy]),
  ];
}

function examples(rule: Rule, book: Law): Block {
  if (rule.cases.length === 0) return paragraph(words("没有案例。", "None."));
  return table(
    [
      column(words("案例", "Case")),
      column(words("日期", "Day")),
      column(words("已知", "Known")),
      column(words("判定", "Verdict")),
    ],
    rule.cases.map((one) => [
      one.name,
      one.place === undefined ? one.asOf : `${one.asOf} ${one.place}`,
      knownText(one, book),
      verdictText(one, book),
    ]),
  );
}

const NOTHING = words("无", "nothing");

function knownText(one: Case, book: Law): Text {
  const said = (of: Case["facts"]) =>
    Object.keys(of).length === 0 ? NOTHING : factsText(of, book);
  if (one.members === undefined) return said(one.facts);
  const all = [
    ...(Object.keys(one.facts).length === 0 ? [] : [said(one.facts)]),
    ...one.members.map((of, index) => [`${index + 1}: `, said(of)]),
    ...(one.membersComplete === false ? [words("成员不全", "not all recorded")] : []),
  ];
  return all.length === 0 ? NOTHING : lines(...all);
}

function verdictText({ expect }: Case, book: Law): Text {
  const missing = (expect.missing ?? []).map((fact) =>
    fact === "members" ? words("成员", "members") : termLabel(fact, book),
  );
  const verdict = VERDICT_LABELS[expect.verdict];
  return missing.length === 0
    ? verdict
    : [verdict, words("，缺", ", lacking "), joined(missing, words("、", ", "))];
}

function exceptions(rule: Rule, book: Law): Block {
  const { unknown, "not-applicable": other } = rule.messages;
  const notes = parametersOf([rule]).flatMap((of) =>
    (book.parameters.get(of)?.histories ?? []).flatMap(({ place, values }) =>
      values.flatMap(({ from, value, note }) =>
        value !== null || note === undefined ? [] : [[name(of), ` ${place} ${from}: `, note]],
      ),
    ),
  );
  return list([
    words(
      "缺少判定所必需的事实时为“情况不明”，缺失从不算达标，也从不算未达标。",
      "Unknown where a fact that decides is missing; what is missing never passes and never fails.",
    ),
    ...(unknown === undefined ? [] : [[VERDICT_LABELS.unknown, ": ", unknown]]),
    ...(other === undefined ? [] : [[VERDICT_LABELS["not-applicable"], ": ", other]]),
    ...(rule.note === undefined ? [] : [rule.note]),
    ...notes,
  ]);
}

function history(rule: Rule, book: Law): Block {
  const { inForce, replaces, loosens, retired } = rule;
  const others = (book.rules.get(packOfRule(rule.name)) ?? []).filter(
    (one) => one.criterion === rule.criterion && one.name !== rule.name,
  );
  const how =
    loosens === true
      ? words("放宽并取代 ", "Takes the place of, asking for less: ")
      : words("取代 ", "Takes the place of ");
  return list([
    daysText(inForce),
    ...(replaces === undefined ? [] : [[how, linkToRule(rule, replaces)]]),
    ...others.map((one) => [daysText(one.inForce), ": ", linkToRule(rule, one.name)]),
    ...(retired === undefined
      ? []
      : [
          [
            words("停用", "Retired"),
            ` ${retired.on}: `,
            retired.reason,
            " ",
            joined(
              retired.replacedBy.map((one) => linkToRule(rule, one)),
              ", ",
            ),
          ],
        ]),
  ]);
}

function related(rule: Rule, book: Law): Block {
  const same = [...book.rules.values()]
    .flat()
    .filter(
      (one) =>
        one.name !== rule.name &&
        (one.replaces === rule.name ||
          (one.criterion === rule.criterion && one.subject === rule.subject)),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (same.length === 0) return paragraph(words("没有。", "None."));
  return list(same.map((one) => [linkToRule(rule, one.name, one.title), " ", name(one.name)]));
}

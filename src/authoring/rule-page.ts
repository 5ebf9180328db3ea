import type { Language } from "../base/index.js";
import { factsOf, parameterNameOf } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import { VERDICT_LABELS } from "../judge/index.js";
import {
  type Case,
  type Parameter,
  type Rule,
  type Rulebook,
  ruleFile,
  termLabel,
} from "../law/index.js";
import { conditionLabel } from "./condition-label.js";
import { conditionsOf, overlapOf, parametersOf } from "./eras.js";
import { bullets, linkTo, page, say, table } from "./markdown.js";
import {
  absenceText,
  citationText,
  conditionLines,
  daysText,
  factsText,
  SUBJECT_LABELS,
} from "./page-words.js";

/** The headings of every page about a rule, in their order. */
export const RULE_HEADINGS = {
  zh: ["要求什么", "依据", "事实与参数", "如何判定", "例子", "未知与例外", "沿革", "相关"],
  en: [
    "What it asks",
    "Clause",
    "Facts and parameters",
    "How it is judged",
    "Examples",
    "Unknown and exceptions",
    "History",
    "Related",
  ],
} as const;

export function rulePath(name: string, language: Language): string {
  return `${language}/${name}.md`;
}

/** The page about one rule. */
export function rulePage(rule: Rule, book: Rulebook, language: Language): string {
  const sections = [
    asks(rule, book, language),
    bullets(rule.sources.map((one) => citationText(one, book, language))),
    factsAndParameters(rule, book, language),
    judged(rule, book, language),
    examples(rule, book, language),
    exceptions(rule, book, language),
    history(rule, book, language),
    related(rule, book, language),
  ];
  const titled = RULE_HEADINGS[language].flatMap((heading, index) => [
    [`## ${heading}`],
    sections[index] ?? [],
  ]);
  const title = [`# ${rule.title[language]}`, "", `\`${rule.name}\``];
  return page([title, ...titled], `rules/${ruleFile(rule.name)}`);
}

function asks(rule: Rule, book: Rulebook, language: Language): string[] {
  const pack = rule.name.split("/").slice(0, -1).join("/");
  const head = book.heads.get(pack);
  const label = head?.criteria.find(({ id }) => id === rule.criterion)?.label[language];
  const join =
    rule.join === undefined
      ? ""
      : rule.join === "every"
        ? say(language, "，逐人判定，全部达标才算", ", each judged, all must meet it")
        : say(language, "，逐人判定，一人达标即可", ", each judged, one is enough");
  const index = linkTo(rulePath(rule.name, language), `${language}/${pack}/README.md`);
  const lines = bullets([
    `${say(language, "规则包", "Pack")}: [${head?.title[language] ?? pack}](${index})`,
    `${say(language, "指标", "Criterion")}: ${label ?? rule.criterion} (\`${rule.criterion}\`)`,
    `${say(language, "对象", "Judges")}: ${SUBJECT_LABELS[rule.subject][language]}${join}`,
    `${say(language, "有效期", "In force")}: ${daysText(rule.inForce, language)}`,
  ]);
  if (rule.appliesWhen === undefined) return lines;
  const when = conditionLabel(rule.appliesWhen, book)[language];
  return [...lines, `- ${say(language, "适用于", "Applies when")}: ${when}`];
}

function factsAndParameters(rule: Rule, book: Rulebook, language: Language): string[] {
  const facts = [...new Set(conditionsOf(rule).flatMap(factsOf))].filter(
    (fact) => parameterNameOf(fact) === undefined,
  );
  const rows = facts.map((fact) => {
    const described = FACTS.get(fact);
    return [
      termLabel(fact)[language],
      `\`${fact}\``,
      described?.unit ?? described?.type ?? "",
      (described?.from ?? []).map((one) => `\`${one}\``).join(", "),
    ];
  });
  const header = [
    say(language, "事实", "Fact"),
    say(language, "标识", "Id"),
    say(language, "单位或类型", "Unit or type"),
    say(language, "取自", "Read from"),
  ];
  const names = parametersOf([rule]);
  if (names.length === 0) return table(header, rows);
  return [
    ...table(header, rows),
    "",
    ...table(
      [
        say(language, "参数", "Parameter"),
        say(language, "标识", "Id"),
        say(language, "期间内的数值", "Values in its days"),
      ],
      names.flatMap((name) => {
        const parameter = book.parameters.get(name);
        return parameter === undefined
          ? []
          : [[parameter.label[language], `\`${name}\``, valuesText(rule, parameter, language)]];
      }),
    ),
  ];
}

/** The values of a parameter that can matter to the rule: its own place and the places around it. */
function valuesText(rule: Rule, parameter: Parameter, language: Language): string {
  const place = rule.name.split("/")[0] as string;
  const near = parameter.histories.filter(
    (one) => place === one.place || place.startsWith(`${one.place}-`),
  );
  const shown = near.length > 0 ? near : parameter.histories;
  return shown
    .flatMap((one) =>
      one.values
        .filter((entry, index) => {
          const next = one.values[index + 1]?.from ?? null;
          const ends = entry.to ?? next;
          return overlapOf(rule.inForce, { from: entry.from, to: ends }) !== undefined;
        })
        .map((entry) => {
          const value =
            entry.value === null ? absenceText(entry.absence, language) : String(entry.value);
          return `${one.place} ${entry.from}: ${value}`;
        }),
    )
    .join(say(language, "；", "; "));
}

function judged(rule: Rule, book: Rulebook, language: Language): string[] {
  const { messages } = rule;
  const said = (["met", "not-met"] as const).map((verdict) => [
    VERDICT_LABELS[verdict][language],
    messages[verdict][language],
  ]);
  return [
    ...conditionLines(rule.conditions, language, book.parameters),
    "",
    ...table([say(language, "判定", "Verdict"), say(language, "说明", "What is said")], said),
    "",
    `${say(language, "未达标时：", "When not met: ")}${rule.remedy[language]}`,
  ];
}

function examples(rule: Rule, book: Rulebook, language: Language): string[] {
  if (rule.cases.length === 0) return [say(language, "没有案例。", "None.")];
  const header = [
    ...(language === "en" ? ["Case"] : []),
    say(language, "日期", "Day"),
    say(language, "已知", "Known"),
    say(language, "判定", "Verdict"),
  ];
  return table(
    header,
    rule.cases.map((one) => [
      ...(language === "en" ? [one.name] : []),
      one.place === undefined ? one.asOf : `${one.asOf} ${one.place}`,
      knownText(one, book, language),
      verdictText(one, book, language),
    ]),
  );
}

function knownText(one: Case, book: Rulebook, language: Language): string {
  const nothing = say(language, "无", "nothing");
  const own = factsText(one.facts, book, language);
  if (one.members === undefined) return own === "" ? nothing : own;
  const members = one.members.map(
    (facts, index) => `${index + 1}: ${factsText(facts, book, language) || nothing}`,
  );
  const open = one.membersComplete === false ? [say(language, "成员不全", "not all recorded")] : [];
  return [...(own === "" ? [] : [own]), ...members, ...open].join("<br>") || nothing;
}

function verdictText(one: Case, book: Rulebook, language: Language): string {
  const verdict = VERDICT_LABELS[one.expect.verdict][language];
  const missing = (one.expect.missing ?? []).map((fact) => labelOf(fact, book, language));
  if (missing.length === 0) return verdict;
  return `${verdict}${say(language, "，缺", ", lacking ")}${missing.join(say(language, "、", ", "))}`;
}

function labelOf(fact: string, book: Rulebook, language: Language): string {
  if (fact === "members") return say(language, "成员", "members");
  return termLabel(fact, book)[language];
}

function exceptions(rule: Rule, book: Rulebook, language: Language): string[] {
  const { messages } = rule;
  const lines: string[] = [
    say(
      language,
      "缺少判定所必需的事实时为“情况不明”，缺失从不算达标，也从不算未达标。",
      "Unknown where a fact that decides is missing; what is missing never passes and never fails.",
    ),
  ];
  const unknown = messages.unknown?.[language];
  if (unknown !== undefined) lines.push(`${VERDICT_LABELS.unknown[language]}: ${unknown}`);
  const other = messages["not-applicable"]?.[language];
  if (other !== undefined) lines.push(`${VERDICT_LABELS["not-applicable"][language]}: ${other}`);
  if (rule.note !== undefined) lines.push(rule.note[language]);
  const notes = parametersOf([rule]).flatMap((name) =>
    (book.parameters.get(name)?.histories ?? []).flatMap(({ place, values }) =>
      values
        .filter(({ value, note }) => value === null && note !== undefined)
        .map(({ from, note }) => `\`${name}\` ${place} ${from}: ${note?.[language]}`),
    ),
  );
  return bullets([...lines, ...notes]);
}

function history(rule: Rule, book: Rulebook, language: Language): string[] {
  const from = rulePath(rule.name, language);
  const link = (name: string) => `[\`${name}\`](${linkTo(from, rulePath(name, language))})`;
  const pack = rule.name.split("/").slice(0, -1).join("/");
  const others = (book.rules.get(pack) ?? []).filter(
    (one) => one.criterion === rule.criterion && one.name !== rule.name,
  );
  const lines = [daysText(rule.inForce, language)];
  if (rule.replaces !== undefined) {
    const how =
      rule.loosens === true
        ? say(language, "放宽并取代", "Takes the place of, asking for less:")
        : say(language, "取代", "Takes the place of");
    lines.push(`${how} ${link(rule.replaces)}`);
  }
  for (const one of others) lines.push(`${daysText(one.inForce, language)}: ${link(one.name)}`);
  if (rule.retired !== undefined) {
    const by = rule.retired.replacedBy.map(link).join(", ");
    lines.push(
      `${say(language, "停用", "Retired")} ${rule.retired.on}: ${rule.retired.reason[language]} ${by}`,
    );
  }
  return bullets(lines);
}

function related(rule: Rule, book: Rulebook, language: Language): string[] {
  const from = rulePath(rule.name, language);
  const same = [...book.rules.values()]
    .flat()
    .filter(
      (one) =>
        one.name !== rule.name &&
        (one.replaces === rule.name ||
          (one.criterion === rule.criterion && one.subject === rule.subject)),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (same.length === 0) return [say(language, "没有。", "None.")];
  return bullets(
    same.map(
      (one) =>
        `[${one.title[language]}](${linkTo(from, rulePath(one.name, language))}) \`${one.name}\``,
    ),
  );
}

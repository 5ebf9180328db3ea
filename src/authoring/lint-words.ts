import {
  type Finding,
  type Label,
  type Language,
  placeholdersOf,
  type Verdict,
} from "../base/index.js";
import { type Condition, comparisonsOf, fold, type Operator } from "../conditions/index.js";
import { OPERATOR_LABELS, valueLabel } from "../judge/index.js";
import { type LegalValues, type Pack, type Rule, ruleFile, termOf } from "../law/index.js";
import { issue } from "./issues.js";

type Edge = "lessThan" | "lessThanInclusive" | "greaterThan" | "greaterThanInclusive";

const OPPOSITE: Readonly<Record<Edge, Edge>> = {
  lessThan: "greaterThanInclusive",
  lessThanInclusive: "greaterThan",
  greaterThan: "lessThanInclusive",
  greaterThanInclusive: "lessThan",
};

interface Word {
  readonly pattern: string;
  readonly says: readonly Edge[];
}

/**
 * Words that say on which side of a limit something must be, longer ones first. 以上 takes the limit
 * in; 以下 is used both ways in the documents, so both are let pass.
 */
const WORDS: Readonly<Record<Language, readonly Word[]>> = {
  zh: [
    { pattern: "(?:不|未|没有)(?:稳定)?(?:低于|少于|小于)", says: ["greaterThanInclusive"] },
    { pattern: "(?:不|未|没有)(?:稳定)?(?:超过|超出|高于|多于|大于)", says: ["lessThanInclusive"] },
    { pattern: "至少", says: ["greaterThanInclusive"] },
    {
      pattern: "至多|最多|(?<=[\\d}％%元岁米天升分钟个月人户年])以内",
      says: ["lessThanInclusive"],
    },
    {
      pattern: "(?<=[\\d}％%元岁米天升分钟个月人户年])(?:及|（含）|\\(含\\))?以上",
      says: ["greaterThanInclusive"],
    },
    {
      pattern: "(?<=[\\d}％%元岁米天升分钟个月人户年])(?:及|（含）|\\(含\\))?以下",
      says: ["lessThan", "lessThanInclusive"],
    },
    { pattern: "低于|少于|小于|不足(?=[\\d{])|未满", says: ["lessThan"] },
    { pattern: "超过|超出|高于|多于|大于", says: ["greaterThan"] },
  ],
  en: [
    {
      pattern: "\\b(?:not|no|nor) (?:stably )?(?:less than|fewer than|lower than|below)\\b",
      says: ["greaterThanInclusive"],
    },
    {
      pattern:
        "\\b(?:not|no|nor) (?:stably )?(?:more than|greater than|higher than|above|over|exceed(?:s|ing)?)\\b",
      says: ["lessThanInclusive"],
    },
    { pattern: "\\bat least\\b|\\bor more\\b|\\band above\\b", says: ["greaterThanInclusive"] },
    { pattern: "\\bat most\\b|\\bor less\\b|\\bor fewer\\b", says: ["lessThanInclusive"] },
    {
      pattern: "\\bless than\\b|\\bfewer than\\b|\\blower than\\b|\\bbelow\\b",
      says: ["lessThan"],
    },
    {
      pattern:
        "\\bmore than\\b|\\bgreater than\\b|\\bhigher than\\b|\\babove\\b|\\bexceed(?:s|ing)?\\b",
      says: ["greaterThan"],
    },
  ],
};

/** Words for edges that the conditions do not have. */
export function lintEdgeWords(rule: Rule): Finding[] {
  const asked = edgesOf(rule.conditions);
  const applies = rule.appliesWhen === undefined ? [] : edgesOf(rule.appliesWhen);
  if (asked.length === 0) return [];
  const turned = [...asked, ...applies].map((edge) => OPPOSITE[edge]);
  const texts = [
    { at: "/title", label: rule.title, fits: [...asked, ...applies] },
    { at: "/messages/met", label: rule.messages.met, fits: [...asked, ...applies] },
    {
      at: "/messages/not-met",
      label: rule.messages["not-met"],
      fits: [...asked, ...applies, ...turned],
    },
  ];
  return texts.flatMap(({ at, label, fits }) =>
    (["zh", "en"] as const).flatMap((language) =>
      wordsIn(label[language], language)
        .filter(({ says }) => !says.some((edge) => fits.includes(edge)))
        .map(({ word }) => {
          const operators = [...new Set(asked)].map((edge) => OPERATOR_LABELS[edge][language]);
          const details = { word, operators: operators.join(language === "zh" ? "、" : ", ") };
          return issue("lint/edge-word", details, {
            file: ruleFile(rule.name),
            pointer: `${at}/${language}`,
          });
        }),
    ),
  );
}

function wordsIn(text: string, language: Language): { word: string; says: readonly Edge[] }[] {
  const all = new RegExp(WORDS[language].map(({ pattern }) => `(${pattern})`).join("|"), "gi");
  return [...text.matchAll(all)].map((match) => {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    return { word: match[0], says: (WORDS[language][index] as Word).says };
  });
}

/** The edges that a condition asks for, with those under `not` turned round. */
function edgesOf(condition: Condition): Edge[] {
  return fold<Edge[]>(condition, {
    comparison: ({ operator }) => (isEdge(operator) ? [operator] : []),
    list: (_join, parts) => parts.flat(),
    not: (edges) => edges.map((edge) => OPPOSITE[edge]),
  });
}

export function isEdge(operator: Operator): operator is Edge {
  return Object.hasOwn(OPPOSITE, operator);
}

/** Placeholders that a message lacks, cannot fill, or names in one language only. */
export function lintPlaceholders(rule: Rule, pack: Pick<Pack, "parameters">): Finding[] {
  return (["met", "not-met", "unknown", "not-applicable"] as const).flatMap((verdict) => {
    const label = rule.messages[verdict];
    return label === undefined
      ? []
      : [...lintMessage(rule, verdict, label), ...lintUnits(rule, verdict, label, pack)];
  });
}

function lintMessage(rule: Rule, verdict: Verdict, label: Label): Finding[] {
  const place = { file: ruleFile(rule.name), pointer: `/messages/${verdict}` };
  const named = { zh: new Set(placeholdersOf(label.zh)), en: new Set(placeholdersOf(label.en)) };
  const anywhere = new Set([...named.zh, ...named.en]);
  const list = (names: ReadonlySet<string>) => [...names].sort().join(", ") || "-";
  const issues: Finding[] = [];
  if (list(named.zh) !== list(named.en)) {
    const details = { verdict, zh: list(named.zh), en: list(named.en) };
    issues.push(issue("lint/languages-differ", details, place));
  }
  const isMember = rule.subject === "member";
  const facts = [
    ...new Set(comparisonsOf(rule.conditions).map(({ comparison }) => comparison.fact)),
  ];
  const wrong = [
    ...(isMember ? [] : ["member"]),
    ...(verdict === "unknown" ? [] : ["lacking"]),
    ...(verdict === "not-applicable" ? ["left", "right"] : []),
  ];
  for (const name of wrong.filter((one) => anywhere.has(one))) {
    issues.push(issue("lint/placeholder-wrong", { verdict, found: `{${name}}` }, place));
  }
  if (facts.length > 1 && verdict !== "not-applicable") {
    for (const name of ["left", "right"].filter((one) => anywhere.has(one))) {
      const details = { verdict, found: `{${name}}`, facts: facts.join(", ") };
      issues.push(issue("lint/placeholder-ambiguous", details, place));
    }
  }
  const only = facts.length === 1 && edgesOf(rule.conditions).length > 0;
  const wanted = [
    ...(verdict === "unknown" ? [["lacking"]] : []),
    ...(verdict === "not-met" && isMember ? [["member"]] : []),
    ...(verdict === "not-met" && only ? [["left", facts[0] as string]] : []),
  ].filter((names) => !names.some((name) => anywhere.has(name)));
  for (const [name] of wanted) {
    issues.push(issue("lint/placeholder-missing", { verdict, wanted: `{${name}}` }, place));
  }
  return issues;
}

/** Placeholders that are followed by the unit with which they are filled. */
function lintUnits(
  rule: Rule,
  verdict: Verdict,
  label: Label,
  pack: Pick<Pack, "parameters">,
): Finding[] {
  const leaves = comparisonsOf(rule.conditions).map(({ comparison }) => comparison.fact);
  return (["zh", "en"] as const).flatMap((language) => {
    const unitOf = (fact: string) =>
      valueLabel(fact, 1, pack)
        [language].replace(/^1(?:\.00)?/, "")
        .trim();
    return [...new Set(placeholdersOf(label[language]))].flatMap((name) => {
      const facts = name === "left" || name === "right" ? leaves : [name];
      const rest = label[language].split(`{${name}}`).slice(1);
      const unit = facts
        .filter((fact) => isNumber(fact, pack))
        .map(unitOf)
        .find((one) => one !== "" && rest.some((text) => text.trimStart().startsWith(one)));
      if (unit === undefined) return [];
      const place = { file: ruleFile(rule.name), pointer: `/messages/${verdict}/${language}` };
      return [issue("lint/unit-twice", { placeholder: `{${name}}`, unit }, place)];
    });
  });
}

function isNumber(fact: string, law: LegalValues): boolean {
  return termOf(fact, law)?.type === "number";
}

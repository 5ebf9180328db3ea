import {
  placeholdersOf
} from "../base/index.js";
import { comparisonsOf, fold } from "../conditions/index.js";
import { OPERATOR_LABELS, valueLabel } from "../judge/index.js";
import { ruleFile, termOf } from "../law/index.js";
import { issue } from "./issues.js";
const OPPOSITE = {
  lessThan: "greaterThanInclusive",
  lessThanInclusive: "greaterThan",
  greaterThan: "lessThanInclusive",
  greaterThanInclusive: "lessThan"
};
const WORDS = {
  zh: [
    { pattern: "(?:\u4E0D|\u672A|\u6CA1\u6709)(?:\u7A33\u5B9A)?(?:\u4F4E\u4E8E|\u5C11\u4E8E|\u5C0F\u4E8E)", says: ["greaterThanInclusive"] },
    { pattern: "(?:\u4E0D|\u672A|\u6CA1\u6709)(?:\u7A33\u5B9A)?(?:\u8D85\u8FC7|\u8D85\u51FA|\u9AD8\u4E8E|\u591A\u4E8E|\u5927\u4E8E)", says: ["lessThanInclusive"] },
    { pattern: "\u81F3\u5C11", says: ["greaterThanInclusive"] },
    {
      pattern: "\u81F3\u591A|\u6700\u591A|(?<=[\\d}\uFF05%\u5143\u5C81\u7C73\u5929\u5347\u5206\u949F\u4E2A\u6708\u4EBA\u6237\u5E74])\u4EE5\u5185",
      says: ["lessThanInclusive"]
    },
    {
      pattern: "(?<=[\\d}\uFF05%\u5143\u5C81\u7C73\u5929\u5347\u5206\u949F\u4E2A\u6708\u4EBA\u6237\u5E74])(?:\u53CA|\uFF08\u542B\uFF09|\\(\u542B\\))?\u4EE5\u4E0A",
      says: ["greaterThanInclusive"]
    },
    {
      pattern: "(?<=[\\d}\uFF05%\u5143\u5C81\u7C73\u5929\u5347\u5206\u949F\u4E2A\u6708\u4EBA\u6237\u5E74])(?:\u53CA|\uFF08\u542B\uFF09|\\(\u542B\\))?\u4EE5\u4E0B",
      says: ["lessThan", "lessThanInclusive"]
    },
    { pattern: "\u4F4E\u4E8E|\u5C11\u4E8E|\u5C0F\u4E8E|\u4E0D\u8DB3(?=[\\d{])|\u672A\u6EE1", says: ["lessThan"] },
    { pattern: "\u8D85\u8FC7|\u8D85\u51FA|\u9AD8\u4E8E|\u591A\u4E8E|\u5927\u4E8E", says: ["greaterThan"] }
  ],
  en: [
    {
      pattern: "\\b(?:not|no|nor) (?:stably )?(?:less than|fewer than|lower than|below)\\b",
      says: ["greaterThanInclusive"]
    },
    {
      pattern: "\\b(?:not|no|nor) (?:stably )?(?:more than|greater than|higher than|above|over|exceed(?:s|ing)?)\\b",
      says: ["lessThanInclusive"]
    },
    { pattern: "\\bat least\\b|\\bor more\\b|\\band above\\b", says: ["greaterThanInclusive"] },
    { pattern: "\\bat most\\b|\\bor less\\b|\\bor fewer\\b", says: ["lessThanInclusive"] },
    {
      pattern: "\\bless than\\b|\\bfewer than\\b|\\blower than\\b|\\bbelow\\b",
      says: ["lessThan"]
    },
    {
      pattern: "\\bmore than\\b|\\bgreater than\\b|\\bhigher than\\b|\\babove\\b|\\bexceed(?:s|ing)?\\b",
      says: ["greaterThan"]
    }
  ]
};
function lintEdgeWords(rule) {
  const asked = edgesOf(rule.conditions);
  const applies = rule.appliesWhen === void 0 ? [] : edgesOf(rule.appliesWhen);
  if (asked.length === 0) return [];
  const turned = [...asked, ...applies].map((edge) => OPPOSITE[edge]);
  const texts = [
    { at: "/title", label: rule.title, fits: [...asked, ...applies] },
    { at: "/messages/met", label: rule.messages.met, fits: [...asked, ...applies] },
    {
      at: "/messages/not-met",
      label: rule.messages["not-met"],
      fits: [...asked, ...applies, ...turned]
    }
  ];
  return texts.flatMap(
    ({ at, label, fits }) => ["zh", "en"].flatMap(
      (language) => wordsIn(label[language], language).filter(({ says }) => !says.some((edge) => fits.includes(edge))).map(({ word }) => {
        const operators = [...new Set(asked)].map((edge) => OPERATOR_LABELS[edge][language]);
        const details = { word, operators: operators.join(language === "zh" ? "\u3001" : ", ") };
        return issue("lint/edge-word", details, {
          file: ruleFile(rule.name),
          pointer: `${at}/${language}`
        });
      })
    )
  );
}
function wordsIn(text, language) {
  const all = new RegExp(WORDS[language].map(({ pattern }) => `(${pattern})`).join("|"), "gi");
  return [...text.matchAll(all)].map((match) => {
    const index = match.slice(1).findIndex((group) => group !== void 0);
    return { word: match[0], says: WORDS[language][index].says };
  });
}
function edgesOf(condition) {
  return fold(condition, {
    comparison: ({ operator }) => isEdge(operator) ? [operator] : [],
    list: (_join, parts) => parts.flat(),
    not: (edges) => edges.map((edge) => OPPOSITE[edge])
  });
}
function isEdge(operator) {
  return Object.hasOwn(OPPOSITE, operator);
}
function lintPlaceholders(rule, pack) {
  return ["met", "not-met", "unknown", "not-applicable"].flatMap((verdict) => {
    const label = rule.messages[verdict];
    return label === void 0 ? [] : [...lintMessage(rule, verdict, label), ...lintUnits(rule, verdict, label, pack)];
  });
}
function lintMessage(rule, verdict, label) {
  const place = { file: ruleFile(rule.name), pointer: `/messages/${verdict}` };
  const named = { zh: new Set(placeholdersOf(label.zh)), en: new Set(placeholdersOf(label.en)) };
  const anywhere = /* @__PURE__ */ new Set([...named.zh, ...named.en]);
  const list = (names) => [...names].sort().join(", ") || "-";
  const issues = [];
  if (list(named.zh) !== list(named.en)) {
    const details = { verdict, zh: list(named.zh), en: list(named.en) };
    issues.push(issue("lint/languages-differ", details, place));
  }
  const isMember = rule.subject === "member";
  const facts = [
    ...new Set(comparisonsOf(rule.conditions).map(({ comparison }) => comparison.fact))
  ];
  const wrong = [
    ...isMember ? [] : ["member"],
    ...verdict === "unknown" ? [] : ["lacking"],
    ...verdict === "not-applicable" ? ["left", "right"] : []
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
    ...verdict === "unknown" ? [["lacking"]] : [],
    ...verdict === "not-met" && isMember ? [["member"]] : [],
    ...verdict === "not-met" && only ? [["left", facts[0]]] : []
  ].filter((names) => !names.some((name) => anywhere.has(name)));
  for (const [name] of wanted) {
    issues.push(issue("lint/placeholder-missing", { verdict, wanted: `{${name}}` }, place));
  }
  return issues;
}
function lintUnits(rule, verdict, label, pack) {
  const leaves = comparisonsOf(rule.conditions).map(({ comparison }) => comparison.fact);
  return ["zh", "en"].flatMap((language) => {
    const unitOf = (fact) => valueLabel(fact, 1, pack)[language].replace(/^1(?:\.00)?/, "").trim();
    return [...new Set(placeholdersOf(label[language]))].flatMap((name) => {
      const facts = name === "left" || name === "right" ? leaves : [name];
      const rest = label[language].split(`{${name}}`).slice(1);
      const unit = facts.filter((fact) => isNumber(fact, pack)).map(unitOf).find((one) => one !== "" && rest.some((text) => text.trimStart().startsWith(one)));
      if (unit === void 0) return [];
      const place = { file: ruleFile(rule.name), pointer: `/messages/${verdict}/${language}` };
      return [issue("lint/unit-twice", { placeholder: `{${name}}`, unit }, place)];
    });
  });
}
function isNumber(fact, law) {
  return termOf(fact, law)?.type === "number";
}
export {
  isEdge,
  lintEdgeWords,
  lintPlaceholders
};

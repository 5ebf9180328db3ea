import {
  criteriaOf,
  markFactsIn,
  marksIn,
  parameterNameOf,
  scoredIn,
} from "../conditions/index.js";
import type { Plan, PlannedRule } from "../judge/index.js";
import type { Pack } from "../law/index.js";
import { conditionSql, type SayFact } from "./conditions.js";
import type { Dialect } from "./dialect.js";
import type { Step } from "./frames.js";
import { joinedMembers, type ListTerms, memberSteps } from "./members.js";
import { outcomeSql, shareColumns, shareSql } from "./outcome.js";
import { lackingWords, ruleSql } from "./rules.js";
import type { Stages } from "./stages.js";
import type { Term } from "./term.js";

export interface Judging {
  readonly facts: ReadonlyMap<string, Term>;
  readonly stages: Stages;
  readonly dialect: Dialect;
  readonly key: string;
  readonly list: ListTerms | undefined;
}

/** Whether a rule is one about members is told by whether it has its columns in their list. */
export function judge(plan: Plan, pack: Pack, judging: Judging) {
  const { stages, dialect, key, list } = judging;
  const { quoted } = dialect;
  const aliases = { "": "h", members: "m" };
  const sayFacts: SayFact = {
    termOf: (fact) => judging.facts.get(fact) as Term,
    say: (fact) => stages.say(judging.facts.get(fact) as Term, aliases),
  };
  const legal = (name: string | undefined) =>
    plan.parameters.find((one) => one.name === name)?.value;
  const isOfMembers = (rule: PlannedRule | null): rule is PlannedRule =>
    rule !== null && list !== undefined && rule.subject === "member";
  const scope =
    plan.appliesWhen === null ? undefined : conditionSql(plan.appliesWhen, sayFacts, dialect);
  const steps: Step[] = [];
  const members = plan.criteria.flatMap(({ id, rule }) =>
    isOfMembers(rule) ? [{ id, rule, sql: ruleSql(rule, sayFacts, dialect) }] : [],
  );
  const last = quoted(stages.lastOf(""));
  if (list !== undefined && members.length > 0) {
    steps.push(
      ...memberSteps(members, list, { ...judging, say: (term) => stages.say(term, aliases) }),
    );
  }
  const within = (verdict: string) =>
    scope === undefined
      ? verdict
      : `CASE ${scope.text} WHEN FALSE THEN 'not-applicable' WHEN TRUE THEN ${verdict} ELSE 'unknown' END`;
  const clauseOf = (rule: PlannedRule | null) => {
    const found = rule === null ? undefined : pack.rules.find(({ name }) => name === rule.name);
    const citation = found?.sources[0];
    return citation === undefined ? "" : `: ${citation.source} ${citation.clause ?? ""}`.trimEnd();
  };
  const columns = plan.criteria.map(({ id, label, rule }) => {
    const verdict =
      rule === null
        ? "'unknown'"
        : isOfMembers(rule)
          ? joinedMembers(
              rule,
              legal,
              (verdict) => quoted(`${id}=${verdict}`),
              list as ListTerms,
              (term) => stages.say(term, aliases),
            )
          : ruleSql(rule, sayFacts, dialect).verdict;
    const comment = `    -- ${id} ${label.zh} · ${label.en}\n    -- ${rule?.name ?? "no rule in force"}${clauseOf(rule)}`;
    return `${comment.replaceAll(/\s*\n\s*(?!-- |$)/g, " ").replace(/^-- /, "    -- ")}\n    ${within(verdict)} AS ${quoted(id)}`;
  });
  const join =
    members.length === 0
      ? ""
      : `\n  LEFT JOIN ${quoted("members_verdicts")} AS g ON g.${quoted(key)} = h.${quoted(key)}`;
  const lackingOf = ({ id, rule }: Plan["criteria"][number]) => {
    if (rule === null) return `'criterion.${id}'`;
    if (!isOfMembers(rule)) return lackingWords(ruleSql(rule, sayFacts, dialect).lacking);
    const sql = members.find((one) => one.id === id)?.sql;
    const words = [...(sql?.lacking.keys() ?? []), "member.present"].map(
      (fact) => [fact, `g.${quoted(`${id}?${fact}`)}`] as const,
    );
    const incomplete = [
      "members",
      `${stages.say((list as ListTerms).complete, aliases)} IS NULL`,
    ] as const;
    const absent = markFactsIn(rule.join).filter((fact) => legal(parameterNameOf(fact)) === null);
    return lackingWords([...words, incomplete, ...absent.map((fact) => [fact, "TRUE"] as const)]);
  };
  const scopeWords = scope === undefined ? "" : lackingWords(scope.lacking);
  const lackings = plan.criteria.map((one) => {
    const words = lackingOf(one);
    const all =
      scope === undefined
        ? words
        : `CASE WHEN ${scope.text} IS NULL THEN ${scopeWords} ELSE ${words} END`;
    return `    ${all} AS ${quoted(`${one.id}__lacking`)}`;
  });
  const shares = (scoredIn(plan.outcome)?.score ?? []).flatMap((weight) => {
    const { criterion, share } = weight;
    if (share === undefined) return [];
    const full = (judging.facts.get(share.of.fact) as Term).constant;
    const [least, most] = shareSql(weight, full, sayFacts.say(share.fact), dialect);
    const [leastName, mostName] = shareColumns(criterion);
    return [`    ${least} AS ${quoted(leastName)}`, `    ${most} AS ${quoted(mostName)}`];
  });
  const applies = scope === undefined ? [] : [`    ${scope.text} AS ${quoted("applies?")}`];
  steps.push({
    name: "judged",
    about: "The verdict on every criterion, and what is lacking where it is unknown",
    text: `  SELECT h.${quoted(key)}, h.village,\n${[...applies, ...columns, ...lackings, ...shares].join(",\n")}\n  FROM ${last} AS h${join}`,
  });
  const deciding = new Set(criteriaOf(plan.outcome));
  const marks = marksIn(plan.outcome).filter((mark) =>
    plan.parameters.some(({ name, value }) => `parameter.${name}` === mark && value === null),
  );
  const wanting = plan.criteria
    .filter(({ id }) => deciding.has(id))
    .map(({ id }) => `CASE WHEN ${quoted(id)} = 'unknown' THEN ${quoted(`${id}__lacking`)} END`);
  const words = dialect.wordsOnce(
    `concat_ws(' ', ${[...wanting, ...marks.map((mark) => `'${mark}'`)].join(", ")})`,
  );
  const { text: outcome, parts } = outcomeSql(plan.outcome, plan, quoted);
  const whole =
    scope === undefined
      ? outcome
      : `CASE ${quoted("applies?")} WHEN FALSE THEN 'not-applicable' WHEN TRUE THEN ${outcome} ELSE 'unknown' END`;
  let before = "judged";
  for (let depth = 1; parts.some((part) => part.depth === depth); depth += 1) {
    const its = parts.filter((part) => part.depth === depth);
    const groups = its.map(({ name, text }) => `    ${text} AS ${quoted(name)}`).join(",\n");
    const text = `  SELECT p.*,\n${groups}\n  FROM ${before} AS p`;
    before = `grouped_${depth}`;
    steps.push({ name: before, about: "Groups of criteria", text });
  }
  steps.push({
    name: "decided",
    about: "The outcome",
    text: `  SELECT p.*,\n    ${whole} AS outcome,\n    ${words} AS ${quoted("outcome__lacking")}\n  FROM ${before} AS p`,
  });
  const shown = plan.criteria.flatMap(({ id }) => [
    `  ${quoted(id)}`,
    `  CASE WHEN ${quoted(id)} = 'unknown' THEN ${quoted(`${id}__lacking`)} END AS ${quoted(`${id}__lacking`)}`,
  ]);
  const select = [
    `SELECT\n  ${quoted(key)}`,
    "  village",
    "  outcome",
    `  CASE WHEN outcome = 'unknown' THEN ${quoted("outcome__lacking")} END AS ${quoted("outcome__lacking")}`,
    ...shown,
  ];
  return { steps, select: `${select.join(",\n")}\nFROM decided` };
}

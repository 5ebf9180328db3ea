import type { PlannedRule } from "../judge/index.js";
import { conditionSql, type SayFact } from "./conditions.js";
import type { Dialect } from "./dialect.js";

/** What a rule comes to in one row, and of each fact when the verdict is unknown for want of it. */
export interface RuleSql {
  readonly verdict: string;
  readonly lacking: ReadonlyMap<string, string>;
}

const byTruth = (condition: string, { join }: PlannedRule) => {
  const [yes, no] = join === "none" ? ["not-met", "met"] : ["met", "not-met"];
  return `CASE ${condition} WHEN TRUE THEN '${yes}' WHEN FALSE THEN '${no}' ELSE 'unknown' END`;
};

/** A rule whose own scope decides first whom it concerns. */
export function ruleSql(rule: PlannedRule, facts: SayFact, dialect: Dialect): RuleSql {
  const then = conditionSql(rule.conditions, facts, dialect);
  if (rule.appliesWhen === null)
    return { verdict: byTruth(then.text, rule), lacking: then.lacking };
  const when = conditionSql(rule.appliesWhen, facts, dialect);
  const lacking = new Map<string, string>();
  for (const [fact, text] of when.lacking) lacking.set(fact, `${when.text} IS NULL AND ${text}`);
  for (const [fact, text] of then.lacking) {
    const own = `${when.text} AND ${text}`;
    const before = lacking.get(fact);
    lacking.set(fact, before === undefined ? own : `(${before}) OR (${own})`);
  }
  return {
    verdict: `CASE ${when.text} WHEN FALSE THEN 'not-applicable' WHEN TRUE THEN ${byTruth(then.text, rule)} ELSE 'unknown' END`,
    lacking,
  };
}

/** Names of facts in one text, those of which it holds that they are lacking. */
export function lackingWords(lacking: Iterable<readonly [fact: string, text: string]>): string {
  const words = [...lacking].map(([fact, text]) => `CASE WHEN ${text} THEN '${fact}' END`);
  return words.length === 0 ? "''" : `concat_ws(' ', ${words.join(", ")})`;
}

import { type Result, succeed } from "../base/index.js";
import { FACTS } from "../facts/index.js";
import type { Citation, Parameter } from "../parameters/index.js";
import { composePack } from "./compose.js";
import { type Condition, factsOf, parameterNameOf } from "./condition.js";
import type { Rulebook, RuleFiles } from "./rulebook.js";
import type { Outcome, PackHead, Rule } from "./schema.js";

/**
 * The rule files that a pack needs and no others: the heads and rules of it and its parents without
 * their cases, the legal values they rest on, and the documents and pages that these cite. Read with
 * `readRules` they make the same pack, with the same hash, as the whole rulebook.
 */
export function bundlePack(book: Rulebook, name: string): Result<RuleFiles> {
  const composed = composePack(book, name);
  if (!composed.ok) return composed;
  const heads = composed.value.lineage.flatMap((one) => book.heads.get(one) ?? []);
  const rules = heads.flatMap((head) => book.rules.get(head.name) ?? []);
  const parameters = parametersOf(heads, rules).flatMap((one) => book.parameters.get(one) ?? []);
  const cited = citedBy(heads, rules, parameters);
  const sources = [...book.sources.values()].filter(({ id }) => cited.has(id));
  return succeed({
    ...Object.fromEntries(heads.map((head) => [`${head.name}/pack.json`, head])),
    ...Object.fromEntries(rules.map((rule) => [`${rule.name}.json`, { ...rule, cases: [] }])),
    ...Object.fromEntries(parameters.map((one) => [`parameters/${one.name}.json`, one])),
    "sources/sources.json": { sources },
  });
}

/** The legal values that conditions, outcomes and the facts in them are compared with or need. */
function parametersOf(heads: readonly PackHead[], rules: readonly Rule[]): string[] {
  const conditions: Condition[] = [...heads, ...rules].flatMap((one) => [
    ...(one.appliesWhen === undefined ? [] : [one.appliesWhen]),
    ...("conditions" in one ? [one.conditions] : []),
  ]);
  const facts = [
    ...conditions.flatMap(factsOf),
    ...heads.flatMap(({ outcome }) => (outcome === undefined ? [] : thresholdsOf(outcome))),
  ];
  const names = facts.flatMap((fact) => parameterNameOf(fact) ?? FACTS.get(fact)?.parameters ?? []);
  return [...new Set(names)].sort();
}

function thresholdsOf(outcome: Outcome): string[] {
  if ("score" in outcome) return [outcome.atLeast.fact];
  if ("criterion" in outcome) return [];
  return ("all" in outcome ? outcome.all : outcome.any).flatMap(thresholdsOf);
}

function citedBy(
  heads: readonly PackHead[],
  rules: readonly Rule[],
  parameters: readonly Parameter[],
): ReadonlySet<string> {
  const citations: readonly Citation[] = [
    ...[...heads, ...rules].flatMap(({ sources }) => sources),
    ...parameters.flatMap(({ histories }) =>
      histories.flatMap(({ values }) => values.flatMap(({ sources }) => sources)),
    ),
  ];
  return new Set(citations.flatMap(({ source, seenIn = [] }) => [source, ...seenIn]));
}

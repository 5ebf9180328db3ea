import {
  type Condition,
  factsOf,
  markFactsIn,
  marksIn,
  parameterNameOf,
  shareFactsIn,
} from "../conditions/index.js";
import { type AnyFact, FACTS, ownFacts } from "../facts/index.js";
import type { Parameter } from "./parameters/parameter.js";
import { YEAR_END } from "./parameters/resolve.js";
import type { PackHead, Rule } from "./schema.js";

type Heads = readonly Pick<PackHead, "appliesWhen" | "outcome">[];
type Rules = readonly Pick<Rule, "appliesWhen" | "conditions" | "join">[];

/** The facts and legal values that conditions and outcomes name. */
export function namesAsked(heads: Heads, rules: Rules): readonly string[] {
  const conditions: readonly (Condition | undefined)[] = [
    ...heads.map(({ appliesWhen }) => appliesWhen),
    ...rules.flatMap((rule) => [rule.appliesWhen, rule.conditions]),
  ];
  return [
    ...conditions.flatMap((one) => (one === undefined ? [] : factsOf(one))),
    ...rules.flatMap(({ join }) => markFactsIn(join)),
    ...heads.flatMap(({ outcome }) =>
      outcome === undefined ? [] : [...marksIn(outcome), ...shareFactsIn(outcome)],
    ),
  ];
}

/** Facts of one's own that conditions and outcomes name. */
export function ownFactsIn(heads: Heads, rules: Rules): readonly AnyFact[] {
  if (ownFacts().size === 0) return [];
  const names = new Set(namesAsked(heads, rules));
  return [...ownFacts().values()].flat().filter(({ id }) => names.has(id));
}

/** The legal values that conditions, outcomes and the facts in them are compared with or need. */
export function parametersOf(
  heads: Heads,
  rules: Rules,
  book: ReadonlyMap<string, Parameter>,
): string[] {
  const facts = namesAsked(heads, rules);
  const names = facts.flatMap((fact) => parameterNameOf(fact) ?? FACTS.get(fact)?.parameters ?? []);
  const byYear = names.some((name) => book.get(name)?.takenFrom !== undefined);
  return [...new Set(byYear ? [...names, YEAR_END] : names)].sort();
}

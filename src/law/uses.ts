import {
  type Condition,
  factsOf,
  marksIn,
  parameterNameOf,
  shareFactsIn,
} from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import type { Parameter } from "./parameters/parameter.js";
import { YEAR_END } from "./parameters/resolve.js";
import type { PackHead, Rule } from "./schema.js";

/** The legal values that conditions, outcomes and the facts in them are compared with or need. */
export function parametersOf(
  heads: readonly Pick<PackHead, "appliesWhen" | "outcome">[],
  rules: readonly Pick<Rule, "appliesWhen" | "conditions">[],
  book: ReadonlyMap<string, Parameter>,
): string[] {
  const conditions: readonly (Condition | undefined)[] = [
    ...heads.map(({ appliesWhen }) => appliesWhen),
    ...rules.flatMap((rule) => [rule.appliesWhen, rule.conditions]),
  ];
  const facts = [
    ...conditions.flatMap((one) => (one === undefined ? [] : factsOf(one))),
    ...heads.flatMap(({ outcome }) =>
      outcome === undefined ? [] : [...marksIn(outcome), ...shareFactsIn(outcome)],
    ),
  ];
  const names = facts.flatMap((fact) => parameterNameOf(fact) ?? FACTS.get(fact)?.parameters ?? []);
  const byYear = names.some((name) => book.get(name)?.takenFrom !== undefined);
  return [...new Set(byYear ? [...names, YEAR_END] : names)].sort();
}

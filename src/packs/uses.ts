import { FACTS } from "../facts/index.js";
import { type Condition, factsOf, parameterNameOf } from "./condition.js";
import type { Outcome, PackHead, Rule } from "./schema.js";

/** The legal values that conditions, outcomes and the facts in them are compared with or need. */
export function parametersOf(
  heads: readonly Pick<PackHead, "appliesWhen" | "outcome">[],
  rules: readonly Pick<Rule, "appliesWhen" | "conditions">[],
): string[] {
  const conditions: readonly (Condition | undefined)[] = [
    ...heads.map(({ appliesWhen }) => appliesWhen),
    ...rules.flatMap((rule) => [rule.appliesWhen, rule.conditions]),
  ];
  const facts = [
    ...conditions.flatMap((one) => (one === undefined ? [] : factsOf(one))),
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

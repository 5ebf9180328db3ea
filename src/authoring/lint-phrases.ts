import type { Finding } from "../base/index.js";
import { comparisonsOf, factsOf } from "../conditions/index.js";
import { type LegalValues, type Rule, ruleFile, termLabel } from "../law/index.js";
import { issue } from "./issues.js";

/**
 * Comparisons of which no phrase speaks, in a rule with several: what is said of them is made from the
 * label of their fact. A rule with one comparison says all in its message.
 */
export function lintPhrases(rule: Rule, law: LegalValues): Finding[] {
  const comparisons = comparisonsOf(rule.conditions, "/conditions");
  if (comparisons.length < 2) return [];
  const spoken = new Set((rule.phrases ?? []).flatMap(({ when }) => factsOf(when)));
  const silent = new Map(
    comparisons
      .filter(({ comparison }) => !spoken.has(comparison.fact))
      .map(({ at, comparison }) => [comparison.fact, at]),
  );
  return [...silent].map(([fact, pointer]) =>
    issue(
      "lint/phrase-missing",
      { fact: termLabel(fact, law) },
      { file: ruleFile(rule.name), pointer },
    ),
  );
}

import { comparisonsOf } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import {
  type Answer,
  type Assignment,
  domainsOf,
  type Found,
  isSettled,
  MET_ONLY,
  maskOfCondition,
  maskOfRule,
  NOT_MET_ONLY,
  putFirst,
  SECOND,
  search,
} from "../judge/index.js";
import type { Rule } from "../law/index.js";
import { conditionsOf, type Era, withFacts } from "./eras.js";
import type { Mutant } from "./mutant.js";
import { factsFirst } from "./mutants.js";

/** What a search needs to know of a change to a rule. */
export type Change = Pick<Mutant, "rule" | "part" | "era" | "searched" | "ofQuota"> &
  Partial<Pick<Mutant, "kind">>;

/** Facts on which a rule and its mutant differ; with `found`, the era in which they hold. */
export type Difference =
  | { readonly kind: "found"; readonly era: Era; readonly facts: Assignment }
  | { readonly kind: "none" }
  | { readonly kind: "gave-up" };

/** How many comparisons may yet be made; counted, so that the end is the same on every machine. */
export interface Effort {
  left: number;
}

/** How many comparisons it takes to judge a rule once. */
export function sizeOf(rule: Rule): number {
  return conditionsOf(rule).reduce((sum, one) => sum + comparisonsOf(one).length, 1);
}

function spend(effort: Effort, cost: number, run: (limit: number) => Found): Found {
  const found = run(Math.max(0, Math.floor(effort.left / cost)));
  effort.left -= found.tried * cost;
  return found;
}

/**
 * Looks for facts on which a rule and its mutant give different verdicts. `none` is a proof: over the
 * representative values of all facts, known and not known, and all legal values, there are none.
 */
export function distinguish(
  rule: Rule,
  mutant: Change,
  eras: readonly Era[],
  effort: Effort = { left: Number.POSITIVE_INFINITY },
): Difference {
  let gaveUp = false;
  for (const era of mutant.era === undefined ? eras : [mutant.era]) {
    const found =
      mutant.kind === "join" || mutant.ofQuota === true
        ? differInJoin(rule, era, effort)
        : differIn(rule, mutant, era, effort);
    if (found.kind === "found") return { kind: "found", era, facts: found.facts };
    if (found.kind === "gave-up") gaveUp = true;
  }
  return { kind: gaveUp ? "gave-up" : "none" };
}

function differIn(rule: Rule, mutant: Change, era: Era, effort: Effort): Found {
  const changed = mutant.searched ?? mutant.rule;
  const conditions = [...conditionsOf(rule), ...conditionsOf(changed)];
  const domains = putFirst(domainsOf(conditions, [era.law]), factsFirst(mutant));
  const test = (facts: Assignment): Answer => {
    if (mutant.part !== undefined) {
      const before = maskOfCondition(mutant.part.before, facts);
      if (isSettled(before) && before === maskOfCondition(mutant.part.after, facts)) return "no";
    }
    const a = maskOfRule(rule, facts);
    const b = maskOfRule(changed, facts);
    if ((a & b) === 0) return "yes";
    return isSettled(a) && a === b ? "no" : "open";
  };
  return spend(effort, 2 * sizeOf(rule), (limit) =>
    search(domains, era.law, test, { withUnknown: true, limit: Math.min(limit, 50_000) }),
  );
}

/**
 * Two members of one household of whom one passes and the other fails; where members always agree,
 * one who passes, beside others who are not recorded.
 */
function differInJoin(rule: Rule, era: Era, effort: Effort): Found {
  const second = secondMember(rule);
  const domains = domainsOf([...conditionsOf(rule), ...conditionsOf(second)], [era.law]);
  const pair = (facts: Assignment): Answer => {
    const a = maskOfRule(rule, facts);
    const b = maskOfRule(second, facts);
    if (a === MET_ONLY && b === NOT_MET_ONLY) return "yes";
    return (a & MET_ONLY) === 0 || (b & NOT_MET_ONLY) === 0 ? "no" : "open";
  };
  const look = (among: typeof domains, test: typeof pair) =>
    spend(effort, 2 * sizeOf(rule), (limit) =>
      search(among, era.law, test, { withUnknown: false, limit: Math.min(limit, 200_000) }),
    );
  const found = look(domains, pair);
  if (found.kind !== "none") return found;
  const alone = (facts: Assignment): Answer => {
    const mask = maskOfRule(rule, facts);
    if (mask === MET_ONLY) return "yes";
    return (mask & MET_ONLY) === 0 ? "no" : "open";
  };
  return look(domainsOf(conditionsOf(rule), [era.law]), alone);
}

/** The rule as it asks about a second member of the same household. */
export const secondMember = (rule: Rule): Rule =>
  withFacts(rule, (fact) => (FACTS.get(fact)?.subject === "member" ? `${fact}${SECOND}` : fact));

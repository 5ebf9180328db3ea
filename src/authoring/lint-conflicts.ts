import type { Finding, Label } from "../base/index.js";
import {
  asCondition,
  type Comparison,
  comparisonsOf,
  factsOf,
  parameterNameOf,
  rightOf,
} from "../conditions/index.js";
import {
  type Answer,
  type Assignment,
  domainsOf,
  isSettled,
  MET_ONLY,
  maskOfCondition,
  maskOfRule,
  NOT_APPLICABLE_ONLY,
  NOT_MET_ONLY,
  search,
} from "../judge/index.js";
import { type Law, type LegalValues, packFile, type Rule, ruleFile } from "../law/index.js";
import { comparisonLabel, conditionLabel } from "./condition-label.js";
import { secondMember } from "./distinguish.js";
import { conditionsOf, type Era, erasOf, overlapOf } from "./eras.js";
import { issue } from "./issues.js";
import type { Lineage } from "./lineage.js";

/** Two rules that nobody can pass together, with what each asks for. */
interface Conflict {
  readonly asOf: string;
  readonly ofA: Label;
  readonly ofB: Label;
}

/** Pairs of criteria that an outcome needs, of which one wants what the other forbids. */
export function lintConflicts(lineage: Lineage, book: Law): Finding[] {
  const { head, place, outcome, rules, own } = lineage;
  const needed = outcome === undefined ? [] : neededBy(outcome);
  const needing = inOrder(rules.filter(({ criterion }) => needed.includes(criterion)));
  return pairsOf(needing).flatMap(([a, b]) => {
    // What is inherited whole is said of the pack that it comes from.
    if (head.outcome === undefined && !own.includes(a) && !own.includes(b)) return [];
    const conflict = conflictOf(a, b, { parameters: book.parameters, place }, head.inForce);
    if (conflict === undefined) return [];
    const details = { pack: head.name, a: a.name, b: b.name, ...conflict };
    return [issue("lint/never-together", details, { file: packFile(head.name) })];
  });
}

/** Criteria of one name of which two packs of a place ask for what excludes each other. */
export function lintContradictions(lineages: readonly Lineage[], book: Law): Finding[] {
  const packs = [...lineages].sort((a, b) => (a.head.name < b.head.name ? -1 : 1));
  return pairsOf(packs).flatMap(([one, other]) => {
    if (!areBeside(one, other)) return [];
    return inOrder(one.rules).flatMap((a) =>
      inOrder(other.rules).flatMap((b) => {
        const isOther = a.name !== b.name && a.criterion === b.criterion;
        const law = { parameters: book.parameters, place: one.place };
        const conflict = isOther ? conflictOf(a, b, law, a.inForce) : undefined;
        if (conflict === undefined) return [];
        const names = { pack: one.head.name, other: other.head.name };
        const details = { ...names, a: a.name, b: b.name, ...conflict };
        return [issue("lint/packs-contradict", details, { file: ruleFile(b.name) })];
      }),
    );
  });
}

/** Criteria of an outcome that change it whatever the others come to: not at all. */
export function lintIdle({ head }: Lineage): Finding[] {
  const condition = head.outcome === undefined ? undefined : asCondition(head.outcome);
  if (condition === undefined) return [];
  const criteria = [...new Set(factsOf(condition))];
  return criteria
    .filter((criterion) => {
      const others = criteria.filter((one) => one !== criterion);
      const domains = new Map(others.map((one) => [one, [true, false] as const]));
      const test = (facts: Assignment): Answer => {
        const [met, not] = [true, false].map((value) =>
          maskOfCondition(condition, new Map(facts).set(criterion, { known: true, value })),
        ) as [number, number];
        if (!isSettled(met) || !isSettled(not)) return "open";
        return met === not ? "no" : "yes";
      };
      return search(domains, new Map(), test, { withUnknown: false }).kind === "none";
    })
    .map((criterion) =>
      issue(
        "lint/idle-criterion",
        { pack: head.name, criterion },
        { file: packFile(head.name), pointer: "/outcome" },
      ),
    );
}

/** The criteria without which an outcome is not met. */
function neededBy(outcome: NonNullable<Lineage["outcome"]>): readonly string[] {
  const condition = asCondition(outcome);
  if (condition === undefined) return [];
  return [...new Set(factsOf(condition))].filter((criterion) => {
    const without: Assignment = new Map([[criterion, { known: true, value: false }]]);
    return maskOfCondition(condition, without) === NOT_MET_ONLY;
  });
}

/** Whether packs of one place judge the same by the same question, and neither builds on the other. */
function areBeside(one: Lineage, other: Lineage): boolean {
  const [a, b] = [one.head, other.head];
  const names = (of: Lineage) => of.ancestors.map(({ name }) => name);
  return (
    one.place === other.place &&
    a.subject === b.subject &&
    a.asks === b.asks &&
    !names(one).includes(b.name) &&
    !names(other).includes(a.name)
  );
}

const PASSING = MET_ONLY | NOT_APPLICABLE_ONLY;

/** That nobody passes both of two rules on some day whose legal values are all known; proved only. */
function conflictOf(
  a: Rule,
  b: Rule,
  law: Parameters<typeof erasOf>[2],
  within: Rule["inForce"],
): Conflict | undefined {
  const both = overlapOf(a.inForce, b.inForce);
  const span = both === undefined ? undefined : overlapOf(both, within);
  if (span === undefined || !share(a, b)) return undefined;
  const here = (rule: Rule): Rule => ({ ...rule, cases: [] });
  // Of two rules that ask for some of the members, two members may pass one each.
  const isOfSome = ({ join }: Rule) => join === "some" || typeof join === "object";
  const isApart = isOfSome(a) && isOfSome(b);
  const other = isApart ? secondMember(b) : b;
  const era = erasOf([here(a), here(b)], span, law).find(
    (one) => [...one.law.values()].every(({ known }) => known) && nobodyPasses([a, other], one),
  );
  if (era === undefined) return undefined;
  const [ofA, ofB] = excluding([a, b], era, law);
  return { asOf: era.asOf, ofA, ofB };
}

function nobodyPasses(
  rules: readonly Pick<Rule, "appliesWhen" | "conditions">[],
  era: Era,
): boolean {
  const test = (facts: Assignment): Answer => {
    const masks = rules.map((rule) => maskOfRule(rule, facts));
    if (masks.some((mask) => (mask & PASSING) === 0)) return "no";
    return masks.every((mask) => (mask & ~PASSING) === 0) ? "yes" : "open";
  };
  const domains = domainsOf(rules.flatMap(conditionsOf), [era.law]);
  const limit = 50_000;
  return search(domains, era.law, test, { withUnknown: false, limit }).kind === "none";
}

const isFact = (name: string) => parameterNameOf(name) === undefined;

/** Whether two rules ask about a fact in common. */
function share(a: Rule, b: Rule): boolean {
  const facts = new Set(conditionsOf(a).flatMap(factsOf).filter(isFact));
  return conditionsOf(b)
    .flatMap(factsOf)
    .some((fact) => facts.has(fact));
}

/** What each of two rules asks for that excludes the other: a comparison where one alone does, else all of it. */
function excluding(
  [a, b]: readonly [Rule, Rule],
  era: Era,
  law: LegalValues,
): readonly [Label, Label] {
  const [ofA, ofB] = [demandedBy(a, era), demandedBy(b, era)];
  for (const one of ofA) {
    for (const other of ofB) {
      const isCommon = namesOf(one).some((fact) => namesOf(other).includes(fact));
      const both = [{ conditions: one }, { conditions: other }];
      if (isCommon && nobodyPasses(both, era))
        return [comparisonLabel(one, law), comparisonLabel(other, law)];
    }
  }
  return [conditionLabel(a.conditions, law), conditionLabel(b.conditions, law)];
}

/** Comparisons of a rule without which nobody passes it. */
function demandedBy(rule: Rule, era: Era): readonly Comparison[] {
  return comparisonsOf(rule.conditions)
    .map(({ comparison }) => comparison)
    .filter((one) => nobodyPasses([rule, { conditions: { not: one } }], era));
}

function namesOf(comparison: Comparison): string[] {
  const { fact } = rightOf(comparison);
  return [comparison.fact, ...(fact === undefined ? [] : [fact])].filter(isFact);
}

function inOrder(rules: readonly Rule[]): readonly Rule[] {
  return [...rules].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function pairsOf<T>(list: readonly T[]): (readonly [T, T])[] {
  return list.flatMap((one, index) =>
    list.slice(index + 1).map((other): readonly [T, T] => [one, other]),
  );
}

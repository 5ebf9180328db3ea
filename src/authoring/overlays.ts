import type { Finding } from "../base/index.js";
import { asCondition, factsOf } from "../conditions/index.js";
import {
  type Answer,
  type Assignment,
  domainsOf,
  MET_ONLY,
  maskOfCondition,
  maskOfRule,
  NOT_APPLICABLE_ONLY,
  NOT_MET_ONLY,
  search,
} from "../judge/index.js";
import { type Law, packFile, type Rule, ruleFile } from "../law/index.js";
import { secondMember } from "./distinguish.js";
import { conditionsOf, type Era, erasOf, overlapOf } from "./eras.js";
import { factText } from "./fact-text.js";
import { issue } from "./issues.js";
import type { Lineage } from "./lineage.js";

/** Whether a rule that takes another's place asks for less. */
export type OverlayProof = {
  readonly rule: string;
  readonly replaces: string;
} & (
  | {
      /** Nobody whom the replaced rule fails gets past the new one. */
      readonly kind: "tightens";
      /** How many combinations of facts the proof looked at. */
      readonly tried: number;
    }
  | { readonly kind: "loosens"; readonly asOf: string; readonly facts: string }
  | { readonly kind: "undecided" }
);

/** Compares every rule of a book that replaces another with the one that it replaces. */
export function proveOverlays(book: Law, lineages: readonly Lineage[]): OverlayProof[] {
  const rules = new Map([...book.rules.values()].flat().map((rule) => [rule.name, rule]));
  return lineages.flatMap(({ own, place }) =>
    own.flatMap((rule) => {
      const parent = rules.get(rule.replaces ?? "");
      return parent === undefined ? [] : [compareRules(rule, parent, book, place)];
    }),
  );
}

function compareRules(rule: Rule, parent: Rule, book: Law, place: string): OverlayProof {
  const names = { rule: rule.name, replaces: parent.name };
  const span = overlapOf(rule.inForce, parent.inForce);
  if (span === undefined) return { ...names, kind: "tightens", tried: 0 };
  if (isCounted(rule, parent)) return { ...names, kind: "undecided" };
  const here = (one: Rule): Rule => ({ ...one, cases: [] });
  const eras = erasOf([here(rule), here(parent)], span, { parameters: book.parameters, place });
  let tried = 0;
  let undecided = false;
  for (const era of eras) {
    for (const [child, other] of pairings(rule, parent)) {
      const found = slipThrough(child, other, era);
      tried += found.tried;
      if (found.kind === "gave-up") undecided = true;
      if (found.kind === "found") {
        return { ...names, kind: "loosens", asOf: era.asOf, facts: factText(found.facts) };
      }
    }
  }
  return undecided ? { ...names, kind: "undecided" } : { ...names, kind: "tightens", tried };
}

/** Whether members are counted, each in its own way: then one of them alone proves nothing. */
function isCounted(rule: Rule, parent: Rule): boolean {
  const counts = [rule, parent].some(({ join }) => typeof join === "object");
  const asked = ({ join, appliesWhen }: Rule) => JSON.stringify([join, appliesWhen ?? null]);
  return counts && asked(rule) !== asked(parent);
}

/**
 * One member, or where the new rule asks for some and the old for every, also two: the one who passes
 * the new rule and another who fails the old.
 */
function pairings(rule: Rule, parent: Rule): (readonly [Rule, Rule])[] {
  const single = [rule, parent] as const;
  const isWider = rule.join === "some" && (parent.join === "every" || parent.join === "none");
  return isWider ? [single, [rule, secondMember(parent)]] : [single];
}

function slipThrough(rule: Rule, parent: Rule, era: Era) {
  const passing = MET_ONLY | NOT_APPLICABLE_ONLY;
  const test = (facts: Assignment): Answer => {
    const child = maskOfRule(rule, facts);
    const old = maskOfRule(parent, facts);
    if ((child & passing) === 0 || (old & NOT_MET_ONLY) === 0) return "no";
    return (child & ~passing) === 0 && old === NOT_MET_ONLY ? "yes" : "open";
  };
  const domains = domainsOf([...conditionsOf(rule), ...conditionsOf(parent)], [era.law]);
  return search(domains, era.law, test, { withUnknown: false });
}

export function lintOverlays(book: Law, lineages: readonly Lineage[]): Finding[] {
  const rules = new Map([...book.rules.values()].flat().map((rule) => [rule.name, rule]));
  return proveOverlays(book, lineages).flatMap((proof): Finding[] => {
    const { rule, replaces } = proof;
    const place = { file: ruleFile(rule), pointer: "/replaces" };
    const declared = rules.get(rule)?.loosens === true;
    if (proof.kind === "undecided") {
      return [issue("lint/overlay-undecided", { rule, replaces }, place)];
    }
    if (proof.kind === "tightens") {
      return declared ? [issue("lint/loosens-without-need", { rule, replaces }, place)] : [];
    }
    const { asOf, facts } = proof;
    return declared ? [] : [issue("lint/overlay-loosens", { rule, replaces, asOf, facts }, place)];
  });
}

/** An outcome of its own must not let through what the parent's outcome fails. */
export function lintOutcomes(lineages: readonly Lineage[]): Finding[] {
  return lineages.flatMap(({ head, ancestors }) => {
    const parent = ancestors.find(({ outcome }) => outcome !== undefined);
    if (head.outcome === undefined || parent?.outcome === undefined) return [];
    const child = asCondition(head.outcome);
    const old = asCondition(parent.outcome);
    if (child === undefined || old === undefined) return [];
    const test = (facts: Assignment): Answer => {
      const a = maskOfCondition(child, facts);
      const b = maskOfCondition(old, facts);
      if ((a & MET_ONLY) === 0 || (b & NOT_MET_ONLY) === 0) return "no";
      return a === MET_ONLY && b === NOT_MET_ONLY ? "yes" : "open";
    };
    const names = [...new Set([...factsOf(child), ...factsOf(old)])];
    const domains = new Map(names.map((name) => [name, [true, false] as const]));
    const found = search(domains, new Map(), test, { withUnknown: false });
    if (found.kind !== "found") return [];
    const failed = [...found.facts].filter(([, one]) => one.known && one.value === false);
    const details = {
      pack: head.name,
      parent: parent.name,
      criteria: failed.map(([name]) => name).join(", "),
    };
    const place = { file: packFile(head.name), pointer: "/outcome" };
    return [issue("lint/outcome-loosens", details, place)];
  });
}

import { asCondition, factsOf } from "../conditions/index.js";
import {
  domainsOf,
  MET_ONLY,
  maskOfCondition,
  maskOfRule,
  NOT_APPLICABLE_ONLY,
  NOT_MET_ONLY,
  search
} from "../judge/index.js";
import { packFile, ruleFile } from "../law/index.js";
import { secondMember } from "./distinguish.js";
import { conditionsOf, erasOf, overlapOf } from "./eras.js";
import { factText } from "./fact-text.js";
import { issue } from "./issues.js";
function proveOverlays(book, lineages) {
  const rules = new Map([...book.rules.values()].flat().map((rule) => [rule.name, rule]));
  return lineages.flatMap(
    ({ own, place }) => own.flatMap((rule) => {
      const parent = rules.get(rule.replaces ?? "");
      return parent === void 0 ? [] : [compareRules(rule, parent, book, place)];
    })
  );
}
function compareRules(rule, parent, book, place) {
  const names = { rule: rule.name, replaces: parent.name };
  const span = overlapOf(rule.inForce, parent.inForce);
  if (span === void 0) return { ...names, kind: "tightens", tried: 0 };
  const here = (one) => ({ ...one, cases: [] });
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
function pairings(rule, parent) {
  const single = [rule, parent];
  const isWider = rule.join === "some" && parent.join === "every";
  return isWider ? [single, [rule, secondMember(parent)]] : [single];
}
function slipThrough(rule, parent, era) {
  const passing = MET_ONLY | NOT_APPLICABLE_ONLY;
  const test = (facts) => {
    const child = maskOfRule(rule, facts);
    const old = maskOfRule(parent, facts);
    if ((child & passing) === 0 || (old & NOT_MET_ONLY) === 0) return "no";
    return (child & ~passing) === 0 && old === NOT_MET_ONLY ? "yes" : "open";
  };
  const domains = domainsOf([...conditionsOf(rule), ...conditionsOf(parent)], [era.law]);
  return search(domains, era.law, test, { withUnknown: false });
}
function lintOverlays(book, lineages) {
  const rules = new Map([...book.rules.values()].flat().map((rule) => [rule.name, rule]));
  return proveOverlays(book, lineages).flatMap((proof) => {
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
function lintOutcomes(lineages) {
  return lineages.flatMap(({ head, ancestors }) => {
    const parent = ancestors.find(({ outcome }) => outcome !== void 0);
    if (head.outcome === void 0 || parent?.outcome === void 0) return [];
    const child = asCondition(head.outcome);
    const old = asCondition(parent.outcome);
    if (child === void 0 || old === void 0) return [];
    const test = (facts) => {
      const a = maskOfCondition(child, facts);
      const b = maskOfCondition(old, facts);
      if ((a & MET_ONLY) === 0 || (b & NOT_MET_ONLY) === 0) return "no";
      return a === MET_ONLY && b === NOT_MET_ONLY ? "yes" : "open";
    };
    const names = [.../* @__PURE__ */ new Set([...factsOf(child), ...factsOf(old)])];
    const domains = new Map(names.map((name) => [name, [true, false]]));
    const found = search(domains, /* @__PURE__ */ new Map(), test, { withUnknown: false });
    if (found.kind !== "found") return [];
    const failed = [...found.facts].filter(([, one]) => one.known && one.value === false);
    const details = {
      pack: head.name,
      parent: parent.name,
      criteria: failed.map(([name]) => name).join(", ")
    };
    const place = { file: packFile(head.name), pointer: "/outcome" };
    return [issue("lint/outcome-loosens", details, place)];
  });
}
export {
  lintOutcomes,
  lintOverlays,
  proveOverlays
};

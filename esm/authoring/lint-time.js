import { addDays } from "../base/index.js";
import { criteriaOf } from "../conditions/index.js";
import { packFile, ruleFile } from "../law/index.js";
import { overlapOf } from "./eras.js";
import { issue } from "./issues.js";
const LAST_DAY = "2999-12-31";
const endOf = (range) => range.to ?? LAST_DAY;
function spanText({ from, to }) {
  return `${from} \u2013 ${to ?? "\u2026"}`;
}
function lintTime({ head, criteria, rules }) {
  const file = packFile(head.name);
  const issues = [];
  for (const criterion of criteria) {
    const its = rules.filter((rule) => rule.criterion === criterion).sort((a, b) => a.inForce.from < b.inForce.from ? -1 : 1);
    const base = { pack: head.name, criterion };
    if (its.length === 0) {
      issues.push(issue("lint/criterion-without-rule", base, { file, pointer: "/criteria" }));
      continue;
    }
    for (const { from, to } of gapsOf(its, head.inForce)) {
      const details = { ...base, from, to: to ?? "\u2026" };
      issues.push(issue("lint/time-gap", details, { file, pointer: "/criteria" }));
    }
    its.forEach((a, index) => {
      for (const b of its.slice(index + 1)) {
        const both = overlapOf(a.inForce, b.inForce);
        if (both === void 0) continue;
        const details = { ...base, from: both.from, to: both.to ?? "\u2026", a: a.name, b: b.name };
        issues.push(issue("lint/time-overlap", details, { file: ruleFile(b.name) }));
      }
    });
  }
  return issues;
}
function gapsOf(rules, span) {
  const gaps = [];
  let next = span.from;
  for (const { inForce } of rules) {
    if (next > endOf(span)) break;
    if (inForce.from > next) {
      const day = addDays(inForce.from, -1);
      gaps.push({ from: next, to: day < endOf(span) ? day : span.to });
    }
    const after = inForce.to === null ? LAST_DAY : addDays(inForce.to, 1);
    if (after > next) next = after;
  }
  if (next < endOf(span) || next === endOf(span) && span.to !== null) {
    gaps.push({ from: next, to: span.to });
  }
  return gaps;
}
function lintDaysOfRules(pack, own) {
  return own.filter(
    ({ inForce }) => inForce.from < pack.inForce.from || endOf(inForce) > endOf(pack.inForce)
  ).map(({ name, inForce }) => {
    const details = { rule: spanText(inForce), pack: spanText(pack.inForce) };
    return issue("lint/rule-outside-pack", details, {
      file: ruleFile(name),
      pointer: "/inForce"
    });
  });
}
function lintOutcome({ head, criteria, outcome }) {
  if (outcome === void 0) return [];
  const named = new Set(criteriaOf(outcome));
  return criteria.filter((criterion) => !named.has(criterion)).map(
    (criterion) => issue(
      "lint/criterion-left-out",
      { pack: head.name, criterion },
      { file: packFile(head.name), pointer: "/outcome" }
    )
  );
}
export {
  lintDaysOfRules,
  lintOutcome,
  lintTime
};

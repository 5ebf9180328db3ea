import { addDays, type DayRange, type Finding, type PlainDate } from "../base/index.js";
import { criteriaOf } from "../conditions/index.js";
import { type Pack, packFile, type Rule, ruleFile } from "../law/index.js";
import { overlapOf } from "./eras.js";
import { issue } from "./issues.js";
import type { Lineage } from "./lineage.js";

const LAST_DAY = "2999-12-31";

const endOf = (range: DayRange): PlainDate => range.to ?? LAST_DAY;

function spanText({ from, to }: DayRange): string {
  return `${from} – ${to ?? "…"}`;
}

/** Days of a pack on which a criterion has no rule, or more than one; criteria that nothing decides. */
export function lintTime({ head, criteria, rules }: Lineage): Finding[] {
  const file = packFile(head.name);
  const issues: Finding[] = [];
  for (const criterion of criteria) {
    const its = rules
      .filter((rule) => rule.criterion === criterion)
      .sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1));
    const base = { pack: head.name, criterion };
    if (its.length === 0) {
      issues.push(issue("lint/criterion-without-rule", base, { file, pointer: "/criteria" }));
      continue;
    }
    for (const { from, to } of gapsOf(its, head.inForce)) {
      const details = { ...base, from, to: to ?? "…" };
      issues.push(issue("lint/time-gap", details, { file, pointer: "/criteria" }));
    }
    its.forEach((a, index) => {
      for (const b of its.slice(index + 1)) {
        const both = overlapOf(a.inForce, b.inForce);
        if (both === undefined) continue;
        const details = { ...base, from: both.from, to: both.to ?? "…", a: a.name, b: b.name };
        issues.push(issue("lint/time-overlap", details, { file: ruleFile(b.name) }));
      }
    });
  }
  return issues;
}

/** The days of a span that no rule covers; the rules are in the order of their first days. */
function gapsOf(rules: readonly Rule[], span: DayRange): DayRange[] {
  const gaps: DayRange[] = [];
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
  if (next < endOf(span) || (next === endOf(span) && span.to !== null)) {
    gaps.push({ from: next, to: span.to });
  }
  return gaps;
}

/** A pack's own rules whose days go beyond the pack's. */
export function lintDaysOfRules(pack: Pick<Pack, "inForce">, own: readonly Rule[]): Finding[] {
  return own
    .filter(
      ({ inForce }) => inForce.from < pack.inForce.from || endOf(inForce) > endOf(pack.inForce),
    )
    .map(({ name, inForce }) => {
      const details = { rule: spanText(inForce), pack: spanText(pack.inForce) };
      return issue("lint/rule-outside-pack", details, {
        file: ruleFile(name),
        pointer: "/inForce",
      });
    });
}

/** Criteria that the expression of the outcome does not name. */
export function lintOutcome({ head, criteria, outcome }: Lineage): Finding[] {
  if (outcome === undefined) return [];
  const named = new Set(criteriaOf(outcome));
  return criteria
    .filter((criterion) => !named.has(criterion))
    .map((criterion) =>
      issue(
        "lint/criterion-left-out",
        { pack: head.name, criterion },
        { file: packFile(head.name), pointer: "/outcome" },
      ),
    );
}

import type { Finding, Place } from "../base/index.js";
import {
  type Condition,
  childrenOf,
  comparisonsOf,
  type Part,
  parameterNameOf,
  partsOf,
  quotaOf,
  replaceAt,
  rightOf,
  withoutPart,
} from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import {
  type Answer,
  type Assignment,
  domainsOf,
  isSettled,
  MET_ONLY,
  maskOfCondition,
  NOT_MET_ONLY,
  search,
  UNKNOWN_ONLY,
} from "../judge/index.js";
import { type LegalValues, type Parameter, type Rule, ruleFile } from "../law/index.js";
import { conditionLabel } from "./condition-label.js";
import { distinguish } from "./distinguish.js";
import type { Era } from "./eras.js";
import { issue } from "./issues.js";

/** Parts of a rule's conditions that never hold, always hold, or change nothing. */
export function lintDeadParts(rule: Rule, eras: readonly Era[], law: LegalValues): Finding[] {
  const file = ruleFile(rule.name);
  const issues: Finding[] = [];
  for (const key of ["appliesWhen", "conditions"] as const) {
    const root = rule[key];
    if (root === undefined) continue;
    const dead = deadParts({ at: `/${key}`, condition: root }, eras);
    for (const { part, code } of dead) {
      const details = { condition: conditionLabel(part.condition, law) };
      issues.push(issue(code, details, { file, pointer: part.at }));
    }
    if (dead.length > 0) continue;
    for (const { at, condition } of partsOf(root)) {
      childrenOf({ at, condition }).forEach((part, index) => {
        const without = withoutPart(condition, index);
        if (without === undefined) return;
        const changed = { ...rule, [key]: replaceAt(root, at, without) };
        const change = { rule: changed, part: { before: condition, after: without } };
        if (distinguish(rule, change, eras).kind !== "none") return;
        const details = { condition: conditionLabel(part.condition, law) };
        const place = { file, pointer: `/${key}${part.at}` };
        issues.push(issue("lint/redundant-part", details, place));
      });
    }
  }
  return issues;
}

type DeadCode = "lint/never-holds" | "lint/never-known" | "lint/always-holds";

/**
 * The innermost parts that come to the same answer on all known facts. A part that waits for a legal
 * value nobody could confirm may yet come to either.
 */
function deadParts(
  part: Part,
  eras: readonly Era[],
): { readonly part: Part; readonly code: DeadCode }[] {
  const inner = childrenOf(part).flatMap((one) => deadParts(one, eras));
  if (inner.length > 0) return inner;
  const reaches = (mask: number) => eras.some((era) => canReach(part.condition, mask, era));
  if (reaches(UNKNOWN_ONLY)) {
    const isDecided = reaches(MET_ONLY) || reaches(NOT_MET_ONLY);
    return isDecided ? [] : [{ part, code: "lint/never-known" }];
  }
  if (!reaches(MET_ONLY)) return [{ part, code: "lint/never-holds" }];
  return reaches(NOT_MET_ONLY) ? [] : [{ part, code: "lint/always-holds" }];
}

function canReach(condition: Condition, wanted: number, era: Era): boolean {
  const test = (facts: Assignment): Answer => {
    const mask = maskOfCondition(condition, facts);
    if ((mask & wanted) === 0) return "no";
    return isSettled(mask) ? "yes" : "open";
  };
  const domains = domainsOf([condition], [era.law]);
  return search(domains, era.law, test, { withUnknown: false, limit: 20_000 }).kind !== "none";
}

/** Values that a unit has by nature: no law sets them. */
const NATURAL: Readonly<Record<string, readonly number[]>> = {
  "%": [0, 100],
  month: [0],
  "month/year": [0, 12],
  "day/year": [0, 365, 366],
};

/** Numbers written into conditions, and numbers and units that cannot be meant. */
export function lintValues(
  rule: Rule,
  eras: readonly Era[],
  parameters: ReadonlyMap<string, Parameter>,
): Finding[] {
  const quota = quotaOf(rule.join);
  const inJoin =
    typeof quota?.mark === "number"
      ? [
          issue(
            "lint/literal-number",
            { fact: "join", value: quota.mark },
            { file: ruleFile(rule.name), pointer: "/join" },
          ),
        ]
      : [];
  const inConditions = (["appliesWhen", "conditions"] as const).flatMap((key) => {
    const condition = rule[key];
    if (condition === undefined) return [];
    return comparisonsOf(condition, `/${key}`).flatMap(({ at, comparison }): Finding[] => {
      const { fact, value } = comparison;
      const place: Place = { file: ruleFile(rule.name), pointer: `${at}/value` };
      const unit = FACTS.get(fact)?.unit;
      const literals = [value].flat().filter((one) => typeof one === "number");
      if (literals.length > 0) {
        const natural = NATURAL[unit ?? ""] ?? [0];
        return literals.flatMap((one) => [
          ...(natural.includes(one)
            ? []
            : [issue("lint/literal-number", { fact, value: one }, place)]),
          ...outOfRange(fact, one, unit, place),
        ]);
      }
      const name = parameterNameOf(rightOf(comparison).fact ?? "");
      const parameter = name === undefined ? undefined : parameters.get(name);
      if (name === undefined || parameter === undefined || parameter.type !== "number") return [];
      const values = eras.flatMap((era) => {
        const reading = era.law.get(`parameter.${name}`);
        return reading?.known === true ? [Number(reading.value)] : [];
      });
      const unstated = unit !== undefined && parameter.unit === undefined;
      return [
        ...(unstated ? [issue("lint/unit-unstated", { fact, unit, parameter: name }, place)] : []),
        ...[...new Set(values)].flatMap((one) => outOfRange(fact, one, unit, place)),
      ];
    });
  });
  return [...inJoin, ...inConditions];
}

function outOfRange(
  fact: string,
  value: number,
  unit: string | undefined,
  place: Place,
): Finding[] {
  const possible =
    unit === "%" ? value >= 0 && value <= 100 : unit?.startsWith("CNY") === true || value >= 0;
  return possible ? [] : [issue("lint/out-of-range", { fact, value, unit: unit ?? "" }, place)];
}

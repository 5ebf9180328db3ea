import {
  childrenOf,
  comparisonsOf,
  parameterNameOf,
  partsOf,
  replaceAt,
  rightOf,
  withoutPart
} from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import {
  domainsOf,
  isSettled,
  MET_ONLY,
  maskOfCondition,
  NOT_MET_ONLY,
  search,
  UNKNOWN_ONLY
} from "../judge/index.js";
import { ruleFile } from "../law/index.js";
import { conditionLabel } from "./condition-label.js";
import { distinguish } from "./distinguish.js";
import { issue } from "./issues.js";
function lintDeadParts(rule, eras) {
  const file = ruleFile(rule.name);
  const issues = [];
  for (const key of ["appliesWhen", "conditions"]) {
    const root = rule[key];
    if (root === void 0) continue;
    const dead = deadParts({ at: `/${key}`, condition: root }, eras);
    for (const { part, code } of dead) {
      const details = { condition: conditionLabel(part.condition).en };
      issues.push(issue(code, details, { file, pointer: part.at }));
    }
    if (dead.length > 0) continue;
    for (const { at, condition } of partsOf(root)) {
      childrenOf({ at, condition }).forEach((part, index) => {
        const without = withoutPart(condition, index);
        if (without === void 0) return;
        const changed = { ...rule, [key]: replaceAt(root, at, without) };
        const change = { rule: changed, part: { before: condition, after: without } };
        if (distinguish(rule, change, eras).kind !== "none") return;
        const details = { condition: conditionLabel(part.condition).en };
        const place = { file, pointer: `/${key}${part.at}` };
        issues.push(issue("lint/redundant-part", details, place));
      });
    }
  }
  return issues;
}
function deadParts(part, eras) {
  const inner = childrenOf(part).flatMap((one) => deadParts(one, eras));
  if (inner.length > 0) return inner;
  const reaches = (mask) => eras.some((era) => canReach(part.condition, mask, era));
  if (reaches(UNKNOWN_ONLY)) return [];
  if (!reaches(MET_ONLY)) return [{ part, code: "lint/never-holds" }];
  return reaches(NOT_MET_ONLY) ? [] : [{ part, code: "lint/always-holds" }];
}
function canReach(condition, wanted, era) {
  const test = (facts) => {
    const mask = maskOfCondition(condition, facts);
    if ((mask & wanted) === 0) return "no";
    return isSettled(mask) ? "yes" : "open";
  };
  const domains = domainsOf([condition], [era.law]);
  return search(domains, era.law, test, { withUnknown: false, limit: 2e4 }).kind !== "none";
}
const NATURAL = {
  "%": [0, 100],
  month: [0],
  "month/year": [0, 12],
  "day/year": [0, 365, 366]
};
function lintValues(rule, eras, parameters) {
  return ["appliesWhen", "conditions"].flatMap((key) => {
    const condition = rule[key];
    if (condition === void 0) return [];
    return comparisonsOf(condition, `/${key}`).flatMap(({ at, comparison }) => {
      const { fact, value } = comparison;
      const place = { file: ruleFile(rule.name), pointer: `${at}/value` };
      const unit = FACTS.get(fact)?.unit;
      if (typeof value === "number") {
        const natural = NATURAL[unit ?? ""] ?? [0];
        return [
          ...natural.includes(value) ? [] : [issue("lint/literal-number", { fact, value }, place)],
          ...outOfRange(fact, value, unit, place)
        ];
      }
      const name = parameterNameOf(rightOf(comparison).fact ?? "");
      const parameter = name === void 0 ? void 0 : parameters.get(name);
      if (name === void 0 || parameter === void 0 || parameter.type !== "number") return [];
      const values = eras.flatMap((era) => {
        const reading = era.law.get(`parameter.${name}`);
        return reading?.known === true ? [Number(reading.value)] : [];
      });
      const unstated = unit !== void 0 && parameter.unit === void 0;
      return [
        ...unstated ? [issue("lint/unit-unstated", { fact, unit, parameter: name }, place)] : [],
        ...[...new Set(values)].flatMap((one) => outOfRange(fact, one, unit, place))
      ];
    });
  });
}
function outOfRange(fact, value, unit, place) {
  const possible = unit === "%" ? value >= 0 && value <= 100 : unit?.startsWith("CNY") === true || value >= 0;
  return possible ? [] : [issue("lint/out-of-range", { fact, value, unit: unit ?? "" }, place)];
}
export {
  lintDeadParts,
  lintValues
};

import {
  addDays,
  contains
} from "../base/index.js";
import {
  comparisonsOf,
  factsOf,
  listOf,
  partsOf,
  renameFacts,
  replaceAt,
  rightOf,
  visit,
  withoutPart
} from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import { shift, stepOf } from "../judge/index.js";
import {
  firstDaysOf,
  resolveParameter
} from "../law/index.js";
import { conditionsOf, overlapOf, parametersOf } from "./eras.js";
const EDGES = {
  lessThan: "lessThanInclusive",
  lessThanInclusive: "lessThan",
  greaterThan: "greaterThanInclusive",
  greaterThanInclusive: "greaterThan"
};
const OPPOSITES = {
  equal: "notEqual",
  notEqual: "equal",
  in: "notIn",
  notIn: "in",
  contains: "doesNotContain",
  doesNotContain: "contains",
  lessThan: "greaterThan",
  lessThanInclusive: "greaterThanInclusive",
  greaterThan: "lessThan",
  greaterThanInclusive: "lessThanInclusive"
};
function mutantsOf(rule, pack) {
  const base = { parameters: pack.parameters };
  const mutants = [];
  for (const key of ["appliesWhen", "conditions"]) {
    const root = rule[key];
    if (root === void 0) continue;
    for (const { at, condition } of partsOf(root)) {
      for (const { kind, about, by } of changesOf(condition)) {
        mutants.push({
          ...base,
          kind,
          at: `/${key}${at}`,
          about,
          rule: { ...rule, [key]: replaceAt(root, at, by) },
          part: { before: condition, after: by }
        });
      }
    }
  }
  if (rule.join !== void 0) {
    const join = rule.join === "every" ? "some" : "every";
    const about = { zh: `join \u6539\u4E3A ${join}`, en: `join becomes ${join}` };
    mutants.push({ ...base, kind: "join", at: "/join", about, rule: { ...rule, join } });
  }
  if (rule.appliesWhen !== void 0) {
    const { appliesWhen: _dropped, ...rest } = rule;
    const about = { zh: "\u53BB\u6389 appliesWhen", en: "appliesWhen dropped" };
    mutants.push({ ...base, kind: "applies-when-dropped", at: "/appliesWhen", about, rule: rest });
  }
  return [...mutants, ...datesOf(rule, base.parameters), ...parameterMutants(rule, pack)];
}
function changesOf(condition) {
  return visit(
    condition,
    {
      comparison: leafChanges,
      list: (join, parts) => {
        if (parts.length < 2) return [];
        const other = join === "all" ? "any" : "all";
        return [
          {
            kind: "all-any",
            about: { zh: `${join} \u6539\u4E3A ${other}`, en: `${join} becomes ${other}` },
            by: listOf(other, parts)
          },
          ...parts.flatMap((_part, index) => {
            const by = withoutPart(condition, index);
            const about = { zh: `\u53BB\u6389\u7B2C${index + 1}\u4E2A\u6761\u4EF6`, en: `condition ${index + 1} dropped` };
            return by === void 0 ? [] : [{ kind: "part-dropped", about, by }];
          })
        ];
      },
      not: (part) => [
        { kind: "not-removed", about: { zh: "\u53BB\u6389 not", en: "not removed" }, by: part }
      ]
    },
    void 0
  );
}
function leafChanges(leaf) {
  const { fact, operator, value } = leaf;
  const withOperator = (kind, to) => ({
    kind,
    about: { zh: `${fact}\uFF1A${operator} \u6539\u4E3A ${to}`, en: `${fact}: ${operator} becomes ${to}` },
    by: { ...leaf, operator: to }
  });
  const withValue = (kind, to) => ({
    kind,
    about: {
      zh: `${fact}\uFF1A${JSON.stringify(value)} \u6539\u4E3A ${JSON.stringify(to)}`,
      en: `${fact}: ${JSON.stringify(value)} becomes ${JSON.stringify(to)}`
    },
    by: { ...leaf, value: to }
  });
  const edge = EDGES[operator];
  const changes = [withOperator("operator", OPPOSITES[operator])];
  if (edge !== void 0) changes.push(withOperator("edge", edge));
  if (typeof value === "number") {
    const step = stepOf(FACTS.get(fact)?.unit);
    for (const by of [step, -step]) changes.push(withValue("threshold", shift(value, by)));
  }
  if (Array.isArray(value) && value.length > 1) {
    for (const code of value) {
      changes.push(
        withValue(
          "code-removed",
          value.filter((one) => one !== code)
        )
      );
    }
  }
  return changes;
}
function datesOf(rule, parameters) {
  const { from, to } = rule.inForce;
  const moved = (key, day, was) => ({
    kind: "in-force",
    at: `/inForce/${key}`,
    about: { zh: `${key} \u7531 ${was} \u6539\u4E3A ${day}`, en: `${key} ${was} becomes ${day}` },
    rule: { ...rule, inForce: { ...rule.inForce, [key]: day } },
    parameters
  });
  return [
    moved("from", addDays(from, 1), from),
    ...to === null ? [] : [moved("to", addDays(to, -1), to)]
  ];
}
function parameterMutants(rule, pack) {
  const span = overlapOf(rule.inForce, pack.inForce);
  if (span === void 0) return [];
  const places = /* @__PURE__ */ new Set([pack.place, ...rule.cases.flatMap((one) => one.place ?? [])]);
  return parametersOf([rule]).flatMap((name) => {
    const parameter = pack.parameters.get(name);
    if (parameter === void 0) return [];
    return parameter.histories.flatMap(
      (history, h) => history.values.flatMap((entry, v) => {
        const met = firstDaysOf(parameter, entry.from, pack.parameters).map((first) => first > span.from ? first : span.from).flatMap((asOf) => [...places].map((place) => ({ asOf, place }))).find((at) => resolveParameter(parameter, at, pack.parameters).entry === entry);
        if (met === void 0 || !contains(span, met.asOf)) return [];
        return variantsOf(entry, parameter).map((value) => {
          const changed = withEntry(parameter, h, v, { ...entry, value });
          const shown = `${JSON.stringify(entry.value)} \u2192 ${JSON.stringify(value)}`;
          const where = `${name} (${history.place}, ${entry.from})`;
          return {
            kind: "parameter",
            at: `parameters/${name}.json#/histories/${h}/values/${v}/value`,
            about: { zh: `\u53C2\u6570 ${where}\uFF1A${shown}`, en: `parameter ${where}: ${shown}` },
            rule,
            parameters: new Map([...pack.parameters, [name, changed]]),
            era: eraWith(rule, pack, met, name, value),
            searched: renameParameter(rule, name)
          };
        });
      })
    );
  });
}
const CHANGED = "parameter.changed";
function renameParameter(rule, name) {
  const rename = (fact) => fact === `parameter.${name}` ? CHANGED : fact;
  return {
    ...rule,
    ...rule.appliesWhen === void 0 ? {} : { appliesWhen: renameFacts(rule.appliesWhen, rename) },
    conditions: renameFacts(rule.conditions, rename)
  };
}
function eraWith(rule, pack, { asOf, place }, name, value) {
  const law = /* @__PURE__ */ new Map([[CHANGED, { known: true, value }]]);
  for (const one of [...parametersOf([rule]), name]) {
    const parameter = pack.parameters.get(one);
    if (parameter === void 0) continue;
    const { reading } = resolveParameter(parameter, { asOf, place }, pack.parameters);
    law.set(`parameter.${one}`, reading);
  }
  return { asOf, place, stated: {}, law };
}
function variantsOf({ value }, { type, unit }) {
  if (typeof value === "number" && type === "number") {
    return [stepOf(unit), -stepOf(unit)].map((by) => shift(value, by));
  }
  if (typeof value === "boolean") return [!value];
  if (Array.isArray(value) && value.length > 1) {
    return value.map((code) => value.filter((one) => one !== code));
  }
  return [];
}
function withEntry(parameter, h, v, entry) {
  const histories = parameter.histories.map(
    (history, i) => i === h ? { ...history, values: history.values.map((one, j) => j === v ? entry : one) } : history
  );
  return { ...parameter, histories };
}
function factsFirst(mutant) {
  if (mutant.part !== void 0) return factsOf(mutant.part.before);
  if (mutant.era !== void 0 && mutant.searched !== void 0) {
    return conditionsOf(mutant.searched).flatMap((one) => comparisonsOf(one)).filter(({ comparison }) => rightOf(comparison).fact === CHANGED).map(({ comparison }) => comparison.fact);
  }
  return [];
}
export {
  factsFirst,
  mutantsOf
};

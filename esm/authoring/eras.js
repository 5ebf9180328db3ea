import {
  addDays,
  contains,
  stableStringify
} from "../base/index.js";
import { factsOf, parameterNameOf } from "../conditions/index.js";
import { firstDaysOf, resolveParameter, YEAR_END } from "../law/index.js";
function conditionsOf(rule) {
  return rule.appliesWhen === void 0 ? [rule.conditions] : [rule.appliesWhen, rule.conditions];
}
function parametersOf(rules) {
  const names = rules.flatMap(conditionsOf).flatMap(factsOf).flatMap((fact) => parameterNameOf(fact) ?? []);
  return [...new Set(names)].sort();
}
function changesWithin(parameters, span, book) {
  const days = /* @__PURE__ */ new Set([span.from]);
  const yearEnd = parameters.some(({ takenFrom }) => takenFrom !== void 0) ? book.get(YEAR_END) : void 0;
  for (const parameter of yearEnd === void 0 ? parameters : [...parameters, yearEnd]) {
    for (const { from, to } of parameter.histories.flatMap(({ values }) => values)) {
      const changes = to === void 0 || to === null ? [from] : [from, addDays(to, 1)];
      for (const day of changes.flatMap((one) => firstDaysOf(parameter, one, book))) days.add(day);
    }
  }
  return [...days].filter((day) => contains(span, day)).sort();
}
function overlapOf(a, b) {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === null ? b.to : b.to === null || a.to < b.to ? a.to : b.to;
  return to === null || from <= to ? { from, to } : void 0;
}
function erasOf(rules, span, law) {
  const names = parametersOf(rules);
  const parameters = names.flatMap((name) => law.parameters.get(name) ?? []);
  const cases = rules.flatMap((rule) => rule.cases);
  const places = /* @__PURE__ */ new Set([law.place, ...cases.flatMap((one) => one.place ?? [])]);
  const eras = /* @__PURE__ */ new Map();
  const add = (asOf, place, stated) => {
    const readings = parameters.map((parameter) => {
      const fact = `parameter.${parameter.name}`;
      const value = stated[fact];
      const reading = value === void 0 ? resolveParameter(parameter, { asOf, place }, law.parameters).reading : { known: true, value };
      return [fact, reading];
    });
    const key = stableStringify(readings.map(([, one]) => one.known ? one.value : null));
    if (!eras.has(key)) eras.set(key, { asOf, place, stated, law: new Map(readings) });
  };
  for (const place of places) {
    for (const day of changesWithin(parameters, span, law.parameters)) add(day, place, {});
  }
  for (const one of cases) {
    const stated = Object.entries(one.facts).filter(
      ([fact]) => parameterNameOf(fact) !== void 0 && names.includes(fact.slice(10))
    );
    if (stated.length > 0) add(one.asOf, one.place ?? law.place, Object.fromEntries(stated));
  }
  return [...eras.values()];
}
export {
  changesWithin,
  conditionsOf,
  erasOf,
  overlapOf,
  parametersOf
};

import { addMonths } from "../base/index.js";
import { factsOf, marksIn, parameterNameOf } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import {
  parameterFile,
  resolveParameter,
  ruleFile
} from "../law/index.js";
import { changesWithin, conditionsOf, overlapOf } from "./eras.js";
import { issue } from "./issues.js";
function parametersBehind(rule) {
  const names = conditionsOf(rule).flatMap(factsOf).flatMap((fact) => {
    const parameter = parameterNameOf(fact);
    return parameter === void 0 ? FACTS.get(fact)?.parameters ?? [] : [parameter];
  });
  return [...new Set(names)];
}
function lintHoles(lineage, book) {
  const { head } = lineage;
  return lineage.own.flatMap((rule) => {
    const span = overlapOf(rule.inForce, head.inForce);
    if (span === void 0) return [];
    return parametersBehind(rule).flatMap((name) => {
      const parameter = book.parameters.get(name);
      if (parameter === void 0) return [];
      return placesWithin(lineage.place, parameter).flatMap((place) => {
        const hole = changesWithin([parameter], span, book.parameters).find((asOf) => {
          const { entry, reading } = resolveParameter(parameter, { asOf, place }, book.parameters);
          return entry === void 0 || !reading.known && entry.value !== null;
        });
        if (hole === void 0) return [];
        const details = { parameter: name, place, from: hole };
        return [issue("lint/parameter-hole", details, { file: ruleFile(rule.name) })];
      });
    });
  });
}
function placesWithin(place, { histories }) {
  const within = histories.map((one) => one.place).filter((one) => one.startsWith(`${place}-`));
  return [place, ...within];
}
function lintStale(book, today) {
  return [...book.parameters.values()].filter(({ lastCheckedOn }) => addMonths(lastCheckedOn, 12) < today).map(
    ({ name, lastCheckedOn }) => issue(
      "lint/stale-parameter",
      { parameter: name, on: lastCheckedOn, today },
      { file: parameterFile(name), pointer: "/lastCheckedOn" }
    )
  );
}
function lintUnused(book, elsewhere) {
  const rules = [...book.rules.values()].flat();
  const heads = [...book.heads.values()];
  const entries = [...book.parameters.values()].flatMap(
    ({ histories }) => histories.flatMap(({ values }) => values)
  );
  const cited = new Set(
    [...rules, ...heads, ...entries].flatMap(
      ({ sources }) => sources.flatMap(({ source, seenIn = [] }) => [source, ...seenIn])
    )
  );
  const used = /* @__PURE__ */ new Set([
    ...rules.flatMap(parametersBehind),
    ...heads.flatMap(({ appliesWhen }) => appliesWhen === void 0 ? [] : factsOf(appliesWhen)),
    ...heads.flatMap(
      ({ outcome }) => outcome === void 0 ? [] : marksIn(outcome).map((fact) => parameterNameOf(fact) ?? fact)
    ),
    ...[...FACTS.values()].flatMap(({ parameters = [] }) => parameters)
  ]);
  return [
    ...[...book.sources.values()].filter(({ kind }) => kind === "law" || kind === "standard").filter(({ id }) => !cited.has(id) && !elsewhere.has(id)).map(({ id: source }) => {
      const file = book.sourceFiles.get(source) ?? "sources";
      return issue("lint/unused-source", { source }, { file });
    }),
    ...[...book.parameters.keys()].filter((name) => !used.has(name) && !elsewhere.has(name)).map(
      (parameter) => issue("lint/unused-parameter", { parameter }, { file: parameterFile(parameter) })
    )
  ];
}
export {
  lintHoles,
  lintStale,
  lintUnused
};

import { succeed } from "../base/index.js";
import { composePack } from "./compose.js";
import { packFile, parameterFile, ruleFile } from "./paths.js";
import { parametersOf } from "./uses.js";
const DIVISION = /-\d{6}$/;
function bundlePack(book, name) {
  const composed = composePack(book, name);
  if (!composed.ok) return composed;
  const heads = composed.value.lineage.flatMap((one) => book.heads.get(one) ?? []);
  const rules = heads.flatMap((head) => book.rules.get(head.name) ?? []);
  const parameters = parametersOf(heads, rules, book.parameters).flatMap(
    (one) => book.parameters.get(one) ?? []
  );
  const cited = citedBy(heads, rules, parameters);
  const sources = [...book.sources.values()].filter(({ id }) => cited.has(id));
  return succeed({
    ...Object.fromEntries(heads.map((head) => [packFile(head.name), head])),
    ...Object.fromEntries(rules.map((rule) => [ruleFile(rule.name), { ...rule, cases: [] }])),
    ...Object.fromEntries(parameters.map((one) => [parameterFile(one.name), one])),
    "sources/sources.json": { sources },
    "places/places.json": {
      places: [...book.places.values()].filter(({ id }) => !DIVISION.test(id))
    }
  });
}
function citedBy(heads, rules, parameters) {
  const citations = [
    ...[...heads, ...rules].flatMap(({ sources }) => sources),
    ...parameters.flatMap(
      ({ histories }) => histories.flatMap(({ values }) => values.flatMap(({ sources }) => sources))
    )
  ];
  return new Set(citations.flatMap(({ source, seenIn = [] }) => [source, ...seenIn]));
}
export {
  bundlePack
};

import { type Citation, type Result, succeed } from "../base/index.js";
import { composePack } from "./compose.js";
import type { Law } from "./law.js";
import type { Parameter } from "./parameters/parameter.js";
import { declarationsFile, packFile, parameterFile, ruleFile } from "./paths.js";
import type { PackHead, Rule } from "./schema.js";
import type { RuleFiles } from "./shelf.js";
import { ownFactsIn, parametersOf } from "./uses.js";

/** A place that stands in the table of divisions alone. */
const DIVISION = /-\d{6}$/;

/**
 * The rule files that a pack needs and no others: the heads and rules of it and its parents without
 * their cases, the legal values they rest on, the columns, tables and facts of one's own, and the documents and pages that these cite. Read with
 * `readLaw` they make the same pack, with the same hash, as the whole rulebook.
 */
export function bundlePack(book: Law, name: string): Result<RuleFiles> {
  const composed = composePack(book, name);
  if (!composed.ok) return composed;
  const heads = composed.value.lineage.flatMap((one) => book.heads.get(one) ?? []);
  const rules = heads.flatMap((head) => book.rules.get(head.name) ?? []);
  const parameters = parametersOf(heads, rules, book.parameters).flatMap(
    (one) => book.parameters.get(one) ?? [],
  );
  const cited = citedBy(heads, rules, parameters);
  const sources = [...book.sources.values()].filter(({ id }) => cited.has(id));
  // What one file declares may be made of what another does.
  const asksOwn = ownFactsIn(heads, rules).length > 0;
  const declarations = asksOwn ? [...book.declarations.values()] : [];
  return succeed({
    ...Object.fromEntries(declarations.map((one) => [declarationsFile(one.name), one])),
    ...Object.fromEntries(heads.map((head) => [packFile(head.name), head])),
    ...Object.fromEntries(rules.map((rule) => [ruleFile(rule.name), { ...rule, cases: [] }])),
    ...Object.fromEntries(parameters.map((one) => [parameterFile(one.name), one])),
    "sources/sources.json": { sources },
    "places/places.json": {
      places: [...book.places.values()].filter(({ id }) => !DIVISION.test(id)),
    },
  });
}

function citedBy(
  heads: readonly PackHead[],
  rules: readonly Rule[],
  parameters: readonly Parameter[],
): ReadonlySet<string> {
  const citations: readonly Citation[] = [
    ...[...heads, ...rules].flatMap(({ sources }) => sources),
    ...parameters.flatMap(({ histories }) =>
      histories.flatMap(({ values }) => values.flatMap(({ sources }) => sources)),
    ),
  ];
  return new Set(citations.flatMap(({ source, seenIn = [] }) => [source, ...seenIn]));
}

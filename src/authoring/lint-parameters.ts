import { addMonths, type Finding, type PlainDate } from "../base/index.js";
import { factsOf, markFactsIn, marksIn, parameterNameOf } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import {
  type Law,
  type Parameter,
  parameterFile,
  type Rule,
  resolveParameter,
  ruleFile,
} from "../law/index.js";
import { changesWithin, conditionsOf, overlapOf } from "./eras.js";
import { issue } from "./issues.js";
import type { Lineage } from "./lineage.js";

/** The legal values that a rule rests on, those behind its facts included. */
function parametersBehind(rule: Rule): string[] {
  const names = [...conditionsOf(rule).flatMap(factsOf), ...markFactsIn(rule.join)].flatMap(
    (fact) => {
      const parameter = parameterNameOf(fact);
      return parameter === undefined ? (FACTS.get(fact)?.parameters ?? []) : [parameter];
    },
  );
  return [...new Set(names)];
}

/**
 * Days of a pack on which a rule needs a legal value and finds neither a value nor a reason, in its
 * own place or in one within it that sets values of its own.
 */
export function lintHoles(lineage: Lineage, book: Law): Finding[] {
  const { head } = lineage;
  return lineage.own.flatMap((rule) => {
    const span = overlapOf(rule.inForce, head.inForce);
    if (span === undefined) return [];
    return parametersBehind(rule).flatMap((name) => {
      const parameter = book.parameters.get(name);
      if (parameter === undefined) return [];
      return placesWithin(lineage.place, parameter).flatMap((place) => {
        const hole = changesWithin([parameter], span, book.parameters).find((asOf) => {
          const { entry, reading } = resolveParameter(parameter, { asOf, place }, book.parameters);
          return entry === undefined || (!reading.known && entry.value !== null);
        });
        if (hole === undefined) return [];
        const details = { parameter: name, place, from: hole };
        return [issue("lint/parameter-hole", details, { file: ruleFile(rule.name) })];
      });
    });
  });
}

function placesWithin(place: string, { histories }: Parameter): string[] {
  const within = histories.map((one) => one.place).filter((one) => one.startsWith(`${place}-`));
  return [place, ...within];
}

/** Parameters that nobody looked at for a year. */
export function lintStale(book: Law, today: PlainDate): Finding[] {
  return [...book.parameters.values()]
    .filter(({ lastCheckedOn }) => addMonths(lastCheckedOn, 12) < today)
    .map(({ name, lastCheckedOn }) =>
      issue(
        "lint/stale-parameter",
        { parameter: name, on: lastCheckedOn, today },
        { file: parameterFile(name), pointer: "/lastCheckedOn" },
      ),
    );
}

/** Laws and standards that nothing cites and legal values that nothing uses. */
export function lintUnused(book: Law, elsewhere: ReadonlySet<string>): Finding[] {
  const rules = [...book.rules.values()].flat();
  const heads = [...book.heads.values()];
  const entries = [...book.parameters.values()].flatMap(({ histories }) =>
    histories.flatMap(({ values }) => values),
  );
  const cited = new Set(
    [...rules, ...heads, ...entries].flatMap(({ sources }) =>
      sources.flatMap(({ source, seenIn = [] }) => [source, ...seenIn]),
    ),
  );
  const used = new Set([
    ...rules.flatMap(parametersBehind),
    ...heads.flatMap(({ appliesWhen }) => (appliesWhen === undefined ? [] : factsOf(appliesWhen))),
    ...heads.flatMap(({ outcome }) =>
      outcome === undefined ? [] : marksIn(outcome).map((fact) => parameterNameOf(fact) ?? fact),
    ),
    ...[...FACTS.values()].flatMap(({ parameters = [] }) => parameters),
  ]);
  return [
    ...[...book.sources.values()]
      .filter(({ kind }) => kind === "law" || kind === "standard")
      .filter(({ id }) => !cited.has(id) && !elsewhere.has(id))
      .map(({ id: source }) => {
        const file = book.sourceFiles.get(source) ?? "sources";
        return issue("lint/unused-source", { source }, { file });
      }),
    ...[...book.parameters.keys()]
      .filter((name) => !used.has(name) && !elsewhere.has(name))
      .map((parameter) =>
        issue("lint/unused-parameter", { parameter }, { file: parameterFile(parameter) }),
      ),
  ];
}

import { type Finding, nearestNames } from "../base/index.js";
import { type Condition, comparisonsOf, factsOf, parameterNameOf } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import { type Law, NEEDED_VALUES, packFile, parameterFile, ruleFile } from "../law/index.js";
import { issue } from "./issues.js";
import type { Lineage } from "./lineage.js";

/**
 * Facts of a pack's own conditions that need a legal value which the rules do not define. Such a fact
 * can only be unknown.
 */
export function lintNeeds({ head, own }: Lineage, book: Law): Finding[] {
  const conditions: readonly (readonly [string, string, Condition | undefined])[] = [
    [packFile(head.name), "/appliesWhen", head.appliesWhen],
    ...own.flatMap(({ name, appliesWhen, conditions: asked }) => [
      [ruleFile(name), "/appliesWhen", appliesWhen] as const,
      [ruleFile(name), "/conditions", asked] as const,
    ]),
  ];
  return conditions.flatMap(([file, pointer, condition]) =>
    condition === undefined
      ? []
      : comparisonsOf(condition, pointer).flatMap(({ at, comparison }) => {
          return factsOf(comparison).flatMap((id) =>
            lackingFor(id, book).map((parameter) =>
              issue("lint/undefined-parameter", { fact: id, parameter }, { file, pointer: at }),
            ),
          );
        }),
  );
}

function lackingFor(fact: string, book: Law): string[] {
  if (parameterNameOf(fact) !== undefined) return [];
  return (FACTS.get(fact)?.parameters ?? []).filter((name) => !book.parameters.has(name));
}

/** Legal values that facts need, given in a form which the facts cannot use. */
export function lintForms(book: Law): Finding[] {
  return [...NEEDED_VALUES].flatMap(([name, { suits, expected }]) =>
    (book.parameters.get(name)?.histories ?? []).flatMap(({ values }, history) =>
      values.flatMap(({ value }, entry) =>
        value === null || suits(value)
          ? []
          : [
              issue(
                "lint/unsuitable-parameter",
                { parameter: name, value: JSON.stringify(value), expected },
                {
                  file: parameterFile(name),
                  pointer: `/histories/${history}/values/${entry}/value`,
                },
              ),
            ],
      ),
    ),
  );
}

/** Places that packs and legal values name and no table of places declares. */
export function lintPlaces(book: Law): Finding[] {
  const declared = [...book.places.values()]
    .filter(({ id, undeclared }) => undeclared !== true && !/\d/.test(id))
    .map(({ id }) => id);
  return [...book.places.values()]
    .filter(({ undeclared }) => undeclared === true)
    .map(({ id }) => {
      const near = nearestNames(id, declared).join(", ");
      const details = { place: id, nearest: near === "" ? "—" : near };
      return issue("lint/undeclared-place", details, { file: "places" });
    });
}

import { nearestNames } from "../base/index.js";
import { comparisonsOf, factsOf, parameterNameOf } from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import { NEEDED_VALUES, packFile, parameterFile, ruleFile } from "../law/index.js";
import { issue } from "./issues.js";
function lintNeeds({ head, own }, book) {
  const conditions = [
    [packFile(head.name), "/appliesWhen", head.appliesWhen],
    ...own.flatMap(({ name, appliesWhen, conditions: asked }) => [
      [ruleFile(name), "/appliesWhen", appliesWhen],
      [ruleFile(name), "/conditions", asked]
    ])
  ];
  return conditions.flatMap(
    ([file, pointer, condition]) => condition === void 0 ? [] : comparisonsOf(condition, pointer).flatMap(({ at, comparison }) => {
      return factsOf(comparison).flatMap(
        (id) => lackingFor(id, book).map(
          (parameter) => issue("lint/undefined-parameter", { fact: id, parameter }, { file, pointer: at })
        )
      );
    })
  );
}
function lackingFor(fact, book) {
  if (parameterNameOf(fact) !== void 0) return [];
  return (FACTS.get(fact)?.parameters ?? []).filter((name) => !book.parameters.has(name));
}
function lintForms(book) {
  return [...NEEDED_VALUES].flatMap(
    ([name, { suits, expected }]) => (book.parameters.get(name)?.histories ?? []).flatMap(
      ({ values }, history) => values.flatMap(
        ({ value }, entry) => value === null || suits(value) ? [] : [
          issue(
            "lint/unsuitable-parameter",
            { parameter: name, value: JSON.stringify(value), expected },
            {
              file: parameterFile(name),
              pointer: `/histories/${history}/values/${entry}/value`
            }
          )
        ]
      )
    )
  );
}
function lintPlaces(book) {
  const declared = [...book.places.values()].filter(({ id, undeclared }) => undeclared !== true && !/\d/.test(id)).map(({ id }) => id);
  return [...book.places.values()].filter(({ undeclared }) => undeclared === true).map(({ id }) => {
    const near = nearestNames(id, declared).join(", ");
    const details = { place: id, nearest: near === "" ? "\u2014" : near };
    return issue("lint/undeclared-place", details, { file: "places" });
  });
}
export {
  lintForms,
  lintNeeds,
  lintPlaces
};

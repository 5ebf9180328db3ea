import {
  factsOf,
  marksIn,
  parameterNameOf,
  shareFactsIn
} from "../conditions/index.js";
import { FACTS } from "../facts/index.js";
import { YEAR_END } from "./parameters/resolve.js";
function parametersOf(heads, rules, book) {
  const conditions = [
    ...heads.map(({ appliesWhen }) => appliesWhen),
    ...rules.flatMap((rule) => [rule.appliesWhen, rule.conditions])
  ];
  const facts = [
    ...conditions.flatMap((one) => one === void 0 ? [] : factsOf(one)),
    ...heads.flatMap(
      ({ outcome }) => outcome === void 0 ? [] : [...marksIn(outcome), ...shareFactsIn(outcome)]
    )
  ];
  const names = facts.flatMap((fact) => parameterNameOf(fact) ?? FACTS.get(fact)?.parameters ?? []);
  const byYear = names.some((name) => book.get(name)?.takenFrom !== void 0);
  return [...new Set(byYear ? [...names, YEAR_END] : names)].sort();
}
export {
  parametersOf
};

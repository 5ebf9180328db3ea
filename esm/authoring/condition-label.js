import { inARow, words } from "../base/index.js";
import { fold, rightOf } from "../conditions/index.js";
import { OPERATOR_LABELS, valueLabel } from "../judge/index.js";
import { termLabel } from "../law/index.js";
const JOINS = { all: words("\u4E14", " and "), any: words("\u6216", " or ") };
function conditionLabel(condition, law) {
  return fold(condition, {
    comparison: (one) => ({ said: comparisonLabel(one, law), isComparison: true }),
    list: (join, parts) => ({
      said: inARow(
        parts.map(
          ({ said, isComparison }) => isComparison || parts.length === 1 ? said : words(`(${said.zh})`, `(${said.en})`)
        ),
        JOINS[join].zh,
        JOINS[join].en
      ),
      isComparison: false
    }),
    not: ({ said }) => ({
      said: words(`\u5E76\u975E(${said.zh})`, `not (${said.en})`),
      isComparison: false
    })
  }).said;
}
function comparisonLabel(comparison, law) {
  const { fact, operator } = comparison;
  const right = rightOf(comparison);
  const said = right.fact === void 0 ? literalLabel(fact, right.literal) : quoted(right.fact, law);
  return inARow([quoted(fact, law), OPERATOR_LABELS[operator], said], "", " ");
}
function quoted(fact, law) {
  const { zh, en } = termLabel(fact, law);
  return words(`\u201C${zh}\u201D`, `\u201C${en}\u201D`);
}
function literalLabel(fact, value) {
  return Array.isArray(value) && value.length === 0 ? words("\u65E0", "none") : valueLabel(fact, value);
}
export {
  comparisonLabel,
  conditionLabel,
  literalLabel
};

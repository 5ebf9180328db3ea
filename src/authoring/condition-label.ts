import { type FactValue, inARow, type Label, words } from "../base/index.js";
import { type Comparison, type Condition, fold, rightOf } from "../conditions/index.js";
import { operatorLabel, valueLabel } from "../judge/index.js";
import { type LegalValues, termLabel } from "../law/index.js";

const JOINS = { all: words("且", " and "), any: words("或", " or ") };

/** A condition on one line, in words. */
export function conditionLabel(condition: Condition, law?: LegalValues): Label {
  return fold<{ readonly said: Label; readonly isComparison: boolean }>(condition, {
    comparison: (one) => ({ said: comparisonLabel(one, law), isComparison: true }),
    list: (join, parts) => ({
      said: inARow(
        parts.map(({ said, isComparison }) =>
          isComparison || parts.length === 1 ? said : words(`(${said.zh})`, `(${said.en})`),
        ),
        JOINS[join].zh,
        JOINS[join].en,
      ),
      isComparison: false,
    }),
    not: ({ said }) => ({
      said: words(`并非(${said.zh})`, `not (${said.en})`),
      isComparison: false,
    }),
  }).said;
}

export function comparisonLabel(comparison: Comparison, law?: LegalValues): Label {
  const { fact, operator } = comparison;
  const right = rightOf(comparison);
  const said =
    right.fact === undefined ? literalLabel(fact, right.literal) : quoted(right.fact, law);
  return inARow([quoted(fact, law), operatorLabel(operator, fact, law), said], "", " ");
}

/** The label of a fact or of a legal value, in its marks of quotation. */
function quoted(fact: string, law?: LegalValues): Label {
  const { zh, en } = termLabel(fact, law);
  return words(`“${zh}”`, `“${en}”`);
}

/** A literal as readers know it: codes by their labels, numbers with their unit. */
export function literalLabel(fact: string, value: FactValue): Label {
  return Array.isArray(value) && value.length === 0 ? words("无", "none") : valueLabel(fact, value);
}

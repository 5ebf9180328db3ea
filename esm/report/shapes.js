import { LIST, listOf, MAP, OBJECT, objectWith, TEXT } from "../base/index.js";
const DOC = objectWith({ blocks: LIST });
const AUDIT = objectWith({
  pack: OBJECT,
  asOf: TEXT,
  place: TEXT,
  outcome: OBJECT,
  criteria: LIST,
  groups: LIST,
  findings: LIST,
  assessments: LIST,
  tally: LIST,
  issues: LIST,
  warnings: LIST
});
const FIGURE_REPORT = objectWith({
  quantities: LIST,
  checks: listOf(objectWith({ verdict: TEXT })),
  counts: OBJECT
});
const COMPARISONS = objectWith({ comparisons: LIST, unstated: LIST });
const LAW = objectWith({ heads: MAP, rules: MAP, parameters: MAP });
const MEASUREMENTS = listOf(
  objectWith({ indicator: TEXT, label: OBJECT, judgement: OBJECT, unit: TEXT })
);
const INDICATOR_BOOK = objectWith({
  units: LIST,
  groups: listOf(objectWith({ indicators: LIST })),
  statements: LIST
});
const PROCEDURE = objectWith({
  id: TEXT,
  inForce: OBJECT,
  sources: LIST,
  steps: LIST,
  limits: LIST,
  changes: LIST
});
const CASES_AUDITED = objectWith({ cases: LIST, counts: OBJECT, issues: LIST });
const DOSSIER_AUDIT = objectWith({
  asOf: TEXT,
  cases: LIST,
  counts: OBJECT,
  struckOffWithoutCase: LIST,
  signOffs: OBJECT,
  cascade: LIST,
  issues: LIST
});
const ISSUE = objectWith({ code: TEXT, message: OBJECT, remedy: OBJECT });
const STATEMENT_ANSWERS = listOf(objectWith({ statement: TEXT, answer: TEXT }));
export {
  AUDIT,
  CASES_AUDITED,
  COMPARISONS,
  DOC,
  DOSSIER_AUDIT,
  FIGURE_REPORT,
  INDICATOR_BOOK,
  ISSUE,
  LAW,
  MEASUREMENTS,
  PROCEDURE,
  STATEMENT_ANSWERS
};

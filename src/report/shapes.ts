import { LIST, listOf, MAP, named, OBJECT, objectWith, type Shape, TEXT } from "../base/index.js";

/** A document as `report/docs` makes it. */
export const DOC: Shape = named(
  "a Doc, as `explain` and its kin give it",
  objectWith({ blocks: LIST }),
);

/** An audit as `audit` gives it. */
export const AUDIT: Shape = objectWith({
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
  warnings: LIST,
});

export const FIGURE_REPORT: Shape = objectWith({
  quantities: LIST,
  checks: listOf(objectWith({ verdict: TEXT })),
  counts: OBJECT,
});

export const COMPARISONS: Shape = objectWith({ comparisons: LIST, unstated: LIST });

export const LAW: Shape = objectWith({ heads: MAP, rules: MAP, parameters: MAP });

export const MEASUREMENTS: Shape = listOf(
  objectWith({ indicator: TEXT, label: OBJECT, judgement: OBJECT, unit: TEXT }),
);

export const INDICATOR_BOOK: Shape = objectWith({
  units: LIST,
  groups: listOf(objectWith({ indicators: LIST })),
  statements: LIST,
});

export const PROCEDURE: Shape = objectWith({
  id: TEXT,
  inForce: OBJECT,
  sources: LIST,
  steps: LIST,
  limits: LIST,
  changes: LIST,
});

export const DOSSIERS_AUDITED: Shape = objectWith({ cases: LIST, counts: OBJECT, issues: LIST });

export const DOSSIER_AUDIT: Shape = objectWith({
  asOf: TEXT,
  cases: LIST,
  counts: OBJECT,
  struckOffWithoutCase: LIST,
  signOffs: OBJECT,
  cascade: LIST,
  issues: LIST,
});

export const ISSUE: Shape = objectWith({ code: TEXT, message: OBJECT, remedy: OBJECT });

/** What `answerStatements` gives. */
export const STATEMENT_ANSWERS: Shape = listOf(objectWith({ statement: TEXT, answer: TEXT }));

import {
  closed,
  DAY,
  FLAG,
  LIST,
  named,
  OBJECT,
  objectWith,
  optional,
  type Shape,
  TEXT,
} from "../base/index.js";

/** The day, place and state of knowledge for which something is judged. */
export const ASSESS_CONTEXT: Shape = closed({
  asOf: DAY,
  knownAt: optional(DAY),
  place: optional(TEXT),
  confirmedOnly: optional(FLAG),
});

/** What a pack judges, with the records that it reads. */
export function subjectOf(kind: string): Shape {
  const around = { township: "villages", county: "townships", duty: "all" }[kind];
  const record = kind === "household" ? HOUSEHOLD : OBJECT;
  return objectWith(around === undefined ? { [kind]: record } : { [kind]: record, [around]: LIST });
}

/** A household as `readHousehold` gives it. */
export const HOUSEHOLD: Shape = named(
  "a Household, as `readHousehold` gives it",
  objectWith({
    id: TEXT,
    members: LIST,
    incomes: LIST,
    ledger: LIST,
    measures: LIST,
    fieldVerdicts: LIST,
  }),
);

/** An assessment as `assess` gives it. */
export const ASSESSMENT: Shape = named(
  "an Assessment, as `assess` gives it",
  objectWith({
    subject: OBJECT,
    pack: OBJECT,
    verdict: TEXT,
    groups: LIST,
    criteria: LIST,
    lacks: LIST,
    warnings: LIST,
  }),
);

/** A plan as `plan` gives it. */
export const PLAN: Shape = named(
  "a Plan, as `plan` gives it",
  objectWith({
    fingerprint: TEXT,
    pack: OBJECT,
    subject: TEXT,
    asOf: DAY,
    place: TEXT,
    outcome: OBJECT,
    criteria: LIST,
    parameters: LIST,
    warnings: LIST,
  }),
);

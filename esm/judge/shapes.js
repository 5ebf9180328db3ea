import {
  closed,
  DAY,
  FLAG,
  LIST,
  named,
  OBJECT,
  objectWith,
  optional,
  TEXT
} from "../base/index.js";
const ASSESS_CONTEXT = closed({
  asOf: DAY,
  knownAt: optional(DAY),
  place: optional(TEXT),
  confirmedOnly: optional(FLAG)
});
function subjectOf(kind) {
  const around = { township: "villages", county: "townships", duty: "all" }[kind];
  const record = kind === "household" ? HOUSEHOLD : OBJECT;
  return objectWith(around === void 0 ? { [kind]: record } : { [kind]: record, [around]: LIST });
}
const HOUSEHOLD = named(
  "a Household, as `readHousehold` gives it",
  objectWith({
    id: TEXT,
    members: LIST,
    incomes: LIST,
    ledger: LIST,
    measures: LIST,
    fieldVerdicts: LIST
  })
);
const ASSESSMENT = named(
  "an Assessment, as `assess` gives it",
  objectWith({
    subject: OBJECT,
    pack: OBJECT,
    verdict: TEXT,
    groups: LIST,
    criteria: LIST,
    lacks: LIST,
    warnings: LIST
  })
);
const PLAN = named(
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
    warnings: LIST
  })
);
export {
  ASSESSMENT,
  ASSESS_CONTEXT,
  HOUSEHOLD,
  PLAN,
  subjectOf
};

import {
  expectCall,
  LIST,
  objectWith,
  shape,
  TEXT
} from "../base/index.js";
const PROCEDURE_KINDS = [
  "identification",
  "household-exit",
  "village-exit",
  "county-exit",
  "monitoring-identification",
  "risk-elimination",
  "dynamic-adjustment",
  "relapse"
];
const ACTS = [
  "quota",
  "clue",
  "application",
  "review",
  "verification",
  "data-match",
  "consent",
  "notice",
  "announcement",
  "decision",
  "assessment",
  "report",
  "support",
  "entry",
  "strike-off"
];
const LEVELS = ["village", "township", "county", "city", "province", "nation"];
const UNITS = ["calendar-days", "working-days", "months"];
const OUTCOMES = [
  "registered",
  "exited",
  "monitored",
  "risk-eliminated",
  "relapsed",
  "adjusted"
];
function stepOf(procedure, id) {
  expectCall("stepOf", {
    procedure: [procedure, objectWith({ steps: LIST })],
    id: [id, TEXT]
  });
  return procedure.steps.find((step) => step.id === id);
}
function stepsBefore(procedure, id) {
  expectCall("stepsBefore", {
    procedure: [procedure, objectWith({ steps: LIST })],
    id: [id, TEXT]
  });
  const found = /* @__PURE__ */ new Set();
  const visit = (step) => {
    for (const before of stepOf(procedure, step)?.after ?? []) {
      if (!found.has(before)) {
        found.add(before);
        visit(before);
      }
    }
  };
  visit(id);
  return procedure.steps.filter((step) => found.has(step.id));
}
const HELD = shape(
  "an object with value",
  (value) => typeof value === "object" && value !== null && "value" in value
);
function isAbsent(value) {
  expectCall("isAbsent", {
    value: [value, HELD]
  });
  return value.value === null;
}
export {
  ACTS,
  LEVELS,
  OUTCOMES,
  PROCEDURE_KINDS,
  UNITS,
  isAbsent,
  stepOf,
  stepsBefore
};

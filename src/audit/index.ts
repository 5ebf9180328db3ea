export {
  type Accuracies,
  type Accuracy,
  type AccuracyAnswer,
  type AccuracyId,
  type AccuracyPacks,
  accuraciesOf,
} from "./accuracies.js";
export { type ActualContext, actualsOf } from "./actuals.js";
export {
  type Assistance,
  assistanceOf,
  type GivenCount,
  type GivenMeasure,
  type HouseholdAssistance,
} from "./assistance.js";
export { type Audit, type AuditMark, audit, auditMarks, type Counts, placeOf } from "./audit.js";
export { compareWithRegister, type RegisterComparison } from "./compare.js";
export { auditDossiers, type DossierAudit, type DossierContext } from "./dossiers.js";
export {
  AUDIT_FINDINGS,
  type AuditCode,
  type AuditDetails,
  auditFindings,
} from "./findings.js";
export { AUDIT_ISSUES } from "./issues.js";
export {
  type Membership,
  type MembershipCounts,
  type MembershipEntry,
  type MembershipGap,
  membership,
  type NamedByDossier,
} from "./membership.js";
export { checkProblems, type ProblemCheck, type ProblemState } from "./problem-check.js";
export { PROBLEM_FINDINGS, problemFinding } from "./problem-issues.js";
export { FIELD_LABELS, type ReturnedRow, takeReturns } from "./problem-returns.js";
export {
  holdStatements,
  type ProblemStatement,
  type ProblemStatements,
  type StatementOptions,
} from "./problem-statements.js";
export {
  ANSWERS,
  type Answer,
  addProblem,
  INSPECTIONS,
  type Inspection,
  openProblems,
  type Problem,
  type ProblemLedger,
  type ProblemWork,
  strikeOff,
} from "./problems.js";
export {
  type PublishedAudit,
  type PublishedCounts,
  type PublishedPlace,
  publishAudit,
} from "./publish.js";
export { compareRuns, type RunComparison, type RunState } from "./runs.js";
export {
  type AuditedDossier,
  auditStoredDossiers,
  type DossierCounts,
  fileDossiers,
} from "./stored-dossiers.js";
export { findingsOf, type Subset, type SubsetTold } from "./subset.js";
export {
  applyWaivers,
  WAIVER_FINDINGS,
  type Waived,
  type Waiver,
  waiverFinding,
} from "./waivers.js";
export { namesIn, type Withdrawn, withoutHousehold } from "./withdraw.js";

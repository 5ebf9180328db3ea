export { type Asker, asker, type Question } from "./asker.js";
export { assess, idOf, type Subject } from "./assess.js";
export type {
  AssessContext,
  Assessment,
  CriterionResult,
  CriterionTrace,
  FieldComparison,
  GroupResult,
  MemberResult,
  MemberTrace,
  PackedTrace,
  ParameterUse,
  Trace,
  TracedAssessment,
  TracedCriterion,
  TracedMember,
  TraceLeaf,
} from "./assessment.js";
export { domainsOf, SECOND, shift, stepOf } from "./domains.js";
export {
  type CaseResult,
  type CaseRun,
  caseJudge,
  type Decision,
  passes,
  readingOf,
  runCases,
} from "./examples.js";
export { writtenBy } from "./field.js";
export {
  type Assignment,
  isSettled,
  type Mask,
  MET_ONLY,
  maskOf,
  maskOfCondition,
  maskOfRule,
  NOT_APPLICABLE_ONLY,
  NOT_MET_ONLY,
  UNKNOWN_ONLY,
} from "./masks.js";
export { messageOf } from "./message.js";
export { rankOutcome } from "./outcome.js";
export { derivedPhrase, remedySentence, type Shortfall, sentenceOf } from "./phrases.js";
export { factsAsked, type LegalValue, type Plan, type PlannedRule, plan, planOf } from "./plan.js";
export { type Records, readingOfLeaf, recordsOf } from "./reason-cells.js";
export { type Reason, type ReasonFact, type ReasonsAsked, reasonsOf } from "./reasons.js";
export { type Answer, type Domains, type Found, putFirst, search } from "./search.js";
export { ASSESS_CONTEXT, ASSESSMENT, HOUSEHOLD, PLAN, subjectOf } from "./shapes.js";
export { subjectsOf, worksByPlace } from "./subjects.js";
export { type Redaction, redactTrace, tracedCriterion, traceOf, withTrace } from "./trace.js";
export {
  CONFIDENCE_LABELS,
  fieldLabel,
  lackForFamily,
  lackLabel,
  OPERATOR_LABELS,
  operatorLabel,
  VERDICT_ORDER,
  valueLabel,
  verdictLabel,
} from "./wording.js";
export { type Working, workingOf } from "./working.js";

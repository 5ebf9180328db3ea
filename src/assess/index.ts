export { assess, idOf, type Subject } from "./assess.js";
export type {
  AssessContext,
  Assessment,
  CriterionResult,
  FieldComparison,
  GroupResult,
  MemberResult,
  ParameterUse,
  TraceLeaf,
} from "./assessment.js";
export { type CaseResult, runCases } from "./cases.js";
export { explain, type Reader, sentence, shortfall } from "./explain.js";
export { criteriaOf, rankOutcome } from "./outcome.js";
export {
  CONFIDENCE_LABELS,
  factLabel,
  fieldText,
  lackText,
  OPERATOR_LABELS,
  VERDICT_LABELS,
  valueText,
} from "./wording.js";
export { type Working, workingAsText, workingOf } from "./working.js";

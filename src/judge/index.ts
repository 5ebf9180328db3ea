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
export { domainsOf, SECOND, shift, stepOf } from "./domains.js";
export { explain, type Reader, sentence, shortfall } from "./explain.js";
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
export { rankOutcome } from "./outcome.js";
export { type Answer, type Domains, type Found, putFirst, search } from "./search.js";
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

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
export { criteriaOf } from "./outcome.js";

import { asker } from "./asker.js";
import { assess, idOf } from "./assess.js";
import { domainsOf, SECOND, shift, stepOf } from "./domains.js";
import {
  caseJudge,
  passes,
  readingOf,
  runCases
} from "./examples.js";
import {
  isSettled,
  MET_ONLY,
  maskOf,
  maskOfCondition,
  maskOfRule,
  NOT_APPLICABLE_ONLY,
  NOT_MET_ONLY,
  UNKNOWN_ONLY
} from "./masks.js";
import { messageOf, shortfall } from "./message.js";
import { rankOutcome } from "./outcome.js";
import { plan, planOf } from "./plan.js";
import { putFirst, search } from "./search.js";
import { ASSESS_CONTEXT, ASSESSMENT, HOUSEHOLD, PLAN, subjectOf } from "./shapes.js";
import { subjectsOf } from "./subjects.js";
import { redactTrace, tracedCriterion, traceOf, withTrace } from "./trace.js";
import {
  CONFIDENCE_LABELS,
  fieldLabel,
  lackLabel,
  OPERATOR_LABELS,
  VERDICT_LABELS,
  valueLabel
} from "./wording.js";
import { workingOf } from "./working.js";
export {
  ASSESSMENT,
  ASSESS_CONTEXT,
  CONFIDENCE_LABELS,
  HOUSEHOLD,
  MET_ONLY,
  NOT_APPLICABLE_ONLY,
  NOT_MET_ONLY,
  OPERATOR_LABELS,
  PLAN,
  SECOND,
  UNKNOWN_ONLY,
  VERDICT_LABELS,
  asker,
  assess,
  caseJudge,
  domainsOf,
  fieldLabel,
  idOf,
  isSettled,
  lackLabel,
  maskOf,
  maskOfCondition,
  maskOfRule,
  messageOf,
  passes,
  plan,
  planOf,
  putFirst,
  rankOutcome,
  readingOf,
  redactTrace,
  runCases,
  search,
  shift,
  shortfall,
  stepOf,
  subjectOf,
  subjectsOf,
  traceOf,
  tracedCriterion,
  valueLabel,
  withTrace,
  workingOf
};

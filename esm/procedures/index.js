import { auditCase, auditStep, openQuestions } from "./audit.js";
import { LEVEL_LABELS, spanLabel } from "./audit-event.js";
import {
  countWorkdays,
  EMPTY_CALENDAR,
  isWorkday,
  lastDayOf,
  lastNoticeDay,
  readCalendar
} from "./calendar.js";
import {
  cascadeExits,
  exitHolds
} from "./cascade.js";
import { advanceCase, checkCases, openCase, readCase } from "./case.js";
import { cleanDossier } from "./dossier.js";
import { aboutOfCase, CASE_FINDINGS } from "./findings.js";
import { CASE_ISSUES, PROCEDURE_ISSUES } from "./issues.js";
import {
  householdStatus,
  LIFE_LABELS,
  lifeOfCases
} from "./life.js";
import { nextSteps } from "./next.js";
import { noticeOf } from "./notice.js";
export * from "./procedure.js";
import { PROCEDURE_FILE_KINDS, readProcedures } from "./read.js";
import { sampleSize } from "./sampling.js";
import { proceduresInForce } from "./select.js";
import { compareSignOffs } from "./sign-off.js";
import {
  METHODS,
  SIGN_OFF_FINDINGS
} from "./sign-off-findings.js";
import {
  effectiveEvents,
  endOf,
  endOfCase
} from "./timeline.js";
import {
  compareProcedures,
  translateCase
} from "./translate.js";
export {
  CASE_FINDINGS,
  CASE_ISSUES,
  EMPTY_CALENDAR,
  LEVEL_LABELS,
  LIFE_LABELS,
  METHODS,
  PROCEDURE_FILE_KINDS,
  PROCEDURE_ISSUES,
  SIGN_OFF_FINDINGS,
  aboutOfCase,
  advanceCase,
  auditCase,
  auditStep,
  cascadeExits,
  checkCases,
  cleanDossier,
  compareProcedures,
  compareSignOffs,
  countWorkdays,
  effectiveEvents,
  endOf,
  endOfCase,
  exitHolds,
  householdStatus,
  isWorkday,
  lastDayOf,
  lastNoticeDay,
  lifeOfCases,
  nextSteps,
  noticeOf,
  openCase,
  openQuestions,
  proceduresInForce,
  readCalendar,
  readCase,
  readProcedures,
  sampleSize,
  spanLabel,
  translateCase
};

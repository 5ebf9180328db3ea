/**
 * The steps of a case: what comes next, and what is wrong with finished ones.
 *
 * @module tuopin/procedures
 */
export { auditDossier, auditStep, type OpenQuestion, openQuestions } from "./audit.js";
export { LEVEL_LABELS, spanLabel } from "./audit-event.js";
export {
  type Counted,
  countWorkdays,
  EMPTY_CALENDAR,
  isWorkday,
  lastDayOf,
  lastNoticeDay,
  readCalendar,
  type WorkCalendar,
} from "./calendar.js";
export {
  type CountyCascade,
  type CountyFrame,
  type CountyGap,
  cascadeExits,
  type ExitCascade,
  type ExitClaim,
  exitHolds,
  type Tally,
  type VillageFrame,
} from "./cascade.js";
export { cleanDossier, type DossierRequest } from "./clean-dossier.js";
export type { AuditContext } from "./docket.js";
export {
  advanceDossier,
  checkDossiers,
  type DossierOpening,
  openDossier,
  readDossier,
} from "./dossier.js";
export type {
  AnnulmentEvent,
  ClosingEvent,
  Dossier,
  DossierEvent,
  ObjectionEvent,
  Participant,
  SettlementEvent,
  StepEvent,
  StoredDossier,
} from "./event.js";
export {
  aboutOfDossier,
  DOSSIER_FINDINGS,
  type DossierCode,
  type DossierDetails,
} from "./findings.js";
export { DOSSIER_ISSUES, PROCEDURE_ISSUES } from "./issues.js";
export {
  type HouseholdStatus,
  householdStatus,
  LIFE_LABELS,
  type LifeChange,
  type LifeEvent,
  lifeOfDossiers,
} from "./life.js";
export { type NextStep, nextSteps } from "./next.js";
export { type Notice, type NoticeRequest, noticeOf, type PostedField } from "./notice.js";
export * from "./procedure.js";
export { PROCEDURE_FILE_KINDS, readProcedures } from "./read.js";
export { sampleSize } from "./sampling.js";
export { proceduresInForce } from "./select.js";
export { compareSignOffs, type DisagreementRate, type SignOffComparison } from "./sign-off.js";
export {
  METHODS,
  type Method,
  SIGN_OFF_FINDINGS,
  type SignOff,
  type SignOffCode,
  type SignOffDetails,
} from "./sign-off-findings.js";
export {
  type DossierEnd,
  effectiveEvents,
  endOf,
  endOfDossier,
  type Horizon,
} from "./timeline.js";
export {
  compareProcedures,
  type ProcedureComparison,
  type StepAnswers,
  translateDossier,
} from "./translate.js";

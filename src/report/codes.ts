import { AUDIT_FINDINGS, AUDIT_ISSUES, PROBLEM_FINDINGS, WAIVER_FINDINGS } from "../audit/index.js";
import { AUTHORING_ISSUES } from "../authoring/index.js";
import type { FindingTemplates } from "../base/index.js";
import { FIGURE_ISSUES } from "../figures/index.js";
import { INDICATOR_ISSUES } from "../indicators/index.js";
import { JUDGING_ISSUES, PACK_ISSUES } from "../law/index.js";
import {
  DOSSIER_FINDINGS,
  DOSSIER_ISSUES,
  PROCEDURE_ISSUES,
  SIGN_OFF_FINDINGS,
} from "../procedures/index.js";
import { HOUSEHOLD_ISSUES, LEDGER_ISSUES, REGISTER_ISSUES } from "../register/index.js";

/** Every code that a finding can carry, with what it says. */
export const CODES: FindingTemplates<string> = {
  ...LEDGER_ISSUES,
  ...REGISTER_ISSUES,
  ...HOUSEHOLD_ISSUES,
  ...PACK_ISSUES,
  ...JUDGING_ISSUES,
  ...PROCEDURE_ISSUES,
  ...DOSSIER_ISSUES,
  ...DOSSIER_FINDINGS,
  ...SIGN_OFF_FINDINGS,
  ...INDICATOR_ISSUES,
  ...FIGURE_ISSUES,
  ...AUTHORING_ISSUES,
  ...AUDIT_ISSUES,
  ...AUDIT_FINDINGS,
  ...PROBLEM_FINDINGS,
  ...WAIVER_FINDINGS,
};

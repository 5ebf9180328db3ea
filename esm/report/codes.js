import { AUDIT_FINDINGS, AUDIT_ISSUES } from "../audit/index.js";
import { AUTHORING_ISSUES } from "../authoring/index.js";
import { FIGURE_ISSUES } from "../figures/index.js";
import { INDICATOR_ISSUES } from "../indicators/index.js";
import { JUDGING_ISSUES, PACK_ISSUES } from "../law/index.js";
import {
  CASE_FINDINGS,
  CASE_ISSUES,
  PROCEDURE_ISSUES,
  SIGN_OFF_FINDINGS
} from "../procedures/index.js";
import { HOUSEHOLD_ISSUES, LEDGER_ISSUES, REGISTER_ISSUES } from "../register/index.js";
const CODES = {
  ...LEDGER_ISSUES,
  ...REGISTER_ISSUES,
  ...HOUSEHOLD_ISSUES,
  ...PACK_ISSUES,
  ...JUDGING_ISSUES,
  ...PROCEDURE_ISSUES,
  ...CASE_ISSUES,
  ...CASE_FINDINGS,
  ...SIGN_OFF_FINDINGS,
  ...INDICATOR_ISSUES,
  ...FIGURE_ISSUES,
  ...AUTHORING_ISSUES,
  ...AUDIT_ISSUES,
  ...AUDIT_FINDINGS
};
export {
  CODES
};

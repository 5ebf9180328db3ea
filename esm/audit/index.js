import { actualsOf } from "./actuals.js";
import { audit } from "./audit.js";
import {
  auditCases,
  readCases
} from "./cases.js";
import { compareWithRegister } from "./compare.js";
import { auditDossiers } from "./dossiers.js";
import {
  AUDIT_FINDINGS,
  auditFindings
} from "./findings.js";
import { AUDIT_ISSUES } from "./issues.js";
import {
  membership
} from "./membership.js";
export {
  AUDIT_FINDINGS,
  AUDIT_ISSUES,
  actualsOf,
  audit,
  auditCases,
  auditDossiers,
  auditFindings,
  compareWithRegister,
  membership,
  readCases
};

export { type ActualContext, actualsOf } from "./actuals.js";
export { type Audit, audit, type Counts, type Finding } from "./audit.js";
export {
  auditCases,
  type CaseAudit,
  type CaseCounts,
  readCases,
} from "./cases.js";
export { compareWithRegister, type RegisterComparison } from "./compare.js";
export { auditDossiers, type DossierAudit, type DossierContext } from "./dossiers.js";

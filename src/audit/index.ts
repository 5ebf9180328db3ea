export { actualsOf } from "./actuals.js";
export { type Audit, audit, type Counts, type Finding } from "./audit.js";
export {
  auditCases,
  auditDossiers,
  type CaseAudit,
  type DossierAudit,
  type DossierContext,
} from "./dossiers.js";

export { casesAsText, dossiersAsText } from "./dossiers.js";
export { auditAsJson, auditJsonParts, type PrintedAudit } from "./json.js";
export { maskAssessment, maskAudit } from "./mask.js";
export { maskCases, maskDossiers } from "./mask-dossiers.js";
export { tableLines } from "./table.js";
export { auditAsText, issueLine } from "./text.js";

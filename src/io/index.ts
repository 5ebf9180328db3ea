export { readDossiers, type StoredDossier } from "./dossiers.js";
export { readProcedures } from "./procedures.js";
export { readRegister } from "./register.js";
export { BUILT_IN_RULES, readRulebook, readRuleFiles } from "./rules.js";

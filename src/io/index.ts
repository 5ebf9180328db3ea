export { BUILT_IN_RULES } from "./built-in.js";
export { readDossiers, type StoredDossier } from "./dossiers.js";
export { readProcedures } from "./procedures.js";
export { readRegister } from "./register.js";
export { bookOf, readRulebook, readRuleFiles } from "./rules.js";

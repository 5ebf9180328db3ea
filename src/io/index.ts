/**
 * Reads registers, ledgers and rules from files. Needs Node.
 *
 * @module tuopin/io
 */
export { BUILT_IN_RULES } from "./built-in.js";
export { readDossiers } from "./dossiers.js";
export { type LedgerOptions, readLedgers } from "./ledgers/index.js";
export { reasonOf } from "./reason.js";
export { readRegister } from "./register.js";
export { type BookOptions, bookOf, RULE_KINDS, readBook, readRuleFiles } from "./rules.js";
export { readText, readWritten } from "./text.js";

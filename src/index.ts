/**
 * The main path: a household or a register, a pack, a day; verdicts and reasons. Pure and synchronous.
 *
 * @module tuopin
 */
export {
  type Audit,
  type AuditDetails,
  audit,
  compareRuns,
  type RunComparison,
  type RunState,
} from "./audit/index.js";
export { findingKey, findingKeys } from "./base/index.js";
export * from "./core.js";
export { FACTS } from "./facts/index.js";
export { type CaseResult, runCases } from "./judge/index.js";
export {
  composePack,
  findPack,
  type Law,
  type PackChoice,
  packFor,
  type RuleFiles,
  readLaw,
} from "./law/index.js";
export { assembleRegister, type RawTable, type Register } from "./register/index.js";

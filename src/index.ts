export { type Audit, audit, type Finding } from "./audit/index.js";
export type { Issue, Label, Language, Reading, Result, Verdict } from "./base/index.js";
export { FACTS } from "./facts/index.js";
export {
  type AssessContext,
  type Assessment,
  assess,
  type CaseResult,
  explain,
  type Plan,
  plan,
  type Reader,
  runCases,
  type Subject,
  type Trace,
  traceOf,
} from "./judge/index.js";
export { type Household, parseHousehold } from "./model/index.js";
export {
  composePack,
  findPack,
  type Pack,
  type PackChoice,
  packFor,
  type Rule,
  type Rulebook,
  type RuleFiles,
  readRules,
} from "./packs/index.js";
export { assembleRegister, type RawTable, type Register } from "./register/index.js";

export { type Audit, type AuditDetails, audit } from "./audit/index.js";
export {
  type Finding,
  findingKey,
  findingKeys,
  type Label,
  type Language,
  type Reading,
  type Result,
  type Verdict,
} from "./base/index.js";
export { FACTS } from "./facts/index.js";
export {
  type AssessContext,
  type Assessment,
  assess,
  type CaseResult,
  type Plan,
  plan,
  runCases,
  type Subject,
  type Trace,
  traceOf,
} from "./judge/index.js";
export {
  composePack,
  findPack,
  type Law,
  type Pack,
  type PackChoice,
  packFor,
  type Rule,
  type RuleFiles,
  readLaw,
} from "./law/index.js";
export {
  assembleRegister,
  type Household,
  parseHousehold,
  type RawTable,
  type Register,
  readHousehold,
} from "./register/index.js";
export { type Doc, explain, type Reader } from "./report/index.js";

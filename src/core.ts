/**
 * What judges one household, and nothing that reads files of rules: the core of `tuopin`, and all of
 * `tuopin/zh` and `tuopin/en`.
 */
export type { Finding, Label, Language, Reading, Result, Verdict } from "./base/index.js";
export { declareOwn, type OwnVocabulary } from "./facts/index.js";
export {
  type AssessContext,
  type Assessment,
  assess,
  type Plan,
  plan,
  type Subject,
  type Trace,
  traceOf,
} from "./judge/index.js";
export type { Pack, Rule } from "./law/index.js";
export {
  type Column,
  columnOf,
  type Household,
  type HouseholdInput,
  parseHousehold,
  readHousehold,
} from "./register/index.js";
export { type Doc, explain, type Reader } from "./report/index.js";

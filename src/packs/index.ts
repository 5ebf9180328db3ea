export { bundlePack } from "./bundle.js";
export { PLACEHOLDERS } from "./check.js";
export { checkCondition, nearest } from "./check-condition.js";
export { composePack, findPack, type Pack, rulesInForce } from "./compose.js";
export {
  type Comparison,
  type Condition,
  comparisonsOf,
  factsOf,
  isComparison,
  OPERATORS,
  type Operator,
  PARAMETER_PREFIX,
  parameterNameOf,
} from "./condition.js";
export { formatIssues, readRules } from "./load.js";
export type { Rulebook, RuleFiles } from "./rulebook.js";
export {
  type Case,
  type Outcome,
  type PackHead,
  packHeadSchema,
  type Rule,
  ruleSchema,
  type Source,
  sourcesFileSchema,
  type Term,
  termsFileSchema,
} from "./schema.js";

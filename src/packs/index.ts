export { bundlePack } from "./bundle.js";
export { PLACEHOLDERS } from "./check.js";
export { checkCondition } from "./check-condition.js";
export { composePack, type Pack, rulesInForce } from "./compose.js";
export { findPack, type PackChoice, packFor, placeOfPack } from "./find.js";
export { formatIssues } from "./form.js";
export { type LawQuestion, lawFor } from "./law.js";
export { readRules } from "./load.js";
export type { Rulebook, RuleFiles } from "./rulebook.js";
export {
  type Case,
  type GlossaryTerm,
  type PackHead,
  packHeadSchema,
  type Rule,
  ruleSchema,
  type Source,
  sourcesFileSchema,
  termsFileSchema,
} from "./schema.js";
export { PACK, RULEBOOK } from "./shapes.js";
export { type LegalValues, type Term, termLabel, termOf, termOfParameter } from "./term.js";

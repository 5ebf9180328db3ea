export {
  type Coverage,
  coverPack,
  coverRule,
  type LeafCoverage,
  type RuleCoverage,
} from "./cover.js";
export { coveragePage } from "./coverage-page.js";
export { AUTHORING_FILE_KINDS, type AuthoringData, readAuthoringData } from "./data.js";
export {
  type Answered,
  type CriterionFlip,
  type Decider,
  diffPacks,
  type Flip,
  type PackDiff,
  type Side,
  type Transition,
} from "./diff.js";
export { diffText } from "./diff-text.js";
export { AUTHORING_ISSUES } from "./issues.js";
export { type Allowance, type LintOptions, lintRulebook, overlayProofs } from "./lint.js";
export { LINT_NOTES, type LintCode } from "./lint-notes.js";
export { type LintSample, lintPages } from "./lint-pages.js";
export { mutantsOf } from "./mutants.js";
export { type MutationReport, mutatePack, type Survivor } from "./mutate.js";
export type { OverlayProof } from "./overlays.js";
export { codesPage, factsPage, parametersPage } from "./reference-pages.js";
export { ruleDocs } from "./rule-docs.js";
export { RULE_HEADINGS } from "./rule-page.js";
export type { RuleSystem } from "./systems.js";

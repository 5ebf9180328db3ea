export { comparisonLabel, conditionLabel, literalLabel } from "./condition-label.js";
export {
  type Coverage,
  coverPack,
  coverRule,
  type LeafCoverage,
  type RuleCoverage,
} from "./cover.js";
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
export { conditionsOf, overlapOf, parametersOf } from "./eras.js";
export { type Held, heldAt } from "./held.js";
export { AUTHORING_ISSUES } from "./issues.js";
export { lineageOf } from "./lineage.js";
export { type Allowance, type LintOptions, lintLaw, overlayProofs } from "./lint.js";
export { LINT_NOTES, type LintCode } from "./lint-notes.js";
export { textsToFill, toFill, toFillOnce } from "./lint-to-fill.js";
export { mutantsOf } from "./mutants.js";
export { type MutationReport, mutatePack, type Survivor } from "./mutate.js";
export type { OverlayProof } from "./overlays.js";
export type { RuleSystem } from "./systems.js";

export {
  type Coverage,
  coverPack,
  coverRule,
  type LeafCoverage,
  type RuleCoverage,
} from "./cover.js";
export { type Allowance, type LintOptions, lintRulebook, overlayProofs } from "./lint.js";
export { type MutationReport, mutatePack, type Survivor } from "./mutate.js";
export type { OverlayProof } from "./overlays.js";

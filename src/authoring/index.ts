export {
  type Coverage,
  coverPack,
  coverRule,
  type LeafCoverage,
  type RuleCoverage,
} from "./cover.js";
export { type MutationReport, mutatePack, type Survivor } from "./mutate.js";

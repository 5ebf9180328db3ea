/**
 * Whether the figures of a written summary add up, and whether a register bears them out.
 *
 * @module tuopin/figures
 */
export {
  type Actual,
  type CompareOptions,
  compareStated,
  type StatedComparisons,
} from "./compare.js";
export { builtInFigureRules, type FigureRules, readFigureRules } from "./data.js";
export { FIGURE_ISSUES } from "./issues.js";
export { FIGURE_FILE_KINDS } from "./kinds.js";
export { type FigureOptions, readFigures } from "./read.js";
export type * from "./types.js";

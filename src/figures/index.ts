export { builtInFigureRules, type FigureRules, loadFigureRules } from "./data.js";
export { type FigureOptions, readFigures } from "./read.js";
export type * from "./types.js";

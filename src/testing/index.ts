/**
 * Arbitraries of fast-check, and the laws that every pack must keep.
 *
 * @module tuopin/testing
 */
export { type ComparedTerm, comparisons, conditions, termsAbout } from "./conditions.js";
export { contexts, marksOf, type Scene, scenes, subjects } from "./contexts.js";
export { divisions } from "./divisions.js";
export { type Gap, type GapKind, gaps, withGaps } from "./gaps.js";
export { type HouseholdOptions, households } from "./households.js";
export { packProperties } from "./properties.js";
export type { PackProperty } from "./property.js";
export { registers, tablesOf, type Writing, writings } from "./registers.js";
export { factSets, factValues, type ValueOptions } from "./values.js";

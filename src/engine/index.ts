/**
 * Hands a pack to a stock json-rules-engine, and compares the two.
 *
 * @module tuopin/engine
 */
export {
  compareWithEngine,
  type EngineComparison,
  type EngineDifference,
} from "./compare.js";
export { type EngineFacts, type FactSubject, factsFor, type MissingAs } from "./facts.js";
export { type EngineAssessment, type EngineCriterion, runOnEngine } from "./run.js";
export { appliesName, toEngine } from "./to-engine.js";
export { TRAPS, type Trap } from "./traps.js";

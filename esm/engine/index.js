import {
  compareWithEngine
} from "./compare.js";
import { factsFor } from "./facts.js";
import { runOnEngine } from "./run.js";
import { appliesName, toEngine } from "./to-engine.js";
import { TRAPS } from "./traps.js";
export {
  TRAPS,
  appliesName,
  compareWithEngine,
  factsFor,
  runOnEngine,
  toEngine
};

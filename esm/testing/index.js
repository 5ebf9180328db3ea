import { comparisons, conditions, termsAbout } from "./conditions.js";
import { contexts, marksOf, scenes, subjects } from "./contexts.js";
import { gaps, withGaps } from "./gaps.js";
import { divisions, households } from "./households.js";
import { packProperties } from "./properties.js";
import { registers, tablesOf, writings } from "./registers.js";
import { factSets, factValues } from "./values.js";
export {
  comparisons,
  conditions,
  contexts,
  divisions,
  factSets,
  factValues,
  gaps,
  households,
  marksOf,
  packProperties,
  registers,
  scenes,
  subjects,
  tablesOf,
  termsAbout,
  withGaps,
  writings
};

import { builtinIndicators, INDICATOR_FILES } from "./builtin.js";
export * from "./definition.js";
import {
  clusterRate,
  stratifiedRate
} from "./design-rate.js";
import {
  drawClusters,
  drawSimple,
  drawStratified
} from "./draw.js";
import { finiteInterval } from "./finite-interval.js";
import {
  decide,
  exactInterval
} from "./interval.js";
import { INDICATOR_ISSUES } from "./issues.js";
import { INDICATOR_FILE_KINDS } from "./kinds.js";
import {
  measure,
  measureQuantity,
  measureRatio,
  measureShare
} from "./measure.js";
import { measurementsOf, measureRegister } from "./measure-register.js";
import { outcomeOf } from "./outcome.js";
import {
  povertyIndex
} from "./poverty-index.js";
import { packsCounted, readIndicators } from "./read.js";
import { deprivationsOf, povertyIndexOf } from "./register-deprivations.js";
import {
  homesOn
} from "./register-homes.js";
import { peopleOf } from "./register-people.js";
import {
  flattenPlaces,
  rollUp
} from "./roll-up.js";
import {
  allocate,
  planSample,
  sampleToShowBelow
} from "./sample-size.js";
import { answerStatements } from "./statements.js";
import {
  addTallies,
  EMPTY_TALLY,
  tally
} from "./tally.js";
import {
  targetOn,
  targetsOf
} from "./target.js";
export {
  EMPTY_TALLY,
  INDICATOR_FILES,
  INDICATOR_FILE_KINDS,
  INDICATOR_ISSUES,
  addTallies,
  allocate,
  answerStatements,
  builtinIndicators,
  clusterRate,
  decide,
  deprivationsOf,
  drawClusters,
  drawSimple,
  drawStratified,
  exactInterval,
  finiteInterval,
  flattenPlaces,
  homesOn,
  measure,
  measureQuantity,
  measureRatio,
  measureRegister,
  measureShare,
  measurementsOf,
  outcomeOf,
  packsCounted,
  peopleOf,
  planSample,
  povertyIndex,
  povertyIndexOf,
  readIndicators,
  rollUp,
  sampleToShowBelow,
  stratifiedRate,
  tally,
  targetOn,
  targetsOf
};

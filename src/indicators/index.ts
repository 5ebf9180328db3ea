/**
 * Rates with bounds that hold for whatever is unknown, targets, and samples.
 *
 * @module tuopin/indicators
 */
export { builtinIndicators, INDICATOR_FILES } from "./builtin.js";
export * from "./definition.js";
export {
  type ClusterCounts,
  clusterRate,
  type DesignOptions,
  type DesignRate,
  type StratumCounts,
  stratifiedRate,
} from "./design-rate.js";
export {
  type ClusterRequest,
  type Draw,
  type DrawnUnit,
  drawClusters,
  drawSimple,
  drawStratified,
} from "./draw.js";
export { type FiniteInterval, finiteInterval } from "./finite-interval.js";
export type { StatedMeasurement, Witness } from "./from-values.js";
export {
  type Decision,
  decide,
  exactInterval,
  type Interval,
  type IntervalOptions,
  type SampleCounts,
} from "./interval.js";
export { INDICATOR_ISSUES } from "./issues.js";
export { INDICATOR_FILE_KINDS } from "./kinds.js";
export {
  type MeasureContext,
  type Measurement,
  measure,
  measureQuantity,
  measureRatio,
  measureShare,
  type UnitCounts,
} from "./measure.js";
export { measurementsOf, measureRegister, type RegisterMeasures } from "./measure-register.js";
export { type Outcome, outcomeOf } from "./outcome.js";
export type { DecimalRange, Part } from "./part.js";
export {
  type DimensionProgress,
  type PlanLine,
  type PlanProgress,
  planProgress,
} from "./plan-progress.js";
export {
  type Deprivations,
  type IndexFigure,
  type PovertyIndex,
  povertyIndex,
} from "./poverty-index.js";
export { packsCounted, readIndicators } from "./read.js";
export { deprivationsOf, povertyIndexOf } from "./register-deprivations.js";
export {
  type Home,
  type Homes,
  homesOn,
  type IndicatorRegister,
  type Standing,
} from "./register-homes.js";
export { type Person, peopleOf } from "./register-people.js";
export type { RegisterOptions } from "./register-units.js";
export {
  flattenPlaces,
  type IndicatorUnits,
  type Place,
  type PlacedUnit,
  type RolledPlace,
  type RollUp,
  type RollUpOptions,
  rollUp,
} from "./roll-up.js";
export {
  allocate,
  planSample,
  type SamplePlan,
  type SampleRequest,
  sampleToShowBelow,
} from "./sample-size.js";
export { shortfallOf } from "./shortfall.js";
export type { StatedValue, ValueSource } from "./stated-values.js";
export { answerStatements, type StatementAnswer, type StatementDoubt } from "./statements.js";
export {
  addTallies,
  type Cell,
  type CountedUnit,
  EMPTY_TALLY,
  type Tally,
  tally,
  type WholeRange,
} from "./tally.js";
export {
  type Answer,
  type Doubt,
  type Judgement,
  type LevelContext,
  type TargetContext,
  targetOn,
  targetsOf,
} from "./target.js";

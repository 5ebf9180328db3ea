export {
  type Column,
  type ColumnKind,
  type Columns,
  type Personal,
  type Table,
  zodOf,
} from "./column.js";
export { columnOf } from "./column-of.js";
export {
  type Contradiction,
  contradictionsIn,
  contradictionsOf,
  DENIALS,
  type DenialTable,
  type DivisionTable,
  laterThanRecorded,
} from "./denials/index.js";
export {
  type Conflicting,
  type Disregarded,
  type Field,
  isConflicting,
  isDisregarded,
  isUnreadable,
  type Origin,
  plainValue,
  readField,
  type Unreadable,
  writtenValue,
} from "./field.js";
export type { Household, HouseholdRows } from "./household.js";
export { lacksDay } from "./known.js";
export { assembleHousehold, mergeRecords } from "./merge.js";
export { householdSchema, parseHousehold } from "./parse.js";
export { HOUSEHOLD_PARTS, PARTS, type PartName, type PartTable } from "./parts.js";
export { namesNobody, personKey, residentIdText } from "./person.js";
export { type ResidentId, readResidentId } from "./resident-id.js";
export { householdOn, type Moment, memberOn, recordOn, recordsOn } from "./seen.js";
export {
  type County,
  type Credit,
  type Duty,
  type Dwelling,
  type FieldVerdict,
  type HouseholdRecord,
  type Income,
  type LedgerEntry,
  type Measure,
  type MedicalCost,
  type Member,
  type MonitoringRecord,
  type RecordOf,
  TABLES,
  type TableName,
  type Township,
  type Village,
  type WaterSupply,
} from "./tables/index.js";

export type { Column, ColumnKind, Columns, Personal, Table } from "./column.js";
export { columnOf } from "./column-of.js";
export {
  type Conflicting,
  type Field,
  isConflicting,
  isUnreadable,
  type Origin,
  plainValue,
  readField,
  type Unreadable,
} from "./field.js";
export type { Household, HouseholdRows } from "./household.js";
export { assembleHousehold, mergeRecords } from "./merge.js";
export { householdSchema, parseHousehold } from "./parse.js";
export { HOUSEHOLD_PARTS, PARTS, type PartName, type PartTable } from "./parts.js";
export { namesNobody, personKey, residentIdText } from "./person.js";
export { type ResidentId, readResidentId } from "./resident-id.js";
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

export type { Column, ColumnKind, Columns, Personal, Table } from "./column.js";
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
export { namesNobody, personKey, residentIdText } from "./person.js";
export type * from "./records.js";
export { type ResidentId, readResidentId } from "./resident-id.js";
export { TABLES, type TableName } from "./tables/index.js";

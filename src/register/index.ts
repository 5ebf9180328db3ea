export type {
  AnyTable,
  Column,
  ColumnKind,
  Columns,
  Personal,
  Table,
} from "./column.js";
export { columnOf } from "./column-of.js";
export { DIVISION_DENIALS } from "./denials/divisions.js";
export type { Denial, Test } from "./denials/form.js";
export { HOUSEHOLD_DENIALS, ROW_DENIALS } from "./denials/households.js";
export { STILL_ON_FILE } from "./denials/in-household.js";
export {
  type Contradiction,
  contradictionsIn,
  contradictionsOf,
  DENIALS,
  type DenialTable,
  type DivisionTable,
  type HouseholdSearch,
  householdSearch,
  laterThanRecorded,
} from "./denials/index.js";
export { MEMBER_DENIALS } from "./denials/members.js";
export { RELATION_GAPS, type RelationGap } from "./denials/relations.js";
export { cellsOf } from "./denials/search.js";
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
export { LONGEST_TEXT, MONTH, MOST_RECORDS } from "./household/check.js";
export type { Household, HouseholdRows } from "./household/household.js";
export { HOUSEHOLD_ISSUES } from "./household/issues.js";
export { lacksDay } from "./household/known.js";
export { assembleHousehold, mergeRecords } from "./household/merge.js";
export { PART_OF, PARTS, type PartName, type PartTable, partOfTable } from "./household/parts.js";
export { parseHousehold, readHousehold } from "./household/read.js";
export {
  type Denied,
  householdOn,
  isDenied,
  lacksOfDenied,
  type Moment,
  memberOn,
  recordOn,
  recordsOn,
  type Sight,
  sightOf,
} from "./household/seen.js";
export type { CellInput, HouseholdInput } from "./input.js";
export { issue, REGISTER_ISSUES } from "./issues.js";
export { namingColumns, TO_COMPLETE, TO_MEND } from "./ledgers/completing.js";
export { findBlocks } from "./ledgers/find-blocks.js";
export { cellText, type Grid, type GridRow, type Merge } from "./ledgers/grid.js";
export { LEDGER_ISSUES, ledgerIssue } from "./ledgers/issues.js";
export {
  type LedgerMapping,
  type MappedColumn,
  type Mapping,
  mappingOf,
} from "./ledgers/mapping.js";
export { type GridsReading, readGrids } from "./ledgers/read-grids.js";
export { readMapping } from "./ledgers/read-mapping.js";
export { type ShownCell, shownCells } from "./ledgers/shown-cells.js";
export { mappable, suggestedMapping } from "./ledgers/suggest.js";
export { holdsOthers } from "./ledgers/tables-of.js";
export {
  EXTENSIBLE,
  OF_EVERY_OWN_TABLE,
  type OwnColumn,
  type OwnTable,
  type OwnTables,
  ownColumns,
  ownNames,
  ownTables,
  partNamed,
  setOwnRegister,
} from "./own.js";
export { namesNobody, personKey, residentIdText } from "./person.js";
export { countIssues } from "./reading/alike.js";
export type { PlainCell, RawCell } from "./reading/cell.js";
export { readDay } from "./reading/days.js";
export {
  gatherRows,
  groupsOf,
  type HouseholdGroup,
  noRows,
  OTHER_TABLES,
  type OtherTable,
  othersOf,
  type RegisterRows,
} from "./reading/gather.js";
export { columnNamed, type NamedColumn } from "./reading/header.js";
export { aliases, hideNames, type NameOf } from "./reading/hide-names.js";
export { type RowKeys, rowKeys } from "./reading/keys.js";
export { shownTableFile } from "./reading/open-headers.js";
export { quoteCell, shownCell } from "./reading/quote.js";
export type {
  BrokenRow,
  RawRow,
  RawTable,
  Row,
  TableHead,
  TableReading,
  Tally,
} from "./reading/raw-table.js";
export {
  assembleRegister,
  assembleRows,
  assembly,
  mergeTable,
  type Register,
} from "./reading/register.js";
export { RAW_TABLE, REGISTER } from "./reading/shapes.js";
export { readTable, tableReader } from "./reading/table.js";
export { UNITS_READ } from "./reading/units.js";
export { type ResidentId, readResidentId } from "./resident-id.js";
export {
  type County,
  type Credit,
  type Duty,
  type Dwelling,
  type Environment,
  type Facility,
  type FieldVerdict,
  type HouseholdRecord,
  type Income,
  type IndicatorValue,
  type LedgerEntry,
  type Measure,
  type MedicalCost,
  type Member,
  type MonitoringRecord,
  ofTables,
  type RecordOf,
  TABLES,
  type TableName,
  type Township,
  type Village,
  type WaterSupply,
} from "./tables/index.js";

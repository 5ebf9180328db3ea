export {
  DERIVED,
  type Derived,
  originOf,
  POSITION,
  reasonColumn,
  SOURCE_FILE,
  SOURCE_ROW,
  type StoreColumn,
  type StoreReason,
  type StoreTable,
  type StoreType,
  storeTable,
} from "./layout.js";
export {
  dayText,
  type FileRow,
  fileColumns,
  rowColumns,
  rowFrom,
  rowsOf,
  type Stored,
  storedRecord,
} from "./record.js";

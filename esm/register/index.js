import { columnOf } from "./column-of.js";
import {
  contradictionsIn,
  contradictionsOf,
  DENIALS,
  householdSearch,
  laterThanRecorded
} from "./denials/index.js";
import {
  isConflicting,
  isDisregarded,
  isUnreadable,
  plainValue,
  readField,
  writtenValue
} from "./field.js";
import { LONGEST_TEXT, MONTH, MOST_RECORDS } from "./household/check.js";
import { HOUSEHOLD_ISSUES } from "./household/issues.js";
import { lacksDay } from "./household/known.js";
import { assembleHousehold, mergeRecords } from "./household/merge.js";
import { HOUSEHOLD_PARTS, PARTS } from "./household/parts.js";
import { parseHousehold, readHousehold } from "./household/read.js";
import {
  householdFor,
  householdOn,
  memberOn,
  recordOn,
  recordsOn
} from "./household/seen.js";
import { issue, REGISTER_ISSUES } from "./issues.js";
import { findBlocks } from "./ledgers/find-blocks.js";
import { LEDGER_ISSUES, ledgerIssue } from "./ledgers/issues.js";
import { readGrids } from "./ledgers/read-grids.js";
import { namesNobody, personKey, residentIdText } from "./person.js";
import { countIssues } from "./reading/alike.js";
import { columnNamed } from "./reading/header.js";
import { aliases, hideNames } from "./reading/hide-names.js";
import { shownTableFile } from "./reading/open-headers.js";
import { quoteCell, shownCell } from "./reading/quote.js";
import { assembleRegister } from "./reading/register.js";
import { RAW_TABLE, REGISTER } from "./reading/shapes.js";
import { readResidentId } from "./resident-id.js";
import {
  TABLES
} from "./tables/index.js";
export {
  DENIALS,
  HOUSEHOLD_ISSUES,
  HOUSEHOLD_PARTS,
  LEDGER_ISSUES,
  LONGEST_TEXT,
  MONTH,
  MOST_RECORDS,
  PARTS,
  RAW_TABLE,
  REGISTER,
  REGISTER_ISSUES,
  TABLES,
  aliases,
  assembleHousehold,
  assembleRegister,
  columnNamed,
  columnOf,
  contradictionsIn,
  contradictionsOf,
  countIssues,
  findBlocks,
  hideNames,
  householdFor,
  householdOn,
  householdSearch,
  isConflicting,
  isDisregarded,
  isUnreadable,
  issue,
  lacksDay,
  laterThanRecorded,
  ledgerIssue,
  memberOn,
  mergeRecords,
  namesNobody,
  parseHousehold,
  personKey,
  plainValue,
  quoteCell,
  readField,
  readGrids,
  readHousehold,
  readResidentId,
  recordOn,
  recordsOn,
  residentIdText,
  shownCell,
  shownTableFile,
  writtenValue
};

import { contradiction, inCell, inOrder } from "./contradiction.js";
import { DIVISION_DENIALS } from "./divisions.js";
import { HOUSEHOLD_DENIALS, RECORDED_AFTER, ROW_DENIALS } from "./households.js";
import { householdSearch } from "./in-household.js";
import { MEMBER_DENIALS } from "./members.js";
import { RELATION_GAPS, SPOUSE_SEX } from "./relations.js";
import { isAfter, searchFor, valueIn } from "./search.js";
import { householdSearch as householdSearch2 } from "./in-household.js";
const DENIALS = {
  members: [...MEMBER_DENIALS, ...RELATION_GAPS, SPOUSE_SEX],
  households: HOUSEHOLD_DENIALS,
  ...ROW_DENIALS,
  ...DIVISION_DENIALS
};
const IN_DIVISION = Object.fromEntries(
  Object.entries(DIVISION_DENIALS).map(([table, denials]) => [table, searchFor(denials, inCell)])
);
function contradictionsOf(table, row, record, asOf) {
  const found = [];
  IN_DIVISION[table](row, row, asOf, found);
  return inOrder(found, DIVISION_DENIALS[table]).map(
    (one) => contradiction(one, (column) => ({ table, row, record, column }))
  );
}
function laterThanRecorded(table, row) {
  const recordedOn = valueIn(row, "recordedOn");
  if (recordedOn === void 0) return void 0;
  return RECORDED_AFTER[table]?.find((column) => {
    const told = valueIn(row, column);
    return told !== void 0 && isAfter(told, recordedOn);
  });
}
const ALL_DENIALS = householdSearch();
function contradictionsIn(household, asOf) {
  return ALL_DENIALS(household, asOf);
}
export {
  ALL_DENIALS,
  DENIALS,
  contradictionsIn,
  contradictionsOf,
  householdSearch2 as householdSearch,
  laterThanRecorded
};

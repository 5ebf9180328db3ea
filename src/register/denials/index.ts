import type { Label, PlainDate } from "../../base/index.js";
import type { Origin } from "../field.js";
import type { Household } from "../household/household.js";
import type { TableName } from "../tables/index.js";
import { type Contradiction, contradiction, inCell, inOrder } from "./contradiction.js";
import { DIVISION_DENIALS } from "./divisions.js";
import { HOUSEHOLD_DENIALS, RECORDED_AFTER, ROW_DENIALS } from "./households.js";
import { type HouseholdSearch, householdSearch } from "./in-household.js";
import { MEMBER_DENIALS } from "./members.js";
import { RELATION_GAPS, SPOUSE_SEX } from "./relations.js";
import { type Found, isAfter, type Search, searchFor, valueIn } from "./search.js";

export type { Contradiction } from "./contradiction.js";
export { type HouseholdSearch, householdSearch } from "./in-household.js";

/** The tables of which a record can contradict itself. */
export type DenialTable = "members" | "households" | keyof typeof ROW_DENIALS | DivisionTable;
export type DivisionTable = keyof typeof DIVISION_DENIALS;

/** Every way in which records can contradict themselves, by where it is looked for. */
export const DENIALS: Readonly<
  Record<DenialTable, readonly { readonly id: string; readonly message: Label }[]>
> = {
  members: [...MEMBER_DENIALS, ...RELATION_GAPS, SPOUSE_SEX],
  households: HOUSEHOLD_DENIALS,
  ...ROW_DENIALS,
  ...DIVISION_DENIALS,
};

const IN_DIVISION = Object.fromEntries(
  Object.entries(DIVISION_DENIALS).map(([table, denials]) => [table, searchFor(denials, inCell)]),
) as Readonly<Record<DivisionTable, Search<Origin>>>;

/** The contradictions in one record of a division or of duties. Without a day, those of every day. */
export function contradictionsOf(
  table: DivisionTable,
  row: Origin,
  record: string,
  asOf?: PlainDate,
): readonly Contradiction[] {
  const found: Found[] = [];
  IN_DIVISION[table](row, asOf, found);
  return inOrder(found, DIVISION_DENIALS[table]).map((one) =>
    contradiction(one, (column) => ({ table, row, record, column })),
  );
}

/** A column that tells something later than the day on which its row says it was recorded. */
export function laterThanRecorded(table: TableName, row: Origin): string | undefined {
  const recordedOn = valueIn(row, "recordedOn");
  if (recordedOn === undefined) return undefined;
  return RECORDED_AFTER[table]?.find((column) => {
    const told = valueIn(row, column);
    return told !== undefined && isAfter(told, recordedOn);
  });
}

/** Looks for all contradictions in a household. */
export const ALL_DENIALS: HouseholdSearch = householdSearch();

/** The contradictions in a household. Without a day, those of every day. */
export function contradictionsIn(household: Household, asOf?: PlainDate): readonly Contradiction[] {
  return ALL_DENIALS(household, asOf);
}

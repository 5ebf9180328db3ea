import type { Finding } from "../../base/index.js";
import type { HouseholdRows } from "../household/household.js";
import { PARTS } from "../household/parts.js";
import type { TableName } from "../tables/index.js";
import { lacksHeader, withoutHeader } from "./open-headers.js";
import type { RawTable, Row, TableReading, Tally } from "./raw-table.js";
import { readTable } from "./table.js";

/** All rows of one household, before any of them are merged. */
export interface HouseholdGroup {
  readonly id: string;
  readonly rows: HouseholdRows;
  /** Its row in table `households` was set aside, and no more than its id is known. */
  readonly isLost: boolean;
}

/** Tables whose rows belong to no household. */
export type OtherTable = Exclude<TableName, keyof HouseholdRows>;

/** What a register is made of: rows whose cells have been read, and what was found in reading them. */
export interface RegisterRows {
  /** In the order of table `households`; then those that only other tables name, as these name them. */
  readonly households: readonly HouseholdGroup[];
  readonly others: Readonly<Record<OtherTable, readonly Row[]>>;
  readonly tally: readonly Tally[];
  readonly issues: readonly Finding[];
}

/** Tables of which a row that was set aside still counts as a record, so that none goes uncounted. */
const COUNTED: readonly OtherTable[] = ["villages", "townships", "counties"];

export const OTHER_TABLES: readonly OtherTable[] = [
  ...COUNTED,
  "duties",
  "indicator-values",
  "environment",
  "facilities",
];

/**
 * Reads the rows of tables and puts those of each household together. Each table is asked for when the
 * one before has been read, so that their cells need not all be held at once.
 */
export function gatherRows(tables: Iterable<RawTable>): RegisterRows {
  const readings: TableReading[] = [];
  for (const one of tables) {
    readings.push(lacksHeader(one) ? withoutHeader(one) : readTable(one));
  }
  return {
    households: groupsOf(readings),
    others: othersOf(readings),
    tally: readings.map((one) => one.tally),
    issues: readings.flatMap((one) => one.issues),
  };
}

/** What was read of tables, as far as records are made of it. */
type Readings = readonly Pick<TableReading, "table" | "rows" | "lost">[];

const rowsOf = (readings: Readings, table: TableName): readonly Row[] =>
  readings.filter((one) => one.table === table).flatMap((one) => one.rows);

/** Rows of a table that were set aside and of which no other tells. */
function lostOf(readings: Readings, table: TableName, rows: readonly Row[]): readonly Row[] {
  const lost = readings.filter((one) => one.table === table).flatMap((one) => one.lost);
  const known = new Set(lost.length === 0 ? [] : rows.map(({ id }) => id));
  return lost.filter(({ id }) => !known.has(id) && known.add(id));
}

/** The rows of tables that belong to no household. */
export function othersOf(readings: Readings): RegisterRows["others"] {
  const others: Partial<Record<OtherTable, readonly Row[]>> = {};
  for (const table of OTHER_TABLES) {
    const rows = rowsOf(readings, table);
    others[table] = COUNTED.includes(table) ? [...rows, ...lostOf(readings, table, rows)] : rows;
  }
  return others as RegisterRows["others"];
}

type Group = {
  readonly id: string;
  readonly rows: Record<keyof HouseholdRows, Row[]>;
  isLost: boolean;
};

/** The rows of tables put together by the household that they name. */
export function groupsOf(readings: Readings): readonly HouseholdGroup[] {
  const groups = new Map<string, Group>();
  const groupOf = (id: string) => {
    let group = groups.get(id);
    if (group === undefined) {
      group = { id, rows: noRows(), isLost: false };
      groups.set(id, group);
    }
    return group;
  };
  const own = rowsOf(readings, "households");
  for (const row of own) groupOf(String(row.id)).rows.households.push(row);
  for (const row of lostOf(readings, "households", own)) {
    const group = groupOf(String(row.id));
    group.rows.households.push(row);
    group.isLost = true;
  }
  for (const [, { table }] of PARTS) {
    for (const row of rowsOf(readings, table)) groupOf(String(row.household)).rows[table].push(row);
  }
  return [...groups.values()] as readonly HouseholdGroup[];
}

/** A household of which no row has been read yet. */
export function noRows(): Group["rows"] {
  const rows: Partial<Group["rows"]> = { households: [] };
  for (const [, { table }] of PARTS) rows[table] = [];
  return rows as Group["rows"];
}

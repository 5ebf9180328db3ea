import { type Issue, issue } from "../base/index.js";
import {
  assembleHousehold,
  type County,
  type Household,
  type HouseholdRows,
  mergeRecords,
  type TableName,
  type Township,
  type Village,
} from "../model/index.js";
import { type RawTable, type Row, readTable, type Tally } from "./table.js";

/** All that a register holds, row by row accounted for. */
export interface Register {
  readonly households: readonly Household[];
  readonly villages: readonly Village[];
  readonly townships: readonly Township[];
  readonly counties: readonly County[];
  readonly tally: readonly Tally[];
  readonly issues: readonly Issue[];
}

const CHILD_TABLES = [
  "members",
  "incomes",
  "ledger",
  "dwellings",
  "water",
  "measures",
  "field-verdicts",
] as const satisfies readonly TableName[];

/**
 * Puts the tables of a register together. Rows of a household that table `households` does not have
 * still make a household, of which then little is known; no row is dropped but those without a key.
 */
export function assembleRegister(tables: readonly RawTable[]): Register {
  const readings = tables.map(readTable);
  const issues = readings.flatMap((one) => one.issues);
  const rowsOf = (table: TableName): readonly Row[] =>
    readings.filter((one) => one.table === table).flatMap((one) => one.rows);

  const groups = new Map<string, Record<keyof HouseholdRows, Row[]>>();
  const groupOf = (id: string) => {
    let group = groups.get(id);
    if (group === undefined) {
      group = {
        households: [],
        members: [],
        incomes: [],
        ledger: [],
        dwellings: [],
        water: [],
        measures: [],
        "field-verdicts": [],
      };
      groups.set(id, group);
    }
    return group;
  };
  for (const row of rowsOf("households")) groupOf(String(row.id)).households.push(row);
  for (const table of CHILD_TABLES) {
    for (const row of rowsOf(table)) {
      const id = String(row.household);
      if (!groups.has(id)) {
        issues.push(issue("register/unknown-household", { household: id }, row.at));
      }
      groupOf(id)[table].push(row);
    }
  }
  const households = [...groups].map(([id, rows]) => {
    const assembled = assembleHousehold(id, rows as unknown as HouseholdRows);
    issues.push(...assembled.issues);
    return assembled.household;
  });
  return {
    households,
    villages: divisions<Village>("villages", rowsOf("villages"), issues),
    townships: divisions<Township>("townships", rowsOf("townships"), issues),
    counties: divisions<County>("counties", rowsOf("counties"), issues),
    tally: readings.map((one) => one.tally),
    issues,
  };
}

function divisions<R>(table: TableName, rows: readonly Row[], issues: Issue[]): R[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = String(row.id);
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return [...groups].map(
    ([id, group]) => mergeRecords(group, { table, record: id }, issues) as unknown as R,
  );
}

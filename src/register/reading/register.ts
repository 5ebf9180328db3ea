import {
  expectCall,
  type Finding,
  isName,
  type Label,
  listOf,
  nearestHint,
} from "../../base/index.js";
import type { Household, HouseholdRows } from "../household/household.js";
import { assembleHousehold, mergeRecords } from "../household/merge.js";
import { PARTS } from "../household/parts.js";
import { issue } from "../issues.js";
import { tellIssues } from "../reading/alike.js";
import {
  type County,
  type Duty,
  type Environment,
  type Facility,
  type IndicatorValue,
  TABLES,
  type TableName,
  type Township,
  type Village,
} from "../tables/index.js";
import { lacksHeader, withOpenHeaders, withoutHeader } from "./open-headers.js";
import { RAW_TABLE } from "./shapes.js";
import { sharedIds } from "./shared-ids.js";
import { type RawTable, type Row, readTable, type TableReading, type Tally } from "./table.js";

/** All that a register holds, row by row accounted for. */
export interface Register {
  readonly households: readonly Household[];
  readonly villages: readonly Village[];
  readonly townships: readonly Township[];
  readonly counties: readonly County[];
  /** What bodies and cadres did, a record each month. */
  readonly duties: readonly Duty[];
  /** What a summary, a plan or an office states of a place and year. */
  readonly indicatorValues: readonly IndicatorValue[];
  /** Clean-up, facilities and staff of villages, a record each year. */
  readonly environment: readonly Environment[];
  /** Works of villages and townships. */
  readonly facilities: readonly Facility[];
  readonly tally: readonly Tally[];
  readonly issues: readonly Finding[];
}

type RowGroup = Record<keyof HouseholdRows, Row[]>;

/**
 * Puts the tables of a register together. Rows of a household that table `households` does not have
 * still make a household, of which then little is known; no row is dropped but those without a key.
 *
 * @param tables - each with its header and rows of cells; a header may be Chinese or English.
 * @example
 * ```ts
 * const register = assembleRegister([
 *   {
 *     table: "households",
 *     file: "households.csv",
 *     header: ["户编号", "登记人口"],
 *     rows: [{ line: 2, cells: ["H1", "3人"] }],
 *   },
 * ]);
 * console.log(register.households[0]?.declaredMembers); // 3
 * ```
 */
export function assembleRegister(tables: readonly RawTable[]): Register {
  expectCall("assembleRegister", {
    tables: [tables, listOf(RAW_TABLE)],
  });
  return assembleOneByOne(tables);
}

/**
 * The same of tables of which each is asked for when the one before has been read, so that their cells
 * need not all be held at once.
 */
export function assembleOneByOne(tables: Iterable<RawTable>): Register {
  const readings: TableReading[] = [];
  for (const one of tables) {
    readings.push(lacksHeader(one) ? withoutHeader(one) : readTable(withOpenHeaders(one)));
  }
  const { tell, told } = tellIssues();
  for (const { issues } of readings) issues.forEach(tell);
  const rowsOf = (table: TableName): readonly Row[] =>
    readings.filter((one) => one.table === table).flatMap((one) => one.rows);

  /** The rows, and of those that were set aside what they are rows of, so that none goes uncounted. */
  const withLost = (table: TableName): readonly Row[] => {
    const rows = rowsOf(table);
    const lost = readings.filter((one) => one.table === table).flatMap((one) => one.lost);
    if (lost.length === 0) return rows;
    const known = new Set(rows.map(({ id }) => id));
    return [...rows, ...lost.filter(({ id }) => !known.has(id) && known.add(id))];
  };

  const groups = new Map<string, RowGroup>();
  const groupOf = (id: string) => {
    let group = groups.get(id);
    if (group === undefined) {
      group = Object.fromEntries(
        ["households", ...PARTS.map(([, { table }]) => table)].map((table) => [table, []]),
      ) as unknown as RowGroup;
      groups.set(id, group);
    }
    return group;
  };
  for (const row of withLost("households")) groupOf(String(row.id)).households.push(row);
  const known = [...groups.keys()];
  let strangers = 0;
  for (const [, { table }] of PARTS) {
    for (const row of rowsOf(table)) {
      const id = String(row.household);
      if (!groups.has(id)) {
        // Where most households are unknown, none is a slip of the pen.
        strangers += 1;
        const nearest = strangers <= MOST_HINTS ? hintFor(id, known) : hintFor(id, []);
        tell(issue("register/unknown-household", { household: id, nearest }, row.at));
      }
      groupOf(id)[table].push(row);
    }
  }
  const households = [...groups].map(([id, rows]) => {
    const assembled = assembleHousehold(id, rows as HouseholdRows);
    assembled.issues.forEach(tell);
    return assembled.household;
  });
  sharedIds(households).forEach(tell);
  for (const [table, column, around] of LIES_IN) {
    unknownDivisions(rowsOf(table), column, around, withLost(around)).forEach(tell);
  }
  const merging: Finding[] = [];
  const divisions = {
    villages: mergeRows<Village>("villages", withLost("villages"), divisionKey, merging),
    townships: mergeRows<Township>("townships", withLost("townships"), divisionKey, merging),
    counties: mergeRows<County>("counties", withLost("counties"), divisionKey, merging),
    duties: mergeRows<Duty>("duties", rowsOf("duties"), dutyKey, merging),
    indicatorValues: mergeRows<IndicatorValue>(
      "indicator-values",
      rowsOf("indicator-values"),
      valueKey,
      merging,
    ),
  };
  const works = {
    environment: mergeRows<Environment>("environment", rowsOf("environment"), yearKey, merging),
    facilities: mergeRows<Facility>("facilities", rowsOf("facilities"), workKey, merging),
  };
  merging.forEach(tell);
  return {
    households,
    ...divisions,
    ...works,
    tally: readings.map((one) => one.tally),
    issues: told(),
  };
}

/** So many ids are held against all others for the nearest one. */
const MOST_HINTS = 100;

/** Which column of a table says in which division its records lie. */
const LIES_IN = [
  ["households", "village", "villages"],
  ["villages", "township", "townships"],
  ["townships", "county", "counties"],
  ["environment", "village", "villages"],
] as const satisfies readonly (readonly [TableName, string, TableName])[];

/** Divisions that records are said to lie in and that their table, where there is one, does not have. */
function unknownDivisions(
  rows: readonly Row[],
  column: string,
  around: TableName,
  divisions: readonly Row[],
): Finding[] {
  if (divisions.length === 0) return [];
  const known = new Set(divisions.map(({ id }) => String(id)));
  const strange = new Map<string, Row>();
  for (const row of rows) {
    const division = row[column];
    if (typeof division !== "string" || known.has(division) || strange.has(division)) continue;
    strange.set(division, row);
  }
  return [...strange].map(([division, row]) => {
    const table = TABLES[around].label;
    const nearest = hintFor(division, [...known]);
    const details = { table, division, record: String(row.id), nearest };
    return issue("register/unknown-division", details, row.at);
  });
}

/** Ids to compare an unknown one with; among more it would take longer than it helps. */
const MOST_COMPARED = 20_000;

function hintFor(id: string, among: readonly string[]): Label {
  return among.length > MOST_COMPARED ? { zh: "", en: "" } : nearestHint(id, among.filter(isName));
}

const divisionKey = (row: Row) => String(row.id);
const dutyKey = ({ holder, role, month }: Row) => JSON.stringify([holder, role, month]);
const yearKey = ({ village, year }: Row) => JSON.stringify([village, year]);
const workKey = ({ place, kind, item }: Row) => JSON.stringify([place, kind, item]);
/** One source says one thing of a quantity; what several say stands side by side. */
const valueKey = ({ place, quantity, year, until, role, source, document }: Row) =>
  JSON.stringify([place, quantity, year, until, role, source, document]);

/** One record for each key; rows that share one are merged. */
function mergeRows<R>(
  table: TableName,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  issues: Finding[],
): R[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...groups].map(([record, group]) => mergeRecords(group, { table, record }, issues) as R);
}

import {
  expectCall,
  type Finding,
  isName,
  type Label,
  listOf,
  nearestHint,
  type Place,
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
  type Township,
  type Village,
} from "../tables/index.js";
import { areaCodes } from "./area-codes.js";
import { gatherRows, type HouseholdGroup, type OtherTable, type RegisterRows } from "./gather.js";
import { movedHouseholds } from "./moved.js";
import type { RawTable, Row, Tally } from "./raw-table.js";
import { RAW_TABLE } from "./shapes.js";
import { sharedIds } from "./shared-ids.js";

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
  return assembleRows(gatherRows(tables));
}

/** What is known beside the rows of a register. */
export interface Beside {
  /** Rules out resident ids that stand in the register once. */
  readonly canRepeat?: ((person: string) => boolean) | undefined;
  /** Whether six digits are, or ever were, the code of a county or prefecture; unless given, nobody asks. */
  readonly isDivision?: ((code: string) => boolean) | undefined;
}

/** Makes records of rows, and says how they do not fit together. */
export function assembleRows(
  { households: groups, others, ...read }: RegisterRows,
  beside?: Beside,
): Register {
  const { add, end } = assembly(others, read.tally, beside);
  const households = groups.map(add);
  return { households, ...end(read) };
}

/**
 * Puts households together one by one, in the order of their register, and says at the end how they do
 * not fit together. Nothing of a household is kept but what is told of it.
 *
 * @param sources - where the tables stand, in their order.
 */
export function assembly(
  others: RegisterRows["others"],
  sources: readonly Pick<Tally, "file" | "sheet">[],
  { canRepeat, isDivision = () => true }: Beside = {},
): {
  readonly add: (group: HouseholdGroup) => Household;
  readonly end: (read: Pick<RegisterRows, "tally" | "issues">) => Omit<Register, "households">;
} {
  const known: string[] = [];
  const first: HouseholdGroup[] = [];
  const [strangers, misfits] = [tellIssues(), tellIssues()];
  const shared = sharedIds(canRepeat);
  const moved = movedHouseholds(canRepeat);
  const codes = areaCodes(isDivision);
  const lyingIn = LIES_IN.map(([table, column, around]) => ({
    table,
    ...strangeDivisions(column, TABLES[around].label, others[around], rowOrder(sources)),
  }));
  return {
    add(group) {
      const { id, rows } = group;
      if (rows.households.length > 0) {
        if (known.length <= MOST_COMPARED) known.push(id);
      } else if (first.length < MOST_HINTS) first.push({ ...group, rows });
      else strangers.tell(unknownHousehold(group, []));
      for (const row of rows.households) lyingIn[0]?.see(row as Row);
      const { household, issues: own } = assembleHousehold(id, rows);
      own.forEach(misfits.tell);
      shared.add(household);
      moved.add(household);
      codes.add(household);
      return household;
    },
    end({ tally, issues }) {
      const all = tellIssues();
      issues.forEach(all.tell);
      // Where most households are unknown, none is a slip of the pen.
      for (const group of first) all.tell(unknownHousehold(group, known));
      all.take(strangers);
      all.take(misfits);
      shared.found().forEach(all.tell);
      for (const table of ["counties", "townships", "villages"] as const) {
        for (const row of others[table]) codes.see(table, row);
      }
      moved.found().forEach(all.tell);
      codes.found().forEach(all.tell);
      for (const { table, see, found } of lyingIn) {
        if (table !== "households") others[table].forEach(see);
        found().forEach(all.tell);
      }
      const merging: Finding[] = [];
      const merged = <R>(table: OtherTable) => mergeTable(table, others[table], merging) as R[];
      const divisions = {
        villages: merged<Village>("villages"),
        townships: merged<Township>("townships"),
        counties: merged<County>("counties"),
        duties: merged<Duty>("duties"),
        indicatorValues: merged<IndicatorValue>("indicator-values"),
      };
      const works = {
        environment: merged<Environment>("environment"),
        facilities: merged<Facility>("facilities"),
      };
      merging.forEach(all.tell);
      return { ...divisions, ...works, tally, issues: all.told() };
    },
  };
}

function unknownHousehold({ id, rows }: HouseholdGroup, known: readonly string[]): Finding {
  const details = { household: id, nearest: hintFor(id, known) };
  return issue("register/unknown-household", details, firstPlace(rows));
}

/** The first row of a household that its own table does not have. */
function firstPlace(rows: HouseholdRows): Place | undefined {
  for (const [, { table }] of PARTS) {
    const [first] = rows[table];
    if (first !== undefined) return first.at;
  }
  return undefined;
}

/** Where a row stands among all that were read, as a number to sort by. */
function rowOrder(tables: readonly Pick<Tally, "file" | "sheet">[]): (row: Row) => number {
  const sources = new Map<string, number>();
  const keyOf = ({ file = "", sheet = "" }: Pick<Place, "file" | "sheet">) => `${file}\n${sheet}`;
  tables.forEach((one, at) => {
    if (!sources.has(keyOf(one))) sources.set(keyOf(one), at);
  });
  return ({ at }) => (sources.get(keyOf(at)) ?? 0) * 2 ** 32 + (at.row ?? 0);
}

/** So many ids are held against all others for the nearest one. */
const MOST_HINTS = 100;

/** Which column of a table says in which division its records lie. */
const LIES_IN = [
  ["households", "village", "villages"],
  ["villages", "township", "townships"],
  ["townships", "county", "counties"],
  ["environment", "village", "villages"],
] as const satisfies readonly (readonly ["households" | OtherTable, string, OtherTable])[];

/** Divisions that records are said to lie in and that their table, where there is one, does not have. */
function strangeDivisions(
  column: string,
  table: Label,
  divisions: readonly Row[],
  orderOf: (row: Row) => number,
): { readonly see: (row: Row) => void; readonly found: () => Finding[] } {
  const known = new Set(divisions.map(({ id }) => String(id)));
  const strange = new Map<string, { readonly row: Row; readonly order: number }>();
  return {
    see(row) {
      const division = row[column];
      if (known.size === 0 || typeof division !== "string" || known.has(division)) return;
      const order = orderOf(row);
      if (order < (strange.get(division)?.order ?? Number.POSITIVE_INFINITY)) {
        strange.set(division, { row, order });
      }
    },
    found: () =>
      [...strange]
        .sort(([, a], [, b]) => a.order - b.order)
        .map(([division, { row }]) => {
          const nearest = hintFor(division, [...known]);
          const details = { table, division, record: String(row.id), nearest };
          return issue("register/unknown-division", details, row.at);
        }),
  };
}

/** Ids to compare an unknown one with; among more it would take longer than it helps. */
const MOST_COMPARED = 20_000;

function hintFor(id: string, among: readonly string[]): Label {
  return among.length > MOST_COMPARED ? { zh: "", en: "" } : nearestHint(id, among.filter(isName));
}

const divisionKey = ({ id }: Row) => String(id);

/** What makes two rows records of one thing. One source says one thing of a quantity; what several say stands side by side. */
const KEYS: Readonly<Record<OtherTable, (row: Row) => string>> = {
  villages: divisionKey,
  townships: divisionKey,
  counties: divisionKey,
  duties: ({ holder, role, month }) => JSON.stringify([holder, role, month]),
  environment: ({ village, year }) => JSON.stringify([village, year]),
  facilities: ({ place, kind, item }) => JSON.stringify([place, kind, item]),
  "indicator-values": ({ place, quantity, year, until, role, source, document }) =>
    JSON.stringify([place, quantity, year, until, role, source, document]),
};

/** One record for each thing that a table tells of; rows of one are merged. */
export function mergeTable(table: OtherTable, rows: readonly Row[], issues: Finding[]): Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = KEYS[table](row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups].map(
    ([record, group]) => mergeRecords(group, { table, record }, issues) as Row,
  );
}

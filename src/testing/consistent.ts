import type { PlainDate } from "../base/index.js";
import {
  type Contradiction,
  contradictionsIn,
  contradictionsOf,
  type DivisionTable,
  type Household,
  laterThanRecorded,
  PARTS,
  type TableName,
} from "../register/index.js";

type Row = Record<string, unknown>;

/**
 * What a cell is set to when it takes part in a contradiction, the first that does not hold it yet:
 * records in which every one of these stands contradict themselves nowhere. A blank takes the cell away.
 */
const CALM: readonly (readonly [string, unknown])[] = [
  ["disabilityCard", undefined],
  ["education", "primary"],
  ["schoolStage", "none"],
  ["schooling", "not-enrolled"],
  ["criticalIllnessInsurance", false],
  ["pensionDrawn", false],
  ["pension", "none"],
  ["workMonths", 0],
  ["publicPost", false],
  ["serving", "none"],
  ["labour", "none"],
  ["basicInsurance", "resident"],
  ["relation", "other"],
  ["worksFinishedOn", undefined],
  ["acceptedOn", undefined],
  ["keyHandedOverOn", undefined],
  ["relocationDebt", "0"],
  ["eliminatedOn", undefined],
  ["firstMeasureOn", undefined],
  ["clueOn", undefined],
  ["monitored", true],
  ["category", "sudden"],
  ["dueOn", undefined],
  ["lent", true],
  ["amount", "100"],
  ["works", "rebuilt"],
  ["relocation", "dispersed"],
  ["keyHandedOver", true],
  ["piped", false],
  ["exitedOn", undefined],
  ["relapsedOn", undefined],
  ["cancelledOn", undefined],
  ["registeredOn", undefined],
  ["joinedOn", undefined],
  ["leftOn", undefined],
  ["to", undefined],
  ["from", undefined],
  ["selfPaid", "0"],
  ["clinic", true],
  ["clinicArea", 60],
  ["collectiveEconomy", true],
  ["network", true],
  ["healthCentre", true],
  ["hospital", true],
  ...[
    "poorPopulation",
    "missedPopulation",
    "wronglyExitedPopulation",
    "declaredRegistered",
    "dropoutsForPoverty",
    "licensedDoctors",
    "sampledWronglyExited",
    "sampledMissed",
    "recognisingHouseholds",
  ].map((column) => [column, 0] as const),
];

/** Visits are set to the households assigned, so that whoever visited all of them is drawn too. */
const VISITS: readonly string[] = ["visitedHouseholds", "everVisitedHouseholds"];

function calmValues(row: Row): readonly (readonly [string, unknown])[] {
  const { assignedHouseholds } = row;
  const all = typeof assignedHouseholds === "number" ? assignedHouseholds : 0;
  return [...CALM, ...VISITS.map((column) => [column, all] as const)];
}

type Change = (row: object, table: TableName) => object;

/** Calms one cell of one contradiction; `undefined` where none is left that can be calmed. */
function calming(contradictions: readonly Contradiction[]): Change | undefined {
  for (const { cells } of contradictions) {
    for (const [column, value] of calmValues((cells[0]?.row ?? {}) as Row)) {
      const cell = cells.find((one) => one.column === column && (one.row as Row)[column] !== value);
      if (cell === undefined) continue;
      return (row) => (row === cell.row ? { ...row, [column]: value } : row);
    }
  }
  return undefined;
}

/** The same household with nothing contradictory left on the day but an id with a slip in it. */
export function consistent(household: Household, asOf: PlainDate): Household {
  let calm = household;
  for (;;) {
    const change = calming(contradictionsIn(calm, asOf));
    if (change === undefined) break;
    calm = eachRow(calm, change);
  }
  return eachRow(calm, (row, table) => recordedInTime(table, row, asOf));
}

/** The same record of a division or of duties with nothing contradictory left on the day. */
export function consistentRecord<R extends object>(
  table: DivisionTable,
  record: R,
  asOf: PlainDate,
): R {
  let calm = record;
  for (;;) {
    const change = calming(contradictionsOf(table, calm as never, "", asOf));
    if (change === undefined) return calm;
    calm = change(calm, table) as R;
  }
}

/**
 * A row recorded on the day of judgement where it tells of something after its day of recording; on the
 * day of what it tells, where that comes later still.
 */
function recordedInTime(table: TableName, row: object, asOf: PlainDate): object {
  if (laterThanRecorded(table, row) === undefined) return row;
  let inTime: Row = { ...row, recordedOn: asOf };
  for (;;) {
    const column = laterThanRecorded(table, inTime);
    if (column === undefined) return inTime;
    inTime = { ...inTime, recordedOn: inTime[column] };
  }
}

function eachRow(household: Household, change: Change): Household {
  const parts = PARTS.map(([name, { table }]) => {
    const part = household[name] as object | readonly object[] | undefined;
    if (part === undefined) return [name, part];
    const rows = Array.isArray(part) ? part.map((row: object) => change(row, table)) : undefined;
    return [name, rows ?? change(part, table)];
  });
  return { ...(change(household, "households") as Household), ...Object.fromEntries(parts) };
}

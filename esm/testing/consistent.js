import {
  contradictionsIn,
  contradictionsOf,
  laterThanRecorded,
  PARTS
} from "../register/index.js";
const CALM = [
  ["disabilityCard", void 0],
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
  ["worksFinishedOn", void 0],
  ["acceptedOn", void 0],
  ["keyHandedOverOn", void 0],
  ["relocationDebt", "0"],
  ["eliminatedOn", void 0],
  ["firstMeasureOn", void 0],
  ["clueOn", void 0],
  ["monitored", true],
  ["category", "sudden"],
  ["dueOn", void 0],
  ["lent", true],
  ["amount", "100"],
  ["works", "rebuilt"],
  ["relocation", "dispersed"],
  ["keyHandedOver", true],
  ["piped", false],
  ["exitedOn", void 0],
  ["relapsedOn", void 0],
  ["cancelledOn", void 0],
  ["registeredOn", void 0],
  ["joinedOn", void 0],
  ["leftOn", void 0],
  ["to", void 0],
  ["from", void 0],
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
    "recognisingHouseholds"
  ].map((column) => [column, 0])
];
const VISITS = ["visitedHouseholds", "everVisitedHouseholds"];
function calmValues(row) {
  const { assignedHouseholds } = row;
  const all = typeof assignedHouseholds === "number" ? assignedHouseholds : 0;
  return [...CALM, ...VISITS.map((column) => [column, all])];
}
function calming(contradictions) {
  for (const { cells } of contradictions) {
    for (const [column, value] of calmValues(cells[0]?.row ?? {})) {
      const cell = cells.find((one) => one.column === column && one.row[column] !== value);
      if (cell === void 0) continue;
      return (row) => row === cell.row ? { ...row, [column]: value } : row;
    }
  }
  return void 0;
}
function consistent(household, asOf) {
  let calm = household;
  for (; ; ) {
    const change = calming(contradictionsIn(calm, asOf));
    if (change === void 0) break;
    calm = eachRow(calm, change);
  }
  return eachRow(calm, (row, table) => recordedInTime(table, row, asOf));
}
function consistentRecord(table, record, asOf) {
  let calm = record;
  for (; ; ) {
    const change = calming(contradictionsOf(table, calm, "", asOf));
    if (change === void 0) return calm;
    calm = change(calm, table);
  }
}
function recordedInTime(table, row, asOf) {
  if (laterThanRecorded(table, row) === void 0) return row;
  let inTime = { ...row, recordedOn: asOf };
  for (; ; ) {
    const column = laterThanRecorded(table, inTime);
    if (column === void 0) return inTime;
    inTime = { ...inTime, recordedOn: inTime[column] };
  }
}
function eachRow(household, change) {
  const parts = PARTS.map(([name, { table }]) => {
    const part = household[name];
    if (part === void 0) return [name, part];
    const rows = Array.isArray(part) ? part.map((row) => change(row, table)) : void 0;
    return [name, rows ?? change(part, table)];
  });
  return { ...change(household, "households"), ...Object.fromEntries(parts) };
}
export {
  consistent,
  consistentRecord
};

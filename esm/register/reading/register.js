import {
  expectCall,
  isName,
  listOf,
  nearestHint
} from "../../base/index.js";
import { assembleHousehold, mergeRecords } from "../household/merge.js";
import { PARTS } from "../household/parts.js";
import { issue } from "../issues.js";
import { tellIssues } from "../reading/alike.js";
import {
  TABLES
} from "../tables/index.js";
import { lacksHeader, withOpenHeaders, withoutHeader } from "./open-headers.js";
import { RAW_TABLE } from "./shapes.js";
import { sharedIds } from "./shared-ids.js";
import { readTable } from "./table.js";
function assembleRegister(tables) {
  expectCall("assembleRegister", {
    tables: [tables, listOf(RAW_TABLE)]
  });
  const readings = tables.map(
    (one) => lacksHeader(one) ? withoutHeader(one) : readTable(withOpenHeaders(one))
  );
  const { tell, told } = tellIssues();
  for (const { issues } of readings) issues.forEach(tell);
  const rowsOf = (table) => readings.filter((one) => one.table === table).flatMap((one) => one.rows);
  const withLost = (table) => {
    const rows = rowsOf(table);
    const lost = readings.filter((one) => one.table === table).flatMap((one) => one.lost);
    if (lost.length === 0) return rows;
    const known2 = new Set(rows.map(({ id }) => id));
    return [...rows, ...lost.filter(({ id }) => !known2.has(id) && known2.add(id))];
  };
  const groups = /* @__PURE__ */ new Map();
  const groupOf = (id) => {
    let group = groups.get(id);
    if (group === void 0) {
      group = Object.fromEntries(
        ["households", ...PARTS.map(([, { table }]) => table)].map((table) => [table, []])
      );
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
        strangers += 1;
        const nearest = strangers <= MOST_HINTS ? hintFor(id, known) : hintFor(id, []);
        tell(issue("register/unknown-household", { household: id, nearest }, row.at));
      }
      groupOf(id)[table].push(row);
    }
  }
  const households = [...groups].map(([id, rows]) => {
    const assembled = assembleHousehold(id, rows);
    assembled.issues.forEach(tell);
    return assembled.household;
  });
  sharedIds(households).forEach(tell);
  for (const [table, column, around] of LIES_IN) {
    unknownDivisions(rowsOf(table), column, around, withLost(around)).forEach(tell);
  }
  const merging = [];
  const divisions = {
    villages: mergeRows("villages", withLost("villages"), divisionKey, merging),
    townships: mergeRows("townships", withLost("townships"), divisionKey, merging),
    counties: mergeRows("counties", withLost("counties"), divisionKey, merging),
    duties: mergeRows("duties", rowsOf("duties"), dutyKey, merging),
    indicatorValues: mergeRows(
      "indicator-values",
      rowsOf("indicator-values"),
      valueKey,
      merging
    )
  };
  merging.forEach(tell);
  return { households, ...divisions, tally: readings.map((one) => one.tally), issues: told() };
}
const MOST_HINTS = 100;
const LIES_IN = [
  ["households", "village", "villages"],
  ["villages", "township", "townships"],
  ["townships", "county", "counties"]
];
function unknownDivisions(rows, column, around, divisions) {
  if (divisions.length === 0) return [];
  const known = new Set(divisions.map(({ id }) => String(id)));
  const strange = /* @__PURE__ */ new Map();
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
const MOST_COMPARED = 2e4;
function hintFor(id, among) {
  return among.length > MOST_COMPARED ? { zh: "", en: "" } : nearestHint(id, among.filter(isName));
}
const divisionKey = (row) => String(row.id);
const dutyKey = ({ holder, role, month }) => JSON.stringify([holder, role, month]);
const valueKey = ({ place, quantity, year, until, role, source, document }) => JSON.stringify([place, quantity, year, until, role, source, document]);
function mergeRows(table, rows, keyOf, issues) {
  const groups = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === void 0) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...groups].map(
    ([record, group]) => mergeRecords(group, { table, record }, issues)
  );
}
export {
  assembleRegister
};

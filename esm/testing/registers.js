import fc from "fast-check";
import { expectCall, listOf, OBJECT } from "../base/index.js";
import {
  assembleRegister,
  isUnreadable,
  PARTS,
  TABLES
} from "../register/index.js";
import { gaps, withGaps } from "./gaps.js";
import { households } from "./households.js";
import { REGISTERS_OPTIONS, WRITING } from "./shapes.js";
const KINDS = ["missing", "unreadable"];
const writings = fc.record({
  chinese: fc.boolean(),
  turn: fc.nat({ max: 20 })
});
function tablesOf(list, writing) {
  expectCall("tablesOf", {
    list: [list, listOf(OBJECT)],
    writing: [writing, WRITING]
  });
  const rows = {};
  const add = (table, row) => {
    rows[table] = [...rows[table] ?? [], row];
  };
  for (const household of list) {
    const head = { ...household };
    for (const [name, { table }] of PARTS) {
      const part = household[name];
      const list2 = Array.isArray(part) ? part : part === void 0 ? [] : [part];
      for (const row of list2) add(table, { ...row, household: household.id });
      delete head[name];
    }
    add("households", head);
  }
  const tables = Object.entries(rows).map(
    ([table, its]) => writeTable(table, its, writing)
  );
  return turned(tables, writing.turn);
}
function turned(list, by) {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
function writeTable(table, rows, { chinese, turn }) {
  const all = Object.entries(TABLES[table].columns);
  const columns = turned(all, turn);
  return {
    table,
    file: `${table}.csv`,
    header: columns.map(([name, column]) => chinese ? column.label.zh : name),
    rows: turned(rows, turn).map((row, index) => ({
      line: index + 2,
      cells: columns.map(([name, column]) => cellText(row[name], column, chinese))
    }))
  };
}
function cellText(value, { kind, codes }, chinese) {
  if (value === void 0) return "";
  if (isUnreadable(value)) return value.unreadable;
  if (kind === "flag" && chinese) return value === true ? "\u662F" : "\u5426";
  if (kind === "code" && chinese) return codes?.[String(value)]?.zh ?? String(value);
  return String(value);
}
function registers(options) {
  expectCall("registers", {
    options: [options, REGISTERS_OPTIONS]
  });
  const { maxHouseholds = 4, ...values } = options;
  const one = fc.tuple(households(values), gaps({ kinds: KINDS, max: 6 })).map(([household, list]) => withGaps({ household }, list).household);
  return fc.tuple(fc.array(one, { minLength: 1, maxLength: maxHouseholds }), writings).map(([list, writing]) => assembleRegister(tablesOf(list.map(renamed), writing)));
}
function renamed(household, index) {
  return { ...household, id: `H${index + 1}` };
}
export {
  registers,
  tablesOf,
  writings
};

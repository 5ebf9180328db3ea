import { folded } from "../../base/index.js";
import { columnOf as columnOfTable } from "../column-of.js";
import { contradictionsIn } from "../denials/index.js";
import {
  isConflicting,
  isUnreadable,
  plainValue
} from "../field.js";
import { TABLES } from "../tables/index.js";
import { issue } from "./issues.js";
import { PARTS } from "./parts.js";
function mergeRecords(rows, of, issues) {
  const [first, ...rest] = rows;
  if (first === void 0 || rest.length === 0) return first;
  const { label, columns: described } = TABLES[of.table];
  const { record } = of;
  issues.push(issue("register/repeated-record", { table: label, record }, rest[0]?.at));
  const columns = new Set(rows.flatMap((row) => Object.keys(row)));
  columns.delete("at");
  const merged = { ...first, rows };
  for (const column of columns) {
    const field = mergeField(rows, column);
    if (isConflicting(field)) {
      const name = described[column]?.label ?? column;
      const details = { table: label, record, column: name };
      issues.push(issue("register/conflicting-records", details, field.place));
    }
    merged[column] = field;
  }
  return merged;
}
function mergeField(rows, column) {
  const filled = rows.map((row) => ({ field: row[column], at: row.at })).filter(({ field }) => field !== void 0);
  const texts = new Set(filled.map(({ field }) => textOf(field)));
  if (texts.size <= 1) return filled[0]?.field;
  const at = filled.at(-1)?.at;
  const conflict = {
    conflicting: [...texts],
    ...at === void 0 ? {} : { place: at }
  };
  return conflict;
}
function textOf(field) {
  if (isUnreadable(field)) return field.unreadable;
  if (isConflicting(field)) return field.conflicting.join(" / ");
  return String(field);
}
const columnOf = (row, column) => row[column];
function groupBy(rows, column) {
  const groups = /* @__PURE__ */ new Map();
  for (const row of rows) {
    const value = plainValue(columnOf(row, column));
    const key = typeof value === "string" ? folded(value) : value ?? row;
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
function assembleHousehold(id, rows) {
  const issues = [];
  const merged = (table, list, record = id) => mergeRecords(list, { table, record }, issues);
  const own = merged("households", rows.households);
  const parts = PARTS.map(([name, { table, single, key }]) => {
    const list = rows[table];
    if (single) return [name, merged(table, list)];
    if (key === void 0) return [name, list];
    const records = groupBy(list, key).flatMap((group) => {
      const record = `${id}/${plainValue(columnOf(group[0], key)) ?? "?"}`;
      return merged(table, group, record) ?? [];
    });
    return [name, records];
  });
  const household = { ...own, id, ...Object.fromEntries(parts) };
  for (const { message, cells } of contradictionsIn(household)) {
    const [first] = cells;
    if (first === void 0) continue;
    const reason = tellsHealth(cells) ? columnsOf(cells) : message;
    const details = { table: TABLES[first.table].label, record: first.record, reason };
    issues.push(issue("register/contradictory-record", details, first.row.at));
  }
  const declared = plainValue(household.declaredMembers);
  if (declared === void 0) {
    issues.push(issue("register/undeclared-members", { household: id }, household.at));
  } else if (declared !== household.members.length) {
    const details = { household: id, declared, found: household.members.length };
    issues.push(issue("register/incomplete-members", details, household.at));
  }
  return { household, issues };
}
function tellsHealth(cells) {
  return cells.some(
    ({ table, column }) => columnOfTable(`${table}.${column}`)?.personal === "health"
  );
}
function columnsOf(cells) {
  const labels = cells.flatMap(
    ({ table, column }) => columnOfTable(`${table}.${column}`)?.label ?? []
  );
  return {
    zh: labels.map(({ zh }) => `\u201C${zh}\u201D`).join("\u4E0E"),
    en: labels.map(({ en }) => `\u201C${en}\u201D`).join(" and ")
  };
}
export {
  assembleHousehold,
  mergeField,
  mergeRecords
};

import { laterThanRecorded } from "../denials/index.js";
import {
  isUnreadable,
  plainValue,
  readField
} from "../field.js";
import { TABLES } from "../tables/index.js";
import { mergeField } from "./merge.js";
const NAMING = /* @__PURE__ */ new Set(["household", "id", "year", "village", "township", "county", "criterion"]);
function knownRecord(table, record, name, knownAt) {
  if (!("recordedOn" in TABLES[table].columns)) return { record, later: void 0 };
  const rows = record.rows ?? [record];
  const sure = [];
  const undated = [];
  const later = [];
  for (const row of rows) {
    const day = dayOf(table, row);
    if (day === void 0) undated.push(row);
    else if (day <= knownAt) sure.push(row);
    else later.push(day);
  }
  if (sure.length === rows.length) return { record, later: void 0 };
  if (sure.length === 0 && undated.length === 0) {
    const day = later.sort()[0];
    const lack = (column) => ({
      reason: "later",
      field: `${table}.${column}`,
      record: name,
      found: day,
      ...record.at === void 0 ? {} : { place: record.at }
    });
    return { record: disregarded(table, record, "later", (column) => [lack(column)]), later: day };
  }
  const lacks = undated.flatMap((row) => lacksDay(table, row, name));
  if (sure.length === 0) {
    const all = joined(table, record, undated);
    return {
      record: { ...disregarded(table, all, "undated", () => lacks), mayBeLater: true },
      later: void 0
    };
  }
  const base = joined(table, record, sure);
  for (const column of ownColumns(table)) {
    if (column === "recordedOn") continue;
    const perhaps = undated.filter((row) => fieldOf(row, column) !== void 0);
    if (perhaps.length === 0) continue;
    base[column] = base[column] === void 0 ? cover("undated", fieldOf(perhaps[0], column), lacks) : mergeField([base, ...perhaps], column);
  }
  return { record: base, later: void 0 };
}
function dayOf(table, row) {
  if (laterThanRecorded(table, row) !== void 0) return void 0;
  return plainValue(row.recordedOn);
}
function lacksDay(table, row, record) {
  const reading = readField(row, "recordedOn", {
    table,
    record
  });
  if (!reading.known) return reading.lacks;
  const column = laterThanRecorded(table, row);
  if (column === void 0) return [];
  const place = row.at === void 0 ? {} : { place: row.at };
  return ["recordedOn", column].map((one) => ({
    reason: "conflicting",
    field: `${table}.${one}`,
    record,
    found: String(fieldOf(row, one)),
    note: RECORDED_EARLY,
    ...place
  }));
}
const RECORDED_EARLY = {
  zh: "\u8BB0\u5F55\u65E5\u671F\u65E9\u4E8E\u6240\u8BB0\u4E4B\u4E8B",
  en: "recorded before it came about"
};
const fieldOf = (row, column) => row[column];
function ownColumns(table) {
  return Object.keys(TABLES[table].columns).filter((column) => !NAMING.has(column));
}
function joined(table, record, rows) {
  const cells = ownColumns(table).map((column) => [column, mergeField(rows, column)]);
  return { ...record, ...Object.fromEntries(cells), at: rows[0]?.at ?? record.at };
}
function disregarded(table, record, why, lacksOf) {
  const cells = ownColumns(table).flatMap((column) => {
    const field = fieldOf(record, column);
    const keeps = field === void 0 || column === "recordedOn";
    return keeps ? [] : [[column, cover(why, field, lacksOf(column))]];
  });
  return { ...record, ...Object.fromEntries(cells) };
}
function cover(why, field, lacks) {
  const value = isUnreadable(field) ? field.unreadable : plainValue(field) ?? null;
  return { disregarded: why, value, lacks, denials: [] };
}
export {
  knownRecord,
  lacksDay
};

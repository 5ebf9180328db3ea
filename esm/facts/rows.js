import { append } from "../base/index.js";
import { readField } from "../register/index.js";
import { sumByCode } from "./groups.js";
import { cellIn, ownerName, rowName, rowsOf, writtenIn } from "./scope.js";
import { add } from "./values.js";
function eachRow(scope, table, see) {
  const cursor = scope.cursors[table];
  const { row, index } = cursor;
  const rows = rowsOf(scope, table);
  for (let at = 0; at < rows.length; at += 1) {
    cursor.row = rows[at];
    cursor.index = at;
    if (see(cursor.row) === true) break;
  }
  cursor.row = row;
  cursor.index = index;
}
function mapRows(scope, table, of) {
  const found = [];
  eachRow(scope, table, () => {
    found.push(of());
    return false;
  });
  return found;
}
function overRows(e, type, scope, build) {
  const { table } = e;
  if (e.op === "first") return firstRow(e, type, scope, build);
  if (e.op === "every") return everyRow(build(e.of), table, scope);
  const where = "where" in e && e.where !== void 0 ? build(e.where) : void 0;
  if (e.op === "count" && where === void 0) {
    return { type, value: () => rowsOf(scope, table).length, lacks: () => {
    } };
  }
  const of = e.op === "count" ? void 0 : build(e.of);
  const lacks = (into) => eachRow(scope, table, () => {
    const holds = where === void 0 ? true : where.value();
    if (holds === void 0) where?.lacks(into);
    else if (holds === true && of?.value() === void 0) of?.lacks(into);
    return false;
  });
  if (e.op === "listOf") {
    const value = () => {
      const seen = /* @__PURE__ */ new Set();
      let isSure = true;
      eachRow(scope, table, () => {
        const one = of?.value();
        if (one === void 0) isSure = false;
        else seen.add(one);
        return !isSure;
      });
      return isSure ? [...seen].sort() : void 0;
    };
    return { type, value, lacks };
  }
  const byCode = e.op === "sum" ? sumByCode(e, type, scope, build) : void 0;
  return { type, value: byCode ?? total(scope, table, where, of, type), lacks };
}
function total(scope, table, where, of, type) {
  const cursor = scope.cursors[table];
  return () => {
    const { row, index } = cursor;
    const rows = rowsOf(scope, table);
    let sum = 0;
    for (let at = 0; at < rows.length && sum !== void 0; at += 1) {
      cursor.row = rows[at];
      cursor.index = at;
      const holds = where.value();
      if (holds === false) continue;
      const one = holds === void 0 ? void 0 : of === void 0 ? 1 : of.value();
      sum = one === void 0 ? void 0 : add(sum, one, type);
    }
    cursor.row = row;
    cursor.index = index;
    return sum;
  };
}
function everyRow(of, table, scope) {
  const cursor = scope.cursors[table];
  return {
    type: "boolean",
    value: () => {
      const { row, index } = cursor;
      const rows = rowsOf(scope, table);
      let answer = true;
      for (let at = 0; at < rows.length && answer !== false; at += 1) {
        cursor.row = rows[at];
        cursor.index = at;
        const one = of.value();
        if (one !== true) answer = one;
      }
      cursor.row = row;
      cursor.index = index;
      return answer;
    },
    lacks: (into) => eachRow(scope, table, () => {
      if (of.value() === void 0) of.lacks(into);
      return false;
    })
  };
}
function firstRow({ table, key, ...e }, type, scope, build) {
  const where = e.where === void 0 ? void 0 : build(e.where);
  const equals = build(e.equals);
  const of = build(e.of);
  const cursor = scope.cursors[table];
  const look = e.written === true ? writtenIn : cellIn;
  const find = (wanted) => {
    const { row, index } = cursor;
    const rows = rowsOf(scope, table);
    let found = -1;
    for (let at = 0; at < rows.length && found !== void 0; at += 1) {
      cursor.row = rows[at];
      cursor.index = at;
      const holds = where === void 0 ? true : where.value();
      if (holds === false) continue;
      const its = holds === true ? look(cursor.row, key) : void 0;
      if (its === void 0) found = void 0;
      else if (its === wanted && found < 0) found = at;
    }
    cursor.row = row;
    cursor.index = index;
    return found;
  };
  const lacksOfRows = (into) => eachRow(scope, table, (row) => {
    const holds = where === void 0 ? true : where.value();
    if (holds === void 0) where?.lacks(into);
    if (holds !== true || look(row, key) !== void 0) return false;
    const reading = readField(row, key, { table, record: rowName(scope, table) });
    if (!reading.known) append(into, reading.lacks);
    return false;
  });
  const turnedTo = (at, then) => {
    const { row, index } = cursor;
    cursor.row = rowsOf(scope, table)[at];
    cursor.index = at;
    const result = then();
    cursor.row = row;
    cursor.index = index;
    return result;
  };
  return {
    type,
    value: () => {
      const wanted = equals.value();
      if (wanted === void 0) return void 0;
      const at = find(wanted);
      return at === void 0 || at < 0 ? void 0 : turnedTo(at, of.value);
    },
    lacks: (into) => {
      const wanted = equals.value();
      if (wanted === void 0) return equals.lacks(into);
      const at = find(wanted);
      if (at === void 0) return lacksOfRows(into);
      if (at >= 0) return turnedTo(at, () => of.lacks(into));
      into.push({ reason: "missing", field: table, record: `${ownerName(scope)}/${wanted}` });
    }
  };
}
export {
  mapRows,
  overRows
};

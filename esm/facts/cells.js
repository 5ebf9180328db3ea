import { amountOf, amountText, append } from "../base/index.js";
import { personKey, readField } from "../register/index.js";
import { NOTHING } from "./node.js";
import { mapRows } from "./rows.js";
import { cellIn, ownerName, rowName, writtenIn } from "./scope.js";
import { partOfId } from "./values.js";
function lackOf({ reason, field, note }, found, scope) {
  const texts = found.flatMap((part) => {
    const value = part.value();
    if (value === void 0) return [];
    return part.type === "amount" ? amountText(value) : String(value);
  });
  const shown = texts.length === 0 ? {} : { found: texts.join(" / ") };
  if (field.startsWith("parameter.")) return { reason, field, ...shown };
  const [table, column] = field.split(".");
  const isCounted = scope.household === void 0 || table === "members";
  if (column === void 0 && reason === "missing" && isCounted && scope.later > 0) {
    return { reason: "later", field, record: ownerName(scope) };
  }
  const { row } = scope.cursors[column === void 0 && scope.household !== void 0 ? "households" : table];
  return {
    reason,
    field,
    record: column === void 0 ? ownerName(scope) : rowName(scope, table),
    ...shown,
    ...note === void 0 ? {} : { note },
    ...row?.at === void 0 ? {} : { place: row.at }
  };
}
function readColumn({ table, column, written }, type, scope) {
  const cursor = scope.cursors[table];
  const look = written === true ? writtenIn : cellIn;
  const raw = () => look(cursor.row, column);
  const money = () => {
    const cell = raw();
    return cell === void 0 ? void 0 : amountOf(cell);
  };
  return {
    type,
    value: type === "amount" ? money : raw,
    lacks: (into) => {
      const { row } = cursor;
      const record = rowName(scope, table);
      if (row === void 0) {
        into.push({ reason: "missing", field: `${table}.${column}`, record });
        return;
      }
      const reading = readField(row, column, { table, record });
      if (!reading.known) append(into, reading.lacks);
    }
  };
}
function readFilledIn(asked, type, scope, build) {
  if (asked.op === "column") return columnFilledIn(asked, type, scope);
  const of = build(asked);
  const doubts = () => {
    const lacks = [];
    of.lacks(lacks);
    return lacks.filter(({ reason }) => reason !== "missing");
  };
  return {
    type,
    value: () => {
      if (of.value() !== void 0) return true;
      return doubts().length > 0 ? void 0 : false;
    },
    lacks: (into) => append(into, doubts())
  };
}
function columnFilledIn({ table, column }, type, scope) {
  const cursor = scope.cursors[table];
  const doubts = (record) => {
    const { row } = cursor;
    if (row === void 0 || writtenIn(row, column) !== void 0) return [];
    const reading = readField(row, column, { table, record });
    return reading.known ? [] : reading.lacks.filter(({ reason }) => reason !== "missing");
  };
  return {
    type,
    value: () => {
      if (writtenIn(cursor.row, column) !== void 0) return true;
      return doubts("").length > 0 ? void 0 : false;
    },
    lacks: (into) => append(into, doubts(rowName(scope, table)))
  };
}
function readIdPart({ of: read, part }, type, scope, build) {
  const of = build(read);
  return {
    type,
    value: () => {
      const text = of.value();
      return text === void 0 ? void 0 : partOfId(text, part);
    },
    lacks: (into) => {
      const text = of.value();
      if (text === void 0) return of.lacks(into);
      const field = `${read.table}.${read.column}`;
      into.push({
        reason: "invalid",
        field,
        record: rowName(scope, read.table),
        found: String(text)
      });
    }
  };
}
function readRepeats(read, type, scope, build) {
  const of = build(read);
  const cursor = scope.cursors[read.table];
  let seen = -1;
  let persons = [];
  return {
    type,
    value: () => {
      if (seen !== scope.epoch) {
        persons = mapRows(scope, read.table, () => {
          const text = of.value();
          return text === void 0 ? void 0 : personKey(text);
        });
        seen = scope.epoch;
      }
      const person = persons[cursor.index];
      return person !== void 0 && persons.indexOf(person) < cursor.index;
    },
    lacks: NOTHING
  };
}
export {
  lackOf,
  readColumn,
  readFilledIn,
  readIdPart,
  readRepeats
};

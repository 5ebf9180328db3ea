import { unknown } from "../base/index.js";
function isUnreadable(field) {
  return typeof field === "object" && field !== null && "unreadable" in field;
}
function isConflicting(field) {
  return typeof field === "object" && field !== null && "conflicting" in field;
}
function isDisregarded(field) {
  return typeof field === "object" && field !== null && "disregarded" in field;
}
function writtenValue(field) {
  if (isDisregarded(field)) return field.value ?? void 0;
  return plainValue(field);
}
function plainValue(field) {
  return isUnreadable(field) || isConflicting(field) || isDisregarded(field) ? void 0 : field;
}
function readField(record, column, of) {
  const field = record[column];
  if (typeof field !== "object" && field !== void 0) {
    return { known: true, value: field };
  }
  if (isDisregarded(field)) return unknown(...field.lacks);
  return unknown(lackOf(field, record.at, column, of));
}
function lackOf(field, at, column, of) {
  const name = `${of.table}.${column}`;
  const { record } = of;
  if (isUnreadable(field)) {
    const { unreadable: found, place = at } = field;
    const lack = { field: name, record, reason: "invalid", found };
    return place === void 0 ? lack : { ...lack, place };
  }
  if (isConflicting(field)) {
    const { conflicting, place = at } = field;
    const found = conflicting.join(" / ");
    const lack = { field: name, record, reason: "conflicting", found };
    return place === void 0 ? lack : { ...lack, place };
  }
  if (at === void 0) return { field: name, record, reason: "missing" };
  return { field: name, record, reason: "missing", place: at };
}
export {
  isConflicting,
  isDisregarded,
  isUnreadable,
  plainValue,
  readField,
  writtenValue
};

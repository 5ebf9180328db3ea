import { TABLES } from "../register/index.js";
function describedColumn(table, column) {
  const found = TABLES[table].columns[column];
  if (found === void 0) throw new TypeError(`no column ${table}.${column}`);
  return found;
}
const isExpression = (value) => typeof value === "object" && value !== null && "op" in value;
function partsOf(expression) {
  return Object.values(expression).flatMap(
    (value) => (Array.isArray(value) ? value : [value]).filter(isExpression)
  );
}
function within(expression) {
  return [expression, ...partsOf(expression).flatMap(within)];
}
const KIND_TYPES = {
  flag: "boolean",
  count: "number",
  quantity: "number",
  year: "number",
  money: "amount",
  date: "day",
  month: "month"
};
function typeOf(e) {
  const wants = (part, ...types) => {
    const type = typeOf(part);
    if (type !== void 0 && !types.includes(type)) {
      throw new TypeError(`${e.op} takes ${types.join(" or ")}, not ${type} of ${part.op}`);
    }
    return type;
  };
  const same = (parts) => {
    const types = new Set(parts.map(typeOf).filter((type) => type !== void 0));
    if (types.size > 1) throw new TypeError(`${e.op} takes one type, not ${[...types].join(", ")}`);
    return [...types][0];
  };
  switch (e.op) {
    case "column":
      return KIND_TYPES[describedColumn(e.table, e.column).kind] ?? "text";
    case "literal":
      if (typeof e.value === "object") return "texts";
      return typeof e.value === "string" ? "text" : typeof e.value;
    case "parameter":
      return e.type;
    case "day":
      return "day";
    case "filled":
    case "repeats":
      typeOf(e.of);
      return "boolean";
    case "all":
      for (const part of e.parts) wants(part, "boolean");
      return "boolean";
    case "choose":
      wants(e.question, "boolean");
      return same(e.otherwise === void 0 ? [e.then] : [e.then, e.otherwise]);
    case "lacking":
      e.found.forEach(typeOf);
      return void 0;
    case "knowing":
      e.parts.forEach(typeOf);
      return typeOf(e.then);
    case "equal":
      if (typeOf(e.a) !== "amount" || e.b.op !== "literal") same([e.a, e.b]);
      return "boolean";
    case "atMost":
    case "below":
      for (const part of [e.a, e.b]) wants(part, "number", "day", "amount");
      same([e.a, e.b]);
      return "boolean";
    case "isOneOf":
      wants(e.of, "text", "number");
      return "boolean";
    case "plus":
      for (const part of e.parts) wants(part, "number", "amount");
      return same(e.parts);
    case "minus":
      for (const part of [e.a, e.b]) wants(part, "number", "amount");
      return same([e.a, e.b]);
    case "quotient":
      wants(e.of, "number", "amount");
      if (typeOf(e.by) !== "number") same([e.of, e.by]);
      return "number";
    case "perHead":
      wants(e.by, "number");
      return wants(e.of, "amount");
    case "rounded":
      return wants(e.of, "amount");
    case "partOf":
      wants(e.of, "day", "month");
      return "number";
    case "latestAnniversary":
      wants(e.monthDay, "text");
      return wants(e.on, "day");
    case "span":
      for (const part of [e.from, e.to]) wants(part, "day");
      return "number";
    case "monthsBefore":
      return wants(e.of, "month");
    case "idPart":
      wants(e.of, "text");
      return { length: "number", checksum: "boolean", birthDate: "day", sex: "text" }[e.part];
    case "count":
      if (e.where !== void 0) wants(e.where, "boolean");
      return "number";
    case "sum":
      wants(e.where, "boolean");
      return wants(e.of, "number", "amount");
    case "every":
      return wants(e.of, "boolean");
    case "listOf":
      wants(e.of, "text");
      return "texts";
    case "first":
      if (e.where !== void 0) wants(e.where, "boolean");
      describedColumn(e.table, e.key);
      typeOf(e.equals);
      return typeOf(e.of);
  }
}
export {
  describedColumn,
  partsOf,
  typeOf,
  within
};

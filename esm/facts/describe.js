import { describedColumn, partsOf, within } from "./expression.js";
import { TIED_BY } from "./scope.js";
function columnsOf(expression) {
  const found = within(expression).flatMap((e) => {
    if (e.op === "column") return [`${e.table}.${e.column}`];
    if (!("table" in e)) return [];
    const names = [...TIED_BY[e.table] ?? [], ...e.op === "first" ? [e.key] : []];
    return names.map((name) => `${e.table}.${name}`);
  });
  return [...new Set(found)];
}
function parametersOf(expression) {
  return [...new Set(within(expression).flatMap((e) => e.op === "parameter" ? [e.name] : []))];
}
const LETS_THROUGH = {
  choose: ["then", "otherwise"],
  knowing: ["then"],
  latestAnniversary: ["monthDay"],
  listOf: ["of"],
  first: ["of"]
};
function personalOf(expression) {
  const isHealth = within(expression).some(
    (e) => e.op === "column" && describedColumn(e.table, e.column).personal === "health"
  );
  return isHealth ? "health" : shownBy(expression);
}
function shownBy(e) {
  if (e.op === "column") return describedColumn(e.table, e.column).personal;
  if (e.op === "idPart") return e.part === "birthDate" ? shownBy(e.of) : "none";
  const shown = (LETS_THROUGH[e.op] ?? []).flatMap((name) => {
    const part = e[name];
    return part === void 0 ? [] : [shownBy(part)];
  });
  return shown.find((one) => one !== "none") ?? "none";
}
const TURNED = {
  up: "down",
  down: "up",
  none: "none",
  either: "either"
};
function joined(moves) {
  const moving = new Set(moves.filter((one) => one !== "none"));
  return moving.size > 1 ? "either" : [...moving][0] ?? "none";
}
function movementOf(e, field) {
  const of = (part) => movementOf(part, field);
  switch (e.op) {
    case "column":
      return `${e.table}.${e.column}` === field ? "up" : "none";
    case "plus":
      return joined(e.parts.map(of));
    case "minus":
      return joined([of(e.a), TURNED[of(e.b)]]);
    case "quotient":
    case "perHead":
      return joined([of(e.of), TURNED[of(e.by)]]);
    case "rounded":
      return of(e.of);
    case "filled":
      return "none";
    case "knowing":
      return of(e.then);
    case "sum":
      return joined([of(e.of), of(e.where) === "none" ? "none" : "either"]);
    case "choose": {
      const branches = [e.then, ...e.otherwise === void 0 ? [] : [e.otherwise]];
      const known = branches.filter(({ op }) => op !== "lacking");
      const asked = known.length > 1 && of(e.question) !== "none" ? "either" : "none";
      return joined([...known.map(of), asked]);
    }
    case "first":
      return [e.equals, ...e.where === void 0 ? [] : [e.where]].every(
        (one) => of(one) === "none"
      ) ? of(e.of) : "either";
    default:
      return partsOf(e).every((part) => of(part) === "none") ? "none" : "either";
  }
}
export {
  columnsOf,
  movementOf,
  parametersOf,
  personalOf
};

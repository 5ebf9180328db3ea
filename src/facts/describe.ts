import type { Personal } from "../register/index.js";
import { describedColumn, type Expression, type Op, partsOf, within } from "./expression.js";
import { TIED_BY } from "./scope.js";

const columnsKnown = new WeakMap<Expression, readonly string[]>();

/** The columns that an expression reads, as `table.column`, those that tie rows to it included. */
export function columnsOf(expression: Expression): readonly string[] {
  const known = columnsKnown.get(expression) ?? findColumns(expression);
  columnsKnown.set(expression, known);
  return known;
}

function findColumns(expression: Expression): string[] {
  const found = within(expression).flatMap((e) => {
    if (e.op === "column") return [`${e.table}.${e.column}`];
    if (!("table" in e)) return [];
    const names = [...(TIED_BY[e.table] ?? []), ...(e.op === "first" ? [e.key] : [])];
    return names.map((name) => `${e.table}.${name}`);
  });
  return [...new Set(found)];
}

const parametersKnown = new WeakMap<Expression, readonly string[]>();

/** The legal values that an expression needs. */
export function parametersOf(expression: Expression): readonly string[] {
  const known = parametersKnown.get(expression) ?? [
    ...new Set(within(expression).flatMap((e) => (e.op === "parameter" ? [e.name] : []))),
  ];
  parametersKnown.set(expression, known);
  return known;
}

/**
 * Which parts of an operator come out in its value, so that who sees the value sees them. Of all other
 * parts only health does: whether two are equal, how many, how old, what they add up to tells no
 * identity.
 */
const LETS_THROUGH: Partial<Record<Op, readonly string[]>> = {
  choose: ["then", "otherwise"],
  knowing: ["then"],
  latestAnniversary: ["monthDay"],
  listOf: ["of"],
  first: ["of"],
};

/** What of a person the value of an expression tells: the most that any part lets out. */
export function personalOf(expression: Expression): Personal {
  const isHealth = within(expression).some(
    (e) => e.op === "column" && describedColumn(e.table, e.column).personal === "health",
  );
  return isHealth ? "health" : shownBy(expression);
}

function shownBy(e: Expression): Personal {
  if (e.op === "column") return describedColumn(e.table, e.column).personal;
  if (e.op === "idPart") return e.part === "birthDate" ? shownBy(e.of) : "none";
  const shown = (LETS_THROUGH[e.op] ?? []).flatMap((name) => {
    const parts: Readonly<Record<string, unknown>> = { ...e };
    const part = parts[name] as Expression | undefined;
    return part === undefined ? [] : [shownBy(part)];
  });
  return shown.find((one) => one !== "none") ?? "none";
}

/** Whether an expression can be no other number than a whole one. */
export function isWhole(e: Expression): boolean {
  switch (e.op) {
    case "column":
      return ["count", "year"].includes(describedColumn(e.table, e.column).kind);
    case "literal":
      return Number.isInteger(e.value);
    case "plus":
      return e.parts.every(isWhole);
    case "minus":
      return isWhole(e.a) && isWhole(e.b);
    case "choose":
      return isWhole(e.then) && (e.otherwise === undefined || isWhole(e.otherwise));
    case "knowing":
      return isWhole(e.then);
    case "sum":
    case "first":
      return isWhole(e.of);
    case "lacking":
    case "count":
    case "span":
    case "partOf":
    case "idPart":
      return true;
    default:
      return false;
  }
}

/** Where a value moves when another grows. */
export type Movement = "up" | "down" | "none" | "either";

const TURNED: Readonly<Record<Movement, Movement>> = {
  up: "down",
  down: "up",
  none: "none",
  either: "either",
};

function joined(moves: readonly Movement[]): Movement {
  const moving = new Set(moves.filter((one) => one !== "none"));
  return moving.size > 1 ? "either" : ([...moving][0] ?? "none");
}

/**
 * In which direction the value of an expression moves when a column (`table.column`) grows; that it
 * may become unknown is no movement. Divisors are counts and not negative.
 */
export function movementOf(e: Expression, field: string): Movement {
  const of = (part: Expression) => movementOf(part, field);
  switch (e.op) {
    case "column":
      return `${e.table}.${e.column}` === field ? "up" : "none";
    case "plus":
      return joined(e.parts.map(of));
    case "minus":
      return joined([of(e.a), TURNED[of(e.b)]]);
    case "quotient":
    case "perHead": {
      const times = "times" in e && typeof e.times === "object" ? [of(e.times)] : [];
      return joined([of(e.of), TURNED[of(e.by)], ...times]);
    }
    case "rounded":
      return of(e.of);
    case "filled":
      return "none";
    case "knowing":
      return of(e.then);
    case "sum":
      return joined([of(e.of), of(e.where) === "none" ? "none" : "either"]);
    case "choose": {
      const branches = [e.then, ...(e.otherwise === undefined ? [] : [e.otherwise])];
      const known = branches.filter(({ op }) => op !== "lacking");
      const asked = known.length > 1 && of(e.question) !== "none" ? "either" : "none";
      return joined([...known.map(of), asked]);
    }
    case "first":
      return [e.equals, ...(e.where === undefined ? [] : [e.where])].every(
        (one) => of(one) === "none",
      )
        ? of(e.of)
        : "either";
    default:
      return partsOf(e).every((part) => of(part) === "none") ? "none" : "either";
  }
}

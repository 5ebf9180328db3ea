import type { FactValue } from "../base/index.js";
import {
  type Expression,
  type FactContext,
  factReaders,
  isListed,
  isWhole,
  type Op,
  typeOf,
  type ValueType,
  within,
} from "../facts/index.js";
import type { TableName } from "../register/index.js";
import {
  ageSql,
  amountPerHeadSql,
  amountRatioSql,
  anniversarySql,
  asDecimalSql,
  monthBeforeSql,
} from "./arithmetic.js";
import { filled, idPart, repeats } from "./cells.js";
import type { Dialect } from "./dialect.js";
import { all, choice, knowing, type Lowering, notInSql } from "./forms.js";
import { first, overRows } from "./rows.js";
import type { CellTerm, Term, Terms } from "./term.js";

const OVER_RECORDS: ReadonlySet<Op> = new Set<Op>([
  ...(["column", "repeats", "count", "sum", "every", "listOf", "first", "idPart"] as const),
]);

const isFixed = (e: Expression) => !within(e).some(({ op }) => OVER_RECORDS.has(op));

/** Makes terms of expressions for one plan: what hangs on no record is worked out now. */
export function lowering(
  terms: Terms,
  dialect: Dialect,
  own: TableName | undefined,
  context: FactContext,
): Lowering {
  const readers = factReaders(context);
  const known = new Map<string, Term>();
  const cell = (one: CellTerm): Term => {
    const home = isListed(one.table) && one.table !== own ? [one.table] : [];
    const type = one.as === "reason" || one.column.includes("__") ? "text" : columnType(one);
    return terms.cell(one, type, home);
  };
  const lower = (e: Expression): Term => {
    const text = JSON.stringify(e);
    let term = known.get(text);
    if (term === undefined) {
      term = isFixed(e) ? fixed(e) : make(e, its);
      known.set(text, term);
    }
    return term;
  };
  const fixed = (e: Expression): Term => {
    const value = e.op === "lacking" ? undefined : readers.readerOf(e).value();
    return terms.constant((value as FactValue | undefined) ?? null, typeOf(e));
  };
  const inside = (table: TableName) =>
    table === own ? lowering(terms, dialect, undefined, context) : its;
  const its: Lowering = { terms, dialect, lower, cell, own, inside };
  return its;
}

const columnType = ({ table, column }: CellTerm): ValueType | undefined =>
  typeOf({ op: "column", table, column });

function make(e: Expression, its: Lowering): Term {
  const { terms, dialect, lower } = its;
  const type = typeOf(e);
  const strict = (name: string, parts: readonly Expression[], say: Term["say"]) =>
    terms.strict(name, type, parts.map(lower), say);
  switch (e.op) {
    case "column":
      return its.cell({ table: e.table, column: e.column, as: e.written ? "written" : "seen" });
    case "filled":
      return filled(e, its);
    case "all":
      return all(e.parts.map(lower), terms);
    case "choose":
      return choose(e, its);
    case "lacking":
      return terms.constant(null, type);
    case "knowing":
      return knowing(e.parts.map(lower), lower(e.then), terms);
    case "equal":
      return strict("=", [e.a, e.b], (a, b) => `(${a} = ${b})`);
    case "isOneOf": {
      const list = e.list.map((one) => (typeof one === "number" ? one : `'${one}'`)).join(", ");
      return strict(`in ${list}`, [e.of], (of) => `(${of} IN (${list}))`);
    }
    case "atMost":
      return strict("<=", [e.a, e.b], (a, b) => `(${a} <= ${b})`);
    case "below":
      return strict("<", [e.a, e.b], (a, b) => `(${a} < ${b})`);
    case "plus":
      return strict("+", e.parts, (...parts) => joined(e, parts, " + ", dialect));
    case "minus":
      return strict("-", [e.a, e.b], (...parts) => joined(e, parts, " - ", dialect));
    case "quotient":
      return quotient(e, its);
    case "perHead":
      return strict("perHead", [e.of, e.by], (of, by) => amountPerHeadSql(of, by, dialect));
    case "rounded":
      return strict("rounded", [e.of], (of) => `round(${of}, 2)`);
    case "partOf": {
      const part = e.unit === "year" ? "YEAR" : "MONTH";
      if (typeOf(e.of) === "day") return strict(part, [e.of], (of) => dialect.partOf(part, of));
      const [from, length] = e.unit === "year" ? [1, 4] : [6, 2];
      return strict(part, [e.of], (of) => `CAST(substr(${of}, ${from}, ${length}) AS INTEGER)`);
    }
    case "latestAnniversary": {
      const { constant } = lower(e.monthDay);
      if (typeof constant !== "string") throw notInSql("latestAnniversary");
      return strict(`anniversary ${constant}`, [e.on], (on) =>
        anniversarySql(constant, on, dialect),
      );
    }
    case "span": {
      const to = lower(e.to).constant;
      const day = typeof to === "string" ? to : undefined;
      return strict(`span ${e.unit} ${day ?? ""}`, [e.from, e.to], (from, until) =>
        ageSql(e.unit, from, until, day, dialect),
      );
    }
    case "monthsBefore":
      return strict(`months ${e.months}`, [e.of], (of) => monthBeforeSql(of, e.months, dialect));
    case "idPart":
      return idPart(e, its);
    case "repeats":
      return repeats(e, its);
    case "count":
    case "sum":
    case "every":
    case "listOf":
      return overRows(e, its);
    case "first":
      return first(e, its);
    default:
      throw notInSql(e.op);
  }
}

/** Parts added or taken away; what is measured, as it was written. */
function joined(e: Expression, parts: readonly string[], by: string, { double }: Dialect): string {
  if (typeOf(e) === "amount" || isWhole(e)) return `(${parts.join(by)})`;
  return `CAST(${parts.map(asDecimalSql).join(by)} AS ${double})`;
}

function choose(e: Extract<Expression, { op: "choose" }>, { terms, lower }: Lowering): Term {
  const type = typeOf(e);
  const { question } = e;
  const isAsking =
    e.otherwise === undefined && question.op === "knowing" && question.then.op === "literal";
  if (isAsking && question.op === "knowing") {
    return knowing(question.parts.map(lower), lower(e.then), terms);
  }
  const asked = lower(question);
  const otherwise = () =>
    // Where nothing else is said, the question is never answered no.
    e.otherwise === undefined ? terms.constant(null, type) : lower(e.otherwise);
  if (asked.constant === null) return terms.constant(null, type);
  if (asked.constant !== undefined) return asked.constant === true ? lower(e.then) : otherwise();
  return choice(asked, lower(e.then), otherwise(), type, terms);
}

function quotient(
  { of, by, times = 1 }: Extract<Expression, { op: "quotient" }>,
  { terms, lower, dialect }: Lowering,
): Term {
  const { double } = dialect;
  const cast = (text: string) => `CAST(${text} AS ${double})`;
  const ratio = (top: string, bottom: string) => `(${top} / NULLIF(${bottom}, 0))`;
  if (typeof times === "object") {
    return terms.strict("sampled", "number", [of, times, by].map(lower), (a, b, c) =>
      ratio(`(${cast(a as string)} * ${b})`, c as string),
    );
  }
  const scaled = (text: string) => (times === 1 ? text : `(${text} * ${times})`);
  const [a, b] = [lower(of), lower(by)];
  if (a.type !== "amount") {
    return terms.strict(`quotient ${times}`, "number", [a, b], (x, y) =>
      ratio(scaled(cast(x as string)), y as string),
    );
  }
  if (b.type !== "amount") throw notInSql("quotient");
  return terms.strict(`ratio ${times}`, "number", [a, b], (x, y) =>
    amountRatioSql(x as string, y as string, scaled, dialect),
  );
}

import type { Expression } from "../facts/index.js";
import type { TableName } from "../register/index.js";
import { all, choice, isKnown, type Lowering, not, notInSql } from "./forms.js";
import type { Term } from "./term.js";

/**
 * Whether what an expression lacks, where it is not known, is more than blanks: something stands there
 * that cannot be read, that another cell denies or that is not what was asked for. Always known.
 */
export function doubtOf(e: Expression, its: Lowering): Term {
  const { terms, lower } = its;
  const no = terms.constant(false, "boolean");
  const yes = terms.constant(true, "boolean");
  /** Of the parts that are not known. */
  const amongUnknown = (parts: readonly Expression[]): Term =>
    some(
      parts.map((part) =>
        all([not(isKnown(lower(part), terms), terms), doubtOf(part, its)], terms),
      ),
      its,
    );
  switch (e.op) {
    case "literal":
    case "day":
    case "filled":
    case "repeats":
      return no;
    case "parameter":
      return lower(e).constant === null ? yes : no;
    case "column":
      return columnDoubt(e, its);
    case "lacking":
      return e.reason === "missing" ? no : yes;
    case "choose": {
      const asked = lower(e.question);
      const then = () => doubtOf(e.then, its);
      const otherwise = () => (e.otherwise === undefined ? no : doubtOf(e.otherwise, its));
      if (asked.constant === true) return then();
      if (asked.constant === false) return otherwise();
      const taken = choice(asked, then(), otherwise(), "boolean", terms);
      return choice(isKnown(asked, terms), taken, doubtOf(e.question, its), "boolean", terms);
    }
    case "first":
      return firstDoubt(e, its);
    case "sum":
    case "count":
      return rowsDoubt(e, its);
    case "knowing":
      return amongUnknown([...e.parts, e.then]);
    case "all":
    case "plus":
      return amongUnknown(e.parts);
    case "equal":
    case "atMost":
    case "below":
    case "minus":
      return amongUnknown([e.a, e.b]);
    case "rounded":
    case "isOneOf":
    case "partOf":
      return amongUnknown([e.of]);
    default:
      throw notInSql(`whether ${e.op} is filled in`);
  }
}

/** Whether one of some terms, which are all known, is true. */
function some(parts: readonly Term[], { terms }: Lowering): Term {
  const left = parts.filter(({ constant }) => constant !== false);
  const [only] = left;
  if (only === undefined) return terms.constant(false, "boolean");
  if (left.length === 1) return only;
  return terms.make("or", {
    type: "boolean",
    parts: left,
    say: (...texts) => `(${texts.join(" OR ")})`,
  });
}

/** A cell that is filled and says nothing, because it cannot be read or another denies it. */
function columnDoubt(e: Extract<Expression, { op: "column" }>, its: Lowering): Term {
  const { table, column } = e;
  const reason = its.cell({ table, column, as: "reason" });
  const unread = its.terms.make("unread", {
    type: "boolean",
    parts: [reason],
    say: (why) => `coalesce(${why} <> 'blank', FALSE)`,
  });
  if (e.written) return unread;
  const written = its.cell({ table, column, as: "written" });
  return some([isKnown(written, its.terms), unread], its);
}

/** Whether of one of the rows something is doubtful that is not known of it. */
function rowsDoubt(e: Extract<Expression, { op: "sum" | "count" }>, its: Lowering): Term {
  const { terms } = its;
  const no = terms.constant(false, "boolean");
  if (e.where === undefined) return no;
  const inside = its.inside(e.table);
  const holds = inside.lower(e.where);
  const value =
    e.op === "count"
      ? no
      : all([not(isKnown(inside.lower(e.of), terms), terms), doubtOf(e.of, inside)], terms);
  const one = choice(
    isKnown(holds, terms),
    choice(holds, value, no, "boolean", terms),
    doubtOf(e.where, inside),
    "boolean",
    terms,
  );
  return anyRow(e.table, one, its);
}

function anyRow(table: TableName, one: Term, { terms }: Lowering): Term {
  if (one.constant === false) return one;
  return terms.make(`some ${table} ${one.id}`, {
    type: "boolean",
    parts: [],
    home: one.home.filter((its) => its !== table),
    say: () => "",
    rows: { table, inner: [one], none: "FALSE", of: (text) => `bool_or(${text})` },
  });
}

/** What is lacking of the question, of the rows that may be it, or of the row that is. */
function firstDoubt(e: Extract<Expression, { op: "first" }>, its: Lowering): Term {
  const { terms } = its;
  const wanted = its.lower(e.equals);
  if (e.where !== undefined || e.written || typeof wanted.constant !== "number") {
    throw notInSql(`whether first of ${e.table} is filled in`);
  }
  const inside = its.inside(e.table);
  const key: Expression = { op: "column", table: e.table, column: e.key };
  const no = terms.constant(false, "boolean");
  const unsure = anyRow(
    e.table,
    all([not(isKnown(inside.lower(key), terms), terms), doubtOf(key, inside)], terms),
    its,
  );
  const isUnsure = anyRow(e.table, not(isKnown(inside.lower(key), terms), terms), its);
  const isKey = terms.strict(
    "=",
    "boolean",
    [inside.lower(key), wanted],
    (a, b) => `(${a} = ${b})`,
  );
  const ofRow = anyRow(
    e.table,
    choice(
      isKnown(isKey, terms),
      choice(
        isKey,
        all([not(isKnown(inside.lower(e.of), terms), terms), doubtOf(e.of, inside)], terms),
        no,
        "boolean",
        terms,
      ),
      no,
      "boolean",
      terms,
    ),
    its,
  );
  return choice(isUnsure, unsure, ofRow, "boolean", terms);
}

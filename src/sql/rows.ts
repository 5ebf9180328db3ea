import { type Expression, isWhole, typeOf, type ValueType } from "../facts/index.js";
import { partOfTable, type TableName } from "../register/index.js";
import { POSITION } from "../store/index.js";
import { asDecimalSql } from "./arithmetic.js";
import { choice, type Lowering } from "./forms.js";
import type { Term } from "./term.js";

type OverRows = Extract<Expression, { op: "count" | "sum" | "every" | "listOf" }>;

const outer = (inner: readonly Term[], table: TableName) =>
  [...new Set(inner.flatMap((term) => term.home))].filter((one) => one !== table).sort();

/** What the rows that hang on a subject come to; one that is not known leaves the whole unknown. */
export function overRows(e: OverRows, its: Lowering): Term {
  const { terms, dialect } = its;
  const { table } = e;
  const { lower } = its.inside(table);
  const type = typeOf(e);
  const rows = (
    name: string,
    inner: readonly Term[],
    none: string,
    of: (...texts: string[]) => string,
  ) =>
    terms.make(`${name} ${table} ${inner.map(({ id }) => id)}`, {
      type,
      parts: [],
      home: outer(inner, table),
      say: () => "",
      rows: { table, inner, none, of },
    });
  /** Nothing of a group is known where one of its rows is not. */
  const whenAll = (of: string, value: string) =>
    `CASE WHEN count(*) = count(${of}) THEN ${value} END`;
  switch (e.op) {
    case "count":
    case "sum": {
      const where = e.where === undefined ? terms.constant(true, "boolean") : lower(e.where);
      if (where.constant === false) return terms.constant(0, type);
      if (e.op === "count" && where.constant === true)
        return rows("count", [], "0", () => "count(*)");
      const of = e.op === "count" ? terms.constant(1, "number") : lower(e.of);
      const one =
        where.constant === true ? of : choice(where, of, terms.constant(0, type), type, terms);
      const total = (text: string) => {
        if (type === "amount") return `sum(${text})`;
        if (isWhole(e)) return `CAST(sum(${text}) AS BIGINT)`;
        return `CAST(sum(${asDecimalSql(text)}) AS ${dialect.double})`;
      };
      return rows("sum", [one], "0", (text) => whenAll(text as string, total(text as string)));
    }
    case "every":
      return rows(
        "every",
        [lower(e.of)],
        "TRUE",
        (of) =>
          `CASE WHEN count(CASE WHEN NOT ${of} THEN 1 END) > 0 THEN FALSE WHEN count(*) = count(${of}) THEN TRUE END`,
      );
    default:
      return rows("list", [lower(e.of)], dialect.emptyList, (of) =>
        whenAll(of as string, dialect.sortedList(of as string)),
      );
  }
}

/** The first row with a key: of one that is unique, its value is that of the group. */
export function first(e: Extract<Expression, { op: "first" }>, its: Lowering): Term {
  const { terms } = its;
  const { table } = e;
  const { lower, cell } = its.inside(table);
  const type = typeOf(e);
  const key = cell({ table, column: e.key, as: e.written ? "written" : "seen" });
  const wanted = its.lower(e.equals);
  const of = lower(e.of);
  if (wanted.constant === null || of.constant === null) return terms.constant(null, type);
  const isKey = terms.strict("=", "boolean", [key, wanted], (a, b) => `(${a} = ${b})`);
  const where = e.where === undefined ? terms.constant(true, "boolean") : lower(e.where);
  const found =
    where.constant === true
      ? isKey
      : choice(where, isKey, terms.constant(false, "boolean"), "boolean", terms);
  const group = (
    name: string,
    its: ValueType | undefined,
    inner: readonly Term[],
    say: (of: string) => string,
  ) =>
    terms.make(`${name} ${table} ${inner.map(({ id }) => id)}`, {
      type: its,
      parts: [],
      home: outer(inner, table),
      say: () => "",
      rows: {
        table,
        inner,
        none: "NULL",
        of: (at, value) =>
          `CASE WHEN count(*) = count(${at}) THEN ${say(`CASE WHEN ${at} THEN ${value} END`)} END`,
      },
    });
  if (e.where === undefined && partOfTable(table)?.key === e.key && e.key === "year") {
    const most = type === "boolean" ? "bool_or" : "max";
    return group("one", type, [found, of], (value) => `${most}(${value})`);
  }
  const position = cell({ table, column: POSITION, as: "written" });
  const at = group("place", "number", [found, position], (value) => `min(${value})`);
  return terms.make(`at ${table} ${of.id}`, {
    type,
    parts: [at],
    home: at.home,
    say: () => "",
    atRow: { table, of },
  });
}

import { append, type Lack } from "../base/index.js";
import { lacksDay, type Origin, type TableName } from "../register/index.js";
import type { Expression, ValueType } from "./expression.js";
import { sumByCode } from "./groups.js";
import type { Build, Node } from "./node.js";
import {
  cellIn,
  lacksIn,
  ownerName,
  type Row,
  rowName,
  rowsOf,
  type Scope,
  writtenIn,
} from "./scope.js";
import { add, type Value } from "./values.js";

type OverRows = Extract<Expression, { op: "count" | "sum" | "every" | "listOf" | "first" }>;

/** Turns to each row of a table in turn until `see` says that it is enough, and back to the row before. */
function eachRow(scope: Scope, table: TableName, see: (row: Row) => boolean | undefined): void {
  const cursor = scope.cursors[table];
  const { row, index } = cursor;
  const rows = rowsOf(scope, table);
  for (let at = 0; at < rows.length; at += 1) {
    cursor.row = rows[at] as Row;
    cursor.index = at;
    if (see(cursor.row) === true) break;
  }
  cursor.row = row;
  cursor.index = index;
}

/** What `of` is for each row of a table. */
export function mapRows<T>(scope: Scope, table: TableName, of: () => T): readonly T[] {
  const found: T[] = [];
  eachRow(scope, table, () => {
    found.push(of());
    return false;
  });
  return found;
}

/** Expressions over the rows that hang on a subject; one row that cannot be read leaves all unknown. */
export function overRows(
  e: OverRows,
  type: ValueType | undefined,
  scope: Scope,
  build: Build,
): Node {
  const { table } = e;
  if (e.op === "first") return firstRow(e, type, scope, build);
  if (e.op === "every") return everyRow(build(e.of), table, scope);
  const where = "where" in e && e.where !== undefined ? build(e.where) : undefined;
  if (e.op === "count" && where === undefined) return countOfRows(table, type, scope);
  const of = e.op === "count" ? undefined : build(e.of);
  const lacks = (into: Lack[]) =>
    eachRow(scope, table, () => {
      const holds = where === undefined ? true : where.value();
      if (holds === undefined) where?.lacks(into);
      else if (holds === true && of?.value() === undefined) of?.lacks(into);
      return false;
    });
  if (e.op === "listOf") {
    const value = () => {
      const seen = new Set<string>();
      let isSure = true;
      eachRow(scope, table, () => {
        const one = of?.value();
        if (one === undefined) isSure = false;
        else seen.add(one as string);
        return !isSure;
      });
      return isSure ? [...seen].sort() : undefined;
    };
    return { type, value, lacks };
  }
  const byCode = e.op === "sum" ? sumByCode(e, type, scope, build) : undefined;
  return { type, value: byCode ?? total(scope, table, where as Node, of, type), lacks };
}

/** How many rows there are: not known where nobody knows of one whether it had been recorded. */
function countOfRows(table: TableName, type: ValueType | undefined, scope: Scope): Node {
  return {
    type,
    value: () => {
      const rows = rowsOf(scope, table);
      return rows.some(mayBeLater) ? undefined : rows.length;
    },
    lacks: (into) =>
      eachRow(scope, table, (row) => {
        const name = rowName(scope, table);
        const undated = mayBeLater(row) ? ((row as Origin).rows ?? [row as Origin]) : [];
        for (const one of undated) append(into, lacksDay(table, one, name));
        return false;
      }),
  };
}

const mayBeLater = (row: Row) => (row as Origin).mayBeLater === true;

/** The sum over rows for which `where` holds, or how many they are. Written out, since it is read most. */
function total(
  scope: Scope,
  table: TableName,
  where: Node,
  of: Node | undefined,
  type: ValueType | undefined,
): Node["value"] {
  const cursor = scope.cursors[table];
  return () => {
    const { row, index } = cursor;
    const rows = rowsOf(scope, table);
    let sum: Value | undefined = 0;
    for (let at = 0; at < rows.length && sum !== undefined; at += 1) {
      cursor.row = rows[at] as Row;
      cursor.index = at;
      const holds = where.value();
      if (holds === false) continue;
      const one = holds === undefined ? undefined : of === undefined ? 1 : of.value();
      sum = one === undefined ? undefined : add(sum, one, type);
    }
    cursor.row = row;
    cursor.index = index;
    return sum;
  };
}

/** One row of which it is false decides, whatever is not known of the others. */
function everyRow(of: Node, table: TableName, scope: Scope): Node {
  const cursor = scope.cursors[table];
  return {
    type: "boolean",
    value: () => {
      const { row, index } = cursor;
      const rows = rowsOf(scope, table);
      let answer: boolean | undefined = true;
      for (let at = 0; at < rows.length && answer !== false; at += 1) {
        cursor.row = rows[at] as Row;
        cursor.index = at;
        const one = of.value();
        if (one !== true) answer = one as false | undefined;
      }
      cursor.row = row;
      cursor.index = index;
      return answer;
    },
    lacks: (into) =>
      eachRow(scope, table, () => {
        if (of.value() === undefined) of.lacks(into);
        return false;
      }),
  };
}

function firstRow(
  { table, key, ...e }: Extract<Expression, { op: "first" }>,
  type: ValueType | undefined,
  scope: Scope,
  build: Build,
): Node {
  const where = e.where === undefined ? undefined : build(e.where);
  const equals = build(e.equals);
  const of = build(e.of);
  const cursor = scope.cursors[table];
  const look = e.written === true ? writtenIn : cellIn;
  /** The place of the row; -1 for none, `undefined` where a row could be it and nobody knows. */
  const find = (wanted: Value): number | undefined => {
    const { row, index } = cursor;
    const rows = rowsOf(scope, table);
    let found: number | undefined = -1;
    for (let at = 0; at < rows.length && found !== undefined; at += 1) {
      cursor.row = rows[at] as Row;
      cursor.index = at;
      const holds = where === undefined ? true : where.value();
      if (holds === false) continue;
      const its = holds === true ? look(scope, cursor.row, key) : undefined;
      if (its === undefined) found = undefined;
      else if (its === wanted && found < 0) found = at;
    }
    cursor.row = row;
    cursor.index = index;
    return found;
  };
  /** What is lacking to tell which row it is. */
  const lacksOfRows = (into: Lack[]) =>
    eachRow(scope, table, (row) => {
      const holds = where === undefined ? true : where.value();
      if (holds === undefined) where?.lacks(into);
      if (holds !== true || look(scope, row, key) !== undefined) return false;
      append(into, lacksIn(scope, row, key, { table, record: rowName(scope, table) }));
      return false;
    });
  const turnedTo = <T>(at: number, then: () => T): T => {
    const { row, index } = cursor;
    cursor.row = rowsOf(scope, table)[at] as Row;
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
      if (wanted === undefined) return undefined;
      const at = find(wanted);
      return at === undefined || at < 0 ? undefined : turnedTo(at, of.value);
    },
    lacks: (into) => {
      const wanted = equals.value();
      if (wanted === undefined) return equals.lacks(into);
      const at = find(wanted);
      if (at === undefined) return lacksOfRows(into);
      if (at >= 0) return turnedTo(at, () => of.lacks(into));
      into.push({ reason: "missing", field: table, record: `${ownerName(scope)}/${wanted}` });
    },
  };
}

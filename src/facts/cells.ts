import { type Amount, amountOf, amountText, append, type Lack } from "../base/index.js";
import { personKey, type TableName } from "../register/index.js";
import type { ColumnRead, Expression, ValueType } from "./expression.js";
import { type Build, NOTHING, type Node } from "./node.js";
import { mapRows } from "./rows.js";
import { cellIn, lacksIn, ownerName, rowName, type Scope, writtenIn } from "./scope.js";
import { partOfId } from "./values.js";

export function lackOf(
  { reason, field, note }: Extract<Expression, { op: "lacking" }>,
  found: readonly Node[],
  scope: Scope,
): Lack {
  const texts = found.flatMap((part) => {
    const value = part.value();
    if (value === undefined) return [];
    return part.type === "amount" ? amountText(value as Amount) : String(value);
  });
  const shown = texts.length === 0 ? {} : { found: texts.join(" / ") };
  if (field.startsWith("parameter.")) return { reason, field, ...shown };
  const [table, column] = field.split(".") as [TableName, string | undefined];
  const isCounted = scope.household === undefined || table === "members";
  if (column === undefined && reason === "missing" && isCounted && scope.later > 0) {
    return { reason: "later", field, record: ownerName(scope) };
  }
  const { row } =
    scope.cursors[column === undefined && scope.household !== undefined ? "households" : table];
  return {
    reason,
    field,
    record: column === undefined ? ownerName(scope) : rowName(scope, table),
    ...shown,
    ...(note === undefined ? {} : { note }),
    ...(row?.at === undefined ? {} : { place: row.at }),
  };
}

/** A column of the row at hand; what is written there and another cell denies, where that is asked. */
export function readColumn(
  { table, column, written }: ColumnRead,
  type: ValueType | undefined,
  scope: Scope,
): Node {
  const cursor = scope.cursors[table];
  const look = written === true ? writtenIn : cellIn;
  const raw = () => look(scope, cursor.row, column);
  const money = () => {
    const cell = raw();
    return cell === undefined ? undefined : amountOf(cell as string);
  };
  return {
    type,
    value: type === "amount" ? money : raw,
    lacks: (into) => {
      const { row } = cursor;
      const record = rowName(scope, table);
      if (row === undefined) {
        into.push({ reason: "missing", field: `${table}.${column}`, record });
        return;
      }
      append(into, lacksIn(scope, row, column, { table, record }));
    },
  };
}

/** Whether somebody filled in what is asked; not known where what stands there cannot be read. */
export function readFilledIn(
  asked: Expression,
  type: ValueType | undefined,
  scope: Scope,
  build: Build,
): Node {
  if (asked.op === "column") return columnFilledIn(asked, type, scope);
  const of = build(asked);
  const doubts = () => {
    const lacks: Lack[] = [];
    of.lacks(lacks);
    return lacks.filter(({ reason }) => reason !== "missing");
  };
  return {
    type,
    value: () => {
      if (of.value() !== undefined) return true;
      return doubts().length > 0 ? undefined : false;
    },
    lacks: (into) => append(into, doubts()),
  };
}

/** Whether a cell is filled in, whenever it was recorded, and though another cell denies it. */
function columnFilledIn(
  { table, column }: ColumnRead,
  type: ValueType | undefined,
  scope: Scope,
): Node {
  const cursor = scope.cursors[table];
  const doubts = (record: string): readonly Lack[] => {
    const { row } = cursor;
    if (row === undefined || writtenIn(scope, row, column) !== undefined) return [];
    const lacks = lacksIn(scope, row, column, { table, record });
    return lacks.filter(({ reason }) => reason !== "missing");
  };
  return {
    type,
    value: () => {
      if (writtenIn(scope, cursor.row, column) !== undefined) return true;
      return doubts("").length > 0 ? undefined : false;
    },
    lacks: (into) => append(into, doubts(rowName(scope, table))),
  };
}

export function readIdPart(
  { of: read, part }: Extract<Expression, { op: "idPart" }>,
  type: ValueType | undefined,
  scope: Scope,
  build: Build,
): Node {
  const of = build(read);
  return {
    type,
    value: () => {
      const text = of.value();
      return text === undefined ? undefined : partOfId(text as string, part);
    },
    lacks: (into) => {
      const text = of.value();
      if (text === undefined) return of.lacks(into);
      const field = `${read.table}.${read.column}`;
      into.push({
        reason: "invalid",
        field,
        record: rowName(scope, read.table),
        found: String(text),
      });
    },
  };
}

export function readRepeats(
  read: ColumnRead,
  type: ValueType | undefined,
  scope: Scope,
  build: Build,
): Node {
  const of = build(read);
  const cursor = scope.cursors[read.table];
  let seen = -1;
  let persons: readonly (string | undefined)[] = [];
  return {
    type,
    value: () => {
      if (seen !== scope.epoch) {
        persons = mapRows(scope, read.table, () => {
          const text = of.value();
          return text === undefined ? undefined : personKey(text as string);
        });
        seen = scope.epoch;
      }
      const person = persons[cursor.index];
      return person !== undefined && persons.indexOf(person) < cursor.index;
    },
    lacks: NOTHING,
  };
}

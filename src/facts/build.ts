import type { FactValue, Label, UnknownReason } from "../base/index.js";
import type { TableName } from "../register/index.js";
import {
  type ColumnRead,
  describedColumn,
  type Expression,
  type IdPart,
  type SpanUnit,
} from "./expression.js";

/** Short names to write expressions with; each gives plain JSON. */

export const column = (table: TableName, name: string): ColumnRead => ({
  op: "column",
  table,
  column: name,
});
export const filled = (of: Expression): Expression => ({ op: "filled", of });
/** Whether somebody filled it in: what stands there and cannot be read is neither filled nor blank. */
export const filledIn = (of: Expression): Expression => ({ op: "filled", of, orUnsure: true });
export const literal = (value: FactValue): Expression => ({ op: "literal", value });
export const YES = literal(true);
export const NO = literal(false);
export const parameter = (
  name: string,
  type: "text" | "boolean" | "number" = "text",
): Expression => ({ op: "parameter", name, type });
export const DAY: Expression = { op: "day" };

export const all = (...parts: readonly Expression[]): Expression => ({ op: "all", parts });
export const choose = (
  question: Expression,
  then: Expression,
  otherwise?: Expression,
): Expression => ({
  op: "choose",
  question,
  then,
  ...(otherwise === undefined ? {} : { otherwise }),
});
export const lacking = (
  reason: UnknownReason,
  field: string,
  ...found: readonly Expression[]
): Expression => ({ op: "lacking", reason, field, found });
/** Never known though something is recorded, for a reason that is told. */
export const noAnswer = (of: ColumnRead, note: Label): Expression => ({
  op: "lacking",
  reason: "missing",
  field: `${of.table}.${of.column}`,
  found: [of],
  note,
});
/** A column, except for the codes by which it says that nobody looked. */
export const examined = (of: ColumnRead): Expression =>
  Object.entries(describedColumn(of.table, of.column).unexamined ?? {}).reduce<Expression>(
    (rest, [code, note]) => choose(equal(of, code), noAnswer(of, note), rest),
    of,
  );
export const knowing = (parts: readonly Expression[], then: Expression): Expression => ({
  op: "knowing",
  parts,
  then,
});
/** Looks at `then` only where the other is known. */
export const whenKnown = (known: Expression, then: Expression): Expression =>
  choose(knowing([known], YES), then);

export const equal = (a: Expression, b: Expression | FactValue): Expression => ({
  op: "equal",
  a,
  b: typeof b === "object" && "op" in b ? b : literal(b),
});
export const isOneOf = (of: Expression, ...list: readonly (string | number)[]): Expression => ({
  op: "isOneOf",
  of,
  list,
});
export const atMost = (a: Expression, b: Expression): Expression => ({ op: "atMost", a, b });
export const below = (a: Expression, b: Expression): Expression => ({ op: "below", a, b });

export const plus = (...parts: readonly Expression[]): Expression => ({ op: "plus", parts });
export const minus = (a: Expression, b: Expression): Expression => ({ op: "minus", a, b });
export const quotient = (
  of: Expression,
  by: Expression,
  times?: number | ColumnRead,
): Expression => ({
  op: "quotient",
  of,
  by,
  ...(times === undefined ? {} : { times }),
});
export const perHead = (of: Expression, by: Expression): Expression => ({ op: "perHead", of, by });
export const rounded = (of: Expression): Expression => ({ op: "rounded", of });
/** Parts of a whole in percent: of nothing it is not known, and parts beyond the whole contradict it. */
export const percent = (parts: readonly Expression[], whole: ColumnRead): Expression => {
  const field = `${whole.table}.${whole.column}`;
  const part = parts.length === 1 ? (parts[0] as Expression) : plus(...parts);
  return choose(
    knowing([whole, part], equal(whole, 0)),
    lacking("missing", field, whole),
    choose(
      below(whole, part),
      lacking("conflicting", field, part, whole),
      quotient(part, whole, 100),
    ),
  );
};

export const yearOf = (of: Expression): Expression => ({ op: "partOf", of, unit: "year" });
export const monthOf = (of: Expression): Expression => ({ op: "partOf", of, unit: "month" });
export const latestAnniversary = (monthDay: Expression, on: Expression): Expression => ({
  op: "latestAnniversary",
  monthDay,
  on,
});
export const span = (from: Expression, to: Expression, unit: SpanUnit): Expression => ({
  op: "span",
  from,
  to,
  unit,
});
export const monthsBefore = (of: Expression, months: number): Expression => ({
  op: "monthsBefore",
  of,
  months,
});
export const idPart = (of: ColumnRead, part: IdPart): Expression => ({ op: "idPart", of, part });
export const repeats = (of: ColumnRead): Expression => ({ op: "repeats", of });

export const count = (table: TableName, where?: Expression): Expression => ({
  op: "count",
  table,
  ...(where === undefined ? {} : { where }),
});
export const sum = (table: TableName, where: Expression, of: Expression): Expression => ({
  op: "sum",
  table,
  where,
  of,
});
export const every = (table: TableName, of: Expression): Expression => ({ op: "every", table, of });
export const listOf = (table: TableName, of: Expression): Expression => ({
  op: "listOf",
  table,
  of,
});
export const first = (
  table: TableName,
  key: string,
  equals: Expression,
  of: Expression,
  where?: Expression,
): Expression => ({
  op: "first",
  table,
  ...(where === undefined ? {} : { where }),
  key,
  equals,
  of,
});
/** Whether as many rows are there as were declared; fewer or more, it is not known what lacks. */
export const asDeclared = (table: TableName, declared: Expression): Expression =>
  choose(equal(count(table), declared), YES, lacking("missing", table, count(table), declared));

/**
 * Whether something holds of all rows that were declared. One of which it does not hold decides; not
 * where more rows are there than were declared, since that one may be the one too many.
 *
 * @param isComplete - whether none is lacking, where that asks for more than their number.
 */
export const everyDeclared = (
  table: TableName,
  declared: Expression,
  holds: Expression,
  isComplete: Expression = asDeclared(table, declared),
): Expression => {
  const surplus = lacking("conflicting", table, count(table), declared);
  const isSurplus = choose(filled(declared), below(declared, count(table)), NO);
  return choose(isSurplus, surplus, all(every(table, holds), isComplete));
};

import {
  describedColumn
} from "./expression.js";
const column = (table, name) => ({
  op: "column",
  table,
  column: name
});
const filled = (of) => ({ op: "filled", of });
const filledIn = (of) => ({ op: "filled", of, orUnsure: true });
const literal = (value) => ({ op: "literal", value });
const YES = literal(true);
const NO = literal(false);
const parameter = (name, type = "text") => ({ op: "parameter", name, type });
const DAY = { op: "day" };
const all = (...parts) => ({ op: "all", parts });
const choose = (question, then, otherwise) => ({
  op: "choose",
  question,
  then,
  ...otherwise === void 0 ? {} : { otherwise }
});
const lacking = (reason, field, ...found) => ({ op: "lacking", reason, field, found });
const noAnswer = (of, note) => ({
  op: "lacking",
  reason: "missing",
  field: `${of.table}.${of.column}`,
  found: [of],
  note
});
const examined = (of) => Object.entries(describedColumn(of.table, of.column).unexamined ?? {}).reduce(
  (rest, [code, note]) => choose(equal(of, code), noAnswer(of, note), rest),
  of
);
const knowing = (parts, then) => ({
  op: "knowing",
  parts,
  then
});
const whenKnown = (known, then) => choose(knowing([known], YES), then);
const equal = (a, b) => ({
  op: "equal",
  a,
  b: typeof b === "object" && "op" in b ? b : literal(b)
});
const isOneOf = (of, ...list) => ({
  op: "isOneOf",
  of,
  list
});
const atMost = (a, b) => ({ op: "atMost", a, b });
const below = (a, b) => ({ op: "below", a, b });
const plus = (...parts) => ({ op: "plus", parts });
const minus = (a, b) => ({ op: "minus", a, b });
const quotient = (of, by, times) => ({
  op: "quotient",
  of,
  by,
  ...times === void 0 ? {} : { times }
});
const perHead = (of, by) => ({ op: "perHead", of, by });
const rounded = (of) => ({ op: "rounded", of });
const percent = (parts, whole) => {
  const field = `${whole.table}.${whole.column}`;
  const part = parts.length === 1 ? parts[0] : plus(...parts);
  return choose(
    knowing([whole, part], equal(whole, 0)),
    lacking("missing", field, whole),
    choose(
      below(whole, part),
      lacking("conflicting", field, part, whole),
      quotient(part, whole, 100)
    )
  );
};
const yearOf = (of) => ({ op: "partOf", of, unit: "year" });
const monthOf = (of) => ({ op: "partOf", of, unit: "month" });
const latestAnniversary = (monthDay, on) => ({
  op: "latestAnniversary",
  monthDay,
  on
});
const span = (from, to, unit) => ({
  op: "span",
  from,
  to,
  unit
});
const monthsBefore = (of, months) => ({
  op: "monthsBefore",
  of,
  months
});
const idPart = (of, part) => ({ op: "idPart", of, part });
const repeats = (of) => ({ op: "repeats", of });
const count = (table, where) => ({
  op: "count",
  table,
  ...where === void 0 ? {} : { where }
});
const sum = (table, where, of) => ({
  op: "sum",
  table,
  where,
  of
});
const every = (table, of) => ({ op: "every", table, of });
const listOf = (table, of) => ({
  op: "listOf",
  table,
  of
});
const first = (table, key, equals, of, where) => ({
  op: "first",
  table,
  ...where === void 0 ? {} : { where },
  key,
  equals,
  of
});
const asDeclared = (table, declared) => choose(equal(count(table), declared), YES, lacking("missing", table, count(table), declared));
const everyDeclared = (table, declared, holds) => {
  const surplus = lacking("conflicting", table, count(table), declared);
  const isSurplus = choose(filled(declared), below(declared, count(table)), NO);
  return choose(isSurplus, surplus, all(every(table, holds), asDeclared(table, declared)));
};
export {
  DAY,
  NO,
  YES,
  all,
  asDeclared,
  atMost,
  below,
  choose,
  column,
  count,
  equal,
  every,
  everyDeclared,
  examined,
  filled,
  filledIn,
  first,
  idPart,
  isOneOf,
  knowing,
  lacking,
  latestAnniversary,
  listOf,
  literal,
  minus,
  monthOf,
  monthsBefore,
  noAnswer,
  parameter,
  perHead,
  percent,
  plus,
  quotient,
  repeats,
  rounded,
  span,
  sum,
  whenKnown,
  yearOf
};

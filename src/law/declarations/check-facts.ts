import {
  type Finding,
  type Label,
  nearestHint,
  type Place,
  pointer,
  words,
} from "../../base/index.js";
import {
  type AnyFact,
  canBeWhole,
  type Expression,
  isListed,
  type Mistyped,
  ownerOf,
  SUBJECT_LABELS,
  type SubjectKind,
  tablesOf,
  typeOf,
  type ValueType,
} from "../../facts/index.js";
import { type AnyTable, columnOf, TABLES } from "../../register/index.js";
import { issue } from "../issues.js";
import { TYPE_LABELS } from "../kind-labels.js";
import type { Parameter } from "../parameters/parameter.js";
import { ownIssue } from "./issues.js";

/** Against what an expression is checked. */
export interface Checked {
  readonly subject: SubjectKind;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Where the expression stands. */
  readonly place: Place;
  /** Parts that are other facts. */
  readonly facts: ReadonlyMap<Expression, AnyFact>;
  /** How many parts the facts have that were declared before. */
  readonly sizes: ReadonlyMap<Expression, number>;
}

const VALUE_LABELS: Readonly<Record<ValueType, Label>> = {
  number: TYPE_LABELS.number,
  amount: words("金额", "an amount"),
  boolean: TYPE_LABELS.boolean,
  text: TYPE_LABELS.text,
  texts: TYPE_LABELS.texts,
  day: TYPE_LABELS.day,
  month: words("月份", "a month"),
};

/** What is wrong with an expression: names that nobody has, rows that are not at hand, types that do not fit. */
export function checkExpression(e: Expression, its: Checked): Finding[] {
  const found = checkPart(e, its, its.place, []);
  if (found.length > 0) return found;
  const size = sizeOf(e, its.sizes);
  if (size > MOST_PARTS) {
    const what = words("算式的组成部分", "parts of an expression");
    return [issue("pack/too-large", { what, found: size, limit: MOST_PARTS }, its.place)];
  }
  return checkTypes(e, its.place);
}

/** Facts that are made of facts double with each step. */
const MOST_PARTS = 5000;

/** How many parts an expression has, each fact in it with all of its own. */
export function sizeOf(e: Expression, sizes: ReadonlyMap<Expression, number>): number {
  const known = sizes.get(e);
  if (known !== undefined) return known;
  return partsAt(e).reduce((sum, [part]) => sum + sizeOf(part, sizes), 1);
}

type Path = readonly (string | number)[];
type Part = readonly [Expression, Path];

const below = ({ file, pointer: at = "" }: Place, path: Path): Place => ({
  ...(file === undefined ? {} : { file }),
  pointer: `${at}${pointer(path)}`,
});

/** @param inside - the lists of which a row is at hand. */
function checkPart(
  e: Expression,
  its: Checked,
  place: Place,
  inside: readonly string[],
): Finding[] {
  const fact = its.facts.get(e);
  if (fact !== undefined) return checkFact(fact, its, place, inside);
  const own = checkOwn(e, its, place, inside);
  const within = "table" in e && e.op !== "column" ? [...inside, e.table] : inside;
  const parts = partsAt(e).flatMap(([part, path]) => {
    // What the key of a row is held against is asked before any row is at hand.
    const at = e.op === "first" && path[0] === "equals" ? inside : within;
    return checkPart(part, its, below(place, path), at);
  });
  return [...own, ...parts];
}

/** Another fact is asked of the subject itself, of what is around it, or of the row that is at hand. */
function checkFact(
  { id, subject: owner }: AnyFact,
  { subject }: Checked,
  place: Place,
  inside: readonly string[],
): Finding[] {
  const isOfRow = owner === "member" && subject === "household" && inside.includes("members");
  if (owner === subject || owner === ownerOf(subject) || isOfRow) return [];
  const details = { fact: id, owner: SUBJECT_LABELS[owner], subject: SUBJECT_LABELS[subject] };
  return [issue("pack/fact-of-another-subject", details, place)];
}

/** The parts of an expression, and where each stands in it. */
function partsAt(e: Expression): readonly Part[] {
  return Object.entries(e).flatMap(([key, value]: [string, unknown]): readonly Part[] => {
    if (!Array.isArray(value)) return isExpression(value) ? [[value, [key]]] : [];
    return value.flatMap((one: unknown, index): readonly Part[] =>
      isExpression(one) ? [[one, [key, index]]] : [],
    );
  });
}

const isExpression = (value: unknown): value is Expression =>
  typeof value === "object" && value !== null && "op" in value;

function checkOwn(
  e: Expression,
  { subject, parameters }: Checked,
  place: Place,
  inside: readonly string[],
): Finding[] {
  if (e.op === "parameter") return checkParameter(e, parameters, place);
  if (e.op === "lacking") return checkField(e.field, below(place, ["field"]));
  if (!("table" in e)) return [];
  const tables: Readonly<Record<string, AnyTable>> = TABLES;
  const table = tables[e.table];
  if (table === undefined) {
    const details = { table: e.table, nearest: nearestHint(e.table, Object.keys(TABLES)) };
    return [ownIssue("own/unknown-table", details, below(place, ["table"]))];
  }
  const { atHand, lists } = tablesOf(subject);
  const reached: readonly string[] = e.op === "column" ? [...atHand, ...lists] : lists;
  if (!reached.includes(e.table)) {
    const details = {
      subject: SUBJECT_LABELS[subject],
      table: e.table,
      tables: reached.join(", "),
    };
    return [ownIssue("own/table-out-of-reach", details, below(place, ["table"]))];
  }
  const name = e.op === "column" ? e.column : e.op === "first" ? e.key : undefined;
  if (name !== undefined && !Object.hasOwn(table.columns, name)) {
    const details = { column: name, nearest: nearestHint(name, Object.keys(table.columns)) };
    const key = e.op === "column" ? "column" : "key";
    return [ownIssue("own/unknown-column", details, below(place, [key]))];
  }
  if (e.op === "column") {
    const isAtHand =
      !isListed(e.table) ||
      inside.includes(e.table) ||
      (atHand as readonly string[]).includes(e.table);
    const details = { column: `${e.table}.${e.column}` };
    return isAtHand ? [] : [ownIssue("own/row-not-at-hand", details, place)];
  }
  if (e.op === "first") return [];
  if (!canBeWhole(e.table)) {
    return [ownIssue("own/list-may-be-short", { table: e.table, op: e.op }, place)];
  }
  return e.op === "listOf" && e.table === "members"
    ? [ownIssue("own/people-listed", {}, place)]
    : [];
}

function checkParameter(
  { name, type }: Extract<Expression, { op: "parameter" }>,
  parameters: ReadonlyMap<string, Parameter>,
  place: Place,
): Finding[] {
  const found = parameters.get(name);
  if (found === undefined) {
    const details = { parameter: name, nearest: nearestHint(name, parameters.keys()) };
    return [issue("pack/unknown-parameter", details, below(place, ["name"]))];
  }
  if (found.type === type) return [];
  const details = { expected: TYPE_LABELS[found.type], found: TYPE_LABELS[type] };
  return [issue("pack/invalid-value", details, below(place, ["type"]))];
}

/** What is said to be lacking: a column or a table. */
function checkField(field: string, place: Place): Finding[] {
  const isThere = Object.hasOwn(TABLES, field) || columnOf(field) !== undefined;
  if (isThere) return [];
  const all = Object.entries(TABLES as Readonly<Record<string, AnyTable>>).flatMap(
    ([table, { columns }]) => [table, ...Object.keys(columns).map((one) => `${table}.${one}`)],
  );
  return [
    ownIssue("own/unknown-column", { column: field, nearest: nearestHint(field, all) }, place),
  ];
}

function checkTypes(e: Expression, place: Place): Finding[] {
  try {
    return typeOf(e) === undefined ? [ownIssue("own/never-known", {}, place)] : [];
  } catch (error) {
    const { cause } = error as { readonly cause?: Mistyped };
    if (cause === undefined) throw error;
    const named = (types: readonly ValueType[], zh: string, en: string): Label => ({
      zh: types.map((one) => VALUE_LABELS[one].zh).join(zh),
      en: types.map((one) => VALUE_LABELS[one].en).join(en),
    });
    const expected =
      cause.wanted.length === 0
        ? words("类型相同的各部分", "parts of one type")
        : named(cause.wanted, "或", " or ");
    const details = { expected, found: named(cause.found, "和", " and ") };
    return [ownIssue("own/wrong-type", details, below(place, pathTo(e, cause.at) ?? []))];
  }
}

/** Where a part stands in an expression. */
function pathTo(e: Expression, part: Expression): Path | undefined {
  if (e === part) return [];
  for (const [one, path] of partsAt(e)) {
    const rest = pathTo(one, part);
    if (rest !== undefined) return [...path, ...rest];
  }
  return undefined;
}

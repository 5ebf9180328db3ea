import { append, type Finding, folded, type Label, type Place } from "../../base/index.js";
import type { Column, Columns } from "../column.js";
import { columnOf as columnOfTable } from "../column-of.js";
import { type Contradiction, contradictionsIn } from "../denials/index.js";
import {
  type Conflicting,
  type Field,
  isConflicting,
  isUnreadable,
  type Origin,
  plainValue,
} from "../field.js";
import { TABLES, type TableName } from "../tables/index.js";
import { doublesIn } from "./doubles.js";
import type { Household, HouseholdRows } from "./household.js";
import { issue } from "./issues.js";
import { PARTS, partOfTable } from "./parts.js";
import { asOneReturn } from "./returns.js";
import { statedIncomes } from "./stated-income.js";

/**
 * One record out of several of the same thing. A column on which they agree, or which only one of
 * them fills, keeps its value; one on which they differ becomes a conflict.
 */
export function mergeRecords<R extends Origin>(
  rows: readonly R[],
  of: { readonly table: TableName; readonly record: string },
  issues: Finding[],
): R | undefined {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0) return first;
  const { label, columns: described } = TABLES[of.table];
  const { record } = of;
  const told = of.table === "members" ? asOneReturn(rows) : rows;
  const said = told === rows ? "register/repeated-record" : "register/left-and-returned";
  if (isRepeated(of.table, rows)) issues.push(issue(said, { table: label, record }, rest[0]?.at));
  const named = new Set(rows.flatMap((row) => Object.keys(row)));
  named.delete("at");
  named.delete("completes");
  // In the order of the table, whatever that of the ledgers.
  const columns = new Set(Object.keys(described).filter((column) => named.has(column)));
  for (const column of named) columns.add(column);
  const merged: Record<string, unknown> = { ...(first as object), rows };
  for (const column of columns) {
    const field = mergeField(told, of.table, column);
    if (isConflicting(field)) {
      const name = (described as Columns)[column]?.label ?? column;
      const details = { table: label, record, column: name };
      issues.push(issue("register/conflicting-records", details, field.place));
    }
    merged[column] = field;
  }
  return merged as R;
}

/** Whether rows tell of one thing again, where they are not what was asked for to complete it. */
function isRepeated(table: TableName, rows: readonly Origin[]): boolean {
  const own = rows.filter(({ completes }) => completes !== true);
  return own.length > 1 && (isUnnamed(table) || !complement(own));
}

/** Tables of which a household has one record, whose rows do not name the thing: they may be of two houses. */
const isUnnamed = (table: TableName) => partOfTable(table)?.single === true;

/** What a row names itself by, which every row of the thing has. */
const NAMED_BY = new Set(["at", "rows", "id", "household", "year", "village"]);

/**
 * Whether rows of different lists fill different columns: what the list of people says of a household
 * and what the list of households says of it are no repetition.
 */
function complement(rows: readonly Origin[]): boolean {
  const places = new Set(rows.map(({ at }) => `${at?.file}|${at?.sheet ?? ""}`));
  if (places.size < rows.length) return false;
  const filled = rows.map((row) =>
    Object.entries(row).flatMap(([column, field]) =>
      field === undefined || NAMED_BY.has(column) ? [] : [column],
    ),
  );
  const all = filled.flat();
  return new Set(all).size === all.length;
}

/**
 * What several rows say of one column: what they agree on, or that they do not. One that says the same
 * more closely is the one that is kept.
 */
export function mergeField(rows: readonly Origin[], table: TableName, column: string): unknown {
  const all = rows
    .map((row) => ({ field: (row as Record<string, unknown>)[column], at: row.at }))
    .filter(({ field }) => field !== undefined);
  const filled = closest(all, (TABLES[table].columns as Columns)[column]?.embraces);
  const texts = new Set(filled.map(({ field }) => textOf(field)));
  if (texts.size <= 1) return filled[0]?.field;
  const at: Place | undefined = filled.at(-1)?.at;
  const conflict: Conflicting = {
    conflicting: [...texts],
    ...(at === undefined ? {} : { place: at }),
  };
  return conflict;
}

/** What is said but for what another says more closely. */
function closest<F extends { readonly field: unknown }>(
  all: readonly F[],
  embraces: Column["embraces"],
): readonly F[] {
  if (embraces === undefined) return all;
  const said = new Set(all.map(({ field }) => field));
  const closer = new Map(Object.entries(embraces));
  return all.filter(
    ({ field }) => closer.get(String(field))?.some((one) => said.has(one)) !== true,
  );
}

function textOf(field: unknown): string {
  if (isUnreadable(field)) return field.unreadable;
  if (isConflicting(field)) return field.conflicting.join(" / ");
  return String(field);
}

const columnOf = (row: Origin, column: string) =>
  (row as Readonly<Record<string, Field<string | number>>>)[column];

/**
 * Groups rows by a column, however its value is written; a row in which it is not known stands alone.
 * Were `H1-1` and `h1-1` two people, one written twice would hide that another is lost.
 */
function groupBy<R extends Origin>(rows: readonly R[], column: string): R[][] {
  const groups = new Map<unknown, R[]>();
  for (const row of rows) {
    const value = plainValue(columnOf(row, column));
    const key = typeof value === "string" ? folded(value) : (value ?? row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** The household that the rows describe, and what is wrong with how they fit together. */
export function assembleHousehold(
  id: string,
  rows: HouseholdRows,
): { readonly household: Household; readonly issues: readonly Finding[] } {
  const issues: Finding[] = [];
  const merged = (table: TableName, list: readonly Origin[], record = id) =>
    mergeRecords(list, { table, record }, issues);
  const own = merged("households", rows.households);
  const parts = PARTS.map(([name, { table, single, key }]) => {
    const list: readonly Origin[] = rows[table];
    if (single) return [name, merged(table, list)];
    if (key === undefined) return [name, list];
    const records = groupBy(list, key).flatMap((group) => {
      const record = `${id}/${plainValue(columnOf(group[0] as Origin, key)) ?? "?"}`;
      return merged(table, group, record) ?? [];
    });
    return [name, records];
  });
  const household = { ...own, id, ...Object.fromEntries(parts) } as Household;
  for (const { message, cells } of contradictionsIn(household)) {
    const [first] = cells;
    if (first === undefined) continue;
    const reason = tellsHealth(cells) ? columnsOf(cells) : message;
    const details = { table: TABLES[first.table].label, record: first.record, reason };
    issues.push(issue("register/contradictory-record", details, first.row.at));
  }
  append(issues, doublesIn(household));
  append(issues, statedIncomes(household));
  const declared = plainValue(household.declaredMembers);
  if (declared === undefined) {
    issues.push(issue("register/undeclared-members", { household: id }, household.at));
  } else if (declared !== household.members.length) {
    const details = { household: id, declared, found: household.members.length };
    issues.push(issue("register/incomplete-members", details, household.at));
  }
  return { household, issues };
}

/** Whether it can be said of a record only which of its columns disagree, not how. */
function tellsHealth(cells: Contradiction["cells"]): boolean {
  return cells.some(
    ({ table, column }) => columnOfTable(`${table}.${column}`)?.personal === "health",
  );
}

function columnsOf(cells: Contradiction["cells"]): Label {
  const labels = cells.flatMap(
    ({ table, column }) => columnOfTable(`${table}.${column}`)?.label ?? [],
  );
  return {
    zh: labels.map(({ zh }) => `“${zh}”`).join("与"),
    en: labels.map(({ en }) => `“${en}”`).join(" and "),
  };
}

import { type Lack, lackedBy } from "../base/index.js";
import {
  type Denied,
  type Household,
  isDenied,
  isDisregarded,
  lacksOfDenied,
  type Member,
  ofTables,
  PART_OF,
  PARTS,
  plainValue,
  readField,
  type TableName,
  writtenValue,
} from "../register/index.js";
import { enterDivision } from "./division-subjects.js";
import type { AnySubject, Row, Scope, SinglePart } from "./subject.js";

export type { AnySubject, Row, Scope, SubjectKind, Subjects } from "./subject.js";

type CellOf = Readonly<Record<string, string | number | boolean | object>>;

/** What a cell says; `undefined` where it is empty, unreadable, in conflict or denied. */
export function cellIn(
  { denied }: Scope,
  row: Row | undefined,
  column: string,
): string | number | boolean | undefined {
  if (row === undefined) return undefined;
  const cell = (row as CellOf)[column];
  if (typeof cell === "object") return undefined;
  return denied !== undefined && isDenied(denied, row, column) ? undefined : cell;
}

/** The same, and what stands there where another cell denies it. */
export function writtenIn(
  _scope: Scope,
  row: Row | undefined,
  column: string,
): string | number | boolean | undefined {
  const cell = (row as CellOf | undefined)?.[column];
  if (typeof cell !== "object") return cell;
  return isDisregarded(cell) && cell.disregarded === "denied" ? writtenValue(cell) : undefined;
}

/** Why a cell of the row says nothing. */
export function lacksIn(
  { denied }: Scope,
  row: Row,
  column: string,
  of: { readonly table: TableName; readonly record: string },
): readonly Lack[] {
  if (denied !== undefined && isDenied(denied, row, column)) {
    return lacksOfDenied(denied, row, column);
  }
  return lackedBy(readField(row, column as never, of));
}

const NONE: readonly Row[] = [];

export function createScope(): Scope {
  const tables: readonly TableName[] = [
    "counties",
    "townships",
    "villages",
    "households",
    "duties",
    "facilities",
    ...PART_OF.keys(),
  ];
  const cursors = Object.fromEntries(tables.map((table) => [table, { row: undefined, index: -1 }]));
  return {
    cursors: cursors as Scope["cursors"],
    singles: PARTS.filter(([, { single }]) => single) as readonly SinglePart[],
    epoch: 0,
    household: undefined,
    denied: undefined,
    lists: {},
    later: 0,
    groups: new Map(),
  };
}

/** The lists of rows that hang on a subject, and the record of its own in each table. */
export function enter(scope: Scope, subject: AnySubject, denied?: Denied): void {
  const { cursors } = scope;
  scope.epoch += 1;
  scope.denied = denied;
  if ("household" in subject) {
    const { household } = subject;
    scope.household = household;
    scope.later = household.membersLater ?? 0;
    cursors.households.row = household;
    for (const [name, { table }] of scope.singles) cursors[table].row = household[name];
    if ("member" in subject) enterMember(scope, subject.member);
    return;
  }
  scope.household = undefined;
  scope.later = ("later" in subject ? subject.later : undefined) ?? 0;
  enterDivision(scope, subject);
}

/** Turns to one member of the household at hand. */
export function enterMember({ cursors, household }: Scope, member: Member): void {
  const members = household?.members ?? [];
  const index = members.indexOf(member);
  cursors.members.row = member;
  cursors.members.index = index < 0 ? members.length : index;
}

/** The rows of a table that hang on the subject. */
export function rowsOf({ household, lists }: Scope, table: TableName): readonly Row[] {
  if (household === undefined) return lists[table] ?? NONE;
  return household[PART_OF.get(table) as "members"] ?? NONE;
}

const listed = ofTables(
  () =>
    new Set<TableName>([
      ...PARTS.filter(([, { single }]) => !single).map(([, { table }]) => table),
      ...(["townships", "villages", "duties", "facilities"] as const),
    ]),
);

/** Whether several rows of a table can hang on one subject. */
export const isListed = (table: TableName): boolean => listed().has(table);

/** The columns by which rows of a table are found to belong to a subject that is one of them. */
export const TIED_BY: Partial<Record<TableName, readonly string[]>> = {
  duties: ["holder", "role"],
};

/** The id by which a member is named, or its position where no id is recorded. */
export function memberName(household: Household, member: Member): string {
  return plainValue(member.id) ?? `#${household.members.indexOf(member) + 1}`;
}

/** The subject's own name, by which rows that hang on it are named too. */
export function ownerName(scope: Scope): string {
  const { household, cursors } = scope;
  if (household !== undefined) return household.id;
  const row = cursors.duties.row ?? cursors.counties.row ?? cursors.townships.row;
  const column = cursors.duties.row === undefined ? "id" : "holder";
  return nameIn(scope, row ?? cursors.villages.row, column);
}

/** The name of the row of a table that is being read, as lacks give it. */
export function rowName(scope: Scope, table: TableName): string {
  const { cursors, household } = scope;
  const { row } = cursors[table];
  if (household === undefined) {
    const key = NAMED_BY[table];
    if (key === undefined) return nameIn(scope, row, "id");
    return key.map((column) => nameIn(scope, row, column)).join("/");
  }
  if (row === undefined) return household.id;
  if (table === "members") return `${household.id}/${memberName(household, row as Member)}`;
  const year = cellIn(scope, row, "year");
  return (table === "incomes" || table === "medical-costs") && year !== undefined
    ? `${household.id}/${String(year)}`
    : household.id;
}

/** What names a row of a table that has no id. */
const NAMED_BY: Partial<Record<TableName, readonly string[]>> = {
  duties: ["holder", "month"],
  facilities: ["place", "kind"],
};

const nameIn = (scope: Scope, row: Row | undefined, column: string) =>
  String(cellIn(scope, row, column) ?? "?");

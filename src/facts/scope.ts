import { type Lack, lackedBy } from "../base/index.js";
import {
  type County,
  type Denied,
  type Duty,
  type Facility,
  type Household,
  isDenied,
  isDisregarded,
  lacksOfDenied,
  type Member,
  type Origin,
  ofTables,
  PART_OF,
  PARTS,
  plainValue,
  readField,
  type TableName,
  type Township,
  type Village,
  writtenValue,
} from "../register/index.js";

/** What a rule can judge. */
export type SubjectKind = "member" | "household" | "village" | "township" | "county" | "duty";

/** What is judged, with what is around it: a member stands in a household. */
export interface Subjects {
  readonly member: { readonly household: Household; readonly member: Member };
  readonly household: { readonly household: Household };
  /** `facilities` are the works in it. */
  readonly village: { readonly village: Village; readonly facilities?: readonly Facility[] };
  /** `later` says how many of the parts had been recorded only after the day asked about. */
  readonly township: {
    readonly township: Township;
    readonly villages: readonly Village[];
    readonly facilities?: readonly Facility[];
    readonly later?: number | undefined;
  };
  /** `facilities` are the works of its townships. */
  readonly county: {
    readonly county: County;
    readonly townships: readonly Township[];
    readonly facilities?: readonly Facility[];
    readonly later?: number | undefined;
  };
  /** What a body or cadre did in a month, with all its records. */
  readonly duty: { readonly duty: Duty; readonly all: readonly Duty[] };
}

export type AnySubject = Subjects[SubjectKind];

/** A record of any table. */
export type Row = Origin;

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

/** The row of one table that is being read, and where it stands in its list. */
export interface Cursor {
  row: Row | undefined;
  index: number;
}

/** A subject with the rows that hang on it, and for each table the row that is being read. */
export interface Scope {
  readonly cursors: Readonly<Record<TableName, Cursor>>;
  /** The parts of a household of which there is one record. */
  readonly singles: readonly SinglePart[];
  /** Another number for another subject: by it what was read before is told from what holds now. */
  epoch: number;
  household: Household | undefined;
  /** Which cells of the household deny each other, where it does not say so itself. */
  denied: Denied | undefined;
  readonly lists: Partial<Record<TableName, readonly Row[]>>;
  /** How many rows of its list had been recorded only after the day asked about. */
  later: number;
  /** Rows of a table added up by their code, once for all that ask for it. */
  readonly groups: Map<string, () => unknown>;
}

const NONE: readonly Row[] = [];

type SinglePart = readonly [
  "dwelling" | "water" | "monitoring" | "credit",
  { readonly table: TableName },
];

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
  const { cursors, lists } = scope;
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
  if ("duty" in subject) {
    const { duty } = subject;
    cursors.duties.row = duty;
    // One body or cadre may have several duties.
    lists.duties = subject.all.filter(
      ({ holder, role }) => holder === duty.holder && role === duty.role,
    );
    return;
  }
  lists.facilities = subject.facilities ?? NONE;
  if ("village" in subject) {
    cursors.villages.row = subject.village;
  } else if ("county" in subject) {
    cursors.counties.row = subject.county;
    lists.townships = subject.townships;
  } else {
    cursors.townships.row = subject.township;
    lists.villages = subject.villages;
  }
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

import type {
  County,
  Denied,
  Duty,
  Facility,
  Household,
  Member,
  Origin,
  TableName,
  Township,
  Village,
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

export type SinglePart = readonly [
  "dwelling" | "water" | "monitoring" | "credit",
  { readonly table: TableName },
];

import { type Label, type PlainDate, type Reading, unknown } from "../../../src/base/index.js";
import {
  type County,
  type Duty,
  type Household,
  type Member,
  type Origin,
  readField,
  TABLES,
  type TableName,
  type Township,
  type Village,
} from "../../../src/model/index.js";

/** What a rule can judge. */
export type SubjectKind = "member" | "household" | "village" | "township" | "county" | "duty";

/** What is judged, with what is around it: a member stands in a household. */
export interface Subjects {
  readonly member: { readonly household: Household; readonly member: Member };
  readonly household: { readonly household: Household };
  readonly village: { readonly village: Village };
  readonly township: { readonly township: Township; readonly villages: readonly Village[] };
  readonly county: { readonly county: County; readonly townships: readonly Township[] };
  /** What a body or cadre did in a month, with all its records. */
  readonly duty: { readonly duty: Duty; readonly all: readonly Duty[] };
}

/** The day and the law for which facts are read. */
export interface FactContext {
  readonly asOf: PlainDate;
  readonly knownAt?: PlainDate | undefined;
  readonly parameter: (name: string) => Reading;
}

export type FactType = "number" | "boolean" | "text" | "texts";

/** A named, typed question about a subject, and how it is read from the records. */
export interface Fact<K extends SubjectKind> {
  readonly id: string;
  readonly subject: K;
  readonly type: FactType;
  readonly unit?: string;
  readonly label: Label;
  /** The values that it can take, where it is a code. */
  readonly codes?: Readonly<Record<string, Label>>;
  /** How it is computed, where it is more than one column read as it stands. */
  readonly about?: Label;
  /** The columns that it is read from, as `table.column`. */
  readonly from: readonly string[];
  /** The facts that it is made of, for who wants to see how it came about. */
  readonly parts?: readonly string[];
  /** The legal values that it needs. */
  readonly parameters?: readonly string[];
  readonly read: (subject: Subjects[K], context: FactContext) => Reading;
}

export type AnyFact = { [K in SubjectKind]: Fact<K> }[SubjectKind];

/**
 * Reads a column as it was known at the time: with `knownAt`, a record without a day of recording,
 * or recorded later, says nothing.
 */
export function readKnown<R extends Origin, C extends keyof R & string>(
  record: R,
  column: C,
  of: { readonly table: string; readonly record: string },
  context: FactContext,
): ReturnType<typeof readField<R, C>> {
  const { knownAt } = context;
  if (knownAt !== undefined && "recordedOn" in (TABLES[of.table as TableName]?.columns ?? {})) {
    const recordedOn = readField(record as R & { recordedOn?: string }, "recordedOn", of);
    if (!recordedOn.known) return recordedOn;
    if (recordedOn.value > knownAt) {
      return unknown({
        reason: "missing",
        field: `${of.table}.${column}`,
        record: of.record,
        found: `recorded on ${recordedOn.value}`,
      });
    }
  }
  return readField(record, column, of);
}

/** The fact that one column states: its type, unit, codes and label are those of the column. */
export function columnFact<K extends SubjectKind>(
  id: string,
  subject: K,
  table: TableName,
  column: string,
  locate: (subject: Subjects[K]) => { readonly record: Origin | undefined; readonly name: string },
): Fact<K> {
  const columns = TABLES[table].columns as unknown as Readonly<
    Record<string, (typeof TABLES)["members"]["columns"]["sex"]>
  >;
  const described = columns[column];
  if (described === undefined) throw new TypeError(`no column ${table}.${column}`);
  const { label, unit, codes } = described;
  const kind: string = described.kind;
  const type: FactType =
    kind === "flag"
      ? "boolean"
      : ["count", "quantity", "money", "year"].includes(kind)
        ? "number"
        : "text";
  return {
    id,
    subject,
    type,
    label,
    from: [`${table}.${column}`],
    ...(unit === undefined ? {} : { unit }),
    ...(codes === undefined ? {} : { codes }),
    read(of, context) {
      const { record, name } = locate(of);
      const where = { table, record: name };
      if (record === undefined) {
        return unknown({ reason: "missing", field: `${table}.${column}`, record: name });
      }
      const reading = readKnown(record as never, column as never, where, context) as Reading;
      return kind === "money" && reading.known
        ? { known: true, value: Number(reading.value) }
        : reading;
    },
  };
}

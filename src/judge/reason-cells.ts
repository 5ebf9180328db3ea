import {
  type AnySubject,
  cellsRead,
  columnAt,
  FACTS,
  type FactContext,
  memberName,
  type ReadCell,
  readExpression,
  type SubjectKind,
} from "../facts/index.js";
import type { TableName } from "../register/index.js";
import type { Subject } from "./assess.js";
import type { TraceLeaf } from "./assessment.js";
import { machineOf } from "./machine.js";
import type { DayOf, Said } from "./phrases.js";
import type { Plan } from "./plan.js";

/** The records that were judged, for their days and cells. */
export interface Records {
  readonly subject: Subject;
  readonly context: FactContext;
  /** Cells are not to name the record in which they stand. */
  readonly nameless?: boolean | undefined;
}

/** The records of a subject as a plan reads them. */
export function recordsOf(plan: Plan, subject: Subject): Records {
  return { subject, context: machineOf(plan).context };
}

/** The day that stands in a column of the household, or of one of its members. */
export function dayIn(member: string | null, records: Records | undefined): DayOf {
  return (field) => {
    const subject = subjectFor(field.split(".")[0] as TableName, member, records);
    if (subject === undefined || records === undefined) return undefined;
    const reading = readExpression(columnAt(field), subject, records.context);
    return reading.known ? String(reading.value) : undefined;
  };
}

/** Whom a column or fact is to be read of: the member that is spoken of, or the subject itself. */
function subjectFor(
  owner: TableName | SubjectKind,
  member: string | null,
  records: Records | undefined,
): AnySubject | undefined {
  const subject = records?.subject as AnySubject | undefined;
  const isOfMember = owner === "members" || owner === "member";
  if (!isOfMember || subject === undefined || !("household" in subject)) return subject;
  const { household } = subject;
  const found = household.members.find((one) => memberName(household, one) === member);
  return found && { household, member: found };
}

export function cellsOf(
  { leaves, day }: Said,
  member: string | null,
  records: Records | undefined,
): readonly ReadCell[] {
  const ofDay = day && subjectFor(day.split(".")[0] as TableName, member, records);
  const dated =
    day !== undefined && ofDay && records !== undefined
      ? cellsRead(columnAt(day), ofDay, records.context)
      : [];
  const cells = leaves.flatMap((leaf) => [...cellsOfLeaf(leaf, member, records)]);
  return eachOnce(hidden([...cells, ...dated], records));
}

/** A cell without the ids of its record. */
function hidden(cells: readonly ReadCell[], records: Records | undefined): readonly ReadCell[] {
  return records?.nameless === true ? cells.map((one) => ({ ...one, record: "" })) : cells;
}

function eachOnce(cells: readonly ReadCell[]): readonly ReadCell[] {
  return [...new Map(cells.map((one) => [JSON.stringify(one), one])).values()];
}

function cellsOfLeaf(
  { fact, rightFact }: TraceLeaf,
  member: string | null,
  records: Records | undefined,
): readonly ReadCell[] {
  if (records === undefined) return [];
  const cells = [fact, ...(rightFact === undefined ? [] : [rightFact])].flatMap((id) => {
    const found = FACTS.get(id);
    const subject = found && subjectFor(found.subject, member, records);
    return found === undefined || subject === undefined
      ? []
      : cellsRead(found.expression, subject, records.context);
  });
  return eachOnce(cells);
}

/**
 * The cells that the sides of a comparison were read from, and the year of the account where they are
 * of one year.
 */
export function readingOfLeaf(
  leaf: TraceLeaf,
  member: string | null,
  records: Records | undefined,
): { readonly cells: readonly ReadCell[]; readonly year: string | undefined } {
  const cells = cellsOfLeaf(leaf, member, records);
  const years = new Set(
    cells.flatMap(({ field, record }) =>
      field.startsWith("incomes.") ? (record.split("/")[1] ?? []) : [],
    ),
  );
  return {
    cells: eachOnce(hidden(cells, records)),
    year: years.size === 1 ? [...years][0] : undefined,
  };
}

import {
  append,
  type Finding,
  fail,
  type Place,
  type PlainDate,
  type Result,
  shownName,
  succeed,
  within,
} from "../base/index.js";
import {
  auditCase,
  type Case,
  type CaseDetails,
  type CaseEnd,
  checkCases,
  endOfCase,
  type Procedure,
  type ProcedureKind,
  type ProcedureLibrary,
  readCase,
  translateCase,
  type WorkCalendar,
} from "../procedures/index.js";
import { issue } from "./issues.js";

/** A dossier as a store holds it, and where it stands there. */
export interface StoredDossier {
  readonly place: Place;
  readonly content: unknown;
}

/** A stored case that could be read, with the procedure that it names. */
export interface FiledCase {
  readonly place: Place;
  readonly current: Case;
  readonly procedure: Procedure;
}

/** The audit of one case. */
export interface CaseAudit {
  readonly case: string;
  readonly subject: string;
  readonly kind: ProcedureKind;
  /** The procedure by which it was audited. */
  readonly procedure: string;
  readonly place: Place;
  /** How it had ended by the day of the audit; `null` while it is open. */
  readonly end: CaseEnd | null;
  readonly findings: readonly Finding<CaseDetails>[];
}

/** Cases without a finding, with a fault, and with nothing but open questions; they add up. */
export interface CaseCounts {
  readonly checked: number;
  readonly clean: number;
  readonly faulty: number;
  readonly undecided: number;
}

export interface CaseContext {
  readonly asOf: PlainDate;
  readonly knownAt?: PlainDate | undefined;
  readonly calendar: WorkCalendar;
  /** Audit every case by this procedure instead of its own. */
  readonly against?: Procedure | undefined;
}

/**
 * Reads stored cases, each by the procedure that it names. One that cannot be read is an issue with
 * its place, as are two cases that could not both have been opened; the others are read.
 */
export function readCases(
  stored: readonly StoredDossier[],
  library: ProcedureLibrary,
): { readonly cases: readonly FiledCase[]; readonly issues: readonly Finding[] } {
  const issues: Finding[] = [];
  const cases = stored.flatMap(({ place, content }) => {
    const read = readStored(content, library);
    append(
      issues,
      read.issues.map((one) => within(place, one, nameOf(content))),
    );
    return read.ok ? [{ place, ...read.value }] : [];
  });
  const places = new Map(cases.map(({ current, place }) => [current, place]));
  append(issues, checkCases([...places.keys()], places));
  return { cases, issues };
}

/** Audits stored cases, each by the procedure that it names; what cannot be read is an issue. */
export function auditCases(
  stored: readonly StoredDossier[],
  library: ProcedureLibrary,
  context: CaseContext,
): {
  readonly cases: readonly CaseAudit[];
  readonly counts: CaseCounts;
  readonly issues: readonly Finding[];
} {
  const { cases, issues } = readCases(stored, library);
  const audited = cases.map((filed) => auditFiled(filed, library, context));
  return { cases: audited, counts: countCases(audited), issues };
}

export function auditFiled(
  { current, procedure, place }: FiledCase,
  library: ProcedureLibrary,
  { asOf, knownAt, calendar, against }: CaseContext,
): CaseAudit {
  const [dossier, by] =
    against === undefined || against.id === procedure.id
      ? [current, procedure]
      : [translateCase(current, procedure, against), against];
  return {
    case: current.id,
    subject: current.subject,
    kind: current.kind,
    procedure: by.id,
    place,
    end: endOfCase(current, { asOf, knownAt }),
    findings: auditCase(dossier, by, { asOf, knownAt, calendar, bodies: library.bodies, place }),
  };
}

export function countCases(cases: readonly CaseAudit[]): CaseCounts {
  const clean = cases.filter(({ findings }) => findings.length === 0).length;
  const faulty = cases.filter(({ findings }) => findings.some(({ kind }) => kind === "fault"));
  return {
    checked: cases.length,
    clean,
    faulty: faulty.length,
    undecided: cases.length - clean - faulty.length,
  };
}

function readStored(
  content: unknown,
  library: ProcedureLibrary,
): Result<{ readonly current: Case; readonly procedure: Procedure }> {
  const named = (content as { readonly procedure?: unknown } | null)?.procedure;
  const procedure = library.procedures.find(({ id }) => id === named);
  if (procedure === undefined) {
    const procedures = library.procedures.map(({ id }) => id).join(", ");
    return fail([issue("case/unknown-procedure", { procedure: String(named), procedures })]);
  }
  const read = readCase(content, procedure);
  return read.ok ? succeed({ current: read.value, procedure }, read.issues) : read;
}

/** The id of a stored case, where it has one that may be shown. */
function nameOf(content: unknown): string | null {
  const id = (content as { readonly id?: unknown } | null)?.id;
  return typeof id === "string" ? shownName(id) : null;
}

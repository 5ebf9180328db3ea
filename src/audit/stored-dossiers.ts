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
  auditDossier,
  checkDossiers,
  type Dossier,
  type DossierDetails,
  type DossierEnd,
  endOfDossier,
  type Procedure,
  type ProcedureKind,
  type ProcedureLibrary,
  readDossier,
  type StoredDossier,
  translateDossier,
  type WorkCalendar,
} from "../procedures/index.js";
import { issue } from "./issues.js";

/** A stored dossier that could be read, with the procedure that it names. */
export interface FiledDossier {
  readonly place: Place;
  readonly current: Dossier;
  readonly procedure: Procedure;
}

/** The audit of one dossier. */
export interface AuditedDossier {
  readonly case: string;
  readonly subject: string;
  readonly kind: ProcedureKind;
  /** The procedure by which it was audited. */
  readonly procedure: string;
  readonly place: Place;
  /** How it had ended by the day of the audit; `null` while it is open. */
  readonly end: DossierEnd | null;
  readonly findings: readonly Finding<DossierDetails>[];
}

/** Dossiers without a finding, with a fault, and with nothing but open questions; they add up. */
export interface DossierCounts {
  readonly checked: number;
  readonly clean: number;
  readonly faulty: number;
  readonly undecided: number;
}

export interface DossierAuditContext {
  readonly asOf: PlainDate;
  readonly knownAt?: PlainDate | undefined;
  readonly calendar: WorkCalendar;
  /** Audit every dossier by this procedure instead of its own. */
  readonly against?: Procedure | undefined;
}

/**
 * Reads stored dossiers, each by the procedure that it names. One that cannot be read is an issue with
 * its place, as are two dossiers that could not both have been opened; the others are read.
 */
export function fileDossiers(
  stored: readonly StoredDossier[],
  library: ProcedureLibrary,
): { readonly cases: readonly FiledDossier[]; readonly issues: readonly Finding[] } {
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
  append(issues, checkDossiers([...places.keys()], places));
  return { cases, issues };
}

/** Audits stored dossiers, each by the procedure that it names; what cannot be read is an issue. */
export function auditStoredDossiers(
  stored: readonly StoredDossier[],
  library: ProcedureLibrary,
  context: DossierAuditContext,
): {
  readonly cases: readonly AuditedDossier[];
  readonly counts: DossierCounts;
  readonly issues: readonly Finding[];
} {
  const { cases, issues } = fileDossiers(stored, library);
  const audited = cases.map((filed) => auditFiled(filed, library, context));
  return { cases: audited, counts: countDossiers(audited), issues };
}

export function auditFiled(
  { current, procedure, place }: FiledDossier,
  library: ProcedureLibrary,
  { asOf, knownAt, calendar, against }: DossierAuditContext,
): AuditedDossier {
  const [dossier, by] =
    against === undefined || against.id === procedure.id
      ? [current, procedure]
      : [translateDossier(current, procedure, against), against];
  return {
    case: current.id,
    subject: current.subject,
    kind: current.kind,
    procedure: by.id,
    place,
    end: endOfDossier(current, { asOf, knownAt }),
    findings: auditDossier(dossier, by, { asOf, knownAt, calendar, bodies: library.bodies, place }),
  };
}

export function countDossiers(cases: readonly AuditedDossier[]): DossierCounts {
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
): Result<{ readonly current: Dossier; readonly procedure: Procedure }> {
  const named = (content as { readonly procedure?: unknown } | null)?.procedure;
  const procedure = library.procedures.find(({ id }) => id === named);
  if (procedure === undefined) {
    const procedures = library.procedures.map(({ id }) => id).join(", ");
    return fail([issue("case/unknown-procedure", { procedure: String(named), procedures })]);
  }
  const read = readDossier(content, procedure);
  return read.ok ? succeed({ current: read.value, procedure }, read.issues) : read;
}

/** The id of a stored dossier, where it has one that may be shown. */
function nameOf(content: unknown): string | null {
  const id = (content as { readonly id?: unknown } | null)?.id;
  return typeof id === "string" ? shownName(id) : null;
}

import { type AssessContext, type Assessment, assess } from "../assess/index.js";
import { fail, type Issue, type Place, type Result, succeed } from "../base/index.js";
import { type Household, plainValue } from "../model/index.js";
import type { Pack } from "../packs/index.js";
import {
  auditCase,
  type Case,
  type CaseFinding,
  type CountyCascade,
  cascadeExits,
  compareSignOffs,
  type ExitClaim,
  type Procedure,
  type ProcedureLibrary,
  readCase,
  type SignOff,
  type SignOffComparison,
  translateCase,
  type VillageFrame,
  type WorkCalendar,
} from "../procedures/index.js";
import type { Register } from "../register/index.js";
import { issue } from "./issue.js";

/** The audit of one case. */
export interface CaseAudit {
  readonly case: string;
  readonly subject: string;
  readonly procedure: string;
  readonly findings: readonly CaseFinding[];
}

/** Cases, sign-offs and exits of a register, each with what is wrong with it. */
export interface DossierAudit {
  readonly asOf: string;
  readonly cases: readonly CaseAudit[];
  /** Cases without a finding, with a fault, and with nothing but open questions; they add up. */
  readonly counts: {
    readonly checked: number;
    readonly clean: number;
    readonly faulty: number;
    readonly undecided: number;
  };
  /** Households struck off for which there is no concluded exit case. */
  readonly struckOffWithoutCase: readonly string[];
  readonly signOffs: SignOffComparison;
  readonly cascade: readonly CountyCascade[];
  readonly issues: readonly Issue[];
}

export interface DossierContext extends AssessContext {
  readonly calendar: WorkCalendar;
  /** Audit every case by this procedure instead of its own. */
  readonly against?: Procedure | undefined;
}

/** Audits stored cases, each by the procedure that it names; what cannot be read is an issue. */
export function auditCases(
  stored: readonly { readonly place: Place; readonly content: unknown }[],
  library: ProcedureLibrary,
  context: Pick<DossierContext, "asOf" | "knownAt" | "calendar" | "against">,
): { readonly cases: readonly CaseAudit[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const cases = stored.flatMap(({ place, content }) => {
    const read = readStored(content, library);
    issues.push(...read.issues.map((one) => ({ ...one, place: { ...place, ...one.place } })));
    return read.ok ? [auditOne(read.value.current, read.value.procedure, context)] : [];
  });
  return { cases, issues };
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

function auditOne(
  current: Case,
  procedure: Procedure,
  {
    asOf,
    knownAt,
    calendar,
    against,
  }: Pick<DossierContext, "asOf" | "knownAt" | "calendar" | "against">,
): CaseAudit {
  const [dossier, by] =
    against === undefined || against.id === procedure.id
      ? [current, procedure]
      : [translateCase(current, procedure, against), against];
  const findings = auditCase(dossier, by, { asOf, knownAt, calendar });
  return { case: current.id, subject: current.subject, procedure: by.id, findings };
}

/**
 * Audits the exits of a register: its cases, what was signed for beside what the pack computes, and
 * the incidence of village and county that follows from the exits that hold.
 */
export function auditDossiers(
  pack: Pack,
  register: Register,
  stored: readonly { readonly place: Place; readonly content: unknown }[],
  library: ProcedureLibrary,
  context: DossierContext,
): DossierAudit {
  const { cases, issues } = auditCases(stored, library, context);
  const { asOf, knownAt, place, confirmedOnly } = context;
  const onFile = register.households.filter(isOnFile);
  const exits = new Map(
    cases
      .filter(({ procedure }) => procedure.includes("household-exit"))
      .map((one) => [one.subject, one]),
  );
  const claims = onFile.map((household) => claimOf(household, exits.get(household.id)));
  const rows = onFile.flatMap((household) =>
    signOffsOf(household, assess(pack, { household }, { asOf, knownAt, place, confirmedOnly })),
  );
  const faulty = cases.filter(({ findings }) => findings.some(({ kind }) => kind === "fault"));
  const clean = cases.filter(({ findings }) => findings.length === 0);
  return {
    asOf,
    cases,
    counts: {
      checked: cases.length,
      clean: clean.length,
      faulty: faulty.length,
      undecided: cases.length - clean.length - faulty.length,
    },
    struckOffWithoutCase: claims
      .filter(({ struckOff, findings }) => struckOff && findings === null)
      .map(({ household }) => household),
    signOffs: compareSignOffs(rows),
    cascade: cascadeExits(claims, framesOf(register)),
    issues,
  };
}

function isOnFile({ status }: Household): boolean {
  return ["registered", "exited", "relapsed"].includes(String(plainValue(status)));
}

function claimOf(household: Household, exit: CaseAudit | undefined): ExitClaim {
  return {
    household: household.id,
    village: plainValue(household.village) ?? "?",
    people: plainValue(household.declaredMembers) ?? null,
    registered: true,
    struckOff: plainValue(household.status) === "exited",
    findings: exit?.findings ?? null,
  };
}

function framesOf(register: Register): VillageFrame[] {
  const counties = new Map(
    register.townships.map((one) => [plainValue(one.id), plainValue(one.county)]),
  );
  return register.villages.map((village) => {
    const id = plainValue(village.id) ?? "?";
    return {
      id,
      county: counties.get(plainValue(village.township)) ?? "?",
      population: plainValue(village.ruralPopulation) ?? null,
      registeredHouseholds: plainValue(village.declaredRegistered) ?? null,
    };
  });
}

function signOffsOf(household: Household, assessment: Assessment): SignOff[] {
  const computed = new Map([
    ...assessment.groups.map(({ id, verdict }) => [id, verdict] as const),
    ...assessment.criteria.map(({ criterion, verdict }) => [criterion, verdict] as const),
  ]);
  return household.fieldVerdicts.flatMap((written) => {
    const criterion = plainValue(written.criterion) ?? "?";
    const verdict = computed.get(criterion);
    const evidence = plainValue(written.evidence);
    return verdict === undefined
      ? []
      : [
          {
            household: household.id,
            village: plainValue(household.village) ?? "?",
            criterion,
            computed: verdict,
            field: plainValue(written.verdict) ?? null,
            method: plainValue(written.method) ?? null,
            evidence: evidence === undefined ? [] : [evidence],
            signer: plainValue(written.signer) ?? null,
          },
        ];
  });
}

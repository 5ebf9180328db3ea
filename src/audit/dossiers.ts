import type { Finding, PlainDate } from "../base/index.js";
import { type AssessContext, type Assessment, assess, plan } from "../judge/index.js";
import type { Pack } from "../law/index.js";
import {
  type CountyCascade,
  type CountyFrame,
  cascadeExits,
  compareSignOffs,
  type ExitClaim,
  type ProcedureLibrary,
  type SignOff,
  type SignOffComparison,
  type StoredDossier,
  type VillageFrame,
} from "../procedures/index.js";
import type { Register } from "../register/index.js";
import { type Household, plainValue } from "../register/index.js";
import { type Exit, exitOf, exitsByHousehold, type JudgedDossier } from "./exits.js";
import { issue } from "./issues.js";
import { onFile } from "./on-file.js";
import {
  type AuditedDossier,
  auditFiled,
  countDossiers,
  type DossierAuditContext,
  type DossierCounts,
  fileDossiers,
} from "./stored-dossiers.js";

/** Dossiers, sign-offs and exits of a register, each with what is wrong with it. */
export interface DossierAudit {
  readonly asOf: string;
  readonly cases: readonly AuditedDossier[];
  readonly counts: DossierCounts;
  /** Households struck off by the day of the audit for which no exit dossier was concluded by then. */
  readonly struckOffWithoutCase: readonly string[];
  readonly signOffs: SignOffComparison;
  readonly cascade: readonly CountyCascade[];
  readonly issues: readonly Finding[];
}

export interface DossierContext extends AssessContext, DossierAuditContext {}

/**
 * Audits the exits of a register: its dossiers, what was signed for beside what the pack computes, and
 * the incidence of village and county that follows from the exits that hold. Only a dossier that was
 * concluded by the day of the audit is an exit.
 */
export function auditDossiers(
  pack: Pack,
  register: Register,
  stored: readonly StoredDossier[],
  library: ProcedureLibrary,
  context: DossierContext,
): DossierAudit {
  const { asOf, knownAt, place, confirmedOnly } = context;
  const read = fileDossiers(stored, library);
  const audited = read.cases.map((filed) => ({
    ...filed,
    audit: auditFiled(filed, library, context),
  }));
  const cases = audited.map(({ audit }) => audit);
  const exits = exitsByHousehold(audited);
  const registered = register.households.filter((one) => onFile(one) === true);
  const judged = registered.map((household) => {
    const exit = exitOf(household, exits.get(household.id) ?? [], asOf);
    return { household, struckOff: isStruckOff(household, exit, asOf), exit };
  });
  const made = plan(pack, { asOf, knownAt, place, confirmedOnly });
  const rows = registered.flatMap((household) =>
    signOffsOf(household, assess(made, { household }), pack, asOf),
  );
  return {
    asOf,
    cases,
    counts: countDossiers(cases),
    struckOffWithoutCase: judged
      .filter(({ struckOff, exit }) => struckOff === true && exit.how === "none")
      .map(({ household }) => household.id),
    signOffs: compareSignOffs(rows),
    cascade: cascadeExits(judged.map(claimOf), villageFrames(register), countyFrames(register)),
    issues: [
      ...read.issues,
      ...strangers(audited, register),
      ...judged.flatMap(({ struckOff, exit }) => (struckOff === false ? [] : exit.issues)),
      ...judged
        .filter(({ struckOff, exit }) => struckOff === null && exit.how === "none")
        .map(({ household: { id, at } }) => issue("case/undated-exit", { household: id }, at)),
    ],
  };
}

/** Dossiers of households that the register does not hold; a slip in an id would hide them. */
function strangers(audited: readonly JudgedDossier[], register: Register): Finding[] {
  const known = new Set(register.households.map(({ id }) => id));
  return audited
    .filter(({ current, procedure }) => {
      return procedure.subject === "household" && !known.has(current.subject);
    })
    .map(({ current, place }) =>
      issue("case/unknown-household", { case: current.id, household: current.subject }, place),
    );
}

/**
 * Whether the register had it exit by the day; one that exits later is still poor. Where its day is not
 * recorded, the dossier that was concluded by then tells; without one nobody can.
 */
function isStruckOff(
  { status, exitedOn }: Household,
  { how }: Exit,
  asOf: PlainDate,
): boolean | null {
  if (plainValue(status) !== "exited") return false;
  const on = plainValue(exitedOn);
  if (on === undefined) return how === "none" ? null : true;
  return on <= asOf;
}

function claimOf({
  household,
  struckOff,
  exit,
}: {
  readonly household: Household;
  readonly struckOff: boolean | null;
  readonly exit: Exit;
}): ExitClaim {
  return {
    household: household.id,
    village: plainValue(household.village) ?? "?",
    people: plainValue(household.declaredMembers) ?? null,
    registered: true,
    struckOff,
    holds: exit.holds,
  };
}

function villageFrames(register: Register): VillageFrame[] {
  const counties = new Map(
    register.townships.map((one) => [plainValue(one.id), plainValue(one.county)]),
  );
  return register.villages.map((village) => {
    const township = plainValue(village.township);
    return {
      id: plainValue(village.id) ?? "?",
      name: plainValue(village.name) ?? null,
      township: township ?? "?",
      county: counties.get(township) ?? "?",
      population: plainValue(village.ruralPopulation) ?? null,
      registeredHouseholds: plainValue(village.declaredRegistered) ?? null,
    };
  });
}

function countyFrames(register: Register): CountyFrame[] {
  return register.counties.map((county) => {
    const id = plainValue(county.id) ?? "?";
    return {
      id,
      name: plainValue(county.name) ?? null,
      population: plainValue(county.ruralPopulation) ?? null,
      declaredTownships: plainValue(county.declaredTownships) ?? null,
      townships: register.townships
        .filter((township) => plainValue(township.county) === id)
        .map((township) => ({
          id: plainValue(township.id) ?? "?",
          declaredVillages: plainValue(township.declaredVillages) ?? null,
        })),
    };
  });
}

/** What was written by the day; the register names a criterion by its id or by its label. */
function signOffsOf(
  household: Household,
  { groups, criteria }: Assessment,
  pack: Pack,
  asOf: PlainDate,
): SignOff[] {
  const results = new Map(criteria.map((one) => [one.criterion, one]));
  const named = [
    ...groups.map((group) => ({ ...group, rule: null })),
    ...pack.criteria.map(({ id, label }) => ({
      id,
      label,
      verdict: results.get(id)?.verdict,
      rule: results.get(id)?.rule ?? null,
    })),
  ];
  return household.fieldVerdicts.flatMap((written) => {
    const method = plainValue(written.method) ?? null;
    // What a list concludes is signed by nobody who was there.
    if (method === "system") return [];
    const name = plainValue(written.criterion);
    const of = named.find(({ id, label }) => [id, label.zh, label.en].includes(name ?? "?"));
    const on = plainValue(written.on);
    if (of?.verdict === undefined || (on !== undefined && on > asOf)) return [];
    const evidence = plainValue(written.evidence);
    return [
      {
        household: household.id,
        village: plainValue(household.village) ?? "?",
        criterion: of.id,
        label: of.label,
        computed: of.verdict,
        field: plainValue(written.verdict) ?? null,
        on: on ?? null,
        method,
        evidence: evidence === undefined ? [] : [evidence],
        signer: plainValue(written.signer) ?? null,
        place: written.at,
        sources: pack.rules.find(({ name }) => name === of.rule)?.sources,
      },
    ];
  });
}

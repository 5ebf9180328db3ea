import type { Accuracies, Assistance, DossierCounts, RegisterComparison } from "../audit/index.js";
import type { Coverage, MutationReport, OverlayProof, PackDiff } from "../authoring/index.js";
import type { Finding, Label, Place } from "../base/index.js";
import type { EngineComparison } from "../engine/index.js";
import type { FigureReport } from "../figures/index.js";
import type {
  Decision,
  Draw,
  Interval,
  Measurement,
  PlanProgress,
  PovertyIndex,
  SamplePlan,
  StatedMeasurement,
  Statement,
  StatementAnswer,
} from "../indicators/index.js";
import type {
  CountyCascade,
  DossierEnd,
  ProcedureKind,
  SignOffComparison,
} from "../procedures/index.js";
import { asJson, type DossierNext, type PackCases, type SealDifference } from "../report/index.js";

/**
 * What commands print as JSON, as `tuopin schema` describes it. The version rises when who reads that
 * result must change.
 */
interface Printed<V extends number = 1> {
  readonly version: V;
}

/** A result as JSON. */
export function printed<R extends Printed<number>>(result: R): string {
  return asJson(result);
}

type Compared = FigureReport & { readonly compared?: RegisterComparison | undefined };

/** `tuopin figures`, of one summary or of several. */
export type FiguresResult = Printed<2> & (Compared | { readonly summaries: readonly Compared[] });

/** `tuopin assistance`. */
export type AssistanceResult = Printed & Assistance & Pick<Accuracies, "accuracies">;

export interface IndicatorsResult extends Printed {
  readonly measurements: readonly (Measurement | StatedMeasurement)[];
  readonly issues: readonly Finding[];
}

/** `tuopin indicators --stated`. */
export interface StatementsResult extends Printed {
  readonly statements: readonly Statement[];
  readonly measurements: readonly (Measurement | StatedMeasurement)[];
  readonly answers: readonly StatementAnswer[];
}

/** `tuopin indicators --plan`. */
export interface PlanResult extends Printed {
  readonly progress: readonly PlanProgress[];
}

/** `tuopin indicators --poverty`. */
export interface PovertyIndexResult extends Printed {
  readonly index: PovertyIndex;
  readonly households: number;
  readonly leftOut: number;
}

/** A dossier as it is printed; what it asks is the code of a finding. */
interface PrintedDossier {
  readonly case: string;
  readonly subject: string;
  readonly kind: ProcedureKind;
  readonly procedure: string;
  readonly place: Place;
  readonly end: DossierEnd | null;
  readonly findings: readonly PrintedFinding[];
}

interface PrintedFinding extends Omit<Finding, "details"> {
  readonly details: {
    readonly case: string;
    readonly procedure: string;
    readonly step: string;
    readonly label: Label;
    readonly events: readonly string[];
    readonly asks: string | null;
  };
}

/** `tuopin procedure audit` of a file of dossiers alone. */
interface DossiersOfFile extends Printed<2> {
  readonly cases: readonly PrintedDossier[];
  readonly counts: DossierCounts;
  readonly issues: readonly Finding[];
}

/** `tuopin procedure audit` of a register. */
interface DossiersOfRegister extends DossiersOfFile {
  readonly asOf: string;
  readonly struckOffWithoutCase: readonly string[];
  readonly signOffs: SignOffComparison;
  readonly cascade: readonly CountyCascade[];
}

export type DossiersResult = DossiersOfRegister | DossiersOfFile;

export interface NextStepsResult extends Printed {
  readonly next: readonly DossierNext[];
}

export type SamplePlanResult = Printed & SamplePlan;

export type SampleDrawResult = Printed & Draw;

export interface SampleRateResult extends Printed {
  readonly interval: Interval;
  readonly limit: string;
  readonly decision: Decision;
}

export interface VerificationResult extends Printed {
  readonly same: boolean;
  readonly differences: readonly SealDifference[];
}

/** `tuopin packs lint`. */
export interface LintResult extends Printed {
  readonly issues: readonly Finding[];
  readonly proofs: readonly OverlayProof[];
}

/** `tuopin packs test`. */
export interface CasesResult extends Printed {
  readonly cases: number;
  readonly failed: number;
  readonly packs: readonly PackCases[];
}

/** `tuopin packs cover`. */
export interface CoverageResult extends Printed {
  readonly packs: readonly Coverage[];
}

/** `tuopin packs mutate`. */
export interface MutationResult extends Printed {
  readonly packs: readonly MutationReport[];
}

/** `tuopin packs diff`. */
export type DiffResult = Printed & PackDiff;

/** `tuopin packs compare-engine`. */
export interface EngineResult extends Printed, Omit<EngineComparison, "differences"> {
  readonly differences: readonly (Omit<EngineComparison["differences"][number], "traps"> & {
    /** Why, by the numbers of the list that the report explains. */
    readonly traps: readonly number[];
  })[];
}

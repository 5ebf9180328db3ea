import {
  type Citation,
  expectCall,
  type Label,
  LIST,
  objectWith,
  type PlainDate,
  shape,
  TEXT,
} from "../base/index.js";
import type { Places } from "../law/index.js";

export const PROCEDURE_KINDS = [
  "identification",
  "household-exit",
  "village-exit",
  "county-exit",
  "monitoring-identification",
  "risk-elimination",
  "dynamic-adjustment",
  "relapse",
  "village-decision",
  "accountability",
  "disclosure",
] as const;

export type ProcedureKind = (typeof PROCEDURE_KINDS)[number];

/** What kind of act a step is; the audit gives some of them a meaning of their own. */
export const ACTS = [
  "quota",
  "clue",
  "application",
  "review",
  "verification",
  "data-match",
  "consent",
  "notice",
  "announcement",
  "decision",
  "assessment",
  "report",
  "support",
  "entry",
  "strike-off",
] as const;

export type Act = (typeof ACTS)[number];

export const LEVELS = ["village", "township", "county", "city", "province", "nation"] as const;

export type Level = (typeof LEVELS)[number];

export const UNITS = ["calendar-days", "working-days", "months"] as const;

export type Unit = (typeof UNITS)[number];

/** What concluding a dossier makes of its household. */
export const OUTCOMES = [
  "registered",
  "exited",
  "monitored",
  "risk-eliminated",
  "relapsed",
  "adjusted",
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** A value that no text gives: the law sets none, or none could be confirmed. */
export interface Absent {
  readonly value: null;
  readonly absence: "not-set" | "not-found";
  readonly note?: Label | undefined;
}

/** A span of time that a text gives. */
export interface Span {
  readonly value: number;
  readonly unit: Unit;
  readonly sources: readonly Citation[];
  readonly note?: Label | undefined;
}

export type Duration = Span | Absent;

/** A share of those entitled, such as two thirds. */
export interface Share {
  readonly value: { readonly numerator: number; readonly denominator: number };
  readonly of: string;
  readonly sources: readonly Citation[];
  readonly note?: Label | undefined;
}

export interface Count {
  readonly value: number;
  readonly sources: readonly Citation[];
  readonly note?: Label | undefined;
}

export interface Named {
  readonly id: string;
  readonly label: Label;
}

export interface Actor {
  readonly body: string;
  readonly label: Label;
  /** The dossier must hold a signature of this body. */
  readonly signs: boolean;
}

export interface Evidence {
  readonly kind: string;
  readonly label: Label;
  readonly sources: readonly Citation[];
}

/** How many households a check must look at, by how many exit in the village. */
export interface Sampling {
  readonly bands: readonly {
    /** The largest number of households of the band; `null` is open. */
    readonly upTo: number | null;
    /** Households to check; `null` is all of them. */
    readonly atLeast: number | null;
  }[];
  readonly note: Label;
  readonly sources: readonly Citation[];
}

export interface Step {
  readonly id: string;
  readonly label: Label;
  readonly act: Act;
  /** The number of the stage that the text counts, where it counts stages. */
  readonly stage: number | null;
  /** A step of a batch is taken once for many subjects and is not asked of each dossier. */
  readonly of: "subject" | "batch";
  readonly actors: readonly Actor[];
  /** Whether all the bodies act, or one of them is enough. */
  readonly who: "all" | "any";
  readonly after: readonly string[];
  /** Where the act takes place or the notice hangs; `null` where the text does not say. */
  readonly place: Level | null;
  readonly evidence: readonly Evidence[];
  readonly persons: Count | Absent;
  readonly quorum: Share | Absent;
  readonly vote: Share | Absent;
  /** How long it lasts at least; only notices last. */
  readonly atLeast: Duration;
  /** The step to which an upheld objection leads; `null` where the text names none. */
  readonly objection: { readonly to: string | null; readonly note?: Label | undefined } | null;
  /** The steps of other procedures that this one answers, as `procedure#step`. */
  readonly answers: readonly string[];
  readonly sampling: Sampling | null;
  readonly note: Label | null;
  readonly sources: readonly Citation[];
}

/** A span between two steps, or from the `basis` of the case: the exit, the birth, the finding. */
export interface Limit {
  readonly id: string;
  readonly label: Label;
  readonly from: string;
  readonly to: string;
  readonly atMost: Duration | null;
  readonly atLeast: Duration | null;
}

/** Steps in which no person may act twice. */
export interface Separation {
  readonly steps: readonly string[];
  readonly note: Label;
  readonly sources: readonly Citation[];
}

/** A change of a household's composition that a yearly adjustment may record. */
export interface Change {
  readonly code: string;
  readonly label: Label;
  readonly group: Label;
  readonly effect: "joins" | "leaves" | "splits" | "closes";
  readonly sources: readonly Citation[];
}

/** A procedure: who takes which step, in which order, for how long, on what evidence. */
export interface Procedure {
  /** `place/name`, which is its path under `rules/procedures`. */
  readonly id: string;
  readonly kind: ProcedureKind;
  readonly place: string;
  readonly title: Label;
  readonly subject: "household" | "village" | "county" | "office";
  readonly extends: string | null;
  readonly inForce: {
    readonly from: PlainDate | null;
    readonly to: PlainDate | null;
    readonly note?: Label | undefined;
  };
  /** The step with which the dossier is done, and what that makes of the household. */
  readonly concludes: string;
  readonly outcome: Outcome | null;
  readonly steps: readonly Step[];
  readonly limits: readonly Limit[];
  readonly separations: readonly Separation[];
  readonly changes: readonly Change[];
  /** How many steps the text counts, where it names fewer than it counts. */
  readonly declaredSteps: number | null;
  /** What a notice of this procedure must not show. */
  readonly mayNotPost: readonly { readonly field: string; readonly sources: readonly Citation[] }[];
  readonly note: Label | null;
  readonly sources: readonly Citation[];
}

export interface ProcedureLibrary {
  /** The places that may be asked about: those given, and those that have a procedure. */
  readonly places: Places;
  readonly procedures: readonly Procedure[];
  readonly bodies: readonly Named[];
  readonly evidence: readonly Named[];
}

export function stepOf(procedure: Procedure, id: string): Step | undefined {
  expectCall("stepOf", {
    procedure: [procedure, objectWith({ steps: LIST })],
    id: [id, TEXT],
  });
  return procedure.steps.find((step) => step.id === id);
}

/** All the steps that come before a step, however far back. */
export function stepsBefore(procedure: Procedure, id: string): Step[] {
  expectCall("stepsBefore", {
    procedure: [procedure, objectWith({ steps: LIST })],
    id: [id, TEXT],
  });
  const found = new Set<string>();
  const visit = (step: string) => {
    for (const before of stepOf(procedure, step)?.after ?? []) {
      if (!found.has(before)) {
        found.add(before);
        visit(before);
      }
    }
  };
  visit(id);
  return procedure.steps.filter((step) => found.has(step.id));
}

const HELD = shape(
  "an object with value",
  (value) => typeof value === "object" && value !== null && "value" in value,
);

export function isAbsent(value: { readonly value: unknown }): value is Absent {
  expectCall("isAbsent", {
    value: [value, HELD],
  });
  return value.value === null;
}

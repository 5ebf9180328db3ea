import * as z from "zod/mini";
import type { Place, PlainDate } from "../base/index.js";
import { LEVELS, type Level, type ProcedureKind } from "./procedure.js";

/** Somebody who took part in a step; `null` where the dossier does not say. */
export interface Participant {
  readonly body: string;
  readonly person: string | null;
  readonly signed: boolean | null;
}

interface Recorded {
  readonly id: string;
  /** The day on which it happened; `null` where the dossier does not say. */
  readonly on: PlainDate | null;
  /** The day on which it was written down. */
  readonly recordedOn: PlainDate | null;
  /** The event that this one corrects or annuls. */
  readonly supersedes?: string | undefined;
}

/** A step that was taken. */
export interface StepEvent extends Recorded {
  readonly type: "step";
  readonly step: string;
  /** The last day of a notice, on which it still hung. */
  readonly until?: PlainDate | null | undefined;
  readonly result: "passed" | "refused";
  readonly by: readonly Participant[];
  readonly place?: Level | null | undefined;
  readonly evidence: readonly string[];
  /** Of a meeting: how many are entitled, came, and were in favour. */
  readonly meeting?:
    | {
        readonly entitled: number | null;
        readonly present: number | null;
        readonly inFavour: number | null;
      }
    | undefined;
  /** Of a notice: how many objections were raised. */
  readonly objections?: number | null | undefined;
  /** Of a yearly adjustment: the code of the change. */
  readonly change?: string | undefined;
}

/** An objection to a step, mostly to a notice. */
export interface ObjectionEvent extends Recorded {
  readonly type: "objection";
  readonly step: string;
}

export interface SettlementEvent extends Recorded {
  readonly type: "settlement";
  readonly objection: string;
  readonly result: "upheld" | "dismissed";
}

/** The dossier was ended without being concluded, or handed in as finished. */
export interface ClosingEvent extends Recorded {
  readonly type: "closing";
  readonly result: "withdrawn" | "finished";
}

/** An event was recorded that never was, or was annulled; `supersedes` names it. */
export interface AnnulmentEvent extends Recorded {
  readonly type: "annulment";
  readonly supersedes: string;
}

export type DossierEvent =
  | StepEvent
  | ObjectionEvent
  | SettlementEvent
  | ClosingEvent
  | AnnulmentEvent;

/**
 * One run of a procedure for one household, village or county: a plain value that can be stored as
 * JSON and replayed. Events are only ever added.
 */
export interface Dossier {
  readonly id: string;
  readonly procedure: string;
  readonly kind: ProcedureKind;
  /** The step with which the dossier is done. */
  readonly concludes: string;
  readonly subject: string;
  readonly openedOn: PlainDate;
  /** The day from which some periods run: of the exit, the identification, the change. */
  readonly basis: PlainDate | null;
  readonly events: readonly DossierEvent[];
}

/** A dossier as a store holds it, and where it stands there. */
export interface StoredDossier {
  readonly place: Place;
  readonly content: unknown;
}

export const text = z.string().check(z.minLength(1), z.maxLength(120));
export const day = z.nullable(z.string());
const count = z.nullable(z.int().check(z.gte(0)));
const recorded = {
  id: text,
  on: day,
  recordedOn: day,
  supersedes: z.optional(text),
};

/** The form in which events come in. */
export const eventSchema = z.discriminatedUnion("type", [
  z.strictObject({
    ...recorded,
    type: z.literal("step"),
    step: text,
    until: z.optional(day),
    result: z.enum(["passed", "refused"]),
    by: z.array(
      z.strictObject({ body: text, person: z.nullable(text), signed: z.nullable(z.boolean()) }),
    ),
    place: z.optional(z.nullable(z.enum(LEVELS))),
    evidence: z.array(text),
    meeting: z.optional(z.strictObject({ entitled: count, present: count, inFavour: count })),
    objections: z.optional(count),
    change: z.optional(text),
  }),
  z.strictObject({ ...recorded, type: z.literal("objection"), step: text }),
  z.strictObject({
    ...recorded,
    type: z.literal("settlement"),
    objection: text,
    result: z.enum(["upheld", "dismissed"]),
  }),
  z.strictObject({
    ...recorded,
    type: z.literal("closing"),
    result: z.enum(["withdrawn", "finished"]),
  }),
  z.strictObject({ ...recorded, type: z.literal("annulment"), supersedes: text }),
]);

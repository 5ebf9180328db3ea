import { expectCall, optional, type PlainDate } from "../base/index.js";
import { personKey } from "../register/index.js";
import type { ClosingEvent, Dossier, DossierEvent, Participant, StepEvent } from "./event.js";
import { DOSSIER, HORIZON, STEP_EVENT } from "./shapes.js";

export interface Horizon {
  /** Events after this day are left out. */
  readonly asOf?: PlainDate | undefined;
  /** Events written down after this day are left out. */
  readonly knownAt?: PlainDate | undefined;
}

/**
 * The events that stand: not superseded, not annulled, within the horizon, by day. Those of one day
 * are in the order of their ids, so that the order in which they were entered decides nothing.
 */
export function effectiveEvents(current: Dossier, horizon: Horizon = {}): DossierEvent[] {
  expectCall("effectiveEvents", {
    current: [current, DOSSIER],
    horizon: [horizon, HORIZON],
  });
  const { asOf, knownAt } = horizon;
  const written = current.events.filter(
    ({ recordedOn }) => knownAt === undefined || recordedOn === null || recordedOn <= knownAt,
  );
  const superseded = new Set(written.map(({ supersedes }) => supersedes));
  return written
    .filter(
      ({ id, type, on }) =>
        type !== "annulment" &&
        !superseded.has(id) &&
        (asOf === undefined || on === null || on <= asOf),
    )
    .sort((a, b) => compareDays(a.on, b.on) || (a.id < b.id ? -1 : 1));
}

function compareDays(a: PlainDate | null, b: PlainDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

export function stepEvents(events: readonly DossierEvent[], step?: string): StepEvent[] {
  return events.filter(
    (event): event is StepEvent =>
      event.type === "step" && (step === undefined || event.step === step),
  );
}

export function closingOf(current: Dossier, horizon?: Horizon): ClosingEvent | null {
  return (
    effectiveEvents(current, horizon).find(
      (event): event is ClosingEvent => event.type === "closing",
    ) ?? null
  );
}

/** By what a participant is one person in every event; `null` where the dossier names nobody. */
export function personOf({ person }: Participant): string | null {
  return person === null ? null : (personKey(person) ?? null);
}

/** The day on which a step was over; a notice hangs until the end of its last day. */
export function endOf(event: StepEvent): PlainDate | null {
  expectCall("endOf", {
    event: [event, STEP_EVENT],
  });
  return event.until === undefined ? event.on : event.until;
}

export interface DossierEnd {
  readonly how: "concluded" | "refused" | "withdrawn" | "finished";
  readonly on: PlainDate | null;
  readonly event: string;
}

/** How a dossier ended, or `null` while it is open. */
export function endOfDossier(current: Dossier, horizon?: Horizon): DossierEnd | null {
  expectCall("endOfDossier", {
    current: [current, DOSSIER],
    horizon: [horizon, optional(HORIZON)],
  });
  const events = effectiveEvents(current, horizon);
  const steps = stepEvents(events);
  const concluded = steps.find(
    ({ step, result }) => step === current.concludes && result === "passed",
  );
  if (concluded !== undefined) {
    return { how: "concluded", on: endOf(concluded), event: concluded.id };
  }
  const closing = closingOf(current, horizon);
  if (closing !== null) return { how: closing.result, on: closing.on, event: closing.id };
  const refused = steps.find(({ step, result }) => result === "refused" && !isPassed(steps, step));
  if (refused === undefined) return null;
  return { how: "refused", on: refused.on, event: refused.id };
}

/**
 * Whether a step was passed; of several events the latest decides. One that was passed on a day nobody
 * wrote down may be the latest.
 */
export function isPassed(steps: readonly StepEvent[], step: string): boolean {
  const own = steps.filter((event) => event.step === step);
  const latest = own.filter(({ on }) => on !== null).at(-1);
  const undated = own.filter(({ on }) => on === null);
  return latest?.result === "passed" || undated.some(({ result }) => result === "passed");
}

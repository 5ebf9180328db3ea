import {
  type Citation,
  type Finding,
  type Label,
  type Place,
  type PlainDate,
  type Severity,
  same,
  shownName,
} from "../base/index.js";
import { isUnconfirmed } from "../law/index.js";
import type { WorkCalendar } from "./calendar.js";
import type { Dossier, DossierEvent, StepEvent } from "./event.js";
import {
  aboutOfDossier,
  DOSSIER_FINDINGS,
  type DossierCode,
  type DossierDetails,
  findInDossier,
} from "./findings.js";
import { type Named, type Procedure, type Step, stepsBefore } from "./procedure.js";
import { effectiveEvents, stepEvents } from "./timeline.js";

export interface AuditContext {
  /** The day of the audit; later events are left out. */
  readonly asOf: PlainDate;
  /** What had been written down by then; without it, everything. */
  readonly knownAt?: PlainDate | undefined;
  readonly calendar: WorkCalendar;
  /** What bodies are called, as `ProcedureLibrary.bodies` has it; without it, as the procedure does. */
  readonly bodies?: readonly Named[] | undefined;
  /** Where the dossier was read, for its findings. */
  readonly place?: Place | undefined;
}

/** A dossier with the events that stand, ready to be judged. */
export interface Docket {
  readonly current: Dossier;
  readonly procedure: Procedure;
  readonly context: AuditContext;
  readonly events: readonly DossierEvent[];
}

export function docketOf(current: Dossier, procedure: Procedure, context: AuditContext): Docket {
  return { current, procedure, context, events: effectiveEvents(current, context) };
}

/** The events of all steps that come after a step. */
export function eventsAfter({ procedure, events }: Docket, step: Step): StepEvent[] {
  return stepEvents(events).filter((event) =>
    stepsBefore(procedure, event.step).some(({ id }) => id === step.id),
  );
}

interface Substance {
  readonly events: readonly { readonly id: string }[];
  readonly found: Label;
  readonly expected: Label;
  readonly sources?: readonly Citation[];
}

/** A fault of a step; one that rests on an unconfirmed source is a warning at most. */
export function fault(
  docket: Docket,
  step: Step,
  code: DossierCode,
  about: Substance,
): Finding<DossierDetails> {
  return finding(docket, step, code, null, about);
}

/** What cannot be told of a step because the dossier lacks it. */
export function cannotTell(
  docket: Docket,
  step: Step,
  asks: DossierCode,
  about: Substance,
): Finding<DossierDetails> {
  return finding(docket, step, "case/cannot-tell", asks, about);
}

function finding(
  { current, procedure, context }: Docket,
  step: Step,
  code: DossierCode,
  asks: DossierCode | null,
  { events, found, expected, sources = step.sources }: Substance,
): Finding<DossierDetails> {
  const { severity } = DOSSIER_FINDINGS[code];
  const strongest = asks === null ? severity : softer(DOSSIER_FINDINGS[asks].severity);
  const details: DossierDetails = {
    case: current.id,
    procedure: procedure.id,
    step: step.id,
    label: quotable(step.label),
    events: [...new Set(events.map(({ id }) => id))].sort(),
    asks,
  };
  return findInDossier(code, details, context.place, {
    severity: isUnconfirmed(sources) ? softer(strongest) : strongest,
    subject: current.subject,
    about: aboutOfDossier(details),
    sources,
    found,
    expected,
  });
}

function softer(severity: Severity): Severity {
  return severity === "error" ? "warning" : "note";
}

export const NOT_RECORDED: Label = { zh: "未记录", en: "not recorded" };

/** What a body is called; its id, where nothing names it. */
export function bodyLabel({ procedure, context }: Docket, body: string): Label {
  const actors = procedure.steps.flatMap((step) => step.actors);
  return (
    context.bodies?.find(({ id }) => id === body)?.label ??
    actors.find((actor) => actor.body === body)?.label ??
    same(shownName(body))
  );
}

/** A label to stand between “ and ”; Chinese quotes inside quotes with ‘ and ’. */
export function quotable({ zh, en }: Label): Label {
  return { zh: zh.replaceAll("“", "‘").replaceAll("”", "’"), en };
}

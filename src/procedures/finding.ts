import {
  type Citation,
  fill,
  type Label,
  type PlainDate,
  type Severity,
  shownName,
} from "../base/index.js";
import type { WorkCalendar } from "./calendar.js";
import type { Case, CaseEvent, StepEvent } from "./event.js";
import { FINDINGS, type FindingCode } from "./finding-texts.js";
import { isWeak, type Named, type Procedure, type Step, stepsBefore } from "./procedure.js";
import { effectiveEvents, stepEvents } from "./timeline.js";

/** Something that is wrong with a case, or that cannot be told from its dossier. */
export interface CaseFinding {
  readonly code: FindingCode;
  readonly kind: "fault" | "unknown";
  /** Of a `cannot-tell`: the finding that could be neither made nor ruled out. */
  readonly asks: FindingCode | null;
  readonly severity: Severity;
  readonly case: string;
  readonly subject: string;
  readonly procedure: string;
  readonly step: string;
  /** The events that the finding is about; for a missing step, those that rest on it. */
  readonly events: readonly string[];
  readonly sources: readonly Citation[];
  readonly message: Label;
  readonly found: Label;
  readonly expected: Label;
  readonly remedy: Label;
}

export interface AuditContext {
  /** The day of the audit; later events are left out. */
  readonly asOf: PlainDate;
  /** What had been written down by then; without it, everything. */
  readonly knownAt?: PlainDate | undefined;
  readonly calendar: WorkCalendar;
  /** What bodies are called, as `ProcedureLibrary.bodies` has it; without it, as the procedure does. */
  readonly bodies?: readonly Named[] | undefined;
}

/** A case with the events that stand, ready to be judged. */
export interface Docket {
  readonly current: Case;
  readonly procedure: Procedure;
  readonly context: AuditContext;
  readonly events: readonly CaseEvent[];
}

export function docketOf(current: Case, procedure: Procedure, context: AuditContext): Docket {
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
  code: FindingCode,
  about: Substance,
): CaseFinding {
  return finding(docket, step, code, null, about);
}

/** What cannot be told of a step because the dossier lacks it. */
export function cannotTell(
  docket: Docket,
  step: Step,
  asks: FindingCode,
  about: Substance,
): CaseFinding {
  return finding(docket, step, "cannot-tell", asks, about);
}

function finding(
  { current, procedure }: Docket,
  step: Step,
  code: FindingCode,
  asks: FindingCode | null,
  { events, found, expected, sources = step.sources }: Substance,
): CaseFinding {
  const template = FINDINGS[code];
  const strongest: Severity = asks === null ? template.severity : softer(FINDINGS[asks].severity);
  return {
    code,
    kind: asks === null ? "fault" : "unknown",
    asks,
    severity: isWeak(sources) ? softer(strongest) : strongest,
    case: current.id,
    subject: current.subject,
    procedure: procedure.id,
    step: step.id,
    events: [...new Set(events.map(({ id }) => id))].sort(),
    sources,
    message: fill(template.message, { step: quotable(step.label) }),
    found,
    expected,
    remedy: template.remedy,
  };
}

function softer(severity: Severity): Severity {
  return severity === "error" ? "warning" : "note";
}

export function both(zh: string, en: string): Label {
  return { zh, en };
}

export const NOT_RECORDED: Label = { zh: "未记录", en: "not recorded" };

/** What a body is called; its id, where nothing names it. */
export function bodyLabel({ procedure, context }: Docket, body: string): Label {
  const actors = procedure.steps.flatMap((step) => step.actors);
  return (
    context.bodies?.find(({ id }) => id === body)?.label ??
    actors.find((actor) => actor.body === body)?.label ??
    both(shownName(body), shownName(body))
  );
}

/** A label to stand between “ and ”; Chinese quotes inside quotes with ‘ and ’. */
export function quotable({ zh, en }: Label): Label {
  return { zh: zh.replaceAll("“", "‘").replaceAll("”", "’"), en };
}

export function listed(labels: readonly Label[]): Label {
  if (labels.length === 0) return { zh: "无", en: "none" };
  return {
    zh: labels.map(({ zh }) => zh).join("、"),
    en: labels.map(({ en }) => en).join(", "),
  };
}

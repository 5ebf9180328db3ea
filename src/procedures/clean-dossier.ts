import { addDays, expectCall, type PlainDate } from "../base/index.js";
import { startOf } from "./audit-limits.js";
import { EMPTY_CALENDAR, lastDayOf, lastNoticeDay, type WorkCalendar } from "./calendar.js";
import { docketOf } from "./docket.js";
import type { Dossier, Participant, StepEvent } from "./event.js";
import { isAbsent, type Procedure, type Step } from "./procedure.js";
import { DOSSIER_REQUEST, PROCEDURE } from "./shapes.js";
import { endOf } from "./timeline.js";

export interface DossierRequest {
  readonly id: string;
  readonly subject: string;
  readonly openedOn: PlainDate;
  /** The day from which the limits on `basis` run; without it, long enough before the opening. */
  readonly basis?: PlainDate;
  readonly calendar?: WorkCalendar;
  /** Days of a notice for which no text sets a number. */
  readonly noticeDays?: number;
  /** The persons that act for a body, by its id; otherwise `<body>-1`, `<body>-2`. */
  readonly persons?: Readonly<Record<string, readonly string[]>>;
  /** The change that a yearly adjustment records. */
  readonly change?: string;
}

/**
 * A dossier without a fault: every step taken in order, by the right body, at the right place, for
 * the right number of days. For samples and tests; the persons in it are invented.
 *
 * @throws TypeError when a period touches a year for which the calendar knows no public holidays.
 */
export function cleanDossier(procedure: Procedure, request: DossierRequest): Dossier {
  expectCall("cleanDossier", {
    procedure: [procedure, PROCEDURE],
    request: [request, DOSSIER_REQUEST],
  });
  const calendar = request.calendar ?? EMPTY_CALENDAR;
  let dossier: Dossier = {
    id: request.id,
    procedure: procedure.id,
    kind: procedure.kind,
    concludes: procedure.concludes,
    subject: request.subject,
    openedOn: request.openedOn,
    basis: request.basis ?? addDays(request.openedOn, -400),
    events: [],
  };
  for (const step of procedure.steps) {
    if (step.of === "batch") continue;
    const on = firstDay(dossier, procedure, step, calendar);
    dossier = {
      ...dossier,
      events: [...dossier.events, event(step, on, request, calendar, procedure)],
    };
  }
  return dossier;
}

function firstDay(
  dossier: Dossier,
  procedure: Procedure,
  step: Step,
  calendar: WorkCalendar,
): PlainDate {
  let day = dossier.openedOn;
  const reach = (other: PlainDate) => {
    if (other > day) day = other;
  };
  const seen = new Set<string>();
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    const before = procedure.steps.find((one) => one.id === id);
    for (const taken of dossier.events) {
      if (taken.type !== "step" || taken.step !== id) continue;
      const end = endOf(taken);
      if (end !== null) reach(before?.act === "notice" ? addDays(end, 1) : end);
    }
    before?.after.forEach(visit);
  };
  step.after.forEach(visit);
  const docket = docketOf(dossier, procedure, { asOf: "2999-12-31", calendar });
  for (const limit of procedure.limits) {
    if (limit.to !== step.id || limit.atLeast === null || isAbsent(limit.atLeast)) continue;
    const start = startOf(docket, limit)?.on ?? null;
    if (start !== null) reach(known(lastDayOf(calendar, start, limit.atLeast)));
  }
  return day;
}

function event(
  step: Step,
  on: PlainDate,
  request: DossierRequest,
  calendar: WorkCalendar,
  procedure: Procedure,
): StepEvent {
  const persons = isAbsent(step.persons) ? 1 : step.persons.value;
  const needsMeeting = !isAbsent(step.quorum) || !isAbsent(step.vote);
  const until =
    step.act !== "notice"
      ? undefined
      : isAbsent(step.atLeast)
        ? addDays(on, (request.noticeDays ?? 7) - 1)
        : known(lastNoticeDay(calendar, on, step.atLeast));
  return {
    type: "step",
    id: `${request.id}/${step.id}`,
    step: step.id,
    on,
    recordedOn: until ?? on,
    ...(until === undefined ? {} : { until, objections: 0 }),
    result: "passed",
    by: participants(step, persons, request),
    ...(step.place === null ? {} : { place: step.place }),
    evidence: step.evidence.map(({ kind }) => kind),
    ...(needsMeeting ? { meeting: { entitled: 30, present: 27, inFavour: 27 } } : {}),
    ...(step.act === "report" && procedure.changes.length > 0
      ? { change: request.change ?? (procedure.changes[0]?.code as string) }
      : {}),
  };
}

function participants(step: Step, persons: number, request: DossierRequest): Participant[] {
  const bodies = step.actors.map(({ body }) => body);
  const acting =
    bodies.length === 0 ? ["village-committees"] : step.who === "any" ? bodies.slice(0, 1) : bodies;
  return acting.flatMap((body) => {
    const named = request.persons?.[body] ?? [];
    const count = Math.max(1, Math.ceil(persons / acting.length));
    return Array.from({ length: count }, (_none, index) => ({
      body,
      person: named[index] ?? `${body === "household" ? request.subject : body}-${index + 1}`,
      signed: true,
    }));
  });
}

function known<T>(counted: { known: true; value: T } | { known: false; year: number }): T {
  if (counted.known) return counted.value;
  throw new TypeError(`the public holidays of ${counted.year} are not known`);
}

import { addDays, expectCall, type PlainDate } from "../base/index.js";
import { startOf } from "./audit-limits.js";
import { type Counted, lastDayOf, lastNoticeDay, type WorkCalendar } from "./calendar.js";
import { type Docket, docketOf } from "./docket.js";
import type { Dossier, DossierEvent, ObjectionEvent, SettlementEvent, StepEvent } from "./event.js";
import { isAbsent, type Procedure, type Step, stepOf, stepsBefore } from "./procedure.js";
import { DOSSIER, NEXT_CONTEXT, PROCEDURE } from "./shapes.js";
import { endOf, endOfDossier, isPassed, stepEvents } from "./timeline.js";

/** A step that can be taken now or soon. */
export interface NextStep {
  readonly step: Step;
  /** `due`: can be taken; `waiting`: from `earliest` on; `blocked`: an objection must be settled. */
  readonly state: "due" | "waiting" | "blocked";
  /** Taken before, and to be taken again because an objection was upheld. */
  readonly again: boolean;
  /** The first day on which it may be taken, where the calendar lets us tell. */
  readonly earliest: Counted<PlainDate>;
  /** The last day by which it must be taken; `null` where no text sets one. */
  readonly latest: Counted<PlainDate> | null;
  readonly overdue: boolean;
  /** For a notice: the last day on which it must still hang when put up on the day asked. */
  readonly hangUntil: Counted<PlainDate> | null;
  /** The objections that stand in the way. */
  readonly objections: readonly string[];
}

/**
 * What can be taken next in a dossier on a day: by whom is in the step, from when and until when here.
 * Nothing once the dossier has ended.
 */
export function nextSteps(
  current: Dossier,
  procedure: Procedure,
  context: { readonly day: PlainDate; readonly calendar: WorkCalendar },
): NextStep[] {
  expectCall("nextSteps", {
    current: [current, DOSSIER],
    procedure: [procedure, PROCEDURE],
    context: [context, NEXT_CONTEXT],
  });
  const { day, calendar } = context;
  const docket = docketOf(current, procedure, { asOf: day, calendar });
  if (endOfDossier(current, { asOf: day }) !== null) return [];
  const stalled = stalledSteps(docket);
  return procedure.steps.flatMap((step) => {
    const again = stalled.redo.has(step.id);
    if (step.of === "batch" || (isPassed(stepEvents(docket.events), step.id) && !again)) return [];
    const before = takenOver(docket, step);
    if (before === null || (step.id === procedure.concludes && isEarly(docket))) return [];
    const objections = again ? [] : step.after.flatMap((id) => stalled.open.get(id) ?? []);
    if (!again && stepsBefore(procedure, step.id).some(({ id }) => stalled.redo.has(id))) return [];
    const earliest = earliestDay(docket, step, before);
    const latest = latestDay(docket, step);
    const waits = !earliest.known || earliest.value > day;
    return [
      {
        step,
        state: objections.length > 0 ? "blocked" : waits ? "waiting" : "due",
        again,
        earliest,
        latest,
        overdue: latest?.known === true && latest.value < day,
        hangUntil:
          step.act === "notice" && !isAbsent(step.atLeast)
            ? lastNoticeDay(calendar, day, step.atLeast)
            : null,
        objections,
      },
    ];
  });
}

/** A dossier is not concluded while a step that must not come after its conclusion is lacking. */
function isEarly({ procedure, events }: Docket): boolean {
  return procedure.steps.some(
    ({ id, of }) =>
      of === "subject" &&
      id !== procedure.concludes &&
      !isPassed(stepEvents(events), id) &&
      !stepsBefore(procedure, id).some((before) => before.id === procedure.concludes),
  );
}

/** The events on which a step rests, or `null` when one of them is lacking. */
function takenOver(docket: Docket, step: Step): StepEvent[] | null {
  const taken: StepEvent[] = [];
  for (const id of step.after) {
    const before = stepOf(docket.procedure, id);
    if (before === undefined) continue;
    const events = stepEvents(docket.events, id).filter(({ result }) => result === "passed");
    if (events.length > 0) taken.push(...events);
    else if (before.of === "batch") {
      const further = takenOver(docket, before);
      if (further === null) return null;
      taken.push(...further);
    } else return null;
  }
  return taken;
}

function earliestDay(docket: Docket, step: Step, before: readonly StepEvent[]): Counted<PlainDate> {
  const { current, procedure, context } = docket;
  let earliest = current.openedOn;
  const latestEnd = new Map<string, PlainDate>();
  for (const event of before) {
    const end = endOf(event);
    if (end === null) continue;
    const isNotice = stepOf(procedure, event.step)?.act === "notice";
    const free = isNotice ? addDays(end, 1) : end;
    const other = latestEnd.get(event.step);
    if (other === undefined || free < other) latestEnd.set(event.step, free);
  }
  for (const end of latestEnd.values()) if (end > earliest) earliest = end;
  for (const limit of procedure.limits) {
    if (limit.to !== step.id || limit.atLeast === null || isAbsent(limit.atLeast)) continue;
    const start = startOf(docket, limit)?.on ?? null;
    if (start === null) continue;
    const first = lastDayOf(context.calendar, start, limit.atLeast);
    if (!first.known) return first;
    if (first.value > earliest) earliest = first.value;
  }
  return { known: true, value: earliest };
}

/** A limit binds the step that it names and all the steps before that one. */
function latestDay(docket: Docket, step: Step): Counted<PlainDate> | null {
  const { procedure, context } = docket;
  let latest: Counted<PlainDate> | null = null;
  for (const limit of procedure.limits) {
    if (limit.atMost === null || isAbsent(limit.atMost)) continue;
    const binds =
      limit.to === step.id || stepsBefore(procedure, limit.to).some(({ id }) => id === step.id);
    const start = startOf(docket, limit)?.on ?? null;
    if (!binds || start === null) continue;
    const last = lastDayOf(context.calendar, start, limit.atMost);
    if (!last.known) return last;
    if (latest === null || (latest.known && last.value < latest.value)) latest = last;
  }
  return latest;
}

interface Stalled {
  /** By step: objections to it that are not settled. */
  readonly open: ReadonlyMap<string, readonly string[]>;
  /** Steps to take again because an objection was upheld. */
  readonly redo: ReadonlySet<string>;
}

function stalledSteps({ procedure, events }: Docket): Stalled {
  const open = new Map<string, string[]>();
  const redo = new Set<string>();
  const raised = events.filter((event): event is ObjectionEvent => event.type === "objection");
  for (const objection of raised) {
    const settlement = settlementOf(events, objection.id);
    if (settlement === undefined) {
      open.set(objection.step, [...(open.get(objection.step) ?? []), objection.id]);
    } else if (settlement.result === "upheld") {
      const target = stepOf(procedure, objection.step)?.objection?.to ?? objection.step;
      // Where nobody wrote down when it was upheld, a step after the objection is the one again.
      const since = settlement.on ?? objection.on;
      const again = stepEvents(events, target).some(({ on }) => {
        return on !== null && since !== null && on >= since;
      });
      if (!again) redo.add(target);
    }
  }
  return { open, redo };
}

function settlementOf(
  events: readonly DossierEvent[],
  objection: string,
): SettlementEvent | undefined {
  return events.find(
    (event): event is SettlementEvent =>
      event.type === "settlement" && event.objection === objection,
  );
}

import { addDays, type Finding, type PlainDate, same, words } from "../base/index.js";
import { spanLabel, unknownYear } from "./audit-event.js";
import { type Counted, countWorkdays, lastDayOf } from "./calendar.js";
import { cannotTell, type Docket, fault, NOT_RECORDED } from "./docket.js";
import type { StepEvent } from "./event.js";
import type { DossierDetails } from "./findings.js";
import { isAbsent, type Limit, type Span, type Step } from "./procedure.js";
import { endOfDossier, stepEvents } from "./timeline.js";

/** Which periods that end with a step were not kept. */
export function auditLimits(docket: Docket, step: Step): Finding<DossierDetails>[] {
  return docket.procedure.limits
    .filter(({ to }) => to === step.id)
    .flatMap((limit) => {
      const start = startOf(docket, limit);
      if (start === null) return [];
      return [...atLeast(docket, step, limit, start), ...atMost(docket, step, limit, start)];
    });
}

export interface Start {
  readonly on: PlainDate | null;
  readonly events: readonly StepEvent[];
}

/**
 * The day from which a limit runs; `null` where its step was not taken, which is reported there. Of a
 * step taken several times it is the first day, which is not known where one of them is not.
 */
export function startOf({ current, events }: Docket, limit: Limit): Start | null {
  if (limit.from === "basis") return { on: current.basis, events: [] };
  const begun = stepEvents(events, limit.from);
  if (begun.length === 0) return null;
  return { on: firstDay(begun), events: begun };
}

function firstDay(events: readonly StepEvent[]): PlainDate | null {
  return events.some(({ on }) => on === null) ? null : (events[0]?.on ?? null);
}

function atLeast(
  docket: Docket,
  step: Step,
  limit: Limit,
  start: Start,
): Finding<DossierDetails>[] {
  if (limit.atLeast === null || isAbsent(limit.atLeast)) return [];
  const span: Span = limit.atLeast;
  const taken = stepEvents(docket.events, step.id);
  if (taken.length === 0) return [];
  const about = { events: [...start.events, ...taken], sources: span.sources };
  const wanted = spanLabel(span);
  const expected = words(`${limit.label.zh}（${wanted.zh}）`, `${limit.label.en} (${wanted.en})`);
  if (start.on === null) {
    return [
      cannotTell(docket, step, "case/too-early", { ...about, found: NOT_RECORDED, expected }),
    ];
  }
  const first = lastDayOf(docket.context.calendar, start.on, span);
  if (!first.known) {
    return [
      cannotTell(docket, step, "case/too-early", {
        ...about,
        found: unknownYear(first.year),
        expected,
      }),
    ];
  }
  const early = taken.filter(({ on }) => on !== null && on < first.value);
  if (early.length === 0) return [];
  const days = early.map(({ on }) => on).join(", ");
  return [
    fault(docket, step, "case/too-early", {
      ...about,
      found: same(days),
      expected: words(
        `${expected.zh}，不早于${first.value}`,
        `${expected.en}, not before ${first.value}`,
      ),
    }),
  ];
}

/** A step that is late because it was not taken is a matter of the whole dossier, which is still open. */
function atMost(docket: Docket, step: Step, limit: Limit, start: Start): Finding<DossierDetails>[] {
  if (limit.atMost === null || isAbsent(limit.atMost)) return [];
  const span: Span = limit.atMost;
  const { calendar, asOf } = docket.context;
  const taken = stepEvents(docket.events, step.id);
  const done = firstDay(taken);
  const standing = taken.length > 0 ? taken : stepEvents(docket.events);
  const about = { events: [...start.events, ...standing], sources: span.sources };
  const wanted = spanLabel(span);
  const expected = words(
    `${limit.label.zh}不超过${wanted.zh}`,
    `${limit.label.en} in ${wanted.en} at most`,
  );
  if (start.on === null || (taken.length > 0 && done === null)) {
    return [
      cannotTell(docket, step, "case/deadline-exceeded", {
        ...about,
        found: NOT_RECORDED,
        expected,
      }),
    ];
  }
  if (done === null && endOfDossier(docket.current, docket.context) !== null) return [];
  const until = done ?? asOf;
  const kept = isWithin(docket, start.on, until, span);
  if (!kept.known) {
    const found = unknownYear(kept.year);
    return [cannotTell(docket, step, "case/deadline-exceeded", { ...about, found, expected })];
  }
  if (kept.value) return [];
  const last = lastDayOf(calendar, start.on, span);
  return [
    fault(docket, step, "case/deadline-exceeded", {
      ...about,
      found: done === null ? words(`${asOf}仍未办`, `not done by ${asOf}`) : same(done),
      expected: last.known
        ? words(`${expected.zh}，不晚于${last.value}`, `${expected.en}, not after ${last.value}`)
        : expected,
    }),
  ];
}

/** Counts only as far as it must, so that a year that is not known matters only when reached. */
function isWithin(docket: Docket, from: PlainDate, until: PlainDate, span: Span): Counted<boolean> {
  const { calendar } = docket.context;
  if (span.unit !== "working-days") {
    const last = lastDayOf(calendar, from, span);
    return last.known ? { known: true, value: until <= last.value } : last;
  }
  if (until <= addDays(from, span.value)) return { known: true, value: true };
  const worked = countWorkdays(calendar, addDays(from, 1), until);
  return worked.known ? { known: true, value: worked.value <= span.value } : worked;
}

import { addDays, expectCall } from "../base/index.js";
import { startOf } from "./audit-limits.js";
import { EMPTY_CALENDAR, lastDayOf, lastNoticeDay } from "./calendar.js";
import { docketOf } from "./docket.js";
import { isAbsent } from "./procedure.js";
import { DOSSIER_REQUEST, PROCEDURE } from "./shapes.js";
import { endOf } from "./timeline.js";
function cleanDossier(procedure, request) {
  expectCall("cleanDossier", {
    procedure: [procedure, PROCEDURE],
    request: [request, DOSSIER_REQUEST]
  });
  const calendar = request.calendar ?? EMPTY_CALENDAR;
  let dossier = {
    id: request.id,
    procedure: procedure.id,
    kind: procedure.kind,
    concludes: procedure.concludes,
    subject: request.subject,
    openedOn: request.openedOn,
    basis: request.basis ?? addDays(request.openedOn, -400),
    events: []
  };
  for (const step of procedure.steps) {
    if (step.of === "batch") continue;
    const on = firstDay(dossier, procedure, step, calendar);
    dossier = {
      ...dossier,
      events: [...dossier.events, event(step, on, request, calendar, procedure)]
    };
  }
  return dossier;
}
function firstDay(dossier, procedure, step, calendar) {
  let day = dossier.openedOn;
  const reach = (other) => {
    if (other > day) day = other;
  };
  const seen = /* @__PURE__ */ new Set();
  const visit = (id) => {
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
function event(step, on, request, calendar, procedure) {
  const persons = isAbsent(step.persons) ? 1 : step.persons.value;
  const needsMeeting = !isAbsent(step.quorum) || !isAbsent(step.vote);
  const until = step.act !== "notice" ? void 0 : isAbsent(step.atLeast) ? addDays(on, (request.noticeDays ?? 7) - 1) : known(lastNoticeDay(calendar, on, step.atLeast));
  return {
    type: "step",
    id: `${request.id}/${step.id}`,
    step: step.id,
    on,
    recordedOn: until ?? on,
    ...until === void 0 ? {} : { until, objections: 0 },
    result: "passed",
    by: participants(step, persons, request),
    ...step.place === null ? {} : { place: step.place },
    evidence: step.evidence.map(({ kind }) => kind),
    ...needsMeeting ? { meeting: { entitled: 30, present: 27, inFavour: 27 } } : {},
    ...step.act === "report" && procedure.changes.length > 0 ? { change: request.change ?? procedure.changes[0]?.code } : {}
  };
}
function participants(step, persons, request) {
  const bodies = step.actors.map(({ body }) => body);
  const acting = bodies.length === 0 ? ["village-committees"] : step.who === "any" ? bodies.slice(0, 1) : bodies;
  return acting.flatMap((body) => {
    const named = request.persons?.[body] ?? [];
    const count = Math.max(1, Math.ceil(persons / acting.length));
    return Array.from({ length: count }, (_none, index) => ({
      body,
      person: named[index] ?? `${body === "household" ? request.subject : body}-${index + 1}`,
      signed: true
    }));
  });
}
function known(counted) {
  if (counted.known) return counted.value;
  throw new TypeError(`the public holidays of ${counted.year} are not known`);
}
export {
  cleanDossier
};

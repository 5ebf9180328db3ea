import { addDays, expectCall } from "../base/index.js";
import { startOf } from "./audit-limits.js";
import { lastDayOf, lastNoticeDay } from "./calendar.js";
import { docketOf } from "./docket.js";
import { isAbsent, stepOf, stepsBefore } from "./procedure.js";
import { CASE, NEXT_CONTEXT, PROCEDURE } from "./shapes.js";
import { endOf, endOfCase, isPassed, stepEvents } from "./timeline.js";
function nextSteps(current, procedure, context) {
  expectCall("nextSteps", {
    current: [current, CASE],
    procedure: [procedure, PROCEDURE],
    context: [context, NEXT_CONTEXT]
  });
  const { day, calendar } = context;
  const docket = docketOf(current, procedure, { asOf: day, calendar });
  if (endOfCase(current, { asOf: day }) !== null) return [];
  const stalled = stalledSteps(docket);
  return procedure.steps.flatMap((step) => {
    const again = stalled.redo.has(step.id);
    if (step.of === "batch" || isPassed(stepEvents(docket.events), step.id) && !again) return [];
    const before = takenOver(docket, step);
    if (before === null || step.id === procedure.concludes && isEarly(docket)) return [];
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
        hangUntil: step.act === "notice" && !isAbsent(step.atLeast) ? lastNoticeDay(calendar, day, step.atLeast) : null,
        objections
      }
    ];
  });
}
function isEarly({ procedure, events }) {
  return procedure.steps.some(
    ({ id, of }) => of === "subject" && id !== procedure.concludes && !isPassed(stepEvents(events), id) && !stepsBefore(procedure, id).some((before) => before.id === procedure.concludes)
  );
}
function takenOver(docket, step) {
  const taken = [];
  for (const id of step.after) {
    const before = stepOf(docket.procedure, id);
    if (before === void 0) continue;
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
function earliestDay(docket, step, before) {
  const { current, procedure, context } = docket;
  let earliest = current.openedOn;
  const latestEnd = /* @__PURE__ */ new Map();
  for (const event of before) {
    const end = endOf(event);
    if (end === null) continue;
    const isNotice = stepOf(procedure, event.step)?.act === "notice";
    const free = isNotice ? addDays(end, 1) : end;
    const other = latestEnd.get(event.step);
    if (other === void 0 || free < other) latestEnd.set(event.step, free);
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
function latestDay(docket, step) {
  const { procedure, context } = docket;
  let latest = null;
  for (const limit of procedure.limits) {
    if (limit.atMost === null || isAbsent(limit.atMost)) continue;
    const binds = limit.to === step.id || stepsBefore(procedure, limit.to).some(({ id }) => id === step.id);
    const start = startOf(docket, limit)?.on ?? null;
    if (!binds || start === null) continue;
    const last = lastDayOf(context.calendar, start, limit.atMost);
    if (!last.known) return last;
    if (latest === null || latest.known && last.value < latest.value) latest = last;
  }
  return latest;
}
function stalledSteps({ procedure, events }) {
  const open = /* @__PURE__ */ new Map();
  const redo = /* @__PURE__ */ new Set();
  const raised = events.filter((event) => event.type === "objection");
  for (const objection of raised) {
    const settlement = settlementOf(events, objection.id);
    if (settlement === void 0) {
      open.set(objection.step, [...open.get(objection.step) ?? [], objection.id]);
    } else if (settlement.result === "upheld") {
      const target = stepOf(procedure, objection.step)?.objection?.to ?? objection.step;
      const since = settlement.on ?? objection.on;
      const again = stepEvents(events, target).some(({ on }) => {
        return on !== null && since !== null && on >= since;
      });
      if (!again) redo.add(target);
    }
  }
  return { open, redo };
}
function settlementOf(events, objection) {
  return events.find(
    (event) => event.type === "settlement" && event.objection === objection
  );
}
export {
  nextSteps
};

import { addDays, same, words } from "../base/index.js";
import { spanLabel, unknownYear } from "./audit-event.js";
import { countWorkdays, lastDayOf } from "./calendar.js";
import { cannotTell, fault, NOT_RECORDED } from "./docket.js";
import { isAbsent } from "./procedure.js";
import { endOfCase, stepEvents } from "./timeline.js";
function auditLimits(docket, step) {
  return docket.procedure.limits.filter(({ to }) => to === step.id).flatMap((limit) => {
    const start = startOf(docket, limit);
    if (start === null) return [];
    return [...atLeast(docket, step, limit, start), ...atMost(docket, step, limit, start)];
  });
}
function startOf({ current, events }, limit) {
  if (limit.from === "basis") return { on: current.basis, events: [] };
  const begun = stepEvents(events, limit.from);
  if (begun.length === 0) return null;
  return { on: firstDay(begun), events: begun };
}
function firstDay(events) {
  return events.some(({ on }) => on === null) ? null : events[0]?.on ?? null;
}
function atLeast(docket, step, limit, start) {
  if (limit.atLeast === null || isAbsent(limit.atLeast)) return [];
  const span = limit.atLeast;
  const taken = stepEvents(docket.events, step.id);
  if (taken.length === 0) return [];
  const about = { events: [...start.events, ...taken], sources: span.sources };
  const wanted = spanLabel(span);
  const expected = words(`${limit.label.zh}\uFF08${wanted.zh}\uFF09`, `${limit.label.en} (${wanted.en})`);
  if (start.on === null) {
    return [
      cannotTell(docket, step, "case/too-early", { ...about, found: NOT_RECORDED, expected })
    ];
  }
  const first = lastDayOf(docket.context.calendar, start.on, span);
  if (!first.known) {
    return [
      cannotTell(docket, step, "case/too-early", {
        ...about,
        found: unknownYear(first.year),
        expected
      })
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
        `${expected.zh}\uFF0C\u4E0D\u65E9\u4E8E${first.value}`,
        `${expected.en}, not before ${first.value}`
      )
    })
  ];
}
function atMost(docket, step, limit, start) {
  if (limit.atMost === null || isAbsent(limit.atMost)) return [];
  const span = limit.atMost;
  const { calendar, asOf } = docket.context;
  const taken = stepEvents(docket.events, step.id);
  const done = firstDay(taken);
  const standing = taken.length > 0 ? taken : stepEvents(docket.events);
  const about = { events: [...start.events, ...standing], sources: span.sources };
  const wanted = spanLabel(span);
  const expected = words(
    `${limit.label.zh}\u4E0D\u8D85\u8FC7${wanted.zh}`,
    `${limit.label.en} in ${wanted.en} at most`
  );
  if (start.on === null || taken.length > 0 && done === null) {
    return [
      cannotTell(docket, step, "case/deadline-exceeded", {
        ...about,
        found: NOT_RECORDED,
        expected
      })
    ];
  }
  if (done === null && endOfCase(docket.current, docket.context) !== null) return [];
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
      found: done === null ? words(`${asOf}\u4ECD\u672A\u529E`, `not done by ${asOf}`) : same(done),
      expected: last.known ? words(`${expected.zh}\uFF0C\u4E0D\u665A\u4E8E${last.value}`, `${expected.en}, not after ${last.value}`) : expected
    })
  ];
}
function isWithin(docket, from, until, span) {
  const { calendar } = docket.context;
  if (span.unit !== "working-days") {
    const last = lastDayOf(calendar, from, span);
    return last.known ? { known: true, value: until <= last.value } : last;
  }
  if (until <= addDays(from, span.value)) return { known: true, value: true };
  const worked = countWorkdays(calendar, addDays(from, 1), until);
  return worked.known ? { known: true, value: worked.value <= span.value } : worked;
}
export {
  auditLimits,
  startOf
};

import * as z from "zod/mini";
import {
  expectCall,
  fail,
  isPlainDate,
  listOf,
  MAP,
  pointer,
  shownName,
  succeed,
  within
} from "../base/index.js";
import { expectedBy } from "../law/index.js";
import { day, eventSchema, text } from "./event.js";
import { caseIssue } from "./issues.js";
import { PROCEDURE_KINDS, stepOf } from "./procedure.js";
import { CASE, OPENING, PROCEDURE } from "./shapes.js";
import { closingOf, endOfCase } from "./timeline.js";
const caseSchema = z.strictObject({
  id: text,
  procedure: text,
  kind: z.enum(PROCEDURE_KINDS),
  concludes: text,
  subject: text,
  openedOn: z.string(),
  basis: day,
  events: z.array(z.unknown()).check(z.maxLength(1e3))
});
function openCase(opening, procedure, others = []) {
  expectCall("openCase", {
    opening: [opening, OPENING],
    procedure: [procedure, PROCEDURE],
    others: [others, listOf(CASE)]
  });
  const issues = [opening.openedOn, opening.basis ?? null].flatMap((one) => impossible(one));
  if (others.some(({ id }) => id === opening.id)) {
    issues.push(caseIssue("case/duplicate-case", { case: opening.id }));
  }
  for (const other of others) {
    const isAlike = other.subject === opening.subject && other.kind === procedure.kind;
    if (isAlike && isOpenOn(other, opening.openedOn)) {
      issues.push(caseIssue("case/already-open", { subject: opening.subject, case: other.id }));
    }
  }
  if (issues.length > 0) return fail(issues);
  return succeed({
    id: opening.id,
    procedure: procedure.id,
    kind: procedure.kind,
    concludes: procedure.concludes,
    subject: opening.subject,
    openedOn: opening.openedOn,
    basis: opening.basis ?? null,
    events: []
  });
}
function isOpenOn(one, day2) {
  const end = endOfCase(one);
  return end === null || end.on !== null && end.on > day2;
}
function checkCases(cases, places = /* @__PURE__ */ new Map()) {
  expectCall("checkCases", {
    cases: [cases, listOf(CASE)],
    places: [places, MAP]
  });
  const byOpening = [...cases].sort(
    (a, b) => compareTexts(a.openedOn, b.openedOn) || compareTexts(a.id, b.id)
  );
  const ids = /* @__PURE__ */ new Set();
  const alike = /* @__PURE__ */ new Map();
  return byOpening.flatMap((one) => {
    const place = places.get(one);
    const key = JSON.stringify([one.kind, one.subject]);
    const before = alike.get(key) ?? [];
    alike.set(key, [...before, one]);
    if (ids.has(one.id)) return [caseIssue("case/duplicate-case", { case: one.id }, place)];
    ids.add(one.id);
    return before.filter((other) => other.id !== one.id && isOpenOn(other, one.openedOn)).map(
      (other) => caseIssue("case/already-open", { subject: one.subject, case: other.id }, place)
    );
  });
}
function compareTexts(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}
function advanceCase(current, event, procedure) {
  expectCall("advanceCase", {
    current: [current, CASE],
    procedure: [procedure, PROCEDURE]
  });
  if (current.procedure !== procedure.id) {
    return fail([
      caseIssue("case/other-procedure", { found: current.procedure, given: procedure.id })
    ]);
  }
  const parsed = z.safeParse(eventSchema, event);
  if (!parsed.success) {
    return fail(parsed.error.issues.map((one) => misfit(one)));
  }
  const issues = objectionsTo(current, parsed.data, procedure);
  if (issues.length > 0) return fail(issues);
  return succeed({ ...current, events: [...current.events, parsed.data] });
}
function readCase(input, procedure) {
  expectCall("readCase", {
    procedure: [procedure, PROCEDURE]
  });
  const parsed = z.safeParse(caseSchema, input);
  if (!parsed.success) {
    return fail(parsed.error.issues.map((one) => misfit(one)));
  }
  const { id, subject, openedOn, basis, events } = parsed.data;
  const opened = openCase({ id, subject, openedOn, basis }, procedure);
  if (!opened.ok) return opened;
  if (parsed.data.procedure !== procedure.id) {
    return fail([
      caseIssue("case/other-procedure", { found: parsed.data.procedure, given: procedure.id })
    ]);
  }
  let current = opened.value;
  const issues = [];
  for (const [index, event] of events.entries()) {
    const next = advanceCase(current, event, procedure);
    if (next.ok) current = next.value;
    else {
      const at = `/events/${index}`;
      issues.push(...next.issues.map((one) => within({ pointer: at }, one, shownName(id))));
    }
  }
  return issues.length > 0 ? fail(issues) : succeed(current);
}
function impossible(on) {
  return on == null || isPlainDate(on) ? [] : [caseIssue("case/impossible-day", { day: on })];
}
function objectionsTo(current, event, procedure) {
  const issues = [...impossible(event.on), ...impossible(event.recordedOn)];
  if (current.events.some(({ id }) => id === event.id)) {
    issues.push(caseIssue("case/duplicate-event", { event: event.id }));
  }
  if (event.supersedes !== void 0) {
    const by = current.events.find(({ supersedes }) => supersedes === event.supersedes);
    if (!current.events.some(({ id }) => id === event.supersedes)) {
      issues.push(caseIssue("case/unknown-event", { event: event.supersedes }));
    } else if (by !== void 0) {
      issues.push(caseIssue("case/already-superseded", { event: event.supersedes, by: by.id }));
    }
  }
  if (event.type === "step" || event.type === "objection") {
    if (stepOf(procedure, event.step) === void 0) {
      const steps = procedure.steps.map(({ id }) => id).join(", ");
      issues.push(
        caseIssue("case/unknown-step", { procedure: procedure.id, step: event.step, steps })
      );
    }
  }
  if (event.type === "step") {
    issues.push(...impossible(event.until));
    if (event.on !== null && event.until != null && event.until < event.on) {
      issues.push(caseIssue("case/ends-before-it-begins", { on: event.on, until: event.until }));
    }
    const { change } = event;
    if (change !== void 0 && !procedure.changes.some(({ code }) => code === change)) {
      const changes = procedure.changes.map(({ code }) => code).join(", ");
      issues.push(caseIssue("case/unknown-change", { procedure: procedure.id, change, changes }));
    }
  }
  if (event.type === "settlement" && !current.events.some(({ id, type }) => id === event.objection && type === "objection")) {
    issues.push(caseIssue("case/unknown-event", { event: event.objection }));
  }
  const closing = event.type === "closing" ? event : closingOf(current);
  if (closing !== null && closing.on !== null && event.type !== "annulment") {
    const others = event.type === "closing" ? current.events : [event];
    const closedOn = closing.on;
    if (others.some(({ on, supersedes }) => on !== null && on > closedOn && supersedes === void 0)) {
      issues.push(caseIssue("case/closed", { case: current.id, on: closedOn }));
    }
  }
  return issues;
}
function misfit(found) {
  const { zh, en } = expectedBy(found);
  const reason = { zh: `\u5E94\u4E3A${zh}`, en: `expected ${en}` };
  return caseIssue("case/invalid-input", { reason }, { pointer: pointer(found.path) });
}
export {
  advanceCase,
  checkCases,
  openCase,
  readCase
};

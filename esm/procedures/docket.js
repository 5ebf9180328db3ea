import {
  same,
  shownName
} from "../base/index.js";
import { isUnconfirmed } from "../law/index.js";
import {
  aboutOfCase,
  CASE_FINDINGS,
  findInCase
} from "./findings.js";
import { stepsBefore } from "./procedure.js";
import { effectiveEvents, stepEvents } from "./timeline.js";
function docketOf(current, procedure, context) {
  return { current, procedure, context, events: effectiveEvents(current, context) };
}
function eventsAfter({ procedure, events }, step) {
  return stepEvents(events).filter(
    (event) => stepsBefore(procedure, event.step).some(({ id }) => id === step.id)
  );
}
function fault(docket, step, code, about) {
  return finding(docket, step, code, null, about);
}
function cannotTell(docket, step, asks, about) {
  return finding(docket, step, "case/cannot-tell", asks, about);
}
function finding({ current, procedure, context }, step, code, asks, { events, found, expected, sources = step.sources }) {
  const { severity } = CASE_FINDINGS[code];
  const strongest = asks === null ? severity : softer(CASE_FINDINGS[asks].severity);
  const details = {
    case: current.id,
    procedure: procedure.id,
    step: step.id,
    label: quotable(step.label),
    events: [...new Set(events.map(({ id }) => id))].sort(),
    asks
  };
  return findInCase(code, details, context.place, {
    severity: isUnconfirmed(sources) ? softer(strongest) : strongest,
    subject: current.subject,
    about: aboutOfCase(details),
    sources,
    found,
    expected
  });
}
function softer(severity) {
  return severity === "error" ? "warning" : "note";
}
const NOT_RECORDED = { zh: "\u672A\u8BB0\u5F55", en: "not recorded" };
function bodyLabel({ procedure, context }, body) {
  const actors = procedure.steps.flatMap((step) => step.actors);
  return context.bodies?.find(({ id }) => id === body)?.label ?? actors.find((actor) => actor.body === body)?.label ?? same(shownName(body));
}
function quotable({ zh, en }) {
  return { zh: zh.replaceAll("\u201C", "\u2018").replaceAll("\u201D", "\u2019"), en };
}
export {
  NOT_RECORDED,
  bodyLabel,
  cannotTell,
  docketOf,
  eventsAfter,
  fault,
  quotable
};

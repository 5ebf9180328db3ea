import { expectCall, optional } from "../base/index.js";
import { personKey } from "../register/index.js";
import { CASE, HORIZON, STEP_EVENT } from "./shapes.js";
function effectiveEvents(current, horizon = {}) {
  expectCall("effectiveEvents", {
    current: [current, CASE],
    horizon: [horizon, HORIZON]
  });
  const { asOf, knownAt } = horizon;
  const written = current.events.filter(
    ({ recordedOn }) => knownAt === void 0 || recordedOn === null || recordedOn <= knownAt
  );
  const superseded = new Set(written.map(({ supersedes }) => supersedes));
  return written.filter(
    ({ id, type, on }) => type !== "annulment" && !superseded.has(id) && (asOf === void 0 || on === null || on <= asOf)
  ).sort((a, b) => compareDays(a.on, b.on) || (a.id < b.id ? -1 : 1));
}
function compareDays(a, b) {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
function stepEvents(events, step) {
  return events.filter(
    (event) => event.type === "step" && (step === void 0 || event.step === step)
  );
}
function closingOf(current, horizon) {
  return effectiveEvents(current, horizon).find(
    (event) => event.type === "closing"
  ) ?? null;
}
function personOf({ person }) {
  return person === null ? null : personKey(person) ?? null;
}
function endOf(event) {
  expectCall("endOf", {
    event: [event, STEP_EVENT]
  });
  return event.until === void 0 ? event.on : event.until;
}
function endOfCase(current, horizon) {
  expectCall("endOfCase", {
    current: [current, CASE],
    horizon: [horizon, optional(HORIZON)]
  });
  const events = effectiveEvents(current, horizon);
  const steps = stepEvents(events);
  const concluded = steps.find(
    ({ step, result }) => step === current.concludes && result === "passed"
  );
  if (concluded !== void 0) {
    return { how: "concluded", on: endOf(concluded), event: concluded.id };
  }
  const closing = closingOf(current, horizon);
  if (closing !== null) return { how: closing.result, on: closing.on, event: closing.id };
  const refused = steps.find(({ step, result }) => result === "refused" && !isPassed(steps, step));
  if (refused === void 0) return null;
  return { how: "refused", on: refused.on, event: refused.id };
}
function isPassed(steps, step) {
  const own = steps.filter((event) => event.step === step);
  const latest = own.filter(({ on }) => on !== null).at(-1);
  const undated = own.filter(({ on }) => on === null);
  return latest?.result === "passed" || undated.some(({ result }) => result === "passed");
}
export {
  closingOf,
  effectiveEvents,
  endOf,
  endOfCase,
  isPassed,
  personOf,
  stepEvents
};

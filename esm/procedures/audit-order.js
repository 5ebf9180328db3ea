import { words } from "../base/index.js";
import { auditObjections } from "./audit-objections.js";
import { cannotTell, eventsAfter, fault, NOT_RECORDED, quotable } from "./docket.js";
import { stepOf, stepsBefore } from "./procedure.js";
import { endOf, personOf, stepEvents } from "./timeline.js";
function auditOrder(docket, step) {
  return [
    ...missing(docket, step),
    ...order(docket, step),
    ...consent(docket, step),
    ...lateRecords(docket, step),
    ...refusals(docket, step),
    ...auditObjections(docket, step),
    ...separations(docket, step)
  ];
}
function missing(docket, step) {
  const { procedure, events } = docket;
  if (step.of === "batch" || stepEvents(events, step.id).length > 0) return [];
  const later = eventsAfter(docket, step);
  const comesAfterEnd = stepsBefore(procedure, step.id).some(
    ({ id }) => id === procedure.concludes
  );
  const concluding = comesAfterEnd ? [] : stepEvents(events, procedure.concludes);
  const finished = events.filter(
    (event) => event.type === "closing" && event.result === "finished"
  );
  const rest = [...later, ...concluding, ...finished];
  if (rest.length === 0) return [];
  return [
    fault(docket, step, "case/step-missing", {
      events: rest,
      found: words("\u6CA1\u6709\u8BB0\u5F55", "no record"),
      expected: step.label
    })
  ];
}
function takenBefore(docket, step) {
  const found = /* @__PURE__ */ new Map();
  const visit = (id) => {
    const before = stepOf(docket.procedure, id);
    if (before === void 0 || found.has(id)) return;
    if (stepEvents(docket.events, id).length > 0) found.set(id, before);
    else before.after.forEach(visit);
  };
  step.after.forEach(visit);
  return [...found.values()];
}
function order(docket, step) {
  return stepEvents(docket.events, step.id).flatMap((event) => {
    const { on } = event;
    if (on === null) return [];
    return takenBefore(docket, step).flatMap((before) => {
      const earlier = stepEvents(docket.events, before.id);
      const isNotice = before.act === "notice";
      const isOver = (one) => {
        const end = endOf(one);
        return end !== null && (isNotice && one.until !== void 0 ? end < on : end <= on);
      };
      if (earlier.some(isOver)) return [];
      const hadBegun = earlier.some((one) => one.on !== null && one.on <= on);
      const code = !hadBegun ? "case/wrong-order" : isNotice && step.act === "announcement" ? "case/announced-before-notice-ended" : "case/overlapping";
      const label = quotable(before.label);
      const about = {
        events: [event, ...earlier],
        expected: words(`\u5728\u201C${label.zh}\u201D\u7ED3\u675F\u4E4B\u540E`, `after the end of \u201C${label.en}\u201D`)
      };
      if (earlier.some((one) => endOf(one) === null)) {
        return [cannotTell(docket, step, code, { ...about, found: NOT_RECORDED })];
      }
      const span = earlier.map(spanOf).join(", ");
      return [
        fault(docket, step, code, {
          ...about,
          found: words(`${on}\uFF1B\u201C${label.zh}\u201D\u4E3A${span}`, `${on}; \u201C${label.en}\u201D was ${span}`)
        })
      ];
    });
  });
}
function spanOf(event) {
  const end = endOf(event);
  return end === event.on ? `${end}` : `${event.on}\u2013${end}`;
}
function consent(docket, step) {
  if (step.act !== "consent") return [];
  const given = stepEvents(docket.events, step.id);
  const exits = eventsAfter(docket, step).filter((event) => {
    const act = stepOf(docket.procedure, event.step)?.act;
    return act === "announcement" || act === "strike-off";
  });
  const before = exits.filter(({ on }) => {
    return on !== null && given.length > 0 && given.every((one) => one.on !== null && one.on > on);
  });
  if (before.length === 0) return [];
  const signed = given.map(({ on }) => on).join(", ");
  const exited = before.map(({ on }) => on).join(", ");
  return [
    fault(docket, step, "case/consent-after-exit", {
      events: [...given, ...before],
      found: words(`${signed}\u8BA4\u53EF\uFF0C${exited}\u9000\u51FA`, `agreed ${signed}, exited ${exited}`),
      expected: words("\u5148\u8BA4\u53EF\uFF0C\u540E\u9000\u51FA", "agreed before the exit")
    })
  ];
}
function lateRecords(docket, step) {
  const later = eventsAfter(docket, step);
  return stepEvents(docket.events, step.id).flatMap((event) => {
    const { recordedOn } = event;
    const end = endOf(event);
    if (recordedOn === null || end === null) return [];
    const ahead = later.filter(({ on }) => on !== null && end <= on && on < recordedOn);
    if (ahead.length === 0) return [];
    const first = ahead[0]?.on;
    return [
      fault(docket, step, "case/recorded-late", {
        events: [event, ...ahead],
        found: words(
          `${recordedOn}\u624D\u8BB0\u5F55\uFF0C${first}\u5DF2\u6709\u540E\u7EED\u6B65\u9AA4`,
          `recorded ${recordedOn}, a later step was taken on ${first}`
        ),
        expected: words("\u540E\u7EED\u6B65\u9AA4\u4E4B\u524D\u8BB0\u5F55", "recorded before the steps that follow")
      })
    ];
  });
}
function refusals(docket, step) {
  const events = stepEvents(docket.events, step.id);
  const ignoring = eventsAfter(docket, step).filter(({ on }) => {
    if (on === null) return false;
    return events.filter((one) => one.on !== null && one.on <= on).at(-1)?.result === "refused";
  });
  if (ignoring.length === 0) return [];
  const about = {
    events: [...events, ...ignoring],
    expected: words("\u5C31\u6B64\u7EC8\u6B62\u6216\u91CD\u505A", "ended there, or taken again")
  };
  if (events.some(({ on, result }) => on === null && result === "passed")) {
    return [cannotTell(docket, step, "case/refusal-ignored", { ...about, found: NOT_RECORDED })];
  }
  return [
    fault(docket, step, "case/refusal-ignored", {
      ...about,
      found: words("\u672A\u901A\u8FC7\uFF0C\u4ECD\u6709\u540E\u7EED\u6B65\u9AA4", "refused, and later steps were taken")
    })
  ];
}
function separations(docket, step) {
  const { procedure } = docket;
  return procedure.separations.flatMap(({ steps, note, sources }) => {
    const inOrder = procedure.steps.filter(({ id }) => steps.includes(id));
    if (inOrder.at(-1)?.id !== step.id) return [];
    const others = inOrder.slice(0, -1).flatMap(({ id }) => stepEvents(docket.events, id));
    return stepEvents(docket.events, step.id).flatMap((event) => {
      const findings = [];
      for (const other of others) {
        const persons = new Set(other.by.map(personOf));
        if (event.by.map(personOf).some((one) => one !== null && persons.has(one))) {
          findings.push(
            fault(docket, step, "case/one-person-two-roles", {
              events: [event, other],
              sources,
              found: words("\u540C\u4E00\u4EBA\u53C2\u52A0\u4E24\u4E2A\u6B65\u9AA4", "one person in both steps"),
              expected: note
            })
          );
        }
      }
      if (findings.length === 0 && event.by.some((one) => personOf(one) === null)) {
        findings.push(
          cannotTell(docket, step, "case/one-person-two-roles", {
            events: [event],
            sources,
            found: NOT_RECORDED,
            expected: note
          })
        );
      }
      return findings;
    });
  });
}
export {
  auditOrder
};

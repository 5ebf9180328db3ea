import { type Finding, words } from "../base/index.js";
import { auditObjections } from "./audit-objections.js";
import { cannotTell, type Docket, eventsAfter, fault, NOT_RECORDED, quotable } from "./docket.js";
import type { StepEvent } from "./event.js";
import type { DossierCode, DossierDetails } from "./findings.js";
import { type Step, stepOf, stepsBefore } from "./procedure.js";
import { endOf, personOf, stepEvents } from "./timeline.js";

/** What is wrong with a step in its relation to the other steps of the dossier. */
export function auditOrder(docket: Docket, step: Step): Finding<DossierDetails>[] {
  return [
    ...missing(docket, step),
    ...order(docket, step),
    ...consent(docket, step),
    ...lateRecords(docket, step),
    ...refusals(docket, step),
    ...auditObjections(docket, step),
    ...separations(docket, step),
  ];
}

/**
 * A step is missing once something rests on it: a later step was taken, the dossier was concluded
 * without it, or the dossier was handed in as finished.
 */
function missing(docket: Docket, step: Step): Finding<DossierDetails>[] {
  const { procedure, events } = docket;
  if (step.of === "batch" || stepEvents(events, step.id).length > 0) return [];
  const later = eventsAfter(docket, step);
  const comesAfterEnd = stepsBefore(procedure, step.id).some(
    ({ id }) => id === procedure.concludes,
  );
  const concluding = comesAfterEnd ? [] : stepEvents(events, procedure.concludes);
  const finished = events.filter(
    (event) => event.type === "closing" && event.result === "finished",
  );
  const rest = [...later, ...concluding, ...finished];
  if (rest.length === 0) return [];
  return [
    fault(docket, step, "case/step-missing", {
      events: rest,
      found: words("没有记录", "no record"),
      expected: step.label,
    }),
  ];
}

/** The nearest steps before a step that were taken; those that were not are seen through. */
function takenBefore(docket: Docket, step: Step): Step[] {
  const found = new Map<string, Step>();
  const visit = (id: string) => {
    const before = stepOf(docket.procedure, id);
    if (before === undefined || found.has(id)) return;
    if (stepEvents(docket.events, id).length > 0) found.set(id, before);
    else before.after.forEach(visit);
  };
  step.after.forEach(visit);
  return [...found.values()];
}

function order(docket: Docket, step: Step): Finding<DossierDetails>[] {
  return stepEvents(docket.events, step.id).flatMap((event) => {
    const { on } = event;
    if (on === null) return [];
    return takenBefore(docket, step).flatMap((before) => {
      const earlier = stepEvents(docket.events, before.id);
      const isNotice = before.act === "notice";
      const isOver = (one: StepEvent) => {
        const end = endOf(one);
        return end !== null && (isNotice && one.until !== undefined ? end < on : end <= on);
      };
      if (earlier.some(isOver)) return [];
      const hadBegun = earlier.some((one) => one.on !== null && one.on <= on);
      const code: DossierCode = !hadBegun
        ? "case/wrong-order"
        : isNotice && step.act === "announcement"
          ? "case/announced-before-notice-ended"
          : "case/overlapping";
      const label = quotable(before.label);
      const about = {
        events: [event, ...earlier],
        expected: words(`在“${label.zh}”结束之后`, `after the end of “${label.en}”`),
      };
      if (earlier.some((one) => endOf(one) === null)) {
        return [cannotTell(docket, step, code, { ...about, found: NOT_RECORDED })];
      }
      const span = earlier.map(spanOf).join(", ");
      return [
        fault(docket, step, code, {
          ...about,
          found: words(`${on}；“${label.zh}”为${span}`, `${on}; “${label.en}” was ${span}`),
        }),
      ];
    });
  });
}

function spanOf(event: StepEvent): string {
  const end = endOf(event);
  return end === event.on ? `${end}` : `${event.on}–${end}`;
}

/** The household must agree before it is announced or struck off. */
function consent(docket: Docket, step: Step): Finding<DossierDetails>[] {
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
      found: words(`${signed}认可，${exited}退出`, `agreed ${signed}, exited ${exited}`),
      expected: words("先认可，后退出", "agreed before the exit"),
    }),
  ];
}

function lateRecords(docket: Docket, step: Step): Finding<DossierDetails>[] {
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
          `${recordedOn}才记录，${first}已有后续步骤`,
          `recorded ${recordedOn}, a later step was taken on ${first}`,
        ),
        expected: words("后续步骤之前记录", "recorded before the steps that follow"),
      }),
    ];
  });
}

function refusals(docket: Docket, step: Step): Finding<DossierDetails>[] {
  const events = stepEvents(docket.events, step.id);
  const ignoring = eventsAfter(docket, step).filter(({ on }) => {
    if (on === null) return false;
    return events.filter((one) => one.on !== null && one.on <= on).at(-1)?.result === "refused";
  });
  if (ignoring.length === 0) return [];
  const about = {
    events: [...events, ...ignoring],
    expected: words("就此终止或重做", "ended there, or taken again"),
  };
  // It may have been passed after the refusal, on the day that is lacking.
  if (events.some(({ on, result }) => on === null && result === "passed")) {
    return [cannotTell(docket, step, "case/refusal-ignored", { ...about, found: NOT_RECORDED })];
  }
  return [
    fault(docket, step, "case/refusal-ignored", {
      ...about,
      found: words("未通过，仍有后续步骤", "refused, and later steps were taken"),
    }),
  ];
}

/** Reported at the last of the separated steps. */
function separations(docket: Docket, step: Step): Finding<DossierDetails>[] {
  const { procedure } = docket;
  return procedure.separations.flatMap(({ steps, note, sources }) => {
    const inOrder = procedure.steps.filter(({ id }) => steps.includes(id));
    if (inOrder.at(-1)?.id !== step.id) return [];
    const others = inOrder.slice(0, -1).flatMap(({ id }) => stepEvents(docket.events, id));
    return stepEvents(docket.events, step.id).flatMap((event) => {
      const findings: Finding<DossierDetails>[] = [];
      for (const other of others) {
        const persons = new Set(other.by.map(personOf));
        if (event.by.map(personOf).some((one) => one !== null && persons.has(one))) {
          findings.push(
            fault(docket, step, "case/one-person-two-roles", {
              events: [event, other],
              sources,
              found: words("同一人参加两个步骤", "one person in both steps"),
              expected: note,
            }),
          );
        }
      }
      if (findings.length === 0 && event.by.some((one) => personOf(one) === null)) {
        findings.push(
          cannotTell(docket, step, "case/one-person-two-roles", {
            events: [event],
            sources,
            found: NOT_RECORDED,
            expected: note,
          }),
        );
      }
      return findings;
    });
  });
}

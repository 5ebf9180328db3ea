import type { ObjectionEvent, SettlementEvent, StepEvent } from "./event.js";
import {
  both,
  type CaseFinding,
  cannotTell,
  type Docket,
  eventsAfter,
  fault,
  NOT_RECORDED,
} from "./finding.js";
import { type Step, stepOf } from "./procedure.js";
import { stepEvents } from "./timeline.js";

/** A notice goes on without objection, or after every objection was settled and heeded. */
export function auditObjections(docket: Docket, step: Step): CaseFinding[] {
  const raised = docket.events.filter(
    (event): event is ObjectionEvent => event.type === "objection" && event.step === step.id,
  );
  const later = eventsAfter(docket, step);
  return [
    ...countedObjections(docket, step, raised),
    ...raised.flatMap((objection) => {
      const settled = docket.events.filter(
        (event): event is SettlementEvent =>
          event.type === "settlement" && event.objection === objection.id,
      );
      const settledBy = (day: string) => settled.filter(({ on }) => on !== null && on <= day);
      const open = later.filter(({ on }) => {
        return (
          on !== null && (objection.on === null || objection.on <= on) && settledBy(on).length === 0
        );
      });
      const left =
        open.length === 0
          ? []
          : [
              fault(docket, step, "objection-open", {
                events: [objection, ...settled, ...open],
                found: both("异议未处理，已有后续步骤", "not settled when later steps were taken"),
                expected: both("无异议或异议已处理", "no objection, or all of them settled"),
              }),
            ];
      return [...left, ...upheld(docket, step, objection, settled, later)];
    }),
  ];
}

function upheld(
  docket: Docket,
  step: Step,
  objection: ObjectionEvent,
  settled: readonly SettlementEvent[],
  later: readonly StepEvent[],
): CaseFinding[] {
  const target = stepOf(docket.procedure, step.objection?.to ?? step.id) ?? step;
  return settled
    .filter(({ result }) => result === "upheld")
    .flatMap((settlement) => {
      const since = settlement.on;
      if (since === null) return [];
      const again = stepEvents(docket.events, target.id).filter(
        ({ on }) => on !== null && on >= since,
      );
      const ignoring = later.filter(({ on }) => {
        return on !== null && on >= since && !again.some((one) => one.on !== null && one.on <= on);
      });
      if (ignoring.length === 0) return [];
      return [
        fault(docket, step, "objection-ignored", {
          events: [objection, settlement, ...again, ...ignoring],
          found: both(`${since}异议成立后没有重做`, `upheld on ${since}, nothing done again`),
          expected: both(`重做“${target.label.zh}”`, `“${target.label.en}” taken again`),
        }),
      ];
    });
}

/** A notice says how many objections were raised, and the dossier holds that many. */
function countedObjections(
  docket: Docket,
  step: Step,
  raised: readonly ObjectionEvent[],
): CaseFinding[] {
  if (step.act !== "notice" || step.objection === null) return [];
  const events = stepEvents(docket.events, step.id);
  const unstated = events.filter(({ objections }) => objections == null);
  const stated = events.reduce((sum, { objections }) => sum + (objections ?? 0), 0);
  const expected = both(
    "写明异议件数并附处理记录",
    "the number of objections, each with its record",
  );
  if (unstated.length > 0) {
    return unstated.map((event) =>
      cannotTell(docket, step, "objection-open", {
        events: [event],
        found: NOT_RECORDED,
        expected,
      }),
    );
  }
  if (stated <= raised.length) return [];
  return [
    cannotTell(docket, step, "objection-open", {
      events,
      found: both(
        `公示记${stated}件，档案有${raised.length}件`,
        `${stated} stated, ${raised.length} in the dossier`,
      ),
      expected,
    }),
  ];
}

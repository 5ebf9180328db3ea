import { type Finding, words } from "../base/index.js";
import { cannotTell, type Docket, eventsAfter, fault, NOT_RECORDED, quotable } from "./docket.js";
import type { ObjectionEvent, SettlementEvent, StepEvent } from "./event.js";
import type { DossierDetails } from "./findings.js";
import { type Step, stepOf } from "./procedure.js";
import { stepEvents } from "./timeline.js";

/** A notice goes on without objection, or after every objection was settled and heeded. */
export function auditObjections(docket: Docket, step: Step): Finding<DossierDetails>[] {
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
      return [
        ...leftOpen(docket, step, objection, settled, later),
        ...upheld(docket, step, objection, settled, later),
      ];
    }),
  ];
}

/** Steps that were taken while an objection stood; where a day decides that nobody wrote down, unknown. */
function leftOpen(
  docket: Docket,
  step: Step,
  objection: ObjectionEvent,
  settled: readonly SettlementEvent[],
  later: readonly StepEvent[],
): Finding<DossierDetails>[] {
  const open = later.filter(({ on }) => {
    if (on === null || (objection.on !== null && objection.on > on)) return false;
    return !settled.some((one) => one.on !== null && one.on <= on);
  });
  if (open.length === 0) return [];
  const about = { events: [objection, ...settled, ...open] };
  if (settled.some(({ on }) => on === null)) {
    return [
      cannotTell(docket, step, "case/objection-open", {
        ...about,
        found: words("异议已处理，处理日期未记录", "settled, on a day that is not recorded"),
        expected: words(
          "查明处理日期；应在后续步骤之前",
          "the day of settling, which must come before the later steps",
        ),
      }),
    ];
  }
  if (objection.on === null) {
    return [
      cannotTell(docket, step, "case/objection-open", {
        ...about,
        found: words("提出异议的日期未记录", "the day of the objection is not recorded"),
        expected: words(
          "查明提出异议的日期，是否在后续步骤之前",
          "the day of the objection, and whether it came before the later steps",
        ),
      }),
    ];
  }
  return [
    fault(docket, step, "case/objection-open", {
      ...about,
      found: words("异议未处理，已有后续步骤", "not settled when later steps were taken"),
      expected: words("无异议或异议已处理", "no objection, or all of them settled"),
    }),
  ];
}

function upheld(
  docket: Docket,
  step: Step,
  objection: ObjectionEvent,
  settled: readonly SettlementEvent[],
  later: readonly StepEvent[],
): Finding<DossierDetails>[] {
  const target = stepOf(docket.procedure, step.objection?.to ?? step.id) ?? step;
  return settled
    .filter(({ result }) => result === "upheld")
    .flatMap((settlement) => {
      const since = settlement.on;
      const expected = words(`重做“${target.label.zh}”`, `“${target.label.en}” taken again`);
      if (since === null) {
        if (later.length === 0) return [];
        return [
          cannotTell(docket, step, "case/objection-ignored", {
            events: [objection, settlement, ...later],
            found: words("异议成立的日期未记录", "the day on which it was upheld is not recorded"),
            expected,
          }),
        ];
      }
      const taken = stepEvents(docket.events, target.id);
      const again = taken.filter(({ on }) => on !== null && on >= since);
      const ignoring = later.filter(({ on }) => {
        return on !== null && on >= since && !again.some((one) => one.on !== null && one.on <= on);
      });
      if (ignoring.length === 0) return [];
      const undated = taken.filter(({ on }) => on === null);
      const events = [objection, settlement, ...again, ...undated, ...ignoring];
      if (undated.length > 0) {
        const found = words(
          `“${quotable(target.label).zh}”的日期未记录`,
          `the day of “${target.label.en}” is not recorded`,
        );
        return [cannotTell(docket, step, "case/objection-ignored", { events, found, expected })];
      }
      return [
        fault(docket, step, "case/objection-ignored", {
          events,
          found: words(`${since}异议成立后没有重做`, `upheld on ${since}, nothing done again`),
          expected,
        }),
      ];
    });
}

/** A notice says how many objections were raised, and the dossier holds that many. */
function countedObjections(
  docket: Docket,
  step: Step,
  raised: readonly ObjectionEvent[],
): Finding<DossierDetails>[] {
  if (step.act !== "notice" || step.objection === null) return [];
  const events = stepEvents(docket.events, step.id);
  const unstated = events.filter(({ objections }) => objections == null);
  const stated = events.reduce((sum, { objections }) => sum + (objections ?? 0), 0);
  const expected = words(
    "写明异议件数并附处理记录",
    "the number of objections, each with its record",
  );
  if (unstated.length > 0) {
    return unstated.map((event) =>
      cannotTell(docket, step, "case/objection-open", {
        events: [event],
        found: NOT_RECORDED,
        expected,
      }),
    );
  }
  if (stated <= raised.length) return [];
  return [
    cannotTell(docket, step, "case/objection-open", {
      events,
      found: words(
        `公示记${stated}件，档案有${raised.length}件`,
        `${stated} stated, ${raised.length} in the dossier`,
      ),
      expected,
    }),
  ];
}

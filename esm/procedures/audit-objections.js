import { words } from "../base/index.js";
import { cannotTell, eventsAfter, fault, NOT_RECORDED, quotable } from "./docket.js";
import { stepOf } from "./procedure.js";
import { stepEvents } from "./timeline.js";
function auditObjections(docket, step) {
  const raised = docket.events.filter(
    (event) => event.type === "objection" && event.step === step.id
  );
  const later = eventsAfter(docket, step);
  return [
    ...countedObjections(docket, step, raised),
    ...raised.flatMap((objection) => {
      const settled = docket.events.filter(
        (event) => event.type === "settlement" && event.objection === objection.id
      );
      return [
        ...leftOpen(docket, step, objection, settled, later),
        ...upheld(docket, step, objection, settled, later)
      ];
    })
  ];
}
function leftOpen(docket, step, objection, settled, later) {
  const open = later.filter(({ on }) => {
    if (on === null || objection.on !== null && objection.on > on) return false;
    return !settled.some((one) => one.on !== null && one.on <= on);
  });
  if (open.length === 0) return [];
  const about = { events: [objection, ...settled, ...open] };
  if (settled.some(({ on }) => on === null)) {
    return [
      cannotTell(docket, step, "case/objection-open", {
        ...about,
        found: words("\u5F02\u8BAE\u5DF2\u5904\u7406\uFF0C\u5904\u7406\u65E5\u671F\u672A\u8BB0\u5F55", "settled, on a day that is not recorded"),
        expected: words(
          "\u67E5\u660E\u5904\u7406\u65E5\u671F\uFF1B\u5E94\u5728\u540E\u7EED\u6B65\u9AA4\u4E4B\u524D",
          "the day of settling, which must come before the later steps"
        )
      })
    ];
  }
  if (objection.on === null) {
    return [
      cannotTell(docket, step, "case/objection-open", {
        ...about,
        found: words("\u63D0\u51FA\u5F02\u8BAE\u7684\u65E5\u671F\u672A\u8BB0\u5F55", "the day of the objection is not recorded"),
        expected: words(
          "\u67E5\u660E\u63D0\u51FA\u5F02\u8BAE\u7684\u65E5\u671F\uFF0C\u662F\u5426\u5728\u540E\u7EED\u6B65\u9AA4\u4E4B\u524D",
          "the day of the objection, and whether it came before the later steps"
        )
      })
    ];
  }
  return [
    fault(docket, step, "case/objection-open", {
      ...about,
      found: words("\u5F02\u8BAE\u672A\u5904\u7406\uFF0C\u5DF2\u6709\u540E\u7EED\u6B65\u9AA4", "not settled when later steps were taken"),
      expected: words("\u65E0\u5F02\u8BAE\u6216\u5F02\u8BAE\u5DF2\u5904\u7406", "no objection, or all of them settled")
    })
  ];
}
function upheld(docket, step, objection, settled, later) {
  const target = stepOf(docket.procedure, step.objection?.to ?? step.id) ?? step;
  return settled.filter(({ result }) => result === "upheld").flatMap((settlement) => {
    const since = settlement.on;
    const expected = words(`\u91CD\u505A\u201C${target.label.zh}\u201D`, `\u201C${target.label.en}\u201D taken again`);
    if (since === null) {
      if (later.length === 0) return [];
      return [
        cannotTell(docket, step, "case/objection-ignored", {
          events: [objection, settlement, ...later],
          found: words("\u5F02\u8BAE\u6210\u7ACB\u7684\u65E5\u671F\u672A\u8BB0\u5F55", "the day on which it was upheld is not recorded"),
          expected
        })
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
        `\u201C${quotable(target.label).zh}\u201D\u7684\u65E5\u671F\u672A\u8BB0\u5F55`,
        `the day of \u201C${target.label.en}\u201D is not recorded`
      );
      return [cannotTell(docket, step, "case/objection-ignored", { events, found, expected })];
    }
    return [
      fault(docket, step, "case/objection-ignored", {
        events,
        found: words(`${since}\u5F02\u8BAE\u6210\u7ACB\u540E\u6CA1\u6709\u91CD\u505A`, `upheld on ${since}, nothing done again`),
        expected
      })
    ];
  });
}
function countedObjections(docket, step, raised) {
  if (step.act !== "notice" || step.objection === null) return [];
  const events = stepEvents(docket.events, step.id);
  const unstated = events.filter(({ objections }) => objections == null);
  const stated = events.reduce((sum, { objections }) => sum + (objections ?? 0), 0);
  const expected = words(
    "\u5199\u660E\u5F02\u8BAE\u4EF6\u6570\u5E76\u9644\u5904\u7406\u8BB0\u5F55",
    "the number of objections, each with its record"
  );
  if (unstated.length > 0) {
    return unstated.map(
      (event) => cannotTell(docket, step, "case/objection-open", {
        events: [event],
        found: NOT_RECORDED,
        expected
      })
    );
  }
  if (stated <= raised.length) return [];
  return [
    cannotTell(docket, step, "case/objection-open", {
      events,
      found: words(
        `\u516C\u793A\u8BB0${stated}\u4EF6\uFF0C\u6863\u6848\u6709${raised.length}\u4EF6`,
        `${stated} stated, ${raised.length} in the dossier`
      ),
      expected
    })
  ];
}
export {
  auditObjections
};

import {
  daysBetween,
  expectCall,
  inARow,
  same,
  words
} from "../base/index.js";
import { countWorkdays, lastNoticeDay } from "./calendar.js";
import { bodyLabel, cannotTell, fault, NOT_RECORDED } from "./docket.js";
import { isAbsent } from "./procedure.js";
import { SPAN } from "./shapes.js";
import { personOf } from "./timeline.js";
function auditEvent(docket, step, event) {
  return [
    ...regime(docket, step, event),
    ...recording(docket, step, event),
    ...noticeLength(docket, step, event),
    ...bodies(docket, step, event),
    ...signatures(docket, step, event),
    ...persons(docket, step, event),
    ...shares(docket, step, event),
    ...place(docket, step, event),
    ...evidence(docket, step, event),
    ...change(docket, step, event)
  ];
}
function regime(docket, step, event) {
  const { from, to } = docket.procedure.inForce;
  const { on } = event;
  if (on === null) return [];
  const about = { events: [event], found: same(on), sources: docket.procedure.sources };
  if (to !== null && on > to) {
    return [
      fault(docket, step, "case/regime-ended", {
        ...about,
        expected: words(`\u4E0D\u665A\u4E8E${to}`, `not after ${to}`)
      })
    ];
  }
  if (from !== null && on < from) {
    return [
      fault(docket, step, "case/regime-not-begun", {
        ...about,
        expected: words(`\u4E0D\u65E9\u4E8E${from}`, `not before ${from}`)
      })
    ];
  }
  return [];
}
function recording(docket, step, event) {
  const { on, recordedOn } = event;
  if (on === null) {
    return [
      cannotTell(docket, step, "case/wrong-order", {
        events: [event],
        found: NOT_RECORDED,
        expected: words("\u53D1\u751F\u65E5\u671F", "the day on which it happened")
      })
    ];
  }
  if (recordedOn === null) {
    return [
      cannotTell(docket, step, "case/recorded-late", {
        events: [event],
        found: NOT_RECORDED,
        expected: words("\u8BB0\u5F55\u65E5\u671F", "the day on which it was recorded")
      })
    ];
  }
  if (recordedOn >= on) return [];
  return [
    fault(docket, step, "case/recorded-early", {
      events: [event],
      found: words(`${recordedOn}\u8BB0\u5F55\uFF0C${on}\u53D1\u751F`, `recorded ${recordedOn}, happened ${on}`),
      expected: words("\u8BB0\u5F55\u4E0D\u65E9\u4E8E\u53D1\u751F", "recorded on that day or later")
    })
  ];
}
function noticeLength(docket, step, event) {
  if (step.act !== "notice" || isAbsent(step.atLeast) || event.on === null) return [];
  const span = step.atLeast;
  const expected = words(`\u81F3\u5C11${spanLabel(span).zh}`, `at least ${spanLabel(span).en}`);
  const about = { events: [event], expected, sources: span.sources };
  if (event.until == null) {
    return [cannotTell(docket, step, "case/notice-cut-short", { ...about, found: NOT_RECORDED })];
  }
  const last = lastNoticeDay(docket.context.calendar, event.on, span);
  if (!last.known) {
    return [
      cannotTell(docket, step, "case/notice-cut-short", {
        ...about,
        found: unknownYear(last.year)
      })
    ];
  }
  if (event.until >= last.value) return [];
  const days = hungFor(docket, event.on, event.until, span);
  const hung = words(`${event.on}\u81F3${event.until}`, `${event.on} to ${event.until}`);
  return [
    fault(docket, step, "case/notice-cut-short", {
      ...about,
      found: words(`${days.zh}\uFF08${hung.zh}\uFF09`, `${days.en} (${hung.en})`)
    })
  ];
}
function hungFor({ context }, from, until, span) {
  if (span.unit === "working-days") {
    const worked = countWorkdays(context.calendar, from, until);
    if (worked.known) return spanLabel({ value: worked.value, unit: span.unit });
  }
  return spanLabel({ value: daysBetween(from, until) + 1, unit: "calendar-days" });
}
function bodies(docket, step, event) {
  if (step.actors.length === 0) return [];
  const names = step.actors.map(({ label }) => label);
  const required = inARow(names);
  const expected = step.who === "any" && names.length > 1 ? words(`${required.zh}\u4E4B\u4E00`, `one of ${required.en}`) : required;
  if (event.by.length === 0) {
    return [
      cannotTell(docket, step, "case/wrong-body", {
        events: [event],
        found: NOT_RECORDED,
        expected
      })
    ];
  }
  const present = step.actors.filter(({ body }) => event.by.some((one) => one.body === body));
  const enough = step.who === "any" ? present.length > 0 : present.length === step.actors.length;
  if (enough) return [];
  const others = [...new Set(event.by.map(({ body }) => body))].map(
    (body) => bodyLabel(docket, body)
  );
  return [
    fault(docket, step, "case/wrong-body", { events: [event], found: inARow(others), expected })
  ];
}
function signatures(docket, step, event) {
  return step.actors.flatMap(({ body, label, signs }) => {
    const present = event.by.filter((one) => one.body === body);
    if (!signs || present.length === 0 || present.some(({ signed }) => signed === true)) return [];
    const about = { events: [event], expected: words(`${label.zh}\u7B7E\u5B57`, `signed by ${label.en}`) };
    return present.some(({ signed }) => signed === null) ? [cannotTell(docket, step, "case/signature-missing", { ...about, found: NOT_RECORDED })] : [
      fault(docket, step, "case/signature-missing", {
        ...about,
        found: words("\u672A\u7B7E\u5B57", "not signed")
      })
    ];
  });
}
function persons(docket, step, event) {
  const findings = [];
  const required = new Set(step.actors.map(({ body }) => body));
  const roles = event.by.filter(({ body }) => required.has(body));
  const bodiesOf = (person) => new Set(roles.filter((one) => personOf(one) === person).map(({ body }) => body));
  if (step.who === "all" && required.size > 1) {
    const expected = words("\u5404\u4E3B\u4F53\u7531\u4E0D\u540C\u7684\u4EBA\u53C2\u52A0", "each body takes part by a person of its own");
    const doubled = roles.map(personOf).filter((one) => one !== null && bodiesOf(one).size > 1);
    if (doubled.length > 0) {
      findings.push(
        fault(docket, step, "case/one-person-two-roles", {
          events: [event],
          found: words("\u540C\u4E00\u4EBA\u4EE3\u8868\u4E24\u4E2A\u4E3B\u4F53", "one person for two bodies"),
          expected
        })
      );
    } else if (roles.some((one) => personOf(one) === null)) {
      findings.push(
        cannotTell(docket, step, "case/one-person-two-roles", {
          events: [event],
          found: NOT_RECORDED,
          expected
        })
      );
    }
  }
  if (!isAbsent(step.persons)) {
    const { value, sources } = step.persons;
    const named = new Set(event.by.map(personOf).filter((one) => one !== null));
    if (named.size < value) {
      const about = {
        events: [event],
        sources,
        expected: words(`\u81F3\u5C11${value}\u4EBA`, `at least ${value} persons`)
      };
      const unnamed = event.by.length === 0 || event.by.some((one) => personOf(one) === null);
      findings.push(
        unnamed ? cannotTell(docket, step, "case/too-few-persons", { ...about, found: NOT_RECORDED }) : fault(docket, step, "case/too-few-persons", {
          ...about,
          found: words(`${named.size}\u4EBA`, `${named.size}`)
        })
      );
    }
  }
  return findings;
}
function shares(docket, step, event) {
  const { entitled = null, present = null, inFavour = null } = event.meeting ?? {};
  const findings = [];
  const check = (code, share, part, whole) => {
    const { numerator, denominator } = share.value;
    const about = {
      events: [event],
      sources: share.sources,
      expected: words(`\u81F3\u5C11${denominator}\u5206\u4E4B${numerator}`, `at least ${numerator}/${denominator}`)
    };
    if (part === null || whole === null) {
      findings.push(cannotTell(docket, step, code, { ...about, found: NOT_RECORDED }));
    } else if (part * denominator < whole * numerator) {
      findings.push(
        fault(docket, step, code, {
          ...about,
          found: words(`${whole}\u4EBA\u4E2D${part}\u4EBA`, `${part} of ${whole}`)
        })
      );
    }
  };
  if (!isAbsent(step.quorum)) check("case/quorum-missed", step.quorum, present, entitled);
  if (!isAbsent(step.vote)) check("case/vote-missed", step.vote, inFavour, present);
  return findings;
}
function place(docket, step, event) {
  if (step.place === null || event.place === step.place) return [];
  const expected = LEVEL_LABELS[step.place];
  if (event.place == null) {
    return [
      cannotTell(docket, step, "case/wrong-place", {
        events: [event],
        found: NOT_RECORDED,
        expected
      })
    ];
  }
  const found = LEVEL_LABELS[event.place];
  return [fault(docket, step, "case/wrong-place", { events: [event], found, expected })];
}
function evidence(docket, step, event) {
  return step.evidence.filter(({ kind }) => !event.evidence.includes(kind)).map(
    ({ label, sources }) => fault(docket, step, "case/evidence-missing", {
      events: [event],
      sources,
      found: words("\u65E0", "none"),
      expected: label
    })
  );
}
function change(docket, step, event) {
  const { changes } = docket.procedure;
  if (step.act !== "report" || changes.length === 0 || event.change !== void 0) return [];
  return [
    fault(docket, step, "case/change-missing", {
      events: [event],
      found: NOT_RECORDED,
      expected: inARow(changes.map(({ label }) => label))
    })
  ];
}
const LEVEL_LABELS = {
  village: words("\u6751", "village"),
  township: words("\u4E61\u9547", "township"),
  county: words("\u53BF", "county"),
  city: words("\u5E02", "city"),
  province: words("\u7701", "province"),
  nation: words("\u5168\u56FD", "nation")
};
function spanLabel(span) {
  expectCall("spanLabel", { span: [span, SPAN] });
  const { value, unit } = span;
  if (unit === "working-days") return words(`${value}\u4E2A\u5DE5\u4F5C\u65E5`, `${value} working days`);
  if (unit === "months") return words(`${value}\u4E2A\u6708`, `${value} months`);
  return words(`${value}\u65E5`, `${value} days`);
}
function unknownYear(year) {
  return words(`${year}\u5E74\u7684\u8282\u5047\u65E5\u672A\u77E5`, `the public holidays of ${year} are not known`);
}
export {
  LEVEL_LABELS,
  auditEvent,
  spanLabel,
  unknownYear
};

import {
  daysBetween,
  expectCall,
  type Finding,
  inARow,
  type Label,
  same,
  words,
} from "../base/index.js";
import { countWorkdays, lastNoticeDay } from "./calendar.js";
import { bodyLabel, cannotTell, type Docket, fault, NOT_RECORDED } from "./docket.js";
import type { StepEvent } from "./event.js";
import type { DossierDetails } from "./findings.js";
import { isAbsent, type Level, type Share, type Span, type Step } from "./procedure.js";
import { SPAN } from "./shapes.js";
import { personOf } from "./timeline.js";

/** What is wrong with one event taken by itself. */
export function auditEvent(
  docket: Docket,
  step: Step,
  event: StepEvent,
): Finding<DossierDetails>[] {
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
    ...change(docket, step, event),
  ];
}

function regime(docket: Docket, step: Step, event: StepEvent): Finding<DossierDetails>[] {
  const { from, to } = docket.procedure.inForce;
  const { on } = event;
  if (on === null) return [];
  const about = { events: [event], found: same(on), sources: docket.procedure.sources };
  if (to !== null && on > to) {
    return [
      fault(docket, step, "case/regime-ended", {
        ...about,
        expected: words(`不晚于${to}`, `not after ${to}`),
      }),
    ];
  }
  if (from !== null && on < from) {
    return [
      fault(docket, step, "case/regime-not-begun", {
        ...about,
        expected: words(`不早于${from}`, `not before ${from}`),
      }),
    ];
  }
  return [];
}

function recording(docket: Docket, step: Step, event: StepEvent): Finding<DossierDetails>[] {
  const { on, recordedOn } = event;
  if (on === null) {
    return [
      cannotTell(docket, step, "case/wrong-order", {
        events: [event],
        found: NOT_RECORDED,
        expected: words("发生日期", "the day on which it happened"),
      }),
    ];
  }
  if (recordedOn === null) {
    return [
      cannotTell(docket, step, "case/recorded-late", {
        events: [event],
        found: NOT_RECORDED,
        expected: words("记录日期", "the day on which it was recorded"),
      }),
    ];
  }
  if (recordedOn >= on) return [];
  return [
    fault(docket, step, "case/recorded-early", {
      events: [event],
      found: words(`${recordedOn}记录，${on}发生`, `recorded ${recordedOn}, happened ${on}`),
      expected: words("记录不早于发生", "recorded on that day or later"),
    }),
  ];
}

function noticeLength(docket: Docket, step: Step, event: StepEvent): Finding<DossierDetails>[] {
  if (step.act !== "notice" || isAbsent(step.atLeast) || event.on === null) return [];
  const span: Span = step.atLeast;
  const expected = words(`至少${spanLabel(span).zh}`, `at least ${spanLabel(span).en}`);
  const about = { events: [event], expected, sources: span.sources };
  if (event.until == null) {
    return [cannotTell(docket, step, "case/notice-cut-short", { ...about, found: NOT_RECORDED })];
  }
  const last = lastNoticeDay(docket.context.calendar, event.on, span);
  if (!last.known) {
    return [
      cannotTell(docket, step, "case/notice-cut-short", {
        ...about,
        found: unknownYear(last.year),
      }),
    ];
  }
  if (event.until >= last.value) return [];
  const days = hungFor(docket, event.on, event.until, span);
  const hung = words(`${event.on}至${event.until}`, `${event.on} to ${event.until}`);
  return [
    fault(docket, step, "case/notice-cut-short", {
      ...about,
      found: words(`${days.zh}（${hung.zh}）`, `${days.en} (${hung.en})`),
    }),
  ];
}

function hungFor({ context }: Docket, from: string, until: string, span: Span): Label {
  if (span.unit === "working-days") {
    const worked = countWorkdays(context.calendar, from, until);
    if (worked.known) return spanLabel({ value: worked.value, unit: span.unit });
  }
  return spanLabel({ value: daysBetween(from, until) + 1, unit: "calendar-days" });
}

function bodies(docket: Docket, step: Step, event: StepEvent): Finding<DossierDetails>[] {
  if (step.actors.length === 0) return [];
  const names = step.actors.map(({ label }) => label);
  const required = inARow(names);
  const expected =
    step.who === "any" && names.length > 1
      ? words(`${required.zh}之一`, `one of ${required.en}`)
      : required;
  if (event.by.length === 0) {
    return [
      cannotTell(docket, step, "case/wrong-body", {
        events: [event],
        found: NOT_RECORDED,
        expected,
      }),
    ];
  }
  const present = step.actors.filter(({ body }) => event.by.some((one) => one.body === body));
  const enough = step.who === "any" ? present.length > 0 : present.length === step.actors.length;
  if (enough) return [];
  const others = [...new Set(event.by.map(({ body }) => body))].map((body) =>
    bodyLabel(docket, body),
  );
  return [
    fault(docket, step, "case/wrong-body", { events: [event], found: inARow(others), expected }),
  ];
}

function signatures(docket: Docket, step: Step, event: StepEvent): Finding<DossierDetails>[] {
  return step.actors.flatMap(({ body, label, signs }) => {
    const present = event.by.filter((one) => one.body === body);
    if (!signs || present.length === 0 || present.some(({ signed }) => signed === true)) return [];
    const about = { events: [event], expected: words(`${label.zh}签字`, `signed by ${label.en}`) };
    return present.some(({ signed }) => signed === null)
      ? [cannotTell(docket, step, "case/signature-missing", { ...about, found: NOT_RECORDED })]
      : [
          fault(docket, step, "case/signature-missing", {
            ...about,
            found: words("未签字", "not signed"),
          }),
        ];
  });
}

function persons(docket: Docket, step: Step, event: StepEvent): Finding<DossierDetails>[] {
  const findings: Finding<DossierDetails>[] = [];
  const required = new Set(step.actors.map(({ body }) => body));
  const roles = event.by.filter(({ body }) => required.has(body));
  const bodiesOf = (person: string) =>
    new Set(roles.filter((one) => personOf(one) === person).map(({ body }) => body));
  if (step.who === "all" && required.size > 1) {
    const expected = words("各主体由不同的人参加", "each body takes part by a person of its own");
    const doubled = roles.map(personOf).filter((one) => one !== null && bodiesOf(one).size > 1);
    if (doubled.length > 0) {
      findings.push(
        fault(docket, step, "case/one-person-two-roles", {
          events: [event],
          found: words("同一人代表两个主体", "one person for two bodies"),
          expected,
        }),
      );
    } else if (roles.some((one) => personOf(one) === null)) {
      findings.push(
        cannotTell(docket, step, "case/one-person-two-roles", {
          events: [event],
          found: NOT_RECORDED,
          expected,
        }),
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
        expected: words(`至少${value}人`, `at least ${value} persons`),
      };
      const unnamed = event.by.length === 0 || event.by.some((one) => personOf(one) === null);
      findings.push(
        unnamed
          ? cannotTell(docket, step, "case/too-few-persons", { ...about, found: NOT_RECORDED })
          : fault(docket, step, "case/too-few-persons", {
              ...about,
              found: words(`${named.size}人`, `${named.size}`),
            }),
      );
    }
  }
  return findings;
}

function shares(docket: Docket, step: Step, event: StepEvent): Finding<DossierDetails>[] {
  const { entitled = null, present = null, inFavour = null } = event.meeting ?? {};
  const findings: Finding<DossierDetails>[] = [];
  const check = (
    code: "case/quorum-missed" | "case/vote-missed",
    share: Share,
    part: number | null,
    whole: number | null,
  ) => {
    const { numerator, denominator } = share.value;
    const about = {
      events: [event],
      sources: share.sources,
      expected: words(`至少${denominator}分之${numerator}`, `at least ${numerator}/${denominator}`),
    };
    if (part === null || whole === null) {
      findings.push(cannotTell(docket, step, code, { ...about, found: NOT_RECORDED }));
    } else if (part * denominator < whole * numerator) {
      findings.push(
        fault(docket, step, code, {
          ...about,
          found: words(`${whole}人中${part}人`, `${part} of ${whole}`),
        }),
      );
    }
  };
  if (!isAbsent(step.quorum)) check("case/quorum-missed", step.quorum, present, entitled);
  if (!isAbsent(step.vote)) check("case/vote-missed", step.vote, inFavour, present);
  return findings;
}

function place(docket: Docket, step: Step, event: StepEvent): Finding<DossierDetails>[] {
  if (step.place === null || event.place === step.place) return [];
  const expected = LEVEL_LABELS[step.place];
  if (event.place == null) {
    return [
      cannotTell(docket, step, "case/wrong-place", {
        events: [event],
        found: NOT_RECORDED,
        expected,
      }),
    ];
  }
  const found = LEVEL_LABELS[event.place];
  return [fault(docket, step, "case/wrong-place", { events: [event], found, expected })];
}

function evidence(docket: Docket, step: Step, event: StepEvent): Finding<DossierDetails>[] {
  return step.evidence
    .filter(({ kind }) => !event.evidence.includes(kind))
    .map(({ label, sources }) =>
      fault(docket, step, "case/evidence-missing", {
        events: [event],
        sources,
        found: words("无", "none"),
        expected: label,
      }),
    );
}

function change(docket: Docket, step: Step, event: StepEvent): Finding<DossierDetails>[] {
  const { changes } = docket.procedure;
  if (step.act !== "report" || changes.length === 0 || event.change !== undefined) return [];
  return [
    fault(docket, step, "case/change-missing", {
      events: [event],
      found: NOT_RECORDED,
      expected: inARow(changes.map(({ label }) => label)),
    }),
  ];
}

export const LEVEL_LABELS: Readonly<Record<Level, Label>> = {
  village: words("村", "village"),
  township: words("乡镇", "township"),
  county: words("县", "county"),
  city: words("市", "city"),
  province: words("省", "province"),
  nation: words("全国", "nation"),
};

/** How long a span of days or months is, in words. */
export function spanLabel(span: Pick<Span, "value" | "unit">): Label {
  expectCall("spanLabel", { span: [span, SPAN] });
  const { value, unit } = span;
  if (unit === "working-days") return words(`${value}个工作日`, `${value} working days`);
  if (unit === "months") return words(`${value}个月`, `${value} months`);
  return words(`${value}日`, `${value} days`);
}

export function unknownYear(year: number): Label {
  return words(`${year}年的节假日未知`, `the public holidays of ${year} are not known`);
}

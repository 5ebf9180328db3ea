import { describe, expect, test } from "vitest";
import {
  auditDossier,
  cleanDossier,
  type Dossier,
  nextSteps,
  openDossier,
  type StepEvent,
} from "../../../src/procedures/index.js";
import { calendar, library, procedure } from "./support.js";

const law = procedure("cn/household-exit");
const clean = cleanDossier(law, {
  id: "c",
  subject: "h",
  openedOn: "2019-09-02",
  calendar,
});

/** The clean case with some of its steps changed. */
function changed(
  changes: Readonly<Record<string, Partial<StepEvent>>>,
  more: Dossier["events"] = [],
): Dossier {
  const events = clean.events.map((event) =>
    event.type === "step" ? { ...event, ...changes[event.step] } : event,
  );
  return { ...clean, events: [...events, ...more] };
}

const codes = (dossier: Dossier, asOf = "2021-12-31", knownAt?: string) =>
  auditDossier(dossier, law, { asOf, knownAt, calendar }).map(
    ({ code, details: { step } }) => `${code} ${step}`,
  );

const on = (day: string) => ({ on: day, recordedOn: day });

describe("the regime", () => {
  test.each([
    ["2020-12-31", []],
    ["2021-01-01", ["case/regime-ended strike-off"]],
  ])("a household struck off on %s: %j", (day, expected) => {
    expect(codes(changed({ "strike-off": on(day) }))).toEqual(expected);
  });

  test.each([
    ["2016-04-28", []],
    ["2016-04-27", ["case/regime-not-begun review"]],
  ])("a review on %s: %j", (day, expected) => {
    expect(codes(changed({ review: on(day) }))).toEqual(expected);
  });
});

describe("the household's agreement", () => {
  test.each([
    ["2019-09-09", ["case/wrong-order notice"]],
    ["2019-09-10", ["case/wrong-order notice", "case/consent-after-exit consent"]],
  ])("given on %s, with the exit on 9 September: %j", (day, expected) => {
    expect([...codes(changed({ consent: on(day) }))].sort()).toEqual([...expected].sort());
  });
});

describe("a body that had no part in the step", () => {
  const by = [{ body: "township-government", person: "p-1", signed: true }];
  const found = (bodies?: typeof library.bodies) =>
    auditDossier(changed({ review: { by } }), law, {
      asOf: "2021-12-31",
      calendar,
      bodies,
    }).find(({ code }) => code === "case/wrong-body")?.found;

  test("is called by the name that the library gives it", () => {
    const label = library.bodies.find(({ id }) => id === "township-government")?.label;
    expect(label?.zh).toMatch(/乡镇/);
    expect(found(library.bodies)).toEqual(label);
  });

  test("goes by its id where nothing names it", () => {
    expect(found()?.zh).toBe("township-government");
  });
});

describe("a record", () => {
  test("that is written after a step of the same day is late", () => {
    expect(codes(changed({ review: { recordedOn: "2019-09-03" } }))).toEqual([
      "case/recorded-late review",
    ]);
  });

  test("that is written on the day of the later step is not", () => {
    const dossier = changed({ review: { on: "2019-09-01", recordedOn: "2019-09-02" } });
    expect(codes(dossier)).toEqual([]);
  });

  test("is known on the day on which it was written, and no sooner", () => {
    const dossier = changed({ verify: { by: [] } }, [
      {
        ...(clean.events[1] as StepEvent),
        id: "mended",
        supersedes: "c/verify",
        recordedOn: "2019-12-01",
      },
    ]);
    expect(codes(dossier, "2021-12-31", "2019-11-30")).toEqual(["case/cannot-tell verify"]);
    expect(codes(dossier, "2021-12-31", "2019-12-01")).toEqual(["case/recorded-late verify"]);
  });
});

test("a step counts on its day, not the day before", () => {
  const dossier = changed({ verify: { by: [] } });
  expect(codes(dossier, "2019-09-02")).toContain("case/cannot-tell verify");
  expect(codes(dossier, "2019-09-01")).toEqual([]);
});

describe("an upheld objection", () => {
  const raised = {
    type: "objection",
    id: "o",
    step: "notice",
    on: "2019-09-04",
    recordedOn: "2019-09-04",
  } as const;
  const upheld = (day: string) =>
    ({
      type: "settlement",
      id: "s",
      objection: "o",
      result: "upheld",
      on: day,
      recordedOn: day,
    }) as const;
  const again = (day: string): StepEvent => ({
    ...(clean.events[3] as StepEvent),
    id: "again",
    on: day,
    until: "2019-09-08",
    recordedOn: "2019-09-08",
    objections: 0,
  });

  test("is heeded by a notice of the same day", () => {
    const dossier = changed({ notice: { objections: 1 } }, [
      raised,
      upheld("2019-09-05"),
      again("2019-09-05"),
    ]);
    expect(codes(dossier)).toEqual([]);
  });

  test("is not heeded by a notice of the day before", () => {
    const dossier = changed({ notice: { objections: 1 } }, [
      raised,
      upheld("2019-09-05"),
      again("2019-09-04"),
    ]);
    expect(codes(dossier)).toEqual(["case/objection-ignored notice"]);
  });

  test("is ignored by an announcement of the same day", () => {
    const dossier = changed({ notice: { objections: 1 } }, [raised, upheld("2019-09-09")]);
    expect(codes(dossier)).toEqual(["case/objection-ignored notice"]);
  });
});

test("two objections that are stated want two records", () => {
  expect(codes(changed({ notice: { objections: 2 } }))).toEqual(["case/cannot-tell notice"]);
});

test("a step is not overdue on its last day", () => {
  const qinan = procedure("cn-gansu-qinan/monitoring-identification");
  const dossier = cleanDossier(qinan, { id: "c", subject: "h", openedOn: "2023-03-01", calendar });
  const begun = { ...dossier, events: dossier.events.slice(0, 1) };
  const overdue = (day: string) => nextSteps(begun, qinan, { day, calendar })[0]?.overdue;
  expect([overdue("2023-03-16"), overdue("2023-03-17")]).toEqual([false, true]);
});

test("a new case may be opened on the day on which the last one ended", () => {
  const opening = (openedOn: string) =>
    openDossier({ id: "d", subject: "h", openedOn }, law, [clean]).ok;
  expect([opening("2019-09-08"), opening("2019-09-09")]).toEqual([false, true]);
});

test("what rests on our own reading is a warning, what the text says an error", () => {
  const verifier = (clean.events[1] as StepEvent).by[1];
  if (verifier === undefined) throw new Error("nobody verified");
  const forged = changed({ consent: { by: [{ ...verifier, body: "household" }] } });
  const unsigned = changed({
    consent: { by: [{ body: "household", person: "h", signed: false }] },
  });
  const severities = (dossier: Dossier) =>
    auditDossier(dossier, law, { asOf: "2021-12-31", calendar }).map(({ code, severity }) => [
      code,
      severity,
    ]);
  expect(severities(forged)).toEqual([["case/one-person-two-roles", "warning"]]);
  expect(severities(unsigned)).toEqual([["case/signature-missing", "error"]]);
});

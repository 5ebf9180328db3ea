import { describe, expect, test } from "vitest";
import {
  advanceDossier,
  auditDossier,
  cleanDossier,
  type Dossier,
  endOfDossier,
  nextSteps,
  openDossier,
  readDossier,
  type StepEvent,
} from "../../../src/procedures/index.js";
import { calendar, procedure, type RawJson } from "./support.js";

const law = procedure("cn/household-exit");
const qinan = procedure("cn-gansu-qinan/monitoring-identification");
const request = { id: "case-1", subject: "household-1", openedOn: "2019-09-02", calendar };
const clean = cleanDossier(law, request);

function opened(): Dossier {
  const result = openDossier({ id: "case-1", subject: "household-1", openedOn: "2019-09-02" }, law);
  if (!result.ok) throw new Error("not opened");
  return result.value;
}

function eventOf(step: string, change: Partial<StepEvent> = {}): StepEvent {
  const event = clean.events.find((one) => one.type === "step" && one.step === step) as StepEvent;
  return { ...event, ...change };
}

function taken(...steps: string[]): Dossier {
  return {
    ...clean,
    events: clean.events.filter((one) => one.type === "step" && steps.includes(one.step)),
  };
}

describe("opening a case", () => {
  test("a household has one open case of a kind", () => {
    const again = openDossier(
      { id: "case-2", subject: "household-1", openedOn: "2019-10-08" },
      law,
      [opened()],
    );
    expect(again.issues.map(({ code, details }) => [code, details.case])).toEqual([
      ["case/already-open", "case-1"],
    ]);
  });

  test("another household, another kind, or a case that has ended does not stand in the way", () => {
    const next = { id: "case-2", openedOn: "2019-10-08" };
    expect(openDossier({ ...next, subject: "household-2" }, law, [opened()]).ok).toBe(true);
    expect(openDossier({ ...next, subject: "household-1" }, qinan, [opened()]).ok).toBe(true);
    expect(openDossier({ ...next, subject: "household-1" }, law, [clean]).ok).toBe(true);
  });

  test("a case that ended only later stood open", () => {
    const during = { id: "case-2", subject: "household-1", openedOn: "2019-09-05" };
    expect(openDossier(during, law, [clean]).issues.map(({ code }) => code)).toEqual([
      "case/already-open",
    ]);
  });

  test("an id is used once, and the days exist", () => {
    const bad = {
      id: "case-1",
      subject: "household-2",
      openedOn: "2019-02-29",
      basis: "2018-13-01",
    };
    expect(openDossier(bad, law, [opened()]).issues.map(({ code }) => code)).toEqual([
      "case/impossible-day",
      "case/impossible-day",
      "case/duplicate-case",
    ]);
  });
});

describe("advancing a case", () => {
  test.each<[string, RawJson, string]>([
    [
      "a step that the procedure does not have",
      { ...eventOf("review"), step: "vote" },
      "case/unknown-step",
    ],
    ["a day that does not exist", eventOf("review", { on: "2019-02-29" }), "case/impossible-day"],
    [
      "a day of recording that does not exist",
      eventOf("review", { recordedOn: "2019-06-31" }),
      "case/impossible-day",
    ],
    [
      "a notice that ends before it begins",
      eventOf("notice", { until: "2019-09-01" }),
      "case/ends-before-it-begins",
    ],
    [
      "an event that corrects one that is not there",
      eventOf("review", { supersedes: "none" }),
      "case/unknown-event",
    ],
    [
      "a settlement of no objection",
      {
        type: "settlement",
        id: "s",
        on: null,
        recordedOn: null,
        objection: "none",
        result: "upheld",
      },
      "case/unknown-event",
    ],
    [
      "an objection to no step",
      { type: "objection", id: "o", on: null, recordedOn: null, step: "vote" },
      "case/unknown-step",
    ],
    [
      "a change where the procedure knows none",
      eventOf("review", { change: "death" }),
      "case/unknown-change",
    ],
    ["a form that is not one of the events", { type: "party", id: "p" }, "case/invalid-input"],
    [
      "an event with more in it than it may have",
      { ...eventOf("review"), bribe: 100 },
      "case/invalid-input",
    ],
    ["no event at all", null, "case/invalid-input"],
  ])("%s is refused, and the case stays as it was", (_what, event, code) => {
    const before = opened();
    const copy = structuredClone(before);
    const result = advanceDossier(before, event, law);
    expect(result.ok).toBe(false);
    expect(result.issues.map((one) => one.code)).toContain(code);
    expect(before).toEqual(copy);
  });

  test("an event is taken in once", () => {
    const result = advanceDossier(taken("review"), eventOf("review"), law);
    expect(result.issues.map(({ code }) => code)).toEqual(["case/duplicate-event"]);
  });

  test("an event is corrected by a new one, once", () => {
    const first = advanceDossier(
      taken("review"),
      eventOf("review", { id: "second", on: "2019-09-03", supersedes: "case-1/review" }),
      law,
    );
    if (!first.ok) throw new Error("refused");
    expect(first.value.events).toHaveLength(2);
    const again = advanceDossier(
      first.value,
      eventOf("review", { id: "third", supersedes: "case-1/review" }),
      law,
    );
    expect(again.issues.map(({ code }) => code)).toEqual(["case/already-superseded"]);
  });

  test("a closed case takes no later step", () => {
    const closing = {
      type: "closing",
      id: "end",
      on: "2019-09-03",
      recordedOn: "2019-09-03",
      result: "withdrawn",
    } as const;
    const closed = advanceDossier(taken("review"), closing, law);
    if (!closed.ok) throw new Error("refused");
    expect(endOfDossier(closed.value)).toEqual({
      how: "withdrawn",
      on: "2019-09-03",
      event: "end",
    });
    const late = advanceDossier(closed.value, eventOf("verify", { on: "2019-09-04" }), law);
    expect(late.issues.map(({ code }) => code)).toEqual(["case/closed"]);
    expect(advanceDossier(clean, closing, law).issues.map(({ code }) => code)).toEqual([
      "case/closed",
    ]);
  });

  test("a case is not advanced under another procedure", () => {
    expect(
      advanceDossier(opened(), eventOf("review"), qinan).issues.map(({ code }) => code),
    ).toEqual(["case/other-procedure"]);
    expect(() => auditDossier(clean, qinan, { asOf: "2020-01-01", calendar })).toThrow(TypeError);
  });

  test("what stands in JSON is read with the place of what is wrong", () => {
    const stored = structuredClone(clean) as RawJson;
    stored.events[2].on = "2019-09-31";
    stored.events[4].step = "vote";
    const result = readDossier(stored, law);
    expect(result.issues.map(({ code, place }) => [code, place?.pointer])).toEqual([
      ["case/impossible-day", "/events/2"],
      ["case/unknown-step", "/events/4"],
    ]);
    expect(readDossier({ ...clean, notes: "" }, law).ok).toBe(false);
    expect(
      readDossier({ ...clean, procedure: "cn/other" }, law).issues.map(({ code }) => code),
    ).toEqual(["case/other-procedure"]);
  });
});

describe("what was known at a time", () => {
  test("a correction counts from the day on which it was written down", () => {
    const wrong = eventOf("notice", { until: "2019-09-20", recordedOn: "2019-09-09" });
    const right = eventOf("notice", {
      id: "corrected",
      supersedes: wrong.id,
      recordedOn: "2019-10-10",
    });
    const dossier: Dossier = {
      ...clean,
      events: [...clean.events.filter(({ id }) => id !== wrong.id), wrong, right],
    };
    const codes = (knownAt?: string) =>
      auditDossier(dossier, law, { asOf: "2020-01-01", knownAt, calendar }).map(({ code }) => code);
    expect(codes("2019-09-30")).toEqual(["case/announced-before-notice-ended"]);
    expect(codes()).toEqual(["case/recorded-late"]);
  });
});

describe("what comes next", () => {
  const at = (current: Dossier, day: string, of = law) =>
    nextSteps(current, of, { day, calendar }).map(({ step, state, earliest, latest, overdue }) => ({
      step: step.id,
      state,
      earliest: earliest.known ? earliest.value : null,
      latest: latest?.known ? latest.value : null,
      overdue,
    }));

  test("first the review, by the village committees", () => {
    const [first] = nextSteps(opened(), law, { day: "2019-09-02", calendar });
    expect(first?.step.id).toBe("review");
    expect(first?.step.actors.map(({ body }) => body)).toEqual(["village-committees"]);
  });

  test("the announcement waits until the day after the notice", () => {
    expect(at(taken("review", "verify", "consent", "notice"), "2019-09-08")).toEqual([
      { step: "announce", state: "waiting", earliest: "2019-09-09", latest: null, overdue: false },
    ]);
    expect(at(taken("review", "verify", "consent", "notice"), "2019-09-09")[0]?.state).toBe("due");
  });

  test("an open objection blocks, an upheld one sends back", () => {
    const posted = taken("review", "verify", "consent", "notice");
    const objection = {
      type: "objection",
      id: "o",
      step: "notice",
      on: "2019-09-04",
      recordedOn: "2019-09-04",
    } as const;
    const open: Dossier = { ...posted, events: [...posted.events, objection] };
    const [blocked] = nextSteps(open, law, { day: "2019-09-10", calendar });
    expect(blocked).toMatchObject({ state: "blocked", objections: ["o"] });
    const upheld: Dossier = {
      ...open,
      events: [
        ...open.events,
        {
          type: "settlement",
          id: "s",
          objection: "o",
          result: "upheld",
          on: "2019-09-06",
          recordedOn: "2019-09-06",
        },
      ],
    };
    const next = nextSteps(upheld, law, { day: "2019-09-10", calendar });
    expect(next.map(({ step, again }) => [step.id, again])).toEqual([["notice", true]]);
  });

  test("a deadline of the whole binds every step, and passes", () => {
    const dossier = cleanDossier(qinan, { ...request, openedOn: "2023-03-01" });
    const begun = { ...dossier, events: dossier.events.slice(0, 1) };
    expect(at(begun, "2023-03-02", qinan)).toEqual([
      {
        step: "household-check",
        state: "due",
        earliest: "2023-03-01",
        latest: "2023-03-16",
        overdue: false,
      },
      {
        step: "authorisation",
        state: "due",
        earliest: "2023-03-01",
        latest: "2023-03-16",
        overdue: false,
      },
    ]);
    expect(at(begun, "2023-03-17", qinan)[0]?.overdue).toBe(true);
    expect(auditDossier(begun, qinan, { asOf: "2023-03-16", calendar })).toEqual([]);
    expect(
      auditDossier(begun, qinan, { asOf: "2023-03-17", calendar }).map(
        ({ code, details: { step } }) => [code, step],
      ),
    ).toEqual([["case/deadline-exceeded", "entry"]]);
  });

  test("a deadline in a year without known holidays is unknown, not kept", () => {
    const hainan = procedure("cn-hainan/monitoring-identification");
    const dossier = cleanDossier(hainan, { ...request, openedOn: "2023-12-18" });
    const late = {
      ...dossier,
      events: dossier.events.map((one) => ({
        ...one,
        ...(one.type === "step" && one.step === "entry"
          ? { on: "2024-01-25", recordedOn: "2024-01-25" }
          : {}),
      })) as Dossier["events"],
    };
    const until2023 = { ...calendar, years: [2023] };
    expect(
      auditDossier(late, hainan, { asOf: "2024-06-30", calendar: until2023 }).map(
        ({ code, details: { asks } }) => [code, asks],
      ),
    ).toEqual([["case/cannot-tell", "case/deadline-exceeded"]]);
    expect(
      auditDossier(late, hainan, { asOf: "2024-06-30", calendar }).map(({ code }) => code),
    ).toEqual(["case/deadline-exceeded"]);
  });

  test("a notice says until when it must hang", () => {
    const chengkou = procedure("cn-chongqing-chengkou/household-exit");
    const dossier = cleanDossier(chengkou, request);
    const before = { ...dossier, events: dossier.events.slice(0, 3) };
    const [notice] = nextSteps(before, chengkou, { day: "2019-09-02", calendar });
    expect(notice).toMatchObject({ hangUntil: { known: true, value: "2019-09-08" } });
  });

  test("nothing follows the end of a case", () => {
    expect(at(clean, "2019-12-01")).toEqual([]);
  });
});

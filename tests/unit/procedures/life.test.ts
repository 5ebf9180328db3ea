import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cleanDossier,
  type Dossier,
  householdStatus,
  type LifeChange,
  type LifeEvent,
  lifeOfDossiers,
} from "../../../src/procedures/index.js";
import { calendar, library, procedure } from "./support.js";

const HOUSEHOLD = "household-1";

function life(...steps: readonly (readonly [LifeChange, string])[]): LifeEvent[] {
  return steps.map(([change, on], index) => ({
    id: `e${index}`,
    household: HOUSEHOLD,
    change,
    on,
  }));
}

const whole = life(
  ["registered", "2014-06-20"],
  ["helped", "2015-03-01"],
  ["exited", "2017-11-10"],
  ["relapsed", "2018-09-01"],
  ["helped", "2018-10-01"],
  ["exited", "2019-11-10"],
  ["monitored", "2021-07-01"],
  ["risk-eliminated", "2022-03-01"],
);

describe("the status of a household", () => {
  test.each([
    ["2014-06-19", "not-registered", "none", false],
    ["2014-06-20", "registered", "none", false],
    ["2016-01-01", "registered", "none", true],
    ["2017-11-10", "exited", "none", true],
    ["2018-09-01", "relapsed", "none", false],
    ["2019-01-01", "relapsed", "none", true],
    ["2020-01-01", "exited", "none", true],
    ["2021-12-31", "exited", "monitored", true],
    ["2022-03-01", "exited", "eliminated", true],
  ])("on %s: %s, monitoring %s, helped %s", (day, registration, monitoring, helped) => {
    expect(householdStatus(whole, HOUSEHOLD, day)).toMatchObject({
      registration,
      monitoring,
      helped,
      issues: [],
    });
  });

  test("says since when, and by which events", () => {
    expect(householdStatus(whole, HOUSEHOLD, "2020-01-01")).toMatchObject({
      since: "2019-11-10",
      events: ["e0", "e1", "e2", "e3", "e4", "e5"],
    });
  });

  test("what cannot follow is not applied and is an issue", () => {
    const status = householdStatus(
      life(["registered", "2014-06-20"], ["relapsed", "2015-01-01"]),
      HOUSEHOLD,
      "2016-01-01",
    );
    expect(status.registration).toBe("registered");
    expect(status.issues.map(({ code, message }) => [code, message.en])).toEqual([
      [
        "life/impossible-change",
        "household-1 is “registered” on 2015-01-01 and cannot become “relapsed”",
      ],
    ]);
  });

  test("a day that does not exist is an issue", () => {
    const status = householdStatus(life(["registered", "2014-02-30"]), HOUSEHOLD, "2016-01-01");
    expect(status).toMatchObject({
      registration: "not-registered",
      issues: [{ code: "case/impossible-day" }],
    });
  });

  test("events of another household do not count", () => {
    expect(householdStatus(whole, "household-2", "2020-01-01").registration).toBe("not-registered");
  });

  test("a correction replaces, an annulment takes back, and both count from when they were written", () => {
    const [registered, , exited] = whole as [LifeEvent, LifeEvent, LifeEvent];
    const corrected: LifeEvent = {
      ...exited,
      id: "later",
      on: "2018-11-10",
      recordedOn: "2019-01-05",
      supersedes: exited.id,
    };
    const events = [registered, exited, corrected];
    expect(householdStatus(events, HOUSEHOLD, "2018-01-01").registration).toBe("registered");
    expect(householdStatus(events, HOUSEHOLD, "2018-01-01", "2018-06-30").registration).toBe(
      "exited",
    );
    const known = (day: string) =>
      householdStatus(events, HOUSEHOLD, "2018-01-01", day).registration;
    expect([known("2019-01-04"), known("2019-01-05")]).toEqual(["exited", "registered"]);
    const annulled: LifeEvent = { ...exited, id: "undone", annuls: true, supersedes: exited.id };
    expect(
      householdStatus([registered, exited, annulled], HOUSEHOLD, "2020-01-01").registration,
    ).toBe("registered");
  });

  test("an ordinary household is monitored without ever being registered", () => {
    const status = householdStatus(
      life(["monitored", "2021-07-01"], ["helped", "2021-07-15"]),
      HOUSEHOLD,
      "2022-01-01",
    );
    expect(status).toMatchObject({
      registration: "not-registered",
      monitoring: "monitored",
      helped: true,
      issues: [],
    });
  });

  test("the order in which events were entered decides nothing", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(whole, { minLength: whole.length }), (events) => {
        expect(householdStatus(events, HOUSEHOLD, "2023-01-01")).toEqual(
          householdStatus(whole, HOUSEHOLD, "2023-01-01"),
        );
      }),
    );
  });
});

describe("a life made of cases", () => {
  const run = (id: string, openedOn: string, basis?: string, change?: string): Dossier =>
    cleanDossier(procedure(id), {
      id,
      subject: HOUSEHOLD,
      openedOn,
      calendar,
      ...(basis === undefined ? {} : { basis }),
      ...(change === undefined ? {} : { change }),
    });
  const cases = [
    run("cn/identification", "2014-06-02"),
    run("cn/household-exit", "2016-09-05"),
    run("cn/relapse", "2017-08-01"),
    run("cn-sichuan/household-exit-five-step", "2018-09-03"),
    run("cn-gansu-qinan/monitoring-identification", "2022-03-01"),
    run("cn/risk-elimination", "2023-03-01", "2022-03-08"),
  ];

  test("runs from registered over exited, relapsed and monitored to the end of the risk", () => {
    const events = lifeOfDossiers(cases, library.procedures);
    expect(events.map(({ change }) => change)).toEqual([
      "registered",
      "exited",
      "relapsed",
      "exited",
      "monitored",
      "risk-eliminated",
    ]);
    const on = (day: string) => householdStatus(events, HOUSEHOLD, day);
    expect(on("2015-01-01").registration).toBe("registered");
    expect(on("2017-01-01").registration).toBe("exited");
    expect(on("2018-01-01").registration).toBe("relapsed");
    expect(on("2019-01-01").registration).toBe("exited");
    expect(on("2022-12-31").monitoring).toBe("monitored");
    expect(on("2024-01-01")).toMatchObject({
      registration: "exited",
      monitoring: "eliminated",
      issues: [],
    });
  });

  test("a case that is not concluded makes nothing of the household", () => {
    const [first] = cases as [Dossier];
    expect(
      lifeOfDossiers([{ ...first, events: first.events.slice(0, -1) }], library.procedures),
    ).toEqual([]);
  });

  test("a household that is gone is closed, a birth changes no status", () => {
    const gone = run("cn-guangdong/dynamic-adjustment", "2018-10-08", undefined, "household-gone");
    expect(lifeOfDossiers([gone], library.procedures).map(({ change }) => change)).toEqual([
      "closed",
    ]);
    const born = run("cn-guangdong/dynamic-adjustment", "2018-10-08", undefined, "newborn");
    expect(lifeOfDossiers([born], library.procedures)).toEqual([]);
  });
});

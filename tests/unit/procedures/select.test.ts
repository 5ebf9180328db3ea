import { describe, expect, test } from "vitest";
import {
  auditDossier,
  checkDossiers,
  cleanDossier,
  type Dossier,
  type Procedure,
  proceduresInForce,
} from "../../../src/procedures/index.js";
import { calendar, library, procedure } from "./support.js";

describe("the procedures that hold", () => {
  const held = (...args: [Procedure["kind"], string, string]) =>
    proceduresInForce(library, ...args).map(({ id }) => id);

  test.each<[Procedure["kind"], string, string, string[]]>([
    [
      "household-exit",
      "cn-sichuan-kangding",
      "2018-10-01",
      ["cn-sichuan/household-exit-five-step", "cn/household-exit"],
    ],
    ["household-exit", "cn", "2016-04-27", []],
    ["household-exit", "cn", "2016-04-28", ["cn/household-exit"]],
    ["household-exit", "cn", "2021-01-01", []],
    ["county-exit", "cn", "2018-06-14", ["cn/county-exit"]],
    ["county-exit", "cn", "2018-06-15", ["cn/county-exit-after-2018"]],
    ["monitoring-identification", "cn", "2021-05-13", ["cn/monitoring-identification-of-2020"]],
    [
      "monitoring-identification",
      "cn-gansu-qinan",
      "2023-01-01",
      ["cn-gansu-qinan/monitoring-identification", "cn/monitoring-identification"],
    ],
    ["monitoring-identification", "cn-gansu", "2026-01-01", []],
  ])("for %s in %s on %s", (kind, place, day, expected) => {
    expect(held(kind, place, day)).toEqual(expected);
  });
});

describe("cases from a store", () => {
  const law = procedure("cn/household-exit");
  const run = (id: string, openedOn: string): Dossier =>
    cleanDossier(law, { id, subject: "household-1", openedOn, calendar });
  const codes = (...cases: Dossier[]) =>
    checkDossiers(cases).map(({ code, details }) => [code, details.case]);

  test("may follow one another", () => {
    expect(codes(run("a", "2017-09-04"), run("b", "2019-09-02"))).toEqual([]);
  });

  test("may not overlap, nor share an id, whatever their order", () => {
    expect(codes(run("b", "2019-09-04"), run("a", "2019-09-02"))).toEqual([
      ["case/already-open", "a"],
    ]);
    expect(codes(run("a", "2017-09-04"), run("a", "2019-09-02"))).toEqual([
      ["case/duplicate-case", "a"],
    ]);
  });

  test("are named by the place at which the later one stands", () => {
    const [first, second] = [run("a", "2019-09-02"), run("b", "2019-09-02")];
    const place = { file: "dossiers.ndjson", row: 2 };
    expect(checkDossiers([first, second], new Map([[second, place]]))).toMatchObject([
      { code: "case/already-open", place, details: { case: "a" } },
    ]);
  });
});

test("a vote below the share that a text sets is missed", () => {
  const base = procedure("cn-anhui/identification");
  const half = {
    value: { numerator: 1, denominator: 2 },
    of: "village-representatives",
    sources: base.sources,
  };
  const law: Procedure = {
    ...base,
    steps: base.steps.map((step) => (step.id === "second-review" ? { ...step, vote: half } : step)),
  };
  const dossier = cleanDossier(law, { id: "c", subject: "h", openedOn: "2016-06-01", calendar });
  const voted = (inFavour: number | null): Dossier => ({
    ...dossier,
    events: dossier.events.map((event) =>
      event.type === "step" && event.step === "second-review"
        ? { ...event, meeting: { entitled: 30, present: 26, inFavour } }
        : event,
    ),
  });
  const codes = (inFavour: number | null) =>
    auditDossier(voted(inFavour), law, { asOf: "2017-01-01", calendar }).map(
      ({ code, details: { asks } }) => asks ?? code,
    );
  expect(codes(13)).toEqual([]);
  expect(codes(12)).toEqual(["case/vote-missed"]);
  expect(codes(null)).toEqual(["case/vote-missed"]);
});

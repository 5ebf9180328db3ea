import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { auditDossiers } from "../../../src/audit/index.js";
import { addDays } from "../../../src/base/index.js";
import { readDossiers, readRegister } from "../../../src/io/index.js";
import { pack } from "../../support/rules.js";
import { calendar, library, type RawJson } from "./support.js";

const TOWNSHIP = fileURLToPath(new URL("../../../fixtures/township", import.meta.url));
const { asOf, place } = JSON.parse(readFileSync(`${TOWNSHIP}/expected-dossiers.json`, "utf8"));

function read<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error("the sample cannot be read");
  return result.value;
}

const register = read(readRegister(TOWNSHIP));
const stored = read(readDossiers(TOWNSHIP));
const HOUSEHOLD = "YH-0101";

interface Line {
  readonly place: { readonly file?: string; readonly row?: number };
  readonly content: RawJson;
}

const original = stored.find(({ content }) => (content as RawJson).subject === HOUSEHOLD) as Line;
const others = stored.filter((one) => one !== original);
const end: string = original.content.events.find(
  (event: RawJson) => event.step === original.content.concludes,
).on;

/** The audit of the township with other cases for one household. */
function withCases(contents: readonly RawJson[], day = asOf, reg = register) {
  const own = contents.map((content, index) => ({
    place: { file: "own.ndjson", row: index + 1 },
    content,
  }));
  const audit = auditDossiers(
    pack("cn-sichuan/household-exit"),
    reg,
    [...others, ...own],
    library,
    {
      asOf: day,
      place,
      calendar,
    },
  );
  const village = audit.cascade[0]?.villages.find(({ poor, exited }) =>
    [poor, exited].some(
      (tally) => tally.households.includes(HOUSEHOLD) || tally.uncertain.includes(HOUSEHOLD),
    ),
  );
  const standing = village?.exited.households.includes(HOUSEHOLD)
    ? "exited"
    : village?.poor.households.includes(HOUSEHOLD)
      ? "poor"
      : village?.poor.uncertain.includes(HOUSEHOLD)
        ? "uncertain"
        : "none";
  return { audit, standing, codes: audit.issues.map(({ code }) => code) };
}

const until = (count: number) => ({
  ...original.content,
  events: original.content.events.slice(0, count),
});
const concludes = (event: RawJson) => event.step === original.content.concludes;
const moved = (day: string) => ({
  ...original.content,
  events: original.content.events.map((event: RawJson) =>
    concludes(event) ? { ...event, on: day, recordedOn: day } : event,
  ),
});

describe("only a case that was concluded is an exit", () => {
  const refused = {
    ...original.content,
    events: original.content.events.map((event: RawJson) =>
      concludes(event) ? { ...event, result: "refused" } : event,
    ),
  };

  test.each<[string, RawJson[], boolean]>([
    ["the concluded case", [original.content], false],
    ["an open case", [until(3)], true],
    ["a case without an event", [until(0)], true],
    ["a case that the county refused", [refused], true],
    ["no case", [], true],
  ])("%s", (_what, contents, without) => {
    const { audit, standing } = withCases(contents);
    expect(audit.struckOffWithoutCase.includes(HOUSEHOLD)).toBe(without);
    expect(standing).toBe(without ? "poor" : "exited");
  });

  test("a case that is concluded after the day of the audit is still open, and the household poor", () => {
    const before = "2018-12-20";
    expect(end > before).toBe(true);
    const { audit, standing } = withCases([original.content], before);
    expect(audit.cases.find(({ subject }) => subject === HOUSEHOLD)?.end).toBeNull();
    expect(standing).toBe("poor");
    expect(audit.struckOffWithoutCase).not.toContain(HOUSEHOLD);
  });
});

describe("two cases for one household", () => {
  const second = { ...original.content, id: "exit-again" };

  test("that overlap are an issue at the line of the later one, and leave the exit undecided", () => {
    for (const order of [
      [original.content, second],
      [second, original.content],
    ]) {
      const { audit, standing, codes } = withCases(order);
      expect(codes).toEqual(["case/already-open", "case/exit-undecided"]);
      expect(audit.issues[0]?.place?.file).toBe("own.ndjson");
      expect(standing).toBe("uncertain");
      expect(audit.struckOffWithoutCase).not.toContain(HOUSEHOLD);
    }
  });

  test("that share an id are one issue", () => {
    const { codes, standing } = withCases([original.content, original.content]);
    expect(codes).toEqual(["case/duplicate-case", "case/exit-undecided"]);
    expect(standing).toBe("uncertain");
  });

  test("of which one is concluded are judged by that one, whatever their order", () => {
    const open = { ...until(2), id: "exit-open" };
    for (const order of [
      [original.content, open],
      [open, original.content],
    ]) {
      const { codes, standing } = withCases(order);
      expect(codes).toEqual(["case/already-open"]);
      expect(standing).toBe("exited");
    }
  });

  test("one after another are judged by the one that ended on the registered day", () => {
    const later = JSON.parse(
      JSON.stringify(second).replaceAll("2018-", "2019-").replaceAll('"exit-0101/', '"exit-2/'),
    );
    for (const order of [
      [original.content, later],
      [later, original.content],
    ]) {
      const { codes, standing } = withCases(order);
      expect(codes).toEqual([]);
      expect(standing).toBe("exited");
    }
  });
});

describe("the day of the exit", () => {
  test("differs between case and register: both days are named, at the line of the case", () => {
    const { audit, standing } = withCases([moved("2018-12-24")]);
    expect(audit.issues).toMatchObject([
      {
        code: "case/other-exit-day",
        severity: "warning",
        place: { file: "own.ndjson", row: 1 },
        details: { household: HOUSEHOLD, concluded: "2018-12-24", registered: end },
      },
    ]);
    for (const text of [audit.issues[0]?.message.zh, audit.issues[0]?.message.en]) {
      expect(text).toContain("2018-12-24");
      expect(text).toContain(end);
    }
    expect(standing).toBe("exited");
  });

  test("is the same: no issue", () => {
    expect(withCases([original.content]).codes).toEqual([]);
  });
});

test("a case of a household that the register does not hold is an issue", () => {
  const { audit } = withCases([
    original.content,
    { ...original.content, id: "x", subject: "YH-9" },
  ]);
  expect(audit.issues).toMatchObject([
    { code: "case/unknown-household", details: { case: "x", household: "YH-9" } },
  ]);
});

test("a household without children whom the village calls up to standard in schooling does not differ", () => {
  const { signOffs } = withCases([original.content]).audit;
  const differing = signOffs.findings.filter(({ code }) => code === "sign-off/verdict-differs");
  expect(differing.map(({ subject, about }) => [subject, about])).toEqual([
    ["YH-0208", "medical"],
    ["YH-0308", "housing"],
  ]);
  expect(signOffs.villages.reduce((sum, { notApplicable }) => sum + notApplicable, 0)).toBe(58);
});

test("a verdict that was written after the day is not compared, and a label names a criterion", () => {
  const relabelled = {
    ...register,
    households: register.households.map((household) => ({
      ...household,
      fieldVerdicts: household.fieldVerdicts.map((one) =>
        one.criterion === "housing" ? { ...one, criterion: "住房安全" } : one,
      ),
    })),
  };
  const rows = (day: string, reg = register) =>
    withCases([original.content], day, reg).audit.signOffs.villages.reduce(
      (sum, one) => sum + one.compared + one.unknown + one.notApplicable,
      0,
    );
  expect(rows(asOf)).toBeGreaterThan(1000);
  expect(rows(asOf, relabelled)).toBe(rows(asOf));
  const days = register.households.flatMap(({ fieldVerdicts }) =>
    fieldVerdicts.map(({ on }) => String(on)),
  );
  const middle = days.sort()[days.length >> 1] as string;
  expect(rows(addDays(days[0] as string, -1))).toBe(0);
  expect(rows(middle)).toBeGreaterThan(0);
});

test("the county of the sample is there in part, and its incidence has a lower bound only", () => {
  const county = withCases([original.content]).audit.cascade[0];
  expect(county).toMatchObject({
    population: 61420,
    gaps: [
      { of: "townships", declared: 17, present: 1 },
      { of: "population", declared: 61420, present: 3279 },
    ],
    poor: { low: 37, high: null },
    incidence: { low: "0.06", high: null },
  });
});

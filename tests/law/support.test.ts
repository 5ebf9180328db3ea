import { describe, expect, test } from "vitest";
import { assess, plan } from "../../src/judge/index.js";
import { readHousehold } from "../../src/register/index.js";
import { pack } from "../support/rules.js";

type Parts = Readonly<Record<string, unknown>>;

function household(parts: Parts) {
  const read = readHousehold<unknown>({ id: "H1", declaredMembers: 1, ...parts });
  if (!read.ok) throw new Error(read.issues.map((one) => one.message.en).join("\n"));
  return read.value;
}

function judge(name: string, parts: Parts, asOf: string, place?: string) {
  const result = assess(
    plan(pack(name), {
      asOf,
      ...(place === undefined ? {} : { place }),
    }),
    { household: household(parts) },
  );
  const of = (criterion: string) => result.criteria.find((one) => one.criterion === criterion);
  return { verdict: result.verdict, of: (id: string) => of(id)?.verdict, lacks: result.lacks };
}

const person = (more: Parts = {}) => ({
  id: "M1",
  presence: "present",
  hukouHere: true,
  labour: "ordinary",
  ...more,
});

const earning = (net: string, year = 2024) => [
  { year, wage: net, business: "0", property: "0", transfer: "0", outlay: "0", stable: true },
];

describe("monitoring", () => {
  const exited = (net: string, more: Parts = {}) => ({
    status: "exited",
    members: [person()],
    incomes: earning(net),
    monitoring: { riskOfPoverty: true, seriousDifficulty: false, ...more },
  });

  test.each([
    ["8699.99", "met"],
    ["8700", "not-met"],
  ])("the range of Yunnan in 2024 is 8700 yuan: %s", (net, expected) => {
    expect(judge("cn/monitoring", exited(net), "2024-10-31", "cn-yunnan").verdict).toBe(expected);
  });

  test("at or above the range only serious difficulty makes an object", () => {
    const { verdict, of } = judge(
      "cn/monitoring",
      exited("8700", { seriousDifficulty: true }),
      "2024-10-31",
      "cn-yunnan",
    );
    expect([verdict, of("unstable"), of("sudden")]).toEqual(["met", "not-met", "met"]);
  });

  test("where no range is known income decides nothing, and the range is named", () => {
    const { verdict, lacks } = judge(
      "cn/monitoring",
      exited("3000"),
      "2024-10-31",
      "cn-sichuan-kangding",
    );
    expect(verdict).toBe("unknown");
    expect(lacks.map(({ reason, field }) => [reason, field])).toContainEqual([
      "no-parameter",
      "parameter.monitoring-line",
    ]);
  });

  test("a household that was never at risk is none, whatever the range", () => {
    const calm = exited("3000", { riskOfPoverty: false });
    expect(judge("cn/monitoring", calm, "2024-10-31", "cn-sichuan").verdict).toBe("not-met");
  });

  test("in 2020 a shock of expenses makes an object above 5000 yuan", () => {
    const parts = (expenseShock: boolean) => ({
      ...exited("9000", { expenseShock }),
      incomes: earning("9000", 2020),
    });
    expect(judge("cn/monitoring-of-2020", parts(true), "2020-10-31").verdict).toBe("met");
    expect(judge("cn/monitoring-of-2020", parts(false), "2020-10-31").verdict).toBe("not-met");
  });

  test("for 2026 it says that no standard was found", () => {
    const parts = { members: [person()], incomes: earning("3000", 2025) };
    const { verdict, lacks } = judge("cn/regular-assistance", parts, "2026-03-31");
    expect(verdict).toBe("unknown");
    expect(lacks).toMatchObject([{ reason: "no-parameter", found: "not-found" }]);
  });
});

describe("elimination of the risk", () => {
  const ready = {
    status: "exited",
    monitored: true,
    members: [person()],
    incomes: earning("9000"),
    monitoring: {
      identifiedOn: "2024-01-15",
      stableMonths: 6,
      expensesSettled: true,
      guaranteesConsolidated: true,
      riskGone: true,
      newRisk: false,
      targetedMeasures: 1,
      elimination: "none",
    },
  };
  const on = (parts: Parts, asOf = "2024-12-31") =>
    judge("cn/risk-elimination", parts, asOf, "cn-yunnan");
  const but = (monitoring: Parts) => ({
    ...ready,
    monitoring: { ...ready.monitoring, ...monitoring },
  });

  test("all conditions together allow it", () => {
    expect(on(ready).verdict).toBe("met");
  });

  test("half a year is full on the same day of the sixth month", () => {
    expect(on(but({ identifiedOn: "2024-06-30" }), "2024-12-30").of("identified")).toBe("met");
    expect(on(but({ identifiedOn: "2024-06-30" }), "2024-12-29").of("identified")).toBe("not-met");
  });

  test.each([
    ["income-stable", { stableMonths: 5 }],
    ["expenses", { expensesSettled: false }],
    ["guarantees", { guaranteesConsolidated: false }],
    ["risk", { riskGone: false }],
    ["risk", { newRisk: true }],
    ["measures", { targetedMeasures: 0 }],
  ])("%s alone forbids it", (criterion, monitoring) => {
    const { verdict, of } = on(but(monitoring));
    expect([verdict, of(criterion)]).toEqual(["not-met", "not-met"]);
  });

  test("a household of which nobody can work waits, even when all else is there", () => {
    const { verdict, of } = on({ ...ready, members: [person({ labour: "lost" })] });
    expect([verdict, of("labour")]).toEqual(["not-met", "not-met"]);
  });

  test("what ended by itself needs none of it", () => {
    expect(on(but({ elimination: "natural", riskGone: false })).verdict).toBe("met");
  });

  test("a condition that is not recorded is not taken for granted", () => {
    const { guaranteesConsolidated: _lost, ...monitoring } = ready.monitoring;
    expect(on({ ...ready, monitoring }).verdict).toBe("unknown");
  });

  test("it does not concern a household that is not monitored", () => {
    const { monitoring: _none, ...rest } = ready;
    expect(on({ ...rest, monitored: false }).verdict).toBe("not-applicable");
  });
});

describe("assistance", () => {
  const FIRST = "cn/assistance-of-2016";
  const day = "2020-12-31";

  test("the batches are those of the place", () => {
    const parts = (batch: string) => ({
      status: "registered",
      declaredMeasures: 1,
      measures: [{ batch, kind: "other" }],
    });
    const nation = (batch: string) => judge(FIRST, parts(batch), day).of("batches");
    const sichuan = (batch: string) =>
      judge("cn-sichuan/assistance-of-2016", parts(batch), day).of("batches");
    const all = ["production", "relocation", "social-security"];
    expect(all.map(nation)).toEqual(["met", "met", "met"]);
    expect(all.map(sichuan)).toEqual(["met", "met", "met"]);
    expect([nation("none"), sichuan("none")]).toEqual(["met", "met"]);
    expect(["ecology", "education"].map(nation)).toEqual(["met", "met"]);
    expect(["ecology", "education"].map(sichuan)).toEqual(["not-met", "not-met"]);
    expect(["medical", "reconstruction"].map(nation)).toEqual(["not-met", "not-met"]);
    expect(["medical", "reconstruction"].map(sichuan)).toEqual(["met", "met"]);
  });

  test("a list of measures that may lack one decides nothing", () => {
    const measures = [{ batch: "production", kind: "industry" }];
    const known = { status: "registered", declaredMeasures: 1, measures };
    const { declaredMeasures: _number, ...undeclared } = known;
    expect(judge(FIRST, known, day).of("batches")).toBe("met");
    expect(judge(FIRST, undeclared, day).of("batches")).toBe("unknown");
    expect(judge(FIRST, { ...known, declaredMeasures: 2 }, day).of("batches")).toBe("unknown");
    const blank = { ...known, measures: [{ kind: "industry" }] };
    expect(judge(FIRST, blank, day).of("batches")).toBe("unknown");
    const none = { ...known, declaredMeasures: 0, measures: [] };
    expect(judge(FIRST, none, day).of("batches")).toBe("met");
  });

  test.each([
    ["cn", "50.01", "unknown"],
    ["cn-sichuan", "100", "met"],
    ["cn-sichuan", "100.01", "not-met"],
    ["cn-sichuan-kangding", "50", "met"],
    ["cn-sichuan-kangding", "50.01", "not-met"],
  ])("in %s, %s yuan paid of 1000", (place, selfPaid, expected) => {
    const parts = { status: "exited", medicalCosts: [{ year: 2020, inPolicy: "1000", selfPaid }] };
    expect(judge(FIRST, parts, day, place).of("medical-cap")).toBe(expected);
  });

  test.each([
    [{ amount: "50000" }, "credit-amount", "met"],
    [{ amount: "50000.01" }, "credit-amount", "not-met"],
    [{ lentOn: "2018-03-01", dueOn: "2021-03-01" }, "credit-months", "met"],
    [{ lentOn: "2018-03-01", dueOn: "2021-04-01" }, "credit-months", "not-met"],
    [{ borrowerAge: 65 }, "credit-borrower", "met"],
    [{ borrowerAge: 66 }, "credit-borrower", "not-met"],
    [{ guarantee: true }, "credit-guarantee", "not-met"],
    [{ purpose: "pooled" }, "credit-purpose", "not-met"],
  ])("a micro-credit with %o: %s is %s", (credit, criterion, expected) => {
    const parts = { status: "exited", credit: { lent: true, ...credit } };
    expect(judge(FIRST, parts, day).of(criterion)).toBe(expected);
  });

  test("nothing is asked of a loan that was not made", () => {
    const { of } = judge(FIRST, { status: "exited", credit: { lent: false } }, day);
    expect(of("credit-amount")).toBe("not-applicable");
    expect(judge(FIRST, { status: "exited" }, day).of("credit-amount")).toBe("unknown");
  });

  test("a student of a vocational school gets the grant, one of a middle school is not asked for", () => {
    const parts = (schoolStage: string, rainDewAmount: string) => ({
      status: "exited",
      members: [person({ schoolStage, rainDewAmount })],
    });
    expect(judge(FIRST, parts("vocational", "3000"), day).of("rain-dew")).toBe("met");
    expect(judge(FIRST, parts("vocational", "1500"), day).of("rain-dew")).toBe("not-met");
    expect(judge(FIRST, parts("senior", "0"), day).of("rain-dew")).toBe("not-applicable");
  });

  test("a monitored household that was never registered may borrow from 2021", () => {
    const parts = { status: "not-registered", monitored: true, credit: { lent: true } };
    expect(judge("cn/assistance", parts, "2021-01-01").of("credit-borrower")).toBe("met");
    const plain = { ...parts, monitored: false };
    expect(judge("cn/assistance", plain, "2021-01-01").of("credit-borrower")).toBe("not-met");
  });
});

import { describe, expect, test } from "vitest";
import {
  answerStatements,
  builtinIndicators,
  measureRegister,
  type StatementAnswer,
} from "../../../src/indicators/index.js";
import type { IndicatorValue } from "../../../src/register/index.js";
import { readTownship } from "../../fixtures/township.js";

const book = builtinIndicators();
const asOf = "2020-12-31";

const place = { villages: [], counties: [], households: [] };
const townships = [{ id: "T1", name: "样河乡", declaredVillages: 0 }];

function measured(indicatorValues: readonly IndicatorValue[], day = asOf) {
  return measureRegister({ ...place, townships, indicatorValues }, book, { asOf: day });
}

function answerTo(statement: string, ...rows: IndicatorValue[]): StatementAnswer {
  const found = answerStatements(book, measured(rows)).find((one) => one.statement === statement);
  if (found === undefined) throw new Error(`no answer to ${statement}`);
  return found;
}

const said = (quantity: string, value: number, more: Partial<IndicatorValue> = {}) =>
  ({
    ...{ place: "T1", quantity, year: 2020, role: "actual", value },
    source: "department",
    ...more,
  }) as IndicatorValue;

describe("a stated figure", () => {
  test.each([
    ["a target reached at the line itself", "summary-1-1", said("grainOutput", 47500), "reached"],
    ["a target missed", "summary-1-1", said("粮食产量", 47499.9), "not-reached"],
    ["a count that is just so", "summary-1-16", said("toiletsRenovated", 522), "reached"],
    ["a count that is one less", "summary-1-16", said("toiletsRenovated", 521), "not-reached"],
    ["a figure in hundred millions", "summary-1-3", said("经济总收入", 948e6), "reached"],
    ["more than it rounds to", "summary-1-3", said("经济总收入", 951e6), "not-reached"],
    ["a result in its own unit", "summary-1-11", said("healthCodeRegistration", 73.4), "reached"],
    ["none of anything", "summary-5-5", said("securityIncidents", 0), "reached"],
    ["more than 5 %", "summary-3-2", said("medicalSelfPaidShare", 5.1), "not-reached"],
  ] as const)("%s", (_case, statement, row, answer) => {
    expect(answerTo(statement, row)).toMatchObject({ answer, doubt: null, place: "T1" });
  });

  test.each([
    ["nothing is stated", [], "no-value"],
    ["a summary says so", [said("toiletsRenovated", 522, { source: "summary" })], "only-a-summary"],
    ["a plan says so", [said("toiletsRenovated", 522, { source: "plan" })], "only-a-summary"],
    ["nobody is named", [said("toiletsRenovated", 522, { source: undefined })], "only-a-summary"],
    ["it is of another year", [said("toiletsRenovated", 522, { year: 2019 })], "no-value"],
    ["it is about so many", [said("toiletsRenovated", 522, { sense: "about" })], "bounds-straddle"],
    [
      "two offices differ",
      [said("toiletsRenovated", 522), said("toiletsRenovated", 530, { source: "inspection" })],
      "bounds-straddle",
    ],
    ["it is counted in tonnes", [said("toiletsRenovated", 522, { unit: "吨" })], "no-value"],
  ] as const)("cannot be told where %s", (_case, rows, doubt) => {
    expect(answerTo("summary-1-16", ...rows)).toMatchObject({ answer: "cannot-tell", doubt });
  });

  test("that is masked is never read as a number", () => {
    expect(answerTo("summary-3-7", said("pigsSold", 20))).toMatchObject({
      answer: "cannot-tell",
      doubt: "masked",
    });
  });

  test("of a level that the register does not have is answered with the reason", () => {
    expect(answerTo("summary-4-2")).toMatchObject({ doubt: "no-place", place: null });
  });
});

describe("parts", () => {
  test("make a share, of which both are said", () => {
    const both = [said("complaintsReceived", 15), said("complaintsSettled", 15)];
    expect(answerTo("summary-5-3", ...both)).toMatchObject({ answer: "reached" });
    expect(answerTo("summary-5-3", ...both.slice(0, 1))).toMatchObject({ doubt: "no-value" });
  });

  test("of villages add up to the township where none is missing", () => {
    const villages = ["V1", "V2"].map((id) => ({ id, township: "T1" }));
    const rows = villages.map(({ id }) => said("refusePoints", 120, { place: id }));
    const at = (declaredVillages: number, list: readonly IndicatorValue[]) => {
      const register = { ...place, villages, townships: [{ id: "T1", declaredVillages }] };
      const found = measureRegister({ ...register, indicatorValues: list }, book, { asOf });
      return answerStatements(book, found).find(({ statement }) => statement === "summary-5-7");
    };
    expect(at(2, rows)).toMatchObject({ answer: "reached" });
    expect(at(3, rows)).toMatchObject({ answer: "cannot-tell", doubt: "bounds-straddle" });
    expect(at(2, rows.slice(1))).toMatchObject({ answer: "cannot-tell" });
  });

  test("that deny their whole say nothing", () => {
    const rows = [said("complaintsReceived", 10), said("complaintsSettled", 15)];
    expect(answerTo("summary-5-3", ...rows)).toMatchObject({ doubt: "no-value" });
  });
});

test("a plan of the place is its target where law sets none", () => {
  const plan = said("toiletsRenovated", 520, { role: "target", source: "plan", sense: "at-least" });
  const judgements = (rows: readonly IndicatorValue[]) =>
    measured(rows).stated.map(({ indicator, judgement }) => [indicator, judgement.answer]);
  expect(judgements([plan, said("toiletsRenovated", 520)])).toEqual([
    ["toiletsRenovated", "reached"],
  ]);
  expect(judgements([plan, said("toiletsRenovated", 519)])).toEqual([
    ["toiletsRenovated", "not-reached"],
  ]);
  expect(judgements([plan])).toEqual([["toiletsRenovated", "cannot-tell"]]);
});

test("rows that name nothing known, or count otherwise, are told with their reason", () => {
  const rows = [
    said("没有这个", 1),
    said("noodleOutput", 1, { unit: "吨" }),
    said("noodleOutput", 1),
  ];
  const undated = { ...said("noodleOutput", 1), year: undefined } as IndicatorValue;
  expect(measured([...rows, undated]).issues.map(({ code }) => code)).toEqual([
    "indicator/unknown-quantity",
    "indicator/other-unit",
    "indicator/undated-value",
  ]);
});

describe("in the sample township", () => {
  const register = readTownship();
  const answers = answerStatements(book, measureRegister(register, book, { asOf }));

  test("every line of the six summaries has an answer or a reason, and more than fifty an answer", () => {
    expect(new Set(answers.map(({ statement }) => statement)).size).toBe(book.statements.length);
    for (const { answer, doubt } of answers) expect(doubt === null).toBe(answer !== "cannot-tell");
    const told = answers.filter(({ answer }) => answer !== "cannot-tell");
    expect(new Set(told.map(({ statement }) => statement)).size).toBeGreaterThanOrEqual(50);
  });

  test("without the stated values most of them are not known", () => {
    const bare = measureRegister({ ...register, indicatorValues: [] }, book, { asOf });
    const left = answerStatements(book, bare).filter(({ answer }) => answer !== "cannot-tell");
    const named = new Set(left.map(({ statement }) => statement));
    for (const { statement, answer } of answers) {
      if (answer === "reached" && statement.startsWith("summary-1-16"))
        expect(named).not.toContain(statement);
    }
    expect(named.size).toBeLessThan(20);
  });

  test("duties are the least of any month", () => {
    const november = measureRegister(register, book, { asOf: "2020-11-30" });
    const kept = (id: string) =>
      november.stated.find(({ indicator, level }) => indicator === id && level === "township");
    expect(kept("townshipPovertyMeetings")).toMatchObject({ value: "1" });
    expect(kept("headsPovertyDays")).toMatchObject({ value: "2" });
    expect(kept("firstSecretaryDays")).toMatchObject({ lowest: "0", highest: "9" });
    expect(kept("circulars")).toMatchObject({ value: "1" });
  });
});

import { expect, test } from "vitest";
import { holdStatements, type Problem, type ProblemLedger } from "../../../src/audit/index.js";
import { NO_WORK } from "../../../src/audit/problems.js";
import { asText, problemStatementsDoc } from "../../../src/report/index.js";

let number = 0;
/** Problems that an inspection found on a day, so many of them struck off. */
const problems = (
  foundBy: Problem["foundBy"],
  foundOn: string,
  found: number,
  struckOff: number,
): Problem[] =>
  Array.from({ length: found }, (_none, at) => {
    number += 1;
    return {
      ...{ id: `P${number}`, key: null, code: null, subject: null, about: null, label: null },
      ...{
        village: null,
        message: { zh: "问题", en: "a problem" },
        foundOn,
        foundBy,
        returned: [],
      },
      ...NO_WORK,
      struckOffOn: at < struckOff ? "2020-06-01" : null,
    };
  });

/** The statements of the third summary, with its masked years. */
const SUMMARY =
  "脱贫攻坚以来中央、省反馈涉及我乡问题3条销号3条,“两不愁三保障”回头看大排查发现问题3条销号3条," +
  "市攻坚办20__年3月30日督查反馈问题4条销号4条,20__年以来自查自改问题0条。";

const ledgerOf = (...all: readonly Problem[][]): ProblemLedger => ({
  version: 1,
  problems: all.flat(),
});

const verdicts = (text: string, ledger: ProblemLedger, asOf?: string) =>
  holdStatements(text, ledger, { asOf }).statements.map((one) => one.verdict);

const WHOLE = ledgerOf(
  problems("central", "2018-09-01", 1, 1),
  problems("provincial", "2019-04-11", 2, 2),
  problems("look-back", "2019-10-20", 3, 3),
  problems("municipal", "2020-03-30", 4, 4),
  problems("municipal", "2019-11-02", 7, 2),
);

test("the statements of the third summary are borne out by a ledger that has them, and covers what found none", () => {
  const held = holdStatements(SUMMARY, WHOLE);
  expect(held.statements.map(({ by, found, struckOff }) => [by, found, struckOff])).toEqual([
    [["central", "provincial"], 3, 3],
    [["look-back"], 3, 3],
    [["municipal"], 4, 4],
    [["self"], 0, null],
  ]);
  expect(verdicts(SUMMARY, WHOLE)).toEqual(["holds", "holds", "holds", "cannot-tell"]);
  expect(verdicts(SUMMARY, { ...WHOLE, covers: ["self"] })).toEqual(Array(4).fill("holds"));
  const found = ledgerOf([...WHOLE.problems], problems("self", "2020-05-01", 1, 1));
  expect(verdicts(SUMMARY, found)).toEqual(["holds", "holds", "holds", "fails"]);
});

test("one problem that is open, or one more, and the statement is not so", () => {
  const open = ledgerOf(problems("central", "2018-09-01", 3, 2));
  const more = ledgerOf(
    problems("central", "2018-09-01", 3, 3),
    problems("provincial", "2019-01-01", 1, 1),
  );
  const text = "中央、省反馈涉及我乡问题3条销号3条。";
  // Nothing of the province stands in the first ledger, so nobody can say that it found none.
  expect(verdicts(text, open)).toEqual(["cannot-tell"]);
  expect(verdicts(text, { ...open, covers: ["provincial"] })).toEqual(["fails"]);
  expect(verdicts(text, more)).toEqual(["fails"]);
  expect(verdicts(text, more, "2018-12-31")).toEqual(["cannot-tell"]);
  const [finding] = holdStatements(text, more, { file: "总结.txt" }).findings;
  expect(finding).toMatchObject({
    code: "problem/statement-fails",
    place: { file: "总结.txt", row: 1, character: 1 },
    message: {
      zh: "“中央、省反馈涉及我乡问题3条销号3条”与问题台账不符：台账中这类问题4条，销号 4 条",
    },
  });
});

test("what was struck off after the day was not yet", () => {
  const ledger = ledgerOf(problems("self", "2020-05-01", 2, 2));
  const text = "今年自查发现问题2个，已整改2个。";
  expect(verdicts(text, ledger)).toEqual(["holds"]);
  expect(verdicts(text, ledger, "2020-05-31")).toEqual(["fails"]);
});

test.each([
  ["全年累计查出问题17个，全部整改到位", ["holds"]],
  ["共排查问题15项，已整改11项", ["fails"]],
  ["县督查组反馈问题2条销号2条", ["cannot-tell"]],
  ["市、县督查反馈问题9条", ["cannot-tell"]],
  ["省反馈涉及我市问题2条销号2条", ["holds"]],
  ["全市共排查问题17项", ["holds"]],
  ["解决群众反映的问题12个", []],
  ["召开会议3次，研究问题5个", []],
  ["市级暗访发现问题11个，销号6个。", ["holds"]],
  ["2020年3月30日市督查反馈问题4条", ["holds"]],
  ["2019年3月30日市督查反馈问题4条", ["fails"]],
  ["", []],
])("%s: %j", (text, expected) => {
  expect(verdicts(text, WHOLE)).toEqual(expected);
});

test("are told as a table and as findings, in both languages", () => {
  const doc = problemStatementsDoc(holdStatements(SUMMARY, WHOLE));
  expect(asText(doc, "zh")).toContain("说法4处：相符3处，不符0处，无法核对1处");
  expect(asText(doc, "en")).toContain("the ledger holds no problem of such an inspection");
});

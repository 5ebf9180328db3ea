import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  addProblem,
  audit,
  checkProblems,
  openProblems,
  type Problem,
  type ProblemLedger,
  type ReturnedRow,
  strikeOff,
  takeReturns,
} from "../../../src/audit/index.js";
import { readRegister, readSheets } from "../../../src/io/index.js";
import type { Grid } from "../../../src/register/index.js";
import {
  asText,
  asWorkbook,
  auditDoc,
  maskAudit,
  problemsDoc,
  readReturnedList,
} from "../../../src/report/index.js";
import { pack } from "../../support/rules.js";

const SICHUAN = pack("cn-sichuan/household-exit");
const read = readRegister("fixtures/township");
if (!read.ok) throw new Error("cannot be read");
const register = read.value;
const now = maskAudit(
  audit(SICHUAN, register, { asOf: "2020-12-31", place: "cn-sichuan" }),
  SICHUAN,
);
const TOTAL = now.findings.length;
const EMPTY: ProblemLedger = { version: 1, problems: [] };
const FOUND = { on: "2020-06-30", by: "provincial" } as const;
const { ledger } = openProblems(EMPTY, now.findings, FOUND);
const byId = (all: ProblemLedger, id: string) =>
  all.problems.find((one) => one.id === id) as Problem;

describe("problems", () => {
  test("are opened once for each finding, and known again when rows change their order", () => {
    expect(ledger.problems.length).toBe(TOTAL);
    const turned = [...now.findings].reverse();
    const again = openProblems(ledger, turned, { on: "2020-12-31", by: "self" });
    expect(again).toMatchObject({ opened: 0, returned: 0, known: TOTAL, unfollowed: 0 });
    expect(again.ledger).toEqual({ ...ledger, covers: ["provincial", "self"] });
  });

  test("of somebody who is a number of that run only are not opened, but counted", () => {
    const [first] = now.findings;
    const nobody = { ...first, subject: "***3" } as (typeof now.findings)[number];
    expect(openProblems(EMPTY, [nobody], FOUND)).toMatchObject({ opened: 0, unfollowed: 1 });
  });

  test("come back when they were struck off and are found again, and keep who struck them off", () => {
    const closed = strikeOff(ledger, ["P0002"], { on: "2020-09-01", by: "乡", evidence: "照片" });
    const again = openProblems(closed, now.findings, { on: "2020-12-31", by: "self" });
    expect(again.returned).toBe(1);
    expect(byId(again.ledger, "P0002")).toMatchObject({
      struckOffOn: null,
      foundBy: "provincial",
      evidence: "照片",
      returned: [{ on: "2020-12-31", struckOffOn: "2020-09-01", struckOffBy: "乡" }],
    });
  });
});

/** The problems in the order of the list, which begins with what is not met. */
const IDS = ledger.problems.filter(({ code }) => code === "audit/not-met").map(({ id }) => id);

/** The list of the audit as a clerk gives it back: row by row, what was written under which title. */
async function filled(
  name: string,
  rows: readonly Readonly<Record<string, string>>[],
): Promise<readonly ReturnedRow[] & { issues?: unknown }> {
  const path = join(mkdtempSync(join(tmpdir(), "tuopin-returned-")), name);
  writeFileSync(path, await asWorkbook(auditDoc(now, SICHUAN), "zh"));
  const [sheet] = (await readSheets(path)) as [Grid];
  const titles = sheet.rows[2]?.cells ?? [];
  const grid = {
    ...sheet,
    rows: sheet.rows.map((row, at) => ({
      ...row,
      cells: titles.map((title, column) => rows[at - 3]?.[String(title)] ?? row.cells[column]),
    })),
  };
  const list = readReturnedList(grid);
  if (list === undefined) throw new Error("the list has no keys");
  return Object.assign(list.rows, { issues: list.issues.map(({ code }) => code) });
}

describe("lists that come back", () => {
  test("are read by key, merged, and named where two differ", async () => {
    const one = await filled("甲村.xlsx", [
      { 是否属实: "是", 整改措施: "补办", 整改时限: "2020年10月1日", 责任单位: "村委会" },
      { 整改结果: "完成", 销号日期: "2020.12.1" },
      { 是否属实: "不属实" },
      { 是否属实: "是" },
      { 是否属实: "也许", 整改时限: "年底" },
    ]);
    const other = await filled("乙村.xlsx", [{ 责任人: "李某" }, {}, {}, { 是否属实: "否" }]);
    expect(one.issues).toEqual(["problem/unreadable-answer", "problem/unreadable-answer"]);
    const taken = takeReturns(ledger, [one, other]);
    expect(taken.updated).toBe(3);
    expect(taken.issues.map(({ code, message }) => [code, message.zh])).toEqual([
      [
        "problem/returns-disagree",
        `问题 ${IDS[3]} 的“是否属实”两份清单填得不一样（甲村.xlsx:7，乙村.xlsx:7），都没有采用`,
      ],
    ]);
    expect(byId(taken.ledger, IDS[0] as string)).toMatchObject({
      ...{ isTrue: "yes", measure: "补办", term: "2020-10-01", body: "村委会", person: "李某" },
    });
    expect(byId(taken.ledger, IDS[3] as string).isTrue).toBeNull();
    // Half a year later nothing in the register has changed.
    const { states, findings } = checkProblems(taken.ledger, now);
    expect(IDS.slice(0, 4).map((id) => states.get(id))).toEqual([
      ...["overdue", "still-failing", "disputed", "open"],
    ]);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ["problem/overdue", "error"],
      ["problem/still-failing", "error"],
      ["problem/disputed", "note"],
    ]);
  });

  test("whose keys nobody knows are not taken", async () => {
    const rows = await filled("a.xlsx", [{ 是否属实: "是" }, {}]);
    const { updated, issues } = takeReturns(EMPTY, [rows]);
    expect([updated, issues.map(({ code }) => code)]).toEqual([0, ["problem/unknown-key"]]);
  });
});

describe("what was struck off", () => {
  const gone = (id: string) => {
    const { subject, about } = byId(ledger, id);
    const verdict = (to: "met" | "unknown") => ({
      ...now,
      findings: now.findings.filter((one) => one.subject !== subject || one.about !== about),
      assessments: now.assessments.map((one) =>
        one.subject.id === subject
          ? {
              ...one,
              criteria: one.criteria.map((c) =>
                c.criterion === about ? { ...c, verdict: to } : c,
              ),
            }
          : one,
      ),
    });
    return verdict;
  };
  const closed = strikeOff(ledger, ["P0002"], { on: "2020-12-01", by: "乡", evidence: null });

  test("is borne out by a known met alone", () => {
    const audits = [gone("P0002")("met"), gone("P0002")("unknown")];
    expect(audits.map((one) => checkProblems(closed, one).states.get("P0002"))).toEqual([
      "struck-off",
      "unproven",
    ]);
    expect(audits.map((one) => checkProblems(ledger, one).states.get("P0002"))).toEqual([
      "mended",
      "not-checkable",
    ]);
  });

  test("is looked at on a day of its own, where the rules of the audit have ended by then", () => {
    const later = strikeOff(ledger, ["P0001"], { on: "2021-02-01", by: "乡", evidence: null });
    const stateOn = (on?: string) => checkProblems(later, now, on).states.get("P0001");
    expect(["2021-01-31", "2021-02-01", undefined].map(stateOn)).toEqual([
      ...["open", "still-failing", "open"],
    ]);
    expect(() => stateOn("2021-02-30")).toThrow(TypeError);
  });

  test("of an inspection, where no rule is about it, nobody can check", () => {
    const said = { message: "帮扶手册填写不规范", subject: null, village: null };
    const all = addProblem(EMPTY, said, { on: "2020-11-01", by: "central" });
    const { states, findings } = checkProblems(all, now);
    expect(states.get("P0001")).toBe("not-checkable");
    expect(findings[0]?.message.en).toContain("no rule is about it");
    const text = asText(problemsDoc(all, { nameOf: (one) => one }), "zh");
    expect(text).not.toContain("手册");
    expect(text).toMatch(/中央 +1 +0 +1 +0/);
    expect(asText(problemsDoc(all), "zh")).toContain("帮扶手册填写不规范");
  });
});

import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { audit } from "../../src/audit/index.js";
import { AUDIT_ISSUES, issue as auditIssue } from "../../src/audit/issues.js";
import { type Finding, isName, looksLikeHeader, shownFile } from "../../src/base/index.js";
import { readRegister } from "../../src/io/index.js";
import { DOSSIER_ISSUES, dossierIssue } from "../../src/procedures/issues.js";
import { HOUSEHOLD_ISSUES, issue as householdIssue } from "../../src/register/household/issues.js";
import {
  issue,
  LEDGER_ISSUES,
  ledgerIssue,
  quoteCell,
  REGISTER_ISSUES,
  type Register,
  TABLES,
} from "../../src/register/index.js";
import { asText, auditDoc, maskAudit } from "../../src/report/index.js";
import { pack } from "../support/rules.js";

function given(name: string): Register {
  const read = readRegister(
    fileURLToPath(new URL(`../../fixtures/cases/${name}`, import.meta.url)),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

function texts(issues: readonly Finding[]): string {
  return issues.map(({ message, remedy }) => `${message.zh} ${message.en} ${remedy.zh}`).join("\n");
}

/** All that an audit prints, in both languages and formats. */
function printed(register: Register): string {
  const judge = pack("cn/household-exit");
  const shown = maskAudit(audit(judge, register, { asOf: "2020-12-31" }), judge);
  return [
    JSON.stringify(shown),
    asText(auditDoc(shown, judge), "zh"),
    asText(auditDoc(shown, judge), "en"),
  ].join();
}

test("a table without a header row is refused, and says why", () => {
  const register = given("no-header");
  const [of, ...more] = register.issues.filter(({ place }) => place?.file === "members.csv");
  expect(of).toMatchObject({ code: "register/no-header", severity: "error", place: { row: 1 } });
  expect(of?.message.zh).toContain("第一行像是一条记录，不是表头");
  expect(of?.message.en).toContain(
    "The first row of table Members looks like a record, not like headers",
  );
  expect(more).toEqual([]);
  expect(register.tally.find(({ table }) => table === "members")).toMatchObject({
    rows: 2,
    used: 0,
    setAside: 2,
  });
  expect(printed(register)).not.toMatch(/赵秘密|钱机密|00000019900307/);
});

test("a broken line of JSON is set aside, and no part of it is quoted", () => {
  const register = given("broken-line");
  expect(register.tally.find(({ table }) => table === "members")).toMatchObject({ setAside: 3 });
  const broken = register.issues.filter(({ code }) => code === "register/row-json");
  expect(broken.map(({ place }) => [place?.row, place?.character])).toEqual([
    [1, 40],
    [2, 34],
    [3, 21],
  ]);
  expect(register.issues.map(({ code }) => code)).not.toContain("register/missing-key-column");
  expect(printed(register)).not.toMatch(/赵秘密|000000199003071234|尿毒症|赵|尿/);
});

describe("what a message quotes", () => {
  const { members, households, dwellings, incomes } = TABLES;
  test.each([
    ["四千左右", incomes.columns.wage, "四千左右"],
    ["1.2万元", incomes.columns.wage, "1.2万元"],
    ["3-4", households.columns.declaredMembers, "3-4"],
    ["2019-13-01", dwellings.columns.gradedOn, "2019-13-01"],
    ["2019.2.30", dwellings.columns.gradedOn, "2019.2.30"],
    ["已脱贫", households.columns.category, "已脱贫"],
    ["#N/A", incomes.columns.wage, "#N/A"],
    ["赵秘密", incomes.columns.wage, "***（3个汉字）"],
    ["13800000000", incomes.columns.wage, "***（11位数字）"],
    ["138 0000 0000", households.columns.category, "***（13个字符）"],
    ["00000019900307123X", households.columns.category, "***（18个字符，末位为X）"],
    ["６２２２０２１２３４５６７８９０１２３", households.columns.category, "***（19位数字）"],
    ["尿毒症", households.columns.category, "***（3个汉字）"],
    ["1990-03-07", households.columns.category, "***（10个字符）"],
    ["石桥村3组12号", households.columns.village, "***（8个字符）"],
    ["很差", members.columns.health, "***（2个汉字）"],
    ["3", members.columns.health, "***（1位数字）"],
  ])("of %s is what may be seen", (text, column, shown) => {
    expect(quoteCell(text, column as never).zh).toBe(shown);
  });
});

test.each([
  ["H01", true],
  ["YH-0101-1", true],
  ["000000101201", true],
  ["青石坎村", true],
  ["青石坎村/2020-05", true],
  ["帮扶单位-乡机关", true],
  ["Yanhe village", true],
  ["赵秘密", false],
  ["赵秘密-1", false],
  ["Zhao Mimi", false],
  ["ZhaoMimi", false],
  ["尿毒症", false],
  ["000000199003071234", false],
  ["000000 19900307 123X", false],
  ["+86 138 0000 0000", false],
  ["0827-1234567", false],
  ["1990年3月7日", false],
  ["石桥村3组12号", false],
])("%s may be an id or a name: %s", (text, is) => {
  expect(isName(text)).toBe(is);
});

test.each([
  ["开户银行", true],
  ["家庭住址", true],
  ["是否残疾", true],
  ["收入（万元）", true],
  ["bankAccount", true],
  ["Date of birth", true],
  ["赵秘密", false],
  ["Zhao Mimi", false],
  ["尿毒症", false],
  ["13800000000", false],
  ["石桥村3组12号", false],
])("%s looks like a header: %s", (text, is) => {
  expect(looksLikeHeader(text)).toBe(is);
});

test.each([
  ["members.part2.csv", "members.part2.csv"],
  ["青石坎村.csv", "青石坎村.csv"],
  ["贫困户花名册.xlsx", "贫困户花名册.xlsx"],
  ["赵秘密.csv", "***.csv"],
  ["members.13800000000.csv", "members.***.csv"],
  ["000000199003071234.ndjson", "***.ndjson"],
])("the file %s is shown as %s", (name, shown) => {
  expect(shownFile(name)).toBe(shown);
});

/** Details that may hold any text: what goes into a message as it is. */
const OWN_WORDS =
  /^(reason|tables?|expected|procedures|steps|changes|columns|folder|file|status|statusEn|changeEn)$/;

/** The makers of findings that speak of records, with what each can say. */
const OF_RECORDS = [
  [REGISTER_ISSUES, issue],
  [HOUSEHOLD_ISSUES, householdIssue],
  [LEDGER_ISSUES, ledgerIssue],
  [DOSSIER_ISSUES, dossierIssue],
  [AUDIT_ISSUES, auditIssue],
] as const;

test.each(
  OF_RECORDS.flatMap(([templates, make]) =>
    Object.entries(templates).map(([code, template]) => ({ code, template, make })),
  ),
)(
  "no detail of $code carries a name, an id or an illness into its message",
  ({ code, template, make }) => {
    const names = [...JSON.stringify(template).matchAll(/\{([A-Za-z]+)\}/g)].map(
      ([, name]) => name as string,
    );
    for (const secret of [
      "赵秘密",
      "000000199003071234",
      "13800000000",
      "尿毒症",
      "石桥村3组12号",
    ]) {
      const details = Object.fromEntries(
        names.filter((name) => !OWN_WORDS.test(name)).map((name) => [name, secret]),
      );
      const made = make(code as never, details, { pointer: `/members/0/${secret}` });
      expect(JSON.stringify(made)).not.toContain(secret);
      expect(texts([made])).not.toContain(secret);
    }
  },
);

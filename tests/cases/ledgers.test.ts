import { describe, expect, test } from "vitest";
import { audit } from "../../src/audit/index.js";
import { readLedgers } from "../../src/io/index.js";
import {
  assembleHousehold,
  assembleRegister,
  type Register,
  readGrids,
} from "../../src/register/index.js";
import { pack } from "../support/rules.js";
import { caseFolder } from "./command.js";

async function given(name: string): Promise<Register> {
  const read = await readLedgers(caseFolder(name));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

const codes = ({ issues }: Register) => issues.map(({ code }) => code);

describe("cases from outside", () => {
  test("a flat list under the name of one table is cut into households and members", async () => {
    const read = await given("41-flat-export");
    const [household, ...more] = read.households;
    expect(more).toEqual([]);
    expect(household).toMatchObject({
      id: "51000000000101",
      status: "exited",
      declaredMembers: 3,
      members: [
        { id: "5100000000010101", relation: "head", education: "junior", workMonths: 6 },
        { relation: "child", schoolStage: "junior" },
        { relation: "parent", labour: "weak", health: { unreadable: "长期慢性病,残疾" } },
      ],
    });
    expect(codes(read)).not.toContain("register/unknown-column");
    expect(codes(read)).not.toContain("register/repeated-column");
    expect(codes(read)).not.toContain("register/unread-column");
  });

  test("GB18030 beside UTF-8 is read, and said", async () => {
    const read = await given("42-gbk");
    expect(read.households).toMatchObject([{ id: "H1", members: [{ presence: "present" }] }]);
    expect(read.tally.map(({ file, encoding }) => [file, encoding])).toContainEqual([
      "members.csv",
      "gb18030",
    ]);
  });

  test("stars, units and line ends in headers name the same columns", async () => {
    const read = await given("46-header-variants");
    expect(read.households).toMatchObject([
      { id: "H1", status: "exited", declaredMembers: 0, electricity: true },
    ]);
    expect(read.issues).toEqual([]);
  });

  test("who left and came back is one person with a time away", async () => {
    const read = await given("45-left-and-came-back");
    expect(codes(read)).toEqual(["register/left-and-returned"]);
    const on = (asOf: string, knownAt?: string) => {
      const context = { asOf, place: "cn-sichuan", knownAt };
      const [one] = audit(pack("cn-sichuan/household-exit"), read, context).assessments;
      return one?.criteria.find(({ criterion }) => criterion === "medical")?.verdict;
    };
    expect(on("2020-12-31")).toBe("met");
    expect(read.households[0]?.members[1]).toMatchObject({
      presence: "left-and-returned",
      leftOn: "2018-05-01",
      joinedOn: "2019-06-01",
    });
  });
});

describe("a list of members", () => {
  test("with days of recording is no record of their house", () => {
    const cells = (...texts: readonly string[]) => texts;
    const rows = [
      cells("户编号", "成员编号", "姓名", "记录日期"),
      cells("H1", "M1", "某甲", "2020-01-01"),
      cells("H1", "M2", "某乙", "2020-05-01"),
    ].map((row, at) => ({ line: at + 1, cells: row }));
    const { tables } = readGrids([{ file: "名单.csv", rows }], () => undefined);
    const register = assembleRegister(tables);
    expect(register.households).toMatchObject([{ id: "H1", members: [{}, {}] }]);
    expect(register.households[0]?.recordedOn).toBeUndefined();
    expect(codes(register)).toEqual(["register/undeclared-members"]);
  });
});

describe("two rows of one person", () => {
  const record = (...rows: readonly object[]) => {
    const none = { ledger: [], incomes: [], measures: [], dwellings: [], water: [] };
    const others = { monitoring: [], credit: [], "medical-costs": [], "field-verdicts": [] };
    const own = { households: [{ id: "H1", declaredMembers: 1 }], ...none, ...others };
    const members = rows.map((row) => ({ household: "H1", id: "M1", ...row }));
    return assembleHousehold("H1", { ...own, members } as never).household.members[0];
  };
  const left = { presence: "left", leftOn: "2018-05-01", recordedOn: "2018-05-03" };
  const back = { presence: "joined", joinedOn: "2019-06-01", recordedOn: "2019-06-02" };

  test("in whichever order they stand", () => {
    const returned = { presence: "left-and-returned", recordedOn: "2019-06-02" };
    expect(record(left, back)).toMatchObject(returned);
    expect(record(back, left)).toMatchObject(returned);
    expect(record(back, left, left)).toMatchObject(returned);
  });

  test.each([
    ["coming back before leaving", [left, { ...back, joinedOn: "2018-04-30" }]],
    ["two times away", [left, back, { ...left, leftOn: "2020-01-01" }]],
    ["leaving without a day", [{ presence: "left" }, back]],
    ["dying and coming back", [{ ...left, presence: "died" }, back]],
    ["leaving and having stayed", [left, { presence: "present" }]],
  ])("%s stays a conflict", (_what, rows) => {
    expect(record(...rows)?.presence).toHaveProperty("conflicting");
  });
});

import { describe, expect, test } from "vitest";
import { readGrids } from "../../../src/register/ledgers/read-grids.js";

type Cells = readonly (string | number | null)[];

/** What a sheet is read as: each table with its header and rows, and the codes of what was found. */
function read(...rows: readonly Cells[]) {
  const grid = { file: "表.csv", rows: rows.map((cells, at) => ({ line: at + 1, cells })) };
  const { tables, issues } = readGrids([grid], () => undefined);
  return {
    tables: tables.map(({ table, header, rows: its }) => [
      table,
      header,
      its.map(({ cells }) => cells),
    ]),
    codes: issues.map(({ code }) => code),
  };
}

describe("forms of one household", () => {
  test("what stands beside a question is its answer; an empty cell and another question are none", () => {
    const { tables } = read(
      ["户编号", "H1", "家庭人口", "2", "户状态", ""],
      ["住房面积", 80, "危房等级", "C级", "联系电话", null, "主要致贫原因", "因病"],
    );
    expect(tables).toContainEqual([
      "households",
      ["户编号", "家庭人口", "户状态", "联系电话", "主要致贫原因"],
      [["H1", "2", null, null, "因病"]],
    ]);
    expect(tables).toContainEqual([
      "dwellings",
      ["户编号", "住房面积", "危房等级"],
      [["H1", 80, "C级"]],
    ]);
  });

  test("a line that names the household above a list of people says whose they are", () => {
    const { tables } = read(
      ["户编号：H7　户主姓名：某某"],
      ["姓名", "性别", "与户主关系"],
      ["甲", "男", "户主"],
      ["乙", "女", "配偶"],
    );
    expect(tables).toContainEqual([
      "members",
      ["户编号", "姓名", "性别", "与户主关系"],
      [
        ["H7", "甲", "男", "户主"],
        ["H7", "乙", "女", "配偶"],
      ],
    ]);
  });

  test("a question below a list of people is no person", () => {
    const { tables } = read(
      ["户编号", "H1", "家庭人口", "1"],
      ["姓名", "性别", "与户主关系"],
      ["甲", "男", "户主"],
      ["炊事燃料", "柴草", "住房面积", "60"],
    );
    expect(tables).toContainEqual([
      "members",
      ["户编号", "姓名", "性别", "与户主关系"],
      [["H1", "甲", "男", "户主"]],
    ]);
    expect(tables).toContainEqual(["dwellings", ["户编号", "住房面积"], [["H1", "60"]]]);
  });

  test("one that does not say whose it is, is told apart from a list without a header", () => {
    const rest = [
      ["住房面积", "80", "危房等级", "C级"],
      ["工资性收入", "5000", "转移性收入", "100"],
    ];
    const answered = [["家庭人口", "2", "户状态", "已脱贫"], ...rest];
    expect(read(...answered)).toEqual({ tables: [], codes: ["register/unnamed-form"] });
    // Beside the words for the id stands nothing, or what is no id.
    expect(read(["户编号", "", "户状态", "已脱贫"], ...rest).codes).toContain(
      "register/unnamed-form",
    );
  });

  test("a list of what fields are called is no form", () => {
    const { tables, codes } = read(
      ["字段", "代码"],
      ["户编号", "f001"],
      ["家庭人口", "f002"],
      ["户状态", "f003"],
      ["工资性收入", "f073"],
    );
    expect(tables).toEqual([]);
    expect(codes).not.toEqual([]);
  });

  test("a list is none, whatever its header and its first rows hold", () => {
    const list = [
      ["户编号", "电话2", "户状态", "家庭人口"],
      ["1", "2", "3", "4"],
      ["H1", "", "已脱贫", "2"],
      ["H2", "", "未脱贫", "3"],
    ];
    const { tables, codes } = read(["农户花名册"], ...list);
    expect(codes).not.toContain("register/unnamed-form");
    expect(tables).toEqual([
      [
        "households",
        ["户编号", "户状态", "家庭人口"],
        [
          ["H1", "已脱贫", "2"],
          ["H2", "未脱贫", "3"],
        ],
      ],
    ]);
  });

  test("a cell of any length and a row of any width are looked at once", () => {
    const wide = Array.from({ length: 5000 }, (_, at) => `第${at}项：`);
    const { codes } = read(["户编号", "H1"], ["：".repeat(200_000)], ["a".repeat(300_000)], wide);
    expect(codes).not.toContain("register/unnamed-form");
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Column } from "../../../src/register/index.js";
import { TABLES } from "../../../src/register/index.js";
import { type PlainCell, readCell } from "../../../src/register/reading/cell.js";

const columns = {
  money: TABLES.incomes.columns.wage,
  count: TABLES.households.columns.declaredMembers,
  population: TABLES.villages.columns.ruralPopulation,
  share: TABLES.villages.columns.safeHousingShare,
  interest: TABLES.credit.columns.rate,
  quantity: TABLES.water.columns.litresPerHead,
  flag: TABLES.households.columns.electricity,
  date: TABLES.members.columns.birthDate,
  year: TABLES.incomes.columns.year,
  month: TABLES.duties.columns.month,
  code: TABLES.dwellings.columns.grade,
  schooling: TABLES.members.columns.schooling,
  labour: TABLES.members.columns.labour,
  relation: TABLES.members.columns.relation,
  stage: TABLES.members.columns.schoolStage,
  health: TABLES.members.columns.health,
  text: TABLES.households.columns.id,
} as const;

const READ: readonly [keyof typeof columns, PlainCell, string | number | boolean][] = [
  ["labour", "弱劳动力或半劳动力", "weak"],
  ["relation", "本人或户主", "head"],
  ["relation", "之外孙女", "grandchild"],
  ["stage", "普通高中二年级", "senior"],
  ["stage", "非在校生", "none"],
  ["health", "患有大病", "serious"],
  ["money", "3200", "3200"],
  ["money", "3,200", "3200"],
  ["money", "1,234,567.89", "1234567.89"],
  ["money", "4000元", "4000"],
  ["money", "４０００", "4000"],
  ["money", " 4000.5 ", "4000.5"],
  ["money", "0", "0"],
  ["money", 3200.25, "3200.25"],
  ["money", "3200.000", "3200.00"],
  ["money", "1.2万元", "12000"],
  ["money", "1.2 万", "12000"],
  ["money", "3千元", "3000"],
  ["money", "0.00123亿元", "123000"],
  ["money", "¥3,200.50", "3200.50"],
  ["money", "３２００块", "3200"],
  ["count", "3.0", 3],
  ["count", "3.00人", 3],
  ["population", "1.2万人", 12000],
  ["quantity", "35.0000000", 35],
  ["quantity", "0.05立方米", 50],
  ["share", "0", 0],
  ["share", "0.98%", 0.98],
  ["share", "985‰", 98.5],
  ["share", "1％", 1],
  ["interest", "4.35%", 4.35],
  ["interest", 4.35, 4.35],
  ["flag", "√", true],
  ["flag", "☑", true],
  ["flag", "×", false],
  ["flag", "✘", false],
  ["flag", "1.0", true],
  ["flag", "0.0", false],
  ["date", "2014-09-01 00:00:00", "2014-09-01"],
  ["date", "2014/9/1 0:00", "2014-09-01"],
  ["date", "2014-09-01T00:00:00.000Z", "2014-09-01"],
  ["date", "2014-09-01T15:59:59Z", "2014-09-01"],
  ["date", "2014-09-01T23:10:00+08:00", "2014-09-01"],
  ["date", "2014年9月1日 14:30", "2014-09-01"],
  ["date", "20140901000000", "2014-09-01"],
  ["month", "2020-05-01 00:00:00", "2020-05"],
  ["month", "202005", "2020-05"],
  ["year", "2020.0", 2020],
  ["year", "2020年度", 2020],
  ["text", "3E12", "3E12"],
  ["text", "1E5", "1E5"],
  ["text", "E-17", "E-17"],
  ["count", "3", 3],
  ["count", "3人", 3],
  ["count", "３口", 3],
  ["quantity", "35.5", 35.5],
  ["quantity", "35升", 35],
  ["share", "100%", 100],
  ["share", "99.5", 99.5],
  ["flag", "是", true],
  ["flag", "有", true],
  ["flag", "否", false],
  ["flag", "无", false],
  ["flag", true, true],
  ["flag", "0", false],
  ["date", "2014-09-01", "2014-09-01"],
  ["date", "2014/9/1", "2014-09-01"],
  ["date", "2014.9.1", "2014-09-01"],
  ["date", "2014年9月1日", "2014-09-01"],
  ["date", "20140901", "2014-09-01"],
  ["date", "２０１４－０９－０１", "2014-09-01"],
  ["date", "2012-02-29", "2012-02-29"],
  ["year", "2020年", 2020],
  ["month", "2020年5月", "2020-05"],
  ["month", "2020/05", "2020-05"],
  ["code", "C级", "C"],
  ["code", "C", "C"],
  ["code", "ｃ级", "C"],
  ["schooling", "送教上门", "home-teaching"],
  ["schooling", "Home-Teaching", "home-teaching"],
  ["text", "　H1　", "H1"],
  ["text", 17, "17"],
];

describe("a cell that can be read with certainty", () => {
  test.each(READ)("%s: %j is %j", (kind, cell, value) => {
    expect(readCell(cell, columns[kind] as Column)).toEqual({ kind: "value", value });
  });
});

const UNREADABLE: readonly [keyof typeof columns, PlainCell][] = [
  ["money", "三千左右"],
  ["money", "3200.001"],
  ["money", "1.23456789万"],
  ["money", "1.2万人"],
  ["money", "12百元"],
  ["count", "3.5"],
  ["count", "1.23456万人"],
  ["share", "1"],
  ["share", "0.98"],
  ["interest", "4.35‰"],
  ["share", "0.001"],
  ["flag", "x"],
  ["flag", "1.5"],
  ["flag", "□"],
  ["date", "2014-09-01 24:00:00"],
  ["date", "2014-09-01T16:00:00Z"],
  ["date", "2014-09-01T00:00:00-05:00"],
  ["date", "2014-02-30 00:00:00"],
  ["month", "202013"],
  ["year", "2020.5"],
  ["year", "1989"],
  ["text", "5.13E+17"],
  ["text", "5.13e+17"],
  ["text", "5E+17"],
  ["text", "000000197903120000.0"],
  ["text", "无"],
  ["text", "暂无"],
  ["text", "/"],
  ["text", "——"],
  ["text", "N/A"],
  ["text", "#N/A"],
  ["money", "#REF!"],
  ["date", "########"],
  ["money", "-120.00"],
  ["share", "100.01"],
  ["share", "970%"],
  ["money", "约3200"],
  ["money", "3200余"],
  ["money", "3,20"],
  ["money", "32,00"],
  ["money", "3200.123"],
  ["money", "0x10"],
  ["money", "1e3"],
  ["money", "Infinity"],
  ["money", "NaN"],
  ["money", "无"],
  ["money", "/"],
  ["money", "-"],
  ["money", "007"],
  ["money", "1 000"],
  ["money", "3200人"],
  ["count", "-1"],
  ["count", "三"],
  ["quantity", "-1"],
  ["quantity", ">35"],
  ["flag", "不详"],
  ["flag", "2"],
  ["date", "2015-02-29"],
  ["date", "14-09-01"],
  ["date", "9/1/2014"],
  ["date", "2014-09"],
  ["date", "2014-13-01"],
  ["date", "41883"],
  ["year", "20xx"],
  ["year", "20__"],
  ["year", "1899"],
  ["month", "2020-13"],
  ["code", "E级"],
  ["code", "危房"],
  ["schooling", "在校？"],
  ["text", "长".repeat(501)],
  ["text", 110000199001011260],
];

describe("a cell that cannot", () => {
  test.each(UNREADABLE)("%s: %j is set aside as it stands", (kind, cell) => {
    const reading = readCell(cell, columns[kind] as Column);
    expect(reading).toMatchObject({ kind: "unreadable", text: String(cell) });
  });
});

test("an empty cell says nothing, whatever the column", () => {
  for (const column of Object.values(columns)) {
    for (const cell of ["", "  ", "　", null, undefined]) {
      expect(readCell(cell, column as Column)).toEqual({ kind: "blank" });
    }
  }
});

test("an amount written out with separators reads as itself", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 9_999_999_999n }), (fen) => {
      const yuan = (fen / 100n).toString();
      const text = `${yuan}.${(fen % 100n).toString().padStart(2, "0")}`;
      const grouped = text.replace(/\B(?=(\d{3})+\.)/g, ",");
      for (const written of [text, grouped, `${grouped}元`]) {
        expect(readCell(written, columns.money as Column)).toEqual({ kind: "value", value: text });
      }
    }),
  );
});

test("no text makes the reader throw, and none is lost", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...Object.values(columns)),
      (text, column) => {
        const reading = readCell(text, column as Column);
        if (text.replaceAll("\u3000", " ").trim() !== "") expect(reading.kind).not.toBe("blank");
      },
    ),
  );
});

test("a day that slipped under an amount is no fortune", () => {
  expect(readCell("20201231", columns.money as Column)).toMatchObject({ kind: "unreadable" });
  for (const text of ["20201331", "20201231元", "20,201,231"]) {
    expect(readCell(text, columns.money as Column)).toMatchObject({ kind: "value" });
  }
});

test("what Python writes for nothing is not the code “none”", () => {
  const { works } = TABLES.dwellings.columns;
  expect(readCell("None", works as Column)).toMatchObject({ kind: "unreadable" });
  expect(readCell("none", works as Column)).toEqual({ kind: "value", value: "none" });
});

describe("boxes of which one is ticked", () => {
  const electricity = TABLES.households.columns.electricity as Column;
  const grade = TABLES.dwellings.columns.grade as Column;
  test.each([
    ["☑是 □否", electricity, true],
    ["□是☑否", electricity, false],
    ["是□ 否√", electricity, false],
    ["□A级 ■B级 □C级 □D级", grade, "B"],
    ["√ B级　□ C级", grade, "B"],
    // None, several, a box of nothing, or boxes on both sides of a word.
    ["□是 □否", electricity, undefined],
    ["☑是 ☑否", electricity, undefined],
    ["☑ □", electricity, undefined],
    ["是 ☑ 否 □ ☑", electricity, undefined],
    ["□是", electricity, undefined],
    ["□".repeat(100_000), electricity, undefined],
  ])("%s", (text, column, expected) => {
    const read = readCell(text, column);
    expect(read.kind === "value" ? read.value : undefined).toBe(expected);
  });
});

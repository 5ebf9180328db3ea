import { expect, test } from "vitest";
import { readFigures } from "../../../src/figures/index.js";
import { asMarkdown, asText, figuresDoc } from "../../../src/report/index.js";

const SIZE = 100_000;

/** Texts that make a careless reader slow: each is read in time proportional to its length. */
const texts: readonly [string, string][] = [
  ["nothing but digits", "7".repeat(SIZE)],
  ["nothing but points", "1.".repeat(SIZE / 2)],
  ["nothing but full stops between digits", "1。".repeat(SIZE / 2)],
  ["nothing but groups of three", "123,".repeat(SIZE / 4)],
  ["nothing but masks", "_".repeat(SIZE)],
  ["numerals in Chinese", "一二三".repeat(SIZE / 3)],
  ["tens of thousands of tens of thousands", "万".repeat(SIZE)],
  ["points that all are the first", "一是".repeat(SIZE / 2)],
  ["points that never begin", "，三是".repeat(SIZE / 3)],
  ["brackets that never close", "3户(".repeat(SIZE / 3)],
  ["brackets that never open", ")3户".repeat(SIZE / 3)],
  ["其中 after 其中", "5户其中".repeat(SIZE / 4)],
  ["one list without an end", "东河村、".repeat(SIZE / 4)],
  ["one list with many counts", "甲、乙2个村".repeat(SIZE / 6)],
  ["sayings without items", "“5个看”".repeat(SIZE / 5)],
  ["quotation marks", "“".repeat(SIZE)],
  ["one clause of households", "5户9人".repeat(SIZE / 4)],
  ["the same figure again and again", "全乡贫困户98户343人。".repeat(SIZE / 12)],
  ["demands and deeds on one line", "每月不少于1次，开会5次，截止11月份".repeat(SIZE / 20)],
  ["spaces", " ".repeat(SIZE)],
  ["line ends", "\n".repeat(SIZE)],
  ["half of a pair of surrogates", "\ud83d3户".repeat(SIZE / 3)],
];

test.each(texts)("%s", (_, text) => {
  const report = readFigures(text);
  expect(report.counts.holds + report.counts.fails + report.counts.cannotTell).toBe(
    report.counts.checks,
  );
});

test("an empty text has one line and nothing in it", () => {
  const report = readFigures("");
  expect([report.lines, report.quantities, report.checks, report.findings]).toEqual([
    1,
    [],
    [],
    [],
  ]);
  expect(asText(figuresDoc(report), "zh")).toContain("没有可以互相核对的数字");
  expect(asMarkdown(figuresDoc(report), "en")).toContain("no figures that can be checked");
});

test("a long text without an end of line is read to its end", () => {
  const text = `${"全乡各项工作有序开展".repeat(30_000)}。完成22户，其中C级10户、D级13户。`;
  const report = readFigures(text);
  expect(report.findings.map((one) => one.details.computation)).toEqual(["10 + 13 = 23 ≠ 22 (+1)"]);
});

test("carriage returns and marks of the byte order change nothing", () => {
  const text = "\ufeff一是完成22户，其中C级10户、D级13户。\r\n二是通水。\r\n";
  expect(readFigures(text).findings.map((one) => one.details.kind)).toEqual(["sum"]);
});

test("what is no text is a wrong call", () => {
  expect(() => readFigures(5 as unknown as string)).toThrow(TypeError);
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFigures } from "../../../src/figures/index.js";

const text = readFileSync(new URL("../../../fixtures/figures/sound.txt", import.meta.url), "utf8");
const lines = text.split("\n").filter((line) => line !== "");

function accused(words: string): readonly string[] {
  return readFigures(words)
    .checks.filter(({ verdict }) => verdict === "fails")
    .map(({ kind, computation }) => `${kind}: ${computation}`);
}

describe("sentences of which every figure is right", () => {
  test.each(lines)("nothing is called false in: %s", (line) => {
    expect(accused(line)).toEqual([]);
  });

  test("nor in all of them one after the other, but that they speak of several places", () => {
    expect(accused(text).filter((one) => !one.startsWith("restatement"))).toEqual([]);
  });

  test("a column of growth rates is not added up", () => {
    const table = `| 类别 | 2018年 | 2019年 | 增减 | 增幅 |
|---|---|---|---|---|
| 种植业 | 120 | 150 | 30 | 25% |
| 养殖业 | 80 | 92 | 12 | 15% |
| 合计 | 200 | 242 | 42 | 21% |`;
    expect(accused(table)).toEqual([]);
  });
});

describe("what the words bind, and does not fit, is called false", () => {
  test.each([
    ["人均纯收入8236元，比2015年的5148元增加3088元，增长62%。", "3088元 / 5148元"],
    ["旧房应拆398户，已拆376户，尚有32户未拆。", "398户 - 376户 = 22户"],
    ["成立5个工作专班，即：产业专班、住房专班、教育专班、兜底专班。", "4 ≠ 5"],
    [
      "项目总投资2000万元，其中中央资金1500万元，地方配套450万元，企业自筹150万元。",
      "2100万元 ≠ 2000万元",
    ],
    ["全县应参保12450人，已参保12280人，参保率97.6%。", "98.6345% ✗ 97.6%"],
    ["四类基地共56.8万亩，其中茶叶18.5万亩、油茶20.3万亩、中药材9.6万亩、水果7.4万亩。", "55.8"],
  ])("%s", (words, computation) => {
    expect(accused(words).join()).toContain(computation);
  });
});

describe("what agrees further off is found", () => {
  test.each([
    ["种植花椒8亩，每亩收鲜椒300斤，每斤6元，收入1.44万元。", "product"],
    ["农民收入从6815元增长到11976元，五年年均增长11.9%。", "growth"],
    ["销售326万元，去年同期203.8万元，是去年同期的1.6倍。", "rate"],
    ["种植占37.1%，养殖占33.1%，财产占1.8%，务工占28.0%。", "sum"],
    ["零售额1.86亿元，同比增长46.5%，较上年增加0.6亿元。", "growth"],
    ["合计712天，三名队员，人均237天。", "per-head"],
    ["计划举办12期，实际举办15期，超计划3期。", "difference"],
  ] as const)("%s", (words, kind) => {
    const held = readFigures(words).checks.filter(({ verdict }) => verdict === "holds");
    expect(held.map((one) => one.kind)).toContain(kind);
  });
});

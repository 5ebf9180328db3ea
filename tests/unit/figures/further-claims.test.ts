import { describe, expect, test } from "vitest";
import { readFigures } from "../../../src/figures/index.js";

const told = (text: string) =>
  readFigures(text)
    .checks.filter(({ kind }) => kind !== "subset")
    .map((one) => `${one.kind} ${one.verdict}: ${one.computation}`);

describe("what is only said to be near", () => {
  test.each([
    ["全村100户，其中贫困户30户，占50%左右。"],
    ["共发放100万元，户均约5万元，惠及30户。"],
    ["共发放100万元，户均约6万元，惠及30户。"],
  ])("is neither borne out nor called false by figures far from it: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
  test.each([
    ["全村100户，其中贫困户30户，占30%左右。", "rate holds: 30户 / 100户 = 30% ✓ 30%左右"],
    [
      "共发放100万元，户均约3.3万元，惠及30户。",
      "per-head holds: 100万元 / 30户 = ≈3.3333万元 ✓ 约3.3万元",
    ],
  ])("holds where the figures come near: %s", (text, check) => {
    expect(told(text)).toContain(check);
  });
});

describe("a share written as a fraction", () => {
  test.each([
    ["搬迁82户，占搬迁总户数246户的三分之一。", "rate holds: 82户 / 246户 = 33.3333% ✓ 三分之一"],
    [
      "销售收入1036万元，其中线上259万元，约占四分之一。",
      "rate holds: 259万元 / 1036万元 = 25% ✓ 四分之一",
    ],
    [
      "全村210户，其中外出务工145户，占三分之二以上。",
      "rate holds: 145户 / 210户 = 69.0476% ✓ 三分之二以上",
    ],
  ])("%s", (text, check) => {
    expect(told(text)).toContain(check);
  });
  test.each([
    ["全村210户，其中外出务工75户，占三分之一。"],
    ["村民代表三分之二以上同意，应到60人，实到54人。"],
    ["全村210户，其中外出务工139户，占三分之二以上。"],
  ])("is never called false: %s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe("what one figure has over another", () => {
  test.each([
    ["2020年考取11人，比上年的8人多3人。", "difference holds: 11人 - 8人 = 3人 ✓ 3人"],
    [
      "低保标准提高到3300元，高于2952元的国家扶贫标准348元。",
      "difference holds: 3300元 - 2952元 = 348元 ✓ 348元",
    ],
    [
      "低保标准提高到3300元，高于2952元的国家扶贫标准349元。",
      "difference fails: 3300元 - 2952元 = 348元 ✗ 349元",
    ],
    [
      "应拆398户，已拆376户，拆除率94.5%，尚有32户未拆。",
      "difference fails: 398户 - 376户 = 22户 ✗ 32户",
    ],
    [
      "2014年底贫困人口335人，至2018年底累计减少318人，剩余27人。",
      "difference fails: 335人 - 318人 = 17人 ✗ 27人",
    ],
    [
      "产值1747.2万元，总成本998.4万元，利润758.8万元。",
      "difference fails: 1747.2万元 - 998.4万元 = 748.8万元 ✗ 758.8万元",
    ],
  ])("%s", (text, check) => {
    expect(told(text)).toContain(check);
  });
  test("figures far apart are no slip of a difference", () => {
    expect(told("收入5400元，比全县9120元的平均水平低20元。")).toEqual([]);
  });
});

describe("what a whole period demands", () => {
  test.each([
    ["第一书记2018年驻村226天，做到每月驻村不少于20天。", "frequency fails: 226 < 240 = 20 × 12"],
    ["第一书记2018年驻村240天，做到每月驻村不少于20天。", "frequency holds: 240 ≥ 240 = 20 × 12"],
    ["指挥部每月督查不少于1次，上半年开展督查5次。", "frequency fails: 5 < 6 = 1 × 6"],
    [
      "镇级河长7名。镇级河长每月巡河不少于2次，全年巡河162次。",
      "frequency fails: 162 < 168 = 2 × 12 × 7",
    ],
    ["第一书记每月驻村不少于20天，月均驻村22天。", "frequency holds: 22 ≥ 20"],
  ])("%s", (text, check) => {
    expect(told(text)).toContain(check);
  });
  test.each([
    ["another act", "县直部门每季度至少召开1次专题会，全年开展培训2次。"],
    ["what is due and not what was done", "村级河长每周巡河不少于1次，全年应巡36次。"],
    ["no period", "干部每月入户不少于2次，入户1次。"],
    ["the beginning of a year", "2020年4月到任，每月驻村不少于20天，驻村180天。"],
  ])("is not held against %s", (_name, text) => {
    expect(told(text).filter((one) => one.startsWith("frequency"))).toEqual([]);
  });
});

describe("lines that a text names", () => {
  test.each([
    ["2019年国家扶贫标准为3218元。", "threshold holds: 2019: 3218 = 3218"],
    ["5户均已超过3218元的国家扶贫标准。", "threshold holds: 2019: 3218 = 3218"],
    [
      "2015年脱贫户人均纯收入均高于当年2952元的国家扶贫标准。",
      "threshold fails: 2015: 2952 ≠ 2855",
    ],
    ["按2855元的2016年国家扶贫标准测算。", "threshold cannot-tell: 2016: 2855 ? 3026/2952"],
    ["2020年脱贫标准4000元左右。", "threshold holds: 2020: 4000元左右 = 4000"],
  ])("are held against the law of their year: %s", (text, check) => {
    expect(told(text)).toContain(check);
  });
  test("an income that happens to be a line is none", () => {
    expect(told("2016年贫困户人均增收2855元。")).toEqual([]);
  });
  test.each([
    ["人均住房面积22.5平方米，未超过25平方米的上限。", "threshold holds: 22.5 ≤ 25"],
    ["逾期率1.2%，低于1%的控制线。", "threshold fails: 1.2 > 1"],
    ["户均4.5万元，均在5万元限额以内。", "threshold holds: 4.5万元 ≤ 5万元"],
    ["户均4.2万元，不超过户均5万元的规定。", "threshold holds: 4.2万元 ≤ 5万元"],
    ["月均驻村22天，达到每月不少于20天的规定。", "threshold holds: 22 ≥ 20"],
  ])("are held against what is said to keep them: %s", (text, check) => {
    expect(told(text)).toContain(check);
  });
  test("a whole is not held against a limit for each", () => {
    const text = "总面积31400平方米，没有突破人均25平方米的上限。";
    expect(told(text).filter((one) => one.includes("31400"))).toEqual([]);
  });
});

test("a question that another difference answers is not asked", () => {
  expect(told("年初有监测户35户，新增12户，消除风险20户，年末27户。")).toEqual([
    "difference holds: 35户 + 12户 - 20户 = 27户 ✓ 27户",
  ]);
});

test.each([
  [
    "带动210户，其中入股分红126户、务工就业113户（29户既分红又务工）。",
    "overlap holds: 126 + 113 - 29 = 210",
  ],
  [
    "问责6人，其中党纪处分2人、诫勉谈话3人、通报批评2人（有1人同时受两种处理）。",
    "overlap holds: 2 + 3 + 2 - 1 = 6",
  ],
])("what is counted twice is taken off once: %s", (text, check) => {
  expect(told(text)).toContain(check);
});

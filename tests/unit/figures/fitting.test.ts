import { describe, expect, test } from "vitest";
import { readFigures } from "../../../src/figures/index.js";

const told = (text: string) =>
  readFigures(text).checks.map((one) => `${one.kind} ${one.verdict}: ${one.computation}`);

/** Each text with what it states; a figure of it written otherwise is not said to hold any more. */
const STATED: readonly (readonly [text: string, check: string, from: string, to: string])[] = [
  [
    "全乡农村人口5280人，参合率99.8%，未参合12人。",
    "rate holds: (5280人 - 12人) / 5280人 ✓ 99.8%",
    "12人",
    "72人",
  ],
  [
    "全镇共612户2460人，少数民族人口占88.9%，其中彝族1725人、白族462人。",
    "rate holds: (1725人 + 462人) / 2460人 ✓ 88.9%",
    "462人",
    "862人",
  ],
  [
    "群众满意度为94.4%（发放问卷300份，收回288份，其中满意272份）。",
    "rate holds: 272份 / 288份 ✓ 94.4%",
    "272份",
    "212份",
  ],
  [
    "设置护林岗240个，其中脱贫户占72.5%，即174人。",
    "rate holds: 174人 / 240个 ✓ 72.5%",
    "174人",
    "134人",
  ],
  [
    "年度考核优秀27人、称职104人、基本称职3人，优秀率20.1%。",
    "rate holds: 27人 / (27人 + 104人 + 3人) ✓ 20.1%",
    "104人",
    "174人",
  ],
  [
    "选举产生委员80人；初中16人、高中24人、大专28人、本科12人，高中以上学历占比80%。",
    "rate holds: (12人 + 28人 + 24人) / 80人 ✓ 80%",
    "大专28人",
    "大专23人",
  ],
  [
    "代销土鸡540只、每只90元，蜂蜜260斤、每斤55元，合计62900元。",
    "product holds: 90元 × 540只 + 55元 × 260斤 = 62900元 ✓ 62900元",
    "260斤",
    "280斤",
  ],
  [
    "小学每生每年800元，初中每生每年1100元。全年资助小学生1630人、初中生940人，合计233.8万元。",
    "product holds: 800元 × 1630人 + 1100元 × 940人 = 233.8万元 ✓ 233.8万元",
    "940人",
    "490人",
  ],
  [
    "建有住房360套，其中50平方米户型120套，75平方米户型160套，100平方米户型80套，总面积2.6万平方米。",
    "product holds: 50平方米 × 120套 + 75平方米 × 160套 + 100平方米 × 80套 = 2.6万平方米 ✓ 2.6万平方米",
    "2.6万",
    "3.6万",
  ],
  [
    "评选致富能手12名、脱贫标兵18名，各奖励800元，合计24000元。",
    "product holds: 800元 × (12名 + 18名) = 24000元 ✓ 24000元",
    "24000元",
    "27000元",
  ],
  [
    "全村126户监测户每季度走访一遍，全年走访504户次。",
    "frequency holds: 126户 × 4 = 504户次 ✓ 504户次",
    "504户次",
    "514户次",
  ],
  ["集中安置417户1720人，建成安置房417套。", "restatement holds: 417户 = 417套", "417套", "427套"],
  [
    "耕地1560亩（104公顷），其中有效灌溉面积1240亩。",
    "subset holds: 1240 ≤ 1560",
    "1240亩",
    "1840亩",
  ],
  [
    "保费640万元，亩均80元，其中财政补贴512万元、农户自缴128万元。",
    "sum holds: 512万元 + 128万元 = 640万元",
    "128万元",
    "178万元",
  ],
  [
    "补助寄宿生小学3210名、160.5万元，初中2140名、133.75万元，合计5350名、294.25万元。",
    "sum holds: 160.5万元 + 133.75万元 = 294.25万元",
    "294.25",
    "291.25",
  ],
  [
    "春季学期资助1260人，秋季学期资助1340人，合计2600人次。",
    "sum holds: 1260 + 1340 = 2600",
    "2600人次",
    "2900人次",
  ],
  [
    "村里空着的房子48座。空房里头，要拆的27座，能修的16座，留作村史馆的5座。",
    "sum holds: 27 + 16 + 5 = 48",
    "27座",
    "37座",
  ],
  [
    "纳入低保312户840人，月发放低保金29.4万元，人均每月350元。",
    "per-head holds: 29.4万元 / 840人 = 350元 ✓ 350元",
    "29.4万",
    "24.9万",
  ],
  [
    "贫困人口从2015年底的36420人减少到2020年的0人，年均减贫7284人。",
    "per-head holds: 36420人 / 5 = 7284人 ✓ 7284人",
    "7284人",
    "7824人",
  ],
];

describe("figures that fit each other", () => {
  test.each(STATED)("%s", (text, check) => {
    expect(told(text)).toContain(check);
  });
  test.each(STATED)("no longer do where one is written otherwise: %s", (text, check, from, to) => {
    expect(text).toContain(from);
    const kind = check.slice(0, check.indexOf(":"));
    const spoilt = told(text.replace(from, to)).filter((one) => one.startsWith(kind));
    expect(spoilt).not.toContain(check);
    expect(spoilt.length).toBeLessThan(told(text).filter((one) => one.startsWith(kind)).length);
  });
});

test.each([
  [
    "带动186户贫困户742人增收，人均增收1350元，总增收120.17万元。",
    "product fails: 1350元 × 742人 = 100.17万元 ✗ 120.17万元",
  ],
  ["耕地1560亩（104公顷），其中有效灌溉面积1840亩。", "subset fails: 1840 > 1560"],
  [
    "补助寄宿生小学3210名、160.5万元，初中2140名、133.75万元，合计5350名、284.25万元。",
    "sum fails: 160.5万元 + 133.75万元 = 294.25万元 ≠ 284.25万元 (+10万元)",
  ],
])("%s is called false", (text, check) => {
  expect(told(text)).toContain(check);
});

test("a mean is asked about by what it is a mean of, not by how many came anew", () => {
  const text = "培育带头人46名，较上年的31名增加15名，带动贫困户554户，平均每名带动12户。";
  expect(told(text).filter((one) => one.includes("15名 ="))).toEqual([]);
});

test.each([
  ["points told with more decimals", "税收增长10%，欠税率降低到1.4%，贫困发生率下降8.62个百分点。"],
  ["a mean by the head", "全乡2842户。出售产品收入128万元，农民人均纯收入449元。"],
  ["what is rounded too much", "农业总产值2亿元，贫困人口3.99万人，农民人均纯收入4800元。"],
  ["villages that are no people", "实现526个贫困村退出，贫困发生率为2.5%，退出小组13个。"],
  ["one for each", "股东127个，分红127个，每人1床被单、1个茶杯。"],
  ["shares of two wholes", "占脱贫人口总数的13.99%，占农业人口总数的2.63%。"],
  ["money of which a rate of people is none", "投资91.79亿元，发放贷款1.2亿元，贫困发生率为1.3%。"],
])("%s are not what other figures happen to come near", (_, text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  ["入户走访412户，发现问题的有36户。", "subset holds: 36 ≤ 412"],
  ["共有党员48名，女党员11名。", "subset holds: 11 ≤ 48"],
  ["参加培训235人次，取得证书的181人。", "subset holds: 181 ≤ 235"],
  ["全村1286人，60岁以上老人237人。", "subset holds: 237 ≤ 1286"],
  ["年内新建厕所320座，验收合格307座。", "subset holds: 307 ≤ 320"],
  ["耕地3120亩，流转了1480亩。", "subset holds: 1480 ≤ 3120"],
])("what says of itself that it is a part: %s", (text, check) => {
  expect(told(text)).toContain(check);
});

test.each([
  ["others", "脱贫户412户，另有监测户36户。"],
  ["another year", "走访412户，上年走访的360户。"],
  ["another kind of the same", "小学学生412人，初中学生236人。"],
  ["what came anew", "建成车间12个，新增车间3个。"],
])("%s are no part: %s", (_, text) => {
  expect(told(text).filter((one) => one.startsWith("subset"))).toEqual([]);
});

test.each([
  [
    "a share of a whole that is told elsewhere, beside another place told alike",
    "按片区划分：\n在北部高山区搬迁安置2.6万户11万人，占规划搬迁总人数的31.4%；\n在东部河谷区搬迁安置1.9万户8.1万人，占规划搬迁总人数的23.1%。",
  ],
  ["a bound that each keeps", "有两个村收入在6万元以上，分别为甲村6万元和乙村6.38万元。"],
  ["a rate that is that of rounded amounts", "总收入39万元，其中畜牧业收入13万元，占总收入的35%。"],
  [
    "an amount that was all spent",
    "部门支出11990.67万元，支出进度100%；乡镇支出10959.72万元，支出进度100%。",
  ],
  [
    "a growth of something else in the sentence before",
    "第三产业增加值129.16亿元，增长9.5%。三次产业结构为19.1:28.3:52.6。民营经济增加值134.39亿元，增长10.0%。",
  ],
  [
    "so many of other things",
    "全县巡查发现问题107个，已整改103个，正在整改4个。对标全县187个行政村进行巡查。",
  ],
  [
    "a share that its own clause names",
    "选举产生委员72人，其中初中30人、高中12人、本科15人，具有其他学历占比75%。",
  ],
  ["numbers that are names", "辖大湾一、二、三组，石桥一、二组等17个村民小组。"],
  ["villages of another level", "全乡辖5个行政村。全县205个行政村路面硬化率从41%提高到84%。"],
  ["the growth of the second of two", "存款、贷款余额达8120万元和4365万元，同比增长31.2%和12.6%。"],
])("%s is neither false nor asked about", (_, text) => {
  expect(told(text).filter((one) => !one.includes(" holds"))).toEqual([]);
});

test("several shares of one whole that is told before", () => {
  const text =
    "全村有240户通电，有156户通有线电视，拥有电视机农户198户（分别占农户总数的100%、65%和82.5%）。";
  expect(told(text)).toEqual(
    expect.arrayContaining([
      "rate holds: 156户 / 240户 = 65% ✓ 65%",
      "rate holds: 198户 / 240户 = 82.5% ✓ 82.5%",
    ]),
  );
  expect(told(text).filter((one) => !one.includes(" holds"))).toEqual([]);
});

test("a sentence that begins with 其中 is about what there is", () => {
  const text = "已外出务工2603.79万人，较3月6日增加1183.75万人。其中，省外务工963.62万人。";
  expect(told(text)).toContain("subset holds: 963.62万人 ≤ 2603.79万人");
});

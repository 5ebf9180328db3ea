import { expect, test } from "vitest";
import { readFigures } from "../../../src/figures/index.js";

const failing = (text: string) =>
  readFigures(text)
    .checks.filter(({ verdict }) => verdict === "fails")
    .map(({ computation }) => computation);

test.each([
  ["a thousand and seventeen", "全乡完成危房改造一千零十七户,其中C级一千户、D级十七户。"],
  ["some tens", "全村完成危房改造几十户,其中C级20户、D级30户。"],
  ["ten thousand and five thousand", "全乡发放补助1万5千元,其中新建1万元、改建5000元。"],
  [
    "a third group that overlaps the two parts",
    "农村低保对象、特困供养人员400户1200人(其中农村低保对象320户1100人,特困供养人员80户100人,贫困双重身份人员70户230人)。",
  ],
  [
    "villages of which the opposite is true, counted at the end of the year",
    "年内出列38个，其中深度贫困村9个，年末未出列贫困村48个。",
  ],
  ["villages yet to leave", "全县出列贫困村38个，其中甲乡9个，乙乡未出列贫困村48个。"],
  [
    "households that may take two kinds of grant",
    "发放奖补186.5万元，惠及贫困户642户，其中种植奖补412户98.6万元，养殖奖补385户87.9万元。",
  ],
  [
    "parts of the greater of two amounts",
    "投入资金36万元，捐赠物资折价12.8万元，其中修路20万元，购买鸡苗6万元，慰问4.2万元。",
  ],
  ["another amount in the brackets", "发放贷款5万元（3000元），硬化道路12公里（600米）。"],
])("%s: nothing fails", (_, text) => {
  expect(failing(text)).toEqual([]);
});

test("growth a year is not held against the growth of several years", () => {
  expect(failing("五年来生产总值由68.5亿元增加到112.3亿元，年均增长8.2%。")).toEqual([]);
});

test("a share of the whole that is not what the figures give", () => {
  const text = "乡镇总面积80平方公里,其中耕地面积20平方公里,占总面积的24.32%。";
  expect(failing(text)).toEqual(["20平方公里 / 80平方公里 = 25% ✗ 24.32%"]);
});

test.each([
  ["全县组建工作队142支，每队3人，共选派队员486人。", "3人 × 142支 = 426人 ✗ 486人"],
  ["发放小额贷款362户1680万元，户均4.94万元。", "1680万元 / 362户 = ≈4.6409万元 ✗ 4.94万元"],
  ["全村种植柑橘150亩（12公顷）。", "150 × 0.066666666667 = 10 ≠ 12"],
  ["投入资金35万元（3500000元）。", "35万元 ≠ 3500000元"],
])("%s fails", (text, computation) => {
  expect(failing(text)).toEqual([computation]);
});

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

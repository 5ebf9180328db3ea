import { expect, test } from "vitest";
import type { TableName } from "../../../src/register/index.js";
import { columnNamed } from "../../../src/register/reading/header.js";

const NAMES: readonly (readonly [TableName, string, string])[] = [
  ["dwellings", "住房安全鉴定等级", "grade"],
  ["dwellings", "房屋安全等级", "grade"],
  ["dwellings", "住房鉴定时间", "gradedOn"],
  ["dwellings", "危房改造方式", "works"],
  ["dwellings", "危房改造验收结果", "acceptance"],
  ["dwellings", "搬迁安置方式", "relocation"],
  ["water", "水质检测结果", "quality"],
  ["water", "自来水是否入户", "piped"],
  ["households", "户内人口", "declaredMembers"],
  ["households", "是否通电", "electricity"],
  ["water", "水量(升/人·天)", "litresPerHead"],
  ["incomes", "工资收入", "wage"],
];

test.each(NAMES)("%s: %s is known by that name too", (table, header, column) => {
  expect(columnNamed(table, header)?.name).toBe(column);
});

// They stand in lists of projects, of disabilities and of visits just as well.
test.each([
  ...["鉴定等级", "鉴定时间", "验收结果", "竣工时间", "安置方式", "是否入户"],
  ...["是否入住", "水量", "水量(吨)"],
])("what %s is of is not guessed", (header) => {
  for (const table of ["dwellings", "water", "households", "members"] as const) {
    expect(columnNamed(table, header)).toBeUndefined();
  }
});

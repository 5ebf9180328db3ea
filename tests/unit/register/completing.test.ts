import { expect, test } from "vitest";
import { saysToComplete } from "../../../src/register/ledgers/completing.js";

test.each([
  ["待补资料：白云村", true],
  ["待补资料:白云村", true],
  ["待补资料 ： 白云村", true],
  ["To complete: Baiyun", true],
  ["To complete:Baiyun", true],
  ["白云村待补资料：一览", false],
  ["待补资料一览", false],
  ["资料", false],
])("a sheet entitled %s", (title, completes) => {
  expect(saysToComplete([title])).toBe(completes);
});

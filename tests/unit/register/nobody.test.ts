import { describe, expect, test } from "vitest";
import { namesNobody } from "../../../src/register/index.js";

describe("a text that names nobody", () => {
  test.each([
    "无",
    "/",
    "--",
    "（无）",
    "ＮＵＬＬ",
    "Null",
    "n/a",
    "N / A",
    "某某",
    "XXX",
    "未上户",
    "空",
    " 无 ",
    "无。",
  ])("%s", (text) => {
    expect(namesNobody(text)).toBe(true);
  });

  test.each([
    "张三",
    "无忌",
    "某甲",
    "Anna",
    "YH-0402",
    "H01",
    "Nora",
    "Xu",
    "空明",
    "0",
    "000000199001011234",
  ])("is not %s", (text) => {
    expect(namesNobody(text)).toBe(false);
  });
});

import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { addIndicators } from "../../../src/cli/indicators.js";
import { addMembership } from "../../../src/cli/membership.js";
import { addSample } from "../../../src/cli/sample.js";
import { runner } from "../../support/command.js";

const WORKBOOK = fileURLToPath(new URL("../../../fixtures/workbook/台账.xlsx", import.meta.url));
const run = runner(addIndicators, addMembership, addSample);

describe("a workbook is a register for", () => {
  test.each([
    [["membership", WORKBOOK, "--as-of", "2014-06-30"], "已在名单     2"],
    [["indicators", WORKBOOK, "--as-of", "2020-12-31"], "指标测算"],
    [["sample", "draw", WORKBOOK, "--size", "1", "--seed", "3"], "从2个中抽取1个"],
  ])("%s", async (args, text) => {
    const { code, printed } = await run(...args);
    expect([code ?? 0, printed]).toEqual([
      expect.toSatisfy((one: number) => one < 2),
      expect.stringContaining(text),
    ]);
  });

  test("membership of a sheet that is there, and of none that is not", async () => {
    await expect(run("membership", WORKBOOK, "--sheet", "没有这张")).rejects.toThrow();
  });
});

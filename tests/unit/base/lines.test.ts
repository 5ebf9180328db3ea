import { expect, test } from "vitest";
import { linesAt } from "../../../src/base/index.js";

test("each line begins where it stands, whatever ends the one before", () => {
  const text = "甲\r\n乙乙\n\r丙";
  expect(linesAt(text)).toEqual([
    { line: "甲", start: 0 },
    { line: "乙乙", start: 3 },
    { line: "", start: 6 },
    { line: "丙", start: 7 },
  ]);
  for (const { line, start } of linesAt(text)) {
    expect(text.slice(start, start + line.length)).toBe(line);
  }
});

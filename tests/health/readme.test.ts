import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const [english, chinese] = [read("README.md"), read("README.zh.md")];

/** What both must hold alike, in their order. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  ["headings of each level", /^#+(?= )/gm],
  ["blocks of code", /^```[\s\S]*?^```/gm],
  ["commands of the table", /(?<=^\| `)tuopin [a-z]+(?: [a-z-]+)?(?=[ `])/gm],
  ["things to rely on", /^- \*\*(?=.)/gm],
  ["links within the package", /\]\((?!README)[^)]+\)/g],
];

describe("the pages of both languages", () => {
  test.each(PARTS)("hold the same %s", (_what, pattern) => {
    const found = english.match(pattern) ?? [];
    expect(found.length).toBeGreaterThan(4);
    expect(chinese.match(pattern)).toEqual(found);
  });

  test("hold the same options of the command", () => {
    const options = (text: string) => [...new Set(text.match(/`--[a-z-]+/g))].sort();
    expect(options(chinese)).toEqual(options(english));
  });

  test("lead to each other", () => {
    expect(english).toContain("](README.zh.md)");
    expect(chinese).toContain("](README.md)");
  });
});

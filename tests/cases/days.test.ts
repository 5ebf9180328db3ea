import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { keptFiles, linesWith } from "../health/sources.js";
import { runIn } from "./command.js";

const DAYS = "31-impossible-days";
const WIDE = "32-diff-outside-force";
const NOW = "cn/household-exit@2019-12-31";

describe("a day that does not exist", () => {
  test.each([
    ["2019-13-01 of packs diff", ["packs", "diff", "cn/household-exit@2019-13-01", NOW, "."]],
    ["an empty day of packs diff", ["packs", "diff", "cn/household-exit@", NOW, "."]],
    ["the second day of packs diff", ["packs", "diff", NOW, "cn/household-exit@2019-02-29", "."]],
    ["--today of packs lint", ["packs", "lint", "--today", "2020-02-30"]],
    ["--as-of of audit", ["audit", ".", "--as-of", "2019-02-29"]],
    ["--known-at of audit", ["audit", ".", "--as-of", "2019-12-31", "--known-at", "yesterday"]],
    ["--as-of of explain", ["explain", ".", "--household", "H1", "--as-of", "20191231"]],
    ["--as-of of indicators", ["indicators", ".", "--as-of", "2019-00-10"]],
    ["--known-at of indicators", ["indicators", ".", "--known-at", "2019-06-31"]],
    ["--as-of of procedure next", ["procedure", "next", ".", "--as-of", "2019-6-30"]],
    ["--as-of of procedure audit", ["procedure", "audit", ".", "--as-of", ""]],
    ["--as-of of figures", ["figures", "households.csv", "--as-of", "2021-04-31"]],
    ["--as-of of compare-engine", ["packs", "compare-engine", ".", "--as-of", "2019-12-32"]],
  ])("%s ends with 2 and one sentence", (_name, args) => {
    const { status, stdout, stderr } = runIn(DAYS, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/没有“.*”这一天，请写成 2020-12-31\n$/);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  test("is refused by the one parser of every option that takes a day", () => {
    const cli = keptFiles("src").filter(({ path }) => path.startsWith("src/cli/"));
    const options = linesWith(cli, /"--[a-z-]+ <day>"/);
    expect(options.length).toBeGreaterThan(5);
    expect(options.filter((line) => /\.option\(/.test(line))).toEqual([]);
  });
});

describe("a day on which a pack is not in force", () => {
  test.each([
    ["packs diff, before", ["packs", "diff", "cn/household-exit@2010-01-01", NOW, "."]],
    ["packs diff, after", ["packs", "diff", NOW, "cn/household-exit@2023-01-01", "."]],
    ["audit", ["audit", ".", "--as-of", "2010-01-01"]],
    ["explain", ["explain", ".", "--household", "H1", "--as-of", "2023-01-01"]],
    ["compare-engine", ["packs", "compare-engine", ".", "--as-of", "2010-01-01"]],
    ["indicators", ["indicators", ".", "--as-of", "2010-01-01"]],
  ])("%s says so", (_name, args) => {
    const { stderr, stdout, status } = runIn(WIDE, ...args, "--lang", "en");
    expect(stderr).toContain("is in force from 2016-04-28 to 2020-12-31, not on");
    expect(stderr).not.toMatch(/\n\s+at /);
    if (args[0] === "indicators") return;
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
});

describe("a pack of another kind of subject", () => {
  test.each([
    ["explain", ["explain", ".", "--household", "H1", "--purpose", "village-exit"]],
    ["compare-engine", ["packs", "compare-engine", ".", "--purpose", "village-exit"]],
    ["procedure audit", ["procedure", "audit", "../../township", "--purpose", "village-exit"]],
  ])("%s says that it judges households", (_name, args) => {
    const { status, stderr } = runIn(WIDE, ...args, "--as-of", "2019-12-31", "--lang", "en");
    expect(status).toBe(2);
    expect(stderr).toMatch(/cn\/village-exit judges a village/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test("packs diff says that the two do not judge the same", () => {
    const { status, stderr } = runIn(WIDE, "packs", "diff", NOW, "cn/village-exit@2019-12-31", ".");
    expect(status).toBe(2);
    expect(stderr).toContain("cn/village-exit");
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test("the cases are there", () => {
  const folders = readdirSync(new URL("../../fixtures/cases", import.meta.url));
  expect(folders).toContain(DAYS);
  expect(folders).toContain(WIDE);
});

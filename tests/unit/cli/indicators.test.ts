import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const TOWNSHIP = fileURLToPath(new URL("../../../fixtures/township", import.meta.url));

function indicators(...more: string[]) {
  const args = ["indicators", TOWNSHIP, "--as-of", "2020-12-31", ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

interface Shown {
  readonly indicator: string;
  readonly level: string;
  readonly place: string;
  readonly placeName: string | null;
  readonly value: string | null;
  readonly lowest: string | null;
  readonly highest: string | null;
  readonly denominator: { readonly lowest: string | null; readonly highest: string | null } | null;
}

function measured(...more: string[]): readonly Shown[] {
  return JSON.parse(indicators("--format", "json", ...more).stdout).measurements;
}

const one = (list: readonly Shown[], indicator: string, level: string) =>
  list.filter((shown) => shown.indicator === indicator && shown.level === level);

describe("the place whose law counts", () => {
  const answers = (...more: string[]) =>
    new Set(
      JSON.parse(indicators("--format", "json", "--level", "village", ...more).stdout)
        .measurements.filter(({ indicator }: Shown) => indicator === "povertyIncidence")
        .map(
          (one: { judgement: { target: { value: string } | null } }) => one.judgement.target?.value,
        ),
    );

  test("sets the targets, and the pack that judges households", () => {
    // The county says that it lies in the west; a place that is named decides by itself.
    expect(answers()).toEqual(new Set(["3"]));
    expect(answers("--place", "四川")).toEqual(new Set(["3"]));
    expect(answers("--place", "cn-hunan")).toEqual(new Set(["2"]));
    const guangdong = measured("--place", "cn-guangdong");
    expect(one(guangdong, "basicInsuranceCoverage", "township")).toHaveLength(1);
    // Guangdong judges relative poverty by weights and has no criterion of food.
    expect(one(guangdong, "foodCoverage", "township")).toEqual([]);
  });

  test("is named, or nothing is measured", () => {
    const { status, stderr } = indicators("--place", "cn-sichaun");
    expect(status).toBe(2);
    expect(stderr).toContain("cn-sichuan");
  });
});

describe("the numbers", () => {
  const all = measured();

  test("of the township come from its 98 registered households and no other", () => {
    const [food] = one(all, "foodCoverage", "township");
    expect(food).toMatchObject({
      value: "98.979592",
      denominator: { lowest: "98", highest: "98" },
    });
    expect(one(all, "relapseRate", "township")[0]).toMatchObject({ value: "0" });
    expect(one(all, "pairingCoverage", "township")[0]).toMatchObject({ value: "100" });
  });

  test("are given for each village, township and county with its name", () => {
    const names = one(all, "pairingCoverage", "village").map(({ placeName }) => placeName);
    expect(names).toContain("青石坎村");
    expect(names).toHaveLength(9);
    expect(one(all, "compositeIncidence", "county")[0]?.placeName).toBe("样溪县");
  });

  test.each([["village"], ["township"], ["county"]])(
    "--level %s leaves the others out",
    (level) => {
      const shown = measured("--level", level);
      expect(shown).toEqual(all.filter((found) => found.level === level));
      expect(shown.length).toBeGreaterThan(0);
    },
  );

  test("a household of unknown size leaves insurance open, until its size is bounded", () => {
    expect(one(all, "basicInsuranceCoverage", "township")[0]).toMatchObject({
      lowest: "0",
      highest: "100",
    });
    const [bounded] = one(measured("--most-people", "12"), "basicInsuranceCoverage", "township");
    expect(Number(bounded?.lowest)).toBeGreaterThan(90);
    expect(Number(bounded?.highest)).toBeLessThan(100);
  });

  test("vouching for the list never widens, and changes nothing where the villages close it", () => {
    const vouched = measured("--vouched-for", "registered-households");
    expect(one(vouched, "foodCoverage", "township")).toEqual(one(all, "foodCoverage", "township"));
    expect(one(vouched, "povertyIncidence", "township")[0]).toMatchObject({ value: "0" });
  });
});

const TOTAL = {
  zh: /^合计：(\d+) = 达到 (\d+) \+ 未达到 (\d+) \+ 无法判断 (\d+) \+ 无目标 (\d+)$/m,
  en: /^Total: (\d+) = reached (\d+) \+ not reached (\d+) \+ cannot tell (\d+) \+ without target (\d+)$/m,
};

describe("the words", () => {
  test.each([
    [
      "zh",
      "text",
      /^不愁吃覆盖率 +样河乡 000000101，乡镇 +98\.979592 % +97 \/ 98 +0 {2}≥ 100 % +未达到（还差 1）$/m,
    ],
    ["zh", "text", /^返贫率 +样河乡 000000101，乡镇 +0 % +0 \/ 340 以上 +4 {2}无 +无目标$/m],
    [
      "en",
      "text",
      / 样河乡 000000101, township +98\.979592 % +97 \/ 98 +0 {2}≥ 100 % +not reached \(short by 1\)$/m,
    ],
    [
      "zh",
      "markdown",
      "| 不愁吃覆盖率 | 样河乡 000000101，乡镇 | 98.979592 % | 97 / 98 | 0 | ≥ 100 % | 未达到（还差 1） |",
    ],
    [
      "zh",
      "markdown",
      "| 返贫率 | 样河乡 000000101，乡镇 | 0 % | 0 / 340 以上 | 4 | 无 | 无目标 |",
    ],
    [
      "en",
      "markdown",
      "| 样河乡 000000101, township | 98.979592 % | 97 / 98 | 0 | ≥ 100 % | not reached (short by 1) |",
    ],
  ] as const)("in %s as %s say: %s", (lang, format, words) => {
    const { status, stdout } = indicators("--lang", lang, "--format", format);
    expect(status).toBe(0);
    if (typeof words === "string") expect(stdout).toContain(words);
    else expect(stdout).toMatch(words);
    const [total, ...parts] = (TOTAL[lang].exec(stdout) ?? []).slice(1).map(Number);
    expect(parts).toHaveLength(4);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
    expect(Math.min(...parts)).toBeGreaterThan(0);
  });
});

describe("--stated", () => {
  test("sets what six summaries state beside what the register gives", () => {
    const { status, stdout } = indicators(
      "--stated",
      "--level",
      "township",
      "--format",
      "markdown",
    );
    expect(status).toBe(0);
    expect(stdout).toContain("| 出处 | 指标 | 性质 | 所述 | 目标 | 范围 | 登记 | 结论 | 原文 |");
    expect(stdout).toMatch(
      /\| 返贫率 \| 实绩 \| 0 % \| 无 \| 样河乡 .*0 % \| 相符 \| .*返贫率0% \|/,
    );
    expect(stdout).toMatch(/\| 藏红花产值 .*无法判断（只有总结、计划或未写来源的数值）/);
  });

  test("as JSON gives the statements and the measurements", () => {
    const found = JSON.parse(indicators("--stated", "--format", "json").stdout);
    expect(found.version).toBe(1);
    expect(found.statements).toContainEqual(
      expect.objectContaining({ indicator: "relapseRate", value: "0" }),
    );
    expect(found.measurements).toEqual(measured());
  });
});

describe("--poverty", () => {
  test.each([
    ["zh", "text", /^多维贫困指数 M0 +0–0\.\d+$/m],
    ["en", "text", /^Adjusted headcount ratio M0 +0–0\.\d+$/m],
    ["zh", "markdown", /^\| 贫困发生率 H \| 0–1 \|$/m],
    ["en", "markdown", /^\| Intensity A \| 0\.333333–0\.\d+ \|$/m],
  ])("in %s as %s shows the index with its bounds", (lang, format, row) => {
    const { status, stdout } = indicators("--poverty", "--lang", lang, "--format", format);
    expect(status).toBe(0);
    expect(stdout).toMatch(row);
    const [people = 0, ...parts] = (
      /^.*(?:people|人：).*$/m.exec(stdout)?.[0].match(/\d+/g) ?? []
    ).map(Number);
    expect(parts.slice(0, 3).reduce((sum, part) => sum + part, 0)).toBe(people);
  });

  test("as JSON names who is left out", () => {
    const found = JSON.parse(indicators("--poverty", "--format", "json").stdout);
    expect(found).toMatchObject({ version: 1, leftOut: 4 });
    expect(found.index.people).toBe(found.index.poor + found.index.notPoor + found.index.undecided);
  });
});

test.each([
  [["--as-of", "2020-02-30"], "2020-02-30"],
  [["--known-at", "yesterday"], "yesterday"],
  [["--level", "hamlet"], "the nearest:"],
  [["--vouched-for", "everything"], "the nearest:"],
  [["--most-people", "4.5"], "whole number"],
  [["--rules", "no-such-folder"], "no-such-folder"],
])("%j ends with 2, a line that says why, and nothing on stdout", (args, words) => {
  const { status, stdout, stderr } = indicators(...args, "--lang", "en");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(words);
});

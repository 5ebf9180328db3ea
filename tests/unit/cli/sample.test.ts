import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const TOWNSHIP = fileURLToPath(new URL("../../../fixtures/township", import.meta.url));

function sample(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "sample", ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("plan", () => {
  // Krejcie and Morgan (1970), "Determining sample size for research activities", Educational and
  // Psychological Measurement 30, table 1, rounded up.
  test.each([
    ["1000", 278],
    ["10000", 370],
    ["1000000", 384],
  ])("asks for the published size of a population of %s, or one more: %i", (population, size) => {
    const { status, stdout } = sample("plan", "--margin", "0.05", "--population", population);
    const found = Number(stdout.match(/^样本量 (\d+)（/)?.[1]);
    expect(status).toBe(0);
    expect(found - size).toBeGreaterThanOrEqual(0);
    expect(found - size).toBeLessThanOrEqual(1);
  });

  test("shows each step from a simple sample to the households to visit", () => {
    const given = ["--expected", "0.02", "--margin", "0.01", "--population", "2000"];
    const more = ["--design-effect", "1.5", "--response", "0.9"];
    expect(sample("plan", ...given, ...more).stdout).toBe(
      "样本量 803（总体无限时 752.93，乘设计效应后 1129.39，经有限总体修正 722.03，除以应答率后 802.25）\n",
    );
    expect(sample("plan", ...given, ...more, "--lang", "en").stdout).toBe(
      "803 to visit (of very many 752.93, times the design effect 1129.39, of so many 722.03, over the response 802.25)\n",
    );
  });
});

interface Drawn {
  readonly method: string;
  readonly seed: number;
  readonly population: number;
  readonly clusters: readonly { readonly id: string }[];
  readonly units: readonly {
    readonly id: string;
    readonly stratum: string | null;
    readonly cluster: string | null;
    readonly probability: string;
  }[];
}

function draw(...args: string[]): Drawn {
  return JSON.parse(sample("draw", TOWNSHIP, ...args, "--format", "json").stdout);
}

/** The households of the sample: id, village and status, read without the library. */
const listed = readFileSync(`${TOWNSHIP}/households.csv`, "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","))
  .map(([id, village, , , status]) => ({ id, village, status }));

describe("draw", () => {
  test("draws the same households with the same seed, and others with another", () => {
    const one = draw("--size", "12", "--seed", "2020");
    expect(draw("--size", "12", "--seed", "2020")).toEqual(one);
    expect(draw("--size", "12", "--seed", "2021").units).not.toEqual(one.units);
    expect(one).toMatchObject({ method: "simple", seed: 2020, population: listed.length });
    expect(new Set(one.units.map(({ id }) => id)).size).toBe(12);
  });

  test("in every village draws from each, households of that village", () => {
    const { units } = draw("--size", "20", "--seed", "7", "--by", "village");
    const villageOf = new Map(listed.map(({ id, village }) => [id, village]));
    expect(units).toHaveLength(20);
    expect(units.map(({ stratum }) => stratum)).toEqual(units.map(({ id }) => villageOf.get(id)));
    expect(new Set(units.map(({ stratum }) => stratum)).size).toBe(9);
  });

  test("by clusters draws some of some villages", () => {
    const given = ["--size", "3", "--seed", "7", "--by", "clusters", "--per-village", "2"];
    const { method, clusters, units } = draw(...given);
    expect(method).toBe("clusters-by-size");
    expect(clusters).toHaveLength(3);
    expect(units.map(({ cluster }) => cluster)).toEqual(clusters.flatMap(({ id }) => [id, id]));
    // By size and with as many in each, every household has the same chance: 3 × 2 of all.
    const chances = new Set(units.map(({ probability }) => probability));
    expect([...chances]).toEqual(["3/80"]);
    expect(3 / 80).toBe((3 * 2) / listed.length);
  });

  test("of a status draws only from those", () => {
    const exited = listed.filter(({ status }) => status === "已脱贫");
    const { population, units } = draw("--size", "98", "--seed", "7", "--status", "exited");
    expect(population).toBe(98);
    expect(units.map(({ id }) => id)).toEqual(exited.map(({ id }) => id));
  });

  test.each([
    ["text", "zh", "分层抽样：从160个中抽取9个；种子 7", "青石坎村 000000101201  YH-"],
    [
      "text",
      "en",
      "stratified sample: 9 of 160; seed 7",
      "Stratum                Unit     Probability",
    ],
    ["markdown", "zh", "| 层 | 单元 | 入样概率 |", "| 青石坎村 000000101201 | YH-"],
  ])("as %s in %s it names the villages and says how it was drawn", (format, lang, head, row) => {
    const given = ["--size", "9", "--seed", "7", "--by", "village"];
    const { status, stdout } = sample(
      "draw",
      TOWNSHIP,
      ...given,
      "--format",
      format,
      "--lang",
      lang,
    );
    expect(status).toBe(0);
    expect(stdout).toContain(head);
    expect(stdout).toContain(row);
  });
});

describe("rate", () => {
  test.each([
    // Zero failures: 1 - 0.025^(1/149), the exact interval of Clopper and Pearson in closed form.
    [["--hits", "0", "--size", "149"], "[0, 0.0244536", "cannot tell"],
    // Zero failures of 299: 1 - 0.025^(1/299).
    [["--hits", "0", "--size", "299"], "[0, 0.0122615", "below the limit"],
    // Clopper and Pearson: 10 of 100 lie between 0.0490 and 0.1762 (published as 4.90 to 17.62 %).
    [["--hits", "10", "--size", "100"], "[0.04900", "above the limit"],
    [["--hits", "10", "--size", "100"], ", 0.17622", "above the limit"],
  ])("%j gives %s, %s", (given, interval, answer) => {
    const { status, stdout } = sample("rate", ...given, "--lang", "en");
    expect(status).toBe(0);
    expect(stdout).toContain(interval);
    expect(stdout).toContain(answer);
  });

  test("who gave no answer may have the mark or not, so that the interval only grows upwards", () => {
    const given = ["rate", "--hits", "10", "--size", "100", "--lang", "en"];
    const ends = (text: string) =>
      text
        .match(/\[(.*), (.*)\]/)
        ?.slice(1)
        .map(Number) ?? [];
    const [low = 0, high = 1] = ends(sample(...given).stdout);
    const [lowest = 1, highest = 0] = ends(sample(...given, "--unknown", "20").stdout);
    expect(lowest).toBe(low);
    expect(highest).toBeGreaterThan(high);
  });

  test("says so in Chinese", () => {
    expect(sample("rate", "--hits", "0", "--size", "299").stdout).toMatch(
      /^区间 \[0, 0\.0122\d+\]（置信度 0\.95），限值 0\.02：低于限值\n$/,
    );
  });
});

describe("what cannot be used ends with 2, a line that says why, and nothing on stdout", () => {
  test.each([
    [["plan"], "--margin"],
    [["plan", "--margin", "wide"], "decimal number"],
    [["plan", "--margin", "0"], "margin"],
    [["plan", "--margin", "0.05", "--population", "-3"], "whole number"],
    [["draw", TOWNSHIP, "--size", "161", "--seed", "7"], "cannot draw 161 of 160"],
    [
      ["draw", TOWNSHIP, "--size", "99", "--seed", "7", "--by", "village", "--status", "exited"],
      "98",
    ],
    [["draw", TOWNSHIP, "--size", "10", "--seed", "7", "--by", "clusters"], ""],
    [["draw", TOWNSHIP, "--size", "3", "--seed", "1.5"], "whole number"],
    [["draw", TOWNSHIP, "--size", "3", "--seed", "7", "--status", "rich"], "the nearest:"],
    [["draw", TOWNSHIP, "--size", "3", "--seed", "7", "--per-village", "2"], "--by clusters"],
    [["draw", "no-such-folder", "--size", "3", "--seed", "7"], "no-such-folder"],
    [["rate", "--hits", "9", "--size", "3"], "whole counts"],
    [["rate", "--hits", "1", "--size", "3", "--confidence", "2"], "confidence"],
    [["rate", "--hits", "1", "--size", "3", "--limit", "2"], "--limit"],
  ])("%j", (args, words) => {
    const { status, stdout, stderr } = sample(...args, "--lang", "en");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).not.toBe("");
    expect(stderr).toContain(words);
  });
});

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, openSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { sentenceOf } from "../../../src/cli/ending.js";
import { progress } from "../../../src/cli/progress.js";
import { clusterRate, drawStratified } from "../../../src/indicators/index.js";

const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const TOWNSHIP = fileURLToPath(new URL("../../../fixtures/township", import.meta.url));
const LAW = ["--as-of", "2020-12-31", "--place", "cn-sichuan"];
const folder = () => mkdtempSync(join(tmpdir(), "tuopin-"));

function run(
  args: readonly string[],
  out: "pipe" | number = "pipe",
  err: "pipe" | number = "pipe",
) {
  return spawnSync(process.execPath, [CLI, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", out, err],
  });
}

describe.skipIf(!existsSync("/dev/full"))("a disk that is full", () => {
  const full = () => openSync("/dev/full", "w");
  test.each([
    ["audit", ["audit", TOWNSHIP, ...LAW]],
    ["audit in JSON", ["audit", TOWNSHIP, ...LAW, "--format", "json"]],
    ["the list of packs", ["packs", "list"]],
    ["a drawn sample", ["sample", "draw", TOWNSHIP, "--size", "3", "--seed", "1"]],
    ["a summary", ["figures", join(TOWNSHIP, "summary.txt")]],
    ["help", ["--help"]],
  ])("under the output of %s: a sentence and 2", (_what, args) => {
    const { status, stderr } = run(args, full());
    expect(status).toBe(2);
    expect(stderr).toContain("磁盘已满");
    expect(stderr).not.toMatch(/\n\s+at /);
  });
  test.each([
    ["a folder that is not there", ["audit", "/nowhere", ...LAW]],
    ["an unknown command", ["judge"]],
    ["what was set aside", ["sample", "draw", TOWNSHIP, "--size", "3", "--seed", "1"]],
  ])("under the error output, for %s: 2", (_what, args) => {
    expect(run(args, "pipe", full()).status).toBe(2);
  });
});

describe("an output path that cannot be made", () => {
  const file = join(folder(), "file");
  writeFileSync(file, "");
  test.each([
    ["pages under a file", ["packs", "docs", "--out", join(file, "pages")]],
    ["modules under a file", ["packs", "bundle", "--out", join(file, "modules")]],
    ["modules in a file", ["packs", "bundle", "--out", file]],
    ["reference pages under a file", ["packs", "docs", "--out", folder(), "--reference", file]],
    ["pages where the system makes no folder", ["packs", "docs", "--out", "/proc/nothing/at/all"]],
  ])("%s: a sentence and 2", (_what, args) => {
    const { status, stderr } = run([...args, "--lang", "en"]);
    expect(status).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toMatch(/a file|does not exist|permission/);
  });
});

describe("what ends a command", () => {
  test.each([
    [
      Object.assign(new Error("x"), { code: "ENOSPC", syscall: "write" }),
      "磁盘已满",
      "disk is full",
    ],
    [
      Object.assign(new Error("x"), { code: "EROFS", syscall: "open", path: "/a" }),
      "只读",
      "/a: the disk",
    ],
    [new RangeError("Maximum call stack size exceeded"), "嵌套太深", "too deeply nested"],
    [new Error("slip"), "程序内部错误：slip", "Internal error: slip"],
  ])("%s is said in both languages and without stack frames", (error, zh, en) => {
    expect(sentenceOf(error, ["--lang", "zh"])).toContain(zh);
    expect(sentenceOf(error, ["--lang", "en"])).toContain(en);
    expect(sentenceOf(error, ["--lang=en"])).not.toMatch(/\n/);
  });
});

test("progress changes nothing about the terminal, so that Ctrl-C leaves it as it was", () => {
  const written: string[] = [];
  const write = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const listeners = process.listenerCount("SIGINT");
  const was = process.stderr.isTTY;
  process.stderr.isTTY = true;
  try {
    const { step, stop } = progress("pack");
    for (let done = 1; done <= 2000; done += 1) step(done, 2000);
    expect(process.listenerCount("SIGINT")).toBe(listeners);
    stop();
  } finally {
    process.stderr.isTTY = was;
    write.mockRestore();
  }
  expect(written.length).toBeGreaterThan(0);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the modes of a terminal
  expect(written.join("")).not.toMatch(/\u001b\[\?\d+[hl]/);
});

describe("names that every object has", () => {
  const NAMES = ["constructor", "__proto__"];
  const register = folder();
  const lines = (header: string, rows: string[]) => `${[header, ...rows].join("\n")}\n`;
  writeFileSync(
    join(register, "households.csv"),
    lines(
      "户编号,村编码,户状态,登记人口",
      NAMES.map((name) => `${name},${name},已脱贫,1`),
    ),
  );
  writeFileSync(
    join(register, "members.csv"),
    lines(
      "户编号,成员编号,在册情况",
      NAMES.map((name) => `${name},${name},在册`),
    ),
  );
  writeFileSync(
    join(register, "villages.csv"),
    lines(
      "村编码,登记户数",
      NAMES.map((name) => `${name},1`),
    ),
  );
  test.each([
    [
      "a sample of every village",
      ["sample", "draw", register, "--size", "2", "--seed", "1", "--by", "village"],
    ],
    [
      "a sample of villages",
      ["sample", "draw", register, "--size", "2", "--seed", "1", "--by", "clusters"],
    ],
    ["an audit", ["audit", register, ...LAW]],
    ["indicators", ["indicators", register, "--as-of", "2020-12-31"]],
    ["an explanation", ["explain", register, "--household", "__proto__", ...LAW]],
  ])("are villages, households and members in %s", (what, args) => {
    const { stdout, stderr, status } = run(args);
    expect(stderr).not.toMatch(/\n\s+at |内部错误/);
    expect(status).toBeLessThan(2);
    for (const name of what === "an explanation" ? ["__proto__"] : NAMES) {
      expect(stdout).toContain(name);
    }
  });
  test("are drawn as in the case from outside", () => {
    const given = fileURLToPath(new URL("../../../fixtures/cases/proto-village", import.meta.url));
    const drawn = run(["sample", "draw", given, "--size", "2", "--seed", "1", "--by", "village"]);
    expect(drawn.status).toBe(0);
    expect(drawn.stdout).toContain("constructor");
    expect(drawn.stdout).toContain("V2");
  });
  test("are strata without a size, of which nothing is drawn", () => {
    const draw = drawStratified({ constructor: ["a"], V2: ["b"] }, { V2: 1 }, 1);
    expect(draw.units.map(({ id }) => id)).toEqual(["b"]);
    const cluster = (hits: number) => ({ hits, size: 10, stratum: "constructor" });
    const rate = clusterRate([cluster(1), cluster(2)], {});
    expect(rate).toEqual(
      clusterRate(
        [cluster(1), cluster(2)].map((one) => ({ ...one, stratum: "V1" })),
        {},
      ),
    );
  });
});

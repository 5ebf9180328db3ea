import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const TOWNSHIP = fileURLToPath(new URL("../../../fixtures/township", import.meta.url));
const LAW = ["--as-of", "2020-12-31", "--place", "cn-sichuan"];

function run(...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8", maxBuffer: 1 << 28 });
}

const COMMANDS: readonly (readonly string[])[] = [
  ["audit", TOWNSHIP, ...LAW],
  ["audit", TOWNSHIP, ...LAW, "--publish"],
  ["explain", TOWNSHIP, "--household", "YH-0203", ...LAW],
  ["procedure", "list"],
  ["procedure", "show", "cn/household-exit"],
  ["procedure", "next", TOWNSHIP],
  ["procedure", "audit", TOWNSHIP, ...LAW],
  ["indicators", TOWNSHIP, "--as-of", "2020-12-31"],
  ["sample", "plan", "--margin", "0.05"],
  ["sample", "draw", TOWNSHIP, "--size", "3", "--seed", "7"],
  ["sample", "rate", "--hits", "1", "--size", "100"],
  ["packs", "list"],
  ["packs", "show", "cn/household-exit"],
  ["packs", "lint"],
  ["packs", "test", "cn/household-exit"],
  ["packs", "cover", "cn/household-exit"],
  ["schema"],
  ["schema", "rule"],
];

describe("every command", () => {
  test.each(COMMANDS.map((one) => [one.filter((word) => word !== TOWNSHIP).join(" "), one]))(
    "%s answers as text, Markdown and JSON",
    (_name, args) => {
      const folder = mkdtempSync(join(tmpdir(), "tuopin-out-"));
      const [markdown, json] = ["a.md", "a.json"].map((name) => join(folder, name)) as [
        string,
        string,
      ];
      const { status, stdout } = run(...args, "--format", "text", "--out", markdown, "--out", json);
      expect(status).toBeLessThan(2);
      expect(stdout.trim()).not.toBe("");
      expect(readFileSync(markdown, "utf8")).toMatch(/^# /);
      expect(() => JSON.parse(readFileSync(json, "utf8"))).not.toThrow();
    },
  );
});

describe("counts that are made public", () => {
  test("name no household and no file, in any form", () => {
    const folder = mkdtempSync(join(tmpdir(), "tuopin-out-"));
    const names = ["a.html", "a.md", "a.json", "a.xlsx"];
    const paths = names.map((one) => join(folder, one));
    const out = paths.flatMap((path) => ["--out", path]);
    const args = ["audit", TOWNSHIP, ...LAW, "--publish"];
    const { status, stdout } = run(...args, "--format", "text", ...out);
    expect(status).toBe(1);
    const texts = paths.slice(0, 3).map((path) => readFileSync(path, "utf8"));
    for (const text of [stdout, ...texts]) {
      expect(text).toContain("household-exit");
      expect(text).not.toMatch(/YH-\d|农户\.csv|households\.csv|members\.csv/);
    }
    expect(JSON.parse(texts[2] as string)).toMatchObject({ version: 1, least: 5 });
  });

  test.each([
    [["--unmask"], "--unmask"],
    [["--households", "YH-0203"], "--households"],
    [["--village", "000000101201"], "--village"],
    [["--criterion", "housing"], "--criterion"],
    [["--by", "village"], "--by"],
    [["--pack", "cn/village-exit"], "cn/village-exit"],
    [["--format", "sarif"], "sarif"],
  ])("go with no %j", (more, named) => {
    const { status, stderr, stdout } = run("audit", TOWNSHIP, ...LAW, "--publish", ...more);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(named);
  });
});

describe("files that are written", () => {
  const folder = mkdtempSync(join(tmpdir(), "tuopin-out-"));

  test("are as their endings say, several of one audit, and say what the output says", () => {
    const paths = ["deep/a.txt", "a.md", "a.json"].map((name) => join(folder, name));
    const out = paths.flatMap((path) => ["--out", path]);
    const { status, stdout } = run("audit", TOWNSHIP, ...LAW, ...out);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    const formats = ["text", "markdown", "json"];
    paths.forEach((path, at) => {
      const said = run("audit", TOWNSHIP, ...LAW, "--format", formats[at] as string).stdout;
      expect(readFileSync(path, "utf8")).toBe(said);
    });
  });

  test("with an ending that nobody knows are refused before anything is read", () => {
    const { status, stderr } = run("audit", "/nowhere", "--out", "report.doc");
    expect(status).toBe(2);
    expect(stderr).toContain("report.doc");
    expect(stderr).toContain(".json");
  });
});

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const TOWNSHIP = fileURLToPath(new URL("../../../fixtures/township", import.meta.url));
const LAW = ["--as-of", "2020-12-31", "--place", "cn-sichuan"];

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

function folder(files: Readonly<Record<string, string>>): string {
  const path = mkdtempSync(join(tmpdir(), "tuopin-"));
  mkdirSync(path, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

describe("exit codes", () => {
  test("findings end with 1", () => {
    expect(run("audit", TOWNSHIP, ...LAW).status).toBe(1);
  });
  test("findings are let pass when nothing is to fail", () => {
    expect(run("audit", TOWNSHIP, ...LAW, "--fail-on", "never").status).toBe(0);
  });
  test("a clean register ends with 0", () => {
    const clean = folder({ "households.csv": "户编号,户状态,登记人口\nH1,非建档立卡户,0\n" });
    expect(run("audit", clean, ...LAW)).toMatchObject({ status: 0, stderr: "" });
  });
  test.each([
    ["no command", []],
    ["an unknown command", ["judge"]],
    ["an unknown option", ["audit", TOWNSHIP, "--loud"]],
    ["a day that does not exist", ["audit", TOWNSHIP, "--as-of", "2019-02-29"]],
    ["a day on which the pack is not in force", ["audit", TOWNSHIP, "--as-of", "2023-01-01"]],
    ["a folder that is not there", ["audit", "/nowhere", ...LAW]],
    ["a folder without tables", ["audit", folder({ "notes.txt": "x" }), ...LAW]],
    ["a household that is not there", ["explain", TOWNSHIP, "--household", "X", ...LAW]],
    ["a pack that is not there", ["packs", "show", "cn/nothing"]],
    ["a folder of broken rules", ["packs", "list", "--rules", folder({ "a.json": "{" })]],
  ])("%s ends with 2 and says why", (_name, args) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr.trim()).not.toBe("");
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test("the totals of the printed table add up on every line", () => {
  const { stdout } = run("audit", TOWNSHIP, ...LAW, "--lang", "en");
  const lines = stdout.split("\n");
  const start = lines.findIndex((line) => line.startsWith("Criterion"));
  const rows = lines.slice(start + 1, lines.indexOf("", start));
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    const [met, notMet, unknown, notApplicable, checked] = row
      .trim()
      .split(/\s+/)
      .slice(-5)
      .map(Number);
    expect((met ?? 0) + (notMet ?? 0) + (unknown ?? 0) + (notApplicable ?? 0)).toBe(checked);
    expect(checked).toBe(160);
  }
});

test("json is one document with its version, and masks what is personal", () => {
  const { stdout } = run("audit", TOWNSHIP, ...LAW, "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({ version: 2, outcome: { checked: 160 } });
  const shown = run("audit", TOWNSHIP, ...LAW, "--format", "json", "--unmask").stdout;
  expect(stdout).not.toBe(shown);
});

test("every command has help", () => {
  const commands = [...run("--help").stdout.matchAll(/^ {2}([a-z]+) /gm)].map((one) => one[1]);
  expect(commands).toEqual(expect.arrayContaining(["audit", "explain", "packs"]));
  for (const command of commands.filter((one) => one !== "help")) {
    const help = execFileSync(process.execPath, [CLI, command as string, "--help"], {
      encoding: "utf8",
    });
    expect(help).toContain("用法:");
  }
});

test("a bad row is set aside and named, and the rest is judged", () => {
  const dirty = folder({
    "households.csv": "户编号,户状态,登记人口\nH1,未脱贫,1\n,未脱贫,2\nH3,未脱贫,2,多\nH4,穷,2\n",
  });
  const { stdout } = run("audit", dirty, ...LAW, "--lang", "en", "--all");
  expect(stdout).toContain("households.csv:3  register/row-without-key");
  expect(stdout).toContain("households.csv:4  register/row-shape");
  expect(stdout).toContain("households.csv:5 [户状态]  register/unreadable-cell");
  expect(stdout).toMatch(/households\.csv +4 +2 +2 +1/);
});

test("a register cannot steer the terminal, and json keeps what it holds", () => {
  const hostile = folder({
    "households.csv": "户编号,户状态,登记人口\nH\u001b[31m\u202e1,未脱贫,1\n",
  });
  const { stdout } = run("audit", hostile, ...LAW, "--unmask");
  expect(stdout).toContain("H\ufffd[31m\ufffd1");
  for (const hidden of ["\u001b", "\u202e"]) expect(stdout).not.toContain(hidden);
  const shown = JSON.parse(run("audit", hostile, ...LAW, "--unmask", "--format", "json").stdout);
  expect(shown.assessments[0].subject.id).toBe("H\u001b[31m\u202e1");
});

test("the auditor sees how income per head came about, and the farmer does not", () => {
  const explainTo = (reader: string) =>
    run("explain", TOWNSHIP, "--household", "YH-0401", "--reader", reader, "--lang", "en", ...LAW)
      .stdout;
  const auditor = explainTo("auditor");
  // 6000 + 5000.02 + 300 + 2200 - 1500 = 12000.02 yuan for 3 people, rounded down to the fen.
  expect(auditor).toMatch(/Income per head 4,000 yuan\n {2}Wages 6,000 yuan/);
  expect(auditor).toContain("Heads that income is divided by 3 people");
  expect(auditor).toContain("/conditions/all/0");
  expect(explainTo("farmer")).not.toContain("Wages");
});

test("a command that lists no issues counts what was set aside on the error output", () => {
  const dirty = folder({ "households.csv": "户编号,登记人口\nH1,三人\nH2,1,2\n" });
  const { status, stderr } = run("indicators", dirty, "--as-of", "2020-12-31", "--lang", "en");
  expect(status).toBe(0);
  expect(stderr).toBe(
    "Rows read: 2, used: 1, set aside: 1; cells set aside: 1; errors: 2. “tuopin audit” lists them.\n",
  );
});

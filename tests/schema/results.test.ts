import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { checker } from "../support/schema.js";

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const TOWNSHIP = root("fixtures/township");
const SUMMARY = root("fixtures/summaries/1-township-annual.txt");
const LAW = ["--as-of", "2020-12-31", "--place", "cn-sichuan"];
const folder = mkdtempSync(join(tmpdir(), "tuopin-results-"));
const SECRET = join(folder, "secret");
writeFileSync(SECRET, "0123456789abcdef0123456789abcdef");
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [root("dist/cli.js"), ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { status: status ?? -1, stdout, stderr };
}

const SAMPLE = ["sample", "draw", TOWNSHIP, "--size", "9", "--seed", "1"];
const SUMMARIES = [SUMMARY, root("fixtures/summaries/3-township-poverty-exit.txt")];
const FIGURES = ["figures", SUMMARY, "--against", TOWNSHIP, "--as-of", "2020-12-31"];

const exitOn = (day: string) => `cn/household-exit@${day}`;

const RESULTS: readonly (readonly [schema: string, ...args: string[]])[] = [
  ["audit", "audit", TOWNSHIP, ...LAW],
  ["audit", "audit", TOWNSHIP, "--pack", "cn/village-exit", "--as-of", "2020-12-31"],
  ["published", "audit", TOWNSHIP, ...LAW, "--publish"],
  ["assessment", "explain", TOWNSHIP, "--household", "YH-0203", ...LAW],
  ["document", "membership", TOWNSHIP, "--as-of", "2020-12-31"],
  ["assistance", "assistance", TOWNSHIP, ...LAW],
  ["figures", "figures", SUMMARY],
  ["figures", "figures", ...SUMMARIES],
  ["figures", ...FIGURES],
  ["measurements", "indicators", TOWNSHIP, "--as-of", "2020-12-31"],
  ["answers", "indicators", TOWNSHIP, "--as-of", "2020-12-31", "--stated"],
  ["plan-progress", "indicators", TOWNSHIP, "--as-of", "2020-12-31", "--plan"],
  ["poverty", "indicators", TOWNSHIP, "--as-of", "2020-12-31", "--poverty"],
  ["dossiers", "procedure", "audit", TOWNSHIP, ...LAW],
  ["dossiers", "procedure", "audit", join(TOWNSHIP, "dossiers.ndjson"), "--as-of", "2020-12-31"],
  ["next-steps", "procedure", "next", TOWNSHIP],
  ["sample-plan", "sample", "plan", "--margin", "0.05"],
  ["sample-draw", ...SAMPLE],
  ["sample-draw", ...SAMPLE, "--by", "village"],
  ["sample-rate", "sample", "rate", "--hits", "1", "--size", "100"],
  ["engine", "packs", "compare-engine", TOWNSHIP, "--as-of", "2020-12-31"],
  ["lint", "packs", "lint", "--proofs"],
  ["cases", "packs", "test", "cn/household-exit"],
  ["coverage", "packs", "cover", "cn/household-exit"],
  ["mutation", "packs", "mutate", "cn/regular-assistance"],
  ["diff", "packs", "diff", ...["2018-12-31", "2020-12-31"].map(exitOn), TOWNSHIP],
];

describe("what a command prints as JSON fits its published schema", () => {
  test.each(RESULTS)("%s: %s", (schema, ...args) => {
    const { status, stdout, stderr } = run(...args, "--format", "json");
    expect(status, stderr).toBeLessThan(2);
    const printed = JSON.parse(stdout) as object;
    const check = checker(schema);
    expect(check(printed)).toEqual([]);
    expect(check({ ...printed, version: "none" })).not.toEqual([]);
  });

  test("a seal, what a check of it finds, and the proof of one household", () => {
    const [seal, proof] = [join(folder, "seal.json"), join(folder, "proof.json")];
    const secret = ["--secret-file", SECRET];
    expect(run("audit", TOWNSHIP, ...LAW, "--seal", seal, ...secret).status).toBe(1);
    const verified = run("verify", seal, TOWNSHIP, ...secret, "--format", "json");
    run("verify", seal, TOWNSHIP, ...secret, "--household", "YH-0203", "--proof-out", proof);
    const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as unknown;
    expect(checker("seal")(read(seal))).toEqual([]);
    expect(checker("proof")(read(proof))).toEqual([]);
    expect(checker("verification")(JSON.parse(verified.stdout))).toEqual([]);
  });

  test("the manifest of a store, also after a household was taken out of it", () => {
    const store = join(folder, "store");
    const fits = () =>
      checker("store")(JSON.parse(readFileSync(join(store, "manifest.json"), "utf8")));
    expect(run("import", TOWNSHIP, "--out", store).status).toBeLessThan(2);
    expect(fits()).toEqual([]);
    expect(run("store", "remove", store, "--household", "YH-0203").status).toBe(0);
    expect(fits()).toEqual([]);
  });

  test("every result has a command here that prints it", () => {
    const others = ["line", "problems", "store", "seal", "proof", "verification"];
    const named = new Set([...RESULTS.map(([schema]) => schema), ...others]);
    const source = readFileSync(root("src/cli/schema.ts"), "utf8");
    const list = /const RESULTS = \[([\s\S]*?)\] as const/.exec(source)?.[1] ?? "";
    const published = [...list.matchAll(/"([a-z-]+)"/g)].map(([, name]) => name);
    expect(published.length).toBeGreaterThan(20);
    expect([...named].sort()).toEqual([...published].sort());
  });
});

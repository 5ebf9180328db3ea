import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { FAULTY_PACKS, writeFaultyPack } from "../../../build/faulty-packs.mjs";
import { addAuthoring } from "../../../src/cli/authoring.js";

const SAMPLES = mkdtempSync(join(tmpdir(), "tuopin-"));
for (const name of FAULTY_PACKS) writeFaultyPack(name, join(SAMPLES, name));
const TOWNSHIP = fileURLToPath(new URL("../../../fixtures/township/", import.meta.url));
const SOUND = join(SAMPLES, "sound");

/** Runs `packs …` and gives what it prints and its exit code. */
async function run(...words: string[]): Promise<{ readonly text: string; readonly code: number }> {
  let text = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  const packs = new Command("packs").exitOverride();
  addAuthoring(packs);
  process.exitCode = 0;
  await packs.parseAsync(words, { from: "user" });
  write.mockRestore();
  return { text, code: Number(process.exitCode ?? 0) };
}

afterEach(() => {
  process.exitCode = 0;
});

afterAll(() => rmSync(SAMPLES, { recursive: true }));

describe("packs lint", () => {
  const today = ["--today", "2026-11-24"];

  test("says that nothing is found, in both languages", async () => {
    expect(await run("lint", "--rules-only", "--rules", SOUND, ...today)).toEqual({
      text: "没有发现问题。\n",
      code: 0,
    });
    expect(
      (await run("lint", "--rules-only", "--rules", SOUND, ...today, "--lang", "en")).text,
    ).toBe("Nothing found.\n");
  });

  test("ends with 1 on an error, and on a warning where that is asked", async () => {
    expect(
      (await run("lint", "--rules-only", "--rules", join(SAMPLES, "edge-word"), ...today)).code,
    ).toBe(1);
    const gentle = ["lint", "--rules-only", "--rules", join(SAMPLES, "stale-parameter"), ...today];
    expect((await run(...gentle)).code).toBe(0);
    expect((await run(...gentle, "--fail-on", "warning")).code).toBe(1);
  });

  test("proves overlays when asked", async () => {
    const { text } = await run(
      "lint",
      "--rules-only",
      "--rules",
      SOUND,
      ...today,
      "--proofs",
      "--format",
      "json",
    );
    expect(JSON.parse(text)).toMatchObject({ issues: [], proofs: [{ kind: "tightens" }] });
  });

  test("tells a case that fails", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tuopin-"));
    const path = join(SOUND, "packs/cn/sample-village/incidence.json");
    const text = readFileSync(path, "utf8").replace('"verdict": "met"', '"verdict": "not-met"');
    cpSync(SOUND, folder, { recursive: true });
    writeFileSync(join(folder, "packs/cn/sample-village/incidence.json"), text);
    const shown = await run(
      "lint",
      "--rules-only",
      "--rules",
      folder,
      ...today,
      "--format",
      "json",
    );
    rmSync(folder, { recursive: true });
    expect(shown.code).toBe(1);
    const codes = JSON.parse(shown.text).issues.map((one: { code: string }) => one.code);
    expect(codes).toContain("pack/failing-case");
  });
});

describe("packs test, cover and mutate", () => {
  test("count the cases of every pack of ours", async () => {
    const { text, code } = await run("test", "--format", "json");
    const { cases, failed, packs } = JSON.parse(text);
    expect(code).toBe(0);
    expect(failed).toBe(0);
    expect(cases).toBeGreaterThan(600);
    const results = packs.map((one: { results: unknown[] }) => one.results.length);
    expect(results.reduce((sum: number, one: number) => sum + one, 0)).toBe(cases);
  });

  test("take the packs that are named", async () => {
    const shown = await run(
      "cover",
      "cn/sample-village",
      "--rules-only",
      "--rules",
      SOUND,
      "--lang",
      "en",
    );
    expect(shown.text).toContain("cn/sample-village");
    expect(shown.text).not.toContain("cn/sample-exit");
    expect(shown.code).toBe(0);
  });

  test("print the score of each pack and cases ready to paste", async () => {
    const folder = join(SAMPLES, "missing-boundary");
    const shown = await run(
      "mutate",
      "--rules-only",
      "--rules",
      folder,
      "--lang",
      "en",
      "--at-least",
      "95",
    );
    expect(shown.code).toBe(1);
    expect(shown.text).toMatch(/cn\/sample-exit +\d+ +\d+ +0 +0 +100 %/);
    expect(shown.text).toContain('"village.incidence": 2\n');
  });
});

describe("packs diff", () => {
  test("compares two days over the sample township", async () => {
    const pack = "cn/household-exit";
    const words = ["diff", `${pack}@2016-12-31`, `${pack}@2019-12-31`, TOWNSHIP];
    const shown = JSON.parse((await run(...words, "--format", "json")).text);
    expect(shown.before.asOf).toBe("2016-12-31");
    expect(shown.checked).toBeGreaterThan(0);
  });
});

describe("packs docs", () => {
  test("writes pages, and takes away generated ones whose rule is gone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tuopin-"));
    const words = ["docs", "--out", folder, "--rules-only", "--rules"];
    await run(...words, join(SAMPLES, "literal-number"));
    expect(existsSync(join(folder, "en/cn/sample-village/population.md"))).toBe(true);
    writeFileSync(join(folder, "by-hand.md"), "# By hand\n");
    await run(...words, SOUND);
    expect(existsSync(join(folder, "en/cn/sample-village/population.md"))).toBe(false);
    expect(existsSync(join(folder, "by-hand.md"))).toBe(true);
    rmSync(folder, { recursive: true });
  });
});

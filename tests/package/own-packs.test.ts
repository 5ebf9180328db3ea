import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { assess, type Pack, parseHousehold, plan } from "../../src/index.js";
import { ROOT } from "./consumer.js";

const folder = mkdtempSync(join(tmpdir(), "tuopin-own-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NAME = "cn-hainan/household-exit";
const HEAD = {
  name: NAME,
  version: "1.0.0",
  title: { zh: "海南退出", en: "Exit of Hainan" },
  subject: "household",
  purpose: "household-exit",
  inForce: { from: "2016-04-28", to: "2020-12-31" },
  extends: "cn/household-exit",
  sources: [{ source: "S72", confidence: "secondary" }],
  criteria: [],
};
mkdirSync(join(folder, "rules/packs", NAME), { recursive: true });
writeFileSync(join(folder, "rules/packs", NAME, "pack.json"), JSON.stringify(HEAD));

/** Writes a pack of one's own as modules, and gives the pack of one of them. */
async function bundled(out: string, ...options: string[]): Promise<Pack> {
  const args = ["packs", "bundle", NAME, "--rules", join(folder, "rules")];
  const command = join(ROOT, "dist/cli.js");
  execFileSync(process.execPath, [command, ...args, "--out", join(folder, out), ...options]);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const url = pathToFileURL(join(folder, out, "cn-hainan.js")).href;
  return ((await import(url)) as { readonly householdExit: Pack }).householdExit;
}

test("a pack of one's own is a module like those that come with the library", async () => {
  const pack = await bundled("both");
  expect([pack.name, pack.title]).toEqual([NAME, HEAD.title]);
  const found = assess(plan(pack, { asOf: "2020-12-31" }), {
    household: parseHousehold({ id: "H1", status: "exited", electricity: false }),
  });
  const verdicts = found.criteria.map(({ criterion, verdict }) => [criterion, verdict]);
  expect(verdicts).toContainEqual(["housing", "unknown"]);
  const types = readFileSync(join(folder, "both/index.d.ts"), "utf8");
  expect(types).toContain(`export type PackName = "${NAME}";`);
  expect(types).toMatch(/export type Criterion = .*"housing".*;/);
  expect(readFileSync(join(folder, "both/household.d.ts"), "utf8")).toContain("HouseholdInput");
});

test("in one language it judges the same and says the other nowhere", async () => {
  const [both, english] = [await bundled("both"), await bundled("en", "--texts", "en")];
  expect(english.hash).toBe(both.hash);
  expect(english.title).toEqual({ zh: HEAD.title.en, en: HEAD.title.en });
  const texts = JSON.stringify([english.criteria, english.rules.map(({ messages }) => messages)]);
  expect(texts).not.toMatch(/\p{Script=Han}/u);
});

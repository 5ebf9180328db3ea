import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at("dist/cli.js"), ...args], {
    encoding: "utf8",
    cwd: "/",
  });
  return { status, stdout, stderr };
}

test("the sample is judged from any folder as audit judges it, and ends with 0", () => {
  const shown = run("demo");
  const law = ["--as-of", "2020-12-31", "--place", "cn-sichuan", "--fail-on", "never"];
  const audited = run("audit", at("fixtures/two-households"), ...law);
  expect(shown.status).toBe(0);
  expect(shown.stdout).toBe(audited.stdout);
  expect(shown.stderr).toContain("这是样例，等同于：tuopin audit");
});

test("the sample is said in English and given as JSON where that is asked for", () => {
  expect(run("demo", "--lang", "en").stderr).toContain("This is the sample");
  expect(JSON.parse(run("demo", "--format", "json").stdout).outcome.checked).toBe(2);
});

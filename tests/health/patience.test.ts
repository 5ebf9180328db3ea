import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import config from "../../vitest.config.js";
import { keptFiles, linesWith } from "./sources.js";

const CLOCKS =
  /\btimeout\s*:|\bsetTimeout\b|\bsetInterval\b|performance\.now|\bhrtime\b|interruptAfterTimeLimit|Date\.now\(\)\s*-|\btestTimeout\b|\bretry\s*:/;

test("no test fails for being slow: none has a clock of its own, and the runner waits", () => {
  const tests = keptFiles("tests").filter(({ path }) => !/^tests\/(bench|health)\//.test(path));
  expect(tests.length).toBeGreaterThan(50);
  expect(linesWith(tests, CLOCKS)).toEqual([]);
  const projects = config.test?.projects as { test: { name: string; testTimeout?: number } }[];
  const run = projects.filter(({ test }) => test.name !== "types");
  expect(run.map(({ test }) => test.testTimeout)).toEqual(run.map(() => 0));
});

test("the search sees what it looks for", () => {
  expect('test("a", { timeout: 5_000 }, run)').toMatch(CLOCKS);
  expect("expect(performance.now() - start).toBeLessThan(5)").toMatch(CLOCKS);
  expect(readFileSync(new URL("patience.test.ts", import.meta.url), "utf8")).toMatch(CLOCKS);
});

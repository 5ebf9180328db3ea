import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { addAudit } from "../../../src/cli/audit.js";
import { importLedgers } from "../../../src/io/index.js";
import type { Drawn } from "../../../src/sql/index.js";

const change = vi.hoisted((): { of: ((drawn: Drawn) => Drawn) | undefined } => ({ of: undefined }));
vi.mock("../../../src/sql/index.js", async (original) => {
  const sql = await original<typeof import("../../../src/sql/index.js")>();
  return {
    ...sql,
    drawFromStore: async (...args: Parameters<typeof sql.drawFromStore>) => {
      const drawn = await sql.drawFromStore(...args);
      return change.of?.(drawn) ?? drawn;
    },
  };
});

const ledgers = fileURLToPath(new URL("../../../fixtures/township", import.meta.url));
const store = mkdtempSync(join(tmpdir(), "tuopin-duckdb-"));
afterAll(() => rmSync(store, { recursive: true, force: true }));
beforeAll(async () => {
  expect((await importLedgers(ledgers, store)).ok).toBe(true);
});

/** Runs the command in this process, and gives what it printed. */
async function run(folder: string, ...more: readonly string[]): Promise<string> {
  const printed: Buffer[] = [];
  const output = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed.push(Buffer.from(text as string));
    return true;
  });
  try {
    const program = new Command();
    addAudit(program);
    const options = ["--as-of", "2020-12-31", "--place", "cn-sichuan", "--lang", "en"];
    await program.parseAsync(["audit", folder, ...options, "--fail-on", "never", ...more], {
      from: "user",
    });
    return Buffer.concat(printed).toString();
  } finally {
    process.exitCode = undefined;
    output.mockRestore();
  }
}

test("a store judged by DuckDB gives the counts and findings of the record evaluator", async () => {
  const json = async (...more: readonly string[]) =>
    JSON.parse(await run(store, "--format", "json", ...more));
  const [record, duckdb] = [await json(), await json("--engine", "duckdb")];
  expect(record.findings.length).toBeGreaterThan(20);
  expect(duckdb).toMatchObject({
    outcome: record.outcome,
    criteria: record.criteria,
    findings: record.findings,
    tally: record.tally,
  });
  expect(duckdb.assessments.length).toBeLessThan(record.assessments.length);
});

test("the report says who was judged once more", async () => {
  const text = await run(store, "--engine", "duckdb", "--seed", "7", "--memory", "1GB");
  expect(text).toMatch(/Judged by DuckDB.*all of which are shown.*drawn by seed 7/s);
});

test("a verdict on which SQL and the record evaluator differ ends the command with the household", async () => {
  change.of = (drawn) => {
    const verdicts = new Map(drawn.verdicts);
    const [id, its] = [...verdicts].find(([, one]) => one.outcome === "met") ?? ["", {}];
    return { ...drawn, verdicts: verdicts.set(id, { ...its, housing: "not-met" }) };
  };
  try {
    await expect(run(store, "--engine", "duckdb")).rejects.toThrow(
      /户 YH-\d+ 的 housing：SQL 判为 not-met，逐户判定为 met/,
    );
  } finally {
    change.of = undefined;
  }
});

test.each([
  ["ledgers are no store", ledgers, []],
  ["a part of a register", store, ["--criterion", "housing"]],
])("%s: it is refused", async (_what, folder, more) => {
  await expect(run(folder, "--engine", "duckdb", ...more)).rejects.toThrow(/--engine duckdb/);
});

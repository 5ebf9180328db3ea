import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, expect, test } from "vitest";
import { importLedgers, readLedgers } from "../../src/io/index.js";
import { assess, plan } from "../../src/judge/index.js";
import { judgeStore, toSql } from "../../src/sql/index.js";
import { lackingFacts } from "../support/lacking.js";
import { pack, unwrap } from "../support/rules.js";

const folder = mkdtempSync(join(tmpdir(), "tuopin-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

const EXIT = ["cn-sichuan/household-exit", "2020-11-17"] as const;
const QUALITY = ["cn/data-quality", "2020-11-17"] as const;

const REGISTERS = [
  ["township", EXIT],
  ["quality", QUALITY],
  ["cases/17-same-person-lower-case-x", EXIT],
  ["cases/19-same-person-quoted", EXIT],
  ["cases/34-unreadable-is-not-blank", EXIT],
  ["cases/45-left-and-came-back", EXIT],
  ["hostile/resident-ids", EXIT],
  ["hostile/lost-digits", EXIT],
  ["hostile/rows-of-nobody", EXIT],
] as const;

test.each(REGISTERS)(
  "a store of %s is judged in SQL as its ledgers are",
  async (name, [packName, asOf]) => {
    const ledgers = fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
    const store = join(folder, name.replaceAll("/", "-"));
    unwrap(await importLedgers(ledgers, store));
    const { households } = unwrap(await readLedgers(ledgers));
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const asked = pack(packName);
    const its = plan(asked, { asOf });
    const sql = toSql(its, asked, { dialect: "duckdb" });
    for (const table of sql.tables) {
      const file = join(store, `${table}.parquet`);
      await connection.run(
        `CREATE OR REPLACE VIEW "${table}" AS SELECT * FROM read_parquet('${file}')`,
      );
    }
    const rows = (await connection.runAndReadAll(sql.verdicts)).getRowObjectsJson();
    const found = new Map(rows.map((row) => [row.household, row]));
    expect(rows.length).toBe(households.length);
    for (const household of households) {
      const assessment = assess(its, { household });
      const lacking = lackingFacts(its, { household }, assessment);
      const row = found.get(household.id);
      const words = (id: string) =>
        typeof row?.[`${id}__lacking`] === "string"
          ? String(row[`${id}__lacking`]).split(" ").sort().join(" ")
          : undefined;
      expect([
        household.id,
        ...assessment.criteria.map(({ criterion }) => [row?.[criterion], words(criterion)]),
      ]).toEqual([
        household.id,
        ...assessment.criteria.map(({ criterion, verdict }) => [
          verdict,
          lacking.get(criterion)?.join(" "),
        ]),
      ]);
    }
  },
);

test("DuckDB embedded counts a store and writes its verdicts", async () => {
  const ledgers = fileURLToPath(new URL("../../fixtures/township", import.meta.url));
  const store = join(folder, "counted");
  unwrap(await importLedgers(ledgers, store));
  const { households } = unwrap(await readLedgers(ledgers));
  const asked = pack(EXIT[0]);
  const its = plan(asked, { asOf: EXIT[1] });
  const verdicts = join(folder, "verdicts.csv");
  const counts = await judgeStore(store, its, asked, { verdicts, memory: "500MB" });
  const found = households.map((household) => assess(its, { household }));
  const sum = (criterion: string, key: "checked" | "met" | "notMet" | "unknown") =>
    counts.filter((one) => one.criterion === criterion).reduce((total, one) => total + one[key], 0);
  expect(sum("outcome", "checked")).toBe(households.length);
  for (const { criterion } of found[0]?.criteria ?? []) {
    const those = (verdict: string) =>
      found.filter((one) =>
        one.criteria.some((its) => its.criterion === criterion && its.verdict === verdict),
      ).length;
    expect(["met", "notMet", "unknown"].map((key) => sum(criterion, key as "met"))).toEqual(
      ["met", "not-met", "unknown"].map(those),
    );
  }
  const lines = readFileSync(verdicts, "utf8").trimEnd().split("\n");
  expect(lines.length).toBe(households.length + 1);
  await expect(judgeStore(store, its, asked, { verdicts: "verdicts.txt" })).rejects.toThrow(/csv/);
});

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { assess, plan } from "../../src/judge/index.js";
import { toSql } from "../../src/sql/index.js";
import { storeTable } from "../../src/store/index.js";
import { drawnWithGaps } from "../support/drawn.js";
import { lackingFacts } from "../support/lacking.js";
import { pack } from "../support/rules.js";
import { fillStore, storedHouseholds } from "../support/stored.js";

const NAME = "cn-sichuan/household-exit";
const AS_OF = "2019-12-31";
const BATCH = 10_000;

/**
 * Holds SQL on DuckDB against the record evaluator on so many random households, then judges a million
 * copies from Parquet beside a bare scan of the same columns.
 */
export async function benchSql(count: number, copies: number): Promise<void> {
  const asked = pack(NAME);
  const its = plan(asked, { asOf: AS_OF });
  const sql = toSql(its, asked, { dialect: "duckdb" });
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  let pairs = 0;
  let unlike = 0;
  for (let seed = 1; (seed - 1) * BATCH < count; seed += 1) {
    // Of most a twentieth and more of their cells say nothing.
    const list = drawnWithGaps({
      asOf: AS_OF,
      marks: [3747],
      count: Math.min(BATCH, count - (seed - 1) * BATCH),
      seed,
      most: 12,
      called: `H${seed}-`,
    });
    await fillStore(connection, storedHouseholds(list));
    const rows = (await connection.runAndReadAll(sql.verdicts)).getRowObjectsJson();
    const found = new Map(rows.map((row) => [row.household, row]));
    for (const household of list) {
      const assessment = assess(its, { household });
      const lacking = lackingFacts(its, { household }, assessment);
      const row = found.get(household.id);
      if (row?.outcome !== assessment.verdict) unlike += 1;
      for (const { criterion, verdict } of assessment.criteria) {
        pairs += 1;
        const words = String(row?.[`${criterion}__lacking`] ?? "")
          .split(" ")
          .sort()
          .join(" ");
        const same =
          row?.[criterion] === verdict && words === (lacking.get(criterion)?.join(" ") ?? "");
        if (!same) unlike += 1;
      }
    }
    console.log(`${pairs} pairs of household and criterion, ${unlike} unlike`);
  }
  if (copies === 0) return;

  const folder = join("temp", "store");
  mkdirSync(folder, { recursive: true });
  for (const table of sql.tables) {
    const key = table === "households" ? "id" : "household";
    await connection.run(
      `COPY (SELECT * REPLACE ("${key}" || '-' || copy AS "${key}") FROM "${table}", range(${copies}) AS copies (copy) ORDER BY copy, "${key}", position__) TO '${join(folder, `${table}.parquet`)}' (FORMAT parquet)`,
    );
    await connection.run(`DROP TABLE "${table}"`);
    await connection.run(
      `CREATE OR REPLACE VIEW "${table}" AS SELECT * FROM read_parquet('${join(folder, `${table}.parquet`)}')`,
    );
  }
  const timed = async (what: string, text: string) => {
    const times: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const start = performance.now();
      await connection.run(text);
      times.push((performance.now() - start) / 1000);
    }
    console.log(`${what}: ${times.sort((a, b) => a - b)[1]?.toFixed(2)} s (median of 3)`);
  };
  const scans = sql.tables.map((table) => {
    const all = storeTable(table.replaceAll("_", "-") as never).columns.map(({ name }) => name);
    const used = all.filter((name) => sql.verdicts.includes(`"${name}"`));
    return `SELECT ${used.map((name) => `max("${name}")`).join(", ")} FROM "${table}"`;
  });
  const rows = await connection.runAndReadAll("SELECT count(*) FROM households");
  console.log(`${String(rows.getRows()[0]?.[0])} households`);
  await timed(
    "bare scan of the columns used",
    `${scans.map((scan, at) => `CREATE OR REPLACE TEMP TABLE scan${at} AS ${scan}`).join(";")}`,
  );
  await timed(
    "counts by village and criterion",
    `CREATE OR REPLACE TEMP TABLE counted AS ${sql.counts}`,
  );
  await timed(
    "verdicts and lacking facts of each",
    `CREATE OR REPLACE TEMP TABLE judged AS ${sql.verdicts}`,
  );
}

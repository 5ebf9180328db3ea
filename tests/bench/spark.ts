import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { plan } from "../../src/judge/index.js";
import { toSql } from "../../src/sql/index.js";
import { pack } from "../support/rules.js";
import { judgeOnSpark, PYSPARK } from "../support/spark.js";

const NAME = "cn-sichuan/household-exit";
const AS_OF = "2019-12-31";
const COUNTIES = 20;

/** Judges the households that the bench of SQL has written, as twenty counties, on two cores of Spark. */
export async function benchSpark(): Promise<void> {
  if (PYSPARK === undefined) throw new Error("no Python with PySpark: set PYSPARK_PYTHON");
  const [store, lake, out] = ["store", "lake", "spark"].map((one) => join("temp", one)) as [
    string,
    string,
    string,
  ];
  for (const folder of [lake, out]) rmSync(folder, { recursive: true, force: true });
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const file of readdirSync(store).filter((one) => one.endsWith(".parquet"))) {
    const table = file.slice(0, -".parquet".length);
    const key = table === "households" ? "id" : "household";
    const county = `'51' || lpad(CAST(hash("${key}") % ${COUNTIES} AS VARCHAR), 4, '0')`;
    mkdirSync(join(lake, table), { recursive: true });
    await connection.run(
      `COPY (SELECT *, '51' AS province, ${county} AS county FROM '${join(store, file)}') TO '${join(lake, table)}' (FORMAT parquet, PARTITION_BY (province, county))`,
    );
  }
  const count = await connection.runAndReadAll(
    `SELECT count(*) FROM '${join(store, "households.parquet")}'`,
  );
  const asked = pack(NAME);
  const { verdicts } = toSql(plan(asked, { asOf: AS_OF }), asked, { dialect: "spark" });
  const statement = join("temp", "spark.sql");
  writeFileSync(statement, verdicts);
  // On one machine the driver does the work.
  process.env.PYSPARK_SUBMIT_ARGS ??= "--driver-memory 4g pyspark-shell";
  const start = performance.now();
  await judgeOnSpark({ lake, out, statements: [statement], master: "local[2]", parts: 64 });
  const seconds = (performance.now() - start) / 1000;
  console.log(`${String(count.getRows()[0]?.[0])} households on Spark: ${seconds.toFixed(0)} s`);
}

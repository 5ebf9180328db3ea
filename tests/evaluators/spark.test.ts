import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plan } from "../../src/judge/index.js";
import type { Household } from "../../src/register/index.js";
import { toSql } from "../../src/sql/index.js";
import { expectAlike } from "../support/alike.js";
import { drawnWithGaps } from "../support/drawn.js";
import { pack } from "../support/rules.js";
import { judgeOnSpark, killOneHalfWay, PYSPARK } from "../support/spark.js";
import { fillStore, storedHouseholds } from "../support/stored.js";

const ASKED = [
  ["cn/household-exit", "2019-12-31"],
  ["cn-guangdong/household-exit", "2018-12-31"],
  ["cn/data-quality", "2020-02-29"],
  ["cn-sichuan/assistance-of-2016", "2017-02-28"],
] as const;

/** Two counties that number their households alike. */
const COUNTIES = ["000001", "000002"];
const EACH = 520;

type Row = Readonly<Record<string, string | null>>;

let counties: ReadonlyMap<string, readonly Household[]>;
const nameOf = (name: string) => name.replaceAll("/", "-");

let folder: string;
let connection: DuckDBConnection;

async function layOut(): Promise<void> {
  for (const [county, list] of counties) {
    const tables = storedHouseholds(list);
    await fillStore(connection, tables);
    for (const table of tables.keys()) {
      const name = table.replaceAll("-", "_");
      const place = join(folder, "lake", name, "province=00", `county=${county}`);
      mkdirSync(place, { recursive: true });
      await connection.run(`COPY "${name}" TO '${place}/${name}.parquet' (FORMAT parquet)`);
    }
  }
}

const lake = () => join(folder, "lake");
const statementOf = (name: string) => join(folder, `${nameOf(name)}.sql`);

/** The verdicts of a statement by county and household. */
async function verdictsIn(out: string, name: string): Promise<ReadonlyMap<string, Row>> {
  const files = join(out, nameOf(name), "*", "*", "*.parquet");
  const read = `read_parquet('${files}', hive_partitioning = true, hive_types_autocast = false)`;
  const rows = (
    await connection.runAndReadAll(`SELECT * FROM ${read}`)
  ).getRowObjectsJson() as Row[];
  const found = new Map(rows.map((row) => [`${row.county}/${row.household}`, row]));
  expect(found.size).toBe(rows.length);
  return found;
}

describe.skipIf(PYSPARK === undefined)("Spark", () => {
  const whole = () => join(folder, "whole");

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tuopin-spark-"));
    connection = await (await DuckDBInstance.create(":memory:")).connect();
    counties = new Map(
      COUNTIES.map((county, at) => [
        county,
        drawnWithGaps({
          asOf: "2018-12-31",
          marks: [3747, 4000],
          count: EACH,
          seed: at + 1,
          most: 8,
        }),
      ]),
    );
    await layOut();
    for (const [name, asOf] of ASKED) {
      const asked = pack(name);
      const { verdicts } = toSql(plan(asked, { asOf }), asked, { dialect: "spark" });
      writeFileSync(statementOf(name), verdicts);
    }
    const statements = ASKED.map(([name]) => statementOf(name));
    await judgeOnSpark({ lake: lake(), out: whole(), statements, master: "local[2]" });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(ASKED)("finds what the record evaluator finds by %s on %s", async (name, asOf) => {
    const its = plan(pack(name), { asOf });
    const found = await verdictsIn(whole(), name);
    expect(found.size).toBe(EACH * COUNTIES.length);
    let pairs = 0;
    for (const [county, list] of counties) {
      for (const household of list) {
        pairs += expectAlike(found.get(`${county}/${household.id}`), its, household);
      }
    }
    console.log(`${pairs} verdicts of ${name} alike`);
  });

  test("a cluster that loses one of two executors half way finds the same", async () => {
    const [[name]] = ASKED;
    const out = join(folder, "hurt");
    let wasKilled = false;
    await judgeOnSpark(
      { lake: lake(), out, statements: [statementOf(name)], master: "local-cluster[2,1,1024]" },
      async (job) => {
        wasKilled = await killOneHalfWay(out, job);
      },
    );
    expect(wasKilled).toBe(true);
    const sorted = async (of: string) =>
      [...(await verdictsIn(of, name))].sort(([a], [b]) => (a < b ? -1 : 1));
    expect(await sorted(out)).toEqual(await sorted(whole()));
  });
});

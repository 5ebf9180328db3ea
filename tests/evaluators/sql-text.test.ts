import { DuckDBInstance } from "@duckdb/node-api";
import { beforeAll, describe, expect, test } from "vitest";
import { plan } from "../../src/judge/index.js";
import { TABLES, type TableName } from "../../src/register/index.js";
import { DIALECTS, toSql } from "../../src/sql/index.js";
import { pack, rulebook } from "../support/rules.js";
import { fillStore } from "../support/stored.js";

const names = [...rulebook.heads.keys()];
let prepare: (sql: string) => Promise<void>;
beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const tables = Object.keys(TABLES) as TableName[];
  await fillStore(connection, new Map(tables.map((table) => [table, []])));
  prepare = async (sql) => {
    const prepared = await connection.prepare(sql);
    prepared.destroySync();
  };
});

test("every pack can be said in every dialect, and DuckDB understands it", async () => {
  expect(names.length).toBeGreaterThan(38);
  for (const name of names) {
    const asked = pack(name);
    const its = plan(asked, { asOf: asked.inForce.to ?? "2024-06-30" });
    const [duckdb, ...others] = DIALECTS.map((dialect) => toSql(its, asked, { dialect }));
    await prepare(duckdb?.verdicts ?? "");
    for (const one of others) expect(one.tables).toEqual(duckdb?.tables);
    for (const { rule } of its.criteria) {
      if (rule !== null) expect(duckdb?.verdicts).toContain(`-- ${rule.name}`);
    }
  }
}, 30_000);

describe("the text", () => {
  const asked = pack("cn/identification");
  const its = plan(asked, { asOf: "2020-12-31" });
  test.each(DIALECTS)("for %s is as it was", async (dialect) => {
    const { verdicts } = toSql(its, asked, { dialect });
    await expect(verdicts).toMatchFileSnapshot(`golden/identification.${dialect}.sql`);
  });

  test("does not hang on the order in which packs are written", () => {
    const once = toSql(its, asked, { dialect: "duckdb" });
    toSql(plan(pack("cn/assistance"), { asOf: "2024-01-01" }), pack("cn/assistance"), {
      dialect: "spark",
    });
    expect(toSql(its, asked, { dialect: "duckdb" })).toEqual(once);
  });
});

test("what was known at a day is refused by name", () => {
  const asked = pack("cn/household-exit");
  const its = plan(asked, { asOf: "2019-12-31", knownAt: "2020-03-01" });
  expect(() => toSql(its, asked, { dialect: "duckdb" })).toThrow(/knownAt/);
});

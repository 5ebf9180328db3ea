import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  importLedgers,
  readLedgers,
  streamLedgers,
  suggestMapping,
  tryMapping,
} from "../../../src/io/index.js";
import type { Register } from "../../../src/register/index.js";
import { TOWNSHIP } from "../../fixtures/township.js";
import { exitVerdicts, registerIn } from "../../support/judged.js";
import { POSTGRES, type Server, startPostgres } from "../../support/postgres.js";
import { unwrap } from "../../support/rules.js";

const tuopin = (...args: readonly string[]) =>
  spawnSync(process.execPath, ["dist/cli.js", ...args], { encoding: "utf8" });

const codes = ({ issues }: Pick<Register, "issues">) => issues.map(({ code }) => code);
const inQuotes = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Makes a table of the cells of a CSV file, all of them text. */
function tableOf(path: string): string {
  const [header = ""] = readFileSync(path, "utf8").replace("\ufeff", "").split(/\r?\n/, 1);
  const columns = header.split(",").map((name) => `${inQuotes(name)} text`);
  const table = inQuotes(basename(path, ".csv"));
  return `CREATE TABLE ${table} (${columns.join(", ")});
    COPY ${table} FROM '${path}' WITH (FORMAT csv, HEADER true);`;
}

const UNREACHABLE = "postgresql://clerk:very%20secret@127.0.0.1:1/county";

test("a connection that leads nowhere says what to do, and never its password", async () => {
  for (const given of [UNREACHABLE, "postgres://clerk:secret@[::bad", "postgresql://"]) {
    const read = await readLedgers(given);
    expect(read.ok ? [] : codes(read)).toEqual(["register/unreadable-file", "register/no-table"]);
    expect(JSON.stringify(read)).toContain("PGPASSWORD");
    expect(JSON.stringify(read)).not.toContain("secret");
  }
  const beside = unwrap(await readLedgers([UNREACHABLE, TOWNSHIP]));
  expect(beside.households.length).toBeGreaterThan(0);
  expect(codes(beside)).toContain("register/unreadable-file");
  for (const tried of [suggestMapping, tryMapping, streamLedgers]) {
    const read = await tried(UNREACHABLE);
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).not.toContain("secret");
  }
});

test.each([
  ["audit", UNREACHABLE],
  ["audit", UNREACHABLE, "--out", "postgresql://clerk:very secret@h/x.html"],
  ["audit", "postgresql://h/county?user=clerk&password=very%20secret"],
  ["figures", UNREACHABLE],
  ["withdraw", "YH-0001", UNREACHABLE],
  ["procedure", "audit", UNREACHABLE],
  ["audit", TOWNSHIP, "--map", UNREACHABLE],
  ["audit", UNREACHABLE, "--engine", "duckdb"],
  [UNREACHABLE],
])("no command says the password of a connection: %s", (...args) => {
  const { status, stdout, stderr } = tuopin(...args);
  expect(status).toBe(2);
  expect(stdout + stderr).not.toContain("secret");
});

describe.skipIf(POSTGRES === undefined)("PostgreSQL as a ledger", () => {
  let server: Server;
  beforeAll(() => {
    server = startPostgres(POSTGRES as string);
  }, 60_000);
  afterAll(() => server?.stop());

  /** A database of its own, as statements make it. */
  function made(name: string, ...statements: readonly string[]): string {
    server.run(`CREATE DATABASE ${inQuotes(name)};`);
    server.run([`\\connect ${inQuotes(name)}`, ...statements].join("\n"));
    return server.connection("tuopin", name);
  }

  test("the township in tables gives the verdicts of its files", async () => {
    const names = readdirSync(TOWNSHIP).filter((name) => name.endsWith(".csv"));
    const connection = made("township", ...names.map((name) => tableOf(join(TOWNSHIP, name))));
    const given = [connection, join(TOWNSHIP, "ledger.ndjson")];
    const [from, to] = [await registerIn(TOWNSHIP), await registerIn(given)];
    const sums = ({ tally }: Register) => tally.map(({ table, rows, used }) => [table, rows, used]);
    expect(sums(to).sort()).toEqual(sums(from).sort());
    expect(exitVerdicts(to)).toEqual(exitVerdicts(from));
    const folder = mkdtempSync(join(tmpdir(), "tuopin-pg-store-"));
    expect((await importLedgers(given, join(folder, "store"))).ok).toBe(true);
    expect(exitVerdicts(await registerIn(join(folder, "store")))).toEqual(exitVerdicts(from));
    rmSync(folder, { recursive: true });
  }, 60_000);

  test("typed cells are read to their last digit, days as they are in China", async () => {
    const connection = made(
      "typed",
      "CREATE DOMAIN yes AS boolean;",
      `CREATE TABLE 收入 (户编号 varchar(20), 核算年度 smallint, 工资性收入 numeric(38,2),
         转移性收入 double precision, 财产性收入 real, 收入稳定可持续 yes, 记录日期 date);`,
      `INSERT INTO 收入 VALUES
         ('H1', 2020, 4000.01, 800.5, 0.1, true, '2020-12-01'),
         ('H2', 2020, 90071992547409.93, 0.1::float8 + 0.2::float8, 'inf', false, NULL),
         ('H3', 2020, 'NaN', NULL, NULL, NULL, 'infinity');`,
      `CREATE TABLE 成员 (户编号 char(8), 成员编号 text, 身份证号 double precision,
         出生日期 timestamptz, 健康状况 text[]);`,
      `INSERT INTO 成员 VALUES
         ('H1', 'M1', 199001011234567890, '1989-12-31 16:00:00+00', '{健康,残疾}');`,
    );
    const { households, issues } = await registerIn(connection);
    const [one, two, three] = households.map(({ incomes: [income] }) => income);
    expect(one).toMatchObject({
      year: 2020,
      wage: "4000.01",
      transfer: "800.5",
      property: "0.1",
      stable: true,
      recordedOn: "2020-12-01",
    });
    expect(two).toMatchObject({
      wage: { unreadable: "90071992547409.93" },
      transfer: { unreadable: "0.30000000000000004" },
      property: { unreadable: "Infinity" },
      stable: false,
    });
    expect(three).toMatchObject({ wage: { unreadable: "NaN" } });
    expect(households[0]?.id).toBe("H1");
    expect(households[0]?.members[0]?.birthDate).toBe("1990-01-01");
    expect(issues.map(({ code }) => code)).toContain("register/lost-digits");
  });

  const KEPT = [
    "CREATE TABLE households (户编号 text PRIMARY KEY, 登记人口 integer);",
    "INSERT INTO households VALUES ('H2', 2), ('H1', 3);",
  ];

  test("a view is named and read where asked for, and one that fails takes nothing with it", async () => {
    const connection = made(
      "views",
      ...KEPT,
      `CREATE VIEW 收入 AS SELECT 户编号, 2020 AS 核算年度, 4000 AS 工资性收入 FROM households;`,
      `CREATE VIEW 住房 AS SELECT 户编号, 1 / 0 AS 住房面积 FROM households;`,
    );
    const all = await registerIn(connection);
    expect(all.households.map(({ id, incomes }) => [id, incomes.length])).toEqual([
      ["H1", 0],
      ["H2", 0],
    ]);
    expect(codes(all).filter((code) => code === "register/view")).toHaveLength(2);
    const named = await registerIn(connection, { sheets: ["households", "收入", "住房"] });
    expect(named.households.map(({ incomes }) => incomes.map(({ wage }) => wage))).toEqual([
      ["4000"],
      ["4000"],
    ]);
    const [unread] = named.issues.filter(({ code }) => code === "register/unreadable-sheet");
    expect(unread?.place).toMatchObject({ file: "PostgreSQL", sheet: "住房" });
  });

  test("only what the user may read is read, partitions once, and nothing is written", async () => {
    const connection = made(
      "rights",
      ...KEPT,
      "CREATE TABLE secret (户编号 text, 登记人口 integer); INSERT INTO secret VALUES ('S1', 9);",
      `CREATE TABLE 收入 (户编号 text, 核算年度 integer, 工资性收入 numeric)
         PARTITION BY LIST (核算年度);`,
      "CREATE TABLE 收入2020 PARTITION OF 收入 FOR VALUES IN (2020);",
      "INSERT INTO 收入 VALUES ('H1', 2020, 4000);",
      "CREATE TABLE written (n integer);",
      `CREATE FUNCTION noted() RETURNS integer LANGUAGE plpgsql AS
         $$ BEGIN INSERT INTO written VALUES (1); RETURN 1; END $$;`,
      "CREATE VIEW 农户 AS SELECT 户编号, noted() AS 登记人口 FROM households;",
      "DROP ROLE IF EXISTS clerk; CREATE ROLE clerk LOGIN;",
      "GRANT SELECT ON households, 收入, 农户 TO clerk;",
    );
    const read = await registerIn(connection.replace("tuopin@", "clerk@"));
    expect(read.households.map(({ id, incomes }) => [id, incomes.length])).toEqual([
      ["H1", 1],
      ["H2", 0],
    ]);
    expect(JSON.stringify(read)).not.toContain("S1");
    const named = await readLedgers(connection, { sheets: ["农户"] });
    expect(named.ok).toBe(false);
    server.run("\\connect rights\nSELECT 1 / (count(*) = 0)::integer FROM written;");
  });

  test("tables and columns are named as they stand, whatever they are called", async () => {
    const connection = made(
      "县 库",
      'CREATE SCHEMA "县;里";',
      `CREATE TABLE "县;里"."a""b'; DROP" (户编号 text, 登记人口 integer, "住""址" text);`,
      `INSERT INTO "县;里"."a""b'; DROP" VALUES ('H1', 3, '村口');`,
      "CREATE TABLE 空 (户编号 text); CREATE TABLE 无列 ();",
      "CREATE TABLE 记录 (户编号 text, 登记人口 jsonb); INSERT INTO 记录 VALUES ('H2', '[3]');",
    );
    const { households } = await registerIn(connection);
    expect(households.map(({ id, declaredMembers }) => [id, declaredMembers])).toEqual([
      ["H2", expect.objectContaining({ unreadable: "[3]" })],
      ["H1", 3],
    ]);
  });

  test("a connection is no file that could be sealed, and is audited as files are", () => {
    const connection = made("sealed", ...KEPT);
    const audited = tuopin(
      "audit",
      connection,
      "--place",
      "cn-sichuan",
      "--as-of",
      "2019-12-31",
      "--all",
    );
    expect(audited.stdout).toContain("PostgreSQL");
    expect(audited.status).toBe(1);
    const sealed = tuopin("audit", connection, "--seal", "x.json", "--secret-file", "package.json");
    expect(sealed.status).toBe(2);
    expect(sealed.stderr).toContain("tuopin import");
  });
});

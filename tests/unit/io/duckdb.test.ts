import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, expect, test } from "vitest";
import { readLedgers, readSheets, reasonOf } from "../../../src/io/index.js";
import type { Register } from "../../../src/register/index.js";
import { TOWNSHIP } from "../../fixtures/township.js";
import { exitVerdicts, registerIn } from "../../support/judged.js";

const home = mkdtempSync(join(tmpdir(), "tuopin-duckdb-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A DuckDB file in a folder of its own, as statements make it. */
async function made(name: string, ...statements: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(home, "made-"));
  const file = join(folder, name);
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  await connection.run("CHECKPOINT");
  connection.closeSync();
  instance.closeSync();
  return file;
}

test("the township in one file gives the verdicts of its tables", async () => {
  const folder = join(home, "township");
  mkdirSync(folder);
  const tables = readdirSync(TOWNSHIP).filter((name) => name.endsWith(".csv"));
  for (const name of readdirSync(TOWNSHIP)) {
    if (!tables.includes(name)) copyFileSync(join(TOWNSHIP, name), join(folder, name));
  }
  const file = await made(
    "台账.duckdb",
    ...tables.map(
      (name) => `CREATE TABLE "${name.replace(".csv", "")}" AS
        SELECT * FROM read_csv('${join(TOWNSHIP, name)}', all_varchar = true, header = true)`,
    ),
  );
  copyFileSync(file, join(folder, "台账.duckdb"));
  const [from, to] = [await registerIn(TOWNSHIP), await registerIn(folder)];
  const sums = ({ tally }: Register) => tally.map(({ table, rows, used }) => [table, rows, used]);
  expect(sums(to).sort()).toEqual(sums(from).sort());
  expect(exitVerdicts(to)).toEqual(exitVerdicts(from));
});

test("typed cells are read to their last digit", async () => {
  const file = await made(
    "typed.duckdb",
    `CREATE TABLE 收入 (户编号 VARCHAR, 核算年度 SMALLINT, 工资性收入 DECIMAL(38,2),
       转移性收入 DOUBLE, 财产性收入 FLOAT, 收入稳定可持续 BOOLEAN, 记录日期 DATE)`,
    `INSERT INTO 收入 VALUES
       ('H1', 2020, 4000.01, 800.5, 0.1, true, '2020-12-01'),
       ('H2', 2020, 90071992547409.93, 0.1::DOUBLE + 0.2::DOUBLE, 'inf', false, NULL)`,
    `CREATE TABLE 成员 (户编号 VARCHAR, 成员编号 VARCHAR, 身份证号 DOUBLE, 出生日期 TIMESTAMP)`,
    `INSERT INTO 成员 VALUES ('H1', 'M1', 199001011234567890, '1990-01-01 00:00:00')`,
  );
  const { households, issues } = await registerIn(file);
  const [one, two] = households.map(({ incomes: [income] }) => income);
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
    property: { unreadable: "inf" },
    stable: false,
  });
  expect(households[0]?.members[0]?.birthDate).toBe("1990-01-01");
  expect(issues.map(({ code }) => code)).toContain("register/lost-digits");
});

const KEPT = [
  `CREATE TABLE households (户编号 VARCHAR, 登记人口 INTEGER)`,
  `INSERT INTO households VALUES ('H1', 3)`,
];

test("a view is named, and read only where somebody asks for it", async () => {
  const file = await made(
    "views.duckdb",
    ...KEPT,
    "CREATE VIEW 收入 AS SELECT 户编号, 2020 AS 核算年度, 4000 AS 工资性收入 FROM households",
  );
  const all = await registerIn(file);
  expect(all.households.map(({ incomes }) => incomes.length)).toEqual([0]);
  expect(all.issues.map(({ code }) => code)).toContain("register/view");
  const named = await registerIn(file, { sheets: ["households", "收入"] });
  expect(named.households.map(({ incomes }) => incomes.map(({ wage }) => wage))).toEqual([
    ["4000"],
  ]);
});

test("no view reaches a file beside it", async () => {
  const secret = join(home, "secret.csv");
  writeFileSync(secret, "户编号,登记人口\nSECRET,9\n");
  const file = await made(
    "hostile.duckdb",
    ...KEPT,
    `CREATE VIEW 农户 AS SELECT * FROM read_csv('${secret}')`,
  );
  const read = await readLedgers(file, { sheets: ["农户"] });
  expect(read.ok).toBe(false);
  expect(JSON.stringify(read)).not.toContain("SECRET");
  expect((await registerIn(file)).households.map(({ id }) => id)).toEqual(["H1"]);
});

test("tables are named as they stand, whatever they are called", async () => {
  const file = await made(
    "names.duckdb",
    'CREATE SCHEMA "县;里"',
    `CREATE TABLE "县;里"."a""b'; DROP" (户编号 VARCHAR, 登记人口 INTEGER, "住""址" VARCHAR)`,
    `INSERT INTO "县;里"."a""b'; DROP" VALUES ('H1', 3, '村口')`,
    "CREATE TABLE 空 (户编号 VARCHAR)",
    "CREATE TABLE 记录 (户编号 VARCHAR, 登记人口 INTEGER[], 其他 STRUCT(a INTEGER))",
    "INSERT INTO 记录 VALUES ('H2', [3], {a: 1})",
  );
  const { households, issues } = await registerIn(file);
  expect(households.map(({ id, declaredMembers }) => [id, declaredMembers])).toEqual([
    ["H2", expect.objectContaining({ unreadable: "[3]" })],
    ["H1", 3],
  ]);
  expect(issues.map(({ code }) => code)).toContain("register/unreadable-cell");
});

test.each([
  ["cut off", (bytes: Buffer) => bytes.subarray(0, 9000)],
  ["its beginning alone", (bytes: Buffer) => bytes.subarray(0, 12)],
  ["without its middle", (bytes: Buffer) => bytes.fill(0, 4096)],
])("a damaged file is refused, and says what to do: %s", async (_what, damage) => {
  const file = await made("whole.duckdb", ...KEPT);
  writeFileSync(file, damage(readFileSync(file)));
  const read = await readLedgers(file);
  expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual([
    "register/unreadable-file",
    "register/no-table",
  ]);
  expect(JSON.stringify(read)).toContain("export it as CSV or Parquet");
});

test("it is no list that somebody filled in", async () => {
  const file = await made("list.duckdb", ...KEPT);
  const reason = await readSheets(file).catch((error: unknown) => reasonOf(error));
  expect(reason).toMatchObject({ en: expect.stringContaining("give a workbook or CSV") });
});

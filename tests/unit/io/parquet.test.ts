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
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readLedgers } from "../../../src/io/index.js";
import type { Register } from "../../../src/register/index.js";
import { exitVerdicts, registerIn } from "../../support/judged.js";

const TOWNSHIP = fileURLToPath(new URL("../../../fixtures/township", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "tuopin-parquet-"));
const engine = await DuckDBInstance.create(":memory:");
const connection = await engine.connect();
afterAll(() => {
  connection.closeSync();
  rmSync(home, { recursive: true, force: true });
});

const plain = (of: Register) => of.tally.map(({ table, rows, used }) => [table, rows, used]).sort();

let township: Register;
beforeAll(async () => {
  township = await registerIn(TOWNSHIP);
});

test.each(["zstd", "snappy", "gzip", "uncompressed"])(
  "a township as another writer packs it, %s",
  async (codec) => {
    const folder = join(home, codec);
    mkdirSync(folder);
    for (const name of readdirSync(TOWNSHIP)) {
      if (!name.endsWith(".csv")) {
        copyFileSync(join(TOWNSHIP, name), join(folder, name));
        continue;
      }
      const to = join(folder, name.replace(/csv$/, "parquet"));
      await connection.run(
        `COPY (SELECT * FROM read_csv('${join(TOWNSHIP, name)}', all_varchar = true, header = true))
         TO '${to}' (FORMAT parquet, COMPRESSION ${codec})`,
      );
    }
    const read = await registerIn(folder);
    expect(plain(read)).toEqual(plain(township));
    expect(exitVerdicts(read)).toEqual(exitVerdicts(township));
  },
);

async function incomes(rows: string): Promise<Register> {
  const folder = mkdtempSync(join(home, "typed-"));
  await connection.run(
    `COPY (SELECT * FROM (VALUES ${rows}) AS t(户编号, 核算年度, 工资性收入, 转移性收入, 收入稳定可持续, 记录日期))
     TO '${join(folder, "收入.parquet")}' (FORMAT parquet)`,
  );
  return registerIn(folder);
}

test("typed cells are read to their last digit, and set aside where the column cannot hold them", async () => {
  const { households, issues } = await incomes(`
    ('H1', 2020, 4000.01::DECIMAL(38,2), 800.5::DOUBLE, true, DATE '2020-12-01'),
    ('H2', 2020, 90071992547409.93::DECIMAL(38,2), 0.1::DOUBLE + 0.2::DOUBLE, false, NULL),
    ('H3', 2020, 0.07::DECIMAL(38,2), NULL, NULL, DATE '1969-12-31')`);
  const found = households.map(({ id, incomes: [income] }) => [
    id,
    income?.year,
    income?.wage,
    income?.transfer,
    income?.stable,
    income?.recordedOn,
  ]);
  expect(found).toEqual([
    ["H1", 2020, "4000.01", "800.5", true, "2020-12-01"],
    [
      "H2",
      2020,
      expect.objectContaining({ unreadable: "90071992547409.93" }),
      expect.objectContaining({ unreadable: "0.30000000000000004" }),
      false,
      undefined,
    ],
    ["H3", 2020, "0.07", undefined, undefined, "1969-12-31"],
  ]);
  expect(issues.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["register/out-of-range", "register/unreadable-cell"]),
  );
});

test.each([
  ["DECIMAL(4,1)", "12.5", "12.5"],
  ["DECIMAL(9,2)", "1234567.89", "1234567.89"],
  ["DECIMAL(18,2)", "99999999.99", "99999999.99"],
  ["DECIMAL(38,12)", "0.010000000000", "0.01"],
])("a wage as %s", async (type, value, wage) => {
  const { households } = await incomes(`('H1', 2020, ${value}::${type}, NULL, true, NULL)`);
  expect(households[0]?.incomes[0]?.wage).toBe(wage);
});

test("a resident id as a number has lost its last digits in the file itself", async () => {
  const folder = mkdtempSync(join(home, "ids-"));
  await connection.run(
    `COPY (SELECT 'H1' AS 户编号, 'M1' AS 成员编号, 199001011234567890::DOUBLE AS 身份证号)
     TO '${join(folder, "成员.parquet")}' (FORMAT parquet)`,
  );
  const { issues } = await registerIn(folder);
  expect(issues.map(({ code }) => code)).toContain("register/lost-digits");
});

test.each([
  ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ["its beginning alone", (bytes: Buffer) => bytes.subarray(0, 4)],
  ["without its middle", (bytes: Buffer) => bytes.fill(0, 8, bytes.length - 2000)],
])("a damaged file is refused: %s", async (_what, damage) => {
  const folder = mkdtempSync(join(home, "damaged-"));
  const bytes = readFileSync(join(home, "zstd", "members.parquet"));
  writeFileSync(join(folder, "members.parquet"), damage(bytes));
  const read = await readLedgers(folder);
  expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual([
    "register/unreadable-file",
    "register/no-table",
  ]);
});

import { DuckDBInstance } from "@duckdb/node-api";
import { expect, test } from "vitest";
import { parseHousehold, TABLES, type TableName } from "../../../src/register/index.js";
import { DERIVED, originOf, storeTable } from "../../../src/store/index.js";
import { fillStore, storedHouseholds } from "../../support/stored.js";

const tables = Object.keys(TABLES) as TableName[];

test("every column of every table has one place in the store, and a reason beside it", () => {
  for (const table of tables) {
    const names = storeTable(table).columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const without = Object.keys(TABLES[table].columns).filter(
      (column) => !names.includes(column) || !names.includes(`${column}__reason`),
    );
    const key = table === "households" ? ["id"] : names.includes("household") ? ["household"] : [];
    expect([table, without]).toEqual([table, key]);
  }
});

test("an amount is exact, a day is a day and a code a text", () => {
  const types = Object.fromEntries(
    storeTable("incomes").columns.map(({ name, type }) => [name, type]),
  );
  expect(types).toMatchObject({ year: "BIGINT", wage: "DECIMAL(26,12)", stable: "BOOLEAN" });
  expect(types).toMatchObject({ recordedOn: "DATE", wage__reason: "VARCHAR" });
});

test("what is derived comes from a column of the same table", () => {
  for (const [table, derived] of Object.entries(DERIVED)) {
    for (const name of Object.keys(derived)) {
      expect(TABLES[table as TableName].columns).toHaveProperty(originOf(name));
    }
  }
  expect(storeTable("medical-costs").name).toBe("medical_costs");
});

test("an engine holds a record as it is laid out", async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const household = parseHousehold({
    id: "H1",
    declaredMembers: 2,
    members: [{ id: "M1", residentId: "000000 19900101 001x", birthDate: "1990-01-01" }],
    incomes: [
      { year: 2019, wage: "1.000000000001" },
      { year: 2019, wage: "2" },
    ],
  });
  await fillStore(connection, storedHouseholds([household]));
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  expect(
    await rows(
      `SELECT "birthDate", "residentId__plain", "residentId__person", "sex__reason" FROM members`,
    ),
  ).toEqual([
    {
      birthDate: "1990-01-01",
      residentId__plain: "00000019900101001X",
      residentId__person: "00000019900101001X",
      sex__reason: "blank",
    },
  ]);
  expect(await rows(`SELECT wage, "wage__reason", "year" FROM incomes`)).toEqual([
    { wage: null, wage__reason: "conflicting", year: "2019" },
  ]);
  connection.closeSync();
});

import { expect, test } from "vitest";
import { TABLES, type TableName } from "../../../src/register/index.js";
import { DERIVED, originOf, storeTable } from "../../../src/store/index.js";

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
  expect(types).toMatchObject({ year: "BIGINT", wage: "DECIMAL(38,12)", stable: "BOOLEAN" });
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

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lintLaw } from "../../src/authoring/index.js";
import { FACTS, personalOfFact } from "../../src/facts/index.js";
import { readLedgers } from "../../src/io/index.js";
import { plan, runCases } from "../../src/judge/index.js";
import { composePack, type Law, type Pack, readLaw, readyPack } from "../../src/law/index.js";
import { ownTables, TABLES, type TableName } from "../../src/register/index.js";
import { asTemplate } from "../../src/report/index.js";
import { packProperties } from "../../src/testing/index.js";
import { expectAgreement, judgedInSql } from "../support/in-sql.js";
import { unwrap } from "../support/rules.js";
import { drawnOn, ownLaw, ownPack } from "./rules.js";

const asOf = "2019-12-31";
const folder = mkdtempSync(join(tmpdir(), "tuopin-own-"));
afterAll(() => rmSync(folder, { recursive: true }));

let law: Law;
let asked: Pack;
beforeAll(() => {
  law = ownLaw();
  asked = ownPack(law);
});

const drawn = (count: number) => drawnOn(asOf, count, 7);

describe("what is of one's own is drawn, judged and said in SQL as ours is", () => {
  test("the pack lints clean but for facts that no rule asks for, and its cases hold", () => {
    const own = lintLaw(law).filter(({ place }) => place?.file?.includes("qingling"));
    expect(own.map(({ code, details }) => [code, details.fact])).toEqual([
      ["lint/unused-own-fact", "household.weaversShare"],
      ["lint/unused-own-fact", "household.daysSinceSale"],
    ]);
    expect(runCases(asked).filter(({ passed }) => !passed)).toEqual([]);
  });

  test("every law of packs holds of it", () => {
    for (const { check } of packProperties(asked)) check({ numRuns: 25 });
  });

  test("its criteria are decided both ways, and are open, by what is drawn", async () => {
    const its = plan(asked, { asOf });
    const list = drawn(300);
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const found = await judgedInSql(connection, asked, its, list);
    expectAgreement(found, its, list);
    for (const criterion of ["bees", "orchard", "craft", "village-wide"]) {
      const verdicts = new Set([...found.rows.values()].map((row) => row[criterion]));
      expect([criterion, ...verdicts]).toEqual(
        expect.arrayContaining(["met", "not-met", "unknown"]),
      );
    }
  });

  test("a template of its tables reads back as them", async () => {
    const file = join(folder, "登记册.xlsx");
    const tables = [...ownTables().keys()] as unknown as readonly TableName[];
    writeFileSync(file, await asTemplate("zh", tables));
    const { tally, issues } = unwrap(await readLedgers(file));
    expect(tally.map(({ table }) => table)).toEqual(["orchards", "courtyards"]);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("what hangs on what is declared", () => {
  test("the fingerprint of a pack changes with an expression that it asks for, and with no other", () => {
    const files = Object.fromEntries(
      law.shelf.files
        .filter(({ path }) => /^(packs|parameters|sources|places|declarations)/.test(path))
        .map(({ path, content }) => [path, content]),
    );
    const at = "declarations/cn-qingling.json";
    const hashOf = (from: string, to: string) => {
      const text = JSON.stringify(files[at]);
      expect(text).toContain(from);
      const changed = { ...files, [at]: JSON.parse(text.replace(from, to)) as unknown };
      return unwrap(composePack(unwrap(readLaw(changed)), asked.name)).hash;
    };
    expect(hashOf('"times":100', '"times":1000')).toBe(asked.hash);
    const bearing = '"where":{"op":"column","table":"orchards","column":"bearing"}';
    expect(hashOf(bearing, '"where":{"op":"literal","value":true}')).not.toBe(asked.hash);
    ownLaw();
  });

  test("a pack that is made ready brings what it asks for", () => {
    expect(unwrap(readyPack(law, asked.name)).pack.hash).toBe(asked.hash);
  });

  test("health shows through whatever is made of it, and what does not say is personal", () => {
    expect(personalOfFact("member.canWeave")).toBe("health");
    expect(personalOfFact("household.weavers")).toBe("none");
    expect(TABLES.households.columns).toMatchObject({ beehives: { personal: "none" } });
    expect(FACTS.get("household.bearingArea")?.from).toEqual(
      expect.arrayContaining(["orchards.bearing", "orchards.area", "households.declaredOrchards"]),
    );
  });
});

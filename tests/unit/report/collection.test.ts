import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { type CellValue, writeXlsx } from "hucre/xlsx";
import { afterAll, expect, test } from "vitest";
import { type Audit, audit } from "../../../src/audit/index.js";
import type { Verdict } from "../../../src/base/index.js";
import { readLedgers, readSheets } from "../../../src/io/index.js";
import { namingColumns, TABLES, type TableName } from "../../../src/register/index.js";
import { asCollection, collectionsOf, maskAudit } from "../../../src/report/index.js";
import { asCsv, type Cells, rowsOf } from "../../fixtures/national.js";
import { TOWNSHIP } from "../../fixtures/township.js";
import { pack } from "../../support/rules.js";

const home = mkdtempSync(join(tmpdir(), "tuopin-collection-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const exit = pack("cn-sichuan/household-exit");
const ASKED_OF = ["households", "members", "incomes", "dwellings", "water"] as const;
/** The sample, as it was recorded. */
const ROWS = new Map(ASKED_OF.map((table) => [table, rowsOf(table)] as const));
/** A village is told by the list of households alone, and who is asked goes by it. */
const KEPT = ["村编码", "记录日期"];

async function judged(paths: readonly string[]): Promise<Audit> {
  const read = await readLedgers(paths);
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message.en).join("\n"));
  return audit(exit, read.value, { asOf: "2020-12-31", place: "cn-sichuan" });
}

/** The cells of a workbook, sheet by sheet. */
async function cellsOf(bytes: Uint8Array) {
  const { readXlsx } = await import("hucre/xlsx");
  return (await readXlsx(bytes)).sheets.map(({ name, rows }) => [name, rows] as const);
}

test("names people beside what is asked where that may be shown, and reads nothing of it", async () => {
  const register = await readLedgers([damaged("people", [3, 8, 13, 401, 402], [])]);
  if (!register.ok) throw new Error("cannot be read");
  const { households } = register.value;
  const names = {
    heads: new Map(households.map(({ id }) => [id, `户主${id}`])),
    members: new Map(
      households.flatMap(({ id, members }) =>
        members.map((one) => [`${id}/${String(one.id)}`, String(one.name)] as const),
      ),
    ),
  };
  const found = audit(exit, register.value, { asOf: "2020-12-31", place: "cn-sichuan" });
  for (const lang of ["zh", "en"] as const) {
    const folder = join(home, `named-${lang}`);
    mkdirSync(folder);
    let told = 0;
    for (const one of collectionsOf(found)) {
      const bytes = await asCollection(one, lang, names);
      for (const [sheet, rows] of await cellsOf(bytes)) {
        if (!["农户", "households", "家庭成员", "members"].includes(sheet)) continue;
        told += rows
          .flat()
          .filter((cell) => /^户主YH|^\p{Script=Han}{2,4}$/u.test(String(cell))).length;
      }
      writeFileSync(join(folder, `${one.village}.xlsx`), bytes);
    }
    expect(told).toBeGreaterThan(3);
    const again = await readLedgers([folder]);
    const codes = again.issues.map(({ code }) => code);
    expect(codes).not.toContain("register/without-column");
    expect(codes).not.toContain("register/unknown-column");
  }
});

const verdicts = ({ assessments }: Audit): ReadonlyMap<string, readonly Verdict[]> =>
  new Map(assessments.map((one) => [one.subject.id, one.criteria.map(({ verdict }) => verdict)]));

const labelOf = (table: TableName, column: string) =>
  (TABLES[table].columns as Readonly<Record<string, { readonly label: { readonly zh: string } }>>)[
    column
  ]?.label.zh ?? column;

const naming = (table: TableName) =>
  (namingColumns(table) ?? []).map((column) => labelOf(table, column));

/**
 * Whether two rows of the sample speak of the same record. They contradict each other, and
 * nobody who has one of them alone can know that there was another.
 */
const isContradicted = (table: TableName, row: Cells) =>
  (ROWS.get(table as (typeof ASKED_OF)[number]) ?? []).some(
    (one) => one !== row && naming(table).every((key) => one[key] === row[key]),
  );

/** The sample with some cells blank and some rows gone. */
function damaged(name: string, cells: readonly number[], gone: readonly number[]): string {
  const path = join(home, name);
  cpSync(TOWNSHIP, path, { recursive: true });
  for (const [at, table] of ASKED_OF.entries()) {
    const rows = ROWS.get(table) ?? [];
    const header = Object.keys(rows[0] ?? {});
    const blanks = header.filter((one) => ![...naming(table), ...KEPT].includes(one));
    const chosen = new Map<number, string[]>();
    for (const cell of cells) {
      if (cell % ASKED_OF.length !== at) continue;
      const row = cell % rows.length;
      if (isContradicted(table, rows[row] as Cells)) continue;
      chosen.set(row, [...(chosen.get(row) ?? []), blanks[cell % blanks.length] as string]);
    }
    const kept = rows
      .map(
        (row, index): Cells => ({
          ...row,
          ...Object.fromEntries((chosen.get(index) ?? []).map((column) => [column, ""])),
        }),
      )
      .filter(
        (_, index) =>
          !["members", "incomes"].includes(table) ||
          isContradicted(table, rows[index] as Cells) ||
          !gone.some((one) => one % rows.length === index),
      );
    writeFileSync(join(path, `${table}.csv`), asCsv(header, kept));
  }
  return path;
}

/** Fills in what a workbook asks for from the sample, as somebody does who knows it. */
async function filledIn(file: string, used: Set<Cells>): Promise<void> {
  const sheets = await readSheets(file);
  const known = sheets.map(({ sheet = "", rows }) => {
    const table = ASKED_OF.find((one) => TABLES[one].label.zh === sheet);
    const cells = rows.map((row) => row.cells.map((cell) => (cell ?? "") as CellValue));
    if (table === undefined) return { name: sheet, rows: cells };
    const header = (cells[2] ?? []).map(String);
    const names = naming(table);
    const filled = cells.slice(3).map((row) => {
      const said = Object.fromEntries(header.map((one, at) => [one, String(row[at] ?? "")]));
      const isOf = (one: Cells) => names.every((key) => said[key] === "" || one[key] === said[key]);
      const isWhole = names.every((key) => said[key] !== "");
      const found = ROWS.get(table)?.find((one) => isOf(one) && (isWhole || !used.has(one)));
      if (found === undefined) return row;
      used.add(found);
      return header.map((one) => found[one] ?? "");
    });
    return { name: sheet, rows: [...cells.slice(0, 3), ...filled] };
  });
  writeFileSync(file, await writeXlsx({ sheets: known }));
}

async function written(found: Audit, folder: string): Promise<readonly string[]> {
  mkdirSync(folder);
  const files: string[] = [];
  for (const one of collectionsOf(found)) {
    const file = join(folder, `${one.village}.xlsx`);
    writeFileSync(file, await asCollection(one, "zh"));
    files.push(file);
  }
  return files;
}

/** The members whom a damaged copy of the sample does not have. */
function absent(gone: readonly number[]): Set<Cells> {
  const rows = ROWS.get("members") ?? [];
  return new Set(rows.filter((_, at) => !gone.some((one) => one % rows.length === at)));
}

test("filled in, workbooks of what is lacking give back what was judged before", async () => {
  const before = verdicts(await judged([TOWNSHIP]));
  let round = 0;
  const numbers = (count: number) =>
    fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: count });
  await fc.assert(
    fc.asyncProperty(numbers(60), numbers(3), async (cells, gone) => {
      round += 1;
      const paths = [damaged(`register-${round}`, cells, gone)];
      // What is asked for first may leave more to be asked for.
      for (let turn = 0; turn < 3; turn += 1) {
        const found = await judged(paths);
        const files = await written(found, join(home, `asked-${round}-${turn}`));
        if (turn === 0) {
          const unfilled = await judged([...paths, ...files]);
          expect(verdicts(unfilled)).toEqual(verdicts(found));
        }
        for (const file of files) await filledIn(file, absent(gone));
        const again = await judged([...paths, ...files]);
        const codes = again.issues.map(({ code }) => code);
        expect(
          codes.filter((code) => /row-without-key|no-header|unread-column/.test(code)),
        ).toEqual([]);
        paths.push(...files);
      }
      expect(verdicts(await judged(paths))).toEqual(before);
    }),
    { numRuns: 3 },
  );
});

test("what a cell says already is to be mended where it stands, and what the law leaves open in neither", async () => {
  const found = await judged([TOWNSHIP]);
  const collections = collectionsOf(found);
  const mended = collections.flatMap(({ toMend }) => toMend.map(({ lack }) => lack));
  expect([...new Set(mended.map(({ reason }) => reason))].sort()).toEqual([
    "conflicting",
    "invalid",
    "later",
    "missing",
  ]);
  // Nothing tells the entries of a household's ledger apart.
  expect(mended.filter(({ reason }) => reason === "missing").map(({ field }) => field)).toEqual([
    "ledger.regular",
  ]);
  expect(mended.filter(({ field }) => field.startsWith("parameter."))).toEqual([]);
});

test("townships that a county lacks are asked for by no id of the county", async () => {
  const read = await readLedgers([TOWNSHIP]);
  if (!read.ok) throw new Error("the sample cannot be read");
  const county = pack("cn-sichuan/county-exit");
  const found = audit(county, read.value, { asOf: "2020-12-31", place: "cn-sichuan" });
  const [one, ...others] = collectionsOf(found);
  expect([one?.tables, others]).toEqual([[], []]);
  expect(one?.toMend.map(({ lack }) => [lack.field, lack.found])).toEqual([
    ["townships", "1 / 17"],
  ]);
});

test("what the mask shows in place of an id is no id to fill in", async () => {
  const folder = join(home, "named");
  mkdirSync(folder);
  writeFileSync(join(folder, "households.csv"), "户编号,户状态,登记人口\n张三,未脱贫,1\n");
  const found = maskAudit(await judged([folder]), exit);
  const rows = collectionsOf(found).flatMap(({ tables }) => tables.flatMap((one) => one.rows));
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.flatMap(({ named }) => named.household ?? named.id ?? ""))).toEqual(
    new Set([""]),
  );
});

test("under the mask no member is named of whom a health column lacks something", async () => {
  const found = maskAudit(await judged([TOWNSHIP]), exit);
  const rows = collectionsOf(found).flatMap(({ tables }) =>
    tables.flatMap(({ table, rows: all }) => (table === "members" ? all : [])),
  );
  const ofHealth = rows.filter(({ asked }) => asked.includes("schoolingApproval"));
  expect(ofHealth.length).toBeGreaterThan(0);
  for (const { named } of ofHealth) expect(Object.keys(named)).toEqual(["household"]);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { addAudit } from "../../../src/cli/audit.js";
import { importLedgers, readLedgers, streamLedgers } from "../../../src/io/index.js";
import type { Household } from "../../../src/register/index.js";

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const home = mkdtempSync(join(tmpdir(), "tuopin-stream-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const many = <T>(count: number, of: (index: number) => T) =>
  Array.from({ length: count }, (_none, index) => of(index));
const day = (index: number) => `1980${String((index % 12) + 1).padStart(2, "0")}01`;

/** More households than are judged at a time, with more faults of a kind than are told one by one. */
function damagedLedgers(): string {
  const folder = join(home, "damaged");
  const file = (name: string, header: string, rows: readonly string[]) =>
    writeFileSync(join(folder, name), [header, ...rows].join("\n"));
  mkdirSync(folder);
  const ids = many(600, (index) => (index % 97 === 0 ? `张某${index}家` : `H${index}`));
  file("households.csv", "户编号,村编码,登记人口,户状态,生活用电,联系电话", [
    ...ids.map((id, index) => `${id},V${index % 7},${index % 3},已脱贫,也许${index},13900000000`),
    "H5,V99,2,返贫,是,",
    "H7,李某村,1,已脱贫,否,",
  ]);
  file("members.csv", "成员编号,户编号,姓名,身份证号,人员状态,健康状况", [
    ...ids.map(
      (id, index) => `M1,${id},甲,000000${day(index)}00${index % 40}${index % 10},在户,健康`,
    ),
    ...many(150, (index) => `M1,X${index},乙,,在户,残疾`),
    ...many(40, (index) => `M2,H${index * 3 + 1},丙,,,`),
  ]);
  file(
    "incomes.csv",
    "户编号,核算年度,工资性收入,生产经营性收入,财产性收入,转移性收入,生产经营性支出",
    ids
      .map((id, index) => `${id},2020,${index % 5 === 0 ? "四千" : index * 10},0,0,800.00,0`)
      .reverse(),
  );
  file("villages.csv", "村编码,村名称,登记户数", ["V1,一村,3", "V2,王某某,2", "V2,二村,9"]);
  return folder;
}

/** Runs the command in this process, and gives all that it printed and how it ended. */
async function run(ledgers: string, ...more: readonly string[]) {
  const printed: Buffer[] = [];
  const output = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed.push(Buffer.from(text as string));
    return true;
  });
  const errors = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    const program = new Command();
    addAudit(program);
    const day = ["--as-of", "2020-12-31", "--place", "cn-sichuan"];
    await program.parseAsync(["audit", ledgers, ...day, "--lang", "zh", ...more], { from: "user" });
    return { code: process.exitCode, text: Buffer.concat(printed).toString() };
  } finally {
    process.exitCode = undefined;
    output.mockRestore();
    errors.mockRestore();
  }
}

describe.each([
  ["a township", () => at("fixtures/township"), ["--lang", "en", "--fail-on", "never"]],
  ["more than is judged at a time, with every kind of damage", damagedLedgers, []],
] as const)("%s", (_what, ledgersOf, more) => {
  let [ledgers, store] = ["", ""];
  beforeAll(async () => {
    ledgers = ledgersOf();
    store = mkdtempSync(join(home, "store-"));
    expect((await importLedgers(ledgers, store)).ok).toBe(true);
  });

  test.each(["ledgers", "store"])("as a stream of the %s is the register", async (which) => {
    const [read, stream] = [
      await readLedgers(ledgers),
      await streamLedgers(which === "store" ? store : ledgers),
    ];
    if (!read.ok || !stream.ok) throw new Error("it cannot be read");
    const households: Household[] = [];
    for await (const one of stream.value.households()) households.push(one);
    const { households: all, ...rest } = read.value;
    expect(households).toEqual(all);
    expect(stream.value.count).toBe(all.length);
    expect(JSON.stringify(stream.value.end().issues)).toBe(JSON.stringify(rest.issues));
    expect(stream.value.end()).toEqual(rest);
  });

  test.each(["ndjson", "markdown"])("gives the same %s and ends alike", async (format) => {
    const options = ["--format", format, ...more];
    // Pages of households, be they of none, ask for all of them at once.
    const whole = await run(ledgers, ...options, "--households", ",");
    expect(whole.text.length).toBeGreaterThan(10_000);
    expect(await run(ledgers, ...options)).toEqual(whole);
    expect(await run(store, ...options)).toEqual(whole);
  });
});

import { spawn } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importLedgers, readLedgers, removeHousehold } from "../../../src/io/index.js";
import type { Register } from "../../../src/register/index.js";

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const home = mkdtempSync(join(tmpdir(), "tuopin-store-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let count = 0;
const folder = () => join(home, `s${++count}`);

async function registerIn(path: string | readonly string[]): Promise<Register> {
  const read = await readLedgers(path);
  if (!read.ok) throw new Error(read.issues.map(({ code }) => code).join());
  return read.value;
}

async function stored(path: string): Promise<string> {
  const out = folder();
  const imported = await importLedgers(path, out);
  if (!imported.ok) throw new Error(imported.issues.map(({ code }) => code).join());
  return out;
}

const bytesIn = (path: string) =>
  Object.fromEntries(
    readdirSync(path).map((file) => [file, readFileSync(join(path, file)).toString("base64")]),
  );

const hostile = readdirSync(at("fixtures/hostile"))
  .map((name) => `fixtures/hostile/${name}`)
  .filter((path) => statSync(at(path)).isDirectory());

/** Registers whose records repeat, contradict, stand out of order, and name households nobody knows. */
const DAMAGED = {
  "households.csv":
    "登记人口,村编码,户编号,户状态,生活用电\n2,V1,H1,已脱贫,是\n1,V9,H2,已脱贫,也许\n2,V1,H3,,是\n3,V8,H1,返贫,否\n,,H4,已脱贫\n1,V1,,已脱贫,是\n,V7,H5,,,多余\n",
  "members.csv":
    "户编号,成员编号,姓名,身份证号,人员状态\nH3,M1,甲,000000198001010015,在户\nH1,M1,甲,000000198001010015,在户\nH9,M1,乙,,在户\nH1,M2,丙,1.23E+17,\nH1,m1,丁,,在户\n,M7,戊,,\n",
  "incomes.csv":
    "户编号,核算年度,工资性收入,生产经营性收入,财产性收入,转移性收入,生产经营性支出\nH1,2020,1200.00,12.5万,007,0.10,四千\nH1,2020,1200,125000,7,0.1,\nH2,2019,9999999.99,0.01,,,\nH8,2020,1,1,1,1,1\n",
  "villages.csv": "村编码,村名称,登记户数\nV1,一村,3\nV1,一村,4\n,二村,\n",
} as const;

describe("a store is the register that its ledgers are", () => {
  test.each(["fixtures/township", "fixtures/two-households", "fixtures/county", ...hostile])(
    "%s",
    async (path) => {
      const read = await readLedgers(at(path));
      const out = folder();
      const imported = await importLedgers(at(path), out);
      expect(imported.ok).toBe(read.ok);
      if (!read.ok) return expect(imported.issues).toEqual(read.issues);
      const again = await registerIn(out);
      expect(again).toEqual(read.value);
      // In the same order too.
      expect(JSON.stringify(again.issues)).toBe(JSON.stringify(read.value.issues));
    },
  );

  test("whatever is wrong with the rows", async () => {
    const ledgers = mkdtempSync(join(home, "damaged-"));
    for (const [file, text] of Object.entries(DAMAGED)) writeFileSync(join(ledgers, file), text);
    const read = await registerIn(ledgers);
    const codes = new Set(read.issues.map(({ code }) => code));
    expect([...codes].sort()).toEqual(
      expect.arrayContaining([
        "register/conflicting-records",
        "register/repeated-record",
        "register/row-without-key",
        "register/shared-resident-id",
        "register/unknown-division",
        "register/unknown-household",
        "register/unreadable-cell",
      ]),
    );
    const again = await registerIn(await stored(ledgers));
    expect(again).toEqual(read);
    expect(JSON.stringify(again.issues)).toBe(JSON.stringify(read.issues));
  });
});

describe("a store", () => {
  let store = "";
  beforeAll(async () => {
    store = await stored(at("fixtures/township"));
  });

  test("has the same bytes each time, and of itself", async () => {
    expect(bytesIn(await stored(at("fixtures/township")))).toEqual(bytesIn(store));
    expect(bytesIn(await stored(store))).toEqual(bytesIn(store));
  });

  test.skipIf(process.platform === "win32")("can be read by its owner alone", () => {
    const modes = readdirSync(store).map((file) => statSync(join(store, file)).mode & 0o777);
    expect(new Set(modes)).toEqual(new Set([0o600]));
  });

  test("stands alone, and is refused where it was changed", async () => {
    const beside = await readLedgers([store, at("fixtures/township")]);
    expect(beside.ok ? [] : beside.issues.map(({ code }) => code)).toEqual([
      "register/store-beside",
    ]);
    const changed = await stored(store);
    const bytes = readFileSync(join(changed, "members.parquet"));
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    writeFileSync(join(changed, "members.parquet"), bytes);
    const read = await readLedgers(changed);
    expect(read.ok ? [] : read.issues.map(({ code, place }) => [code, place?.file])).toEqual([
      ["register/store-changed", "members.parquet"],
    ]);
  });

  test("gives a household up, and says no more than that one went", async () => {
    const out = await stored(store);
    const before = await registerIn(out);
    const gone = before.households.find(({ incomes }) => incomes.some(({ rows }) => rows));
    const id = gone?.id ?? "";
    const removed = await removeHousehold(out, id);
    expect(removed).toMatchObject({ ok: true, value: { households: 1 } });
    const after = await registerIn(out);
    expect(after.households).toEqual(before.households.filter((one) => one.id !== id));
    for (const { rows, used, setAside } of after.tally) expect(used + setAside).toBe(rows);
    const sum = (register: Register) => register.tally.reduce((all, one) => all + one.rows, 0);
    const count = removed.ok ? removed.value.rows : 0;
    expect([count > 5, sum(after)]).toEqual([true, sum(before) - count]);
    expect(readFileSync(join(out, "manifest.json"), "utf8")).not.toContain(id);
    expect(await removeHousehold(out, id)).toMatchObject({
      ok: false,
      issues: [{ code: "register/not-in-store" }],
    });
    expect(await removeHousehold(home, id)).toMatchObject({
      ok: false,
      issues: [{ code: "register/no-store" }],
    });
  });

  test.each([
    ".next",
    ".next/members.parquet",
    ".next/villages.parquet",
    ".next/issues.ndjson",
    ".next/manifest.json",
  ])(
    "killed when %s stands there, it is what it was or what it was to be, and the next run ends it",
    async (moment) => {
      const out = folder();
      const run = (ledgers: string) =>
        spawn(process.execPath, [at("dist/cli.js"), "import", at(ledgers), "--out", out]);
      await killed(run("fixtures/township"), join(out, moment));
      const read = await readLedgers(out);
      if (!read.ok) {
        expect(read.issues.map(({ code }) => code)).toEqual(["register/store-unfinished"]);
      } else expect(read.value.households.length).toBe(160);
      await ended(run("fixtures/township"));
      expect(bytesIn(out)).toEqual(bytesIn(store));
      // Over a store that stands there already, readers see it until the new one is whole.
      await killed(run("fixtures/two-households"), join(out, moment));
      expect([2, 160]).toContain((await registerIn(out)).households.length);
    },
  );
});

type Process = ReturnType<typeof spawn>;

/** Kills a process as soon as a file stands there; it may have ended by then. */
async function killed(child: Process, path: string): Promise<void> {
  const end = ended(child);
  let isOver = false;
  void end.then(() => {
    isOver = true;
  });
  while (!isOver && !existsSync(path)) await new Promise((next) => setImmediate(next));
  child.kill("SIGKILL");
  await end;
}

const ended = (child: Process) =>
  new Promise<void>((resolve) => {
    child.on("exit", () => resolve());
  });

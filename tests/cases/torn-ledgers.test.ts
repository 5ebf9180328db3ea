import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { readLedgers } from "../../src/io/index.js";

const folder = mkdtempSync(join(tmpdir(), "torn-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ledger = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../fixtures/ledgers/outside/${path}`, import.meta.url)));

const KINDS: readonly (readonly [string, Buffer])[] = [
  ["xlsx", ledger("03-household-export-2021/户年度基础信息.xlsx")],
  ["xls", ledger("09-two-units-for-one-column/收入.xls")],
  ["ods", ledger("13-sheet-per-village/样河乡花名册.ods")],
  ["csv", ledger("01-old-flat-list-gbk/贫困人口信息.csv")],
  ["txt", ledger("04-exited-list-2022-utf16/已脱贫人口名单.txt")],
  ["ndjson", Buffer.from('{"户编号":"H1","登记人口":2}\n{"户编号":"H2","登记人口":[1]}\n')],
];

/** Numbers that look random and are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Reads bytes as a ledger: a register or issues, each with a message; nothing is thrown. */
async function read(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const found = await readLedgers(path);
  if (!found.ok) expect(found.issues.length).toBeGreaterThan(0);
  for (const { message } of found.issues) expect(message.zh).not.toBe("");
  if (found.ok) {
    for (const { rows, used, setAside } of found.value.tally) expect(used + setAside).toBe(rows);
  }
  return found;
}

describe("what is no ledger, or only part of one", () => {
  test.each(KINDS)("%s, cut off anywhere, is read or refused", async (ending, whole) => {
    const random = randomFrom(7);
    for (let at = 0; at < 25; at += 1) {
      await read(`cut.${ending}`, whole.subarray(0, Math.floor(random() * whole.length)));
    }
  });

  test.each(KINDS)("%s with bytes that were changed is read or refused", async (ending, whole) => {
    const random = randomFrom(11);
    for (let round = 0; round < 25; round += 1) {
      const bytes = Buffer.from(whole);
      for (let at = 0; at < 1 + round; at += 1) {
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      }
      await read(`changed.${ending}`, bytes);
    }
  });

  test("bytes without sense are read or refused, whatever they begin with", async () => {
    const random = randomFrom(13);
    const beginnings = [
      "",
      "PK\u0003\u0004",
      "\u00d0\u00cf\u0011\u00e0",
      "PAR1",
      "{",
      "[[",
      "\u00ff\u00fe",
      "户编号,登记人口\n",
    ];
    for (let round = 0; round < 80; round += 1) {
      const beginning = Buffer.from(
        beginnings[round % beginnings.length] ?? "",
        round % 8 < 7 ? "latin1" : "utf8",
      );
      const noise = Buffer.from(
        Array.from({ length: Math.floor(random() * 3000) }, () => Math.floor(random() * 256)),
      );
      await read("noise.xlsx", Buffer.concat([beginning, noise]));
    }
  });

  test("nothing at all is refused", async () => {
    expect((await read("empty.csv", new Uint8Array())).ok).toBe(false);
    expect((await read("empty.xlsx", new Uint8Array())).ok).toBe(false);
  });
});

describe("ledgers of a size that nobody makes", () => {
  test("a header of ten thousand columns is read, and what it names of them", async () => {
    const header = ["户编号", "登记人口", ...Array.from({ length: 9998 }, (_, at) => `列${at}`)];
    const row = header.map((_, at) => (at < 2 ? String(at + 1) : "x"));
    const found = await read("宽.csv", Buffer.from(`${header.join(",")}\n${row.join(",")}\n`));
    expect(found.ok && found.value.households).toMatchObject([{ id: "1", declaredMembers: 2 }]);
  });

  test("a cell of a million letters, and a hundred thousand blank rows, hold nobody up", async () => {
    const text = `户编号,户主姓名,登记人口\nH1,${"长".repeat(1_000_000)},3\n${",,\n".repeat(100_000)}H2,,4\n`;
    const found = await read("长.csv", Buffer.from(text));
    expect(found.ok && found.value.households.map(({ id }) => id)).toEqual(["H1", "H2"]);
  });

  test("a workbook that would unpack to a hundred times what anybody keeps is refused unopened", async () => {
    const found = await read("bomb.xlsx", bomb(1_500_000_000));
    expect(found.ok).toBe(false);
    expect(found.issues.map(({ code }) => code)).toContain("register/unreadable-file");
  });

  test("and so is one that understates what it unpacks to", async () => {
    const found = await read("sly.xlsx", bomb(1000));
    expect(found.ok).toBe(false);
  });
});

/** An archive that names a workbook and a sheet of blanks, of the size that its directory says. */
function bomb(said: number): Buffer {
  const zeros = deflateRawSync(Buffer.alloc(200_000_000, 32), { level: 1 });
  const entries: readonly (readonly [string, Buffer, number])[] = [
    ["xl/workbook.xml", deflateRawSync(Buffer.from("<workbook/>")), 11],
    ["xl/worksheets/sheet1.xml", zeros, said],
  ];
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data, size] of entries) {
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    local.write(name, 30);
    const central = Buffer.alloc(46 + name.length);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    central.write(name, 46);
    parts.push(local, data);
    directory.push(central);
    offset += local.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, one) => sum + one.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { readLedgers, streamLedgers } from "../../../src/io/index.js";
import { openInOrder } from "../../../src/io/ledgers/stream.js";
import type { Household } from "../../../src/register/index.js";

const sample = fileURLToPath(new URL("../../../fixtures/township", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "tuopin-texts-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A few households of the sample with all that is recorded of them. */
const tables = readdirSync(sample)
  .filter((name) => name.endsWith(".csv"))
  .map((name) => {
    const [header = "", ...lines] = readFileSync(join(sample, name), "utf8").split(/\r?\n/);
    return { name, header, lines: lines.filter((line) => line !== "").slice(0, 12) };
  });

type Lines = readonly string[];
const swap = (lines: Lines, a: number, b: number): Lines =>
  lines.map((line, at) => (at === a ? lines[b] : at === b ? lines[a] : line) ?? line);

const spliced = (lines: Lines, at: number, ...more: Lines): Lines => {
  const made = [...lines];
  made.splice(at % lines.length, 0, ...more);
  return made;
};
const changed = (lines: Lines, at: number, change: (line: string) => string): Lines =>
  lines.map((line, index) => (index === at % lines.length ? change(line) : line));

/** What happens to the lines of a text on its way through many hands; `at` says where. */
const DAMAGE: Readonly<Record<string, (lines: Lines, at: number, header: string) => Lines>> = {
  shuffled: (lines, at) => swap(lines, at % lines.length, (at * 7 + 3) % lines.length),
  reversed: (lines) => [...lines].reverse(),
  repeated: (lines, at) => [...lines, lines[at % lines.length] ?? ""],
  missing: (lines, at) => lines.filter((_line, index) => index !== at % lines.length),
  gone: () => [],
  blank: (lines, at) => spliced(lines, at, "", " , "),
  short: (lines, at) => changed(lines, at, (line) => line.slice(0, 20)),
  long: (lines, at) => changed(lines, at, (line) => `${line},,x`),
  header: (lines, at, header) => spliced(lines, at, header),
  "open mark": (lines, at) => changed(lines, at, (line) => `"${line}`),
  marked: (lines) => lines.map((line) => line.replace(/[^,]+/g, '"$&"')),
  "joined rows": (lines, at) => changed(lines, at, (line) => `"${line}\n${lines[0]}"`),
  "no key": (lines, at) => changed(lines, at, (line) => `,${line}`),
  stranger: (lines, at) => changed(lines, at, (line) => line.replace(/\d(?=,)/, "X")),
};

const damage = fc.array(
  fc.record({
    table: fc.nat(tables.length - 1),
    kind: fc.constantFrom(...Object.keys(DAMAGE)),
    at: fc.nat(30),
  }),
  { maxLength: 5 },
);

test("whatever happened to its texts, a register as a stream is the register", async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      damage,
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.constantFrom("", "\ufeff"),
      async (damages, end, mark) => {
        number += 1;
        const folder = join(home, String(number));
        mkdirSync(folder);
        tables.forEach(({ name, header, lines }, index) => {
          const damaged = damages
            .filter(({ table }) => table === index)
            .reduce((all: Lines, { kind, at }) => {
              return all.length === 0 ? all : (DAMAGE[kind]?.(all, at, header) ?? all);
            }, lines);
          writeFileSync(join(folder, name), mark + [header, ...damaged].join(end));
        });
        const [read, stream] = [await readLedgers(folder), await streamLedgers(folder)];
        if (!read.ok || !stream.ok) throw new Error("it cannot be read");
        const households: Household[] = [];
        for await (const one of stream.value.households()) households.push(one);
        const { households: all, ...rest } = read.value;
        expect(households).toEqual(all);
        expect(stream.value.end()).toEqual(rest);
        rmSync(folder, { recursive: true });
      },
    ),
    { numRuns: 60 },
  );
});

test("only what cannot be gone through in order is read whole", async () => {
  const isStreamed = async (path: string) => (await openInOrder([path], {})) !== undefined;
  const folder = (name: string, files: Readonly<Record<string, string | Uint8Array>>) => {
    mkdirSync(join(home, name));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(home, name, file), text);
    return join(home, name);
  };
  const households = "户编号,登记人口\nH1,1\n";
  const both = { "households.csv": households, "members.csv": "户编号,成员编号\nH1,M1\n" };
  const gbk = Uint8Array.from([0xbb, 0xa7, 0xb1, 0xe0, 0xba, 0xc5]);
  expect(await isStreamed(sample)).toBe(true);
  expect(await isStreamed(folder("both", both))).toBe(true);
  expect(await isStreamed(folder("note", { ...both, "说明.txt": "二〇二〇年。" }))).toBe(true);
  expect(await isStreamed(folder("more", { ...both, "名单.txt": households }))).toBe(false);
  expect(await isStreamed(folder("title", { "households.csv": `台账\n${households}` }))).toBe(
    false,
  );
  expect(await isStreamed(folder("short", { "households.csv": `${households}H2\n` }))).toBe(false);
  const pipe = folder("pipe", { "members.csv": both["members.csv"] });
  execFileSync("mkfifo", [join(pipe, "households.csv")]);
  expect(await isStreamed(pipe)).toBe(false);
  const [read, stream] = [await readLedgers(pipe), await streamLedgers(pipe)];
  expect(read.ok && stream.ok && stream.value.count).toBe(1);
  expect(await isStreamed(folder("gbk", { "households.csv": gbk }))).toBe(false);
});

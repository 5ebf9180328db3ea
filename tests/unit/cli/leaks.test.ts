import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { addAssistance } from "../../../src/cli/assistance.js";
import { addAudit } from "../../../src/cli/audit.js";
import { addExplain } from "../../../src/cli/explain.js";
import { addIndicators } from "../../../src/cli/indicators.js";
import { addMembership } from "../../../src/cli/membership.js";
import { addProcedure } from "../../../src/cli/procedure.js";
import { addSample } from "../../../src/cli/sample.js";
import { readRegister } from "../../../src/io/index.js";
import { TABLES, type TableName } from "../../../src/register/index.js";
import { cellOf, SECRETS, shownSecrets } from "../../support/secrets.js";

vi.mock("../../../src/io/index.js", async (original) => {
  const io = await original<typeof import("../../../src/io/index.js")>();
  const known = new Map<string, unknown>();
  const once =
    <A extends readonly unknown[], R>(name: string, read: (...args: A) => R) =>
    (...args: A): R => {
      const key = JSON.stringify([name, args]);
      if (!known.has(key)) known.set(key, read(...args));
      return known.get(key) as R;
    };
  return {
    ...io,
    readBook: once("rules", io.readBook),
    readLedgers: once("ledgers", io.readLedgers),
    readRegister: once("register", io.readRegister),
  };
});

const seeds = Object.values(SECRETS);
let folder: string;

/** A table in which each secret stands once in each column, each in a row of its own. */
function seededTable(table: TableName): string {
  const names = Object.keys(TABLES[table].columns);
  const rows = names.flatMap((seeded, at) =>
    seeds.map((seed, index) =>
      names.map((name) =>
        name === seeded ? seed : cellOf(table, name, at * seeds.length + index),
      ),
    ),
  );
  return `${[names, ...rows].map((cells) => cells.join(",")).join("\n")}\n`;
}

/** Cases that hold each secret where an id, a signer or a paper is named. */
function seededCases(): string[] {
  const opened = { procedure: "cn/household-exit", kind: "household-exit", basis: null };
  const day = { on: "2019-03-01", recordedOn: null };
  return seeds.flatMap((seed) => {
    const by = [{ body: seed, person: seed, signed: true }];
    const step = { type: "step", step: "village-check", result: "passed", by, evidence: [seed] };
    return [
      { id: seed, subject: "H10", events: [] },
      { id: "C1", subject: seed, events: [{ ...step, ...day, id: seed }] },
      { id: "C2", subject: "H11", events: [{ ...step, ...day, id: "e1" }] },
    ].map((one) =>
      JSON.stringify({ ...opened, concludes: "announcement", openedOn: "2019-01-01", ...one }),
    );
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tuopin-leaks-"));
  for (const table of Object.keys(TABLES) as TableName[]) {
    writeFileSync(join(folder, `${table}.csv`), seededTable(table));
  }
  writeFileSync(join(folder, "dossiers.ndjson"), `${seededCases().join("\n")}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const ENDINGS = ["txt", "md", "json", "ndjson", "html", "csv", "xlsx"];
const OF_FINDINGS = ["sarif", "junit.xml"];

/** Runs a command that writes every format, and gives all that it printed and wrote. */
async function everything(lang: string, endings: readonly string[], args: readonly string[]) {
  const program = new Command("tuopin").exitOverride();
  for (const add of [
    addAssistance,
    addAudit,
    addExplain,
    addIndicators,
    addMembership,
    addProcedure,
    addSample,
  ]) {
    add(program);
  }
  let said = "";
  const take = (chunk: unknown) => {
    said += String(chunk);
    return true;
  };
  const outs = endings.map((ending) => join(folder, `out.${ending}`));
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation(take as never),
  );
  const code = process.exitCode;
  try {
    const out = outs.flatMap((path) => ["--out", path]);
    await program.parseAsync(["node", "tuopin", ...args, "--lang", lang, ...out]);
  } finally {
    for (const spy of spies) spy.mockRestore();
    process.exitCode = code;
  }
  for (const path of outs) {
    const bytes = readFileSync(path);
    said += path.endsWith("xlsx") ? JSON.stringify(await readXlsx(bytes)) : bytes.toString();
    rmSync(path);
  }
  return said;
}

const DAY = ["--as-of", "2020-12-31"];
const PACKS = ["household-exit", "data-quality", "village-exit", "county-exit", "duties"];

/** Days of columns of days may be that of a birth, which they do not say. */
const named = seeds.filter((seed) => seed !== SECRETS["date of birth"]);

describe.each(["zh", "en"])("in %s no format of", (lang) => {
  // The pack of the quality of data lists most of all, and in English nothing else than in Chinese.
  const packs = lang === "zh" ? PACKS : PACKS.filter((one) => one !== "data-quality");
  test.each(packs)("an audit by %s tells a name, an id, a number or an illness", async (pack) => {
    const said = await everything(
      lang,
      [...ENDINGS, ...OF_FINDINGS],
      [
        ...["audit", folder, ...DAY, "--pack", `cn/${pack}`],
        ...(pack === "household-exit" ? ["--households", "H10,H11,H20"] : []),
      ],
    );
    expect(said.length).toBeGreaterThan(50_000);
    expect(shownSecrets(said, named)).toEqual([]);
  });

  test("the workbooks of what is lacking does, nor do their names", async () => {
    const collected = mkdtempSync(join(tmpdir(), "tuopin-collected-"));
    const args = ["audit", folder, ...DAY, "--pack", "cn/household-exit", "--collect", collected];
    await everything(lang, [], args);
    const files = readdirSync(collected);
    expect(files.length).toBeGreaterThan(0);
    const books = await Promise.all(
      files.map((file) => readXlsx(readFileSync(join(collected, file)))),
    );
    rmSync(collected, { recursive: true });
    const said = JSON.stringify([files, books]);
    expect(said.length).toBeGreaterThan(1_000);
    expect(shownSecrets(said, named)).toEqual([]);
  });

  test("any other command does", async () => {
    const read = readRegister(folder);
    const first = (read.ok ? read.value.households[0]?.id : undefined) as string;
    const calls = [
      ["explain", folder, "--household", first, ...DAY],
      ["membership", folder, ...DAY],
      ["audit", folder, ...DAY, "--publish"],
      ["assistance", folder, ...DAY, "--all"],
      [
        ...["procedure", "notice", "cn/household-exit", folder, "--step", "announce"],
        ...["--from", "2018-12-01", "--issuer", "某乡人民政府", "--at", "某村"],
      ],
      ["indicators", folder, ...DAY],
      ["procedure", "audit", folder, ...DAY],
      ["sample", "draw", folder, "--size", "9", "--seed", "1", "--by", "village"],
    ];
    for (const call of calls) {
      const said = await everything(lang, ENDINGS, call);
      expect(said.length, call[0]).toBeGreaterThan(1000);
      expect(shownSecrets(said, named), call[0]).toEqual([]);
    }
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { addAudit } from "../../../src/cli/audit.js";
import { addExplain } from "../../../src/cli/explain.js";
import { addFigures } from "../../../src/cli/figures.js";
import { addIndicators } from "../../../src/cli/indicators.js";
import { addPacks } from "../../../src/cli/packs.js";
import { addProcedure } from "../../../src/cli/procedure.js";
import { addSample } from "../../../src/cli/sample.js";
import { readRegister } from "../../../src/io/index.js";
import { type Column, TABLES, type TableName } from "../../../src/register/index.js";
import { cellOf, SECRETS, shownSecrets } from "../../support/secrets.js";

vi.mock("../../../src/io/index.js", async (original) => {
  const io = await original<typeof import("../../../src/io/index.js")>();
  const known = new Map<string, unknown>();
  const once =
    <R>(name: string, read: () => R) =>
    (): R => {
      if (!known.has(name)) known.set(name, read());
      return known.get(name) as R;
    };
  return {
    ...io,
    readBook: once("rules", io.readBook),
  };
});

async function run(...args: string[]): Promise<string> {
  const program = new Command("tuopin").exitOverride();
  for (const add of [
    addAudit,
    addExplain,
    addIndicators,
    addSample,
    addProcedure,
    addFigures,
    addPacks,
  ]) {
    add(program);
  }
  let said = "";
  const take = (chunk: unknown) => {
    said += String(chunk);
    return true;
  };
  const out = vi.spyOn(process.stdout, "write").mockImplementation(take as never);
  const err = vi.spyOn(process.stderr, "write").mockImplementation(take as never);
  const code = process.exitCode;
  try {
    await program.parseAsync(["node", "tuopin", ...args]);
  } catch (error) {
    said += String(error instanceof Error ? error.message : error);
  } finally {
    out.mockRestore();
    err.mockRestore();
    process.exitCode = code;
  }
  return said;
}

const NAMES = Object.keys(TABLES) as TableName[];
const seeds = Object.values(SECRETS);

function csvOf(
  table: TableName,
  seeded: readonly string[] = [],
  header?: (names: string[]) => string[],
): string {
  const names = Object.keys(TABLES[table].columns);
  const rows = seeds.map((seed, row) =>
    names.map((name) => (seeded.includes(name) ? seed : cellOf(table, name, row))),
  );
  return [(header ?? ((own) => own))(names), ...rows].map((cells) => cells.join(",")).join("\n");
}

let folder: string;

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), `${text}\n`);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tuopin-seeded-"));
  for (const table of NAMES) write(`${table}.csv`, csvOf(table));
  write("summary.txt", "全乡脱贫8户。");
});
afterAll(() => rmSync(folder, { recursive: true }));

const DAY = ["--as-of", "2020-12-31"];

const PACKS = [
  "cn/household-exit",
  "cn/data-quality",
  "cn/village-exit",
  "cn/township-medical",
  "cn/county-exit",
  "cn/duties",
] as const;

/** The packs that read a table. */
function packsOf(table: TableName): readonly string[] {
  const own = { villages: 2, townships: 3, counties: 4, duties: 5 } as const;
  return table in own ? [PACKS[own[table as keyof typeof own]]] : PACKS.slice(0, 2);
}

/** What is found wrong in a register, and what is judged by some packs, in both languages. */
async function audits(packs: readonly string[], languages = ["zh", "en"]): Promise<string> {
  const said: string[] = [];
  for (const pack of packs) {
    for (const how of [["--format", "json"], ...languages.map((lang) => ["--lang", lang])]) {
      said.push(await run("audit", folder, ...DAY, "--pack", pack, ...how));
    }
  }
  return said.join("\n");
}

/** Every other command that reads a register, in every format. */
async function others(languages = ["zh", "en"]): Promise<string> {
  const said: string[] = [];
  const read = readRegister(folder);
  const first = read.ok ? (read.value.households[0]?.id ?? "nobody") : "nobody";
  for (const lang of languages) {
    for (const format of ["text", "json"]) {
      const how = ["--lang", lang, "--format", format];
      said.push(
        await run("indicators", folder, ...DAY, ...how),
        await run(
          "sample",
          "draw",
          folder,
          "--size",
          "5",
          "--seed",
          "1",
          "--by",
          "village",
          ...how,
        ),
        await run("packs", "compare-engine", folder, ...DAY, ...how),
        await run("figures", join(folder, "summary.txt"), "--against", folder, ...DAY, ...how),
        await run("procedure", "audit", folder, ...DAY, ...how),
        await run("explain", folder, "--household", first, ...DAY, ...how),
      );
    }
    const how = ["--lang", lang];
    for (const reader of ["farmer", "cadre", "auditor"]) {
      const to = ["--reader", reader, "--purpose", "data-quality"];
      said.push(await run("explain", folder, "--household", first, ...DAY, ...how, ...to));
    }
    said.push(
      await run("explain", folder, "--household", "nobody", ...DAY, ...how),
      await run("indicators", folder, ...DAY, ...how, "--format", "markdown"),
      await run(
        "sample",
        "draw",
        folder,
        "--size",
        "1",
        "--seed",
        "1",
        ...how,
        "--format",
        "markdown",
      ),
      await run("procedure", "next", folder, ...DAY, ...how),
    );
  }
  return said.join("\n");
}

test("the commands print much of a register, and nothing of it that is personal", async () => {
  const said = `${await audits(PACKS)}${await others()}`;
  expect(said.length).toBeGreaterThan(10_000);
  for (const id of ["H1", "V1", "T1", "C1"]) expect(said).toContain(id);
  expect(shownSecrets(said)).toEqual([]);
});

describe.each(NAMES)("in table %s", (table) => {
  const columns = Object.entries(TABLES[table].columns as Readonly<Record<string, Column>>);
  const keys: readonly string[] = TABLES[table].keys;
  const ofKind = (isOf: (kind: Column["kind"]) => boolean) =>
    columns.filter(([name, { kind }]) => !keys.includes(name) && isOf(kind)).map(([name]) => name);
  const isFree = (kind: Column["kind"]) => kind === "text";
  const isDay = (kind: Column["kind"]) => kind === "date";

  /** What is printed of the register when the secrets stand in some columns. */
  async function saidWith(seeded: readonly string[], say: () => Promise<string>): Promise<string> {
    write(`${table}.csv`, csvOf(table, seeded));
    const said = await say();
    write(`${table}.csv`, csvOf(table));
    return said;
  }
  const audited = () => audits(packsOf(table), ["zh"]);
  /** By every command, in the languages by turns. */
  const allOf = (at: number) => async () => {
    const languages = [at % 2 === 0 ? "zh" : "en"];
    return `${await audits(packsOf(table), languages)}${await others(languages)}`;
  };

  test.each(keys.map((name, at) => [name, at] as const))(
    "nothing that stands in its key %s",
    async (name, at) => {
      expect(shownSecrets(await saidWith([name], allOf(at)))).toEqual([]);
    },
  );

  test("nothing that stands in its texts, among columns that are in order", async () => {
    expect(shownSecrets(await saidWith(ofKind(isFree), allOf(NAMES.indexOf(table))))).toEqual([]);
  });

  test("nothing that stands in columns of codes, numbers and yes or no", async () => {
    const others = ofKind((kind) => !isFree(kind) && !isDay(kind));
    expect(shownSecrets(await saidWith(others, audited))).toEqual([]);
  });

  test("nothing that stands in columns of days, but days", async () => {
    const said = await saidWith(ofKind(isDay), audited);
    expect(shownSecrets(said.replaceAll(SECRETS["date of birth"], ""))).toEqual([]);
  });
});

describe("nothing personal is printed of a register", () => {
  const members = Object.keys(TABLES.members.columns);
  const person = ["H0", "H0-1", ...seeds];
  const rest = (name: string) => `${name},${person.join(",")}`;

  const WAYS: readonly (readonly [string, () => Readonly<Record<string, string>>])[] = [
    [
      "without its header row",
      () => ({ "members.csv": `${person.join(",")}\n${person.join(",")}` }),
    ],
    [
      "whose second file of a table has no header row",
      () => ({ "members.part2.csv": `${person.join(",")}` }),
    ],
    [
      "whose headers are names, ids and addresses",
      () => ({
        "members.csv": csvOf("members", ["name"], (own) => [
          ...own.slice(0, -seeds.length),
          ...seeds,
        ]),
      }),
    ],
    [
      "whose cells are shifted by one",
      () => ({
        "members.csv": csvOf("members", ["name"]).replaceAll(/^H/gm, ",H").replace(/^,/, ""),
      }),
    ],
    [
      "with two header names swapped",
      () => ({
        "members.csv": csvOf("members", ["name"], (own) =>
          own.map((one) => (one === "name" ? "id" : one === "id" ? "name" : one)),
        ),
      }),
    ],
    [
      "with the header of names over the key",
      () => ({
        "households.csv": csvOf("households", ["address"], (own) =>
          own.map((one) => (one === "address" ? "id" : one === "id" ? "address" : one)),
        ),
      }),
    ],
    [
      "of JSON whose lines are broken where the personal stands",
      () => ({
        "members.ndjson": seeds
          .flatMap((seed) => [
            `{"户编号":"H0","姓名":"${seed}" "身份证号":"${seed}"}`,
            `{"户编号":"H0","姓名":${seed}}`,
            `{"${seed}":`,
            `{"户编号":"H0","姓名":"${seed}`,
            `["${seed}"]`,
            `"${seed}"`,
          ])
          .join("\n"),
      }),
    ],
    [
      "of JSON whose keys are personal",
      () => ({
        "members.ndjson": seeds
          .flatMap((seed) => [
            `{"户编号":"H0","成员编号":"M9","${seed}":1}`,
            `{"户编号":"H0","成员编号":"M9","${seed}":1,"${seed}":2}`,
            `{"户编号":"H0","成员编号":{"${seed}":"${seed}"}}`,
          ])
          .join("\n"),
      }),
    ],
    [
      "whose files are named after people",
      () =>
        Object.fromEntries(
          seeds.flatMap((seed) => [
            [`${seed}.csv`, "a,b"],
            [`members.${seed}.csv`, csvOf("members", ["workMonths"])],
            [`${seed}.xlsx`, "x"],
          ]),
        ),
    ],
    [
      "whose rows are too long and too short",
      () => ({ "members.csv": `${members.join(",")}\n${rest("H0")}\n${person.join(",")}` }),
    ],
    [
      "with stray quotation marks",
      () => ({
        "members.csv": `${csvOf("members", ["name"])}\nH0,"${seeds.join('","')}\nH1,H1-1,${seeds[0]}"`,
      }),
    ],
    [
      "whose records disagree",
      () => ({
        "members.csv": `${csvOf("members", ["labour"])}\n${csvOf("members", ["ethnicity"])}`,
      }),
    ],
    [
      "whose dossiers hold the personal where ids and days should stand",
      () => ({
        "dossiers.ndjson": seeds
          .flatMap((seed) => {
            const opened = { id: "c", procedure: "cn/household-exit", kind: "household-exit" };
            const more = {
              concludes: "announcement",
              subject: "H0",
              openedOn: "2019-01-01",
              basis: null,
            };
            const event = { type: "objection", id: "e", on: null, recordedOn: null, step: "check" };
            const by = [{ body: seed, person: seed, signed: true }];
            return [
              { ...opened, ...more, id: seed, events: [] },
              { ...opened, ...more, subject: seed, events: [] },
              { ...opened, ...more, procedure: seed, events: [] },
              { ...opened, ...more, kind: seed, events: [] },
              { ...opened, ...more, openedOn: seed, events: [] },
              { ...opened, ...more, [seed]: 1, events: [] },
              { ...opened, ...more, events: [{ ...event, step: seed }] },
              { ...opened, ...more, events: [{ ...event, id: seed, on: seed }] },
              { ...opened, ...more, events: [{ ...event, type: seed }] },
              { ...opened, ...more, events: [{ ...event, supersedes: seed }] },
              {
                ...opened,
                ...more,
                events: [
                  { ...event, type: "step", result: "passed", by, evidence: [seed], [seed]: seed },
                ],
              },
              {
                ...opened,
                ...more,
                events: [
                  {
                    ...event,
                    type: "step",
                    step: "village-check",
                    result: "passed",
                    by,
                    evidence: [],
                  },
                ],
              },
            ].map((one) => JSON.stringify(one));
          })
          .concat(seeds.map((seed) => `{"id":"${seed}" "x":${seed}`))
          .join("\n"),
      }),
    ],
  ];

  test.each(WAYS)("%s", async (_way, files) => {
    const written = files();
    for (const [name, text] of Object.entries(written)) write(name, text);
    const said = `${await audits(PACKS)}${await others()}`;
    for (const name of Object.keys(written)) rmSync(join(folder, name));
    for (const table of NAMES) write(`${table}.csv`, csvOf(table));
    expect(shownSecrets(said)).toEqual([]);
  });
});

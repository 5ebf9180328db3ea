import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Consumer, installPacked, ROOT } from "./consumer.js";

let consumer: Consumer;

beforeAll(() => {
  consumer = installPacked();
});

afterAll(() => {
  rmSync(consumer.folder, { recursive: true, force: true });
});

/** Judges every household of the sample register, with each entry point by its name. */
const SCRIPT = `
const read = io.readRegister(${JSON.stringify(join(ROOT, "fixtures/township"))});
if (!read.ok) throw new Error(JSON.stringify(read.issues));
const pack = packs.householdExit;
if (pack !== single.pack) throw new Error("one pack is two");
const context = { asOf: "2020-12-31" };
const exit = tuopin.plan(pack, context);
const verdicts = read.value.households.map((household) => tuopin.assess(exit, { household }));
const whole = tuopin.composePack(io.readBook().value, pack.name).value;
console.log(JSON.stringify({
  verdicts,
  hashes: [pack.hash, whole.hash],
  titles: [...sources.documents.keys()].length,
  passed: tuopin
    .runCases({ ...pack, rules: pack.rules.map((rule) => ({ ...rule, cases: cases.cases[rule.name] })) })
    .filter(({ passed }) => passed).length,
  languages: [zh, en].map((one) => {
    const found = one.assess(one.plan(pack, context), { household: one.parseHousehold({ id: "H1" }) });
    return [found.verdict, report.asText(one.explain(found, pack, "cadre"), "zh")];
  }),
  text: report.asText(report.auditDoc(tuopin.audit(pack, read.value, context), pack), "en").length,
  engine: typeof engine.toEngine(pack, { ...context, subject: "household" }).run,
  names: [procedures, indicators, figures, testing].map((one) => Object.keys(one).sort()),
  interval: indicators.exactInterval({ hits: 3, size: 200 }),
  rule: rule.name,
}));
`;

const ESM = `
import { readFileSync } from "node:fs";
import * as tuopin from "tuopin";
import * as io from "tuopin/io";
import * as report from "tuopin/report";
import * as engine from "tuopin/engine";
import * as testing from "tuopin/testing";
import * as procedures from "tuopin/procedures";
import * as indicators from "tuopin/indicators";
import * as figures from "tuopin/figures";
import * as packs from "tuopin/packs/cn-sichuan";
import * as single from "tuopin/packs/cn-sichuan/household-exit";
import * as sources from "tuopin/packs/cn-sichuan/household-exit/sources";
import * as cases from "tuopin/packs/cn-sichuan/household-exit/cases";
import * as zh from "tuopin/zh";
import * as en from "tuopin/en";
const path = import.meta.resolve("tuopin/rules/packs/cn/household-exit/food.json");
const rule = JSON.parse(readFileSync(new URL(path), "utf8"));
${SCRIPT}`;

const CJS = `
const tuopin = require("tuopin");
const io = require("tuopin/io");
const report = require("tuopin/report");
const engine = require("tuopin/engine");
const testing = require("tuopin/testing");
const procedures = require("tuopin/procedures");
const indicators = require("tuopin/indicators");
const figures = require("tuopin/figures");
const packs = require("tuopin/packs/cn-sichuan");
const single = require("tuopin/packs/cn-sichuan/household-exit");
const sources = require("tuopin/packs/cn-sichuan/household-exit/sources");
const cases = require("tuopin/packs/cn-sichuan/household-exit/cases");
const zh = require("tuopin/zh");
const en = require("tuopin/en");
const rule = require("tuopin/rules/packs/cn/household-exit/food.json");
${SCRIPT}`;

interface Output {
  readonly verdicts: readonly { readonly verdict: string }[];
  readonly hashes: readonly [string, string];
  readonly titles: number;
  readonly passed: number;
  readonly languages: readonly (readonly [string, string])[];
  readonly text: number;
  readonly engine: string;
  readonly names: readonly (readonly string[])[];
  readonly interval: object;
  readonly rule: string;
}

describe("the packed library", () => {
  test("holds the build, the rules and the pages, and nothing else", () => {
    const others = consumer.files.filter(
      (path) =>
        !/^dist\/.+\.(js|cjs|d\.ts|d\.cts)$/.test(path) &&
        !/^esm\/.+\.js$/.test(path) &&
        !/^rules\/.+\.json$/.test(path) &&
        !/^fixtures\/two-households\/\w+\.csv$/.test(path) &&
        !/^(package\.json|README(\.zh)?\.md|LICENSE|CHANGELOG\.md|docs\/semantics\.md)$/.test(path),
    );
    expect(others).toEqual([]);
    for (const path of ["LICENSE", "README.md", "CHANGELOG.md", "dist/browser/index.js"]) {
      expect(consumer.files).toContain(path);
    }
    console.log(`${consumer.files.length} files in the tarball`);
  });

  test("has every file that its entry points name", () => {
    const targets = (value: unknown): string[] =>
      typeof value === "string"
        ? [value]
        : Object.values(value as Record<string, unknown>).flatMap(targets);
    const named = [...targets(consumer.manifest.exports), ...targets(consumer.manifest.bin)];
    const missing = named.filter((target) => {
      const [before, after = ""] = target.slice(2).split("*");
      return !consumer.files.some(
        (path) => path.startsWith(before as string) && path.endsWith(after),
      );
    });
    expect(missing).toEqual([]);
  });

  test("offers every pack of its rules as an entry of its own", () => {
    const heads = consumer.files.filter((path) =>
      /^rules\/packs\/[^/]+\/[^/]+\/pack\.json$/.test(path),
    );
    expect(heads.length).toBeGreaterThan(0);
    for (const head of heads) {
      const name = head.slice("rules/packs/".length, -"/pack.json".length);
      for (const module of [name, `${name}/sources`, `${name}/cases`]) {
        for (const extension of ["js", "cjs", "d.ts", "d.cts"]) {
          expect(consumer.files).toContain(`dist/packs/${module}.${extension}`);
        }
      }
    }
  });

  test("gives the same verdicts as ESM and as CommonJS", () => {
    const esm = JSON.parse(consumer.run("esm.mjs", ESM)) as Output;
    const cjs = JSON.parse(consumer.run("cjs.cjs", CJS)) as Output;
    expect(cjs).toEqual(esm);
    expect(esm.verdicts.length).toBeGreaterThan(100);
    expect(new Set(esm.verdicts.map(({ verdict }) => verdict)).size).toBeGreaterThan(2);
    expect(esm.hashes[0]).toBe(esm.hashes[1]);
    expect(esm.titles).toBeGreaterThan(10);
    expect(esm.passed).toBeGreaterThan(50);
    expect(esm.languages.map(([verdict]) => verdict)).toEqual(["unknown", "unknown"]);
    expect(esm.languages[0]?.[1]).toContain("情况不明");
    expect(esm.languages[1]?.[1]).not.toContain("情况不明");
    expect(esm.text).toBeGreaterThan(1000);
    expect(esm.engine).toBe("function");
    for (const names of esm.names) expect(names.length).toBeGreaterThan(5);
    expect(JSON.stringify(esm.interval)).toContain("0.0");
    expect(esm.rule).toBe("cn/household-exit/food");
  });

  test("is light: the core loads neither an engine nor a reader of files", () => {
    const loaded = consumer.run(
      "light.cjs",
      `require("tuopin"); console.log(Object.keys(require.cache).join("\\n"));`,
    );
    const heavy = ["json-rules-engine", "fast-check", "csv-parse", "commander", "zod/v4/classic"];
    expect(heavy.filter((name) => loaded.includes(`node_modules/${name}`))).toEqual([]);
  });

  test("installs a command that judges the sample register", () => {
    const command = join(
      consumer.folder,
      "node_modules/tuopin",
      consumer.manifest.bin.tuopin ?? "",
    );
    const arguments_ = ["audit", join(ROOT, "fixtures/township"), "--as-of", "2020-12-31"];
    const text = execFileSync(
      process.execPath,
      [command, ...arguments_, "--place", "cn-sichuan", "--fail-on", "never", "--lang", "en"],
      { cwd: consumer.folder, encoding: "utf8", maxBuffer: 1e8 },
    );
    expect(text).toContain("Outcome");
  });
});

const TYPES = `
import { assess, audit, parseHousehold, plan, type Assessment, type Verdict } from "tuopin";
import { readRegister } from "tuopin/io";
import { householdExit as pack } from "tuopin/packs/cn-sichuan";
import { explain } from "tuopin/zh";
import { type Criterion, type HouseholdInput as Input, type PackName, packs } from "tuopin/packs";
import { asText, auditDoc } from "tuopin/report";
import { toEngine } from "tuopin/engine";
import * as testing from "tuopin/testing";
import * as procedures from "tuopin/procedures";
import * as indicators from "tuopin/indicators";
import * as figures from "tuopin/figures";

const read = readRegister("register");
const answer = assess(plan(pack, { asOf: "2020-12-31" }), { household: parseHousehold({ id: "H1" }) });
const plain: Assessment = answer;
const verdict: Verdict | undefined = answer.criteria.find((one) => one.criterion === "medical")?.verdict;
if (read.ok) {
  const text: string = asText(auditDoc(audit(pack, read.value, { asOf: "2020-12-31" }), pack), "zh");
  const engine = toEngine(pack, { asOf: "2020-12-31", subject: "household" });
  void [plain, verdict, text, engine, explain, testing, procedures, indicators, figures];
}
// @ts-expect-error TS2540: results are readonly.
answer.verdict = "met";
// @ts-expect-error TS2367: the pack has no such criterion.
answer.criteria.find((one) => one.criterion === "medicall");
// @ts-expect-error TS2322: a day is a text.
plan(pack, { asOf: 20201231 });
// @ts-expect-error TS2353: a household is known by its id.
parseHousehold({ idd: "H1" });
const input: Input = { id: "H1", water: { piped: true } };
parseHousehold(input);
const name: PackName | undefined = packs[0];
// @ts-expect-error TS2820: no built-in pack has such a criterion.
const criterion: Criterion = "watre-quality";
void [name, criterion];
`;

describe("the types of the packed library", () => {
  const settings = [
    { name: "nodenext, ESM", file: "types.mts", module: "nodenext", moduleResolution: "nodenext" },
    {
      name: "nodenext, CommonJS",
      file: "types.cts",
      module: "nodenext",
      moduleResolution: "nodenext",
    },
    { name: "node16, ESM", file: "types.mts", module: "node16", moduleResolution: "node16" },
    { name: "node16, CommonJS", file: "types.cts", module: "node16", moduleResolution: "node16" },
    { name: "bundler", file: "types.ts", module: "esnext", moduleResolution: "bundler" },
  ];

  test.each(settings)("check strictly under $name", ({ file, module, moduleResolution }) => {
    writeFileSync(join(consumer.folder, file), TYPES);
    const options = {
      compilerOptions: {
        target: "es2022",
        lib: ["es2022", "dom"],
        module,
        moduleResolution,
        strict: true,
        skipLibCheck: false,
        noEmit: true,
        types: [],
        preserveSymlinks: false,
      },
      files: [file],
    };
    writeFileSync(join(consumer.folder, "tsconfig.json"), JSON.stringify(options));
    const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
    let said = "";
    try {
      execFileSync(process.execPath, [compiler, "-p", consumer.folder], { encoding: "utf8" });
    } catch (error) {
      said = (error as { stdout: string }).stdout;
    }
    expect(said).toBe("");
  });

  test("name no type of zod, decimal.js or date-fns", () => {
    const types = consumer.files.filter((path) => /\.d\.c?ts$/.test(path));
    expect(types.length).toBeGreaterThan(8);
    const leaking = types.filter((path) => {
      const text = readFileSync(join(consumer.folder, "node_modules/tuopin", path), "utf8");
      return /from ['"](zod|decimal\.js|date-fns)|import ['"]zod/.test(text);
    });
    expect(leaking).toEqual([]);
  });
});

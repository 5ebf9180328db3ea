/**
 * Writes what is generated: what is checked in (the JSON Schemas of `rules/schema`, the table of
 * coverage and the picture of the rooms), and the pages of reference in `docs/reference`, which are not.
 * With `--check` it writes nothing and fails where a checked-in file is not as it would be written;
 * with `--pages` it writes the pages only. It needs the build.
 */
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";
import { readBook } from "../dist/io.js";
import { readProcedures } from "../dist/procedures.js";
import { FAULTY_PACKS, writeFaultyPack } from "./faulty-packs.mjs";
import { openQuestionsPage } from "./open-questions.mjs";
import { procedurePages } from "./procedure-pages.mjs";
import { withRooms } from "./rooms.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const schemas = join(root, "rules/schema");
const reference = join(root, "docs/reference");
const check = process.argv.includes("--check");
const pagesOnly = process.argv.includes("--pages");

const command = (...args) =>
  execFileSync(process.execPath, [join(root, "dist/cli.js"), ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
  });

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Writes the pages of reference anew and answers with the table of coverage, which is kept. */
async function referencePages() {
  mkdirSync(join(root, "temp"), { recursive: true });
  const made = mkdtempSync(join(root, "temp/reference-"));
  const samples = mkdtempSync(join(root, "temp/samples-"));
  for (const name of FAULTY_PACKS) writeFaultyPack(name, join(samples, name));
  command(
    ...["packs", "docs", "--out", join(made, "rules"), "--reference", made],
    ...["--samples", samples],
  );
  rmSync(samples, { recursive: true });
  write(join(made, "register.md"), command("schema", "--format", "markdown", "--lang", "en"));
  write(join(made, "open-questions.md"), openQuestionsPage());
  const law = readBook();
  const read = law.ok ? readProcedures(law.value) : law;
  if (!read.ok) throw new Error("the procedures do not load");
  for (const [path, text] of await procedurePages(read.value)) {
    write(join(made, "procedures", path), text);
  }
  const coverage = readFileSync(join(made, "coverage.md"), "utf8");
  rmSync(join(made, "coverage.md"));
  // In its place in one step, so that nobody finds half of it.
  const before = `${made}-before`;
  if (existsSync(reference)) renameSync(reference, before);
  renameSync(made, reference);
  rmSync(before, { recursive: true, force: true });
  return coverage;
}

const PRINTED = "src/cli/results.ts";

/** What commands print as JSON: its name, the version of its form, its type and where that stands. */
const RESULTS = [
  ["audit", 2, "PrintedAudit", "src/report/formats/json.ts", { version: { const: 2 } }],
  ["published", 1, "PublishedAudit", "src/audit/publish.ts"],
  ["assessment", 3, "ExplainedAssessment", "src/report/docs/explanation-words.ts"],
  ["document", 1, "Doc", "src/report/doc.ts", { version: { const: 1 } }],
  ["line", 1, "Line", "src/report/formats/ndjson.ts"],
  ["problems", 1, "ProblemLedger", "src/audit/problems.ts"],
  ["store", 1, "Manifest", "src/io/store/manifest.ts"],
  ["seal", 1, "Seal", "src/io/seal/seal.ts"],
  ["proof", 1, "Proof", "src/io/seal/proof.ts"],
  ["verification", 1, "VerificationResult", PRINTED],
  ["figures", 2, "FiguresResult", PRINTED],
  ["measurements", 1, "IndicatorsResult", PRINTED],
  ["answers", 1, "StatementsResult", PRINTED],
  ["plan-progress", 1, "PlanResult", PRINTED],
  ["poverty", 1, "PovertyIndexResult", PRINTED],
  ["assistance", 1, "AssistanceResult", PRINTED],
  ["dossiers", 2, "DossiersResult", PRINTED],
  ["next-steps", 1, "NextStepsResult", PRINTED],
  ["sample-plan", 1, "SamplePlanResult", PRINTED],
  ["sample-draw", 1, "SampleDrawResult", PRINTED],
  ["sample-rate", 1, "SampleRateResult", PRINTED],
  ["engine", 1, "EngineResult", PRINTED],
  ["lint", 1, "LintResult", PRINTED],
  ["cases", 1, "CasesResult", PRINTED],
  ["coverage", 1, "CoverageResult", PRINTED],
  ["mutation", 1, "MutationResult", PRINTED],
  ["diff", 1, "DiffResult", PRINTED],
];

/** The schema of a result, from its type. */
function resultSchema(name, version, type, path, more = {}) {
  const generator = createGenerator({
    path: join(root, path),
    tsconfig: join(root, "tsconfig.json"),
    type,
    skipTypeCheck: true,
    topRef: false,
  });
  const { $schema, properties, required = [], ...rest } = generator.createSchema(type);
  const schema = {
    $schema,
    $id: `urn:tuopin:schema:${name}:${version}`,
    title: `tuopin ${name}`,
    ...rest,
    ...(properties === undefined
      ? {}
      : {
          properties: { ...more, ...properties },
          required: [...Object.keys(more), ...required],
        }),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The types of a household as a program gives one, which the command writes beside the packs. */
function householdInput() {
  const types = readFileSync(join(root, "dist/packs/household.d.ts"), "utf8");
  return `// Written by \`npm run gen\` from the tables of the register.\n\n${types}`;
}

/** What is checked in, by its path. */
function keptFiles(coverage) {
  const files = new Map([
    ["docs/coverage.md", coverage],
    [
      "docs/architecture.md",
      withRooms(readFileSync(join(root, "docs/architecture.md"), "utf8"), root),
    ],
    ["src/register/input.ts", householdInput()],
    ...RESULTS.map(([name, version, type, path, more]) => [
      `rules/schema/${name}.schema.json`,
      resultSchema(name, version, type, path, more),
    ]),
  ]);
  for (const name of command("schema").trim().split("\n")) {
    const path = `rules/schema/${name}.schema.json`;
    if (!files.has(path)) files.set(path, command("schema", name));
  }
  return files;
}

const coverage = await referencePages();
if (pagesOnly) {
  console.log(`${readdirSync(reference, { recursive: true }).length} pages in docs/reference`);
} else {
  const files = keptFiles(coverage);
  const present = existsSync(schemas) ? readdirSync(schemas).map((one) => join(schemas, one)) : [];
  const stale = present.map((one) => relative(root, one)).filter((one) => !files.has(one));
  const changed = [...files].filter(([path, text]) => {
    const file = join(root, path);
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  });
  for (const path of [...changed.map(([one]) => one), ...stale]) {
    if (!check) continue;
    console.error(`${path} is not as generated; run npm run gen`);
    process.exitCode = 1;
  }
  if (!check) {
    for (const [path, text] of changed) write(join(root, path), text);
    for (const path of stale) rmSync(join(root, path));
  }
  console.log(`${files.size} generated files, ${changed.length} ${check ? "differ" : "written"}`);
}

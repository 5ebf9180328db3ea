/**
 * Writes what is generated and checked in: the JSON Schemas of `rules/schema` and the page of the
 * register, and the pages about rules. With `--check` it writes nothing and fails where a file is not
 * as it would be written; the pages about rules have a test for that.
 * It needs the build.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const root = fileURLToPath(new URL("../../", import.meta.url));
const schemas = join(root, "rules/schema");
const check = process.argv.includes("--check");

const command = (...args) =>
  execFileSync(process.execPath, [join(root, "dist/cli.js"), ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1e8,
  });

/** The JSON that `audit` and `explain` print, from the types of their results. */
function resultSchema(name, type, path, more = {}) {
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
    $id: `urn:tuopin:schema:${name}:1`,
    title: `tuopin ${name}`,
    ...rest,
    properties: { ...more, ...properties },
    required: [...Object.keys(more), ...required],
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

const files = new Map([
  ["docs/register.md", command("schema", "--format", "markdown", "--lang", "en")],
  [
    "rules/schema/audit.schema.json",
    resultSchema("audit", "Audit", "src/audit/audit.ts", { version: { const: 1 } }),
  ],
  [
    "rules/schema/assessment.schema.json",
    resultSchema("assessment", "Assessment", "src/assess/assessment.ts"),
  ],
]);
for (const name of command("schema").trim().split("\n")) {
  const path = `rules/schema/${name}.schema.json`;
  if (!files.has(path)) files.set(path, command("schema", name));
}

const present = existsSync(schemas) ? readdirSync(schemas).map((one) => join(schemas, one)) : [];
const stale = present.map((one) => relative(root, one)).filter((one) => !files.has(one));
const changed = [...files].filter(([path, text]) => {
  const file = join(root, path);
  return !existsSync(file) || readFileSync(file, "utf8") !== text;
});
if (check) {
  for (const path of [...changed.map(([one]) => one), ...stale]) {
    console.error(`${path} is not as generated; run npm run gen`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(schemas, { recursive: true });
  for (const [path, text] of changed) writeFileSync(join(root, path), text);
  for (const path of stale) rmSync(join(root, path));
  const pages = [
    "--out",
    "docs/rules",
    "--reference",
    "docs",
    "--samples",
    "fixtures/faulty-packs",
  ];
  command("packs", "docs", ...pages);
}
if (!check) {
  const [out, reference, samples] = ["docs/rules", "docs", "fixtures/faulty-packs"].map((one) =>
    join(root, one),
  );
  command("packs", "docs", "--out", out, "--reference", reference, "--samples", samples);
}
console.log(`${files.size} generated files, ${changed.length} ${check ? "differ" : "written"}`);

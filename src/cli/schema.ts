import { readFileSync } from "node:fs";
import type { Command } from "commander";
import type { Law } from "../law/index.js";
import type { TableName } from "../register/index.js";
import { asJson, type Doc, registerDoc } from "../report/index.js";
import { addRulesOptions, openLaw, type RulesOptions } from "./law.js";
import { languageOption, notThere } from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { mappingSchema } from "./schema-mapping.js";
import { householdJsonSchema, tableNames, tableSchema } from "./schema-register.js";
import { RULE_FORMATS, ruleFormatSchema } from "./schema-rules.js";
import { say } from "./speech.js";

/** Made from the types of results when the library is built. */
const RESULTS = [
  ...["audit", "published", "assessment", "document", "line", "problems", "store", "seal"],
  ...[
    "proof",
    "verification",
    "figures",
    "measurements",
    "answers",
    "plan-progress",
    "poverty",
    "dossiers",
  ],
  ...["assistance", "next-steps", "sample-plan", "sample-draw", "sample-rate", "engine"],
  ...["lint", "cases", "coverage", "mutation", "diff"],
] as const;

const names = () => [...RULE_FORMATS, ...tableNames(), "household", "mapping", ...RESULTS];

type SchemaOptions = RulesOptions & OutputOptions;

export function addSchema(program: Command): void {
  addOutputOptions(addRulesOptions(program.command("schema")))
    .description(
      say(
        "输出规则文件、表、农户或结果的 JSON Schema",
        "print the JSON Schema of a file of rules, a table, a household or a result",
      ),
    )
    .argument("[name]", say("哪一个；不写则列出名称", "which; without it, their names are listed"))
    .addOption(languageOption())
    .addHelpText(
      "after",
      `\n${say("--format markdown 把所有表写成一页。", "With --format markdown, all tables of the register as one page.")}`,
    )
    .action((name: string | undefined, options: SchemaOptions) => {
      // Its text is JSON, or names for a program: nothing is said above it.
      const law = openLaw({ ...options, format: options.format ?? "json" });
      const text = () =>
        name === undefined ? `${names().join("\n")}\n` : schemaText(name, law, options);
      const json = () => (name === undefined ? asJson(names()) : text());
      const doc = () => (name === undefined ? registerDoc() : schemaDoc(name, text()));
      return answer({ doc, json, also: { text } }, options);
    });
}

function schemaDoc(name: string, text: string): Doc {
  return { title: name, blocks: [{ kind: "code", language: "json", text }] };
}

function schemaText(name: string, law: Law, options: SchemaOptions): string {
  if (RESULTS.some((result) => result === name)) {
    return readFileSync(new URL(`../rules/schema/${name}.schema.json`, import.meta.url), "utf8");
  }
  return `${JSON.stringify(schemaNamed(name, law, options), null, 2)}\n`;
}

function schemaNamed(name: string, law: Law, _options: SchemaOptions): object {
  const ofRules = ruleFormatSchema(name, law);
  if (ofRules !== undefined) return ofRules;
  if ((tableNames() as readonly string[]).includes(name)) return tableSchema(name as TableName);
  if (name === "household") return householdJsonSchema();
  if (name === "mapping") return mappingSchema();
  throw notThere("schema", name, names());
}

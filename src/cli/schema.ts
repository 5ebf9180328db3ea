import { readFileSync } from "node:fs";
import type { Command } from "commander";
import type { Law } from "../law/index.js";
import type { TableName } from "../register/index.js";
import { registerDoc } from "../report/index.js";
import { addRulesOptions, openLaw, type RulesOptions } from "./law.js";
import { formatOption, languageOption, notThere } from "./options.js";
import { write } from "./print.js";
import { householdJsonSchema, TABLE_NAMES, tableSchema } from "./schema-register.js";
import { RULE_FORMATS, ruleFormatSchema } from "./schema-rules.js";

/** Made from the types of results when the library is built. */
const RESULTS = ["audit", "assessment"] as const;

const NAMES = [...RULE_FORMATS, ...TABLE_NAMES, "household", ...RESULTS] as const;

interface SchemaOptions extends RulesOptions {
  readonly format: "json" | "markdown";
}

export function addSchema(program: Command): void {
  addRulesOptions(program.command("schema"))
    .description("print the JSON Schema of a file of rules, a table, a household or a result")
    .argument("[name]", "which; without it, their names are listed")
    .addOption(formatOption(["json", "markdown"]))
    .addOption(languageOption())
    .addHelpText("after", "\nWith --format markdown, all tables of the register as one page.")
    .action((name: string | undefined, options: SchemaOptions) => {
      const law = openLaw(options);
      if (options.format === "markdown") write(registerDoc(), { ...options, format: "markdown" });
      else if (name === undefined) process.stdout.write(`${NAMES.join("\n")}\n`);
      else process.stdout.write(schemaText(name, law, options));
    });
}

function schemaText(name: string, law: Law, options: SchemaOptions): string {
  if (RESULTS.some((result) => result === name)) {
    return readFileSync(new URL(`../rules/schema/${name}.schema.json`, import.meta.url), "utf8");
  }
  return `${JSON.stringify(schemaNamed(name, law, options), null, 2)}\n`;
}

function schemaNamed(name: string, law: Law, options: SchemaOptions): object {
  const ofRules = ruleFormatSchema(name, law);
  if (ofRules !== undefined) return ofRules;
  if ((TABLE_NAMES as readonly string[]).includes(name)) return tableSchema(name as TableName);
  if (name === "household") return householdJsonSchema();
  throw notThere("schema", name, NAMES, options.lang);
}

import { join } from "node:path";
import type { Command } from "commander";
import { bundlePack, type PackHead, type RuleFiles } from "../law/index.js";
import { addRulesOptions, openLaw, type RulesOptions } from "./law.js";
import { languageOption, notThere } from "./options.js";
import { valueOrFail } from "./usage.js";
import { writeOut } from "./write.js";

interface BundleOptions extends RulesOptions {
  readonly out: string;
}

export function addBundle(packs: Command): void {
  addRulesOptions(packs.command("bundle"))
    .description("write packs as JavaScript modules, each with all it needs and without its cases")
    .argument("[pack...]", "their names, such as cn/household-exit (default: all)")
    .requiredOption("--out <folder>", "where to write; one module with its types for each pack")
    .addOption(languageOption())
    .action((names: readonly string[], options: BundleOptions) => {
      const book = openLaw({ ...options, format: "modules" });
      for (const name of names.length === 0 ? book.heads.keys() : names) {
        const head = book.heads.get(name);
        if (head === undefined) throw notThere("pack", name, [...book.heads.keys()], options.lang);
        const files = valueOrFail(bundlePack(book, name), options.lang);
        writeModules(join(options.out, name), head, files);
        process.stdout.write(`${name}  ${Object.keys(files).length} files\n`);
      }
    });
}

/** A module for `import`, one for `require`, and the types of both. */
function writeModules(path: string, head: PackHead, files: RuleFiles): void {
  const about = `/** The rule files of ${head.name} ${head.version} and its parents, for \`readLaw\`. */\n`;
  const types = `${about}export declare const files: Readonly<Record<string, unknown>>;\n`;
  const json = JSON.stringify(files);
  writeOut(`${path}.js`, `${about}export const files = ${json};\n`);
  writeOut(`${path}.cjs`, `${about}exports.files = ${json};\n`);
  writeOut(`${path}.d.ts`, types);
  writeOut(`${path}.d.cts`, types);
}

import { readdirSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Command } from "commander";
import { lintLaw, readAuthoringData } from "../authoring/index.js";
import { bookOf, readRuleFiles, readText } from "../io/index.js";
import { withdrawDeclarations } from "../law/index.js";
import {
  asMarkdown,
  codesPage,
  type Doc,
  factsPage,
  type LintSample,
  lintPages,
  type Page,
  parametersPage,
  rulePages,
  ruleSystemsPage,
} from "../report/index.js";
import { addRulesOptions, openLaw, type RulesOptions } from "./law.js";
import { languageOption } from "./options.js";
import { say } from "./speech.js";
import { valueOrFail } from "./usage.js";
import { writeOut } from "./write.js";

/** Adds `packs docs`: the pages of all rules, and of what they are written in. */
export function addDocs(packs: Command): void {
  addRulesOptions(packs.command("docs"))
    .description(
      say(
        "为每条规则、每个规则包写一页说明，中英文",
        "write a page for every rule and pack, in Chinese and English",
      ),
    )
    .addOption(languageOption())
    .requiredOption(
      "--out <folder>",
      say(
        "规则说明写到哪里，如 docs/reference/rules",
        "where the pages of rules go, such as docs/reference/rules",
      ),
    )
    .option(
      "--reference <folder>",
      say(
        "并写出事实、参数、代码和覆盖情况，如 docs/reference",
        "also write facts, parameters, codes and coverage, such as docs/reference",
      ),
    )
    .option(
      "--samples <folder>",
      say(
        "与 --reference 合用：检查说明所用的错误样例",
        "with --reference: bad samples for the pages of the linter",
      ),
    )
    .action((options: DocsOptions) => docs(options));
}

interface DocsOptions extends RulesOptions {
  readonly out: string;
  readonly reference?: string;
  readonly samples?: string;
}

function docs(options: DocsOptions): void {
  const book = openLaw({ ...options, format: "pages" });
  const data = valueOrFail(readAuthoringData(book));
  let count = writePages(options.out, rulePages(book));
  if (options.reference !== undefined) {
    const inBoth = (doc: Doc): Page => ({ doc, language: "en" });
    count += writePages(
      options.reference,
      {
        "facts.md": inBoth(factsPage(book)),
        "parameters.md": inBoth(parametersPage(book)),
        "codes.md": inBoth(codesPage()),
        "coverage.md": inBoth(ruleSystemsPage(data.systems, book)),
      },
      false,
    );
    if (options.samples !== undefined) {
      const samples = readSamples(options.samples);
      count += writePages(join(options.reference, "lint"), lintPages(samples));
    }
  }
  process.stdout.write(`${count}\n`);
}

/** The bad samples of a folder, one folder each, with what the linter finds in them. */
function readSamples(folder: string): Record<string, LintSample> {
  const samples: Record<string, LintSample> = {};
  for (const name of readdirSync(folder).sort()) {
    const files = valueOrFail(readRuleFiles(join(folder, name)));
    const book = valueOrFail(bookOf(files));
    const data = valueOrFail(readAuthoringData(book));
    samples[name] = { files, found: lintLaw(book, { ...data, today: "2026-11-24" }) };
    withdrawDeclarations();
  }
  return samples;
}

/** Writes pages and takes away generated ones that no rule has any more. */
function writePages(folder: string, pages: Readonly<Record<string, Page>>, whole = true): number {
  for (const [path, { doc, language }] of Object.entries(pages)) {
    writeOut(join(folder, path), asMarkdown(doc, language));
  }
  if (!whole) return Object.keys(pages).length;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(folder, file).split(sep).join("/");
    if (!entry.isFile() || !path.endsWith(".md") || path in pages) continue;
    if (readText(file).startsWith("<!-- Generated from")) rmSync(file);
  }
  return Object.keys(pages).length;
}

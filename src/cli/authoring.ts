import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Command } from "commander";
import {
  coverPack,
  diffPacks,
  lintLaw,
  mutatePack,
  overlayProofs,
  readAuthoringData,
} from "../authoring/index.js";
import { type Finding, type Language, type Severity, VERDICTS } from "../base/index.js";
import { bookOf, readRuleFiles } from "../io/index.js";
import { runCases } from "../judge/index.js";
import { composePack, type Law, type Pack, type Rule } from "../law/index.js";
import {
  asJson,
  asMarkdown,
  codesPage,
  coverageDoc,
  type Doc,
  diffDoc,
  examplesDoc,
  factsPage,
  type LintSample,
  lintDoc,
  lintPages,
  mutationDoc,
  type Page,
  parametersPage,
  rulePages,
  ruleSystemsPage,
} from "../report/index.js";
import {
  addRulesOptions,
  issuesElsewhere,
  lawOf,
  openLaw,
  type RulesOptions,
  sayReplaced,
} from "./law.js";
import { registerIn } from "./ledgers.js";
import { whole } from "./numbers.js";
import {
  checkForce,
  checkPlace,
  dayNamed,
  dayOption,
  exitCode,
  failOnOption,
  languageOption,
  placeIn,
  today,
} from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { progress } from "./progress.js";
import { UsageError, valueOrFail } from "./usage.js";
import { writeOut } from "./write.js";

type Options = RulesOptions & OutputOptions;

/** Adds `packs lint`, `test`, `cover`, `mutate`, `diff` and `docs`: the tools of a rule author. */
export function addAuthoring(packs: Command): void {
  const add = (name: string, description: string, hasFormat = true) => {
    const command = addRulesOptions(packs.command(name))
      .description(description)
      .addOption(languageOption());
    return hasFormat ? addOutputOptions(command) : command;
  };

  add("lint", "find what loads and is yet likely to be wrong")
    .addOption(
      dayOption("--today <day>", "the day by which parameters count as stale (default: today)"),
    )
    .option(
      "--proofs",
      "also say, for every rule that takes another's place, whether it asks for less",
    )
    .addOption(failOnOption())
    .action((options: Options & LintCliOptions) => lint(options));
  add("test", "run every case of every rule")
    .argument("[pack...]", "packs by name; all unless said")
    .action((names: string[], options: Options) => test(names, options));
  add("cover", "show which comparisons and verdicts no case reaches")
    .argument("[pack...]", "packs by name; all unless said")
    .action((names: string[], options: Options) => cover(names, options));
  add("mutate", "change rules one thing at a time and see whether a case notices")
    .argument("[pack...]", "packs by name; all unless said")
    .option("--at-least <percent>", "exit with 1 when a pack scores less", "0")
    .option("--most <n>", "how many comparisons to make for a pack before the rest is left", whole)
    .action((names: string[], options: Options & MutateOptions) => mutate(names, options));
  add("diff", "judge a register by two packs, or on two days, and show who comes out differently")
    .argument("<before>", "a pack, or pack@day such as cn/household-exit@2016-12-31")
    .argument("<after>", "another pack or day")
    .argument("<register>", "a folder of CSV or NDJSON files")
    .option("--place <place>", "where to judge, such as cn-sichuan")
    .action((before: string, after: string, register: string, options: Options & DiffOptions) =>
      diff(before, after, register, options),
    );
  add("docs", "write a page for every rule and pack, in Chinese and English", false)
    .requiredOption("--out <folder>", "where the pages of rules go, such as docs/reference/rules")
    .option(
      "--reference <folder>",
      "also write facts, parameters, codes and coverage, such as docs/reference",
    )
    .option("--samples <folder>", "with --reference: bad samples for the pages of the linter")
    .action((options: RulesOptions & DocsOptions) => docs(options));
}

function packsOf(book: Law, names: readonly string[], language: Language): Pack[] {
  const wanted = names.length > 0 ? names : [...book.heads.keys()].sort();
  return wanted.map((name) => valueOrFail(composePack(book, name), language));
}

interface LintCliOptions {
  readonly today?: string;
  readonly proofs?: boolean;
  readonly failOn: Severity | "never";
}

async function lint(options: Options & LintCliOptions): Promise<void> {
  const day = options.today ?? today();
  const read = lawOf(options);
  if (read.ok) sayReplaced(read.value, options);
  const issues: readonly Finding[] = read.ok ? lintAll(read.value, day) : read.issues;
  const proofs = read.ok && options.proofs === true ? overlayProofs(read.value) : [];
  await answer(
    { doc: () => lintDoc(issues, proofs), json: () => asJson({ issues, proofs }) },
    options,
  );
  process.exitCode = exitCode(
    options.failOn,
    issues.map((one) => one.severity),
  );
}

/** What the linter finds in files of one's own, or in all where there is no book below them. */
function lintAll(law: Law, day: string): readonly Finding[] {
  const elsewhere = issuesElsewhere(law);
  const data = readAuthoringData(law);
  if (!data.ok) return elsewhere;
  return [...elsewhere, ...lintLaw(law, { ...data.value, today: day })];
}

function ownRules(book: Law, { name }: Pack): readonly Rule[] {
  return book.rules.get(name) ?? [];
}

async function test(names: readonly string[], options: Options): Promise<void> {
  const book = openLaw(options);
  const packs = packsOf(book, names, options.lang).map((pack) => {
    const results = runCases(pack, ownRules(book, pack));
    const verdicts = VERDICTS.map(
      (verdict) => results.filter((one) => one.verdict === verdict).length,
    );
    return { pack: pack.name, rules: ownRules(book, pack).length, results, verdicts };
  });
  const failures = packs.flatMap(({ results }) => results.filter(({ passed }) => !passed));
  const cases = packs.reduce((sum, { results }) => sum + results.length, 0);
  await answer(
    {
      doc: () => examplesDoc(packs),
      json: () => asJson({ cases, failed: failures.length, packs }),
    },
    options,
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}

async function cover(names: readonly string[], options: Options): Promise<void> {
  const book = openLaw(options);
  const covered = packsOf(book, names, options.lang).map((pack) =>
    coverPack(pack, ownRules(book, pack)),
  );
  await answer({ doc: () => coverageDoc(covered), json: () => asJson(covered) }, options);
  process.exitCode = covered.some(({ score }) => score < 100) ? 1 : 0;
}

interface MutateOptions {
  readonly atLeast: string;
  readonly most?: number;
}

async function mutate(names: readonly string[], options: Options & MutateOptions): Promise<void> {
  const least = Number(options.atLeast);
  if (!Number.isFinite(least))
    throw new UsageError(`--at-least: “${options.atLeast}” is no number`);
  const book = openLaw(options);
  const { most } = options;
  const reports = packsOf(book, names, options.lang).map((pack) => {
    const { step, stop } = progress(pack.name, { from: 20, every: 5 });
    const limit = most === undefined ? {} : { most };
    const report = mutatePack(pack, ownRules(book, pack), { ...limit, each: step });
    stop();
    return report;
  });
  await answer({ doc: () => mutationDoc(reports), json: () => asJson(reports) }, options);
  process.exitCode = reports.some(({ score }) => score < least) ? 1 : 0;
}

interface DiffOptions {
  readonly place?: string;
}

async function diff(
  before: string,
  after: string,
  folder: string,
  options: Options & DiffOptions,
): Promise<void> {
  const book = openLaw(options);
  const place = placeIn(book, options.place, options.lang);
  const side = (text: string) => {
    const at = text.indexOf("@");
    const name = at < 0 ? text : text.slice(0, at);
    const pack = valueOrFail(composePack(book, name), options.lang);
    const asOf = at < 0 ? (pack.inForce.to ?? today()) : dayNamed(text.slice(at + 1), text);
    checkForce(pack, asOf, options.lang);
    if (place !== undefined) checkPlace(pack, place, options.lang);
    return { pack, context: { asOf, place } };
  };
  const sides = [side(before), side(after)] as const;
  const [{ subject }, { subject: other }] = [sides[0].pack, sides[1].pack];
  if (subject !== other) {
    throw new UsageError(
      options.lang === "zh"
        ? `${sides[0].pack.name} 与 ${sides[1].pack.name} 判定的不是同一种对象（${subject}、${other}）`
        : `${sides[0].pack.name} judges a ${subject}, ${sides[1].pack.name} a ${other}`,
    );
  }
  const register = await registerIn(folder, options);
  const found = diffPacks(...sides, register);
  await answer({ doc: () => diffDoc(found), json: () => asJson(found) }, options);
}

interface DocsOptions {
  readonly out: string;
  readonly reference?: string;
  readonly samples?: string;
}

function docs(options: RulesOptions & DocsOptions): void {
  const book = openLaw({ ...options, format: "pages" });
  const data = valueOrFail(readAuthoringData(book), options.lang);
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
      const samples = readSamples(options.samples, options.lang);
      count += writePages(join(options.reference, "lint"), lintPages(samples));
    }
  }
  process.stdout.write(`${count}\n`);
}

/** The bad samples of a folder, one folder each, with what the linter finds in them. */
function readSamples(folder: string, language: Language): Record<string, LintSample> {
  const samples: Record<string, LintSample> = {};
  for (const name of readdirSync(folder).sort()) {
    const files = valueOrFail(readRuleFiles(join(folder, name)), language);
    const book = valueOrFail(bookOf(files), language);
    const data = valueOrFail(readAuthoringData(book), language);
    samples[name] = { files, found: lintLaw(book, { ...data, today: "2026-11-24" }) };
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
    if (readFileSync(file, "utf8").startsWith("<!-- Generated from")) rmSync(file);
  }
  return Object.keys(pages).length;
}

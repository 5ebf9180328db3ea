import type { Command } from "commander";
import {
  coverPack,
  diffPacks,
  lintLaw,
  mutatePack,
  overlayProofs,
  readAuthoringData,
} from "../authoring/index.js";
import { type Finding, type Severity, VERDICTS } from "../base/index.js";
import { runCases } from "../judge/index.js";
import { composePack, type Law, type Pack, type Rule } from "../law/index.js";
import { coverageDoc, diffDoc, examplesDoc, lintDoc, mutationDoc } from "../report/index.js";
import { addDocs } from "./docs.js";
import { checkForce, checkPlace, placeIn } from "./judging.js";
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
import { dayNamed, dayOption, exitCode, failOnOption, languageOption, today } from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { progress } from "./progress.js";
import {
  type CasesResult,
  type CoverageResult,
  type DiffResult,
  type LintResult,
  type MutationResult,
  printed,
} from "./results.js";
import { say } from "./speech.js";
import { UsageError, valueOrFail } from "./usage.js";

type Options = RulesOptions & OutputOptions;

/** Adds `packs lint`, `test`, `cover`, `mutate`, `diff` and `docs`: the tools of a rule author. */
export function addAuthoring(packs: Command): void {
  const add = (name: string, description: string) =>
    addOutputOptions(
      addRulesOptions(packs.command(name)).description(description).addOption(languageOption()),
    );

  add("lint", say("找出能读入、但多半写错的地方", "find what loads and is yet likely to be wrong"))
    .addOption(
      dayOption(
        "--today <day>",
        say(
          "按这一天看参数是否过期未核（默认：今天）",
          "the day by which parameters count as stale (default: today)",
        ),
      ),
    )
    .option(
      "--proofs",
      say(
        "并说明每条取代他条的规则，要求是否更低",
        "also say, for every rule that takes another's place, whether it asks for less",
      ),
    )
    .addOption(failOnOption())
    .action((options: Options & LintCliOptions) => lintRules(options));
  add("test", say("运行每条规则的每个案例", "run every case of every rule"))
    .argument("[pack...]", say("规则包的名称；不写为全部", "packs by name; all unless said"))
    .action((names: string[], options: Options) => testRules(names, options));
  add(
    "cover",
    say("列出没有案例到达的比较和结论", "show which comparisons and verdicts no case reaches"),
  )
    .argument("[pack...]", say("规则包的名称；不写为全部", "packs by name; all unless said"))
    .action((names: string[], options: Options) => cover(names, options));
  add(
    "mutate",
    say(
      "每次改动规则一处，看案例能否发现",
      "change rules one thing at a time and see whether a case notices",
    ),
  )
    .argument("[pack...]", say("规则包的名称；不写为全部", "packs by name; all unless said"))
    .option(
      "--at-least <percent>",
      say("规则包的得分低于它时，退出码为1", "exit with 1 when a pack scores less"),
      "0",
    )
    .option(
      "--most <n>",
      say(
        "每个规则包最多比较多少次",
        "how many comparisons to make for a pack before the rest is left",
      ),
      whole,
    )
    .action((names: string[], options: Options & MutateOptions) => mutate(names, options));
  add(
    "diff",
    say(
      "用两个规则包或在两个日期判定同一台账，列出结论不同的户",
      "judge a register by two packs, or on two days, and show who comes out differently",
    ),
  )
    .argument(
      "<before>",
      say(
        "规则包，或“规则包@日期”，如 cn/household-exit@2016-12-31",
        "a pack, or pack@day such as cn/household-exit@2016-12-31",
      ),
    )
    .argument("<after>", say("另一个规则包或日期", "another pack or day"))
    .argument(
      "<register>",
      say(
        "工作簿、CSV 或文本文件，或放着它们的文件夹",
        "a workbook, a CSV or text file, or a folder of them",
      ),
    )
    .option(
      "--place <place>",
      say("在哪里判定，如 cn-sichuan", "where to judge, such as cn-sichuan"),
    )
    .action((before: string, after: string, register: string, options: Options & DiffOptions) =>
      diff(before, after, register, options),
    );
  addDocs(packs);
}

function packsOf(book: Law, names: readonly string[]): Pack[] {
  const wanted = names.length > 0 ? names : [...book.heads.keys()].sort();
  return wanted.map((name) => valueOrFail(composePack(book, name)));
}

interface LintCliOptions {
  readonly today?: string;
  readonly proofs?: boolean;
  readonly failOn: Severity | "never";
}

export async function lintRules(
  options: Options & LintCliOptions,
  read = lawOf(options),
): Promise<void> {
  const day = options.today ?? today();
  if (read.ok) sayReplaced(read.value, options);
  const issues: readonly Finding[] = read.ok ? lintAll(read.value, day) : read.issues;
  const proofs = read.ok && options.proofs === true ? overlayProofs(read.value) : [];
  await answer(
    {
      doc: () => lintDoc(issues, proofs),
      json: () => printed<LintResult>({ version: 1, issues, proofs }),
    },
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

export async function testRules(
  names: readonly string[],
  options: Options,
  book = openLaw(options),
): Promise<void> {
  const packs = packsOf(book, names).map((pack) => {
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
      json: () => printed<CasesResult>({ version: 1, cases, failed: failures.length, packs }),
    },
    options,
  );
  process.exitCode = failures.length > 0 ? 1 : 0;
}

async function cover(names: readonly string[], options: Options): Promise<void> {
  const book = openLaw(options);
  const covered = packsOf(book, names).map((pack) => coverPack(pack, ownRules(book, pack)));
  await answer(
    {
      doc: () => coverageDoc(covered),
      json: () => printed<CoverageResult>({ version: 1, packs: covered }),
    },
    options,
  );
  process.exitCode = covered.some(({ score }) => score < 100) ? 1 : 0;
}

interface MutateOptions {
  readonly atLeast: string;
  readonly most?: number;
}

async function mutate(names: readonly string[], options: Options & MutateOptions): Promise<void> {
  const least = Number(options.atLeast);
  if (!Number.isFinite(least))
    throw new UsageError(
      say(
        `--at-least：“${options.atLeast}”不是数`,
        `--at-least: “${options.atLeast}” is no number`,
      ),
    );
  const book = openLaw(options);
  const { most } = options;
  const reports = packsOf(book, names).map((pack) => {
    const { step, stop } = progress(pack.name, { from: 20, every: 5 });
    const limit = most === undefined ? {} : { most };
    const report = mutatePack(pack, ownRules(book, pack), { ...limit, each: step });
    stop();
    return report;
  });
  await answer(
    {
      doc: () => mutationDoc(reports),
      json: () => printed<MutationResult>({ version: 1, packs: reports }),
    },
    options,
  );
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
  const place = placeIn(book, options.place);
  const side = (text: string) => {
    const at = text.indexOf("@");
    const name = at < 0 ? text : text.slice(0, at);
    const pack = valueOrFail(composePack(book, name));
    const asOf = at < 0 ? (pack.inForce.to ?? today()) : dayNamed(text.slice(at + 1), text);
    checkForce(pack, asOf);
    if (place !== undefined) checkPlace(pack, place);
    return { pack, context: { asOf, place } };
  };
  const sides = [side(before), side(after)] as const;
  const [{ subject }, { subject: other }] = [sides[0].pack, sides[1].pack];
  if (subject !== other) {
    throw new UsageError(
      say(
        `${sides[0].pack.name} 与 ${sides[1].pack.name} 判定的不是同一种对象（${subject}、${other}）`,
        `${sides[0].pack.name} judges a ${subject}, ${sides[1].pack.name} a ${other}`,
      ),
    );
  }
  const register = await registerIn(folder);
  const found = diffPacks(...sides, register);
  await answer(
    { doc: () => diffDoc(found), json: () => printed<DiffResult>({ version: 1, ...found }) },
    options,
  );
}

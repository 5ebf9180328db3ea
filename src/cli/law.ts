import type { Command } from "commander";
import { Option } from "commander";
import { readAuthoringData } from "../authoring/index.js";
import { type Finding, fail, hasErrors, type Language, type Result } from "../base/index.js";
import { readFigureRules } from "../figures/index.js";
import { readIndicators } from "../indicators/index.js";
import { readBook } from "../io/index.js";
import type { Law } from "../law/index.js";
import { readCalendar, readProcedures } from "../procedures/index.js";
import { printable } from "../report/index.js";
import { say, spoken } from "./speech.js";
import { UsageError, valueOrFail } from "./usage.js";

export interface RulesOptions {
  readonly rules?: readonly string[];
  readonly rulesOnly?: true;
  readonly lang: Language;
}

/** In which form a command answers; as text unless said. */
interface Form {
  readonly format?: string;
}

/** The options by which every command takes rules of one's own. */
export function addRulesOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--rules <folder>",
        say(
          "自有规则的文件夹，叠加在内置规则上；可写多次",
          "a folder of rules of your own, laid over the built-in ones; may be given again",
        ),
      ).argParser((folder: string, before: readonly string[] | undefined) => [
        ...(before ?? []),
        folder,
      ]),
    )
    .option(
      "--rules-only",
      say(
        "与 --rules 合用：只用这些文件夹，不用内置规则",
        "with --rules: those folders alone, without the built-in rules",
      ),
    );
}

/** The law that the options name; a folder that cannot be read ends the command. */
export function lawOf({ rules = [], rulesOnly }: RulesOptions): Result<Law> {
  if (rulesOnly === true && rules.length === 0) {
    throw new UsageError(
      say("--rules-only 要与 --rules 一起使用", "--rules-only is used together with --rules"),
    );
  }
  const law = readBook(rules, { only: rulesOnly === true });
  const unreadable = law.issues.filter(({ place }) => place?.file === undefined);
  if (!law.ok && unreadable.length > 0) valueOrFail({ ...law, issues: unreadable });
  return law;
}

/** What is wrong with files of the law that other rooms read. */
export function issuesElsewhere(law: Law): readonly Finding[] {
  const has = (folder: string) => law.shelf.files.some(({ path }) => path.startsWith(folder));
  return [
    readAuthoringData(law),
    readCalendar(law),
    ...(has("indicators/") ? [readIndicators(law)] : []),
    ...(has("procedures/") ? [readProcedures(law)] : []),
    ...(has("figures/") ? [readFigureRules(law)] : []),
  ].flatMap(({ issues }) => issues);
}

/**
 * The law by which a command works, all of it checked where folders of one's own are given. What these
 * replace is said before anything else.
 */
export function openLaw(options: RulesOptions & Form): Law {
  const law = valueOrFail(lawOf(options));
  if (options.rules === undefined) return law;
  const issues = issuesElsewhere(law);
  if (hasErrors(issues)) valueOrFail(fail(issues));
  sayReplaced(law, options);
  return law;
}

/** Makes columns and tables of one's own known, where a command reads or writes them and judges nothing. */
export function knowOwn(options: RulesOptions): void {
  if (options.rules !== undefined) openLaw({ ...options, format: "none" });
}

/** Says what files of one's own replace: in a text above it, else on the error output. */
export function sayReplaced(law: Law, { lang, format = "text" }: RulesOptions & Form): void {
  const within = format === "text" || format === "markdown";
  const lines = replacedLines(law, within ? lang : spoken());
  if (lines.length === 0) return;
  const out = within ? process.stdout : process.stderr;
  out.write(printable(`${lines.join("\n")}\n${format === "markdown" ? "\n" : ""}`));
}

/** What files of one's own take the place of, and what they add to packs that are built in. */
function replacedLines({ shelf }: Law, lang: Language): readonly string[] {
  const zh = lang === "zh";
  const builtIn = new Set(
    shelf.files.filter(({ kind, layer }) => kind === "pack" && layer === 0).map(({ name }) => name),
  );
  const added = shelf.files.filter(
    ({ kind, layer, path, shown }) =>
      layer > 0 &&
      kind === "rule" &&
      builtIn.has(path.split("/").slice(1, 3).join("/")) &&
      !shelf.replaced.some(({ file }) => file === shown),
  );
  return [
    ...shelf.replaced.map(({ file, replaces }) =>
      zh ? `自有规则 ${file} 取代了 ${replaces}` : `Your ${file} takes the place of ${replaces}`,
    ),
    ...added.map(({ shown, path }) => {
      const pack = path.split("/").slice(1, 3).join("/");
      return zh
        ? `自有规则 ${shown} 加入了内置规则包 ${pack}`
        : `Your ${shown} is added to the built-in ${pack}`;
    }),
  ];
}

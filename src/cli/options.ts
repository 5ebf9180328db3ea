import type { Command } from "commander";
import { Option } from "commander";
import {
  type Issue,
  isPlainDate,
  issue,
  type Language,
  type Result,
  type Severity,
} from "../base/index.js";
import { readRegister, readRulebook } from "../io/index.js";
import type { AssessContext } from "../judge/index.js";
import { composePack, findPack, type Pack, type Rulebook } from "../packs/index.js";
import type { Register } from "../register/index.js";
import { issueLine } from "../report/index.js";

/** Input that cannot be used: the command ends with exit code 2 and these lines. */
export class UsageError extends Error {}

export interface LawOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly place: string;
  readonly purpose: string;
  readonly pack?: string;
  readonly rules?: string;
  readonly confirmedOnly?: boolean;
  readonly lang: Language;
}

/** The options of every command that judges by a pack. */
export function addLawOptions(command: Command): Command {
  return command
    .option("--as-of <day>", "judge by the law and facts of this day (default: today)")
    .option("--known-at <day>", "judge by what had been published and recorded by this day")
    .option("--place <place>", "jurisdiction, such as cn-sichuan", "cn")
    .option("--purpose <purpose>", "what to judge by, such as household-exit", "household-exit")
    .option("--pack <name>", "a pack by its name, instead of --place and --purpose")
    .option("--rules <folder>", "a folder of rules, instead of the built-in ones")
    .option("--confirmed-only", "take unconfirmed legal values as not known")
    .addOption(languageOption());
}

export function languageOption(): Option {
  return new Option("--lang <language>", "language of the output")
    .choices(["zh", "en"])
    .default("zh");
}

export function formatOption(formats: readonly string[]): Option {
  return new Option("--format <format>", "form of the output").choices(formats).default(formats[0]);
}

export function failOnOption(): Option {
  return new Option("--fail-on <severity>", "exit with 1 on findings of this severity or above")
    .choices(["error", "warning", "note", "never"])
    .default("error");
}

/** Exit code 1 when something is at or above the severity asked for. */
export function exitCode(failOn: Severity | "never", found: readonly Severity[]): 0 | 1 {
  const order = ["note", "warning", "error"];
  if (failOn === "never") return 0;
  return found.some((one) => order.indexOf(one) >= order.indexOf(failOn)) ? 1 : 0;
}

export function contextOf(options: LawOptions): AssessContext {
  const today = new Date().toLocaleDateString("sv-SE");
  for (const [name, day] of [
    ["--as-of", options.asOf],
    ["--known-at", options.knownAt],
  ]) {
    if (day !== undefined && !isPlainDate(day)) {
      throw new UsageError(`${name}: “${day}” is no day; write it as 2020-12-31`);
    }
  }
  return {
    asOf: options.asOf ?? today,
    knownAt: options.knownAt,
    place: options.place,
    confirmedOnly: options.confirmedOnly,
  };
}

export function loadRules(options: Pick<LawOptions, "rules" | "lang">): Rulebook {
  return valueOrFail(readRulebook(options.rules), options.lang);
}

/** The pack that the options choose, which must be in force on the day. */
export function choosePack(book: Rulebook, options: LawOptions, context: AssessContext): Pack {
  const name = options.pack ?? findPack(book, options.purpose, options.place, context.asOf);
  if (name === undefined) {
    const names = [...book.heads.keys()].join(", ");
    throw new UsageError(`no pack for ${options.purpose} in ${options.place}; packs are: ${names}`);
  }
  const pack = valueOrFail(composePack(book, name), options.lang);
  const { from, to } = pack.inForce;
  if (context.asOf < from || (to !== null && context.asOf > to)) {
    const details = { pack: pack.name, asOf: context.asOf, from, to: to ?? "…" };
    throw new UsageError(issueLine(issue("pack/not-in-force", details), options.lang));
  }
  return pack;
}

/** The value of a result, or the end of the command with its issues. */
export function valueOrFail<T>(result: Result<T>, language: Language): T {
  if (result.ok) return result.value;
  throw new UsageError(result.issues.map((one: Issue) => issueLine(one, language)).join("\n"));
}

/**
 * The register in a folder. What was set aside on the way is counted on the error output, so that the
 * answer of a command that does not list it is not taken for one about all of it.
 */
export function registerIn(folder: string, language: Language): Register {
  const register = valueOrFail(readRegister(folder), language);
  const sum = (key: "rows" | "used" | "setAside" | "cellsSetAside") =>
    register.tally.reduce((total, one) => total + one[key], 0);
  const errors = register.issues.filter(({ severity }) => severity === "error").length;
  if (errors > 0) {
    process.stderr.write(
      language === "zh"
        ? `读入${sum("rows")}行，采用${sum("used")}行，搁置${sum("setAside")}行、${sum("cellsSetAside")}个单元格；问题${errors}个，用 tuopin audit 逐条查看\n`
        : `Rows read: ${sum("rows")}, used: ${sum("used")}, set aside: ${sum("setAside")}; cells set aside: ${sum("cellsSetAside")}; errors: ${errors}. “tuopin audit” lists them.\n`,
    );
  }
  return register;
}

import { type Command, Option } from "commander";
import type { Language } from "../base/index.js";
import { type LedgerOptions, readLedgers } from "../io/index.js";
import { countIssues, type Register } from "../register/index.js";
import { issueLine } from "../report/index.js";
import { UsageError, valueOrFail } from "./usage.js";

/** What the options say of ledgers. */
export interface LedgerOptionsGiven {
  readonly lang: Language;
  readonly sheet?: readonly string[];
  readonly encoding?: NonNullable<LedgerOptions["encoding"]>;
}

export const LEDGERS = "workbooks, CSV or text files, or folders of them";

/** Options for what a ledger does not say itself. */
export function addLedgerOptions(command: Command): Command {
  return command
    .option(
      "--sheet <name...>",
      "the sheets of workbooks to read (default: all that are not hidden)",
    )
    .addOption(
      new Option("--encoding <name>", "the encoding of texts, where you know it").choices([
        "utf-8",
        "utf-16le",
        "utf-16be",
        "gb18030",
      ]),
    );
}

/** The register that ledgers hold, or the end of the command where they hold none. */
export async function ledgersIn(
  paths: string | readonly string[],
  { lang, sheet, encoding }: LedgerOptionsGiven,
): Promise<Register> {
  const options: LedgerOptions = {
    ...(sheet === undefined ? {} : { sheets: sheet }),
    ...(encoding === undefined ? {} : { encoding }),
  };
  const register = valueOrFail(await readLedgers(paths, options), lang);
  if (register.tally.some(({ used }) => used > 0)) return register;
  const said = register.issues.map((one) => issueLine(one, lang));
  const none = lang === "zh" ? "没有一行可以采用" : "No row could be used";
  throw new UsageError([none, ...said].join("\n"));
}

/**
 * The register in files and folders. What was set aside on the way is counted on the error output, so that the
 * answer of a command that does not list it is not taken for one about all of it.
 */
export async function registerIn(
  paths: string | readonly string[],
  options: LedgerOptionsGiven,
): Promise<Register> {
  const language = options.lang;
  const register = await ledgersIn(paths, options);
  const sum = (key: "rows" | "used" | "setAside" | "cellsSetAside") =>
    register.tally.reduce((total, one) => total + one[key], 0);
  const errors = countIssues(register.issues.filter(({ severity }) => severity === "error"));
  if (errors > 0) {
    process.stderr.write(
      language === "zh"
        ? `读入${sum("rows")}行，采用${sum("used")}行，搁置${sum("setAside")}行、${sum("cellsSetAside")}个单元格；问题${errors}个，用 tuopin audit 逐条查看\n`
        : `Rows read: ${sum("rows")}, used: ${sum("used")}, set aside: ${sum("setAside")}; cells set aside: ${sum("cellsSetAside")}; errors: ${errors}. “tuopin audit” lists them.\n`,
    );
  }
  return register;
}

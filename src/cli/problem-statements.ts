import { basename } from "node:path";
import type { Command } from "commander";
import { holdStatements } from "../audit/index.js";
import { shownFile } from "../base/index.js";
import { problemStatementsDoc } from "../report/index.js";
import { dayOption, languageOption } from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { ledgerOption, problemLedgerIn } from "./problem-ledger.js";
import { say } from "./speech.js";
import { textOf } from "./summary-text.js";

interface StatementsOptions extends OutputOptions {
  readonly ledger: string;
  readonly asOf?: string;
  readonly failOn: "fails" | "never";
}

/** What summaries say of problems, held against their ledger. */
export function addProblemStatements(problems: Command): void {
  const command = problems
    .command("statements")
    .description(
      say(
        "工作总结里“问题几条、销号几条”的说法，与问题台账核对",
        "hold what a work summary says of problems found and struck off against the ledger",
      ),
    )
    .argument("<summary>", say("总结；“-”为标准输入", "the summary; “-” for standard input"));
  addOutputOptions(command)
    .addOption(ledgerOption())
    .addOption(
      dayOption(
        "--as-of <day>",
        say(
          "到这一天为止的发现和销号（默认：全部）",
          "found and struck off by this day (default: all)",
        ),
      ),
    )
    .addOption(languageOption())
    .option(
      "--fail-on <what>",
      say(
        "说法不符（fails）时退出码为1，或从不（never）",
        "exit with 1 when a statement “fails”, or “never”",
      ),
      "fails",
    )
    .action(async (summary: string, { ledger, asOf, failOn, ...options }: StatementsOptions) => {
      const held = holdStatements(textOf(summary), problemLedgerIn(ledger), {
        asOf,
        file: shownFile(basename(summary)),
      });
      const isWrong = held.statements.some(({ verdict }) => verdict === "fails");
      process.exitCode = isWrong && failOn === "fails" ? 1 : 0;
      await answer({ doc: () => problemStatementsDoc(held) }, options);
    });
}

import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { actualsOf } from "../audit/index.js";
import type { Language } from "../base/index.js";
import {
  compareStated,
  comparisonsAsMarkdown,
  comparisonsAsText,
  figuresAsMarkdown,
  figuresAsText,
  readFigures,
} from "../figures/index.js";
import { readRegister } from "../io/index.js";
import { contextOf, formatOption, languageOption, UsageError, valueOrFail } from "./options.js";
import { print } from "./print.js";

interface FiguresOptions {
  readonly lang: Language;
  readonly format: "text" | "markdown" | "json";
  readonly against?: string;
  readonly asOf?: string;
  readonly failOn: "fails" | "never";
}

export function addFigures(program: Command): void {
  program
    .command("figures")
    .description("check the figures of a written work summary against each other, or a register")
    .argument("<file>", "a summary as UTF-8 text")
    .option("--against <folder>", "a register that the summary speaks of")
    .option("--as-of <day>", "the day of the register (default: today)")
    .addOption(languageOption())
    .addOption(formatOption(["text", "markdown", "json"]))
    .option("--fail-on <what>", "exit with 1 when a figure “fails”, or “never”", "fails")
    .action((file: string, options: FiguresOptions) => {
      const report = readFigures(readText(file));
      const compared =
        options.against === undefined ? undefined : compare(report, options.against, options);
      const { lang, format } = options;
      const parts = {
        text: () => [
          figuresAsText(report, lang),
          ...(compared === undefined ? [] : [comparisonsAsText(compared, lang)]),
        ],
        markdown: () => [
          figuresAsMarkdown(report, lang),
          ...(compared === undefined ? [] : [comparisonsAsMarkdown(compared, lang)]),
        ],
        json: () => [`${JSON.stringify({ version: 1, ...report, compared }, null, 2)}\n`],
      };
      print(parts[format]().join("\n"), format);
      const failed = [...report.checks, ...(compared?.comparisons ?? [])].some(
        ({ verdict }) => verdict === "fails",
      );
      process.exitCode = failed && options.failOn === "fails" ? 1 : 0;
    });
}

function compare(
  report: ReturnType<typeof readFigures>,
  folder: string,
  options: FiguresOptions,
): ReturnType<typeof compareStated> {
  const { asOf } = contextOf({ ...options, place: "cn", purpose: "household-exit" });
  const register = valueOrFail(readRegister(folder), options.lang);
  return compareStated(report, actualsOf(register, asOf), { year: Number(asOf.slice(0, 4)) });
}

function readText(file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

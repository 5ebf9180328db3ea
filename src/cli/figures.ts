import type { Command } from "commander";
import { compareWithRegister, type RegisterComparison } from "../audit/index.js";
import type { Language } from "../base/index.js";
import {
  comparisonsAsMarkdown,
  comparisonsAsText,
  type FigureReport,
  type FigureRules,
  figuresAsMarkdown,
  figuresAsText,
  readFigureRules,
  readFigures,
  type StatedComparisons,
} from "../figures/index.js";
import { readIndicators } from "../indicators/index.js";
import { readText, reasonOf } from "../io/index.js";
import { legalValue, placeNamed, type Rulebook } from "../law/index.js";
import { addRulesOptions, openLaw, type RulesOptions } from "./law.js";
import { whole } from "./numbers.js";
import { dayOption, daysOf, formatOption, languageOption, registerIn } from "./options.js";
import { print } from "./print.js";
import { UsageError, valueOrFail } from "./usage.js";

interface FiguresOptions extends RulesOptions {
  readonly format: "text" | "markdown" | "json";
  readonly against?: string;
  readonly asOf?: string;
  readonly mostPeople?: number;
  readonly place: string;
  readonly failOn: "fails" | "never";
}

export function addFigures(program: Command): void {
  addRulesOptions(program.command("figures"))
    .description("check the figures of a written work summary against each other, or a register")
    .argument("<file>", "a summary as UTF-8 text")
    .option("--against <folder>", "a register that the summary speaks of")
    .addOption(dayOption("--as-of <day>", "the day of the register (default: today)"))
    .option("--most-people <n>", "the most people of any household, where you know it", whole)
    .option(
      "--place <place>",
      "by whose law incomes are computed, such as cn-sichuan or 四川",
      "cn",
    )
    .addOption(languageOption())
    .addOption(formatOption(["text", "markdown", "json"]))
    .option("--fail-on <what>", "exit with 1 when a figure “fails”, or “never”", "fails")
    .action((file: string, options: FiguresOptions) => {
      const law = openLaw(options);
      const place = valueOrFail(placeNamed(law.places, options.place), options.lang).id;
      const rules = valueOrFail(readFigureRules(law), options.lang);
      const report = readFigures(textOf(file, options.lang), { rules });
      const compared =
        options.against === undefined
          ? undefined
          : compare(report, options.against, options, { law, place, rules });
      const { lang, format } = options;
      const parts = {
        text: () => [
          figuresAsText(report, lang),
          ...(compared === undefined ? [] : [comparisonsAsText(named(compared, lang), lang)]),
        ],
        markdown: () => [
          figuresAsMarkdown(report, lang),
          ...(compared === undefined ? [] : [comparisonsAsMarkdown(named(compared, lang), lang)]),
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
  report: FigureReport,
  folder: string,
  options: FiguresOptions,
  { law, place, rules }: { law: Rulebook; place: string; rules: FigureRules },
): RegisterComparison {
  const { asOf } = daysOf(options);
  const register = registerIn(folder, options.lang);
  return compareWithRegister(report, register, {
    asOf,
    mostPeople: options.mostPeople,
    rules,
    indicators: valueOrFail(readIndicators(law), options.lang),
    parameter(name) {
      return legalValue(law.parameters, name, { asOf, place }).reading;
    },
  });
}

/** The comparisons, with what the text does not state by name and value; what is none is left out. */
function named(compared: RegisterComparison, lang: Language): StatedComparisons {
  const unstated = compared.actuals.filter(
    ({ id, value }) => compared.unstated.includes(id) && value !== "0",
  );
  const shown = unstated.map(({ label, value }) => `${label[lang]} ${value ?? "?"}`);
  return { ...compared, unstated: shown };
}

function textOf(file: string, language: Language): string {
  try {
    return readText(file);
  } catch (error) {
    throw new UsageError(`${file}${language === "zh" ? "：" : ": "}${reasonOf(error)[language]}`);
  }
}

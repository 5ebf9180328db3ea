import { basename } from "node:path";
import type { Command } from "commander";
import { compareWithRegister, type RegisterComparison } from "../audit/index.js";
import { shownFile } from "../base/index.js";
import {
  type FigureReport,
  type FigureRules,
  readFigureRules,
  readFigures,
} from "../figures/index.js";
import { readIndicators } from "../indicators/index.js";
import { composePack, findPack, type Law, legalValue, placeNamed } from "../law/index.js";
import { type Block, type Doc, figuresDoc } from "../report/index.js";
import { dayFor } from "./judging.js";
import { addRulesOptions, openLaw, type RulesOptions } from "./law.js";
import { registerIn } from "./ledgers.js";
import { whole } from "./numbers.js";
import { dayOption, languageOption } from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { type FiguresResult, printed } from "./results.js";
import { say } from "./speech.js";
import { textOf } from "./summary-text.js";
import { valueOrFail } from "./usage.js";

interface FiguresOptions extends RulesOptions, OutputOptions {
  readonly against?: string;
  readonly asOf?: string;
  readonly mostPeople?: number;
  readonly place: string;
  readonly failOn: "fails" | "never";
}

export function addFigures(program: Command): void {
  addOutputOptions(addRulesOptions(program.command("figures")))
    .description(
      say(
        "核对工作总结里的数字是否互相一致、是否与台账一致",
        "check the figures of a written work summary against each other, or a register",
      ),
    )
    .argument(
      "<files...>",
      say(
        "总结：文本（UTF-8、UTF-16 或 GB18030）、Word 文档（.docx）或网页，可写多个；“-”为标准输入",
        "summaries: text (UTF-8, UTF-16 or GB18030), Word documents (.docx) or web pages; “-” for standard input",
      ),
    )
    .option("--against <folder>", say("总结所说的台账", "a register that the summary speaks of"))
    .addOption(
      dayOption(
        "--as-of <day>",
        say(
          "台账的日期（默认：今天；当地退出的规则包已到期的，为其最后一天）",
          "the day of the register (default: today, or the last day of the place's pack of exit where it has ended)",
        ),
      ),
    )
    .option(
      "--most-people <n>",
      say("每户最多有几人，知道时才写", "the most people of any household, where you know it"),
      whole,
    )
    .option(
      "--place <place>",
      say(
        "按哪里的规定计算收入，如 cn-sichuan 或 四川",
        "by whose law incomes are computed, such as cn-sichuan or 四川",
      ),
      "cn",
    )
    .addOption(languageOption())
    .option(
      "--fail-on <what>",
      say(
        "数字不符（fails）时退出码为1，或从不（never）",
        "exit with 1 when a figure “fails”, or “never”",
      ),
      "fails",
    )
    .action(async (files: readonly string[], options: FiguresOptions) => {
      const law = openLaw(options);
      const place = valueOrFail(placeNamed(law.places, options.place)).id;
      const rules = valueOrFail(readFigureRules(law));
      const read: Read[] = [];
      for (const file of files) {
        const report = readFigures(textOf(file), { rules, file: shownFile(basename(file)) });
        const compared =
          options.against === undefined
            ? undefined
            : await compare(report, options.against, options, { law, place, rules });
        read.push({ report, compared });
      }
      await answer({ doc: () => docOf(read), json: () => jsonOf(read) }, options);
      const failed = read.some(({ report, compared }) =>
        [...report.checks, ...(compared?.comparisons ?? [])].some(
          ({ verdict }) => verdict === "fails",
        ),
      );
      process.exitCode = failed && options.failOn === "fails" ? 1 : 0;
    });
}

/** A summary that was read, with what a register says of it. */
interface Read {
  readonly report: FigureReport;
  readonly compared: RegisterComparison | undefined;
}

/** The document of one summary, or of several with a part for each. */
function docOf(read: readonly Read[]): Doc {
  const docs = read.map(({ report, compared }) => figuresDoc(report, compared));
  const [first] = docs;
  if (first !== undefined && docs.length === 1) return first;
  const parts = docs.map(({ lead = [], blocks }, at): Block => {
    const name = read[at]?.report.file ?? "";
    const first = lead.map((text): Block => ({ kind: "paragraph", text }));
    return { kind: "section", title: { zh: name, en: name }, blocks: [...first, ...blocks] };
  });
  return { title: first?.title ?? "", blocks: parts };
}

function jsonOf(read: readonly Read[]): string {
  const [first] = read;
  if (first !== undefined && read.length === 1)
    return printed<FiguresResult>({ version: 2, ...first.report, compared: first.compared });
  const summaries = read.map(({ report, compared }) => ({ ...report, compared }));
  return printed<FiguresResult>({ version: 2, summaries });
}

async function compare(
  report: FigureReport,
  folder: string,
  options: FiguresOptions,
  { law, place, rules }: { law: Law; place: string; rules: FigureRules },
): Promise<RegisterComparison> {
  const pack = findPack(law, "household-exit", place);
  const packs = pack === undefined ? [] : [valueOrFail(composePack(law, pack))];
  const asOf = dayFor(packs, options);
  const register = await registerIn(folder);
  return compareWithRegister(report, register, {
    asOf,
    mostPeople: options.mostPeople,
    rules,
    indicators: valueOrFail(readIndicators(law)),
    parameter(name) {
      return legalValue(law.parameters, name, { asOf, place }).reading;
    },
  });
}

import { type Command, Option } from "commander";
import type { Language } from "../base/index.js";
import {
  builtinIndicators,
  flattenPlaces,
  type IndexFigure,
  indicatorsAsMarkdown,
  indicatorsAsText,
  markdownTable,
  measurementsOf,
  measureRegister,
  type PovertyIndex,
  povertyIndexOf,
  type RolledPlace,
  statementsAsMarkdown,
} from "../indicators/index.js";
import { composePack } from "../law/index.js";
import { hideNames } from "../register/index.js";
import { tableLines } from "../report/index.js";
import { whole } from "./numbers.js";
import {
  dayOption,
  daysOf,
  formatOption,
  languageOption,
  loadRules,
  namesFor,
  outsideForce,
  registerIn,
  unmaskOption,
  valueOrFail,
} from "./options.js";
import { print } from "./print.js";

interface IndicatorOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly rules?: string;
  readonly lang: Language;
  readonly format: "text" | "markdown" | "json";
  readonly level?: "village" | "township" | "county";
  readonly vouchedFor?: "registered-households";
  readonly mostPeople?: number;
  readonly stated?: boolean;
  readonly poverty?: boolean;
  readonly unmask?: boolean;
}

export function addIndicators(program: Command): void {
  program
    .command("indicators")
    .description("rates of a register with honest bounds, held against their targets")
    .argument("<folder>", "a folder of CSV or NDJSON files, one table each")
    .addOption(dayOption("--as-of <day>", "measure on this day (default: today)"))
    .addOption(dayOption("--known-at <day>", "measure by what had been recorded by this day"))
    .option("--rules <folder>", "a folder of rules, instead of the built-in ones")
    .addOption(
      new Option("--level <level>", "only places of this level").choices([
        "village",
        "township",
        "county",
      ]),
    )
    .addOption(
      new Option("--vouched-for <what>", "what the caller knows to be complete").choices([
        "registered-households",
      ]),
    )
    .option("--most-people <n>", "the most people of any household, where you know it", whole)
    .option("--stated", "the figures that six work summaries state, beside what the register gives")
    .option("--poverty", "the global multidimensional poverty index instead of the indicators")
    .addOption(unmaskOption())
    .addOption(languageOption())
    .addOption(formatOption(["text", "markdown", "json"]))
    .action((folder: string, options: IndicatorOptions) => {
      print(measureFolder(folder, options), options.format);
    });
}

function measureFolder(folder: string, options: IndicatorOptions): string {
  const { lang, format } = options;
  const { asOf, knownAt } = daysOf(options);
  const register = hideNames(registerIn(folder, lang), namesFor(options));
  const book = builtinIndicators();
  if (options.poverty === true) {
    const spec = book.povertyIndexes[0];
    if (spec === undefined) throw new TypeError("no poverty index is defined");
    const found = povertyIndexOf(spec, register.households, asOf);
    if (format === "json") return `${JSON.stringify({ version: 1, ...found }, null, 2)}\n`;
    return povertyText(found.index, found.leftOut, options);
  }
  const pack = valueOrFail(composePack(loadRules(options), "cn/household-exit"), lang);
  const outside = outsideForce(pack, asOf, lang);
  if (outside !== undefined) process.stderr.write(`${outside}\n`);
  const rolled = measureRegister(register, book, {
    asOf,
    knownAt,
    packs: [pack],
    vouchedFor: options.vouchedFor,
    mostPeople: options.mostPeople,
  });
  const places = new Set(
    flattenPlaces(rolled.places)
      .filter(({ level }: RolledPlace) => options.level === undefined || level === options.level)
      .map(({ place }: RolledPlace) => place),
  );
  const measurements = measurementsOf(rolled).filter(({ place }) => places.has(place ?? ""));
  if (options.stated === true && format !== "json") {
    return statementsAsMarkdown(book, measurements, lang);
  }
  if (options.stated === true) {
    const { statements } = book;
    return `${JSON.stringify({ version: 1, statements, measurements }, null, 2)}\n`;
  }
  if (format === "json") return `${JSON.stringify({ version: 1, measurements }, null, 2)}\n`;
  const render = format === "markdown" ? indicatorsAsMarkdown : indicatorsAsText;
  return render(measurements, lang);
}

function povertyText(
  index: PovertyIndex,
  leftOut: number,
  { lang, format }: Pick<IndicatorOptions, "lang" | "format">,
): string {
  const zh = lang === "zh";
  const show = ({ value, lowest, highest }: IndexFigure) =>
    value ?? `${lowest ?? "?"}–${highest ?? "?"}`;
  const header = [zh ? "指数" : "Index", zh ? "值" : "Value"];
  const rows = [
    [zh ? "贫困发生率 H" : "Headcount ratio H", show(index.headcount)],
    [zh ? "平均剥夺份额 A" : "Intensity A", show(index.intensity)],
    [zh ? "多维贫困指数 M0" : "Adjusted headcount ratio M0", show(index.adjustedHeadcount)],
    ...index.indicators.map(({ label, censoredHeadcount }) => [
      label[lang],
      show(censoredHeadcount),
    ]),
  ];
  const people = zh
    ? `${index.people}人：贫困${index.poor}，非贫困${index.notPoor}，无法判断${index.undecided}；另有${leftOut}户人数不明`
    : `${index.people} people: ${index.poor} poor, ${index.notPoor} not poor, ${index.undecided} undecided; ${leftOut} households of unknown size left out`;
  if (format === "markdown") return `${people}\n\n${markdownTable(header, rows)}`;
  return `${[people, ...tableLines([header, ...rows], "")].join("\n")}\n`;
}

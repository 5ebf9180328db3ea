import { type Command, Option } from "commander";
import {
  answerStatements,
  flattenPlaces,
  measurementsOf,
  measureRegister,
  packsCounted,
  planProgress,
  povertyIndexOf,
  type RolledPlace,
  readIndicators,
} from "../indicators/index.js";
import { composePack, type Law, NATION, type Pack, packFor } from "../law/index.js";
import { hideNames } from "../register/index.js";
import { indicatorsDoc, planDoc, povertyIndexDoc, statementsDoc } from "../report/index.js";
import { dayFor, outsideForce, placeIn } from "./judging.js";
import { addRulesOptions, openLaw, type RulesOptions } from "./law.js";
import { addLedgerOptions, LEDGERS, type LedgerOptionsGiven, registerIn } from "./ledgers.js";
import { whole } from "./numbers.js";
import { dayOption, daysOf, languageOption, namesFor, unmaskOption } from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import {
  type IndicatorsResult,
  type PlanResult,
  type PovertyIndexResult,
  printed,
  type StatementsResult,
} from "./results.js";
import { say, sayLabel } from "./speech.js";
import { UsageError, valueOrFail } from "./usage.js";

interface IndicatorOptions extends LedgerOptionsGiven, RulesOptions, OutputOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly place?: string;
  readonly level?: "village" | "township" | "county";
  readonly vouchedFor?: "registered-households";
  readonly mostPeople?: number;
  readonly stated?: boolean;
  readonly summary?: number;
  readonly at?: string;
  readonly plan?: boolean;
  readonly poverty?: boolean;
  readonly unmask?: boolean;
}

export function addIndicators(program: Command): void {
  addOutputOptions(addLedgerOptions(addRulesOptions(program.command("indicators"))))
    .description(
      say(
        "台账的各项比率及其上下限，并与目标比较",
        "rates of a register with honest bounds, held against their targets",
      ),
    )
    .argument("<ledgers...>", LEDGERS)
    .addOption(
      dayOption(
        "--as-of <day>",
        say(
          "计算的日期（默认：今天；所用规则包都已到期的，为其最后一天；--plan、--poverty 为今天）",
          "measure on this day (default: today, or the last day of the packs that count where all have ended; with --plan and --poverty today)",
        ),
      ),
    )
    .addOption(
      dayOption(
        "--known-at <day>",
        say("只按这一天以前登记的内容计算", "measure by what had been recorded by this day"),
      ),
    )
    .option(
      "--place <place>",
      say(
        "按哪里的规定：规则包和目标（默认：全国）",
        "whose law counts: its packs and targets (default: the nation)",
      ),
    )
    .addOption(
      new Option("--level <level>", say("只看这一级的地方", "only places of this level")).choices([
        "village",
        "township",
        "county",
      ]),
    )
    .addOption(
      new Option(
        "--vouched-for <what>",
        say("调用者知道哪些是完整的", "what the caller knows to be complete"),
      ).choices(["registered-households"]),
    )
    .option(
      "--most-people <n>",
      say("每户最多有几人，知道时才写", "the most people of any household, where you know it"),
      whole,
    )
    .option(
      "--at <place>",
      say("只看台账里的这个地方，写其编码", "only this place of the register, by its id"),
    )
    .option(
      "--stated",
      say(
        "六份工作总结所写的数字，与台账核对",
        "the figures that six work summaries state, held against the register",
      ),
    )
    .option(
      "--plan",
      say(
        "乡村振兴战略规划的22项指标，分五个方面",
        "the 22 indicators of the revitalisation plan by its five parts",
      ),
    )
    .option(
      "--summary <n>",
      say(
        "与 --stated 合用：只看这份总结，1至6",
        "with --stated: only those of this summary, 1 to 6",
      ),
      whole,
    )
    .option(
      "--poverty",
      say(
        "改为计算全球多维贫困指数",
        "the global multidimensional poverty index instead of the indicators",
      ),
    )
    .addOption(unmaskOption())
    .addOption(languageOption())
    .action(async (ledgers: string[], options: IndicatorOptions) => {
      await measureLedgers(ledgers, options);
    });
}

async function measureLedgers(ledgers: string[], options: IndicatorOptions): Promise<void> {
  const { asOf: day, knownAt } = daysOf(options);
  const register = hideNames(await registerIn(ledgers, options), namesFor(options));
  const law = openLaw(options);
  const book = valueOrFail(readIndicators(law));
  if (options.poverty === true) {
    const spec = book.povertyIndexes[0];
    if (spec === undefined) throw new TypeError("no poverty index is defined");
    const found = povertyIndexOf(spec, register.households, day);
    const doc = () => povertyIndexDoc(found.index, found.leftOut);
    await answer(
      { doc, json: () => printed<PovertyIndexResult>({ version: 1, ...found }) },
      options,
    );
    return;
  }
  const jurisdiction = placeIn(law, options.place) ?? NATION.id;
  const packs = packsCounted(book).flatMap((name) => packIn(jurisdiction, name, law, day));
  // The plan runs on where the rules of exit have ended.
  const asOf = options.plan === true ? day : dayFor(packs, options);
  sayOutsideForce(packs, asOf);
  const rolled = measureRegister(register, book, {
    asOf,
    knownAt,
    jurisdiction,
    packs,
    vouchedFor: options.vouchedFor,
    mostPeople: options.mostPeople,
  });
  const isShown = ({ level, place }: Pick<RolledPlace, "level" | "place">) =>
    (options.level === undefined || level === options.level) &&
    (options.at === undefined || place === options.at);
  const places = flattenPlaces(rolled.places).filter(isShown);
  if (options.at !== undefined && places.length === 0) {
    throw new UsageError(
      say(
        `--at ${options.at}：台账里这一级没有这个地方`,
        `--at ${options.at}: no such place in the register at that level`,
      ),
    );
  }
  const shown = new Set(places.map(({ place }) => place));
  const measurements = places.flatMap(({ place }) => [
    ...measurementsOf(rolled).filter((one) => one.place === place),
    ...rolled.stated.filter((one) => one.place === place),
  ]);
  if (options.plan === true) {
    const progress = planProgress(book, rolled).filter(({ place }) => shown.has(place));
    await answer(
      {
        doc: () => planDoc(book, progress),
        json: () => printed<PlanResult>({ version: 1, progress }),
      },
      options,
    );
    return;
  }
  if (options.stated === true) {
    const statements = book.statements.filter(
      ({ summary, level }) =>
        (options.summary === undefined || summary === options.summary) &&
        (options.level === undefined || level === options.level),
    );
    const asked = new Set(statements.map(({ id }) => id));
    const answers = answerStatements(book, rolled).filter(
      ({ statement, place }) => asked.has(statement) && (place === null || shown.has(place)),
    );
    await answer(
      {
        doc: () => statementsDoc(book, answers, asOf),
        json: () => printed<StatementsResult>({ version: 1, statements, measurements, answers }),
      },
      options,
    );
    return;
  }
  await answer(
    {
      doc: () => indicatorsDoc(measurements, book.units, rolled.issues),
      json: () => printed<IndicatorsResult>({ version: 1, measurements, issues: rolled.issues }),
    },
    options,
  );
}

/** The pack of a place for the purpose of one that indicators name; none where the law has neither. */
function packIn(place: string, name: string, law: Law, day: string): Pack[] {
  const purpose = law.heads.get(name)?.purpose;
  if (purpose === undefined) return [];
  const { pack, because } = valueOrFail(packFor(law, purpose, place, day));
  if (because !== undefined) process.stderr.write(`${sayLabel(because)}\n`);
  return [valueOrFail(composePack(law, pack))];
}

function sayOutsideForce(packs: readonly Pack[], asOf: string): void {
  for (const pack of packs) {
    const note = outsideForce(pack, asOf);
    if (note !== undefined) process.stderr.write(`${note}\n`);
  }
}

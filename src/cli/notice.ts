import type { Command } from "commander";
import { type Label, words } from "../base/index.js";
import {
  type NoticeRequest,
  noticeOf,
  type Outcome,
  type Procedure,
  readProcedures,
} from "../procedures/index.js";
import { type Household, plainValue, type Register } from "../register/index.js";
import { noticeDoc } from "../report/index.js";
import { addRulesOptions, openLaw, type RulesOptions } from "./law.js";
import { registerIn } from "./ledgers.js";
import {
  dayOption,
  languageOption,
  type MaskOption,
  namesFor,
  notThere,
  unmaskOption,
} from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { UsageError, valueOrFail } from "./usage.js";

interface NoticeOptions extends RulesOptions, MaskOption, OutputOptions {
  readonly step: string;
  readonly from: string;
  readonly until?: string;
  readonly issuer: string;
  readonly at: string;
  readonly contact?: string;
  readonly village?: string;
}

export function addNotice(procedure: Command): void {
  addOutputOptions(addRulesOptions(procedure.command("notice")))
    .description("the public notice of a step, with the households of a register that it is about")
    .argument("<procedure>", "its id, such as cn-sichuan/household-exit-five-step")
    .argument("<folder>", "a folder of CSV or NDJSON files, one table each")
    .requiredOption("--step <id>", "a notice or announcement of the procedure")
    .addOption(dayOption("--from <day>", "the first day on which it hangs").makeOptionMandatory())
    .addOption(dayOption("--until <day>", "the last day"))
    .requiredOption("--issuer <name>", "who issues it")
    .requiredOption("--at <place>", "where it hangs")
    .option("--contact <office>", "the office that takes objections")
    .option("--village <id>", "only the households of this village")
    .addOption(unmaskOption())
    .addOption(languageOption())
    .action(async (id: string, folder: string, options: NoticeOptions) => {
      const { lang } = options;
      const library = valueOrFail(readProcedures(openLaw(options)), lang);
      const found = library.procedures.find((one) => one.id === id);
      if (found === undefined) {
        const all = library.procedures.map((one) => one.id);
        throw notThere("procedure", id, all, lang);
      }
      const steps = found.steps.filter(({ act }) => act === "notice" || act === "announcement");
      if (!steps.some(({ id: step }) => step === options.step)) {
        const all = steps.map(({ id: step }) => step);
        const nearest = all.join(", ");
        throw new UsageError(
          `--step ${options.step}: ${lang === "zh" ? "本程序的公示、公告为" : "its notices are"} ${nearest}`,
        );
      }
      const register = await registerIn(folder, options);
      const notice = valueOrFail(noticeOf(requestFor(found, register, options)), lang);
      await answer({ doc: () => noticeDoc(notice) }, options);
    });
}

/** The day of the step that a notice is about, by what concluding the procedure makes of a household. */
const DAYS: Readonly<Partial<Record<Outcome, "registeredOn" | "exitedOn" | "relapsedOn">>> = {
  registered: "registeredOn",
  exited: "exitedOn",
  relapsed: "relapsedOn",
};

const DECISIONS: Readonly<Record<"registeredOn" | "exitedOn" | "relapsedOn", Label>> = {
  registeredOn: words("纳入", "registered"),
  exitedOn: words("脱贫", "exits"),
  relapsedOn: words("返贫再纳入", "registered again"),
};

/** The notice of the households that take the step in its year. */
function requestFor(
  procedure: Procedure,
  register: Register,
  options: NoticeOptions,
): NoticeRequest {
  const { step, from, until, issuer, at, contact } = options;
  const day = procedure.outcome === null ? undefined : DAYS[procedure.outcome];
  if (day === undefined) {
    throw new UsageError(
      `${procedure.id}: 登记没有它要公开的内容，不能据以打印 · the register does not hold what it is to make public`,
    );
  }
  const names = namesFor(options);
  const villages = new Map(
    register.villages.map((one) => [plainValue(one.id), plainValue(one.name)]),
  );
  const row = (household: Household) => {
    const village = plainValue(household.village);
    const head = household.members.find((one) => plainValue(one.relation) === "head");
    const name = options.unmask === true ? plainValue(head?.name ?? undefined) : undefined;
    return {
      name: name ?? names(household.id),
      village: villages.get(village) ?? (village === undefined ? "" : names(village)),
      people: plainValue(household.declaredMembers) ?? "",
      decision: DECISIONS[day][options.lang],
    };
  };
  const isThen = (one: Household) => plainValue(one[day])?.slice(0, 4) === from.slice(0, 4);
  const households = register.households
    .filter(isThen)
    .filter((one) => options.village === undefined || plainValue(one.village) === options.village)
    .map(row);
  return {
    ...{ procedure, step, place: at, issuer, from, households },
    ...(until === undefined ? {} : { until }),
    ...(contact === undefined ? {} : { contact }),
  };
}

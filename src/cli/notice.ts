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
import { addLedgerOptions, LEDGERS, type LedgerOptionsGiven, registerIn } from "./ledgers.js";
import {
  dayOption,
  languageOption,
  type MaskOption,
  namesFor,
  notThere,
  unmaskOption,
} from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { say } from "./speech.js";
import { UsageError, valueOrFail } from "./usage.js";

interface NoticeOptions extends LedgerOptionsGiven, RulesOptions, MaskOption, OutputOptions {
  readonly step: string;
  readonly from: string;
  readonly until?: string;
  readonly issuer: string;
  readonly at: string;
  readonly contact?: string;
  readonly village?: string;
}

export function addNotice(procedure: Command): void {
  addOutputOptions(addLedgerOptions(addRulesOptions(procedure.command("notice"))))
    .description(
      say(
        "打印一个步骤的公示或公告，列出台账中的有关农户",
        "the public notice of a step, with the households of a register that it is about",
      ),
    )
    .argument(
      "<procedure>",
      say(
        "程序的名称，如 cn-sichuan/household-exit-five-step",
        "its id, such as cn-sichuan/household-exit-five-step",
      ),
    )
    .argument("<ledgers...>", LEDGERS)
    .requiredOption(
      "--step <id>",
      say("程序里的公示或公告步骤", "a notice or announcement of the procedure"),
    )
    .addOption(
      dayOption(
        "--from <day>",
        say("公示的第一天", "the first day on which it hangs"),
      ).makeOptionMandatory(),
    )
    .addOption(dayOption("--until <day>", say("公示的最后一天", "the last day")))
    .requiredOption("--issuer <name>", say("落款单位", "who issues it"))
    .requiredOption("--at <place>", say("张贴地点", "where it hangs"))
    .option("--contact <office>", say("受理异议的单位", "the office that takes objections"))
    .option("--village <id>", say("只列这个村的农户", "only the households of this village"))
    .addOption(unmaskOption())
    .addOption(languageOption())
    .action(async (id: string, ledgers: string[], options: NoticeOptions) => {
      const library = valueOrFail(readProcedures(openLaw(options)));
      const found = library.procedures.find((one) => one.id === id);
      if (found === undefined) {
        const all = library.procedures.map((one) => one.id);
        throw notThere("procedure", id, all);
      }
      const steps = found.steps.filter(({ act }) => act === "notice" || act === "announcement");
      if (!steps.some(({ id: step }) => step === options.step)) {
        const all = steps.map(({ id: step }) => step);
        const nearest = all.join(", ");
        throw new UsageError(
          say(
            `--step ${options.step}：本程序的公示、公告为 ${nearest}`,
            `--step ${options.step}: its notices are ${nearest}`,
          ),
        );
      }
      const register = await registerIn(ledgers, options);
      const notice = valueOrFail(noticeOf(requestFor(found, register, options)));
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
      say(
        `${procedure.id}：台账没有它要公开的内容，不能据以打印`,
        `${procedure.id}: the register does not hold what it is to make public`,
      ),
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
    const group = options.unmask === true ? plainValue(household.group) : undefined;
    return {
      name: name ?? names(household.id),
      village: villages.get(village) ?? (village === undefined ? "" : names(village)),
      ...(group === undefined ? {} : { group }),
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

import type { Command } from "commander";
import { Option } from "commander";
import { personalOfFact } from "../facts/index.js";
import { assess, plan, withTrace, workingOf } from "../judge/index.js";
import { asJson, explain, maskAssessment, type Reader, withReasons } from "../report/index.js";
import { checkHouseholds, headed, judging } from "./judging.js";
import { addLedgerOptions, LEDGERS, type LedgerOptionsGiven, registerIn } from "./ledgers.js";
import { addLawOptions, type LawOptions, notThere } from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { say } from "./speech.js";

interface ExplainOptions extends LedgerOptionsGiven, LawOptions, OutputOptions {
  readonly household: string;
  readonly reader: Reader;
  readonly unmask?: boolean;
}

export function addExplain(program: Command): void {
  const command = program
    .command("explain")
    .description(
      say(
        "说明一户为什么这样判定，写给农户、干部或审计人员",
        "say why one household is judged as it is, to a farmer, a cadre or an auditor",
      ),
    )
    .argument("<ledgers...>", LEDGERS)
    .requiredOption("--household <id>", say("哪一户", "which household"));
  addOutputOptions(addLedgerOptions(addLawOptions(command)))
    .addOption(
      new Option(
        "--reader <reader>",
        say("写给谁看：farmer 农户，cadre 干部，auditor 审计人员", "who reads it"),
      )
        .choices(["farmer", "cadre", "auditor"])
        .default("cadre"),
    )
    .option(
      "--unmask",
      say("显示姓名、编号、联系方式和健康情况", "show names, ids, contacts and health"),
    )
    .action(async (ledgers: readonly string[], options: ExplainOptions) => {
      const { pack, context, because } = judging(options);
      checkHouseholds(pack);
      const register = await registerIn(ledgers, options);
      const household = register.households.find((one) => one.id === options.household);
      if (household === undefined) {
        const ids = register.households.map(({ id }) => id);
        throw notThere("household", options.household, ids);
      }
      const made = plan(pack, context);
      const found = assess(made, { household });
      // What an unknown lacks names members and cells, which the mask does not let through.
      const shown =
        options.unmask === true
          ? withTrace(made, found, household)
          : withTrace(made, maskAssessment(found, made));
      const working = options.reader === "auditor" ? workingOf(made, { household }) : [];
      const open = working.filter(
        ({ fact }) => options.unmask === true || personalOfFact(fact) !== "health",
      );
      const given = {
        subject: { household },
        names: options.unmask === true,
        working: open,
      };
      await answer(
        {
          doc: () => headed(explain(shown, pack, options.reader, given), because),
          json: () => asJson(withReasons(shown, pack, given)),
        },
        options,
      );
    });
}

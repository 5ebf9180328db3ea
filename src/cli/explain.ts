import type { Command } from "commander";
import { Option } from "commander";
import { personalOfFact } from "../facts/index.js";
import { assess, plan, withTrace, workingOf } from "../judge/index.js";
import { asJson, explain, maskAssessment, type Reader } from "../report/index.js";
import { addLedgerOptions, LEDGERS, registerIn } from "./ledgers.js";
import {
  addLawOptions,
  checkHouseholds,
  formatOption,
  headed,
  judging,
  type LawOptions,
  notThere,
} from "./options.js";
import { answer } from "./print.js";

interface ExplainOptions extends LawOptions {
  readonly household: string;
  readonly reader: Reader;
  readonly format: "text" | "json";
  readonly unmask?: boolean;
}

export function addExplain(program: Command): void {
  addLedgerOptions(
    addLawOptions(
      program
        .command("explain")
        .description("say why one household is judged as it is, to a farmer, a cadre or an auditor")
        .argument("<ledgers...>", LEDGERS)
        .requiredOption("--household <id>", "which household"),
    ),
  )
    .addOption(
      new Option("--reader <reader>", "who reads it")
        .choices(["farmer", "cadre", "auditor"])
        .default("cadre"),
    )
    .addOption(formatOption(["text", "json"]))
    .option("--unmask", "show names, ids, contacts and health")
    .action(async (ledgers: readonly string[], options: ExplainOptions) => {
      const { pack, context, because } = judging(options);
      checkHouseholds(pack, options.lang);
      const register = await registerIn(ledgers, options);
      const household = register.households.find((one) => one.id === options.household);
      if (household === undefined) {
        const ids = register.households.map(({ id }) => id);
        throw notThere("household", options.household, ids, options.lang);
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
      answer(
        () => asJson(shown),
        () => headed(explain(shown, pack, options.reader, open), because),
        options,
      );
    });
}

import type { Command } from "commander";
import { factsOf } from "../conditions/index.js";
import {
  compareWithEngine,
  type EngineComparison,
  type MissingAs,
  TRAPS,
} from "../engine/index.js";
import { personalOfFact } from "../facts/index.js";
import type { Pack } from "../law/index.js";
import { hideNames } from "../register/index.js";
import { engineDoc } from "../report/index.js";
import { checkHouseholds, headed, judging } from "./judging.js";
import { addLedgerOptions, LEDGERS, type LedgerOptionsGiven, registerIn } from "./ledgers.js";
import { addLawOptions, type LawOptions, namesFor, unmaskOption } from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { type EngineResult, printed } from "./results.js";
import { say } from "./speech.js";

interface CompareOptions extends LedgerOptionsGiven, LawOptions, OutputOptions {
  readonly missingAs: MissingAs;
  readonly unmask?: boolean;
}

/** Adds `packs compare-engine <ledgers...>`: who passes in json-rules-engine only because data are missing. */
export function addCompareEngine(packs: Command): void {
  const command = packs
    .command("compare-engine")
    .description(
      say(
        "列出只因缺资料才被 json-rules-engine 判定的户",
        "list whom json-rules-engine decides only because data are missing",
      ),
    )
    .argument("<ledgers...>", LEDGERS);
  addOutputOptions(addLedgerOptions(addLawOptions(command)))
    .addOption(unmaskOption())
    .addOption(
      command
        .createOption(
          "--missing-as <form>",
          say(
            "缺少的事实怎样交给 json-rules-engine",
            "how a missing fact reaches json-rules-engine",
          ),
        )
        .choices(["absent", "null"])
        .default("absent"),
    )
    .action(async (ledgers: string[], options: CompareOptions) => {
      const { pack, context, because } = judging(options);
      checkHouseholds(pack);
      const register = await registerIn(ledgers, options);
      const shown = hideNames(register, namesFor(options));
      const { missingAs } = options;
      const found = await compareWithEngine(pack, shown, context, { missingAs });
      const comparison = options.unmask === true ? found : withholdHealth(found, pack);
      await answer(
        {
          doc: () => headed(engineDoc(comparison, pack, TRAPS), because),
          json: () => printed<EngineResult>({ version: 1, ...comparison }),
        },
        options,
      );
      process.exitCode = comparison.passOnlyThere.length > 0 ? 1 : 0;
    });
}

/** Of a rule that asks about health nothing is said but what it makes of the household. */
function withholdHealth(comparison: EngineComparison, pack: Pack): EngineComparison {
  const asksHealth = new Set(
    pack.rules
      .filter((rule) =>
        [rule.conditions, ...(rule.appliesWhen === undefined ? [] : [rule.appliesWhen])]
          .flatMap(factsOf)
          .some((fact) => personalOfFact(fact) === "health"),
      )
      .map(({ name }) => name),
  );
  return {
    ...comparison,
    differences: comparison.differences.map((one) =>
      one.rule !== null && asksHealth.has(one.rule)
        ? { ...one, traps: [], missing: [], members: [] }
        : one,
    ),
  };
}

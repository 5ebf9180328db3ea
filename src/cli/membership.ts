import type { Command } from "commander";
import { membership } from "../audit/index.js";
import { membershipDoc } from "../report/index.js";
import { type CasesOption, casesIn, casesOption } from "./cases.js";
import { judging } from "./judging.js";
import { addLedgerOptions, LEDGERS, type LedgerOptionsGiven, registerIn } from "./ledgers.js";
import { addLawOptions, type LawOptions, namesFor, unmaskOption } from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";

interface MembershipOptions extends LedgerOptionsGiven, LawOptions, OutputOptions, CasesOption {
  readonly unmask?: boolean;
}

/** The list that is asked about unless said. */
const LIST = "identification";

export function addMembership(program: Command): void {
  const command = program
    .command("membership")
    .description(
      say(
        "名单漏了谁、多了谁：--purpose identification（应纳尽纳）或 household-exit（应退尽退）",
        "whom a list of households lacks or should not hold: --purpose identification or household-exit",
      ),
    )
    .argument("<ledgers...>", LEDGERS);
  addOutputOptions(addLedgerOptions(addLawOptions(command, LIST)))
    .addOption(casesOption())
    .addOption(unmaskOption())
    .action(async (ledgers: string[], options: MembershipOptions) => {
      const purpose = options.purpose ?? (options.pack === undefined ? LIST : undefined);
      const { pack, context } = judging({
        ...options,
        ...(purpose === undefined ? {} : { purpose }),
      });
      if (pack.purpose !== "identification" && pack.purpose !== "household-exit") {
        throw new UsageError(
          say(
            `${pack.name} 用于 ${pack.purpose}；这里只能用 --purpose identification 或 household-exit`,
            `${pack.name} is for ${pack.purpose}; here it is --purpose identification or household-exit`,
          ),
        );
      }
      const register = await registerIn(ledgers, options);
      const found = membership(pack, register, context, casesIn(options));
      const names = namesFor(options);
      await answer({ doc: () => membershipDoc(found, pack, names) }, options);
    });
}

import type { Command } from "commander";
import { membership, readCases } from "../audit/index.js";
import { readDossiers } from "../io/index.js";
import { readProcedures } from "../procedures/index.js";
import { membershipDoc } from "../report/index.js";
import { openLaw } from "./law.js";
import { registerIn } from "./ledgers.js";
import { addLawOptions, judging, type LawOptions, namesFor, unmaskOption } from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { UsageError, valueOrFail } from "./usage.js";

interface MembershipOptions extends LawOptions, OutputOptions {
  readonly cases?: string;
  readonly unmask?: boolean;
}

export function addMembership(program: Command): void {
  const command = program
    .command("membership")
    .description(
      "whom a list of households lacks or should not hold: --purpose identification (应纳尽纳) or household-exit (应退尽退)",
    )
    .argument("<folder>", "a folder of CSV or NDJSON files, one table each");
  addOutputOptions(addLawOptions(command))
    .option(
      "--cases <path>",
      "cases that name households: a folder with dossiers.ndjson, or a file",
    )
    .addOption(unmaskOption())
    .action(async (folder: string, options: MembershipOptions) => {
      const { lang } = options;
      const purpose =
        options.purpose ?? (options.pack === undefined ? "identification" : undefined);
      const { pack, context } = judging({
        ...options,
        ...(purpose === undefined ? {} : { purpose }),
      });
      if (pack.purpose !== "identification" && pack.purpose !== "household-exit") {
        throw new UsageError(`${pack.name}: --purpose identification, household-exit`);
      }
      const register = await registerIn(folder, options);
      const found = membership(pack, register, context, casesIn(options));
      const names = namesFor(options);
      await answer({ doc: () => membershipDoc(found, pack, names) }, { ...options, lang });
    });
}

function casesIn(options: MembershipOptions) {
  if (options.cases === undefined) return [];
  const { lang } = options;
  const library = valueOrFail(readProcedures(openLaw(options)), lang);
  const stored = valueOrFail(readDossiers(options.cases), lang);
  return readCases(stored, library).cases.map(({ current }) => current);
}

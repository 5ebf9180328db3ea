import type { Command } from "commander";
import { type AccuracyPacks, accuraciesOf, assistanceOf, audit } from "../audit/index.js";
import { contains } from "../base/index.js";
import { composePack, findPack, type Law } from "../law/index.js";
import { hideNames } from "../register/index.js";
import { assistanceDoc, type Doc } from "../report/index.js";
import { type CasesOption, casesIn, casesOption } from "./cases.js";
import { checkHouseholds, judging } from "./judging.js";
import { openLaw } from "./law.js";
import {
  addLedgerOptions,
  LEDGERS,
  type LedgerOptionsGiven,
  registerIn,
  villageNames,
} from "./ledgers.js";
import {
  addLawOptions,
  type LawOptions,
  type MaskOption,
  namesFor,
  unmaskOption,
} from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { type AssistanceResult, printed } from "./results.js";
import { say } from "./speech.js";
import { valueOrFail } from "./usage.js";

interface AssistanceOptions
  extends LawOptions,
    LedgerOptionsGiven,
    OutputOptions,
    MaskOption,
    CasesOption {
  readonly all?: boolean;
}

/** What the packs are for by which it is judged unless said. */
const PURPOSE = "assistance";

export function addAssistance(program: Command): void {
  const command = program
    .command("assistance")
    .description(
      say(
        "谁得到了哪些帮扶（五个一批和各项措施），谁没有，谁重复，谁应落实未落实",
        "who gets which assistance (batches and measures), who gets none, who gets one twice, who should and does not",
      ),
    )
    .argument("<ledgers...>", LEDGERS);
  addOutputOptions(addLedgerOptions(addLawOptions(command, PURPOSE)))
    .option("--all", say("在终端也逐户列出", "list all households in the terminal too"))
    .addOption(casesOption())
    .addOption(unmaskOption())
    .action(async (ledgers: string[], options: AssistanceOptions) => {
      const isSaid = options.purpose !== undefined || options.pack !== undefined;
      const book = openLaw(options);
      const asked = { ...options, ...(isSaid ? {} : { purpose: PURPOSE }) };
      const { pack, context } = judging(asked, book);
      checkHouseholds(pack);
      const nameOf = namesFor(options);
      const read = await registerIn(ledgers, options);
      const register = hideNames(read, nameOf);
      const found = assistanceOf(audit(pack, register, context), register);
      const packs = { ...packsFor(book, context), assistance: { pack, found } };
      const accurate = accuraciesOf(register, packs, context, casesIn(options, nameOf));
      const doc = () =>
        assistanceDoc(found, pack, villageNames(read, nameOf), { found: accurate, packs });
      const { accuracies } = accurate;
      const json = () => printed<AssistanceResult>({ version: 1, ...found, accuracies });
      await answer(
        { doc, json, ...(options.all === true ? {} : { brief: () => brief(doc()) }) },
        options,
      );
    });
}

/** What the accuracies are judged by; by the criteria of exit only where they are in force on the day. */
function packsFor(
  book: Law,
  { asOf, place }: { readonly asOf: string; readonly place: string },
): AccuracyPacks {
  const of = (purpose: string) => {
    const name = findPack(book, purpose, place, asOf);
    return name === undefined ? undefined : valueOrFail(composePack(book, name));
  };
  const exit = of("household-exit");
  return {
    identification: of("identification"),
    exit: exit !== undefined && contains(exit.inForce, asOf) ? exit : undefined,
  };
}

/** A document without what is closed until somebody opens it. */
function brief(doc: Doc): Doc {
  const isFolded = (one: Doc["blocks"][number]) => one.kind === "section" && one.folded === true;
  return { ...doc, blocks: doc.blocks.filter((one) => !isFolded(one)) };
}

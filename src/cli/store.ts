import type { Command } from "commander";
import { importLedgers, removeHousehold } from "../io/index.js";
import { addRulesOptions, knowOwn, type RulesOptions } from "./law.js";
import { addLedgerOptions, LEDGERS, type LedgerOptionsGiven, ledgerOptions } from "./ledgers.js";
import { say } from "./speech.js";
import { valueOrFail } from "./usage.js";

interface ImportOptions extends LedgerOptionsGiven, RulesOptions {
  readonly out: string;
}

interface RemoveOptions extends RulesOptions {
  readonly household: string;
}

/** `import` writes a store, `store` changes one. */
export function addStore(program: Command): void {
  const imported = program
    .command("import")
    .description(
      say(
        "把台账读入登记库（Parquet），此后每个命令都可以用它代替台账",
        "read ledgers into a store of Parquet files, which every command takes in their place",
      ),
    )
    .argument("<ledgers...>", LEDGERS);
  addLedgerOptions(addRulesOptions(imported))
    .requiredOption(
      "--out <folder>",
      say(
        "登记库的文件夹；已有登记库时替换它",
        "the folder of the store; one that stands there is replaced",
      ),
    )
    .action(async (ledgers: readonly string[], { out, ...options }: ImportOptions) => {
      knowOwn(options);
      const { files, tally } = valueOrFail(
        await importLedgers(ledgers, out, ledgerOptions(options)),
      );
      const rows = tally.reduce((sum, one) => sum + one.rows, 0);
      const used = tally.reduce((sum, one) => sum + one.used, 0);
      const cells = tally.reduce((sum, one) => sum + one.cellsSetAside, 0);
      const households = files.find(({ table }) => table === "households")?.rows ?? 0;
      process.stdout.write(
        say(
          `已写入 ${out}：${households}户；读入${rows}行，采用${used}行，搁置${rows - used}行、${cells}个单元格。用 tuopin audit ${out} 逐条查看\n`,
          `Written to ${out}. Households: ${households}; rows read: ${rows}, used: ${used}, set aside: ${rows - used}; cells set aside: ${cells}. “tuopin audit ${out}” lists them.\n`,
        ),
      );
    });
  const store = program.command("store").description(say("更改登记库", "change a store"));
  addRulesOptions(store.command("remove"))
    .description(
      say(
        "从登记库中取出一户，登记库只记取出了几户",
        "take a household out of a store, which keeps only how many were taken out",
      ),
    )
    .argument("<folder>", say("登记库的文件夹", "the folder of the store"))
    .requiredOption("--household <id>", say("户编号", "the id of the household"))
    .action(async (folder: string, options: RemoveOptions) => {
      knowOwn(options);
      const { household } = options;
      const removed = valueOrFail(await removeHousehold(folder, household));
      process.stdout.write(
        say(
          `已取出。至今共取出${removed.households}户、${removed.rows}行\n`,
          `Taken out. So far: households: ${removed.households}, rows: ${removed.rows}\n`,
        ),
      );
    });
}

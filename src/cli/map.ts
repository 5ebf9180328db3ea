import type { Command } from "commander";
import { suggestMapping, tryMapping } from "../io/index.js";
import { mappingDoc } from "../report/index.js";
import { addRulesOptions, knowOwn, type RulesOptions } from "./law.js";
import { addLedgerOptions, LEDGERS, type LedgerOptionsGiven, ledgerOptions } from "./ledgers.js";
import { languageOption, type MaskOption, unmaskOption } from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { say, spoken } from "./speech.js";
import { valueOrFail } from "./usage.js";

type Options = LedgerOptionsGiven & OutputOptions & MaskOption & RulesOptions;

export function addMap(program: Command): void {
  const map = program
    .command("map")
    .description(
      say("台账列名和用词与登记表的对应", "what headers and words of ledgers are in the register"),
    );
  const add = (name: string, description: string) =>
    addOutputOptions(addLedgerOptions(addRulesOptions(map.command(name))))
      .description(description)
      .argument("<ledgers...>", LEDGERS)
      .addOption(languageOption());
  add(
    "suggest",
    say(
      "写出对应表（JSON）：认得的列、不认得的列和相近的名称、不认得的用词",
      "write a mapping (JSON): columns that are known, headers that are not with like names, unknown words",
    ),
  ).action(async (ledgers: readonly string[], options: Options) => {
    knowOwn(options);
    const mapping = valueOrFail(await suggestMapping(ledgers, ledgerOptions(options)));
    const text = () => `${JSON.stringify({ ...ABOUT(), ...mapping }, null, 2)}\n`;
    const doc = () => ({
      title: say("对应表", "Mapping"),
      blocks: [{ kind: "code" as const, language: "json", text: text() }],
    });
    await answer({ doc, json: text, also: { text } }, options);
  });
  add(
    "check",
    say(
      "逐格列出每张表前十行读作什么",
      "show cell by cell as what the first ten rows of each table are read",
    ),
  )
    .addOption(unmaskOption())
    .action(async (ledgers: readonly string[], options: Options) => {
      knowOwn(options);
      const tried = await tryMapping(ledgers, ledgerOptions(options));
      const cells = valueOrFail(tried);
      if (tried.issues.some(({ severity }) => severity === "error")) process.exitCode = 1;
      const doc = () => mappingDoc(cells, tried.issues, options.unmask === true);
      await answer({ doc }, options);
    });
}

/** What to do with a mapping, in the language in which the command speaks. */
const ABOUT = () => ({
  note:
    spoken() === "zh"
      ? "column 填登记表的列（见 tuopin schema），不读的留 null；words 右边填代码，不读的留空；factor 是单位的倍数。填好后：tuopin map check 台账 --map 本文件，再 tuopin audit 台账 --map 本文件"
      : "column: a column of the register (see “tuopin schema”), null for none; words: the code on the right, empty for none; factor: how much of the unit one is. Then: tuopin map check LEDGERS --map FILE, and tuopin audit LEDGERS --map FILE",
});

import { type Command, Option } from "commander";
import { ownTables, type TableName } from "../register/index.js";
import { asTemplate, TEMPLATE_TABLES } from "../report/index.js";
import { addRulesOptions, knowOwn, type RulesOptions } from "./law.js";
import { languageOption, notThere } from "./options.js";
import { tableNames } from "./schema-register.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";
import { writeOut } from "./write.js";

interface TemplateOptions extends RulesOptions {
  readonly out: string;
  readonly tables?: readonly string[];
}

export function addTemplate(program: Command): void {
  const tables = new Option(
    "--tables <names...>",
    say(
      `要哪些表（默认：${TEMPLATE_TABLES.join("、")}，以及自有的表）`,
      `which tables (default: ${TEMPLATE_TABLES.join(", ")}, and those of your own)`,
    ),
  );
  // Said and completed; which names there are shows when the rules have been read.
  tables.argChoices = [...tableNames()];
  addRulesOptions(program.command("template"))
    .description(
      say(
        "写出空白的登记工作簿：表头、下拉列表、单位、说明和示例",
        "write a blank workbook of the register: headers, lists to choose from, units, notes and an example",
      ),
    )
    .requiredOption(
      "--out <file>",
      say("写入的文件，如 登记册.xlsx", "the file to write, such as register.xlsx"),
    )
    .addOption(tables)
    .addOption(languageOption())
    .action(async (options: TemplateOptions) => {
      const { out, lang } = options;
      if (!out.toLowerCase().endsWith(".xlsx")) {
        throw new UsageError(
          say(`--out ${out}：文件名应以 .xlsx 结尾`, `--out ${out}: the name must end with .xlsx`),
        );
      }
      knowOwn(options);
      const asked = options.tables?.map(tableNamed);
      const own = [...ownTables().keys()].map(tableNamed);
      writeOut(out, await asTemplate(lang, asked ?? [...TEMPLATE_TABLES, ...own]));
    });
}

function tableNamed(name: string): TableName {
  const found = tableNames().find((one) => one === name);
  if (found === undefined) throw notThere("table", name, tableNames());
  return found;
}

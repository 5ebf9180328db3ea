import { type Command, Option } from "commander";
import type { Language } from "../base/index.js";
import type { TableName } from "../register/index.js";
import { asTemplate, TEMPLATE_TABLES } from "../report/index.js";
import { languageOption } from "./options.js";
import { TABLE_NAMES } from "./schema-register.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";
import { writeOut } from "./write.js";

interface TemplateOptions {
  readonly out: string;
  readonly tables?: readonly TableName[];
  readonly lang: Language;
}

export function addTemplate(program: Command): void {
  program
    .command("template")
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
    .addOption(
      new Option(
        "--tables <names...>",
        say(
          `要哪些表（默认：${TEMPLATE_TABLES.join("、")}）`,
          `which tables (default: ${TEMPLATE_TABLES.join(", ")})`,
        ),
      ).choices(TABLE_NAMES),
    )
    .addOption(languageOption())
    .action(async ({ out, tables, lang }: TemplateOptions) => {
      if (!out.toLowerCase().endsWith(".xlsx")) {
        throw new UsageError(
          say(`--out ${out}：文件名应以 .xlsx 结尾`, `--out ${out}: the name must end with .xlsx`),
        );
      }
      writeOut(out, await asTemplate(lang, tables));
    });
}

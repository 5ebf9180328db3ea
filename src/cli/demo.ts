import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { auditLedgers } from "./audit.js";
import { languageOption } from "./options.js";
import { addOutputOptions, type OutputOptions } from "./output.js";
import { say } from "./speech.js";

/** The two invented households that come with the package, and how they are judged. */
export const SAMPLE = fileURLToPath(new URL("../fixtures/two-households", import.meta.url));
const LAW = { place: "cn-sichuan", asOf: "2020-12-31" } as const;

export function addDemo(program: Command): void {
  addOutputOptions(program.command("demo"))
    .description(
      say(
        "判定随附的两户样例，人物均为虚构",
        "judge the two households that come with the package; the people are invented",
      ),
    )
    .addOption(languageOption())
    .action(async (options: OutputOptions) => {
      await auditLedgers([SAMPLE], { ...LAW, ...options, failOn: "never" });
      const call = `tuopin audit ${JSON.stringify(SAMPLE)} --as-of ${LAW.asOf} --place ${LAW.place}`;
      process.stderr.write(
        say(
          `这是样例，等同于：${call}\n换成自己的台账文件夹或工作簿，就是正式的判定。\n`,
          `This is the sample, the same as: ${call}\nPut your own folder or workbook in its place.\n`,
        ),
      );
    });
}

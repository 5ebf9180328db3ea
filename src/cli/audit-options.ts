import { type Command, Option } from "commander";
import type { Severity } from "../base/index.js";
import type { Grouping } from "../report/index.js";
import { addDuckDbOptions, type DuckDbOptions } from "./audit-duckdb.js";
import { addLedgerOptions, LEDGERS, type LedgerOptionsGiven } from "./ledgers.js";
import {
  addLawOptions,
  failOnOption,
  type LawOptions,
  type MaskOption,
  secretOption,
  unmaskOption,
} from "./options.js";
import { addOutputOptions, type OutputOptions } from "./output.js";
import { say } from "./speech.js";
import { addSubsetOptions, type SubsetOptions } from "./subset.js";

export interface AuditOptions
  extends LawOptions,
    LedgerOptionsGiven,
    OutputOptions,
    SubsetOptions,
    MaskOption,
    DuckDbOptions {
  readonly all?: boolean;
  readonly by?: Grouping;
  readonly failOn: Severity | "never";
  readonly households?: readonly string[];
  readonly since?: readonly string[];
  readonly problems?: string;
  readonly waivers?: string;
  readonly seal?: string;
  readonly collect?: string;
  readonly publish?: boolean;
}

/** The most households that have a page of their own in a report. */
export const MOST_PAGES = 500;

/** The command, with what it asks for and takes. */
export function auditCommand(program: Command): Command {
  const command = program
    .command("audit")
    .description(
      say(
        "按规则包判定台账里的每一户（或村、乡镇、县）",
        "judge every household (or village, township, county) of a register by a pack",
      ),
    )
    .argument("<ledgers...>", LEDGERS);
  addSubsetOptions(addOutputOptions(addLedgerOptions(addLawOptions(command))))
    .option(
      "--all",
      say(
        "在终端逐条列出，而不是一屏摘要",
        "list all findings in the terminal, one by one, instead of one screen of summary",
      ),
    )
    .addOption(
      new Option(
        "--by <grouping>",
        say(
          "按村、指标或乡镇归总（默认：摘要按村，清单按指标）",
          "put together by village, criterion or township (default: the summary by village, the list by criterion)",
        ),
      ).choices(["village", "criterion", "township"]),
    )
    .addOption(failOnOption())
    .addOption(
      new Option(
        "--households <ids>",
        say(
          `在报告中附上这些户各自的页：H1,H2（至多${MOST_PAGES}户）`,
          `a page of each of these households in the report: H1,H2 (at most ${MOST_PAGES})`,
        ),
      ).argParser((text: string) => text.split(",").filter((one) => one !== "")),
    )
    .addOption(
      new Option(
        "--since <file>",
        say(
          "与此前一次核查的 JSON 对照，写明新增、未变、反弹、已解决、无法复核；可写多次，先旧后新",
          "hold it against the JSON of an earlier audit: what is new, unchanged, returned, fixed or no longer checkable; may be given again, the oldest first",
        ),
      ).argParser((file: string, before: readonly string[] | undefined) => [
        ...(before ?? []),
        file,
      ]),
    )
    .option(
      "--problems <file>",
      say(
        "与问题台账对照：销号后仍存在的、逾期的、有争议的列为问题",
        "hold it against the ledger of problems: struck off and still found, overdue or disputed is a finding",
      ),
    )
    .option(
      "--waivers <file>",
      say(
        "豁免清单（xlsx 或 CSV：指标、户编号或村编码、理由、批准人、到期日期）；豁免的仍列出并计数，到期的是问题",
        "a list of waivers (xlsx or CSV: criterion, household or village, reason, approver, until); what is waived stays and is counted, an ended one is a finding",
      ),
    )
    .option(
      "--seal <file>",
      say(
        "把输入、规则、程序和结果封存到这个文件，之后用 tuopin verify 核对；须有 --secret-file",
        "seal inputs, rules, program and result into this file, to be checked by “tuopin verify”; needs --secret-file",
      ),
    )
    .option(
      "--collect <folder>",
      say(
        "每村写一个待补资料工作簿：只列所缺的记录和栏目，填好后与台账一并读入",
        "write a workbook for each village of what is still to be recorded: only what is lacking, to be filled in and read with the ledgers",
      ),
    )
    .option(
      "--publish",
      say(
        "只给出可以公布的户数：1至4户的数和能推算出它们的数不印，不写户、文件和工作表的名称",
        "only counts that may be made public: none of 1 to 4 households nor any that would tell one, no name of a household, file or sheet",
      ),
    )
    .addOption(secretOption())
    .addOption(unmaskOption());
  return addDuckDbOptions(command);
}

import { statSync } from "node:fs";
import type { Command } from "commander";
import { namesIn, withoutHousehold } from "../audit/index.js";
import { linesOf, readJson } from "../base/index.js";
import {
  isSeal,
  isStore,
  readText,
  removeHousehold,
  type Seal,
  withoutSubject,
} from "../io/index.js";
import { asJson } from "../report/index.js";
import { unreadable } from "./named-file.js";
import { type MaskOption, namesFor, secretIn, secretOption } from "./options.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";
import { writeOut } from "./write.js";

/** `withdraw` takes a household out of everything that was written of audits. */
export function addWithdraw(program: Command): void {
  program
    .command("withdraw")
    .description(
      say(
        "一户撤回时，把它从登记库、问题台账、豁免清单（CSV）、封存文件和此前核查的 JSON、NDJSON 中取出；其中的合计数不变",
        "take a household that withdraws out of stores, ledgers of problems, lists of waivers (CSV), seals and the JSON or NDJSON of earlier audits; their counts stay",
      ),
    )
    .argument("<household>", say("户编号", "the id of the household"))
    .argument(
      "<files...>",
      say(
        "登记库的文件夹、JSON、NDJSON 或 CSV 文件",
        "folders of stores, files of JSON, NDJSON or CSV",
      ),
    )
    .addOption(secretOption())
    .action(async (household: string, files: readonly string[], options: MaskOption) => {
      const names = namesOf(household, options);
      let isNamed = false;
      for (const file of files) {
        const done = isStore(file)
          ? await fromStore(file, household)
          : fromText(file, names, options);
        isNamed ||= done.isNamed;
        process.stdout.write(
          say(
            `${file}：取出${done.taken}处${done.isNamed ? "，仍有提到该户之处，请人工处理" : ""}\n`,
            `${file}: entries taken out: ${done.taken}${done.isNamed ? "; it still names the household, see to it by hand" : ""}\n`,
          ),
        );
      }
      process.exitCode = isNamed ? 1 : 0;
    });
}

/** What a household may be called in what was written: its id, and the name that a secret gives it. */
function namesOf(household: string, options: MaskOption): readonly string[] {
  const shown = namesFor(options)(household);
  if (shown === household) return [household];
  if (options.secretFile !== undefined) return [household, shown];
  process.stderr.write(
    say(
      "这样的编号在核查结果中以“***”加数字代替，每次不同，无法认出；用 --secret-file 核查的，请给出同一密钥\n",
      "Such an id is shown as “***” with a number that differs from run to run, and cannot be found; of audits with --secret-file give the same secret\n",
    ),
  );
  return [household];
}

interface Done {
  readonly taken: number;
  readonly isNamed: boolean;
}

async function fromStore(folder: string, household: string): Promise<Done> {
  const removed = await removeHousehold(folder, household);
  if (removed.ok) return { taken: 1, isNamed: false };
  if (removed.issues.some(({ code }) => code === "register/not-in-store")) {
    return { taken: 0, isNamed: false };
  }
  throw new UsageError(removed.issues.map(({ message }) => say(message.zh, message.en)).join("\n"));
}

/** Takes a household out of a text under each of the names that it may have there. */
function fromText(file: string, names: readonly string[], { secretFile }: MaskOption): Done {
  let text: string;
  try {
    text = readText(file);
  } catch (error) {
    throw unreadable(say("文件", "The file"), file, error);
  }
  const read = readJson(text);
  if (read.ok && isSeal(read.value)) {
    return fromSeal(file, read.value, names[0] as string, secretFile);
  }
  const { left, taken } = read.ok ? fromJson(read.value, names) : fromLines(text, names, file);
  if (taken > 0) writeOut(file, markOf(file, text) + left);
  return { taken, isNamed: names.some((name) => namesIn(name)(left)) };
}

/** The byte order mark with which a file began: reading leaves it out, and spreadsheets ask for it. */
const markOf = (file: string, text: string) =>
  statSync(file).size > Buffer.byteLength(text) ? "\ufeff" : "";

/** In a seal a household is hidden by the secret; without it nobody can tell which leaf is its own. */
function fromSeal(file: string, seal: Seal, household: string, secretFile?: string): Done {
  if (secretFile === undefined) {
    throw new UsageError(
      say(
        `${file}：封存文件里的户由密钥遮住，请给出 --secret-file`,
        `${file}: the households in a seal are hidden by its secret; give --secret-file`,
      ),
    );
  }
  const left = withoutSubject(seal, secretIn(secretFile), household);
  const taken = left.leaves.filter(({ of }, at) => of !== seal.leaves[at]?.of).length;
  if (taken > 0) writeOut(file, asJson(left));
  return { taken, isNamed: false };
}

/** Whether a cell goes on in another line, so that without this one the other would be torn. */
const isPartOfRow = (line: string) => line.split('"').length % 2 === 0;

/** What is left of a text, and how much was taken out of it. */
interface Left {
  readonly left: string;
  readonly taken: number;
}

/** JSON without the entries that name a household. */
function fromJson(value: unknown, names: readonly string[]): Left {
  let taken = 0;
  let left = value;
  for (const name of names) {
    const done = withoutHousehold(left, name);
    left = done.left;
    taken += done.taken;
  }
  return { left: `${JSON.stringify(left, null, 1)}\n`, taken };
}

/** Lines without those that name a household. */
function fromLines(text: string, names: readonly string[], file: string): Left {
  if (/\.(csv|ndjson)$/i.test(file)) {
    const isNamed = names.map((name) => namesIn(name));
    const lines = linesOf(text);
    const kept = lines.filter((line) => !isNamed.some((one) => one(line)) || isPartOfRow(line));
    const end = text.includes("\r\n") ? "\r\n" : "\n";
    return { left: kept.join(end), taken: lines.length - kept.length };
  }
  throw new UsageError(
    say(
      `${file}：不是登记库、JSON、NDJSON 或 CSV；工作簿请打开后删去该户的行`,
      `${file}: it is no store, JSON, NDJSON or CSV; open a workbook and delete the rows of the household`,
    ),
  );
}

import { watch as watchFolder } from "node:fs";
import type { Command } from "commander";
import { isLower, type Law, packFile, withdrawDeclarations } from "../law/index.js";
import { auditLedgers } from "./audit.js";
import { lintRules, testRules } from "./authoring.js";
import { SAMPLE } from "./demo.js";
import { addRulesOptions, lawOf, type RulesOptions } from "./law.js";
import { languageOption } from "./options.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";

interface WatchOptions extends RulesOptions {
  readonly sample?: string;
}

/** How long a folder must be quiet: an editor writes a file in several steps. */
const QUIET_MS = 150;

export function addWatch(packs: Command): void {
  addRulesOptions(packs.command("watch"))
    .description(
      say(
        "规则文件每次保存后，检查、运行案例并判定样例；按 Ctrl+C 结束",
        "check, run the cases and judge a sample whenever a file of rules is saved; Ctrl+C ends it",
      ),
    )
    .argument(
      "[pack...]",
      say("规则包的名称；不写为 --rules 里的全部", "packs by name; those of --rules unless said"),
    )
    .option(
      "--sample <ledgers>",
      say(
        "判定哪个台账（默认：随附的两户样例）",
        "the ledgers to judge (default: the two households that come with the package)",
      ),
    )
    .addOption(languageOption())
    .action(async (names: string[], options: WatchOptions) => {
      const folders = options.rules ?? [];
      if (folders.length === 0) {
        throw new UsageError(
          say("请用 --rules 写出要看的文件夹", "give the folder to watch by --rules"),
        );
      }
      await watchRules(folders, () => checkOnce(names, options));
      process.exitCode = 0;
    });
}

/** Runs at once and after each change, one run at a time, until the command is interrupted. */
async function watchRules(folders: readonly string[], run: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(run);
    }, QUIET_MS);
  };
  const ended = new Promise<void>((end) => {
    process.once("SIGINT", end);
  });
  const watchers = folders.map((folder) => watchFolder(folder, { recursive: true }, soon));
  running = run();
  await ended;
  clearTimeout(timer);
  for (const one of watchers) one.close();
  await running;
}

/** What is wrong ends this round and not the command: the author is about to mend it. */
async function checkOnce(names: readonly string[], options: WatchOptions): Promise<void> {
  // What was declared before the last save may stand under another name now.
  withdrawDeclarations();
  try {
    const read = lawOf(options);
    await lintRules({ ...options, format: "text", failOn: "never" }, read);
    if (read.ok) await tryRules(names, options, read.value);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stdout.write(`${error.message}\n`);
  }
  process.stdout.write(say("—— 等待下一次保存\n", "-- waiting for the next save\n"));
}

/** Runs the cases of packs, and judges the sample by those of households. */
async function tryRules(names: readonly string[], options: WatchOptions, book: Law): Promise<void> {
  const own = [...book.heads.keys()].filter((name) => !isLower(book.shelf, packFile(name)));
  const asked = names.length > 0 ? names : own;
  await testRules(asked, { ...options, format: "text" }, book);
  for (const pack of asked) {
    if (book.heads.get(pack)?.subject !== "household") continue;
    await auditLedgers([options.sample ?? SAMPLE], { ...options, pack, failOn: "never" }, book);
  }
}

import { type Command, Option } from "commander";
import {
  addProblem,
  audit,
  checkProblems,
  INSPECTIONS,
  type Inspection,
  openProblems,
  type ProblemLedger,
  type ReturnedRow,
  strikeOff,
  takeReturns,
} from "../audit/index.js";
import type { Finding } from "../base/index.js";
import { readSheets, reasonOf } from "../io/index.js";
import type { NameOf } from "../register/index.js";
import { maskAudit, problemsDoc, readReturnedList } from "../report/index.js";
import { judging } from "./judging.js";
import {
  addLedgerOptions,
  LEDGERS,
  type LedgerOptionsGiven,
  ledgersIn,
  villageNames,
} from "./ledgers.js";
import {
  addLawOptions,
  dayOption,
  exitCode,
  type LawOptions,
  languageOption,
  type MaskOption,
  namesFor,
  notThere,
  secretOption,
  today,
  unmaskOption,
} from "./options.js";
import { addOutputOptions, answer, type OutputOptions } from "./output.js";
import { ledgerOption, problemLedgerIn, writeProblemLedger } from "./problem-ledger.js";
import { addProblemStatements } from "./problem-statements.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";

interface LedgerFile {
  readonly ledger: string;
}

interface OpenOptions
  extends LawOptions,
    LedgerOptionsGiven,
    OutputOptions,
    MaskOption,
    LedgerFile {
  readonly inspection: Inspection;
  readonly foundOn?: string;
  readonly text?: string;
  readonly subject?: string;
  readonly inVillage?: string;
}

export function addProblems(program: Command): void {
  const problems = program
    .command("problems")
    .description(
      say(
        "问题整改台账：立项、读回填好的清单、查看、销号",
        "the ledger of problems: open them, take back lists that were filled in, list, strike off",
      ),
    );
  addOpen(problems);
  addUpdate(problems);
  addList(problems);
  addClose(problems);
  addProblemStatements(problems);
}

function addOpen(problems: Command): void {
  const command = problems
    .command("open")
    .description(
      say(
        "把一次核查发现的问题立项；没有登记表可查的问题用 --text 写明",
        "open a problem for each finding of an audit; one that no register shows is told by --text",
      ),
    )
    .argument("[ledgers...]", LEDGERS);
  addOutputOptions(addLedgerOptions(addLawOptions(command)))
    .addOption(ledgerOption())
    .addOption(
      new Option("--inspection <by>", say("谁发现的", "who found it"))
        .choices(INSPECTIONS)
        .default("self"),
    )
    .addOption(
      dayOption(
        "--found-on <day>",
        say("发现日期（默认：判定日）", "found on (default: day of judging)"),
      ),
    )
    .option("--text <text>", say("问题的内容", "what the problem is"))
    .option("--subject <id>", say("哪一户", "of which household"))
    .option("--in-village <id>", say("哪个村", "in which village"))
    .addOption(secretOption())
    .addOption(unmaskOption())
    .action(openThem);
}

async function openThem(ledgers: readonly string[], options: OpenOptions): Promise<void> {
  const before = problemLedgerIn(options.ledger, true);
  const { text, subject = null, inVillage: village = null, inspection: by } = options;
  if ((ledgers.length === 0) === (text === undefined)) {
    throw new UsageError(
      say(
        "请给出台账，或用 --text 写明一个问题，两者只写一个",
        "Give ledgers to audit, or one problem by --text; one of the two",
      ),
    );
  }
  const nameOf = namesFor(options);
  if (text !== undefined) {
    const on = options.foundOn ?? today();
    const after = addProblem(before, { message: text, subject, village }, { on, by });
    writeProblemLedger(options.ledger, after);
    await answer({ doc: () => problemsDoc(after, shownBy(options, nameOf)) }, options);
    return;
  }
  const { found, villages } = await audited(ledgers, options, nameOf);
  const on = options.foundOn ?? found.asOf;
  const opened = openProblems(before, found.findings, { on, by });
  writeProblemLedger(options.ledger, opened.ledger);
  process.stderr.write(
    say(
      `新立 ${opened.opened} 个，反弹 ${opened.returned} 个，原有 ${opened.known} 个\n`,
      `Opened: ${opened.opened}; come back: ${opened.returned}; known: ${opened.known}\n`,
    ),
  );
  if (opened.unfollowed > 0) {
    process.stderr.write(
      say(
        `${opened.unfollowed} 个问题的户编号不能显示，下次认不出，没有立项；请给出 --secret-file（或 --unmask）\n`,
        `${opened.unfollowed} findings are of households whose ids may not be shown and would not be known again; they are not opened. Give --secret-file (or --unmask)\n`,
      ),
    );
    process.exitCode = 1;
  }
  const told = { ...shownBy(options, nameOf), villages };
  await answer({ doc: () => problemsDoc(opened.ledger, told) }, options);
}

/** An audit whose ids are shown as the ledger holds them, and what its villages are called. */
async function audited(
  ledgers: readonly string[],
  options: LawOptions & LedgerOptionsGiven & MaskOption,
  nameOf: NameOf,
) {
  const { pack, context } = judging(options);
  const register = await ledgersIn(ledgers, options);
  // Before all households, so that places have the numbers that other commands give them.
  const villages = villageNames(register, nameOf);
  const found = audit(pack, register, context);
  return { found: options.unmask === true ? found : maskAudit(found, pack, nameOf), villages };
}

const shownBy = ({ unmask }: MaskOption, nameOf: NameOf) => (unmask === true ? {} : { nameOf });

interface UpdateOptions extends OutputOptions, MaskOption, LedgerFile {}

function addUpdate(problems: Command): void {
  const command = problems
    .command("update")
    .description(
      say(
        "读回填好的清单（xlsx 或 CSV）；几份不一致的，列出两处，都不采用",
        "take back lists that were filled in (xlsx or CSV); where two differ, both are named and neither is taken",
      ),
    )
    .argument("<lists...>", say("填好的清单", "lists that were filled in"));
  addOutputOptions(command)
    .addOption(ledgerOption())
    .addOption(unmaskOption())
    .addOption(languageOption())
    .action(async (lists: readonly string[], options: UpdateOptions) => {
      const before = problemLedgerIn(options.ledger);
      const issues: Finding[] = [];
      const returns: (readonly ReturnedRow[])[] = [];
      for (const list of lists) {
        const read = await returnedIn(list);
        returns.push(read.rows);
        for (const one of read.issues) issues.push(one);
      }
      const taken = takeReturns(before, returns);
      const all = [...issues, ...taken.issues];
      writeProblemLedger(options.ledger, taken.ledger);
      process.stderr.write(
        say(`更新 ${taken.updated} 个问题\n`, `Problems updated: ${taken.updated}\n`),
      );
      process.exitCode = all.length > 0 ? 1 : 0;
      const told = { ...shownBy(options, namesFor(options)), found: all };
      await answer({ doc: () => problemsDoc(taken.ledger, told) }, options);
    });
}

/** What a list says, on whichever of its sheets the keys stand. */
async function returnedIn(path: string) {
  try {
    const lists = (await readSheets(path)).flatMap((grid) => readReturnedList(grid) ?? []);
    if (lists.length > 0) {
      return {
        rows: lists.flatMap(({ rows }) => rows),
        issues: lists.flatMap(({ issues }) => issues),
      };
    }
  } catch (error) {
    const reason = reasonOf(error);
    throw new UsageError(
      say(`${path}：读不出（${reason.zh}）`, `${path} cannot be read: ${reason.en}`),
    );
  }
  throw new UsageError(
    say(
      `${path}：没有“编号”列和整改栏目，不是由 --out list.xlsx 写出的清单`,
      `${path}: it has no column of keys with columns to fill in, as --out list.xlsx writes them`,
    ),
  );
}

interface ListOptions
  extends LawOptions,
    LedgerOptionsGiven,
    OutputOptions,
    MaskOption,
    LedgerFile {
  readonly on?: string;
}

function addList(problems: Command): void {
  const command = problems
    .command("list")
    .description(
      say(
        "列出问题；给出台账的，与现在的核查对照：销号后仍存在的、逾期的都是问题",
        "list the problems; with ledgers, held against an audit of now: struck off and still found, or overdue, is a finding",
      ),
    )
    .argument("[ledgers...]", LEDGERS);
  addOutputOptions(addLedgerOptions(addLawOptions(command)))
    .addOption(ledgerOption())
    .addOption(
      dayOption(
        "--on <day>",
        say(
          "销号、逾期看到哪一天（默认：判定日）",
          "by which day it is struck off or overdue (default: day of judging)",
        ),
      ),
    )
    .addOption(secretOption())
    .addOption(unmaskOption())
    .action(async (ledgers: readonly string[], options: ListOptions) => {
      const ledger = problemLedgerIn(options.ledger);
      const nameOf = namesFor(options);
      const shown = shownBy(options, nameOf);
      if (ledgers.length === 0) return answer({ doc: () => problemsDoc(ledger, shown) }, options);
      const { found, villages } = await audited(ledgers, options, nameOf);
      const check = checkProblems(ledger, found, options.on);
      process.exitCode = exitCode(
        "error",
        check.findings.map(({ severity }) => severity),
      );
      const told = { ...shown, check, villages };
      await answer({ doc: () => problemsDoc(ledger, told) }, options);
    });
}

interface CloseOptions extends OutputOptions, MaskOption, LedgerFile {
  readonly id: readonly string[];
  readonly on?: string;
  readonly by: string;
  readonly evidence?: string;
}

function addClose(problems: Command): void {
  const command = problems
    .command("close")
    .description(
      say(
        "销号：谁、哪一天、凭什么",
        "strike problems off: by whom, on which day, on what evidence",
      ),
    )
    .argument("<ids...>", say("问题编号，如 P0001", "ids of problems, such as P0001"));
  addOutputOptions(command)
    .addOption(ledgerOption())
    .addOption(
      dayOption("--on <day>", say("销号日期（默认：今天）", "struck off on (default: today)")),
    )
    .requiredOption("--by <who>", say("销号人", "struck off by"))
    .option("--evidence <text>", say("佐证", "the evidence"))
    .addOption(unmaskOption())
    .addOption(languageOption())
    .action(async (ids: readonly string[], options: CloseOptions) => {
      const before = problemLedgerIn(options.ledger);
      checkIds(ids, before);
      const { on = today(), by, evidence = null } = options;
      const after = strikeOff(before, ids, { on, by, evidence });
      writeProblemLedger(options.ledger, after);
      await answer({ doc: () => problemsDoc(after, shownBy(options, namesFor(options))) }, options);
    });
}

function checkIds(ids: readonly string[], { problems }: ProblemLedger): void {
  const all = problems.map(({ id }) => id);
  const strange = ids.find((id) => !all.includes(id));
  if (strange !== undefined) throw notThere("problem", strange, all);
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Command, Option } from "commander";
import { type Audit, audit } from "../audit/index.js";
import { type Label, linesOf, words } from "../base/index.js";
import { isStore, readDrawn } from "../io/index.js";
import { plan } from "../judge/index.js";
import type { NameOf, Register } from "../register/index.js";
import { type Drawn, drawFromStore, type VerdictCount } from "../sql/index.js";
import { ASKING_MORE } from "./audit-stream.js";
import type { Judging } from "./judging.js";
import { whole } from "./numbers.js";
import { say } from "./speech.js";
import { totalOf } from "./sql-counts.js";
import { UsageError, valueOrFail } from "./usage.js";

/** So many households found met are judged once more by the record evaluator. */
const SAMPLE = 1_000;
/** So many of those that somebody must look at are shown one by one. */
const MOST_SHOWN = 5_000;

/** What the options say of an audit by DuckDB. */
export interface DuckDbOptions {
  readonly engine?: "record" | "duckdb";
  readonly memory?: string;
  readonly seed?: number;
}

export function addDuckDbOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--engine <engine>",
        say(
          "逐户判定（默认），或由 DuckDB 判定登记库，再逐户重判需要查看的户和达标户的样本",
          "judge record by record (default), or a store by DuckDB, with those to look at and a sample of those met judged once more",
        ),
      ).choices(["record", "duckdb"]),
    )
    .addOption(
      new Option(
        "--memory <size>",
        say(
          "与 --engine duckdb 合用：DuckDB 可用的内存，如 2GB；其余写入磁盘",
          "with --engine duckdb: the memory that DuckDB may use, such as 2GB; the rest goes to disk",
        ),
      ),
    )
    .addOption(
      new Option(
        "--seed <n>",
        say(
          "与 --engine duckdb 合用：抽取达标户的种子（默认：1）",
          "with --engine duckdb: the seed by which those met are drawn (default: 1)",
        ),
      ).argParser(whole),
    );
}

/** What an audit by DuckDB found, and what is to be said of how it was made. */
export interface AuditByDuckDb {
  readonly register: Register;
  readonly found: Audit;
  readonly told: Label;
}

/**
 * Audits a store by DuckDB: the counts are of SQL; those at whom somebody must look, and a sample of those
 * found met, are judged once more by the record evaluator, from which all that is said of them comes.
 */
export async function auditByDuckDb(
  ledgers: readonly string[],
  { pack, context }: Judging,
  options: DuckDbOptions & object,
  nameOf: NameOf,
): Promise<AuditByDuckDb> {
  const folder = storeAmong(ledgers);
  const part = ASKING_MORE.find((one) => one in options);
  if (part !== undefined || pack.asks === "membership" || pack.subject !== "household") {
    throw new UsageError(
      say(
        "--engine duckdb 只核查全部农户的脱贫结论：不能与 --since、--problems、--waivers、--village、--household-list、--criterion 同用，也不用于评选名单、村、乡镇、县的规则包",
        "--engine duckdb judges all households of a store: it goes with no --since, --problems, --waivers, --village, --household-list or --criterion, nor with a pack about lists, villages, townships or counties",
      ),
    );
  }
  const { memory, seed = 1 } = options;
  const home = mkdtempSync(join(tmpdir(), "tuopin-"));
  try {
    const drawn = await drawFromStore(folder, home, plan(pack, context), pack, {
      ...(memory === undefined ? {} : { memory }),
      spill: join(home, "spill"),
      seed,
      sample: SAMPLE,
      most: MOST_SHOWN,
    }).catch(notJudged);
    const register = valueOrFail(await readDrawn(folder, home));
    const its = audit(pack, register, context);
    holdAgainst(its, drawn, nameOf);
    return { register, found: counted(its, drawn.counts), told: toldOf(drawn, seed) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function storeAmong(ledgers: readonly string[]): string {
  const [folder = ""] = ledgers;
  if (ledgers.length === 1 && isStore(folder)) return folder;
  throw new UsageError(
    say(
      "--engine duckdb 只用于登记库：请先用 tuopin import 台账 --out 文件夹 写出登记库",
      "--engine duckdb takes a store: write one first by “tuopin import LEDGERS --out FOLDER”",
    ),
  );
}

function notJudged(error: unknown): never {
  const [reason] = linesOf((error as Error).message.replace(/^(drawFromStore|toSql): /, ""));
  throw new UsageError(
    say(
      `--engine duckdb：没有判定成：${reason}`,
      `--engine duckdb: could not be judged: ${reason}`,
    ),
  );
}

/** Ends the command where SQL and the record evaluator say two things of a household. */
function holdAgainst(
  { assessments }: Pick<Audit, "assessments">,
  { verdicts }: Pick<Drawn, "verdicts">,
  nameOf: NameOf,
): void {
  const unlike = [...verdicts.keys()];
  if (assessments.length !== unlike.length) {
    throw new UsageError(
      say(
        `SQL 抽出${unlike.length}户，登记库读出${assessments.length}户；请改用不带 --engine 的 tuopin audit，并报告这一错误`,
        `SQL drew ${unlike.length} households and ${assessments.length} were read; run “tuopin audit” without --engine, and report this as a fault`,
      ),
    );
  }
  for (const { subject, verdict, criteria } of assessments) {
    const its = verdicts.get(subject.id);
    const all = [{ criterion: "outcome", verdict }, ...criteria];
    const other = all.find((one) => its?.[one.criterion] !== one.verdict);
    if (other === undefined) continue;
    const [id, criterion] = [nameOf(subject.id), other.criterion];
    throw new UsageError(
      say(
        `户 ${id} 的 ${criterion}：SQL 判为 ${its?.[criterion]}，逐户判定为 ${other.verdict}，两者不符，结果不可用；请改用不带 --engine 的 tuopin audit，并报告这一错误`,
        `Household ${id}, ${criterion}: ${its?.[criterion]} by SQL and ${other.verdict} by the record; they differ, so nothing of this can be used. Run “tuopin audit” without --engine, and report this as a fault`,
      ),
    );
  }
}

/** The audit of some households, with the counts of all. */
function counted(its: Audit, counts: readonly VerdictCount[]): Audit {
  return {
    ...its,
    outcome: totalOf(counts, "outcome"),
    criteria: its.criteria.map((one) => ({ ...one, ...totalOf(counts, one.criterion) })),
    groups: [],
  };
}

function toldOf({ toLook, sampled, verdicts }: Drawn, seed: number): Label {
  const shown = Math.min(toLook, MOST_SHOWN);
  const [zh, en] =
    shown < toLook
      ? [
          `需要查看的有${toLook}户，以下只列登记库中的前${shown}户（每户的结论：tuopin sql --run --verdicts）`,
          `Somebody must look at ${toLook} households, of which the first ${shown} of the store are shown (the verdicts of each: “tuopin sql --run --verdicts”)`,
        ]
      : [
          `需要查看的有${toLook}户，以下全部列出`,
          `Somebody must look at ${toLook} households, all of which are shown`,
        ];
  return words(
    `由 DuckDB 判定，合计为全部农户。${zh}。这些户和按种子${seed}抽取的达标户${sampled}户，共${verdicts.size}户，已逐户重新判定，与 SQL 完全一致。户与户之间的核对（如同一人在两户）不在其中`,
    `Judged by DuckDB; the totals are of all households. ${en}. These and ${sampled} found met, drawn by seed ${seed}, ${verdicts.size} in all, were judged once more one by one, with the same verdicts. Checks between households (such as one person in two) are not among them`,
  );
}

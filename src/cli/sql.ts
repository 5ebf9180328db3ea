import type { Command } from "commander";
import { Option } from "commander";
import { type Language, linesOf } from "../base/index.js";
import { type Plan, plan } from "../judge/index.js";
import type { Pack } from "../law/index.js";
import { DIALECTS, type DialectName, judgeStore, toSql } from "../sql/index.js";
import { judging } from "./judging.js";
import { addLawOptions, type LawOptions } from "./options.js";
import { answer } from "./output.js";
import { say } from "./speech.js";
import { countsDoc } from "./sql-counts.js";
import { UsageError } from "./usage.js";
import { writeOut } from "./write.js";

interface SqlOptions extends LawOptions {
  readonly lang: Language;
  readonly dialect: DialectName;
  readonly counts?: boolean;
  readonly store?: string;
  readonly out?: string;
  readonly run?: boolean;
  readonly verdicts?: string;
  readonly memory?: string;
}

/** Adds `sql`: a pack as one statement over a store. */
export function addSql(program: Command): void {
  addLawOptions(program.command("sql"))
    .description(
      say(
        "把规则包写成一条 SQL 语句，在登记数据所在的数据库里判定",
        "write a pack as one statement in SQL, which judges where the data lie",
      ),
    )
    .addOption(
      new Option("--dialect <name>", say("哪种 SQL", "which SQL"))
        .choices([...DIALECTS])
        .default("duckdb"),
    )
    .addOption(
      new Option(
        "--counts",
        say(
          "按村和指标计数，而不是每户一行",
          "count by village and criterion instead of a row a household",
        ),
      ),
    )
    .addOption(
      new Option(
        "--store <folder>",
        say(
          "在语句前把这个文件夹的 Parquet 文件定为视图（DuckDB、Spark）",
          "define the Parquet files of this folder as views before it (DuckDB, Spark)",
        ),
      ),
    )
    .addOption(new Option("--out <file>", say("改为写入文件", "write to a file instead")))
    .addOption(
      new Option(
        "--run",
        say(
          "不写语句，而是用 DuckDB 判定 --store 的登记库，列出各指标的户数",
          "judge the store of --store with DuckDB instead, and count by criterion",
        ),
      ),
    )
    .addOption(
      new Option(
        "--verdicts <file>",
        say(
          "与 --run 合用：每户的结论写入这个 .csv 或 .parquet 文件",
          "with --run: write the verdicts of each household to this .csv or .parquet file",
        ),
      ),
    )
    .addOption(
      new Option(
        "--memory <size>",
        say(
          "与 --run 合用：DuckDB 可用的内存，如 2GB；其余写入磁盘",
          "with --run: the memory that DuckDB may use, such as 2GB; the rest goes to disk",
        ),
      ),
    )
    .action(async (options: SqlOptions) => {
      const { pack, context } = judging(options);
      const { dialect } = options;
      const its = plan(pack, context);
      const sql = said(() => toSql(its, pack, { dialect }));
      if (options.run === true)
        return answer({ doc: await run(its, pack, options) }, { lang: options.lang });
      const views = options.store === undefined ? "" : viewsOf(options.store, sql.tables, dialect);
      const text = views + (options.counts === true ? sql.counts : sql.verdicts);
      if (options.out === undefined) process.stdout.write(text);
      else writeOut(options.out, text);
    });
}

/** Judges a store, and tells how many there are of each verdict on each criterion. */
async function run(its: Plan, pack: Pack, { store, verdicts, memory }: SqlOptions) {
  if (store === undefined) {
    throw new UsageError(
      say("--run：请用 --store 写出登记库的文件夹", "--run: give the folder of a store by --store"),
    );
  }
  const limits = {
    ...(verdicts === undefined ? {} : { verdicts }),
    ...(memory === undefined ? {} : { memory }),
  };
  const counts = await judgeStore(store, its, pack, limits).catch((error: unknown) => {
    const [reason] = linesOf((error as Error).message.replace(/^judgeStore: /, ""));
    throw new UsageError(
      say(`--run：没有判定成：${reason}`, `--run: could not be judged: ${reason}`),
    );
  });
  return () => countsDoc(counts, pack, its.asOf);
}

/** What cannot be said in SQL is said to who asked for it. */
function said<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith("toSql: ")) {
      const reason = error.message.slice("toSql: ".length);
      throw new UsageError(say(`不能写成 SQL：${reason}`, `not to be said in SQL: ${reason}`));
    }
    throw error;
  }
}

function viewsOf(folder: string, tables: readonly string[], dialect: DialectName): string {
  const path = (table: string) =>
    `${folder.replace(/\/$/, "")}/${table}.parquet`.replaceAll("'", "''");
  switch (dialect) {
    case "duckdb":
      return tables
        .map(
          (one) =>
            `CREATE OR REPLACE VIEW "${one}" AS SELECT * FROM read_parquet('${path(one)}');\n`,
        )
        .join("");
    case "spark":
      return tables
        .map(
          (one) =>
            `CREATE OR REPLACE TEMPORARY VIEW \`${one}\` USING parquet OPTIONS (path '${path(one)}');\n`,
        )
        .join("");
    default:
      throw new UsageError(
        say(
          "--store：PostgreSQL 不读 Parquet，请先把各表载入数据库",
          "--store: PostgreSQL reads no Parquet; load the tables into the database first",
        ),
      );
  }
}

import type { Command } from "commander";
import { Option } from "commander";
import { plan } from "../judge/index.js";
import { DIALECTS, type DialectName, toSql } from "../sql/index.js";
import { judging } from "./judging.js";
import { addLawOptions, type LawOptions } from "./options.js";
import { say } from "./speech.js";
import { UsageError } from "./usage.js";
import { writeOut } from "./write.js";

interface SqlOptions extends LawOptions {
  readonly dialect: DialectName;
  readonly counts?: boolean;
  readonly store?: string;
  readonly out?: string;
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
    .action((options: SqlOptions) => {
      const { pack, context } = judging(options);
      const { dialect } = options;
      const sql = said(() => toSql(plan(pack, context), pack, { dialect }));
      const views = options.store === undefined ? "" : viewsOf(options.store, sql.tables, dialect);
      const text = views + (options.counts === true ? sql.counts : sql.verdicts);
      if (options.out === undefined) process.stdout.write(text);
      else writeOut(options.out, text);
    });
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

import type { DuckDBConnection } from "@duckdb/node-api";
import { closed, expectCall, optional, TEXT } from "../base/index.js";
import { PLAN, type Plan } from "../judge/index.js";
import { PACK, type Pack } from "../law/index.js";
import { countsOver, type PlanSql, toSql } from "./statement.js";

/** How DuckDB judges a store, and what it writes. */
export interface JudgeStoreOptions {
  /** Where the verdicts are written, a row a subject: a file that ends with `.csv` or `.parquet`. */
  readonly verdicts?: string;
  /** The memory that it may use, such as `2GB`; what does not fit goes to disk. */
  readonly memory?: string;
  /** The folder for what does not fit; one that DuckDB makes beside the working folder otherwise. */
  readonly spill?: string;
}

/** How many subjects of a village have which verdict on a criterion, or on the whole. */
export interface VerdictCount {
  readonly village: string | null;
  /** A criterion, or `outcome`. */
  readonly criterion: string;
  readonly rule: string | null;
  readonly checked: number;
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
  readonly notApplicable: number;
}

export type Connection = DuckDBConnection;

const OPTIONS = closed({ verdicts: optional(TEXT), memory: optional(TEXT), spill: optional(TEXT) });

export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * Judges the subjects of a store with DuckDB, by the statement of `toSql`, in parallel and beyond memory.
 * Needs the package `@duckdb/node-api`.
 *
 * @param folder - a store, as `importLedgers` of `tuopin/io` writes it.
 * @returns how many are met, not met, unknown and not applicable, by village and criterion; sorted.
 * @throws TypeError where the plan cannot be said in SQL, the ending of `verdicts` is neither of the two,
 *   or the package is not there; an error of DuckDB where the folder is no store.
 * @example
 * ```ts
 * const exit = plan(pack, { asOf: "2019-12-31" });
 * for (const { village, criterion, unknown } of await judgeStore("store", exit, pack)) {
 *   console.log(village, criterion, unknown);
 * }
 * ```
 */
export async function judgeStore(
  folder: string,
  plan: Plan,
  pack: Pack,
  options: JudgeStoreOptions = {},
): Promise<readonly VerdictCount[]> {
  expectCall("judgeStore", {
    folder: [folder, TEXT],
    plan: [plan, PLAN],
    pack: [pack, PACK],
    options: [options, OPTIONS],
  });
  const sql = toSql(plan, pack, { dialect: "duckdb" });
  const format = options.verdicts === undefined ? undefined : formatOf(options.verdicts);
  return overStore(folder, sql, options, async (connection) => {
    if (options.verdicts === undefined) return countsBy(connection, sql.counts);
    await judgeInto("judged__", connection, sql);
    await connection.run(`COPY judged__ TO ${quoted(options.verdicts)} (${format})`);
    return countsBy(connection, countsOver("judged__", plan, sql.dialect));
  });
}

/** Judges once, into a table; of its columns all, or those that are asked for. */
export async function judgeInto(
  table: string,
  connection: Connection,
  { verdicts }: PlanSql,
  columns = "*",
): Promise<void> {
  const statement = verdicts.replace(/;\s*$/, "");
  await connection.run(`CREATE TABLE ${table} AS SELECT ${columns} FROM (\n${statement}\n)`);
}

/** Opens a store in DuckDB, its tables as views, for as long as something is asked of it. */
export async function overStore<T>(
  folder: string,
  { tables }: PlanSql,
  { memory, spill }: Pick<JudgeStoreOptions, "memory" | "spill">,
  ask: (connection: Connection) => Promise<T>,
): Promise<T> {
  const { DuckDBInstance } = await loadDuckDb();
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await connection.run("SET preserve_insertion_order = false");
    for (const [name, value] of [
      ["memory_limit", memory],
      ["temp_directory", spill],
    ]) {
      if (value !== undefined) await connection.run(`SET ${name} = ${quoted(value)}`);
    }
    for (const table of tables) {
      const file = quoted(`${folder}/${table}.parquet`);
      await connection.run(`CREATE VIEW "${table}" AS SELECT * FROM read_parquet(${file})`);
    }
    return await ask(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

export async function countsBy(
  connection: Connection,
  counts: string,
): Promise<readonly VerdictCount[]> {
  const reader = await connection.runAndReadAll(counts);
  return reader.getRowObjects().map(countOf).sort(byPlace);
}

function formatOf(path: string): string {
  if (path.endsWith(".parquet")) return "FORMAT parquet";
  if (path.endsWith(".csv")) return "FORMAT csv, HEADER";
  throw new TypeError("judgeStore: options.verdicts is a file that ends with .csv or .parquet");
}

async function loadDuckDb() {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    throw new TypeError("the package @duckdb/node-api is not installed", {
      cause: error,
    });
  }
}

function countOf(row: Readonly<Record<string, unknown>>): VerdictCount {
  const text = (value: unknown) => (typeof value === "string" ? value : null);
  return {
    village: text(row.village),
    criterion: String(row.criterion),
    rule: text(row.rule),
    checked: Number(row.checked),
    met: Number(row.met),
    notMet: Number(row["not-met"]),
    unknown: Number(row.unknown),
    notApplicable: Number(row["not-applicable"]),
  };
}

/** By village and criterion; those of whom nobody knows the village come last. */
function byPlace(a: VerdictCount, b: VerdictCount): number {
  const key = ({ village, criterion }: VerdictCount) =>
    `${village === null ? 1 : 0} ${village ?? ""} ${criterion}`;
  const [left, right] = [key(a), key(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

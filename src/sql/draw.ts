import { closed, expectCall, NUMBER, optional, TEXT, type Verdict } from "../base/index.js";
import { PLAN, type Plan } from "../judge/index.js";
import { PACK, type Pack } from "../law/index.js";
import { PARTS } from "../register/index.js";
import { POSITION, storeTable } from "../store/index.js";
import {
  type Connection,
  countsBy,
  judgeInto,
  overStore,
  quoted,
  type VerdictCount,
} from "./duckdb.js";
import { countsOver, toSql } from "./statement.js";

/** How DuckDB draws households of a store, and which. */
export interface DrawOptions {
  /** The memory that it may use, such as `2GB`; what does not fit goes to disk. */
  readonly memory?: string;
  /** The folder for what does not fit. */
  readonly spill?: string;
  /** Another one draws others of those found met. */
  readonly seed: number;
  /** How many of those found met are drawn. */
  readonly sample: number;
  /** At most so many of those that somebody must look at, in the order of the store. */
  readonly most: number;
}

/** What DuckDB found of a store, and whom it drew. */
export interface Drawn {
  readonly counts: readonly VerdictCount[];
  /** At how many households somebody must look. */
  readonly toLook: number;
  /** How many were drawn of those found met. */
  readonly sampled: number;
  /** By drawn household: the verdict on each criterion, and on the whole as `outcome`. */
  readonly verdicts: ReadonlyMap<string, Readonly<Record<string, Verdict>>>;
}

const OPTIONS = closed({
  memory: optional(TEXT),
  spill: optional(TEXT),
  seed: NUMBER,
  sample: NUMBER,
  most: NUMBER,
});

/**
 * Judges a store as `judgeStore` does, and writes the rows of some households into another folder, in
 * their order: of those at which somebody must look, and of some found met, so that these can be judged
 * once more by `assess`. Needs the package `@duckdb/node-api`.
 *
 * @param folder - a store, as `importLedgers` of `tuopin/io` writes it.
 * @param into - an empty folder, which only its owner should be able to read.
 * @throws TypeError where the plan is not about households, cannot be said in SQL, or the package is not
 *   there; an error of DuckDB where the folder is no store.
 */
export async function drawFromStore(
  folder: string,
  into: string,
  plan: Plan,
  pack: Pack,
  options: DrawOptions,
): Promise<Drawn> {
  expectCall("drawFromStore", {
    folder: [folder, TEXT],
    into: [into, TEXT],
    plan: [plan, PLAN],
    pack: [pack, PACK],
    options: [options, OPTIONS],
  });
  if (plan.subject !== "household") {
    throw new TypeError(`drawFromStore: the pack judges a ${plan.subject}, not households`);
  }
  const sql = toSql(plan, pack, { dialect: "duckdb" });
  const criteria = ["outcome", ...plan.criteria.map(({ id }) => id)];
  return overStore(folder, sql, options, async (connection) => {
    const columns = ["household", ...criteria].map((one) => `"${one}"`).join(", ");
    await judgeInto("judged__", connection, sql, `village, ${columns}`);
    const counts = await countsBy(connection, countsOver("judged__", plan, sql.dialect));
    await connection.run(looked(folder, criteria));
    await connection.run(chosen(options));
    const number = async (text: string) =>
      Number((await connection.runAndReadAll(text)).getRows()[0]?.[0] ?? 0);
    const toLook = await number("SELECT count(*) FROM looked__");
    const sampled = await number("SELECT count(*) FROM chosen__ WHERE is_sampled");
    const reader = await connection.runAndReadAll(
      `SELECT ${columns} FROM judged__ SEMI JOIN chosen__ USING (household)`,
    );
    await copyRows(connection, folder, into);
    const rows = reader.getRowObjects() as Record<string, Verdict>[];
    const drawn = new Map(rows.map(({ household, ...its }) => [String(household), its]));
    return { counts, toLook, sampled, verdicts: drawn };
  });
}

const HAS_TO_BE_SEEN = "('not-met', 'unknown')";

/** Of whom there is more to say than that all is met; also those of whom the village wrote otherwise. */
function looked(folder: string, criteria: readonly string[]): string {
  const read = (table: "households" | "field-verdicts") =>
    `read_parquet(${quoted(`${folder}/${storeTable(table).name}.parquet`)})`;
  const open = criteria.map((one) => `v."${one}" IN ${HAS_TO_BE_SEEN}`).join(" OR ");
  const written = `SELECT household FROM ${read("field-verdicts")} WHERE verdict = 'not-met'`;
  return `CREATE TABLE looked__ AS SELECT v.household, h."${POSITION}" AS place FROM judged__ AS v JOIN ${read("households")} AS h ON h.id = v.household WHERE ${open} OR v.household IN (${written})`;
}

/** The first of those to look at, and those found met whose fingerprint with the seed comes first. */
function chosen({ most, sample, seed }: DrawOptions): string {
  return `CREATE TABLE chosen__ AS
WITH first AS (SELECT household FROM looked__ ORDER BY place LIMIT ${most}),
sampled AS (SELECT household FROM judged__ WHERE outcome = 'met' ORDER BY md5(${quoted(`${seed}/`)} || household), household LIMIT ${sample})
SELECT household, bool_or(is_sampled) AS is_sampled
FROM (SELECT household, FALSE AS is_sampled FROM first UNION ALL SELECT household, TRUE FROM sampled)
GROUP BY household`;
}

/** Writes the rows of those chosen as files of a store, in the order in which they stand there. */
async function copyRows(connection: Connection, folder: string, into: string): Promise<void> {
  await connection.run("SET preserve_insertion_order = true");
  const found = await connection.runAndReadAll(`FROM glob(${quoted(`${folder}/*.parquet`)})`);
  const files = new Set(found.getRows().map(([path]) => String(path).split(/[\\/]/).at(-1)));
  for (const table of ["households", ...PARTS.map(([, one]) => one.table)] as const) {
    const { name } = storeTable(table);
    const key = table === "households" ? "id" : "household";
    for (const file of [`${name}.parquet`, `${name}__rows.parquet`]) {
      if (!files.has(file)) continue;
      const rows = `SELECT s.* EXCLUDE (file_row_number) FROM read_parquet(${quoted(`${folder}/${file}`)}, file_row_number = true) AS s SEMI JOIN chosen__ AS c ON c.household = s."${key}" ORDER BY s.file_row_number`;
      await connection.run(`COPY (${rows}) TO ${quoted(`${into}/${file}`)} (FORMAT parquet)`);
    }
  }
}

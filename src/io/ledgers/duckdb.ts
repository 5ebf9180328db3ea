import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Label } from "../../base/index.js";
import type { Grid, GridRow, RawCell } from "../../register/index.js";
import { refusal } from "../ordinary-file.js";
import type { WorkbookReading } from "./workbook.js";

/** A file says in a moment that a table has any number of rows. */
const MOST_ROWS = 5_000_000;

/**
 * The tables of a DuckDB file, their rows numbered from 1. A view would say once more what tables say: it is
 * read only where somebody names it.
 *
 * @param wanted - the names of the tables and views to read; without it all tables.
 */
export async function readDuckDb(
  path: string,
  file: string,
  wanted?: readonly string[],
): Promise<WorkbookReading> {
  const instance = await opened(path);
  try {
    const connection = await instance.connect();
    const tables = await sourcesOf(connection, "table");
    const views = await sourcesOf(connection, "view");
    const isWanted = ({ name }: Source) => wanted?.includes(name) ?? true;
    const read = [
      ...tables.filter(isWanted),
      ...views.filter((one) => wanted !== undefined && isWanted(one)),
    ];
    const grids: Grid[] = [];
    for (const source of read) grids.push(await gridOf(connection, source, file));
    return {
      grids,
      hiddenSheets: [],
      views: views.filter((one) => !read.includes(one)).map(({ name }) => name),
      hiddenRows: new Map(),
    };
  } finally {
    instance.closeSync();
  }
}

/** A table or a view, by its name for a reader and for a statement. */
interface Source {
  readonly name: string;
  readonly quoted: string;
}

const NOT_INSTALLED: Label = {
  zh: "读取 DuckDB 文件要另装 @duckdb/node-api（npm install @duckdb/node-api）；也可以导出为 CSV 或 Parquet",
  en: "a DuckDB file needs @duckdb/node-api (npm install @duckdb/node-api); or export it as CSV or Parquet",
};

const NOT_OPENED: Label = {
  zh: "DuckDB 文件打不开：已损坏、加密、正被别的程序使用，或由更新的版本写成；请导出为 CSV 或 Parquet",
  en: "the DuckDB file cannot be opened: it is damaged, encrypted, in use by another program or of a later version; export it as CSV or Parquet",
};

const NOT_READ: Label = {
  zh: "DuckDB 文件中有读不出的表或视图，视图不得引用别的文件；请导出为 CSV 或 Parquet",
  en: "a table or view of the DuckDB file cannot be read, and a view may not speak of other files; export it as CSV or Parquet",
};

const TOO_LONG: Label = {
  zh: `DuckDB 文件中有一张表超过${MOST_ROWS}行；请分成几个文件`,
  en: `a table of the DuckDB file has more than ${MOST_ROWS} rows; give it in several files`,
};

/** Opens a file to read it alone: nothing that it says reaches another file or the network. */
async function opened(path: string): Promise<DuckDBInstance> {
  const { DuckDBInstance } = await library();
  try {
    return await DuckDBInstance.create(path, {
      access_mode: "READ_ONLY",
      enable_external_access: "false",
      autoload_known_extensions: "false",
      autoinstall_known_extensions: "false",
      lock_configuration: "true",
    });
  } catch {
    throw refusal(NOT_OPENED);
  }
}

async function library() {
  try {
    return await import("@duckdb/node-api");
  } catch {
    throw refusal(NOT_INSTALLED);
  }
}

const inQuotes = (name: string) => `"${name.replaceAll('"', '""')}"`;

async function sourcesOf(
  connection: DuckDBConnection,
  kind: "table" | "view",
): Promise<readonly Source[]> {
  const rows = await ask(
    connection,
    `SELECT schema_name AS schema, ${kind}_name AS name FROM duckdb_${kind}s()
     WHERE NOT internal ORDER BY schema_name, ${kind}_name`,
  );
  return rows.map(({ schema, name }) => ({
    name: String(name),
    quoted: `${inQuotes(String(schema))}.${inQuotes(String(name))}`,
  }));
}

async function gridOf(
  connection: DuckDBConnection,
  { name, quoted }: Source,
  file: string,
): Promise<Grid> {
  const described = await ask(connection, `DESCRIBE SELECT * FROM ${quoted}`);
  const columns = described.map(({ column_name, column_type }) => ({
    name: String(column_name),
    type: String(column_type),
  }));
  const [counted] = await ask(connection, `SELECT count(*) AS rows FROM ${quoted}`);
  if (Number(counted?.rows) > MOST_ROWS) throw refusal(TOO_LONG);
  const said = columns.map(({ name: column, type }, at) => `${asText(column, type)} AS c${at}`);
  const records = await ask(connection, `SELECT ${said.join(", ")} FROM ${quoted}`);
  const rows = records.map((record, at): GridRow => {
    const cells = columns.map(({ type }, column) => cellOf(record[`c${column}`], type));
    return { line: at + 1, cells };
  });
  return {
    file,
    sheet: name,
    rows: [{ line: 1, cells: columns.map((column) => column.name) }, ...rows],
  };
}

const isNested = (type: string) => /^(STRUCT|MAP|UNION)|\]$/.test(type);

/** Digits as they are stored: a whole number or decimal passes through no float on its way. */
const asText = (column: string, type: string) =>
  isNested(type)
    ? `CAST(to_json(${inQuotes(column)}) AS VARCHAR)`
    : `CAST(${inQuotes(column)} AS VARCHAR)`;

function cellOf(value: unknown, type: string): RawCell {
  if (value === null || value === undefined) return null;
  const text = String(value);
  if (isNested(type)) return { nested: text };
  if (type === "BOOLEAN") return text === "true";
  // A float is one: an id that was kept in it has lost its last digits.
  if ((type === "DOUBLE" || type === "FLOAT") && Number.isFinite(Number(text))) return Number(text);
  return type.startsWith("TIMESTAMP") ? text.replace(/ 00:00:00$/, "") : text;
}

async function ask(
  connection: DuckDBConnection,
  statement: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  try {
    return (await connection.runAndReadAll(statement)).getRowObjects();
  } catch {
    throw refusal(NOT_READ);
  }
}

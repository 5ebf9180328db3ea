import type { DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Label } from "../../base/index.js";
import { refusal } from "../ordinary-file.js";
import { type Database, inQuotes, readDatabase, type SourceColumn } from "./database.js";
import type { WorkbookReading } from "./workbook.js";

/**
 * The tables of a DuckDB file.
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
    return await readDatabase(databaseOf(await instance.connect()), file, wanted);
  } finally {
    instance.closeSync();
  }
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
  zh: "DuckDB 读不出它，视图不得引用别的文件；请导出为 CSV 或 Parquet",
  en: "DuckDB cannot read it, and a view may not speak of other files; export it as CSV or Parquet",
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

function databaseOf(connection: DuckDBConnection): Database {
  const ask = async (statement: string) => {
    try {
      return (await connection.runAndReadAll(statement)).getRows();
    } catch {
      throw refusal(NOT_READ);
    }
  };
  return {
    async sources() {
      const found = await ask(
        `SELECT schema_name, table_name, false AS is_view FROM duckdb_tables() WHERE NOT internal
         UNION ALL SELECT schema_name, view_name, true FROM duckdb_views() WHERE NOT internal
         ORDER BY is_view, schema_name, table_name`,
      );
      return found.map(([schema, name, isView]) => ({
        name: String(name),
        quoted: `${inQuotes(String(schema))}.${inQuotes(String(name))}`,
        isView: isView === true,
      }));
    },
    async columns({ quoted }) {
      const described = await ask(`DESCRIBE SELECT * FROM ${quoted}`);
      return described.map(([name, type]) => ({ name: String(name), type: typeOf(String(type)) }));
    },
    async count({ quoted }) {
      return Number((await ask(`SELECT count(*) FROM ${quoted}`))[0]?.[0]);
    },
    rows({ quoted }, columns) {
      return ask(`SELECT ${columns.map(asText).join(", ")} FROM ${quoted}`);
    },
  };
}

function typeOf(type: string): SourceColumn["type"] {
  if (/^(STRUCT|MAP|UNION)|\]$/.test(type)) return "nested";
  if (type === "BOOLEAN") return "boolean";
  if (type === "DOUBLE" || type === "FLOAT") return "float";
  return type.startsWith("TIMESTAMP") ? "time" : "text";
}

/** Digits as they are stored: a whole number or decimal passes through no float on its way. */
const asText = ({ name, type }: SourceColumn) => {
  const column = inQuotes(name);
  return `CAST(${type === "nested" ? `to_json(${column})` : column} AS VARCHAR)`;
};

import type { Client } from "pg";
import { expectCall, type Label, TEXT } from "../../base/index.js";
import { refusal } from "../ordinary-file.js";
import {
  type Database,
  inQuotes,
  readDatabase,
  type Source,
  type SourceColumn,
} from "./database.js";
import type { WorkbookReading } from "./workbook.js";

/**
 * Whether a ledger is given as a connection to PostgreSQL and not as a file.
 *
 * @throws TypeError when the argument is not a text.
 *
 * @example
 * ```ts
 * console.log(isConnection("postgresql://reader@localhost/county")); // true
 * console.log(isConnection("fixtures/township")); // false
 * ```
 */
export function isConnection(given: string): boolean {
  expectCall("isConnection", { given: [given, TEXT] });
  return /^postgres(ql)?:\/\//i.test(given);
}

/** What a ledger that was given may be called in print: a connection can hold a password. */
export const shownLedger = (given: string): string => (isConnection(given) ? CONNECTION : given);

/** What a connection is called where files are named. */
export const CONNECTION = "PostgreSQL";

/**
 * The tables that a connection may read, as they are at one moment. Nothing is written.
 *
 * @param wanted - the names of the tables and views to read; without it all tables.
 */
export async function readPostgres(
  connection: string,
  file: string,
  wanted?: readonly string[],
): Promise<WorkbookReading> {
  const client = await connected(connection);
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`);
    await client.query(SETTINGS);
    return await readDatabase(databaseOf(client), file, wanted);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Days as the law writes them, and those of a moment in China; rows in the order in which they are kept. */
const SETTINGS = `SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL timezone = 'Asia/Shanghai';
  SET LOCAL synchronize_seqscans = off; SET LOCAL bytea_output = 'hex'`;

const NOT_INSTALLED: Label = {
  zh: "读取 PostgreSQL 要另装 pg（npm install pg）；也可以导出为 CSV",
  en: "PostgreSQL needs pg (npm install pg); or export the tables as CSV",
};

const NOT_CONNECTED: Label = {
  zh: "连不上数据库：请核对连接串 postgresql://用户@主机:端口/库 和服务器，密码放在环境变量 PGPASSWORD 或 ~/.pgpass 中",
  en: "the database cannot be reached: check the connection postgresql://user@host:port/database and the server, and put the password into PGPASSWORD or ~/.pgpass",
};

const NOT_READ: Label = {
  zh: "PostgreSQL 读不出它：须有读取的权限，连接中途不得断开",
  en: "PostgreSQL cannot read it: the user must be allowed to, and the connection must last",
};

const MOST_WAIT = 15_000;

async function connected(connectionString: string): Promise<Client> {
  const { Client } = await library();
  try {
    const client = new Client({
      connectionString,
      connectionTimeoutMillis: MOST_WAIT,
      application_name: "tuopin",
    });
    // A connection that breaks off is an error of the statement that was asked.
    client.on("error", () => undefined);
    await client.connect();
    return client;
  } catch {
    throw refusal(NOT_CONNECTED);
  }
}

async function library() {
  try {
    return (await import("pg")).default;
  } catch {
    throw refusal(NOT_INSTALLED);
  }
}

/** Tables, views and what stands in another server, but those of the system and of extensions. */
const SOURCES = `
  SELECT n.nspname, c.relname, c.relkind IN ('v', 'm', 'f') AS is_view
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
    AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
    AND has_schema_privilege(n.oid, 'USAGE') AND has_any_column_privilege(c.oid, 'SELECT')
    AND NOT EXISTS (
      SELECT 1 FROM pg_depend d
      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
    )
  ORDER BY is_view, n.nspname, c.relname`;

/** The columns that may be read; a domain is what it is made of. */
const COLUMNS = `
  SELECT a.attname, CASE WHEN t.typtype = 'c' OR t.typelem <> 0 AND t.typlen = -1 THEN 'nested'
    ELSE format_type(COALESCE(NULLIF(t.typbasetype, 0), t.oid), NULL) END
  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
  WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped
    AND has_column_privilege(a.attrelid, a.attnum, 'SELECT')
  ORDER BY a.attnum`;

/** The columns of the primary key, in its order. */
const KEY = `
  SELECT a.attname FROM pg_index i
    CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
  WHERE i.indrelid = $1::regclass AND i.indisprimary ORDER BY k.place`;

function databaseOf(client: Client): Database {
  const ask = async (text: string, values: readonly string[] = []): Promise<unknown[][]> => {
    try {
      await client.query("SAVEPOINT asked");
      const { rows } = await client.query({ text, values: [...values], rowMode: "array" });
      return rows;
    } catch {
      await client.query("ROLLBACK TO SAVEPOINT asked").catch(() => undefined);
      throw refusal(NOT_READ);
    }
  };
  return {
    async sources() {
      return (await ask(SOURCES)).map(([schema, name, isView]) => ({
        name: String(name),
        quoted: `${inQuotes(String(schema))}.${inQuotes(String(name))}`,
        isView: isView === true,
      }));
    },
    async columns({ quoted }) {
      const found = await ask(COLUMNS, [quoted]);
      return found.map(([name, type]) => ({ name: String(name), type: typeOf(String(type)) }));
    },
    async count({ quoted }) {
      return Number((await ask(`SELECT count(*) FROM ${quoted}`))[0]?.[0]);
    },
    async rows(source, columns) {
      if (columns.length === 0) return [];
      const said = columns.map(({ name }) => `CAST(${inQuotes(name)} AS text)`).join(", ");
      return ask(`SELECT ${said} FROM ${source.quoted}${await orderOf(source)}`);
    },
  };

  /** Rows stand in the order of their key; those of a table without one as they are kept. */
  async function orderOf({ quoted }: Source): Promise<string> {
    const key = await ask(KEY, [quoted]);
    if (key.length === 0) return "";
    return ` ORDER BY ${key.map(([name]) => inQuotes(String(name))).join(", ")}`;
  }
}

const TYPES: Readonly<Record<string, SourceColumn["type"]>> = {
  nested: "nested",
  json: "nested",
  jsonb: "nested",
  boolean: "boolean",
  real: "float",
  "double precision": "float",
  "timestamp without time zone": "time",
  "timestamp with time zone": "time",
};

const typeOf = (type: string) => TYPES[type] ?? "text";

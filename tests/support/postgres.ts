import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TableName } from "../../src/register/index.js";
import { storeTable } from "../../src/store/index.js";
import type { StoredRow } from "./stored.js";

const INSTALLED = "/usr/lib/postgresql";

/** Where the programs of the server are, as Debian installs them; nothing where it is not there. */
export const POSTGRES: string | undefined = (
  existsSync(INSTALLED) ? readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a)) : []
)
  .map((version) => join(INSTALLED, version, "bin"))
  .find((folder) => existsSync(join(folder, "initdb")));

export interface Server {
  readonly fill: (tables: ReadonlyMap<TableName, readonly StoredRow[]>) => void;
  readonly run: (sql: string) => void;
  /** What `readLedgers` takes in place of files. */
  readonly connection: (user?: string, database?: string) => string;
  readonly rows: (sql: string) => Record<string, string | null>[];
  readonly stop: () => void;
}

/** Starts a server of its own, which listens on a socket in a folder of its own alone. */
export function startPostgres(programs: string): Server {
  const folder = mkdtempSync(join(tmpdir(), "tuopin-pg-"));
  chmodSync(folder, 0o777);
  const data = join(folder, "data");
  // The server refuses to be run by root.
  const asServer = (program: string, ...args: string[]) => {
    const command = [join(programs, program), ...args];
    const whole =
      process.getuid?.() === 0 ? ["runuser", "-u", "postgres", "--", ...command] : command;
    execFileSync(whole[0] as string, whole.slice(1), { stdio: "ignore", cwd: folder });
  };
  asServer(
    "initdb",
    "-D",
    data,
    "-A",
    "trust",
    "-U",
    "tuopin",
    "-E",
    "UTF8",
    "--locale=C",
    "--no-sync",
  );
  const options = `-c listen_addresses='' -c unix_socket_directories=${folder} -c fsync=off`;
  asServer("pg_ctl", "-D", data, "-o", options, "-l", join(folder, "log"), "-w", "start");
  const psql = (sql: string): string => {
    const file = join(folder, "statement.sql");
    writeFileSync(file, sql);
    const args = ["-h", folder, "-U", "tuopin", "-d", "postgres", "-X", "-q", "--csv"];
    return execFileSync(join(programs, "psql"), [...args, "-v", "ON_ERROR_STOP=1", "-f", file], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
  };
  return {
    fill(tables) {
      for (const [table, rows] of tables) psql(filling(table, rows));
    },
    run(sql) {
      psql(sql);
    },
    connection: (user = "tuopin", database = "postgres") =>
      `postgresql://${user}@/${encodeURIComponent(database)}?host=${encodeURIComponent(folder)}`,
    rows(sql) {
      const [header = "", ...lines] = psql(sql).trimEnd().split("\n");
      const names = header.split(",");
      return lines.map((line) => {
        const cells = line.split(",");
        return Object.fromEntries(names.map((name, at) => [name, cells[at] || null]));
      });
    },
    stop() {
      asServer("pg_ctl", "-D", data, "-m", "immediate", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function filling(table: TableName, rows: readonly StoredRow[]): string {
  const { name, columns } = storeTable(table);
  const list = columns.map((one) => {
    const type = one.type === "DOUBLE" ? "DOUBLE PRECISION" : one.type;
    return `"${one.name}" ${type}`;
  });
  const cell = (value: string | number | boolean | null | undefined) =>
    value === null || value === undefined ? "" : `"${String(value).replaceAll('"', '""')}"`;
  const lines = rows.map((row) => columns.map((one) => cell(row[one.name])).join(","));
  return [
    "SET client_min_messages = warning;",
    `DROP TABLE IF EXISTS "${name}";`,
    `CREATE TABLE "${name}" (${list.join(", ")});`,
    `COPY "${name}" FROM STDIN WITH (FORMAT csv);`,
    ...lines,
    "\\.",
    `ANALYZE "${name}";`,
    "",
  ].join("\n");
}

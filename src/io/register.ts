import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { parse } from "csv-parse/sync";
import {
  fail,
  type Issue,
  issue,
  type Label,
  nearestHint,
  type Result,
  succeed,
} from "../base/index.js";
import { TABLES, type TableName } from "../model/index.js";
import {
  assembleRegister,
  columnNamed,
  type RawCell,
  type RawTable,
  type Register,
} from "../register/index.js";

/** Files that could hold tables, and are not read. */
const OTHER_FORMATS = [".xlsx", ".xls", ".ods", ".tsv", ".parquet"];

/**
 * Reads a register from a folder of CSV or NDJSON files, one table each, named after the tables in
 * English or Chinese (`households.csv`, `农户.csv`). Several files of one table are joined, such as
 * `members.csv` and `members.part2.csv`.
 *
 * @returns the register with every row accounted for; not ok only when nothing could be read.
 */
export function readRegister(folder: string): Result<Register> {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    return fail([issue("register/unreadable-file", { file: folder, reason: reasonOf(error) })]);
  }
  const issues: Issue[] = [];
  const tables: RawTable[] = [];
  for (const name of names) {
    const extension = extname(name).toLowerCase();
    if (OTHER_FORMATS.includes(extension)) {
      issues.push(issue("register/unsupported-file", { file: name }, { file: name }));
    }
    if (extension !== ".csv" && extension !== ".ndjson") continue;
    if (/^dossiers/.test(name)) continue;
    const table = tableOf(name);
    if (table === undefined) {
      const details = {
        file: name,
        tables: Object.keys(TABLES).join(", "),
        nearest: nearestTable(name),
      };
      issues.push(issue("register/unknown-table", details, { file: name }));
      continue;
    }
    try {
      const text = decode(readFileSync(join(folder, name)));
      tables.push(
        extension === ".csv" ? readCsv(text, table, name) : readNdjson(text, table, name),
      );
    } catch (error) {
      const details = { file: name, reason: reasonOf(error) };
      issues.push(issue("register/unreadable-file", details, { file: name }));
    }
  }
  if (tables.length === 0) return fail([...issues, issue("register/no-table", { folder })]);
  const register = assembleRegister(tables);
  return succeed({ ...register, issues: [...issues, ...register.issues] });
}

function nearestTable(file: string): Label {
  const names = Object.entries(TABLES).flatMap(([table, { label }]) => [table, label.zh]);
  return nearestHint((basename(file).split(".")[0] ?? "").normalize("NFKC"), names);
}

function tableOf(file: string): TableName | undefined {
  const name = (basename(file).split(".")[0] ?? "").normalize("NFKC");
  return (Object.keys(TABLES) as TableName[]).find(
    (table) => table === name || TABLES[table].label.zh === name,
  );
}

/** UTF-8 with or without a byte order mark; anything else is refused rather than guessed. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

/** What an error says of itself. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readCsv(text: string, table: TableName, file: string): RawTable {
  const records = parse(text, {
    columns: false,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const header = records[0]?.record ?? [];
  const rows: { line: number; cells: string[] }[] = [];
  const broken: Issue[] = [];
  for (const { record, info } of records.slice(1)) {
    if (record.every((cell) => cell.trim() === "")) continue;
    if (record.length === header.length) rows.push({ line: info.lines, cells: record });
    else {
      const details = { found: record.length, expected: header.length };
      broken.push(issue("register/row-shape", details, { file, row: info.lines }));
    }
  }
  return { table, file, header, rows, broken };
}

function readNdjson(text: string, table: TableName, file: string): RawTable {
  const objects: { line: number; object: ReadonlyMap<string, RawCell> }[] = [];
  /** Each column by its name, with the key that first wrote it. */
  const written = new Map<string, string>();
  const broken: Issue[] = [];
  text.split(/\r?\n/).forEach((content, index) => {
    if (content.trim() === "") return;
    const place = { file, row: index + 1 };
    try {
      const object = JSON.parse(content) as unknown;
      if (typeof object !== "object" || object === null || Array.isArray(object)) {
        throw new SyntaxError("not an object");
      }
      const { cells, repeated } = namedCells(table, object, written);
      if (repeated === undefined) objects.push({ line: place.row, object: cells });
      else broken.push(issue("register/repeated-column", { column: repeated }, place));
    } catch (error) {
      broken.push(issue("register/row-json", { reason: reasonOf(error) }, place));
    }
  });
  const rows = objects.map(({ line, object }) => ({
    line,
    cells: [...written.keys()].map((name) => object.get(name)),
  }));
  const header = [...written.values()];
  return { table, file, header, rows, broken };
}

/** The cells of an object by their columns, whether its keys are Chinese or English. */
function namedCells(
  table: TableName,
  object: object,
  written: Map<string, string>,
): { readonly cells: ReadonlyMap<string, RawCell>; readonly repeated: string | undefined } {
  const cells = new Map<string, RawCell>();
  let repeated: string | undefined;
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    const name = columnNamed(table, key) ?? key;
    if (cells.has(name)) repeated = key;
    if (!written.has(name)) written.set(name, key);
    const isNested = typeof value === "object" && value !== null;
    cells.set(name, isNested ? JSON.stringify(value) : (value as RawCell));
  }
  return { cells, repeated };
}

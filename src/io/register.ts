import { readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import {
  expectCall,
  type Finding,
  fail,
  type Label,
  nearestHint,
  type Result,
  succeed,
  TEXT,
} from "../base/index.js";
import {
  assembleRows,
  gatherRows,
  issue,
  type RawTable,
  type Register,
  shownTableFile,
  TABLES,
  type TableName,
} from "../register/index.js";
import { readCsv } from "./csv.js";
import { isDivision } from "./divisions.js";
import { readNdjson } from "./ndjson.js";
import { reasonOf } from "./reason.js";
import { readText } from "./text.js";

/** Files that could hold tables, and are not read. */
const OTHER_FORMATS = [".xlsx", ".xls", ".ods", ".tsv", ".parquet", ".duckdb"];

/**
 * Reads a register from a folder of CSV or NDJSON files, one table each, named after the tables in
 * English or Chinese (`households.csv`, `农户.csv`). Several files of one table are joined, such as
 * `members.csv` and `members.part2.csv`.
 *
 * @returns the register with every row accounted for; not ok only when nothing could be read.
 */
export function readRegister(folder: string): Result<Register> {
  expectCall("readRegister", {
    folder: [folder, TEXT],
  });
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    return fail([issue("register/unreadable-file", { file: folder, reason: reasonOf(error) })]);
  }
  const issues: Finding[] = [];
  const tables: RawTable[] = [];
  for (const name of names) {
    const file = shownTableFile(name);
    const extension = extname(name).toLowerCase();
    if (OTHER_FORMATS.includes(extension)) {
      issues.push(issue("register/unsupported-file", { file }, { file }));
    }
    if (extension !== ".csv" && extension !== ".ndjson") continue;
    if (/^dossiers/.test(name)) continue;
    const table = tableOf(name);
    if (table === undefined) {
      const details = {
        file,
        tables: Object.keys(TABLES).join(", "),
        nearest: nearestTable(name),
      };
      issues.push(issue("register/unknown-table", details, { file }));
      continue;
    }
    try {
      const text = readText(join(folder, name));
      const read = extension === ".csv" ? readCsv : readNdjson;
      tables.push(read(text, table, file));
    } catch (error) {
      const details = { file, reason: reasonOf(error) };
      issues.push(issue("register/unreadable-file", details, { file }));
    }
  }
  if (tables.length === 0) return fail([...issues, issue("register/no-table", { folder })]);
  const register = assembleRows(gatherRows(tables), { isDivision });
  return succeed({ ...register, issues: [...issues, ...register.issues] });
}

function nearestTable(file: string): Label {
  const names = Object.entries(TABLES).flatMap(([table, { label }]) => [table, label.zh]);
  return nearestHint((basename(file).split(".")[0] ?? "").normalize("NFKC"), names);
}

export function tableOf(file: string): TableName | undefined {
  const name = (basename(file).split(".")[0] ?? "").normalize("NFKC");
  return (Object.keys(TABLES) as TableName[]).find(
    (table) => table === name || TABLES[table].label.zh === name,
  );
}

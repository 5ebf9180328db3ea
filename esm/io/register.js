import { readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import {
  expectCall,
  fail,
  nearestHint,
  succeed,
  TEXT
} from "../base/index.js";
import {
  assembleRegister,
  issue,
  shownTableFile,
  TABLES
} from "../register/index.js";
import { readCsv } from "./csv.js";
import { readNdjson } from "./ndjson.js";
import { reasonOf } from "./reason.js";
import { readText } from "./text.js";
const OTHER_FORMATS = [".xlsx", ".xls", ".ods", ".tsv", ".parquet"];
function readRegister(folder) {
  expectCall("readRegister", {
    folder: [folder, TEXT]
  });
  let names;
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    return fail([issue("register/unreadable-file", { file: folder, reason: reasonOf(error) })]);
  }
  const issues = [];
  const tables = [];
  for (const name of names) {
    const file = shownTableFile(name);
    const extension = extname(name).toLowerCase();
    if (OTHER_FORMATS.includes(extension)) {
      issues.push(issue("register/unsupported-file", { file }, { file }));
    }
    if (extension !== ".csv" && extension !== ".ndjson") continue;
    if (/^dossiers/.test(name)) continue;
    const table = tableOf(name);
    if (table === void 0) {
      const details = {
        file,
        tables: Object.keys(TABLES).join(", "),
        nearest: nearestTable(name)
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
  const register = assembleRegister(tables);
  return succeed({ ...register, issues: [...issues, ...register.issues] });
}
function nearestTable(file) {
  const names = Object.entries(TABLES).flatMap(([table, { label }]) => [table, label.zh]);
  return nearestHint((basename(file).split(".")[0] ?? "").normalize("NFKC"), names);
}
function tableOf(file) {
  const name = (basename(file).split(".")[0] ?? "").normalize("NFKC");
  return Object.keys(TABLES).find(
    (table) => table === name || TABLES[table].label.zh === name
  );
}
export {
  readRegister,
  tableOf
};

import { readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import {
  append,
  expectCall,
  fail,
  listOf,
  MASK,
  objectWith,
  oneOf,
  optional,
  succeed,
  TEXT
} from "../../base/index.js";
import {
  assembleRegister,
  columnNamed,
  findBlocks,
  issue,
  ledgerIssue,
  readGrids,
  shownTableFile
} from "../../register/index.js";
import { readCsv } from "../csv.js";
import { cutRows } from "../cut-rows.js";
import { decode, ENCODINGS } from "../decode.js";
import { readNdjson } from "../ndjson.js";
import { readBytes } from "../ordinary-file.js";
import { reasonOf } from "../reason.js";
import { tableOf } from "../register.js";
import { kindOf } from "./kind.js";
import { readOldWorkbook } from "./old-workbook.js";
import { textGrid } from "./text-grid.js";
import { readWorkbook } from "./workbook.js";
const OPTIONS = objectWith({
  sheets: optional(listOf(TEXT)),
  encoding: optional(oneOf(...ENCODINGS))
});
const ENDINGS = [
  ".csv",
  ".txt",
  ".tsv",
  ".xlsx",
  ".xlsm",
  ".xls",
  ".et",
  ".xlsb",
  ".ods",
  ".ndjson"
];
async function readLedgers(paths, options = {}) {
  const given = typeof paths === "string" ? [paths] : paths;
  expectCall("readLedgers", { paths: [given, listOf(TEXT)], options: [options, OPTIONS] });
  const found = { grids: [], tables: [], issues: [] };
  for (const path of given) {
    for (const file of filesAt(path, found)) await readFile(file, options, found);
  }
  const read = readGrids(found.grids, tableNamed);
  const tables = [...found.tables, ...read.tables];
  const issues = [...found.issues, ...read.issues];
  if (tables.length === 0) {
    return fail([...issues, issue("register/no-table", { folder: given.join(", ") })]);
  }
  const register = assembleRegister(tables);
  return succeed({ ...register, issues: [...issues, ...register.issues] });
}
function filesAt(path, { issues }) {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path).sort().filter((name) => ENDINGS.includes(extname(name).toLowerCase())).filter((name) => !/^(dossiers|~\$|\.)/.test(name)).map((name) => join(path, name));
  } catch (error) {
    issues.push(issue("register/unreadable-file", { file: path, reason: reasonOf(error) }));
    return [];
  }
}
function tableNamed({ file, sheet }) {
  return (sheet === void 0 ? void 0 : tableOf(sheet)) ?? tableOf(file);
}
async function readFile(path, options, found) {
  const name = basename(path);
  const file = shownTableFile(name);
  try {
    const bytes = readBytes(path);
    const kind = kindOf(bytes);
    if (kind === "xlsx" || kind === "old") {
      const read = kind === "xlsx" ? readWorkbook : readOldWorkbook;
      keepSheets(await read(bytes, file, options.sheets), { file, name }, found);
    } else if (kind === "text") readText(decode(bytes, options.encoding).text, name, found);
    else
      found.issues.push(
        issue("register/unreadable-file", { file, reason: kind.refused }, { file })
      );
  } catch (error) {
    const details = { file, reason: reasonOf(error) };
    found.issues.push(issue("register/unreadable-file", details, { file }));
  }
}
function keepSheets(read, { file, name }, { grids, issues }) {
  const names = [...read.grids.map(({ sheet = "" }) => sheet), ...read.hiddenSheets];
  const shown = (sheet) => {
    const open = shownTableFile(sheet);
    return open.includes(MASK) ? `${MASK}${names.indexOf(sheet) + 1}` : open;
  };
  append(
    grids,
    read.grids.map((one) => {
      const { sheet = "" } = one;
      return { ...one, sheet: shown(sheet), named: [sheet, name] };
    })
  );
  for (const sheet of read.hiddenSheets.map(shown)) {
    issues.push(ledgerIssue("register/hidden-sheet", { sheet }, { file, sheet }));
  }
  for (const [sheet, rows] of read.hiddenRows) {
    issues.push(ledgerIssue("register/hidden-rows", { rows }, { file, sheet: shown(sheet) }));
  }
  for (const { sheet = "", rows } of read.grids) {
    if (rows.at(-1)?.line !== LAST_OF_XLS) continue;
    issues.push(
      ledgerIssue("register/full-sheet", { rows: LAST_OF_XLS }, { file, sheet: shown(sheet) })
    );
  }
}
const LAST_OF_XLS = 65536;
function readText(text, name, { grids, tables }) {
  const file = shownTableFile(name);
  const table = tableOf(name);
  const ending = extname(name).toLowerCase();
  if (table !== void 0 && ending === ".ndjson") tables.push(readNdjson(text, table, file));
  else if (table !== void 0 && ending === ".csv" && isPlain(text, table)) {
    tables.push(readCsv(text, table, file));
  } else grids.push({ ...textGrid(text, file), named: [name] });
}
function isPlain(text, table) {
  for (const { cells } of cutRows(text, ",")) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (cells.some((cell) => columnNamed(table, cell) !== void 0)) return true;
    return findBlocks(textGrid(text, "")).blocks.length === 0;
  }
  return true;
}
export {
  readLedgers
};

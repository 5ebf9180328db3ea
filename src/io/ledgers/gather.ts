import { basename, extname } from "node:path";
import {
  append,
  type Finding,
  fail,
  type Label,
  listOf,
  MASK,
  objectWith,
  oneOf,
  optional,
  type Result,
  shape,
  succeed,
  TEXT,
} from "../../base/index.js";
import {
  columnNamed,
  findBlocks,
  type Grid,
  gatherRows,
  holdsOthers,
  issue,
  ledgerIssue,
  type Mapping,
  type RawTable,
  type RegisterRows,
  readGrids,
  readMapping,
  shownTableFile,
  type TableName,
} from "../../register/index.js";
import { readCsv } from "../csv.js";
import { cutRows } from "../cut-rows.js";
import { type Decoded, decode, ENCODINGS, type Encoding } from "../decode.js";
import { readNdjson } from "../ndjson.js";
import { readBytes } from "../ordinary-file.js";
import { reasonOf } from "../reason.js";
import { tableOf } from "../register.js";
import { isStore } from "../store/manifest.js";
import { gatherStore } from "../store/read.js";
import { readDuckDb } from "./duckdb.js";
import { filesAt } from "./files.js";
import { jsonGrids } from "./json-grid.js";
import { kindOf } from "./kind.js";
import { readOldWorkbook } from "./old-workbook.js";
import { readParquet } from "./parquet.js";
import { CONNECTION, isConnection, readPostgres, shownLedger } from "./postgres.js";
import { textGrid } from "./text-grid.js";
import { readWorkbook, type WorkbookReading } from "./workbook.js";

/** What somebody knows of ledgers that they do not say themselves. */
export interface LedgerOptions {
  /** The sheets of workbooks to read, by name; without it all that are not hidden. */
  readonly sheets?: readonly string[];
  /** The encoding of texts. */
  readonly encoding?: Encoding;
  /** What their headers and words are in the register, as `tuopin map suggest` writes it. */
  readonly mapping?: Mapping;
}

export const LEDGER_OPTIONS = objectWith({
  sheets: optional(listOf(TEXT)),
  encoding: optional(oneOf(...ENCODINGS)),
  mapping: optional(shape("a mapping of ledgers", (value) => readMapping(value).ok)),
});

/** What has been read so far. */
export interface FoundLedgers {
  readonly grids: Grid[];
  /** Texts that hold a table of ours, each cut into rows when it is asked for. */
  readonly tables: { readonly file: string; readonly read: () => RawTable }[];
  readonly issues: Finding[];
}

/** The rows of ledgers, and what was found before any was read. */
export interface GatheredLedgers extends RegisterRows {
  readonly before: readonly Finding[];
}

/** The rows that ledgers hold; not ok only when no table was found at all. */
export async function gatherLedgers(
  given: readonly string[],
  options: LedgerOptions,
): Promise<Result<GatheredLedgers>> {
  const stores = given.filter(isStore);
  if (stores.length > 0) {
    return given.length > 1
      ? fail(stores.map((file) => ledgerIssue("register/store-beside", {}, { file })))
      : await gatherStore(stores[0] as string);
  }
  const found = await openLedgers(given, { ...options, isWhole: false });
  const read = readGrids(found.grids, tableNamed, options.mapping);
  if (found.tables.length === 0 && read.tables.length === 0) {
    const none = issue("register/no-table", { folder: given.map(shownLedger).join(", ") });
    return fail([...found.issues, ...read.issues, none]);
  }
  const rows = gatherRows(cutOneByOne(found, read.tables));
  return succeed({ ...rows, before: [...found.issues, ...read.issues] });
}

/** How files are opened. */
interface Opening extends LedgerOptions {
  /** Whether texts that are named after tables are grids too. */
  readonly isWhole: boolean;
}

/** Files as grids, and as texts of tables that are cut into rows when they are asked for. */
export async function openLedgers(
  given: readonly string[],
  options: Opening,
): Promise<FoundLedgers> {
  const found: FoundLedgers = { grids: [], tables: [], issues: [] };
  for (const path of given.filter((one) => !isConnection(one))) {
    for (const file of filesAt(path, found.issues)) await readFile(file, options, found);
  }
  for (const [at, connection] of given.filter(isConnection).entries()) {
    await readConnection(
      connection,
      at === 0 ? CONNECTION : `${CONNECTION} ${at + 1}`,
      options,
      found,
    );
  }
  return found;
}

/** Reads the tables of a connection. */
async function readConnection(
  connection: string,
  file: string,
  options: Opening,
  found: FoundLedgers,
): Promise<void> {
  try {
    const read = await readPostgres(connection, file, options.sheets);
    keepSheets(read, { file, name: file }, found);
  } catch (error) {
    found.issues.push(unreadable(file, error));
  }
}

const unreadable = (file: string, error: unknown) =>
  issue("register/unreadable-file", { file, reason: reasonOf(error) }, { file });

/** Whether the columns of a file are found in it and not told by its name. */
const isGrid = ({ isWhole, mapping }: Opening, name: string) =>
  isWhole || mapping?.ledgers.some(({ file = name }) => file === name) === true;

/** The tables of texts, each let go before the next is cut, and those that were found in grids. */
function* cutOneByOne(
  { tables, issues }: FoundLedgers,
  more: readonly RawTable[],
): Generator<RawTable> {
  for (const { file, read } of tables.splice(0)) {
    let table: RawTable | undefined;
    try {
      table = read();
    } catch (error) {
      issues.push(unreadable(file, error));
    }
    if (table !== undefined) yield table;
  }
  yield* more;
}

/** The table that the name of a sheet, or else that of the file, says. */
export function tableNamed({ file, sheet }: Grid) {
  return (sheet === undefined ? undefined : tableOf(sheet)) ?? tableOf(file);
}

async function readFile(path: string, options: Opening, found: FoundLedgers): Promise<void> {
  const name = basename(path);
  const file = shownTableFile(name);
  const table = isGrid(options, name) ? undefined : tableOf(name);
  try {
    const bytes = readBytes(path);
    const kind = kindOf(bytes);
    if (kind === "xlsx" || kind === "old") {
      const read = kind === "xlsx" ? readWorkbook : readOldWorkbook;
      keepSheets(await read(bytes, file, options.sheets), { file, name }, found);
    } else if (kind === "duckdb") {
      keepSheets(await readDuckDb(path, file, options.sheets), { file, name }, found);
    } else if (kind === "parquet") {
      keepColumns(await readParquet(bytes, file), { name, table }, found);
    } else if (kind === "text") readText(decode(bytes, options.encoding), { name, table }, found);
    else
      found.issues.push(
        issue("register/unreadable-file", { file, reason: kind.refused }, { file }),
      );
  } catch (error) {
    found.issues.push(unreadable(file, error));
  }
}

/** The name of a file, and the table that it says. */
interface Named {
  readonly name: string;
  readonly table: TableName | undefined;
}

/** A file of named columns: a table of ours where its name and all of them say so. */
function keepColumns(grid: Grid, { name, table }: Named, { grids, tables }: FoundLedgers): void {
  const [first, ...rows] = grid.rows;
  const header = (first?.cells ?? []).map(String);
  const isOurs = (one: TableName) =>
    header.some((text) => columnNamed(one, text) !== undefined) && !holdsOthers(header, one);
  if (table === undefined || !isOurs(table)) grids.push({ ...grid, named: [name] });
  else tables.push({ file: grid.file, read: () => ({ table, file: grid.file, header, rows }) });
}

function keepSheets(
  read: WorkbookReading,
  { file, name }: { readonly file: string; readonly name: string },
  { grids, issues }: FoundLedgers,
): void {
  const { hiddenSheets, views = [], unread = new Map<string, Label>() } = read;
  const names = [
    ...read.grids.map(({ sheet = "" }) => sheet),
    ...hiddenSheets,
    ...views,
    ...unread.keys(),
  ];
  const shown = (sheet: string) => {
    const open = shownTableFile(sheet);
    return open.includes(MASK) ? `${MASK}${names.indexOf(sheet) + 1}` : open;
  };
  append(
    grids,
    read.grids.map((one) => {
      const { sheet = "" } = one;
      return { ...one, sheet: shown(sheet), named: [sheet, name] };
    }),
  );
  for (const sheet of hiddenSheets.map(shown)) {
    issues.push(ledgerIssue("register/hidden-sheet", { sheet }, { file, sheet }));
  }
  for (const sheet of views.map(shown)) {
    issues.push(ledgerIssue("register/view", { sheet }, { file, sheet }));
  }
  for (const [name, reason] of unread) {
    const sheet = shown(name);
    issues.push(ledgerIssue("register/unreadable-sheet", { sheet, reason }, { file, sheet }));
  }
  for (const [sheet, rows] of read.hiddenRows) {
    issues.push(ledgerIssue("register/hidden-rows", { rows }, { file, sheet: shown(sheet) }));
  }
  for (const { sheet = "", rows } of read.grids) {
    if (rows.at(-1)?.line !== LAST_OF_XLS) continue;
    issues.push(
      ledgerIssue("register/full-sheet", { rows: LAST_OF_XLS }, { file, sheet: shown(sheet) }),
    );
  }
}

/** No sheet of the older format has more rows: one that has all of them may have been cut. */
const LAST_OF_XLS = 65_536;

function readText(
  { text, encoding }: Decoded,
  { name, table }: Named,
  { grids, tables }: FoundLedgers,
): void {
  const file = shownTableFile(name);
  const ending = extname(name).toLowerCase();
  const coded = encoding === "utf-8" ? {} : { encoding };
  if (table !== undefined && ending === ".ndjson") {
    tables.push({ file, read: () => ({ ...readNdjson(text, table, file), ...coded }) });
  } else if (table !== undefined && ending === ".csv" && isPlain(text, table)) {
    tables.push({ file, read: () => ({ ...readCsv(text, table, file), ...coded }) });
  } else {
    const read = isJson(text) ? jsonGrids(text, file) : [textGrid(text, file)];
    append(
      grids,
      read.map((one) => ({ ...one, ...coded, named: [name] })),
    );
  }
}

/** Whether a text is JSON or objects of it line by line, by how it begins. */
const isJson = (text: string) => /^\s*(\[\s*[{\]]|\{\s*["}])/.test(text);

/** Whether the first row of a text holds the headers of the table, or no row that anybody could find. */
function isPlain(text: string, table: TableName): boolean {
  for (const { cells } of cutRows(text, ",")) {
    if (cells.every((cell) => cell.trim() === "")) continue;
    if (cells.some((cell) => columnNamed(table, cell) !== undefined)) {
      return !holdsOthers(cells, table);
    }
    return findBlocks(textGrid(text, "")).blocks.length === 0;
  }
  return true;
}

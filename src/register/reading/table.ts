import { append, type Finding, MASK, nearestHint, type Place } from "../../base/index.js";
import type { Column } from "../column.js";
import { issue } from "../issues.js";
import { tellIssues } from "../reading/alike.js";
import { TABLES, type TableName } from "../tables/index.js";
import { expectedOf, type RawCell, rangeOf } from "./cell.js";
import { columnNamed, headersNamed } from "./header.js";
import { quoteCell } from "./quote.js";
import { columnReader, readColumn } from "./read-column.js";

/** A row as a file holds it, with the line on which it begins. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly RawCell[];
}

/** A part of a file that could not be cut into cells. */
export interface BrokenRow {
  readonly issue: Finding;
  /** The rows that it holds, cut as far as anybody can tell; one that cannot be cut unless said. */
  readonly rows?: readonly (readonly RawCell[])[];
}

/** A table as a file holds it: its header, and its rows with the line each stands on. */
export interface RawTable {
  readonly table: TableName;
  readonly file: string;
  /** The sheet of a workbook. */
  readonly sheet?: string;
  /** The encoding of the text, where it is not UTF-8. */
  readonly encoding?: string;
  readonly header: readonly string[];
  /** For each column how much of its unit one of its numbers is, where a title above says so. */
  readonly factors?: readonly (string | undefined)[];
  /** The headers as the ledger has them, where a mapping says what they are. */
  readonly written?: readonly string[];
  /** Columns that stand in no ledger, but were put together from others. */
  readonly made?: readonly string[];
  /** Headers of which a column was put together. */
  readonly madeOf?: readonly string[];
  /** The year of all its rows, which titles or names say and no column. */
  readonly yearSaid?: string;
  /** The line on which each column of the header stands, the first one unless said. */
  readonly headerLines?: readonly number[];
  /** Whether each row names its own columns, and the header is only the list of them. */
  readonly ownColumns?: boolean;
  readonly rows: readonly RawRow[];
  readonly broken?: readonly BrokenRow[];
}

/** How many rows and cells of a table were read, used and set aside. */
export interface Tally {
  readonly table: TableName;
  readonly file: string;
  readonly sheet?: string;
  /** The encoding of the text, where it is not UTF-8. */
  readonly encoding?: string;
  /** The row of the header, where it is not the first. */
  readonly headerRow?: number;
  readonly rows: number;
  readonly used: number;
  readonly setAside: number;
  readonly cellsSetAside: number;
}

/** A row with its key columns read, as a plain record. */
export type Row = Readonly<Record<string, unknown>> & { readonly at: Place };

export interface TableReading {
  readonly table: TableName;
  readonly rows: readonly Row[];
  /** Of rows that were set aside, what they are rows of, where that can be read: a key and no more. */
  readonly lost: readonly Row[];
  readonly tally: Tally;
  readonly issues: readonly Finding[];
}

/** A column of the table and the cells of a row that are its own. */
interface Target {
  readonly name: string;
  readonly column: Column;
  readonly cells: readonly {
    readonly index: number;
    readonly header: string;
    readonly factor: string | undefined;
  }[];
}

/** Reads the cells of a table; what cannot be read with certainty is set aside where it stands. */
export function readTable(raw: RawTable): TableReading {
  const { table } = raw;
  const source = sourceOf(raw);
  const header = withoutBlankEnd(raw.header);
  const issues: Finding[] = (raw.broken ?? []).map((one) => one.issue);
  const { tell, told } = tellIssues();
  const targets = targetsOf({ ...raw, header }, issues);
  const keys: readonly string[] = TABLES[table].keys;
  const missingKey = keys.find((key) => !targets.some(({ name }) => name === key));
  const isAllBroken = raw.ownColumns === true && raw.rows.length === 0 && issues.length > 0;
  if (missingKey !== undefined && !isAllBroken) {
    const details = { table: TABLES[table].label, column: labelOf(table, missingKey) };
    const row = raw.headerLines?.[0] ?? 1;
    issues.push(issue("register/missing-key-column", details, { ...source, row }));
  }
  const rows: Row[] = [];
  const lost: Row[] = [];
  const short: number[] = [];
  const shares = new Map<Target, { readonly issues: Finding[]; others: number }>();
  let cellsSetAside = 0;

  const keysOf = (cells: readonly RawCell[], at: Place) => {
    const found = targets
      .filter(({ name }) => keys.includes(name))
      .map((target) => [target.name, readColumn(cells, target.cells, target.column).value]);
    if (missingKey === undefined && found.every(([, value]) => typeof value === "string")) {
      lost.push({ ...Object.fromEntries(found), at });
    }
  };

  const readers = targets.map(({ cells, column }) => columnReader(cells, column));
  for (const { line, cells } of raw.rows) {
    const at: Place = { ...source, row: line };
    if (repeatsHeader(header, cells)) {
      tell(issue("register/repeated-header", {}, at));
      continue;
    }
    const readings = readers.map((read) => read(cells));
    const isWhole = raw.ownColumns === true || cells.length >= header.length;
    const isTooLong =
      raw.ownColumns !== true &&
      cells.length > header.length &&
      !isBlank(cells.slice(header.length));
    if (isTooLong || (!isWhole && readings.some((one) => !one.isPlain))) {
      const details = { found: cells.length, expected: header.length };
      tell(issue("register/row-shape", details, at));
      keysOf(cells, at);
      continue;
    }
    if (!isWhole) short.push(line);
    const row: Record<string, unknown> = { at };
    readings.forEach((reading, index) => {
      const target = targets[index] as Target;
      const { name, column } = target;
      if (reading.isPlain && reading.filled < 2 && column.aboveOne !== true) {
        if (reading.value !== undefined) row[name] = reading.value;
        return;
      }
      const stands = target.cells[reading.from] ?? target.cells[0];
      const place = { ...at, column: stands?.header ?? name };
      if (raw.ownColumns === true && reading.filled > 1) {
        tell(issue("register/repeated-key", { column: column.label }, place));
      }
      if (reading.value !== undefined) row[name] = reading.value;
      if (column.aboveOne === true && typeof reading.value === "number" && reading.value > 0) {
        sharesOf(shares, target).others += 1;
      }
      if (reading.conflicting !== undefined) {
        row[name] = { conflicting: reading.conflicting, place };
        cellsSetAside += 1;
      }
      if (reading.unreadable === undefined) return;
      row[name] = { unreadable: reading.unreadable, place };
      cellsSetAside += 1;
      const details = {
        found: quoteCell(reading.unreadable, column),
        expected: expectedOf(column),
        column: column.label,
        ...rangeOf(column),
      };
      const said = issue(reading.why ?? "register/unreadable-cell", details, place);
      if (said.code === "register/share-of-one") sharesOf(shares, target).issues.push(said);
      else tell(said);
    });
    if (missingKey !== undefined) continue;
    const blank = keys.find((key) => typeof row[key] !== "string");
    if (blank === undefined) rows.push(row as Row);
    else tell(issue("register/row-without-key", { column: labelOf(table, blank) }, at));
  }
  append(issues, told());
  for (const [target, found] of shares) append(issues, shareIssues(target, found, raw));
  if (short.length > 0) {
    const place = { ...source, row: short[0] ?? 1 };
    issues.push(issue("register/short-rows", { rows: short.length }, place));
  }
  const broken = raw.broken ?? [];
  for (const { issue: of, rows: cut } of broken) {
    for (const cells of cut ?? []) keysOf(cells, of.place ?? source);
  }
  const read = raw.rows.length + broken.reduce((sum, one) => sum + (one.rows?.length ?? 1), 0);
  const setAside = read - rows.length;
  const headerRow = raw.headerLines?.[0] ?? 1;
  const tally = {
    table,
    ...source,
    ...(raw.encoding === undefined ? {} : { encoding: raw.encoding }),
    ...(headerRow === 1 ? {} : { headerRow }),
    rows: read,
    used: rows.length,
    setAside,
    cellsSetAside,
  };
  return { table, rows, lost, tally, issues };
}

type Source = Pick<RawTable, "file" | "sheet">;

/** Where a table stands. */
export function sourceOf({ file, sheet }: Source): Source {
  return sheet === undefined ? { file } : { file, sheet };
}

function labelOf(table: TableName, column: string) {
  const columns = TABLES[table].columns as Readonly<Record<string, Column>>;
  return columns[column]?.label ?? column;
}

const isBlank = (cells: readonly RawCell[]) =>
  cells.every((cell) => cell === null || cell === undefined || String(cell).trim() === "");

function withoutBlankEnd(header: readonly string[]): readonly string[] {
  let length = header.length;
  while (length > 0 && header[length - 1]?.trim() === "") length -= 1;
  return header.slice(0, length);
}

function sharesOf(
  shares: Map<Target, { readonly issues: Finding[]; others: number }>,
  target: Target,
) {
  const found = shares.get(target) ?? { issues: [], others: 0 };
  shares.set(target, found);
  return found;
}

/** What is said of shares of 1 in a column of percent: each cell, or the column where all are such. */
function shareIssues(
  target: Target,
  { issues, others }: { readonly issues: readonly Finding[]; readonly others: number },
  raw: RawTable,
): readonly Finding[] {
  if (others > 0 || issues.length < 2) return issues;
  const { index, header } = target.cells[0] as Target["cells"][number];
  const place = { ...sourceOf(raw), row: raw.headerLines?.[index] ?? 1, column: header };
  return [
    issue(
      "register/column-of-shares",
      { column: target.column.label, cells: issues.length },
      place,
    ),
  ];
}

/** A page break of a printed ledger: the header once more, among the rows. */
function repeatsHeader(header: readonly string[], cells: readonly RawCell[]): boolean {
  return header.length > 1 && header.every((text, index) => text !== "" && cells[index] === text);
}

function targetsOf(raw: RawTable, issues: Finding[]): Target[] {
  const { table, header, headerLines, ownColumns } = raw;
  const source = sourceOf(raw);
  const targets = new Map<
    string,
    Omit<Target, "cells"> & { readonly cells: Target["cells"][number][] }
  >();
  header.forEach((text, index) => {
    const found = columnNamed(table, text);
    if (found !== undefined) {
      const { name, column, factor = raw.factors?.[index] } = found;
      const target = targets.get(name) ?? { name, column, cells: [] };
      target.cells.push({ index, header: raw.written?.[index] || text, factor });
      targets.set(name, target);
    } else if (text.trim() !== "") {
      const place = { ...source, row: headerLines?.[index] ?? 1, column: text };
      // A header that is not shown is like none.
      const nearest = nearestHint(text, text.startsWith(MASK) ? [] : headersNamed(table));
      const details = { table: TABLES[table].label, column: text, nearest };
      issues.push(issue("register/unknown-column", details, place));
    }
  });
  for (const { cells, column } of ownColumns === true ? [] : targets.values()) {
    const written = cells.filter(({ header: text }) => raw.made?.includes(text) !== true);
    if (written.length < 2) continue;
    for (const { index, header: text } of cells) {
      const place = { ...source, row: headerLines?.[index] ?? 1, column: text };
      issues.push(issue("register/repeated-column", { column: column.label }, place));
    }
  }
  return [...targets.values()];
}

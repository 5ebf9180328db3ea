import { append, type Finding, type Place } from "../../base/index.js";
import { issue } from "../issues.js";
import { TABLES } from "../tables/index.js";
import { tellIssues } from "./alike.js";
import { expectedOf, type RawCell, rangeOf } from "./cell.js";
import { withOpenHeaders } from "./open-headers.js";
import { quoteCell } from "./quote.js";
import type { BrokenRow, RawRow, RawTable, Row, TableHead, TableReading } from "./raw-table.js";
import { type ColumnReading, columnReader, readColumn } from "./read-column.js";
import { repeatsHeader, shapeOf, withoutBlankEnd } from "./row-shape.js";
import {
  labelOf,
  type Shares,
  shareIssues,
  sharesOf,
  sourceOf,
  type Target,
  targetsOf,
} from "./targets.js";

/** Reads one row of a table after another. */
export interface TableReader {
  /** The record that a row is, or `undefined` where it is set aside. */
  readonly read: (row: RawRow) => Row | undefined;
  /** What there is to say of the rows that were read, and of those that could not be cut. */
  readonly end: (broken?: readonly BrokenRow[]) => Omit<TableReading, "rows">;
}

/** Reads the cells of a table; what cannot be read with certainty is set aside where it stands. */
export function readTable(raw: RawTable): TableReading {
  const { read, end } = tableReader(raw);
  const rows: Row[] = [];
  for (const one of raw.rows) {
    const row = read(one);
    if (row !== undefined) rows.push(row);
  }
  return { rows, ...end(raw.broken) };
}

/** Reads the rows of a table as they come, each on its own. */
export function tableReader(head: TableHead): TableReader {
  const raw = withOpenHeaders(head);
  const { table } = raw;
  const source = sourceOf(raw);
  const written = withoutBlankEnd(head.header);
  const issues: Finding[] = [];
  const { tell, told } = tellIssues();
  const targets = targetsOf({ ...raw, header: withoutBlankEnd(raw.header) }, issues);
  const keys: readonly string[] = TABLES[table].keys;
  const missingKey = keys.find((key) => !targets.some(({ name }) => name === key));
  const lost: Row[] = [];
  const short: number[] = [];
  const shares: Shares = new Map();
  let [count, used, cellsSetAside] = [0, 0, 0];

  const keysOf = (cells: readonly RawCell[], at: Place) => {
    const found = targets
      .filter(({ name }) => keys.includes(name))
      .map((target) => [target.name, readColumn(cells, target.cells, target.column).value]);
    if (missingKey === undefined && found.every(([, value]) => typeof value === "string")) {
      lost.push({ ...Object.fromEntries(found), at });
    }
  };

  const tellCell = (reading: ColumnReading, target: Target, at: Place): unknown => {
    const { name, column } = target;
    const stands = target.cells[reading.from] ?? target.cells[0];
    const place = { ...at, column: stands?.header ?? name };
    if (raw.ownColumns === true && reading.filled > 1) {
      tell(issue("register/repeated-key", { column: column.label }, place));
    }
    if (column.aboveOne === true && typeof reading.value === "number" && reading.value > 0) {
      sharesOf(shares, target).others += 1;
    }
    if (reading.conflicting !== undefined) {
      cellsSetAside += 1;
      return { conflicting: reading.conflicting, place };
    }
    if (reading.unreadable === undefined) return reading.value;
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
    return { unreadable: reading.unreadable, place };
  };

  const readers = targets.map(({ cells, column }) => columnReader(cells, column));
  /** Of the row that is being read. */
  const readings: ColumnReading[] = [];
  const ownColumns = raw.ownColumns === true;
  return {
    read({ line, cells }) {
      count += 1;
      const at: Place = { ...source, row: line };
      if (repeatsHeader(written, cells)) {
        tell(issue("register/repeated-header", {}, at));
        return undefined;
      }
      readers.forEach((read, index) => {
        readings[index] = read(cells);
      });
      const shape = ownColumns ? "whole" : shapeOf(written, cells);
      if (shape === "long" || (shape === "short" && readings.some((one) => !one.isPlain))) {
        const details = { found: cells.length, expected: written.length };
        tell(issue("register/row-shape", details, at));
        keysOf(cells, at);
        return undefined;
      }
      if (shape === "short") short.push(line);
      const row: Record<string, unknown> = raw.completes ? { at, completes: true } : { at };
      for (let index = 0; index < targets.length; index += 1) {
        const target = targets[index] as Target;
        const reading = readings[index] as ColumnReading;
        const isPlain = reading.isPlain && reading.filled < 2 && target.column.aboveOne !== true;
        const field = isPlain ? reading.value : tellCell(reading, target, at);
        if (field !== undefined) row[target.name] = field;
      }
      if (missingKey !== undefined) return undefined;
      const blank = keys.find((key) => typeof row[key] !== "string");
      if (blank === undefined) {
        used += 1;
        return row as Row;
      }
      tell(issue("register/row-without-key", { column: labelOf(table, blank) }, at));
      return undefined;
    },
    end(broken = []) {
      const all = [...broken.map((one) => one.issue), ...issues];
      const isAllBroken = ownColumns && count === 0 && all.length > 0;
      if (missingKey !== undefined && !isAllBroken) {
        const details = { table: TABLES[table].label, column: labelOf(table, missingKey) };
        const row = raw.headerLines?.[0] ?? 1;
        all.push(issue("register/missing-key-column", details, { ...source, row }));
      }
      append(all, told());
      for (const [target, found] of shares) append(all, shareIssues(target, found, raw));
      if (short.length > 0) {
        const place = { ...source, row: short[0] ?? 1 };
        all.push(issue("register/short-rows", { rows: short.length }, place));
      }
      for (const { issue: of, rows: cut } of broken) {
        for (const cells of cut ?? []) keysOf(cells, of.place ?? source);
      }
      const read = count + broken.reduce((sum, one) => sum + (one.rows?.length ?? 1), 0);
      const headerRow = raw.headerLines?.[0] ?? 1;
      const tally = {
        table,
        ...source,
        ...(raw.encoding === undefined ? {} : { encoding: raw.encoding }),
        ...(headerRow === 1 ? {} : { headerRow }),
        rows: read,
        used,
        setAside: read - used,
        cellsSetAside,
      };
      return { table, lost, tally, issues: all };
    },
  };
}

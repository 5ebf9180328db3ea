import { folded, type Issue, issue, nearestHint, type Place } from "../base/index.js";
import { type Column, TABLES, type TableName } from "../model/index.js";
import { expectedOf, type RawCell, readCell } from "./cell.js";

/** A table as a file holds it: its header, and its rows with the line each stands on. */
export interface RawTable {
  readonly table: TableName;
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly RawCell[] }[];
  /** Rows that the file could not be cut into. */
  readonly broken?: readonly Issue[];
}

/** How many rows and cells of a table were read, used and set aside. */
export interface Tally {
  readonly table: TableName;
  readonly file: string;
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
  readonly tally: Tally;
  readonly issues: readonly Issue[];
}

const headers = new Map<TableName, ReadonlyMap<string, string>>();

/** The headers that a column answers to: its name, its Chinese label and its English one. */
function headersOf(table: TableName): ReadonlyMap<string, string> {
  const known = headers.get(table);
  if (known !== undefined) return known;
  const map = new Map<string, string>();
  const columns = TABLES[table].columns as Readonly<Record<string, Column>>;
  for (const [name, { label }] of Object.entries(columns)) {
    for (const header of [name, label.zh, label.en]) map.set(folded(header), name);
  }
  headers.set(table, map);
  return map;
}

/** The same as they are written. */
function headersNamed(table: TableName): readonly string[] {
  const columns = TABLES[table].columns as Readonly<Record<string, Column>>;
  return Object.entries(columns).flatMap(([name, { label }]) => [name, label.zh, label.en]);
}

/** The column that a header names; `undefined` when the table has none of that name. */
export function columnNamed(table: TableName, header: string): string | undefined {
  return headersOf(table).get(folded(header));
}

/** Reads the cells of a table; what cannot be read with certainty is set aside where it stands. */
export function readTable(raw: RawTable): TableReading {
  const { table, file } = raw;
  const issues: Issue[] = [...(raw.broken ?? [])];
  const columns = TABLES[table].columns as Readonly<Record<string, Column>>;
  const mapped = mapHeader(raw, issues);
  const keys: readonly string[] = TABLES[table].keys;
  const missingKey = keys.find((key) => !mapped.some((one) => one?.name === key));
  if (missingKey !== undefined) {
    const column = columns[missingKey]?.label ?? missingKey;
    issues.push(
      issue(
        "register/missing-key-column",
        { table: TABLES[table].label, column },
        { file, row: 1 },
      ),
    );
  }
  const rows: Row[] = [];
  let cellsSetAside = 0;
  for (const { line, cells } of raw.rows) {
    const at: Place = { file, row: line };
    if (repeatsHeader(raw.header, cells)) {
      issues.push(issue("register/repeated-header", {}, at));
      continue;
    }
    const row: Record<string, unknown> = { at };
    mapped.forEach((target, index) => {
      if (target === undefined) return;
      const { name, header } = target;
      const column = columns[name] as Column;
      const reading = readCell(cells[index], column);
      if (reading.kind === "value") row[name] = reading.value;
      if (reading.kind !== "unreadable") return;
      const place = { ...at, column: header };
      const expected = expectedOf(column);
      const shown = column.personal === "none" ? reading.text.slice(0, 60) : "***";
      issues.push(issue("register/unreadable-cell", { found: shown, expected }, place));
      row[name] = { unreadable: reading.text, place };
      cellsSetAside += 1;
    });
    if (missingKey !== undefined) continue;
    const lost = keys.find((key) => typeof row[key] !== "string");
    if (lost === undefined) rows.push(row as Row);
    else {
      const column = columns[lost]?.label ?? lost;
      issues.push(issue("register/row-without-key", { column }, at));
    }
  }
  const read = raw.rows.length + (raw.broken?.length ?? 0);
  const tally = {
    table,
    file,
    rows: read,
    used: rows.length,
    setAside: read - rows.length,
    cellsSetAside,
  };
  return { table, rows, tally, issues };
}

/** A page break of a printed ledger: the header once more, among the rows. */
function repeatsHeader(header: readonly string[], cells: readonly RawCell[]): boolean {
  return header.length > 1 && header.every((text, index) => text !== "" && cells[index] === text);
}

function mapHeader(
  { table, file, header }: RawTable,
  issues: Issue[],
): ({ readonly name: string; readonly header: string } | undefined)[] {
  const known = headersOf(table);
  const targets = header.map((text) => known.get(folded(text)));
  return targets.map((name, index) => {
    const text = header[index] as string;
    if (name === undefined) {
      if (text.trim() !== "") {
        const place = { file, row: 1, column: text };
        issues.push(
          issue(
            "register/unknown-column",
            {
              table: TABLES[table].label,
              column: text,
              nearest: nearestHint(text, headersNamed(table)),
            },
            place,
          ),
        );
      }
      return undefined;
    }
    if (targets.indexOf(name) !== targets.lastIndexOf(name)) {
      issues.push(
        issue("register/repeated-column", { column: text }, { file, row: 1, column: text }),
      );
      return undefined;
    }
    return { name, header: text };
  });
}

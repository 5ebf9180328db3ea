import type { Grid, GridRow, RawCell } from "../../register/index.js";
import { refusal } from "../ordinary-file.js";
import { reasonOf } from "../reason.js";
import type { WorkbookReading } from "./workbook.js";

/** A database says in a moment that a table has any number of rows. */
const MOST_ROWS = 5_000_000;

/** A table, or a view that is made of tables, by its name for a reader and for a statement. */
export interface Source {
  readonly name: string;
  readonly quoted: string;
  readonly isView: boolean;
}

/** A column, and what its values are besides text. */
export interface SourceColumn {
  readonly name: string;
  readonly type: "nested" | "boolean" | "float" | "time" | "text";
}

/** What a database has to answer for its tables to be ledgers. */
export interface Database {
  readonly sources: () => Promise<readonly Source[]>;
  readonly columns: (source: Source) => Promise<readonly SourceColumn[]>;
  readonly count: (source: Source) => Promise<number>;
  /** The rows in their order; every value as text, digits as they are stored. */
  readonly rows: (
    source: Source,
    columns: readonly SourceColumn[],
  ) => Promise<readonly (readonly unknown[])[]>;
}

/**
 * The tables of a database, their rows numbered from 1. A view would say once more what tables say: it is
 * read only where somebody names it. A table that cannot be read takes no other with it.
 *
 * @param wanted - the names of the tables and views to read; without it all tables.
 */
export async function readDatabase(
  database: Database,
  file: string,
  wanted?: readonly string[],
): Promise<WorkbookReading> {
  const sources = await database.sources();
  const isRead = ({ name, isView }: Source) => wanted?.includes(name) ?? !isView;
  const grids: Grid[] = [];
  const unread = new Map<string, ReturnType<typeof reasonOf>>();
  for (const source of sources.filter(isRead)) {
    try {
      grids.push({ file, sheet: source.name, rows: await rowsOf(database, source) });
    } catch (error) {
      unread.set(source.name, reasonOf(error));
    }
  }
  const views = sources.filter((one) => one.isView && !isRead(one)).map(({ name }) => name);
  return { grids, views, unread, hiddenSheets: [], hiddenRows: new Map() };
}

/** A name in a statement. */
export const inQuotes = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function rowsOf(database: Database, source: Source): Promise<readonly GridRow[]> {
  const columns = await database.columns(source);
  if ((await database.count(source)) > MOST_ROWS) {
    throw refusal({
      zh: `超过${MOST_ROWS}行；请分成几张表`,
      en: `it has more than ${MOST_ROWS} rows; give it as several tables`,
    });
  }
  const records = await database.rows(source, columns);
  const rows = records.map((record, at): GridRow => {
    const cells = columns.map(({ type }, column) => cellOf(record[column], type));
    return { line: at + 1, cells };
  });
  return [{ line: 1, cells: columns.map(({ name }) => name) }, ...rows];
}

/** A moment that is the beginning of a day is that day. */
const MIDNIGHT = / 00:00:00(\+08)?$/;

function cellOf(value: unknown, type: SourceColumn["type"]): RawCell {
  if (value === null || value === undefined) return null;
  const text = String(value);
  if (type === "nested") return { nested: text };
  if (type === "boolean") return text === "true";
  // A float is one: an id that was kept in it has lost its last digits.
  if (type === "float" && Number.isFinite(Number(text))) return Number(text);
  return type === "time" ? text.replace(MIDNIGHT, "") : text;
}

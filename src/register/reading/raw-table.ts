import type { Finding, Place } from "../../base/index.js";
import type { TableName } from "../tables/index.js";
import type { RawCell } from "./cell.js";

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
  /** Its rows fill in what others lack, and are none of their own. */
  readonly completes?: true;
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

/** A table of which the rows are not known yet. */
export type TableHead = Omit<RawTable, "rows" | "broken">;

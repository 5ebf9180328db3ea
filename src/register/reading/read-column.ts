import type { Column } from "../column.js";
import { type CellReading, type RawCell, readCell, type Unread } from "./cell.js";

/** What all the cells of a row say that belong to one column. */
export interface ColumnReading {
  readonly value?: string | number | boolean;
  readonly unreadable?: string;
  readonly why?: Unread;
  /** What they say where they differ. */
  readonly conflicting?: readonly string[];
  /** How many of them say something. */
  readonly filled: number;
  /** Which of the columns of the file what is said comes from. */
  readonly from: number;
  /** Whether the column is blank or holds one cell of which nothing suggests that it is another's. */
  readonly isPlain: boolean;
}

/** The cells of a row that belong to one column: where they stand, and in what their headers count. */
export type Cells = readonly { readonly index: number; readonly factor: string | undefined }[];

/** So many different cells of a column are remembered while a table is read, and none longer than this. */
const MOST_WORDS = 2000;
const LONGEST_WORD = 40;

/**
 * Reads one column of row after row of a table: a cell that stands there again and again is read once.
 */
export function columnReader(
  cells: Cells,
  column: Column,
): (row: readonly RawCell[]) => ColumnReading {
  const [only] = cells;
  if (only === undefined || cells.length > 1) return (row) => readColumn(row, cells, column);
  const { index } = only;
  const words = new Map<string, ColumnReading>();
  return (row) => {
    const cell = row[index];
    if (cell === "" || cell === undefined) return BLANK;
    if (typeof cell !== "string" || cell.length > LONGEST_WORD) {
      return readColumn(row, cells, column);
    }
    const known = words.get(cell);
    if (known !== undefined) return known;
    const reading = readColumn(row, cells, column);
    if (words.size < MOST_WORDS) words.set(cell, reading);
    return reading;
  };
}

const BLANK: ColumnReading = { filled: 0, from: 0, isPlain: true };

/**
 * Reads the cells of one column of a row: mostly one; more where a header or a key stands twice. What
 * they agree on holds; where they differ none of them does.
 */
export function readColumn(row: readonly RawCell[], cells: Cells, column: Column): ColumnReading {
  const found: { readonly reading: CellReading; readonly from: number }[] = [];
  cells.forEach(({ index, factor }, from) => {
    for (const one of flat(row[index])) {
      const reading = readCell(one, column, factor);
      if (reading.kind !== "blank") found.push({ reading, from });
    }
  });
  const [first] = found;
  if (first === undefined) return BLANK;
  const base = { filled: found.length, from: first.from };
  const texts = found.length === 1 ? [] : [...new Set(found.map(({ reading }) => textOf(reading)))];
  if (texts.length > 1) return { ...base, conflicting: texts, isPlain: false };
  const { reading } = first;
  if (reading.kind === "unreadable") {
    return { ...base, unreadable: reading.text, why: reading.why, isPlain: false };
  }
  if (reading.kind === "blank") return BLANK;
  const { value } = reading;
  const isPlain = column.prose === true || typeof value !== "string" || !value.includes(",");
  return { ...base, value, isPlain };
}

type OneCell = Parameters<typeof readCell>[0];

function flat(cell: RawCell): OneCell[] {
  const isSeveral = typeof cell === "object" && cell !== null && "several" in cell;
  return isSeveral ? cell.several.flatMap(flat) : [cell];
}

function textOf(reading: CellReading): string {
  if (reading.kind === "value") return String(reading.value);
  return reading.kind === "unreadable" ? reading.text : "";
}

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
/** Of so many cells that were looked for one in eight at least has to be known, or none is looked for. */
const TRIED = 16_384;

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
  let [last, reading] = ["", BLANK];
  let [tried, known] = [0, 0];
  return (row) => {
    const cell = row[index];
    if (cell === "" || cell === undefined) return BLANK;
    if (typeof cell !== "string") return readColumn(row, cells, column);
    if (cell === last) return reading;
    last = cell;
    if (tried >= TRIED && known * 8 < tried) {
      reading = readText(cell, column, only.factor);
      return reading;
    }
    tried += 1;
    const found = words.get(cell);
    if (found !== undefined) {
      known += 1;
      reading = found;
      return found;
    }
    reading = readText(cell, column, only.factor);
    if (words.size < MOST_WORDS && cell.length <= LONGEST_WORD) words.set(cell, reading);
    return reading;
  };
}

const BLANK: ColumnReading = { filled: 0, from: 0, isPlain: true };

/** What a cell says that is not blank. */
type Said = Exclude<CellReading, { readonly kind: "blank" }>;

/** Reads the only cell that belongs to a column. */
function readText(cell: string, column: Column, factor: string | undefined): ColumnReading {
  const reading = readCell(cell, column, factor);
  return reading.kind === "blank" ? BLANK : said(reading, column, { filled: 1, from: 0 });
}

/** What one cell says of a column, or several that agree. */
function said(
  reading: Said,
  column: Column,
  { filled, from }: Pick<ColumnReading, "filled" | "from">,
): ColumnReading {
  if (reading.kind === "unreadable") {
    return { filled, from, unreadable: reading.text, why: reading.why, isPlain: false };
  }
  const { value } = reading;
  const isPlain = column.prose === true || typeof value !== "string" || !value.includes(",");
  return { filled, from, value, isPlain };
}

/**
 * Reads the cells of one column of a row: mostly one; more where a header or a key stands twice. What
 * they agree on holds; where they differ none of them does.
 */
export function readColumn(row: readonly RawCell[], cells: Cells, column: Column): ColumnReading {
  const found: { readonly reading: Said; readonly from: number }[] = [];
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
  return said(first.reading, column, base);
}

type OneCell = Parameters<typeof readCell>[0];

function flat(cell: RawCell): OneCell[] {
  const isSeveral = typeof cell === "object" && cell !== null && "several" in cell;
  return isSeveral ? cell.several.flatMap(flat) : [cell];
}

const textOf = (reading: Said) => (reading.kind === "value" ? String(reading.value) : reading.text);

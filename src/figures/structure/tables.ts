import { type DecimalText, linesAt } from "../../base/index.js";

export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: DecimalText | null;
  readonly decimals: number;
  /** What is written around the number: 公里, 投资…亿元, %. */
  readonly unit: string;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly total: boolean;
}

/** A table pasted into a text: its lines have as many cells each. */
export interface Table {
  readonly start: number;
  readonly end: number;
  readonly head: Row | undefined;
  /** The rows below the head, totals included. */
  readonly rows: readonly Row[];
}

const TOTAL =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总数|全[镇村县乡市区队校组院站部体]合?计?|.{0,4}合计|.{0,4}总计)[:：]?$/;
const NUMBER =
  /^(?:约|投资|资金)?(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?\s*([%％]|[\p{Script=Han}]{0,4})$/u;
const LONGEST_LINE = 2000;

export function isTotal(title: string): boolean {
  return TOTAL.test(title);
}

/** A line cut into cells: with its empty cells, and without. */
interface Line {
  readonly all: readonly Cell[];
  readonly filled: readonly Cell[];
}

/** The tables of a text: runs of at least three lines with as many cells each. */
export function tablesOf(text: string): readonly Table[] {
  const tables: Table[] = [];
  let block: Line[] = [];
  const close = () => {
    if (block.length >= 3) tables.push(tableOf(block));
    block = [];
  };
  for (const { line, start } of linesAt(text)) {
    const cut = line.length > LONGEST_LINE ? undefined : lineOf(line, start);
    if (cut === "rule") continue;
    if (cut === undefined || (block[0] !== undefined && !fits(block[0], cut))) close();
    if (cut !== undefined) block.push(cut);
  }
  close();
  return tables;
}

function fits(first: Line, line: Line): boolean {
  return first.all.length === line.all.length || first.filled.length === line.filled.length;
}

function tableOf(block: readonly Line[]): Table {
  const width = block[0]?.all.length;
  const even = block.every(({ all }) => all.length === width);
  const filled = block.every((one) => one.filled.length === block[0]?.filled.length);
  const rows = block
    .map((one) => (even || !filled ? one.all : one.filled))
    .map((cells) => ({ cells, total: TOTAL.test(cells[0]?.text ?? "") }));
  const top = rows[0];
  const headed =
    top?.cells.slice(1).some(({ value, text }) => value === null && text !== "") === true;
  return {
    start: block[0]?.all[0]?.start ?? 0,
    end: block.at(-1)?.all.at(-1)?.end ?? 0,
    head: headed ? top : undefined,
    rows: rows.slice(headed ? 1 : 0),
  };
}

function lineOf(line: string, offset: number): Line | "rule" | undefined {
  if (/^\s*[|┃│├┌└]?[\s:|┼┬┴─━-]*[-─━]{2,}[\s:|┼┬┴┤┐┘─━-]*$/.test(line)) return "rule";
  if (/[。；]/.test(line)) return undefined;
  const tabs = line.includes("\t");
  const bars = !tabs && /[|｜│┃]/.test(line);
  const mark = tabs ? /\t/g : bars ? /[|｜│┃]/g : / {2,}|　+/g;
  const cells: Cell[] = [];
  let from = 0;
  for (const one of line.matchAll(mark)) {
    cells.push(cellOf(line, from, one.index, offset));
    from = one.index + one[0].length;
  }
  cells.push(cellOf(line, from, line.length, offset));
  if (bars && cells[0]?.text === "") cells.shift();
  if (cells.at(-1)?.text === "" && (bars || !tabs)) cells.pop();
  if (!tabs && !bars && cells[0]?.text === "") cells.shift();
  const filled = cells.filter(({ text }) => text !== "");
  return filled.length < 2 ? undefined : { all: cells, filled };
}

function cellOf(line: string, from: number, to: number, offset: number): Cell {
  const written = line.slice(from, to);
  const text = written.trim();
  const start = offset + from + (text === "" ? 0 : written.indexOf(text));
  const match = NUMBER.exec(text);
  const [, whole = "", fraction = "", unit = ""] = match ?? [];
  return {
    start,
    end: start + text.length,
    text,
    value: match === null ? null : `${whole.replace(/[,，]/g, "")}${fraction}`,
    decimals: fraction === "" ? 0 : fraction.length - 1,
    unit,
  };
}

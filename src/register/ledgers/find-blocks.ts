import type { RawCell } from "../reading/cell.js";
import { columnNamed } from "../reading/header.js";
import { factorOf } from "../reading/units.js";
import { TABLES, type TableName } from "../tables/index.js";
import { cellText, type Grid, type GridRow, isBlankRow, type Merge } from "./grid.js";
import { isConclusion, isWithoutColumn } from "./national.js";

/** A header row with the rows under it. */
export interface Block {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly rows: readonly GridRow[];
  /** Rows that give the sums of those above them. */
  readonly totals: readonly GridRow[];
  /** What stands above, below and between and is no record: titles, notes, signatures, headers again. */
  readonly others: number;
  /** How many yuan one of the amounts is, where a line above the header says so. */
  readonly moneyFactor?: string;
  /** Merged cells below the header. */
  readonly merges: readonly Merge[];
}

const TABLE_NAMES = Object.keys(TABLES) as TableName[];
const TOTAL = /^(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|本页(合|小)?计|平均)/;
const NOTE =
  /^(注|备注|说明|填表|填报|制表|审核|复核|经办|负责人|单位负责人|联系人|村(支|主)|驻村|日期|单位)[^:]{0,8}[:：]/;
const TITLE_UNIT = /(?:金额)?单位\s*[:：]?\s*([^\s,，;；)）]+)/;

/** Whether some table has a column of that name. */
function isKnownHeader(text: string): boolean {
  if (text === "") return false;
  if (isConclusion(text) || isWithoutColumn(text)) return true;
  return TABLE_NAMES.some((table) => columnNamed(table, text) !== undefined);
}

const isHouseholdId = (text: string) => columnNamed("households", text)?.name === "id";

/**
 * The tables of a sheet: each begins at a row that names columns, below titles and above what no column
 * is named for. A header may stand in two rows, the first of which spans several columns.
 */
export function findBlocks(grid: Grid): {
  readonly blocks: readonly Block[];
  readonly before: number;
} {
  const rows = grid.rows.filter((row) => !isBlankRow(row));
  const starts: {
    readonly at: number;
    readonly header: readonly string[];
    readonly height: number;
  }[] = [];
  let before = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const found = headerAt(rows, at, grid.merges ?? []);
    const last = starts.at(-1);
    if (found === undefined || (last !== undefined && sameHeader(found.header, last.header)))
      continue;
    starts.push({ at, ...found });
    at += found.height - 1;
  }
  if (starts[0] !== undefined) before = starts[0].at;
  const blocks = starts.flatMap(({ at, header, height }, index) => {
    const until = starts[index + 1]?.at ?? rows.length;
    const above = rows.slice(index === 0 ? 0 : at, at);
    return blocksOf(grid, {
      header,
      titles: index === 0 ? above : titlesBefore(rows, at, starts[index - 1]?.at ?? 0),
      headerLine: (rows[at + height - 1] as GridRow).line,
      rows: rows.slice(at + height, until),
      height,
    });
  });
  return { blocks, before };
}

interface Part {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly titles: readonly GridRow[];
  readonly rows: readonly GridRow[];
  readonly height: number;
}

/** Titles of a block that stands below another one: the short rows directly above its header. */
function titlesBefore(rows: readonly GridRow[], at: number, from: number): readonly GridRow[] {
  const titles: GridRow[] = [];
  for (let row = at - 1; row > from; row -= 1) {
    const one = rows[row] as GridRow;
    if (filled(one).length > 2) break;
    titles.push(one);
  }
  return titles;
}

/** One block, or several where blocks stand beside each other with a blank column between them. */
function blocksOf(grid: Grid, part: Part): Block[] {
  const cuts = part.header.flatMap((text, at) => {
    const isAfterGap = at > 0 && text !== "" && part.header[at - 1] === "";
    const isGap = isAfterGap && part.rows.every(({ cells }) => cellText(cells[at - 1]) === "");
    return isGap && repeats(part.header, at) ? [at] : [];
  });
  const bounds = [0, ...cuts, part.header.length];
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] as number;
    return blockOf(grid, {
      ...part,
      header: part.header.map((text, at) => (at >= from && at < to ? text : "")),
      rows: part.rows.map(({ line, cells }) => ({
        line,
        cells: cells.map((cell, at) => (at >= from && at < to ? cell : null)),
      })),
    });
  });
}

/** Whether what stands from a position up to the next gap has a header that stands before it too. */
function repeats(header: readonly string[], at: number): boolean {
  const before = new Set(header.slice(0, at).filter((text) => text !== ""));
  const end = header.indexOf("", at);
  return header.slice(at, end < 0 ? undefined : end).some((text) => before.has(text));
}

function blockOf({ merges = [] }: Grid, { header, headerLine, titles, rows }: Part): Block {
  const kept: GridRow[] = [];
  const totals: GridRow[] = [];
  let others = titles.length;
  for (const row of rows) {
    if (isBlankRow(row)) continue;
    const texts = filled(row);
    const [first = ""] = texts;
    if (TOTAL.test(first.normalize("NFKC"))) totals.push(row);
    else if (isNote(texts) || sameHeader(row.cells.map(cellText), header)) others += 1;
    else kept.push(row);
  }
  const moneyFactor = moneyFactorIn(titles);
  return {
    header,
    headerLine,
    rows: kept,
    totals,
    others,
    ...(moneyFactor === undefined ? {} : { moneyFactor }),
    merges: merges.filter(({ top }) => top > headerLine),
  };
}

const filled = ({ cells }: GridRow) => cells.map(cellText).filter((text) => text !== "");

/** A line of prose, or one that says who made the list. */
function isNote(texts: readonly string[]): boolean {
  const [first = ""] = texts;
  return NOTE.test(first) || (texts.length === 1 && first.length > 20);
}

function moneyFactorIn(titles: readonly GridRow[]): string | undefined {
  for (const text of titles.flatMap(filled)) {
    const word = TITLE_UNIT.exec(text.normalize("NFKC"))?.[1];
    const factor = word === undefined ? undefined : factorOf(word, "CNY");
    if (factor !== undefined) return factor;
  }
  return undefined;
}

/** The header that begins at a row, of one row or of two. */
function headerAt(
  rows: readonly GridRow[],
  at: number,
  merges: readonly Merge[],
): { readonly header: readonly string[]; readonly height: number } | undefined {
  const [first, second] = [rows[at], rows[at + 1]].map((row) =>
    row === undefined ? [] : spread(row, merges),
  );
  const one = first ?? [];
  const single = namesIn(one);
  if (second !== undefined && !second.some(looksLikeValue)) {
    const both = joined(one, second);
    const isBoth = namesIn(both) > Math.max(single, namesIn(second));
    if (isBoth && isHeader(both)) return { header: both, height: 2 };
  }
  return isHeader(one) ? { header: one, height: 1 } : undefined;
}

/** The texts of two rows as one header: the lower word, with that above it where alone it names nothing. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  const length = Math.max(upper.length, lower.length);
  return Array.from({ length }, (_, index) => {
    const [above = "", below = ""] = [upper[index], lower[index]];
    if (below === "" || below === above) return above;
    if (isKnownHeader(below)) return below;
    return isKnownHeader(`${above}${below}`) ? `${above}${below}` : below;
  });
}

const namesIn = (texts: readonly string[]) => texts.filter(isKnownHeader).length;

function isHeader(texts: readonly string[]): boolean {
  const words = texts.filter((text) => text !== "");
  const names = namesIn(words);
  if (words.some(looksLikeValue)) return false;
  return names >= 2 && (names >= 3 || names * 2 >= words.length || words.some(isHouseholdId));
}

/** What stands in a record and in no header. */
function looksLikeValue(text: string): boolean {
  return /^[\d.,\s/-]{2,}$/.test(text.normalize("NFKC")) || /\d{6,}/.test(text.normalize("NFKC"));
}

/** The texts of a row, with what a merged cell says standing in all the columns that it spans. */
function spread({ line, cells }: GridRow, merges: readonly Merge[]): string[] {
  const texts = cells.map(cellText);
  for (const { top, bottom, left, right } of merges) {
    if (line < top || line > bottom || line !== top) continue;
    for (let at = left; at <= right; at += 1) texts[at] = texts[left] ?? "";
  }
  return Array.from(texts, (text = "") => text.replace(/\s+/g, ""));
}

function sameHeader(texts: readonly string[], header: readonly string[]): boolean {
  const named = header.filter((text) => text !== "");
  const same = header.filter((text, at) => text !== "" && texts[at]?.replace(/\s+/g, "") === text);
  return named.length > 1 && same.length >= named.length * 0.8;
}

/** The rows of a block, where a merged cell of some columns stands in each row that it spans. */
export function filledDown(
  { rows, merges }: Block,
  columns: ReadonlySet<number>,
): readonly GridRow[] {
  const down = merges.filter(({ top, bottom, left }) => bottom > top && columns.has(left));
  if (down.length === 0) return rows;
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const said = new Map<number, Map<number, RawCell>>();
  for (const { top, bottom, left } of down) {
    for (let line = top + 1; line <= bottom; line += 1) {
      const cells = said.get(line) ?? new Map<number, RawCell>();
      said.set(line, cells.set(left, byLine.get(top)?.cells[left]));
    }
  }
  return rows.map((row) => {
    const above = said.get(row.line);
    if (above === undefined) return row;
    return { line: row.line, cells: row.cells.map((cell, at) => above.get(at) ?? cell) };
  });
}

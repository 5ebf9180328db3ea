import type { RawCell } from "../reading/cell.js";
import type { TableName } from "../tables/index.js";
import { saysToComplete } from "./completing.js";
import type { Part } from "./form-rows.js";
import { formParts, isUnnamedForm } from "./forms.js";
import { cellText, filledIn, type Grid, type GridRow, isBlankRow, type Merge } from "./grid.js";
import { headerAt, numbersColumns } from "./header-rows.js";
import { factorSaid, type UnitsSaid, unitsSaid } from "./units-said.js";
import { yearSaid } from "./year-said.js";

/** A header row with the rows under it. */
export interface Block {
  readonly header: readonly string[];
  readonly headerLine: number;
  /** What stands above it, and the names of its sheet and file. */
  readonly titles: readonly string[];
  readonly rows: readonly GridRow[];
  /** Rows that give the sums of those above them. */
  readonly totals: readonly GridRow[];
  /** What stands above, below and between and is no record: titles, notes, signatures, headers again. */
  readonly others: number;
  /** What titles, notes and the names of sheet and file say that numbers are counted in. */
  readonly units: UnitsSaid;
  /** Another block of the sheet counts in a unit of which this one says nothing. */
  readonly isUnitOpen: boolean;
  /** The year of which the table tells, where its titles or names say one. */
  readonly year?: string;
  /** Its titles say that it fills in what other ledgers lack. */
  readonly completes?: true;
  /** The headers as they stand there, and how much of a unit a number is, where a mapping says so. */
  readonly written?: readonly string[];
  readonly factors?: ReadonlyMap<number, string>;
  /** The table that it is, where that is known before its headers are read. */
  readonly table?: TableName;
  /** Merged cells below the header. */
  readonly merges: readonly Merge[];
}

const SUBTOTAL = /(合\s*计|总\s*计|小\s*计)[:：]?$/;
const TOTAL = /^(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|本页(合|小)?计|平均)/;
const NOTE =
  /^(注|备注|说明|填表|填报|制表|审核|复核|经办|负责人|单位负责人|联系人|村(支|主)|驻村|日期|单位)[^:]{0,8}[:：]/;
/**
 * The tables of a sheet: those that the forms on it make, where there are some. Each of a list begins at a row that names columns, below titles and above what no column
 * is named for. A header may stand in two rows, the first of which spans several columns.
 *
 * @param headerRow - the row of the first header, where somebody says which it is.
 */
export function findBlocks(
  grid: Grid,
  headerRow?: number,
): {
  readonly blocks: readonly Block[];
  readonly before: number;
} {
  const form = headerRow === undefined ? formParts(grid) : undefined;
  if (form !== undefined) {
    const asList = { ...grid, merges: [] };
    return { blocks: form.map((part) => blockOf(asList, part)), before: 0 };
  }
  if (headerRow === undefined && isUnnamedForm(grid)) return { blocks: [], before: 0 };
  const rows = grid.rows.filter((row) => !isBlankRow(row));
  const starts: {
    readonly at: number;
    readonly header: readonly string[];
    readonly height: number;
  }[] = [];
  let before = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const { line, cells } = rows[at] as GridRow;
    if (headerRow !== undefined && line < headerRow) continue;
    const found =
      line === headerRow
        ? { header: cells.map(cellText), height: 1 }
        : headerAt(rows, at, grid.merges ?? []);
    const last = starts.at(-1);
    if (found === undefined || (last !== undefined && sameHeader(found.header, last.header)))
      continue;
    starts.push({ at, ...found });
    at += found.height - 1;
  }
  if (starts[0] !== undefined) before = starts[0].at;
  const blocks = starts.flatMap(({ at, header, height }, index) => {
    const next = starts[index + 1]?.at;
    const until = next === undefined ? rows.length : next - titleRows(rows, next, at + height);
    const above = rows.slice(index === 0 ? 0 : at, at);
    return blocksOf(grid, {
      header,
      titles: index === 0 ? above : titlesBefore(rows, at, starts[index - 1]?.at ?? 0),
      headerLine: (rows[at + height - 1] as GridRow).line,
      rows: rows.slice(at + height, until),
    });
  });
  return { blocks: blocks.map((one) => ({ ...one, isUnitOpen: isOpen(one, blocks) })), before };
}

/** Whether a block says nothing of its amounts, and another on its sheet counts them in more than yuan. */
function isOpen(block: Block, all: readonly Block[]): boolean {
  const factor = (one: Block) => factorSaid(one.units, "CNY").factor;
  return factor(block) === undefined && all.some((one) => (factor(one) ?? "1") !== "1");
}

/** Titles of a block that stands below another one: the short rows directly above its header. */
function titlesBefore(rows: readonly GridRow[], at: number, from: number): readonly GridRow[] {
  const titles: GridRow[] = [];
  for (let row = at - 1; row > from; row -= 1) {
    const one = rows[row] as GridRow;
    if (filledIn(one).length > 2) break;
    titles.push(one);
  }
  return titles;
}

/** How many rows directly above a header hold a title and nothing else, so that they end what is above. */
function titleRows(rows: readonly GridRow[], at: number, from: number): number {
  let row = at;
  while (row > from && isTitle(rows[row - 1] as GridRow)) row -= 1;
  return at - row;
}

/** Whether a row says one thing in words, in its first cell: no record does. */
const isTitle = (row: GridRow) => {
  const [first = "", ...more] = filledIn(row);
  return more.length === 0 && /\p{Script=Han}{2}/u.test(first) && cellText(row.cells[0]) === first;
};

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

function blockOf(grid: Grid, { header, headerLine, titles, rows }: Part): Block {
  const kept: GridRow[] = [];
  const totals: GridRow[] = [];
  const others: GridRow[] = [...titles];
  const isNamed = header.map((text) => text !== "");
  for (const row of rows) {
    if (isBlankRow(row)) continue;
    const texts = filledIn(row);
    const isFirst = kept.length + totals.length === 0;
    if (isTotal(row, isNamed)) totals.push(row);
    else if (isNote(texts) || isTitle(row) || sameHeader(row.cells.map(cellText), header)) {
      others.push(row);
    } else if (numbersColumns(texts, isFirst)) others.push(row);
    else kept.push(row);
  }
  const { named: names = [] } = grid;
  const said = titles.flatMap(filledIn);
  const year = yearSaid([said, ...names.map((name) => [name])]);
  return {
    header,
    headerLine,
    titles: [...said, ...names],
    rows: kept,
    totals,
    others: others.length,
    units: unitsSaid([...others.flatMap(filledIn), ...names]),
    isUnitOpen: false,
    ...(year === undefined ? {} : { year }),
    ...(saysToComplete(said) ? { completes: true } : {}),
    merges: (grid.merges ?? []).filter(({ top }) => top > headerLine),
  };
}

/** Whether a row gives sums: a word for that stands first, or at the end of what stands before the numbers. */
function isTotal({ cells }: GridRow, isNamed: readonly boolean[]): boolean {
  const texts = cells.map((cell) => cellText(cell).normalize("NFKC"));
  const first = texts.findIndex((text) => text !== "");
  if (TOTAL.test(texts[first] ?? "")) return true;
  const isBare = texts.filter((text, at) => text !== "" && isNamed[at] === true).length;
  return SUBTOTAL.test(texts[first] ?? "") && isBare <= texts.length / 2 + 1;
}

/** A line of prose, or one that says who made the list. */
function isNote(texts: readonly string[]): boolean {
  const [first = ""] = texts;
  return NOTE.test(first) || (texts.length === 1 && first.length > 20);
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

import type { Column } from "../column.js";
import { readCell } from "../reading/cell.js";
import { columnNamed, isHouseholdId } from "../reading/header.js";
import { factorOf } from "../reading/units.js";
import { ofTables, TABLES, type TableName } from "../tables/index.js";
import { cellText, type GridRow, type Merge } from "./grid.js";
import { isConclusion, isWithoutColumn } from "./national.js";

const tableNames = ofTables(() => Object.keys(TABLES) as TableName[]);

/** No header is taller. */
const MOST_ROWS = 3;

/** The header that begins at a row, of one row or of several. */
export function headerAt(
  rows: readonly GridRow[],
  at: number,
  merges: readonly Merge[],
): { readonly header: readonly string[]; readonly height: number } | undefined {
  const spreadTo = (count: number) => rows.slice(at, at + count).map((row) => spread(row, merges));
  // Most rows are records before records: neither can be a header, whatever its words.
  if (spreadTo(2).every((line) => line.some(looksLikeValue))) return undefined;
  const lines = spreadTo(MOST_ROWS + 1);
  let header = lines[0] ?? [];
  let height = 1;
  let most = namesIn(header);
  /** The most that one of the rows names alone. */
  let alone = most;
  let both = header;
  for (let next = 1; next < Math.min(lines.length, MOST_ROWS); next += 1) {
    const line = lines[next] as readonly string[];
    if (line.some(looksLikeValue) || isUnits(line)) break;
    both = joined(both, line);
    const names = namesIn(both);
    alone = Math.max(alone, namesIn(line));
    if (names > Math.max(most, alone) && isHeader(both)) {
      [header, height, most] = [both, next + 1, names];
    }
  }
  if (!isHeader(header)) return undefined;
  const below = lines[height];
  if (below === undefined) return { header, height };
  if (isUnits(below)) return { header: withUnits(header, below), height: height + 1 };
  const groups = groupsOver(header, below);
  return groups === undefined
    ? { header, height }
    : { header: joined(groups, below), height: height + 1 };
}

/**
 * The header above a row that divides some of its columns, each column with the header that spans it;
 * `undefined` where the row is no such row. What stands under a divided header is a part of the column.
 */
function groupsOver(
  header: readonly string[],
  below: readonly string[],
): readonly string[] | undefined {
  const groups: string[] = [];
  let isDivided = false;
  for (let at = 0; at < Math.max(header.length, below.length); at += 1) {
    const [text = "", part = ""] = [header[at], below[at]];
    const left = part !== "" && text === "" ? (groups[at - 1] ?? "") : "";
    groups.push(text === "" ? left : text);
    if (part === "") continue;
    const isSpanned =
      left !== "" ||
      ((below[at + 1] ?? "") !== "" && ["", text].includes(header[at + 1] ?? "")) ||
      (at > 0 && text === header[at - 1]);
    if (!/^\p{Script=Han}[^\d]*$/u.test(part) || isValueOf(groups[at] ?? "", part))
      return undefined;
    isDivided ||= isSpanned;
  }
  return isDivided ? groups : undefined;
}

/** Whether a word under a header may be what a record says there: a name, or one of the words of a column. */
export function isValueOf(header: string, word: string): boolean {
  return columnsNamed(header).some(
    (column) => column.kind === "text" || readCell(word, column).kind === "value",
  );
}

/** The columns of all tables that a header names. */
export const columnsNamed = (header: string): readonly Column[] =>
  tableNames().flatMap((table) => columnNamed(table, header)?.column ?? []);

/** The known header of which a header of two rows names a part only. */
export function dividedHeader(text: string): string | undefined {
  const [whole = "", ...parts] = text.split("/");
  return parts.length > 0 && isKnownHeader(whole) && !isKnownHeader(text) ? whole : undefined;
}

/** What the column that holds the whole of a divided header is called. */
const WHOLE = /^(小计|合计|总计|共计|计)([(（].{1,6}[)）])?$/;

/** Words above a header because of which the column is not what the header alone says. */
const OTHERWISE = /上年|去年|上一年|前年|明年|预计|计划|目标|人均|户均|增幅|增长|同比|其中|\d{4}/;

/**
 * The texts of two rows as one header: the lower word, with that above it where alone it names nothing, or
 * where another group of columns has the word too and is that of the people.
 */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  const length = Math.max(upper.length, lower.length);
  const isTwice = (text: string, at: number) =>
    lower.some((other, index) => other === text && upper[index] !== upper[at]);
  return Array.from({ length }, (_, index) => {
    const [above = "", below = ""] = [upper[index], lower[index]];
    if (below === "" || below === above) return above;
    if (WHOLE.test(below) && isKnownHeader(above)) return above;
    if (OTHERWISE.test(above.normalize("NFKC"))) return `${above}${below}`;
    if (above.startsWith("户主") && isTwice(below, index)) {
      return `${above.replace(/(基本)?(信息|情况|资料)$/, "")}${below}`;
    }
    if (isKnownHeader(below) && !(isWithoutColumn(below) && isColumn(above))) return below;
    return isKnownHeader(above) && !/^[(（]/.test(below) ? `${above}/${below}` : `${above}${below}`;
  });
}

/** Whether some table has a column of that name. */
export function isKnownHeader(text: string): boolean {
  if (text === "") return false;
  if (isConclusion(text) || isWithoutColumn(text)) return true;
  return isColumn(text);
}

/** Whether the register has a column of that name. */
export const isColumn = (text: string) =>
  tableNames().some((table) => columnNamed(table, text) !== undefined);

const namesIn = (texts: readonly string[]) => texts.filter(isKnownHeader).length;

function isHeader(texts: readonly string[]): boolean {
  const words = texts.filter((text) => text !== "");
  const names = namesIn(words);
  if (words.some(looksLikeValue)) return false;
  return names >= 2 && (names >= 3 || names * 2 >= words.length || words.some(isHouseholdId));
}

/** What stands in a record and in no header. */
function looksLikeValue(text: string): boolean {
  const plain = text.normalize("NFKC");
  return /^[\d.,\s/-]{2,}$/.test(plain) || /\d{6,}/.test(plain);
}

/** Whether a row numbers the columns: 甲 1 2 3, or A B C; 1 2 3 4 does so only below the header. */
export function numbersColumns(texts: readonly string[], isFirst: boolean): boolean {
  const plain = texts.map((text) => text.normalize("NFKC").replace(/^\((.+)\)$/, "$1"));
  const letters = plain.filter((text) => /^[甲乙丙丁戊己庚辛壬癸A-Z]$/.test(text));
  const numbers = plain.filter((text) => /^\d{1,3}$/.test(text)).map(Number);
  if (texts.length < 4 || (letters.length === 0 && !isFirst)) return false;
  if (letters.length + numbers.length < plain.length) return false;
  return numbers.every((one, at) => at === 0 || one === (numbers[at - 1] as number) + 1);
}

const bare = (text: string) => text.normalize("NFKC").replace(/^[([【](.+)[)\]】]$/, "$1");

/** Whether a row says only in what the columns above it are counted. */
function isUnits(texts: readonly string[]): boolean {
  const words = texts.filter((text) => text !== "").map(bare);
  const isUnit = (word: string) => UNITS.some((unit) => factorOf(word, unit) !== undefined);
  return words.length > 0 && words.every(isUnit);
}

const UNITS = ["CNY", "person", "household", "m", "km", "mu", "m2", "minute", "month", "day", "%"];

const withUnits = (header: readonly string[], units: readonly string[]) =>
  header.map((text, at) => {
    const unit = units[at] ?? "";
    return unit === "" || text === "" ? text : `${text}(${bare(unit)})`;
  });

/** The texts of a row, with what a merged cell says standing in all the columns that it spans. */
function spread({ line, cells }: GridRow, merges: readonly Merge[]): string[] {
  const texts = cells.map(cellText);
  for (const { top, bottom, left, right } of merges) {
    if (line < top || line > bottom || line !== top) continue;
    for (let at = left; at <= right; at += 1) texts[at] = texts[left] ?? "";
  }
  return Array.from(texts, (text = "") => text.replace(/\s+/g, ""));
}

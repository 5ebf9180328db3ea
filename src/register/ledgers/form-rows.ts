import type { RawCell } from "../reading/cell.js";
import { cellText, type GridRow } from "./grid.js";
import { isKnownHeader } from "./header-rows.js";

/** A header with the rows under it, as it would stand in a list. */
export interface Part {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly titles: readonly GridRow[];
  readonly rows: readonly GridRow[];
}

export const labelOf = (cell: RawCell) => cellText(cell).replace(/\s+/g, "");
export const isQuestion = (cell: RawCell) => labelOf(cell) !== "" && isKnownHeader(labelOf(cell));

const YEAR = /^(?:19|20)\d{2}年?$/;

/** The years that a row names, one above each column of amounts. */
export function yearsIn({ cells }: GridRow): readonly number[] | undefined {
  const texts = cells.map((cell) => cellText(cell).normalize("NFKC"));
  const years = texts.flatMap((text, at) => (YEAR.test(text) ? [at] : []));
  const [first = "", ...others] = texts.filter((text) => text !== "");
  return years.length > 1 && !YEAR.test(first) && others.every((text) => YEAR.test(text))
    ? years
    : undefined;
}

/** Whether a row has a question in front and nothing but in columns of years. */
export const isUnder = ({ cells }: GridRow, years: readonly number[]) =>
  /\p{Script=Han}/u.test(labelOf(cells[0])) &&
  (isQuestion(cells[0]) || years.some((at) => cellText(cells[at]) !== "")) &&
  cells.every((cell, at) => at === 0 || cellText(cell) === "" || years.includes(at));

/** A row a year of what stands in columns of years. */
export function byYear(years: GridRow, columns: readonly number[], rows: readonly GridRow[]): Part {
  return {
    header: ["核算年度", ...rows.map(({ cells }) => labelOf(cells[0]))],
    headerLine: years.line,
    titles: [],
    rows: columns.map((at) => ({
      line: years.line,
      cells: [
        cellText(years.cells[at]).normalize("NFKC").replace("年", ""),
        ...rows.map(({ cells }) => cells[at]),
      ],
    })),
  };
}

/** What is written of one item of a list of amounts. */
export interface Item {
  readonly label: string;
  readonly value: RawCell;
}

/** Where a list of items has their names, their amounts and what these count in. */
interface Items {
  readonly name: number;
  readonly amount: number;
  readonly unit: number;
}

/** The columns of a list whose rows are items: 内容, 单位, 金额. */
export function itemsIn({ cells }: GridRow): Items | undefined {
  const texts = cells.map((cell) => labelOf(cell).normalize("NFKC"));
  const at = (named: RegExp) => texts.findIndex((text) => named.test(text));
  const found = {
    name: at(/^(内容|项目|指标|收支项目|收入项目)$/),
    amount: at(/^(金额|数额)(\(元\))?$/),
    unit: at(/^(计量)?单位$/),
  };
  return found.name < 0 || found.amount < found.name ? undefined : found;
}

/** An item by its name, without what brackets explain of it; nothing where a row is none. */
export function itemOf({ cells }: GridRow, { name, amount, unit }: Items): Item | undefined {
  const said = labelOf(cells[name]);
  if (!/\p{Script=Han}/u.test(said) || /[:：]/.test(said)) return undefined;
  const bare = said.replace(/[(（][^()（）]*[)）]$/, "");
  const label = isKnownHeader(said) || !isKnownHeader(bare) ? said : bare;
  const counted = labelOf(cells[unit]);
  return { label: counted === "" ? label : `${label}(${counted})`, value: cells[amount] ?? null };
}

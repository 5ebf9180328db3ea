import { columnNamed } from "../reading/header.js";
import { TABLES } from "../tables/index.js";
import type { Block } from "./find-blocks.js";

const BEFORE = /^((?:19|20)\d{2})年?度?[/—-]?(\p{Script=Han}.*)$/u;
const BEHIND = /^(.+?)[(（]((?:19|20)\d{2})年度?[)）]$/;

/** Titles by which amounts are those of a part of a year, or are yet to come. */
const NOT_OF_A_YEAR = /预计|计划|预测|目标|半年|季度/;

/** A column that says something of one year. */
interface OfYear {
  readonly index: number;
  readonly year: string;
  readonly header: string;
}

/**
 * A block in which the incomes of several years stand beside each other: the rest of it, and for each year
 * its own columns, with the year as one more. A block without such columns is left as it is.
 */
export function byYear(block: Block): readonly Block[] {
  const found = block.header.flatMap((text, index) => ofYear(text, index));
  if (found.length === 0 || block.header.some((text) => nameOf(text) === "year")) return [block];
  if (block.titles.some((text) => NOT_OF_A_YEAR.test(text))) return [block];
  const apart = new Set(found.map(({ index }) => index));
  const rest = block.header.map((text, index) => (apart.has(index) ? "" : text));
  const keys = block.header.map((text) => (nameOf(text) === "household" ? text : ""));
  const years = [...new Set(found.map(({ year }) => year))];
  return [{ ...block, header: rest }, ...years.map((year) => withYear(block, keys, year, found))];
}

const nameOf = (text: string) => columnNamed("incomes", text)?.name;

function ofYear(text: string, index: number): OfYear[] {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const [, before, first] = BEFORE.exec(plain) ?? [];
  const [, second, behind] = BEHIND.exec(plain) ?? [];
  const [year, header] = [before ?? behind, first ?? second];
  if (year === undefined || header === undefined) return [];
  const name = nameOf(header);
  return name === undefined || name === "household" ? [] : [{ index, year, header }];
}

function withYear(
  block: Block,
  keys: readonly string[],
  year: string,
  found: readonly OfYear[],
): Block {
  const own = new Map(
    found.filter((one) => one.year === year).map(({ index, header }) => [index, header]),
  );
  const width = block.rows.reduce((most, { cells }) => Math.max(most, cells.length), keys.length);
  const header = Array.from({ length: width }, (_, at) => own.get(at) ?? keys[at] ?? "");
  return {
    ...block,
    header: [...header, TABLES.incomes.columns.year.label.zh],
    written: block.written ?? block.header,
    table: "incomes",
    titles: [],
    totals: [],
    others: 0,
    rows: block.rows.map(({ line, cells }) => ({
      line,
      cells: [...Array.from({ length: width }, (_, at) => cells[at]), year],
    })),
  };
}

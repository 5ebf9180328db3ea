import type { Column } from "../column.js";
import { type RawCell, readCell } from "../reading/cell.js";
import { countedIn, factorOf, headerUnit } from "../reading/units.js";
import { TABLES, type TableName } from "../tables/index.js";
import type { Block } from "./find-blocks.js";
import { cellText, filledIn, type Grid, type GridRow } from "./grid.js";

/** A column of a ledger, and what it is in the register. */
export interface MappedColumn {
  /** The header as it stands in the ledger. */
  readonly header: string;
  /** The column, such as `incomes.wage`; `null` for one that is not to be read. */
  readonly column: string | null;
  /** How much of the unit of the column one of its numbers is: `10000` where it counts in 万元. */
  readonly factor?: string | undefined;
  /** Words of the ledger, each with the code that it stands for; one with an empty text is not read. */
  readonly words?: Readonly<Record<string, string>> | undefined;
  /** For whoever keeps the mapping; nobody reads it. */
  readonly note?: string | undefined;
}

/** What somebody knows of one ledger that it does not say itself. */
export interface LedgerMapping {
  /** The name of the file; without it, all of them. */
  readonly file?: string | undefined;
  /** The name of the sheet; without it, all of the file. */
  readonly sheet?: string | undefined;
  /** The row of the header, where it is not found by the names of columns. */
  readonly headerRow?: number | undefined;
  /** What is so of every row and stands in no column, such as `{ "incomes.year": "2020" }`. */
  readonly constants?: Readonly<Record<string, string>> | undefined;
  readonly columns: readonly MappedColumn[];
  readonly note?: string | undefined;
}

/** How ledgers become tables of the register, where their headers and words do not say so. */
export interface Mapping {
  readonly version: 1;
  readonly note?: string | undefined;
  readonly ledgers: readonly LedgerMapping[];
}

/** The column of the register that a mapping names; `undefined` where there is none of that name. */
export function mappedColumn(
  name: string,
): { readonly table: TableName; readonly name: string; readonly column: Column } | undefined {
  const [table = "", of = "", ...more] = name.split(".");
  if (more.length > 0 || !Object.hasOwn(TABLES, table)) return undefined;
  const columns = TABLES[table as TableName].columns as Readonly<Record<string, Column>>;
  const column = Object.hasOwn(columns, of) ? columns[of] : undefined;
  return column === undefined ? undefined : { table: table as TableName, name: of, column };
}

/** Whether a text is something that the column can hold. */
export const fitsColumn = (text: string, column: Column): boolean =>
  readCell(text, column).kind === "value";

/** What a mapping says of a sheet or a text. */
export function mappingOf(grid: Grid, { ledgers }: Mapping): LedgerMapping | undefined {
  const { named = [] } = grid;
  const [sheet, file] = named.length > 1 ? named : [undefined, named[0]];
  return ledgers.find(
    (one) =>
      (one.file === undefined || one.file === file) &&
      (one.sheet === undefined || one.sheet === sheet),
  );
}

const plain = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");

/** A block under the headers and with the words of the register, as its mapping says. */
export function mapped(block: Block, mapping: LedgerMapping): Block {
  const byHeader = new Map(mapping.columns.map((one) => [plain(one.header), one]));
  const own = block.header.map((text) => (text === "" ? undefined : byHeader.get(plain(text))));
  const constants = Object.entries(mapping.constants ?? {});
  const width = block.rows.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    block.header.length,
  );
  const header = [
    ...Array.from({ length: width }, (_, at) => renamed(block.header[at] ?? "", own[at])),
    ...constants.map(([name]) => mappedColumn(name)?.column.label.zh ?? ""),
  ];
  const words = own.map((one) => wordsOf(one));
  const rows = block.rows.map(({ line, cells }) => ({
    line,
    cells: [
      ...Array.from({ length: width }, (_, at) => spoken(cells[at], words[at])),
      ...constants.map(([, text]) => text),
    ],
  }));
  const factors = new Map(
    own.flatMap((one, at) => (one?.factor === undefined ? [] : [[at, one.factor] as const])),
  );
  return { ...block, header, rows, factors, written: [...block.header] };
}

/** The header of the register for one of a ledger, with the unit that stands in its brackets. */
function renamed(text: string, said: MappedColumn | undefined): string {
  if (said === undefined) return text;
  const found = said.column === null ? undefined : mappedColumn(said.column);
  if (found === undefined) return "";
  const { label } = found.column;
  const word = headerUnit(text)?.word;
  const isUnit = word !== undefined && factorOf(word, countedIn(found.column)) !== undefined;
  return isUnit && said.factor === undefined ? `${label.zh}(${word})` : label.zh;
}

function wordsOf(said: MappedColumn | undefined): ReadonlyMap<string, string> | undefined {
  if (said?.words === undefined) return undefined;
  return new Map(
    Object.entries(said.words).flatMap(([word, code]) =>
      code === "" ? [] : [[plain(word), code] as const],
    ),
  );
}

function spoken(cell: RawCell, words: ReadonlyMap<string, string> | undefined): RawCell {
  return words?.get(plain(cellText(cell))) ?? cell;
}

/** The row that is most like a header where none names columns: the widest of the first that hold words. */
export function likelyHeader(rows: readonly GridRow[]): GridRow | undefined {
  const count = (row: GridRow) => {
    const texts = filledIn(row);
    return texts.some((text) => /^[\d.,\s/-]+$|\d{6,}/.test(text.normalize("NFKC")))
      ? 0
      : texts.length;
  };
  const [first, ...more] = rows.slice(0, 10);
  if (first === undefined) return undefined;
  const best = more.reduce((one, row) => (count(row) > count(one) ? row : one), first);
  return count(best) < 2 ? undefined : best;
}

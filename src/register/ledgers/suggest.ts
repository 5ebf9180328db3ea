import { holdsPersonalNumber, nearestNames } from "../../base/index.js";
import type { Column } from "../column.js";
import { readCell } from "../reading/cell.js";
import { columnNamed, headersNamed } from "../reading/header.js";
import type { RawTable } from "../reading/raw-table.js";
import { headerUnit } from "../reading/units.js";
import { ofTables, TABLES, type TableName } from "../tables/index.js";
import { type Block, findBlocks } from "./find-blocks.js";
import { cellText, type Grid, isBlankRow } from "./grid.js";
import { type LedgerMapping, likelyHeader, type MappedColumn, mapped } from "./mapping.js";
import { isConclusion, isWithoutColumn, likelyStatus, saysStatus } from "./national.js";
import { flatTables, tablesOf } from "./tables-of.js";

/** Every header that names a column, and the column; of one that several tables have, the first. */
const columnsByHeader = ofTables(() => {
  const tables = ["households", ...flatTables(), ...Object.keys(TABLES)] as TableName[];
  return new Map(
    [...new Set(tables)]
      .flatMap((table) =>
        headersNamed(table).flatMap((header) => {
          const found = columnNamed(table, header);
          return found === undefined ? [] : [[header, `${table}.${found.name}`] as const];
        }),
      )
      .reverse(),
  );
});

/**
 * What a ledger needs to be said of it: each header that nobody knows, with columns of like names.
 *
 * @param said - what was said of it before, which is kept.
 */
export function suggestedMapping(
  grid: Grid,
  named: TableName | undefined,
  said?: LedgerMapping,
): LedgerMapping | undefined {
  const rows = grid.rows.filter((row) => !isBlankRow(row));
  const { blocks } = findBlocks(grid, said?.headerRow);
  const row = blocks.length > 0 ? undefined : likelyHeader(rows);
  if (blocks.length === 0 && row === undefined) return undefined;
  const all = row === undefined ? blocks : findBlocks(grid, row.line).blocks;
  const columns = new Map(
    all.flatMap((block) =>
      columnsOf(grid, block, { named, said }).map((one) => [one.header, one] as const),
    ),
  );
  const names = grid.named ?? [];
  const [sheet, file] = names.length > 1 ? names : [undefined, names[0]];
  return {
    ...(file === undefined ? {} : { file }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { headerRow: row.line }),
    ...said,
    columns: [...columns.values()],
  };
}

function columnsOf(
  grid: Grid,
  block: Block,
  {
    named,
    said,
  }: { readonly named: TableName | undefined; readonly said: LedgerMapping | undefined },
): MappedColumn[] {
  const known = said === undefined ? block : mapped(block, said);
  const { tables } = tablesOf(grid, known, named);
  return block.header.flatMap((header, at): MappedColumn[] => {
    const own = said?.columns.find((one) => one.header === header);
    if (saysStatus(header) && !tables.some(hasStatus)) return [own ?? statusOf(known, at, header)];
    if (header === "" || isConclusion(header) || isWithoutColumn(header)) return [];
    if (own?.column === null) return [own];
    const text = known.header[at] ?? "";
    const of = tables.find((one) => one.header.includes(text));
    const found = of === undefined ? undefined : columnNamed(of.table, text);
    if (of === undefined || found === undefined) return [own ?? { header, ...nearest(header) }];
    const isKey = found.name === "household" && tables.some(({ table }) => table === "households");
    const column = isKey ? "households.id" : `${of.table}.${found.name}`;
    const words = { ...own?.words, ...unreadWords(known, at, found.column) };
    const isBare = Object.keys(words).length === 0;
    return [{ header, column, ...own, ...(isBare ? {} : { words }) }];
  });
}

/** A header without the unit in its brackets has more in common with others. */
function nearest(header: string): Pick<MappedColumn, "column" | "note"> {
  const name = headerUnit(header)?.name ?? header;
  const columns = columnsByHeader();
  const near = nearestNames(name, columns.keys()).map((one) => `${one} = ${columns.get(one)}`);
  return { column: null, ...(near.length === 0 ? {} : { note: near.join("; ") }) };
}

const MOST_WORDS = 20;
const LONGEST_WORD = 20;

const hasStatus = ({ table, header }: Pick<RawTable, "table" | "header">) =>
  header.some((text) => columnNamed(table, text)?.name === "status" && table === "households");

/** What a system says of the standing of households, with the codes that its words most likely mean. */
function statusOf(block: Block, at: number, header: string): MappedColumn {
  const words = wordsIn(block, at, () => true).map((word) => [word, likelyStatus(word)]);
  return { header, column: "households.status", words: Object.fromEntries(words) };
}

/** Words of a column of codes that it does not know; of what is personal, none is written anywhere. */
function unreadWords(block: Block, at: number, column: Column): Record<string, string> {
  if (column.personal !== "none" || !["code", "flag"].includes(column.kind)) return {};
  const isUnread = (text: string) => readCell(text, column).kind === "unreadable";
  return Object.fromEntries(wordsIn(block, at, isUnread).map((word) => [word, ""]));
}

/** The first few words of a column of which `isAsked` holds; none that holds a number of somebody. */
function wordsIn(
  { rows }: Block,
  at: number,
  isAsked: (text: string) => boolean,
): readonly string[] {
  const words = new Set<string>();
  for (const { cells } of rows) {
    const text = cellText(cells[at]);
    if (text === "" || text.length > LONGEST_WORD || words.has(text)) continue;
    if (holdsPersonalNumber(text) || !isAsked(text)) continue;
    words.add(text);
    if (words.size === MOST_WORDS) break;
  }
  return [...words];
}

/** Every column that a mapping can name. */
export const mappable = ofTables((): readonly string[] =>
  (Object.keys(TABLES) as TableName[]).flatMap((table) =>
    Object.keys(TABLES[table].columns).map((name) => `${table}.${name}`),
  ),
);

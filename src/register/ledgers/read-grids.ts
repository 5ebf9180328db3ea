import { append, type Finding, looksLikeHeader, MASK, nearestHint } from "../../base/index.js";
import { columnNamed, headersNamed } from "../reading/header.js";
import type { RawTable } from "../reading/raw-table.js";
import { sourceOf } from "../reading/targets.js";
import { ofTables, TABLES, type TableName } from "../tables/index.js";
import { TO_MEND } from "./completing.js";
import { withoutDitto } from "./ditto.js";
import type { Divided } from "./divided.js";
import { type Block, findBlocks } from "./find-blocks.js";
import { isUnnamedForm } from "./forms.js";
import { cellText, type Grid, isBlankRow } from "./grid.js";
import { ledgerIssue as issue } from "./issues.js";
import { type HeadKey, type KeyedBlock, keyedByHead } from "./keyed-by-head.js";
import { type Mapping, mapped, mappingOf } from "./mapping.js";
import { isConclusion, isWithoutColumn } from "./national.js";
import { isProse } from "./prose.js";
import { type BlockTables, tablesOf } from "./tables-of.js";
import { wrongTotals } from "./totals.js";
import { byYear } from "./years-beside.js";

/** The tables that sheets and texts hold, and what was noted on the way to them. */
export interface GridsReading {
  readonly tables: readonly RawTable[];
  readonly issues: readonly Finding[];
}

/**
 * Finds the tables in sheets as people keep them: below titles, under one row of headers or two, several
 * on a sheet, one flat list of persons. Every cell keeps the row and the header under which it stands.
 *
 * @param named - the table that the name of a file or a sheet says, where it says one.
 * @param mapping - what somebody says that headers and words are.
 */
export function readGrids(
  grids: readonly Grid[],
  named: (grid: Grid) => TableName | undefined,
  mapping?: Mapping,
): GridsReading {
  const issues: Finding[] = [];
  const blocksOf = grids.map((grid) => {
    const said = mapping === undefined ? undefined : mappingOf(grid, mapping);
    const asFound = findBlocks(grid, said?.headerRow).blocks;
    const mappedBlocks = said === undefined ? asFound : asFound.map((one) => mapped(one, said));
    return mappedBlocks.flatMap(byYear).map((block) => asAbove(grid, block, issues));
  });
  const keyed = keyedByHead(blocksOf.flat());
  const found = grids.map((grid, of) => {
    const blocks = (blocksOf[of] ?? []).map(() => {
      const { block, by } = keyed.shift() as KeyedBlock;
      if (by !== undefined) issues.push(keyIssue(grid, block, by));
      return block;
    });
    if (blocks.length === 0 && grid.rows.some((row) => !isBlankRow(row))) {
      issues.push(noHeader(grid));
    }
    return blocks.map((block, index) => {
      const { tables, ...rest } = tablesOf(grid, block, block.table ?? named(grid));
      append(issues, blockIssues(grid, block, rest));
      for (const { yearSaid: year } of tables) {
        if (year === undefined) continue;
        issues.push(
          issue("register/year-said", { year }, { ...sourceOf(grid), row: block.headerLine }),
        );
      }
      const { broken } = grid;
      return index > 0 || broken === undefined
        ? tables
        : tables.map((one, at) => (at === 0 ? { ...one, broken } : one));
    });
  });
  return { tables: apart(found.flat(), issues), issues };
}

/** A block in which nothing stands for what is above it. */
function asAbove(grid: Grid, asFound: Block, issues: Finding[]): Block {
  const { block, count } = withoutDitto(asFound);
  const place = { ...sourceOf(grid), row: block.headerLine };
  if (count > 0) issues.push(issue("register/same-as-above", { count }, place));
  return block;
}

function keyIssue(grid: Grid, { headerLine: row }: Block, by: HeadKey): Finding {
  const code = by === "own" ? "register/keyed-by-head" : "register/joined-by-head";
  return issue(code, {}, { ...sourceOf(grid), row });
}

function noHeader(grid: Grid): Finding {
  const rows = grid.rows.filter((row) => !isBlankRow(row));
  const title = cellText(rows[0]?.cells[0]);
  if (Object.values(TO_MEND).includes(title)) {
    return issue("register/not-records", { others: rows.length, totals: 0 }, sourceOf(grid));
  }
  if (isUnnamedForm(grid)) return issue("register/unnamed-form", {}, sourceOf(grid));
  const code = isProse(grid) ? "register/no-list" : "register/no-header-row";
  return issue(code, { rows: rows.length }, sourceOf(grid));
}

function blockIssues(
  grid: Grid,
  block: Block,
  { unclaimed, twoUnits, open, divided }: Omit<BlockTables, "tables">,
): Finding[] {
  const { header, headerLine: row, totals, others } = block;
  const at = (index: number) => ({ ...sourceOf(grid), row, column: shownHeader(header, index) });
  const texts = (choose: (text: string) => boolean) =>
    unclaimed.map((index) => header[index] ?? "").filter(choose);
  const concluded = texts(isConclusion);
  // What a list of what is lacking shows of people is ours, and no column of theirs.
  const without =
    block.completes === true ? [] : texts((text) => isWithoutColumn(text) && !isConclusion(text));
  const told = new Set(divided.flatMap(({ parts }) => parts));
  // Of whom a list of households tells is anybody's guess.
  const ofPeople = texts(
    (text) =>
      !isConclusion(text) && !isWithoutColumn(text) && columnNamed("members", text) !== undefined,
  );
  const unknown = unclaimed.filter((index) => {
    const text = header[index] ?? "";
    const isNamed = isConclusion(text) || isWithoutColumn(text) || ofPeople.includes(text);
    return !isNamed && !told.has(index);
  });
  const place = { ...sourceOf(grid), row };
  return [
    ...(others + totals.length === 0
      ? []
      : [issue("register/not-records", { others, totals: totals.length }, place)]),
    ...(concluded.length === 0
      ? []
      : [issue("register/conclusions", { columns: concluded.join("、") }, place)]),
    ...(without.length === 0
      ? []
      : [issue("register/without-column", { columns: without.join("、") }, place)]),
    ...(ofPeople.length === 0
      ? []
      : [issue("register/of-people", { columns: ofPeople.join("、") }, place)]),
    ...divided.map((one) => dividedIssue(block, one, grid)),
    ...unknown.map((index) => {
      const text = shownHeader(header, index);
      const near = text.startsWith(MASK) ? [] : allHeaders();
      const nearest = nearestHint(text, near);
      return issue("register/unread-column", { column: text, nearest }, at(index));
    }),
    ...twoUnits.map((index) =>
      issue("register/two-units", { column: shownHeader(header, index) }, at(index)),
    ),
    ...open.map((index) =>
      issue("register/open-header", { column: shownHeader(header, index) }, at(index)),
    ),
    ...wrongTotals(grid, block),
  ];
}

/** What became of the parts of a column: added up, or not read. */
function dividedIssue(
  { header, headerLine: row }: Block,
  { header: column, parts, sums }: Divided,
  grid: Grid,
): Finding {
  const unread = sums.filter((one) => one === undefined).length;
  const columns = parts
    .map((index) => shownHeader(header, index))
    .map((part) => part.slice(part.indexOf("/") + 1))
    .join("、");
  const place = { ...sourceOf(grid), row };
  return unread === 0
    ? issue("register/added-up", { column, columns }, place)
    : issue("register/divided-column", { column, columns, rows: unread }, place);
}

const allHeaders = ofTables(() => [
  ...new Set((Object.keys(TABLES) as TableName[]).flatMap(headersNamed)),
]);

function shownHeader(header: readonly string[], index: number): string {
  const text = header[index] ?? "";
  return looksLikeHeader(text) ? text : `${MASK}${index + 1}`;
}

/** No household has so short a number but within one village, whose list numbers it from 1. */
const SHORT_NUMBER = /^\d{1,4}$/;

/**
 * Tables of several sheets or files whose numbers begin anew on each: two lists of one kind that both
 * have a household 1 speak of two households, so such a number takes the sheet before it.
 */
function apart(blocks: readonly (readonly RawTable[])[], issues: Finding[]): RawTable[] {
  const kinds = new Map<string, (readonly RawTable[])[]>();
  for (const tables of blocks) {
    const kind = tables.map(({ table }) => table).join(" ");
    kinds.set(kind, [...(kinds.get(kind) ?? []), tables]);
  }
  const restarted = new Set<readonly RawTable[]>();
  for (const alike of kinds.values()) {
    const owner = new Map<string, readonly RawTable[]>();
    for (const tables of alike) {
      if (tables.some(({ completes }) => completes)) continue;
      for (const id of new Set(tables.flatMap(idsOf))) {
        const other = owner.get(id);
        if (SHORT_NUMBER.test(id) && other !== undefined && other !== tables && isList(tables)) {
          restarted.add(other).add(tables);
        }
        owner.set(id, tables);
      }
    }
  }
  return blocks.flatMap((tables) => {
    if (!restarted.has(tables)) return tables;
    const [first] = tables as readonly [RawTable, ...RawTable[]];
    const name = first.sheet ?? first.file;
    issues.push(issue("register/numbers-restart", { sheet: name }, sourceOf(first)));
    return tables.map((one) => renumbered(one, name));
  });
}

/** Whether a block tells of households and not only adds a table to those of another sheet. */
const isList = (tables: readonly RawTable[]) => tables.some(({ table }) => table === "households");

const keyAt = ({ table, header }: RawTable) =>
  header.findIndex(
    (text) => columnNamed(table, text)?.name === (table === "households" ? "id" : "household"),
  );

function idsOf(raw: RawTable): string[] {
  const at = keyAt(raw);
  return at < 0 ? [] : raw.rows.map(({ cells }) => cellText(cells[at])).filter((id) => id !== "");
}

function renumbered(raw: RawTable, sheet: string): RawTable {
  const key = keyAt(raw);
  return {
    ...raw,
    rows: raw.rows.map(({ line, cells }) => ({
      line,
      cells: cells.map((cell, at) => {
        const id = cellText(cell);
        return at === key && id !== "" ? `${sheet}/${id}` : cell;
      }),
    })),
  };
}

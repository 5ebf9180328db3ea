import type { Column } from "../column.js";
import { ownTables } from "../own.js";
import { columnNamed, isHouseholdId, type NamedColumn } from "../reading/header.js";
import type { RawTable } from "../reading/raw-table.js";
import { ofTables, TABLES, type TableName } from "../tables/index.js";
import { withBareHeaders } from "./bare-headers.js";
import { namingColumns } from "./completing.js";
import { conclusionsIn } from "./conclusions.js";
import { type Divided, dividedIn, withWholes } from "./divided.js";
import { type Block, filledDown } from "./find-blocks.js";
import { cellText, type Grid, type GridRow } from "./grid.js";
import { lifted, memberRows, monitoringRows, withYear } from "./lift.js";
import { isConclusion, isWithoutColumn } from "./national.js";
import { factorSaid } from "./units-said.js";

/** The tables of which a flat list can hold columns, in the order in which they claim a header. */
export const flatTables = ofTables((): readonly TableName[] => [
  "members",
  "households",
  "dwellings",
  "water",
  "incomes",
  "monitoring",
  ...[...ownTables()].flatMap(([name, { rows }]) => (rows === "one" ? [name as TableName] : [])),
]);

const isFlatTable = (table: TableName) => flatTables().includes(table);

/** Whether a list that is named after one table holds columns of others too, as flat lists do. */
export function holdsOthers(header: readonly string[], table: TableName): boolean {
  if (!isFlatTable(table)) return false;
  const others = header.filter((text) => {
    if (text.trim() === "" || columnNamed(table, text) !== undefined) return false;
    if (isConclusion(text) || isWithoutColumn(text)) return true;
    return flatTables().some((one) => columnNamed(one, text) !== undefined);
  });
  return others.length >= 2;
}

/** Whether a list that is named after a table has its keys and no other columns than its own. */
function holdsItAlone(header: readonly string[], table: TableName): boolean {
  const names = header.map((text) => columnNamed(table, text)?.name);
  return (
    names.every((name, at) => name !== undefined || header[at]?.trim() === "") &&
    TABLES[table].keys.every((key) => names.includes(key))
  );
}

/** Columns that only a list of persons has. */
const OF_A_PERSON = ["id", "name", "residentId", "relation", "birthDate"];

/** A column of a block and the column of a table that it is. */
export interface Claim {
  readonly index: number;
  readonly name: string;
  readonly factor: string | undefined;
}

/** The tables that a block holds, and which of its headers are nobody's. */
export interface BlockTables {
  readonly tables: readonly RawTable[];
  /** Positions of headers that no table has a column for. */
  readonly unclaimed: readonly number[];
  /** Positions of columns whose header and title count in different units, or nobody knows in which. */
  readonly twoUnits: readonly number[];
  /** Positions of headers that may be those of either of two columns. */
  readonly open: readonly number[];
  /** Columns of which there are parts and not the whole. */
  readonly divided: readonly Divided[];
}

/**
 * The tables of a block: one that is named or that fits best, or, where people or households stand in a
 * row with all that is known of them, one for each table of which it holds columns.
 */
export function tablesOf(grid: Grid, asFound: Block, named: TableName | undefined): BlockTables {
  const { block, open } = withBareHeaders(asFound);
  const twoUnits = unitsApart(block);
  const header = block.header.map((text, index) => (twoUnits.includes(index) ? "" : text));
  const isFlat = named !== undefined && isFlatTable(named) && !holdsItAlone(header, named);
  const table = isFlat ? undefined : (named ?? onlyTable(header));
  const claims =
    table === undefined ? flatClaims(header) : new Map([[table, claimsOf(header, table)]]);
  if (table === undefined && concludesAlone(claims.get("incomes") ?? [], block)) {
    claims.delete("incomes");
  }
  const claimed = new Set([...claims.values()].flat().map(({ index }) => index));
  const unclaimed = header.flatMap((text, index) =>
    text === "" || claimed.has(index) ? [] : [index],
  );
  const down = new Set(
    [...claims].flatMap(([of, list]) =>
      list.filter(({ name }) => of !== "members" || name === "household").map(({ index }) => index),
    ),
  );
  const rows = filledDown(block, down);
  const divided = dividedIn(block, rows);
  if (table !== undefined) {
    const raw = rawTable(grid, block, table, claims.get(table) ?? [], rows);
    return {
      tables: [withYear(raw, block.year, rows)],
      unclaimed,
      twoUnits,
      open,
      divided,
    };
  }
  const tables = flatTables().flatMap((of) => {
    const list = claims.get(of);
    if (list === undefined) return [];
    const raw = rawTable(grid, block, of, list, rows);
    if (of === "members") return [memberRows(raw, block.header, rows)];
    if (of === "incomes") {
      return [lifted(withYear(withWholes(raw, block, divided), block.year, rows))];
    }
    return [lifted(of === "monitoring" ? monitoringRows(raw, block.header, rows) : raw)];
  });
  return {
    tables: [...tables, ...conclusionsIn(grid, block, rows)],
    unclaimed: unclaimed.filter((index) => !isTaken(tables, block, index)),
    twoUnits,
    open,
    divided,
  };
}

/** Whether a list says of incomes nothing but what comes to each person, and not of which year. */
const concludesAlone = (claims: readonly Claim[], { year }: Block) =>
  year === undefined &&
  claims.every(({ name }) => ["household", "statedPerHead", "recordedOn"].includes(name));

/** Whether a header became part of a column of another name. */
const isTaken = (tables: readonly RawTable[], { header }: Block, index: number) =>
  tables.some((one) => one.madeOf?.includes(header[index] ?? "") === true);

/** The table whose records alone a block holds; `undefined` for a flat list of several tables. */
function onlyTable(header: readonly string[]): TableName | undefined {
  const persons = header.filter((text) =>
    OF_A_PERSON.includes(columnNamed("members", text)?.name ?? ""),
  );
  if (persons.length >= 2) return undefined;
  const isOfHouseholds = header.some(isHouseholdId);
  const scores = (Object.keys(TABLES) as TableName[])
    .filter((table) => !isOfHouseholds || table === "households" || isOfHousehold(table))
    .map((table) => ({ table, score: ownColumns(header, table) }))
    .sort((a, b) => b.score - a.score);
  const best = scores[0]?.table;
  return best === undefined || isFlatTable(best) ? undefined : best;
}

/** Whether the records of a table are those of a household; those of a place name none. */
const isOfHousehold = (table: TableName) => Object.hasOwn(TABLES[table].columns, "household");

/** How many headers name columns of the table, its keys and the day of the record left out. */
function ownColumns(header: readonly string[], table: TableName): number {
  const keys: readonly string[] = [...TABLES[table].keys, "recordedOn"];
  return header.filter((text) => {
    const name = columnNamed(table, text)?.name;
    return name !== undefined && !keys.includes(name);
  }).length;
}

function claimsOf(header: readonly string[], table: TableName): Claim[] {
  return header.flatMap((text, index) => {
    const found = text === "" ? undefined : columnNamed(table, text);
    return found === undefined ? [] : [{ index, name: found.name, factor: found.factor }];
  });
}

/** Which tables have a column of a header: the id of the household all of them, most others one. */
function flatClaims(header: readonly string[]): Map<TableName, Claim[]> {
  const isOfPersons = header.some(
    (text) =>
      columnNamed("members", text)?.name === "name" || columnNamed("members", text)?.name === "id",
  );
  const tables = flatTables().filter((table) => table !== "members" || isOfPersons);
  const claims = new Map<TableName, Claim[]>();
  header.forEach((text, index) => {
    if (text === "") return;
    for (const table of tables) {
      const found: NamedColumn | undefined = columnNamed(table, text);
      if (found === undefined) continue;
      const list = claims.get(table) ?? [];
      claims.set(table, list);
      list.push({ index, name: found.name, factor: found.factor });
    }
  });
  for (const [table, list] of claims) {
    const isKey = ({ name }: Claim) => (TABLES[table].keys as readonly string[]).includes(name);
    // The day on which a person was recorded is no record of the house.
    if (!list.every((one) => isKey(one) || one.name === "recordedOn")) continue;
    if (table === "households") claims.set(table, list.filter(isKey));
    else claims.delete(table);
  }
  return claims;
}

function rawTable(
  grid: Grid,
  block: Block,
  table: TableName,
  claims: readonly Claim[],
  rows: readonly GridRow[],
): RawTable {
  const columns = TABLES[table].columns as Readonly<Record<string, Column>>;
  const naming = (block.completes && namingColumns(table)) || [];
  const telling = claims.filter(({ name }) => !naming.includes(name));
  return {
    table,
    ...(block.completes ? { completes: true } : {}),
    file: grid.file,
    ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }),
    ...(grid.encoding === undefined ? {} : { encoding: grid.encoding }),
    header: claims.map(({ index }) => block.header[index] ?? ""),
    ...(block.written === undefined
      ? {}
      : { written: claims.map(({ index }) => block.written?.[index] ?? "") }),
    headerLines: claims.map(() => block.headerLine),
    factors: claims.map(
      ({ index, name }) =>
        block.factors?.get(index) ?? factorSaid(block.units, columns[name]?.unit).factor,
    ),
    rows: rows
      // Where nobody filled it in, a row to be completed says nothing.
      .filter(
        ({ cells }) =>
          block.completes !== true || telling.some(({ index }) => cellText(cells[index]) !== ""),
      )
      .map(({ line, cells }) => ({ line, cells: claims.map(({ index }) => cells[index]) })),
  };
}

/** Columns of which the header and what stands around the table say different units, or not which. */
function unitsApart({ header, units, isUnitOpen, factors }: Block): number[] {
  return header.flatMap((text, index) => {
    if (factors?.has(index) === true) return [];
    const found = (Object.keys(TABLES) as TableName[])
      .map((table) => columnNamed(table, text))
      .find((one) => one?.column.unit !== undefined);
    if (found === undefined) return [];
    const { unit } = found.column;
    const said = factorSaid(units, unit);
    if (found.factor !== undefined) {
      return said.factor === undefined || said.factor === found.factor ? [] : [index];
    }
    const isScaled = unit !== "CNY" && (said.factor ?? "1") !== "1";
    return said.isOpen || isScaled || (unit === "CNY" && isUnitOpen) ? [index] : [];
  });
}

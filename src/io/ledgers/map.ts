import { expectCall, fail, listOf, type Result, succeed, TEXT } from "../../base/index.js";
import {
  issue,
  type Mapping,
  mappingOf,
  readGrids,
  type ShownCell,
  shownCells,
  suggestedMapping,
} from "../../register/index.js";
import { LEDGER_OPTIONS, type LedgerOptions, openLedgers, tableNamed } from "./gather.js";
import { shownLedger } from "./postgres.js";

/**
 * What ledgers do not say themselves, as a mapping to fill in: for each file and sheet the columns that
 * are known, the headers that are not with columns of like names, and words that no code stands for.
 *
 * @returns the mapping; not ok where there is nothing to be read.
 * @throws TypeError when an argument is not what it has to be.
 *
 * @example
 * ```ts
 * const suggested = await suggestMapping("fixtures/township");
 * if (suggested.ok) console.log(JSON.stringify(suggested.value, null, 2));
 * ```
 */
export async function suggestMapping(
  paths: string | readonly string[],
  options: LedgerOptions = {},
): Promise<Result<Mapping>> {
  const given = typeof paths === "string" ? [paths] : paths;
  expectCall("suggestMapping", {
    paths: [given, listOf(TEXT)],
    options: [options, LEDGER_OPTIONS],
  });
  const { grids, issues } = await openLedgers(given, { ...options, isWhole: true });
  const ledgers = grids.flatMap((grid) => {
    const said = options.mapping === undefined ? undefined : mappingOf(grid, options.mapping);
    return suggestedMapping(grid, tableNamed(grid), said) ?? [];
  });
  if (ledgers.length > 0) return succeed({ version: 1, ledgers }, issues);
  return fail([
    ...issues,
    issue("register/no-table", { folder: given.map(shownLedger).join(", ") }),
  ]);
}

/** So many rows of each table are shown. */
const ROWS = 10;

/**
 * The first ten rows of each table that would be read from ledgers, cell by cell, with what each is read as.
 *
 * @returns the cells in the order of the ledgers, and what was found on the way to them; not ok where no
 *   table was found.
 * @throws TypeError when an argument is not what it has to be.
 *
 * @example
 * ```ts
 * const tried = await tryMapping("fixtures/township", { mapping: { version: 1, ledgers: [] } });
 * if (tried.ok) console.log(tried.value.length);
 * ```
 */
export async function tryMapping(
  paths: string | readonly string[],
  options: LedgerOptions = {},
): Promise<Result<readonly ShownCell[]>> {
  const given = typeof paths === "string" ? [paths] : paths;
  expectCall("tryMapping", { paths: [given, listOf(TEXT)], options: [options, LEDGER_OPTIONS] });
  const found = await openLedgers(given, { ...options, isWhole: true });
  const { tables, issues } = readGrids(found.grids, tableNamed, options.mapping);
  const all = [...found.issues, ...issues];
  if (tables.length > 0) return succeed(shownCells(tables, ROWS), all);
  return fail([...all, issue("register/no-table", { folder: given.map(shownLedger).join(", ") })]);
}

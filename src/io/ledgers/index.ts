import { expectCall, listOf, type Result, succeed, TEXT } from "../../base/index.js";
import { assembleRows, type Register } from "../../register/index.js";
import { isDivision } from "../divisions.js";
import { gatherLedgers, LEDGER_OPTIONS, type LedgerOptions } from "./gather.js";

/**
 * Reads a register from what a county keeps: workbooks, texts in UTF-8, UTF-16 or GB18030, files named
 * after tables, flat lists of persons, one file or a folder of them. Tables are found by the columns that
 * they name, wherever on a sheet they stand. A store, as `importLedgers` writes it, is read as what it was
 * made of.
 *
 * @param paths - files and folders; of a folder every file that can be a ledger is read. A connection to
 *   PostgreSQL (`postgresql://user@host/database`, with `pg` installed) is read in one transaction that
 *   writes nothing.
 * @returns the register with every row accounted for; not ok only when no table was found at all.
 * @throws TypeError when an argument is not what it has to be.
 *
 * @example
 * ```ts
 * const read = await readLedgers("fixtures/township");
 * if (read.ok) console.log(read.value.households.length);
 * ```
 */
export async function readLedgers(
  paths: string | readonly string[],
  options: LedgerOptions = {},
): Promise<Result<Register>> {
  const given = typeof paths === "string" ? [paths] : paths;
  expectCall("readLedgers", { paths: [given, listOf(TEXT)], options: [options, LEDGER_OPTIONS] });
  const gathered = await gatherLedgers(given, options);
  if (!gathered.ok) return gathered;
  const { before, ...rows } = gathered.value;
  const register = assembleRows(rows, { isDivision });
  return succeed({ ...register, issues: [...before, ...register.issues] });
}

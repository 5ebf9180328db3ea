import { expectCall, listOf, type Result, succeed, TEXT } from "../../base/index.js";
import { LEDGER_OPTIONS, type LedgerOptions } from "../ledgers/gather.js";
import { openRegister } from "../ledgers/stream.js";
import type { Manifest } from "./manifest.js";
import { writeStore } from "./write.js";

/**
 * Reads ledgers as `readLedgers` does and writes them into a folder as typed Parquet, a table each: a
 * store, which every command and `readLedgers` take in place of the ledgers. It holds ids and all cells
 * as they stand; only its owner can read its files. The same ledgers always give the same bytes. Whatever
 * interrupts it, the folder holds what it held before, or all of the new store.
 *
 * @param folder - made where it does not exist; a store that stands there is replaced.
 * @returns what the store holds; not ok only when no table was found at all.
 * @throws TypeError when an argument is not what it has to be; an error of the system where it cannot be
 *   written.
 */
export async function importLedgers(
  paths: string | readonly string[],
  folder: string,
  options: LedgerOptions = {},
): Promise<Result<Manifest>> {
  const given = typeof paths === "string" ? [paths] : paths;
  expectCall("importLedgers", {
    paths: [given, listOf(TEXT)],
    folder: [folder, TEXT],
    options: [options, LEDGER_OPTIONS],
  });
  const opened = await openRegister(given, options);
  return opened.ok ? succeed(await writeStore(folder, opened.value)) : opened;
}

import { expectCall, listOf, type Result, succeed, TEXT } from "../../base/index.js";
import { readGrids } from "../../register/index.js";
import { type OpenRegister, type RegisterStream, streamOf } from "../open-register.js";
import { isStore } from "../store/manifest.js";
import { personsIn } from "../store/persons.js";
import { openStore } from "../store/read.js";
import { sortLedgers } from "./files.js";
import {
  gatherLedgers,
  LEDGER_OPTIONS,
  type LedgerOptions,
  openLedgers,
  tableNamed,
} from "./gather.js";
import { isConnection } from "./postgres.js";
import { openTexts, type TableText } from "./texts.js";

/**
 * Reads a register household by household: a store, and a folder of comma-separated texts in UTF-8 that
 * are named after our tables and have columns of theirs, whatever their size. Ledgers of any other kind
 * are read whole first, as `readLedgers` reads them. The households are those that it gives, in their
 * order, and at the end the findings are the same.
 *
 * @param paths - files and folders; of a folder every file that can be a ledger is read.
 * @returns the stream; not ok only when no table was found at all, or a store was changed.
 * @throws TypeError when an argument is not what it has to be.
 *
 * @example
 * ```ts
 * const stream = await streamLedgers("fixtures/township");
 * if (stream.ok) {
 *   for await (const household of stream.value.households()) console.log(household.id);
 *   console.log(stream.value.end().issues.length);
 * }
 * ```
 */
export async function streamLedgers(
  paths: string | readonly string[],
  options: LedgerOptions = {},
): Promise<Result<RegisterStream>> {
  const given = typeof paths === "string" ? [paths] : paths;
  expectCall("streamLedgers", { paths: [given, listOf(TEXT)], options: [options, LEDGER_OPTIONS] });
  const opened = await openRegister(given, options);
  return opened.ok ? succeed(streamOf(opened.value)) : opened;
}

/** Opens ledgers so that their households can be asked for one by one. */
export async function openRegister(
  given: readonly string[],
  options: LedgerOptions,
): Promise<Result<OpenRegister>> {
  const [only] = given;
  if (given.length === 1 && only !== undefined && isStore(only)) {
    const store = await openStore(only);
    if (!store.ok) return store;
    return succeed({ ...store.value, canRepeat: (await personsIn(store.value)).canRepeat });
  }
  const stream = await openInOrder(given, options);
  if (stream !== undefined) return succeed(stream);
  const gathered = await gatherLedgers(given, options);
  if (!gathered.ok) return gathered;
  const { households, others, tally, issues, before } = gathered.value;
  return succeed({
    count: households.length,
    before,
    others,
    sources: tally,
    households: () => households,
    read: () => ({ tally, issues }),
  });
}

/** Ledgers of which all tables stand in texts that can be gone through in order, if they do. */
export async function openInOrder(
  given: readonly string[],
  options: LedgerOptions,
): Promise<OpenRegister | undefined> {
  if (options.mapping !== undefined || options.encoding !== undefined) return undefined;
  if (given.some(isConnection)) return undefined;
  const { texts = [], others = [] } = sortLedgers(given) ?? {};
  if (texts.length === 0) return undefined;
  const found = await openLedgers(others, { ...options, isWhole: false });
  const read = readGrids(found.grids, tableNamed);
  if (found.tables.length + read.tables.length > 0) return undefined;
  const open = openedTexts(texts);
  return open === undefined ? undefined : { ...open, before: [...found.issues, ...read.issues] };
}

/** Texts gone through for the order of their households; where one cannot be read, reading it whole says why. */
function openedTexts(texts: readonly TableText[]): OpenRegister | undefined {
  try {
    return openTexts(texts);
  } catch (error) {
    if (error instanceof Error && ("reason" in error || "code" in error)) return undefined;
    throw error;
  }
}

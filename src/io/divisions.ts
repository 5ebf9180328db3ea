import { join } from "node:path";
import {
  expectCall,
  fail,
  hasErrors,
  NUMBER,
  optional,
  type Result,
  succeed,
  TEXT,
} from "../base/index.js";
import {
  asShown,
  DIVISIONS,
  type DivisionName,
  type Jurisdiction,
  type Law,
  type Places,
  readKind,
  type Shelf,
  shelve,
} from "../law/index.js";
import { BUILT_IN_RULES } from "./built-in.js";
import { ownJson } from "./text.js";

/**
 * The places that are known, with every prefecture and county of them by its division code: those of
 * the book, or where it has none those that come with the library.
 */
export function withDivisions({ places, shelf }: Law): Result<Places> {
  const { entries, issues } = divisionsOf(shelf);
  if (hasErrors(issues)) return fail(asShown(issues, shelf));
  const byCode = new Map<string, Jurisdiction>();
  for (const place of places.values()) for (const code of place.codes) byCode.set(code, place);
  const all = new Map(places);
  const divisions = entries.flatMap(({ value }) => Object.entries(value.divisions));
  for (const [code, names] of divisions) {
    const name = names.at(-1)?.[0] ?? code;
    const province = byCode.get(code.slice(0, 2));
    if (province === undefined || byCode.has(code)) continue;
    const id = `${province.id}-${code}`;
    const label = { zh: name, en: name };
    if (!all.has(id)) all.set(id, { id, label, codes: [code] });
  }
  return succeed(all);
}

const FILE = "divisions/divisions.json";

function divisionsOf(shelf: Shelf) {
  const isOwn = shelf.files.some(({ kind }) => kind === DIVISIONS.id);
  return isOwn ? readKind(shelf, DIVISIONS) : builtIn();
}

function builtIn() {
  const files = { [FILE]: ownJson(join(BUILT_IN_RULES, FILE)) };
  return readKind(shelve([{ files }], [DIVISIONS]).shelf, DIVISIONS);
}

/** A county or prefecture under one of its codes. */
export interface Division {
  readonly code: string;
  readonly name: string;
  /** The year in which it began to have this code and name; `null` where that is not recorded. */
  readonly from: number | null;
  /** The last year at whose end it had them; `null` where it still has, or that is not recorded. */
  readonly to: number | null;
}

let built: Readonly<Record<string, readonly DivisionName[]>> | undefined;

function namesOf(code: string): readonly DivisionName[] {
  built ??= builtIn().entries[0]?.value.divisions ?? {};
  return Object.hasOwn(built, code) ? (built[code] as readonly DivisionName[]) : [];
}

/**
 * The county or prefecture that a division code of GB/T 2260 stood for, of those since 1981.
 *
 * @param code - six digits, such as the first six of a resident id.
 * @param year - at the end of which year; without it the latest that had the code.
 * @returns `undefined` where no county or prefecture had it.
 * @throws TypeError when an argument is not what it has to be.
 * @example
 * ```ts
 * import { divisionOf } from "tuopin/io";
 *
 * console.log(divisionOf("110228")?.to); // 2014: 密云县 became 密云区
 * ```
 */
export function divisionOf(code: string, year?: number): Division | undefined {
  expectCall("divisionOf", { code: [code, TEXT], year: [year, optional(NUMBER)] });
  const found = namesOf(code)
    .filter(
      ([, from, to]) => year === undefined || ((from ?? year) <= year && year <= (to ?? year)),
    )
    .at(-1);
  if (found === undefined) return undefined;
  const [name, from, to] = found;
  return { code, name, from, to };
}

/** Whether six digits are, or ever were, the code of a county or prefecture. */
export const isDivision = (code: string): boolean => namesOf(code).length > 0;

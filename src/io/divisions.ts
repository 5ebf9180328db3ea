import { join } from "node:path";
import { fail, hasErrors, type Result, succeed } from "../base/index.js";
import {
  asShown,
  DIVISIONS,
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
  for (const [code, name] of divisions) {
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
  if (shelf.files.some(({ kind }) => kind === DIVISIONS.id)) return readKind(shelf, DIVISIONS);
  const files = { [FILE]: ownJson(join(BUILT_IN_RULES, FILE)) };
  return readKind(shelve([{ files }], [DIVISIONS]).shelf, DIVISIONS);
}

import { join } from "node:path";
import {
  DIVISIONS,
  type Jurisdiction,
  type Places,
  type Rulebook,
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
export function withDivisions({ places, shelf }: Rulebook): Places {
  const byCode = new Map<string, Jurisdiction>();
  for (const place of places.values()) for (const code of place.codes) byCode.set(code, place);
  const all = new Map(places);
  for (const [code, name] of divisionsOf(shelf)) {
    const province = byCode.get(code.slice(0, 2));
    if (province === undefined || byCode.has(code)) continue;
    const id = `${province.id}-${code}`;
    const label = { zh: name, en: name };
    if (!all.has(id)) all.set(id, { id, label, codes: [code] });
  }
  return all;
}

const FILE = "divisions/divisions.json";

function divisionsOf(shelf: Shelf): readonly (readonly [string, string])[] {
  const own = readKind(shelf, DIVISIONS).entries;
  if (own.length > 0) return own.flatMap(({ value }) => Object.entries(value.divisions));
  const files = { [FILE]: ownJson(join(BUILT_IN_RULES, FILE)) };
  const { shelf: builtIn } = shelve([{ files }], [DIVISIONS]);
  return readKind(builtIn, DIVISIONS).entries.flatMap(({ value }) =>
    Object.entries(value.divisions),
  );
}

import type { Jurisdiction, Places } from "../law/index.js";
import { BUILT_IN_RULES } from "./built-in.js";
import { ownJson } from "./text.js";

/** The names of prefectures and counties by their division codes. */
interface DivisionsFile {
  readonly divisions: Readonly<Record<string, string>>;
}

/**
 * The places that are known, with every prefecture and county of them by its division code. They are
 * read from a file and not carried in the core.
 */
export function withDivisions(places: Places): Places {
  const byCode = new Map<string, Jurisdiction>();
  for (const place of places.values()) for (const code of place.codes) byCode.set(code, place);
  const all = new Map(places);
  for (const [code, name] of Object.entries(divisions())) {
    const province = byCode.get(code.slice(0, 2));
    if (province === undefined || byCode.has(code)) continue;
    const id = `${province.id}-${code}`;
    const label = { zh: name, en: name };
    if (!all.has(id)) all.set(id, { id, label, codes: [code] });
  }
  return all;
}

let read: DivisionsFile["divisions"] | undefined;

function divisions(): DivisionsFile["divisions"] {
  if (read === undefined) {
    const file = `${BUILT_IN_RULES}divisions/divisions.json`;
    read = (ownJson(file) as DivisionsFile).divisions;
  }
  return read;
}

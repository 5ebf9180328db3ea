import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type DataFile,
  loadCalendar,
  loadProcedures,
  type Procedure,
} from "../../../src/procedures/index.js";
import { rulebook } from "../../support/rules.js";

const RULES = join(import.meta.dirname, "../../../rules");

/** All JSON files below a folder of `rules/`, as the loaders want them. */
export function dataFiles(folder: string): DataFile[] {
  return readdirSync(join(RULES, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({
      path: `${folder}/${name.replaceAll("\\", "/")}`,
      content: JSON.parse(readFileSync(join(RULES, folder, name), "utf8")),
    }));
}

/** The ids of all registered sources. */
const sourceIds: ReadonlySet<string> = new Set(
  dataFiles("sources").flatMap(({ content }) =>
    (content as { readonly sources: readonly { readonly id: string }[] }).sources.map(
      ({ id }) => id,
    ),
  ),
);

const loaded = loadProcedures(dataFiles("procedures"), sourceIds, rulebook.places);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 2));
export const library = loaded.value;

export function procedure(id: string): Procedure {
  const found = library.procedures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no procedure ${id}`);
  return found;
}

const days = loadCalendar(dataFiles("calendar"));
if (!days.ok) throw new Error(JSON.stringify(days.issues, null, 2));
export const calendar = days.value;

/** JSON that a test changes at will, into forms that no type allows. */
// biome-ignore lint/suspicious/noExplicitAny: the point is to break the form
export type RawJson = any;

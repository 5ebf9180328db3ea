/**
 * The faulty packs of `fixtures/faulty-packs`: a sound folder of rules, and for each code of the
 * linter a JSON Patch (RFC 6902) on it that makes the fault.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { applyPatch } from "rfc6902";

const FOLDER = fileURLToPath(new URL("../fixtures/faulty-packs/", import.meta.url));

const json = (path) => JSON.parse(readFileSync(path, "utf8"));

/** The names of all, `sound` among them. */
export const FAULTY_PACKS = readdirSync(FOLDER)
  .map((name) => name.replace(/\.json$/, ""))
  .sort();

/** The rule files of one by their path. */
export function faultyPack(name) {
  const files = {};
  const sound = join(FOLDER, "sound");
  for (const path of readdirSync(sound, { recursive: true, encoding: "utf8" }).sort()) {
    if (path.endsWith(".json")) files[path.replaceAll("\\", "/")] = json(join(sound, path));
  }
  if (name === "sound") return files;
  const refused = applyPatch(files, json(join(FOLDER, `${name}.json`))).filter(Boolean);
  if (refused.length > 0) throw new Error(`${name}.json does not fit the sound pack: ${refused}`);
  return files;
}

/** Writes the rule files of one into a folder. */
export function writeFaultyPack(name, folder) {
  for (const [path, content] of Object.entries(faultyPack(name))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  }
}

import { readdirSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { type FileHash, hashOfFile } from "../file-hash.js";

/** A file that was read, by its name below what was given. */
export interface Input extends FileHash {
  readonly file: string;
}

/**
 * Every file below the paths of an audit with its SHA-256, by name. Of several paths the last part of
 * each stands in front, so that the same files in another place have the same names.
 *
 * @throws Error of the file system where a path cannot be read
 */
export function inputsOf(paths: readonly string[]): readonly Input[] {
  const found = paths.flatMap((path) => {
    const front = paths.length === 1 && statSync(path).isDirectory() ? "" : basename(path);
    return filesBelow(path).map((file) => {
      const below = relative(path, file).split(sep).join("/");
      const name = [front, below].filter((part) => part !== "").join("/");
      return { file: name, ...hashOfFile(file) };
    });
  });
  return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

function filesBelow(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isDirectory())
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file and the folders that it stands in; every file that a command writes goes through here. */
export function writeOut(path: string, text: string): void {
  makeFolder(dirname(path));
  writeFileSync(path, text);
}

/** Makes one folder after another, since making them at once never ends where the system refuses all. */
function makeFolder(path: string): void {
  const known = statSync(path, { throwIfNoEntry: false });
  if (known?.isDirectory() === true) return;
  if (known === undefined && dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
}

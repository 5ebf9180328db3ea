import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expectCall, TEXT } from "../../base/index.js";
import type { TableName, Tally } from "../../register/index.js";
import { newFile } from "../ordinary-file.js";
import { readJsonFile } from "../text.js";

/** What a store holds, in the file that makes a folder one. No clock stands in it. */
export interface Manifest {
  readonly store: "tuopin";
  readonly version: 1;
  readonly files: readonly StoreFile[];
  readonly tally: readonly Tally[];
  /** Columns of one's own, as `table.column`, where it holds some. */
  readonly own?: readonly string[];
  /** What was taken out of it again. */
  readonly removed: { readonly households: number; readonly rows: number };
}

/** A file of a store: the records of a table, the rows of those made of several, or what was found. */
export interface StoreFile {
  readonly file: string;
  readonly table: TableName | null;
  readonly holds: "records" | "rows" | "issues";
  readonly rows: number;
  readonly sha256: string;
}

const MANIFEST = "manifest.json";
/** Where the files are written that take the place of those that stand there, all together. */
const NEXT = ".next";

/** Whether a folder is a store, or was to become one. */
export function isStore(path: string): boolean {
  expectCall("isStore", { path: [path, TEXT] });
  return existsSync(join(path, MANIFEST)) || existsSync(join(path, NEXT));
}

/** The manifest that holds of a folder; nothing where none was finished. */
export function manifestOf(folder: string): Manifest | undefined {
  const path = [join(folder, NEXT, MANIFEST), join(folder, MANIFEST)].find(existsSync);
  if (path === undefined) return undefined;
  const read = readJsonFile(path);
  return read.ok && isManifest(read.value) ? read.value : undefined;
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== "object" || value === null) return false;
  const { store, version, files, tally } = value as Partial<Manifest>;
  return store === "tuopin" && version === 1 && Array.isArray(files) && Array.isArray(tally);
}

/** Where a file of a store stands: with those that take the place of others until they have. */
export function pathIn(folder: string, file: string): string {
  const next = join(folder, NEXT, file);
  return existsSync(join(folder, NEXT, MANIFEST)) && existsSync(next) ? next : join(folder, file);
}

/**
 * Begins to write a store: ends what an earlier run had finished writing, and throws away what it had
 * not. Nothing that a reader sees changes before `commit`.
 *
 * @returns the folder to write into.
 */
export function begin(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  settle(folder);
  const next = join(folder, NEXT);
  mkdirSync(next, { mode: 0o700 });
  return next;
}

/** Makes what was written the store. From the moment on at which the manifest stands there, it is. */
export function commit(folder: string, manifest: Manifest): void {
  const next = join(folder, NEXT);
  const part = join(next, `${MANIFEST}.part`);
  writePrivate(part, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(part, join(next, MANIFEST));
  settle(folder);
}

/** Writes a small file that only its owner reads, and sees that it is on the disk. */
export function writePrivate(path: string, text: string): void {
  const file = newFile(path);
  file.add(Buffer.from(text));
  file.close();
}

/** Puts written files in their places, or throws away those of a store that was not finished. */
export function settle(folder: string): void {
  const next = join(folder, NEXT);
  if (!existsSync(next)) return;
  const manifest = existsSync(join(next, MANIFEST)) ? manifestOf(folder) : undefined;
  if (manifest !== undefined) {
    const named = new Set(manifest.files.map(({ file }) => file));
    for (const file of named) {
      if (existsSync(join(next, file))) renameSync(join(next, file), join(folder, file));
    }
    for (const file of readdirSync(folder)) {
      if (/\.(parquet|ndjson)$/.test(file) && !named.has(file)) rmSync(join(folder, file));
    }
    renameSync(join(next, MANIFEST), join(folder, MANIFEST));
  }
  rmSync(next, { recursive: true, force: true });
}

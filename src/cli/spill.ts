import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** Files that wait in the order in which they were begun, and that only their owner reads. */
export function spillFiles() {
  const folder = mkdtempSync(join(tmpdir(), "tuopin-"));
  const files = new Map<string, { readonly path: string; readonly file: number }>();
  const fileOf = (name: string) => {
    const known = files.get(name);
    if (known !== undefined) return known;
    const path = join(folder, String(files.size));
    const opened = { path, file: openSync(path, "wx", 0o600) };
    files.set(name, opened);
    return opened;
  };
  return {
    add(name: string, lines: readonly string[]) {
      writeFileSync(fileOf(name).file, lines.join(""));
    },
    async print() {
      for (const { path } of files.values()) {
        await pipeline(createReadStream(path), process.stdout, { end: false });
      }
    },
    remove() {
      for (const { file } of files.values()) closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

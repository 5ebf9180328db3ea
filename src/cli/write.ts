import {
  closeSync,
  createWriteStream,
  mkdirSync,
  openSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Writes a file and the folders that it stands in; every file that a command writes goes through here. */
export function writeOut(path: string, content: string | Uint8Array | Iterable<string>): void {
  makeFolder(dirname(path));
  if (typeof content === "string" || content instanceof Uint8Array) {
    writeFileSync(path, content);
    return;
  }
  const file = openSync(path, "w");
  try {
    for (const part of content) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}

/** Writes a file as its bytes come. */
export async function streamOut(path: string, bytes: ReadableStream<Uint8Array>): Promise<void> {
  makeFolder(dirname(path));
  await pipeline(
    Readable.fromWeb(bytes as Parameters<typeof Readable.fromWeb>[0]),
    createWriteStream(path),
  );
}

/** Makes one folder after another, since making them at once never ends where the system refuses all. */
function makeFolder(path: string): void {
  const known = statSync(path, { throwIfNoEntry: false });
  if (known?.isDirectory() === true) return;
  if (known === undefined && dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
}

import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";

/** What tells a file from every other. */
export interface FileHash {
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

const PART = 1 << 20;

/** The size of a file and its SHA-256, read in parts. */
export function hashOfFile(file: string): FileHash {
  const hash = createHash("sha256");
  const part = new Uint8Array(PART);
  const open = openSync(file, "r");
  let bytes = 0;
  try {
    for (let read = readSync(open, part); read > 0; read = readSync(open, part)) {
      hash.update(part.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(open);
  }
  return { bytes, sha256: hash.digest("hex") };
}

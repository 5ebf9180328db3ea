import { createHash } from "node:crypto";
import { openFile } from "./ordinary-file.js";

/** What tells a file from every other. */
export interface FileHash {
  readonly bytes: number;
  /** In hex. */
  readonly sha256: string;
}

const PART = 1 << 20;

/** The size of a file and its SHA-256, read in parts. */
export function hashOfFile(path: string): FileHash {
  const hash = createHash("sha256");
  const part = new Uint8Array(PART);
  const file = openFile(path);
  try {
    for (let from = 0; ; ) {
      const read = file.read(part, from);
      if (read === 0) return { bytes: from, sha256: hash.digest("hex") };
      hash.update(part.subarray(0, read));
      from += read;
    }
  } finally {
    file.close();
  }
}

import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import type { Label } from "../base/index.js";
import { FAULTS } from "./reason.js";

/** The most bytes of one file; a larger one is said to be, and not read. */
const MOST_BYTES = 256_000_000;

export const refusal = (reason: Label) => Object.assign(new Error(reason.en), { reason });

const tooLarge = (most: number): Label => ({
  zh: `超过${most}个字节；请分成几个文件`,
  en: `it has more than ${most} bytes; give it in several files`,
});

/**
 * The bytes of a file, or of what a link leads to. A device without an end and a pipe that nobody
 * writes to are refused before anything is read of them, a file that is too large after so many bytes.
 *
 * @throws an error whose reason `reasonOf` gives in both languages.
 */
export function readBytes(path: string, most: number = MOST_BYTES): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(file);
    if (found.isDirectory()) throw refusal(FAULTS.EISDIR as Label);
    if (!found.isFile()) throw refusal(FAULTS.ENXIO as Label);
    if (found.size > most) throw refusal(tooLarge(most));
    // A file of the system may say that it is empty and have no end.
    const bytes = Buffer.alloc(Math.max(found.size, 65_536) + 1);
    let length = 0;
    for (;;) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      length += read;
      if (read === 0) return bytes.subarray(0, length);
      if (length === bytes.length) throw refusal(tooLarge(length - 1));
    }
  } finally {
    closeSync(file);
  }
}

/** The bytes of standard input, up to its end. */
export function readInput(): Uint8Array {
  return readFileSync(0);
}

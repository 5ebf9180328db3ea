import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from "node:fs";
import type { Label } from "../base/index.js";
import { FAULTS } from "./reason.js";

/** The most bytes of one file; a larger one is said to be, and not read. */
const MOST_BYTES = 256_000_000;

export const refusal = (reason: Label) => Object.assign(new Error(reason.en), { reason });

const tooLarge = (most: number): Label => ({
  zh: `超过${most}个字节；请分成几个文件`,
  en: `it has more than ${most} bytes; give it in several files`,
});

/** A file of which parts are read where they are asked for. */
export interface OpenFile {
  readonly size: number;
  /** Reads into a buffer from a place of the file on, and says how many bytes there were. */
  readonly read: (into: Uint8Array, from: number) => number;
  readonly close: () => void;
}

/**
 * Opens a file, or what a link leads to. A device without an end and a pipe that nobody writes to are
 * refused before anything is read of them.
 *
 * @throws an error whose reason `reasonOf` gives in both languages.
 */
export function openFile(path: string): OpenFile {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(file);
    if (found.isDirectory()) throw refusal(FAULTS.EISDIR as Label);
    if (!found.isFile()) throw refusal(FAULTS.ENXIO as Label);
    return {
      size: found.size,
      read(into, from) {
        let length = 0;
        while (length < into.length) {
          const read = readSync(file, into, length, into.length - length, from + length);
          if (read === 0) break;
          length += read;
        }
        return length;
      },
      close: () => closeSync(file),
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/**
 * The bytes of an ordinary file; of one that is too large it is said after so many bytes.
 *
 * @throws an error whose reason `reasonOf` gives in both languages.
 */
export function readBytes(path: string, most: number = MOST_BYTES): Uint8Array {
  const file = openFile(path);
  try {
    if (file.size > most) throw refusal(tooLarge(most));
    // A file of the system may say that it is empty and have no end.
    const bytes = Buffer.alloc(Math.max(file.size, 65_536) + 1);
    const length = file.read(bytes, 0);
    if (length === bytes.length) throw refusal(tooLarge(length - 1));
    return bytes.subarray(0, length);
  } finally {
    file.close();
  }
}

/** A file that was not there, which only its owner reads, and that is on the disk once it is closed. */
export function newFile(path: string): {
  readonly add: (bytes: Uint8Array) => void;
  readonly close: () => void;
} {
  const file = openSync(path, "wx", 0o600);
  return {
    add(bytes) {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    },
    close() {
      fsyncSync(file);
      closeSync(file);
    },
  };
}

/** The bytes of standard input, up to its end. */
export function readInput(): Uint8Array {
  return readFileSync(0);
}

import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { FAULTS } from "./reason.js";
const MOST_BYTES = 256e6;
const refusal = (reason) => Object.assign(new Error(reason.en), { reason });
const tooLarge = (most) => ({
  zh: `\u8D85\u8FC7${most}\u4E2A\u5B57\u8282\uFF1B\u8BF7\u5206\u6210\u51E0\u4E2A\u6587\u4EF6`,
  en: `it has more than ${most} bytes; give it in several files`
});
function readBytes(path, most = MOST_BYTES) {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(file);
    if (found.isDirectory()) throw refusal(FAULTS.EISDIR);
    if (!found.isFile()) throw refusal(FAULTS.ENXIO);
    if (found.size > most) throw refusal(tooLarge(most));
    const bytes = Buffer.alloc(Math.max(found.size, 65536) + 1);
    let length = 0;
    for (; ; ) {
      const read = readSync(file, bytes, length, bytes.length - length, null);
      length += read;
      if (read === 0) return bytes.subarray(0, length);
      if (length === bytes.length) throw refusal(tooLarge(length - 1));
    }
  } finally {
    closeSync(file);
  }
}
function readInput() {
  return readFileSync(0);
}
export {
  readBytes,
  readInput,
  refusal
};

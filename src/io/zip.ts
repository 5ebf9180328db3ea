import { inflateRawSync } from "node:zlib";
import type { Label } from "../base/index.js";
import { refusal } from "./ordinary-file.js";

/** The most bytes of one member of an archive, so that a small archive cannot fill the memory. */
const MOST_BYTES = 64_000_000;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;

const DAMAGED: Label = {
  zh: "文件已损坏或不完整；请重新保存后再试",
  en: "it is damaged or cut off; save it anew and try again",
};

/** Whether bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 4 && view(bytes).getUint32(0, true) === LOCAL;
}

/**
 * One member of a ZIP archive; nothing where it holds none of that name.
 *
 * @throws an error whose reason `reasonOf` gives, where the archive is damaged, locked or too large.
 */
export function zipMember(bytes: Uint8Array, name: string): Uint8Array | undefined {
  try {
    return memberOf(bytes, view(bytes), name);
  } catch (error) {
    if (error instanceof RangeError || (error as NodeJS.ErrnoException).code?.startsWith("Z_"))
      throw refusal(DAMAGED);
    throw error;
  }
}

function memberOf(bytes: Uint8Array, data: DataView, name: string): Uint8Array | undefined {
  let at = data.getUint32(endOf(bytes, data) + 16, true);
  while (data.getUint32(at, true) === ENTRY) {
    const lengths = [28, 30, 32].map((from) => data.getUint16(at + from, true));
    const [nameLength = 0] = lengths;
    const start = at + ENTRY_SIZE;
    if (new TextDecoder().decode(bytes.subarray(start, start + nameLength)) === name)
      return contentOf(bytes, data, at);
    at = start + lengths.reduce((all, one) => all + one, 0);
  }
  return undefined;
}

/** Where the end record stands: the last thing of an archive but for a comment. */
function endOf(bytes: Uint8Array, data: DataView): number {
  const first = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= first; at--)
    if (data.getUint32(at, true) === END) return at;
  throw refusal(DAMAGED);
}

function contentOf(bytes: Uint8Array, data: DataView, entry: number): Uint8Array {
  const locked = (data.getUint16(entry + 8, true) & 1) === 1;
  const method = data.getUint16(entry + 10, true);
  const packed = data.getUint32(entry + 20, true);
  const local = data.getUint32(entry + 42, true);
  if (locked || (method !== 0 && method !== 8)) throw refusal(LOCKED);
  const start =
    local + LOCAL_SIZE + data.getUint16(local + 26, true) + data.getUint16(local + 28, true);
  if (data.getUint32(local, true) !== LOCAL || start + packed > bytes.length)
    throw refusal(DAMAGED);
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content;
  try {
    return inflateRawSync(content, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === "ERR_BUFFER_TOO_LARGE" ? refusal(TOO_LARGE) : error;
  }
}

const LOCKED: Label = {
  zh: "文件已加密；请去掉密码后再试",
  en: "it is encrypted; take off the password and try again",
};

const TOO_LARGE: Label = {
  zh: `展开后超过${MOST_BYTES}个字节`,
  en: `unpacked it has more than ${MOST_BYTES} bytes`,
};

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

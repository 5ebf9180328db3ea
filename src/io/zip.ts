import { crc32, inflateRawSync } from "node:zlib";
import type { Label } from "../base/index.js";
import { refusal } from "./ordinary-file.js";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/** The most bytes of one member of an archive, so that a small archive cannot fill the memory. */
const MOST_BYTES = 64_000_000;

/** A file in a zip file, as the central directory says it. */
interface Entry {
  readonly name: string;
  readonly isLocked: boolean;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly from: number;
}

function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = viewOf(bytes);
  const entries: Entry[] = [];
  const end = endOf(view);
  if (end === undefined) return entries;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count && at + 46 <= view.byteLength; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) break;
    const length = view.getUint16(at + 28, true);
    const more = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      from: view.getUint32(at + 42, true),
    });
    at += 46 + length + more;
  }
  return entries;
}

/** Whether bytes begin as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 4 && viewOf(bytes).getUint32(0, true) === LOCAL;
}

/** The entries of a zip file by its central directory: their names, and how large each is unpacked. */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, number> {
  return new Map(entriesOf(bytes).map(({ name, size }) => [name, size]));
}

/** How many bytes a zip file says that it holds when unpacked. */
export function unpackedSize(bytes: Uint8Array): number {
  let sum = 0;
  for (const { size } of entriesOf(bytes)) sum += size;
  return sum;
}

/** Whether every file in a zip file unpacks to what its directory says of it, and no more. */
export function isSoundZip(bytes: Uint8Array): boolean {
  return entriesOf(bytes).every((entry) => contentOf(bytes, entry) !== undefined);
}

/**
 * One file of a zip file; nothing where it holds none of that name.
 *
 * @throws an error whose reason `reasonOf` gives, where it is damaged, locked or too large.
 */
export function zipMember(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const entries = entriesOf(bytes);
  if (entries.length === 0) throw refusal(DAMAGED);
  const entry = entries.find((one) => one.name === name);
  if (entry === undefined) return undefined;
  if (entry.isLocked) throw refusal(LOCKED);
  if (entry.size > MOST_BYTES) throw refusal(TOO_LARGE);
  const content = contentOf(bytes, entry);
  if (content === undefined) throw refusal(DAMAGED);
  return content;
}

/** What a file unpacks to; nothing where it is not what the directory says of it. */
function contentOf(
  bytes: Uint8Array,
  { method, sum, packed, size, from }: Entry,
): Uint8Array | undefined {
  const view = viewOf(bytes);
  if (from + 30 > bytes.length || view.getUint32(from, true) !== LOCAL) return undefined;
  if (view.getUint16(from + 8, true) !== method) return undefined;
  const begin = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  const data = bytes.subarray(begin, begin + packed);
  if (data.length < packed || ![STORED, DEFLATED].includes(method)) return undefined;
  try {
    const whole =
      method === STORED ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
    return whole.length === size && crc32(whole) === sum ? whole : undefined;
  } catch {
    return undefined;
  }
}

function endOf(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const DAMAGED: Label = {
  zh: "文件已损坏或不完整；请重新保存后再试",
  en: "it is damaged or cut off; save it anew and try again",
};

const LOCKED: Label = {
  zh: "文件已加密；请去掉密码后再试",
  en: "it is encrypted; take off the password and try again",
};

const TOO_LARGE: Label = {
  zh: `展开后超过${MOST_BYTES}个字节`,
  en: `unpacked it has more than ${MOST_BYTES} bytes`,
};

import { crc32, inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** A file in a zip file, as the central directory says it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly from: number;
}

function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
  return entriesOf(bytes).every((entry) => isSound(bytes, entry));
}

const STORED = 0;
const DEFLATED = 8;

function isSound(bytes: Uint8Array, { method, sum, packed, size, from }: Entry): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (from + 30 > bytes.length || view.getUint32(from, true) !== LOCAL) return false;
  if (view.getUint16(from + 8, true) !== method) return false;
  const begin = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  const data = bytes.subarray(begin, begin + packed);
  if (data.length < packed || ![STORED, DEFLATED].includes(method)) return false;
  try {
    const whole =
      method === STORED ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
    return whole.length === size && crc32(whole) === sum;
  } catch {
    return false;
  }
}

function endOf(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

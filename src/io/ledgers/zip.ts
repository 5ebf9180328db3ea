const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** The entries of a zip file by its central directory: their names, and how large each is unpacked. */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, number>();
  const end = endOf(view);
  if (end === undefined) return entries;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count && at + 46 <= view.byteLength; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) break;
    const length = view.getUint16(at + 28, true);
    const more = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    entries.set(name, view.getUint32(at + 24, true));
    at += 46 + length + more;
  }
  return entries;
}

/** How many bytes a zip file says that it holds when unpacked. */
export function unpackedSize(bytes: Uint8Array): number {
  let sum = 0;
  for (const size of zipEntries(bytes).values()) sum += size;
  return sum;
}

function endOf(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

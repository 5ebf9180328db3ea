/** A JSON pointer (RFC 6901) to a place under `path`. */
export function pointer(path: readonly PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
}

/** JSON with the keys of every object in order, so that equal values give equal texts. */
export function stableStringify(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** A short fingerprint (64-bit FNV-1a in hex) of a value, the same for equal values everywhere. */
export function fingerprint(value: unknown): string {
  return fingerprintOf(stableStringify(value));
}

/** A short fingerprint of a text. The 64 bits are kept in four numbers of 16, the lowest first. */
export function fingerprintOf(text: string): string {
  let [a, b, c, d] = [0x2325, 0x8422, 0x9ce4, 0xcbf2];
  for (const byte of new TextEncoder().encode(text)) {
    a ^= byte;
    // Times 2^40 + 0x1b3: the first term moves everything up by 40 bits.
    const lowest = a * 0x1b3;
    const low = b * 0x1b3;
    const high = c * 0x1b3 + (a << 8);
    const highest = d * 0x1b3 + (b << 8);
    a = lowest & 0xffff;
    const second = low + (lowest >>> 16);
    b = second & 0xffff;
    const third = high + (second >>> 16);
    c = third & 0xffff;
    d = (highest + (third >>> 16)) & 0xffff;
  }
  return [d, c, b, a].map((part) => part.toString(16).padStart(4, "0")).join("");
}

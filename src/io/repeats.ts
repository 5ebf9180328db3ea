/** Tells of texts that were seen whether one can have been seen twice. */
export interface Repeats {
  readonly see: (text: string) => void;
  readonly canRepeat: (text: string) => boolean;
}

/** Bits for each text, so that few that were seen once are taken for repeated ones. */
const BITS = 64;

/**
 * Remembers texts by a bit for each hash, and the hashes that came again; one that two texts share makes
 * no more than a little work.
 *
 * @param about - how many texts there may be.
 */
export function repeatsAmong(about: number): Repeats {
  const size = 2 ** Math.min(31, Math.ceil(Math.log2(BITS * Math.max(about, 64))));
  const seen = new Uint8Array(size / 8);
  const again = new Set<number>();
  const hash = (text: string) => {
    let value = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) {
      value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    }
    // The digits of ids differ in few bits: these are spread over all.
    value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    return ((value ^ (value >>> 13)) >>> 0) & (size - 1);
  };
  return {
    see(text) {
      const at = hash(text);
      const [byte, bit] = [at >>> 3, 1 << (at & 7)];
      if (((seen[byte] ?? 0) & bit) !== 0) again.add(at);
      seen[byte] = (seen[byte] ?? 0) | bit;
    },
    canRepeat: (text) => again.has(hash(text)),
  };
}

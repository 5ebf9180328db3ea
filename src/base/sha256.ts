const START = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

/** The first 32 bits behind the point of the cube roots of the first 64 primes. */
const ROUNDS = roundConstants();

function roundConstants(): Uint32Array {
  const found: number[] = [];
  for (let n = 2; found.length < 64; n += 1) {
    let isPrime = true;
    for (let d = 2; d * d <= n; d += 1) if (n % d === 0) isPrime = false;
    if (isPrime) found.push((Math.cbrt(n) % 1) * 2 ** 32);
  }
  return Uint32Array.from(found);
}

/** The SHA-256 of a text in UTF-8. */
export function sha256(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const padded = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) << 6));
  bytes.forEach((byte, at) => {
    padded.setUint8(at, byte);
  });
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(padded.byteLength - 8, Math.floor(bytes.length / 2 ** 29));
  padded.setUint32(padded.byteLength - 4, bytes.length << 3);
  const state = Uint32Array.from(START);
  for (let block = 0; block < padded.byteLength; block += 64) mix(state, padded, block);
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, at) => {
    out.setUint32(at * 4, word);
  });
  return new Uint8Array(out.buffer);
}

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function mix(state: Uint32Array, padded: DataView, block: number): void {
  const w = new Uint32Array(64);
  for (let at = 0; at < 64; at += 1) {
    if (at < 16) {
      w[at] = padded.getUint32(block + at * 4);
      continue;
    }
    const [far, near] = [w[at - 15] as number, w[at - 2] as number];
    const s0 = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3);
    const s1 = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10);
    w[at] = (w[at - 16] as number) + s0 + (w[at - 7] as number) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let at = 0; at < 64; at += 1) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const t1 = (h + s1 + chosen + (ROUNDS[at] as number) + (w[at] as number)) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    state[at] = (state[at] as number) + word;
  });
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes in base 64. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const digit = (shift: number) => DIGITS[(bits >> shift) & 63] as string;
    text += digit(18) + digit(12);
    text += at + 1 < bytes.length ? digit(6) : "=";
    text += at + 2 < bytes.length ? digit(0) : "=";
  }
  return text;
}

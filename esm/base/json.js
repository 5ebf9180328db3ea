function pointer(path) {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function stableStringify(value) {
  return JSON.stringify(
    value,
    (_key, part) => part !== null && typeof part === "object" && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a < b ? -1 : 1)) : part
  );
}
function fingerprint(value) {
  return fingerprintOf(stableStringify(value));
}
function fingerprintOf(text) {
  let [a, b, c, d] = [8997, 33826, 40164, 52210];
  for (const byte of new TextEncoder().encode(text)) {
    a ^= byte;
    const lowest = a * 435;
    const low = b * 435;
    const high = c * 435 + (a << 8);
    const highest = d * 435 + (b << 8);
    a = lowest & 65535;
    const second = low + (lowest >>> 16);
    b = second & 65535;
    const third = high + (second >>> 16);
    c = third & 65535;
    d = highest + (third >>> 16) & 65535;
  }
  return [d, c, b, a].map((part) => part.toString(16).padStart(4, "0")).join("");
}
export {
  fingerprint,
  fingerprintOf,
  pointer,
  stableStringify
};

const END = 101010256;
const ENTRY = 33639248;
function zipEntries(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = /* @__PURE__ */ new Map();
  const end = endOf(view);
  if (end === void 0) return entries;
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
function unpackedSize(bytes) {
  let sum = 0;
  for (const size of zipEntries(bytes).values()) sum += size;
  return sum;
}
function endOf(view) {
  const least = Math.max(0, view.byteLength - 65557);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return void 0;
}
export {
  unpackedSize,
  zipEntries
};

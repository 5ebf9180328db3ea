const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "gb18030"];
const MARKS = [
  ["utf-8", [239, 187, 191]],
  ["utf-16le", [255, 254]],
  ["utf-16be", [254, 255]]
];
function decode(bytes, wanted) {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const only = wanted ?? marked;
  if (only !== void 0) return { text: decoded(bytes, only), encoding: only };
  try {
    return { text: decoded(bytes, "utf-8"), encoding: "utf-8" };
  } catch {
    return { text: decoded(bytes, "gb18030"), encoding: "gb18030" };
  }
}
function decoded(bytes, encoding) {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
export {
  ENCODINGS,
  decode
};

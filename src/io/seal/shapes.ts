import { ITERABLE, LIST, MAP, OBJECT, objectWith, shape, TEXT } from "../../base/index.js";

/** What the functions of this room are called with. */
export const SEAL = objectWith({ root: TEXT, secret: TEXT, leaves: LIST, inputs: LIST });
export const SEALABLE = objectWith({
  engine: TEXT,
  call: OBJECT,
  paths: LIST,
  plan: OBJECT,
  packs: OBJECT,
  subjects: MAP,
  result: ITERABLE,
});
export const PROOF = objectWith({ key: TEXT, content: TEXT, path: LIST, root: TEXT });
export const BYTES = shape("bytes", (value) => value instanceof Uint8Array);

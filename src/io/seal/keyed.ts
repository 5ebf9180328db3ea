import { createHash, createHmac } from "node:crypto";
import { stableStringify } from "../../base/index.js";

export const sha256 = (parts: Iterable<string>) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};
export const keyed = (secret: Uint8Array, ...parts: readonly string[]) =>
  createHmac("sha256", secret).update(stableStringify(parts)).digest("hex");
/** The key of one subject alone: whoever is given it can check that leaf and no other. */
export const keyOf = (secret: Uint8Array, id: string) => keyed(secret, "key", id);
export const leafOf = (key: string, content: string) =>
  createHmac("sha256", key).update(content).digest("hex");

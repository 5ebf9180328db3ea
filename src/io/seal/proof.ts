import { expectCall, TEXT } from "../../base/index.js";
import { keyed, keyOf, leafOf } from "./keyed.js";
import { isWhole, type Seal } from "./seal.js";
import { BYTES, PROOF, SEAL } from "./shapes.js";
import { pathTo, rootBy, type Step } from "./tree.js";

/** That a seal holds what an audit says of one subject, for somebody who may see that one alone. */
export interface Proof {
  readonly proof: 1;
  readonly sealedAt: string;
  readonly root: string;
  /** The key of this subject's leaf alone. */
  readonly key: string;
  /** What the audit says of the subject, as text. */
  readonly content: string;
  readonly path: readonly Step[];
}

/**
 * The proof of one subject; nothing where the seal does not hold just this content of it.
 *
 * @param content - what the audit says of the subject, as it was sealed.
 */
export function proofOf(
  seal: Seal,
  secret: Uint8Array,
  id: string,
  content: string,
): Proof | undefined {
  expectCall("proofOf", {
    seal: [seal, SEAL],
    secret: [secret, BYTES],
    id: [id, TEXT],
    content: [content, TEXT],
  });
  const key = keyOf(secret, id);
  const leaf = leafOf(key, content);
  const of = keyed(secret, "subject", id);
  const at = seal.leaves.findIndex((one) => one.of === of && one.leaf === leaf);
  if (at < 0) return undefined;
  const { sealedAt, root, leaves } = seal;
  const path = pathTo(
    leaves.map((one) => one.leaf),
    at,
  );
  return { proof: 1, sealedAt, root, key, content, path };
}

/** Whether a proof leads to the root of a seal. */
export function isProvenBy(proof: Proof, seal: Seal): boolean {
  expectCall("isProvenBy", { proof: [proof, PROOF], seal: [seal, SEAL] });
  return (
    isWhole(seal) &&
    proof.root === seal.root &&
    rootBy(leafOf(proof.key, proof.content), proof.path) === seal.root
  );
}

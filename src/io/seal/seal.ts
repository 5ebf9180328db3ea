import { expectCall, shownFile, stableStringify, TEXT } from "../../base/index.js";
import type { FileHash } from "../file-hash.js";
import { inputsOf } from "./inputs.js";
import { keyed, keyOf, leafOf, sha256 } from "./keyed.js";
import { BYTES, SEAL, SEALABLE } from "./shapes.js";
import { rootOf } from "./tree.js";

/** How an audit was asked for: what a second run needs to come to the same. */
export interface SealedCall {
  readonly pack: string;
  readonly asOf: string;
  readonly place: string;
  readonly knownAt?: string | undefined;
  readonly confirmedOnly?: boolean | undefined;
  readonly sheet?: readonly string[] | undefined;
  readonly encoding?: string | undefined;
}

/** What an audit came to, ready to be sealed. */
export interface Sealable {
  readonly engine: string;
  readonly call: SealedCall;
  /** The files and folders that were read. */
  readonly paths: readonly string[];
  /** The plan by which was judged: rules and legal values. */
  readonly plan: object;
  /** The version of each pack that took part. */
  readonly packs: Readonly<Record<string, string>>;
  /** What the audit says of each subject, by its id, as the JSON of the result has it. */
  readonly subjects: ReadonlyMap<string, Sealed>;
  /** The whole result as JSON, part by part. */
  readonly result: Iterable<string>;
}

/** What is said of a subject, and the name by which it may be shown. */
export interface Sealed {
  readonly content: string;
  readonly shown: string;
}

/** A file that was read: what stands for its name, and as much of the name as may be shown. */
export interface SealedInput extends FileHash {
  readonly of: string;
  readonly file: string;
}

/** A leaf of the tree: who it is of, and what the audit says of them, both unreadable without the secret. */
export interface SealedLeaf {
  readonly of: string;
  readonly leaf: string;
}

/** A seal over an audit, as it is written to a file. */
export interface Seal {
  readonly seal: 1;
  readonly sealedAt: string;
  /** Says whether a secret is the one that the seal was made with. */
  readonly secret: string;
  readonly engine: string;
  readonly call: SealedCall;
  readonly inputs: readonly SealedInput[];
  readonly packs: Readonly<Record<string, string>>;
  readonly plan: string;
  readonly result: string;
  readonly root: string;
  readonly leaves: readonly SealedLeaf[];
}

/**
 * Seals an audit: hashes of its inputs, packs and result, and a tree over what it says of each subject.
 * Who the subjects are and what is said of them can be told from a seal with the secret only.
 *
 * @param sealedAt - the moment, in ISO 8601.
 */
export function sealOf(audit: Sealable, secret: Uint8Array, sealedAt: string): Seal {
  expectCall("sealOf", {
    audit: [audit, SEALABLE],
    secret: [secret, BYTES],
    sealedAt: [sealedAt, TEXT],
  });
  const leaves = [...audit.subjects]
    .map(([id, { content }]): SealedLeaf => {
      return { of: keyed(secret, "subject", id), leaf: leafOf(keyOf(secret, id), content) };
    })
    .sort((a, b) => (a.of < b.of ? -1 : 1));
  return {
    seal: 1,
    sealedAt,
    secret: keyed(secret, "secret"),
    engine: audit.engine,
    call: audit.call,
    inputs: inputsOf(audit.paths).map(({ file, ...hash }) => {
      return { of: keyed(secret, "file", file), file: shownPath(file), ...hash };
    }),
    packs: audit.packs,
    plan: sha256([stableStringify(audit.plan)]),
    result: sha256(audit.result),
    root: rootOf(leaves.map(({ leaf }) => leaf)),
    leaves,
  };
}

const shownPath = (path: string) =>
  path
    .split("/")
    .map((part) => shownFile(part))
    .join("/");

/** Whether a seal was made with this secret. */
export function isSecretOf(seal: Seal, secret: Uint8Array): boolean {
  expectCall("isSecretOf", { seal: [seal, SEAL], secret: [secret, BYTES] });
  return seal.secret === keyed(secret, "secret");
}

/** Whether the root of a seal is that of its leaves. */
export const isWhole = (seal: Seal) => seal.root === rootOf(seal.leaves.map(({ leaf }) => leaf));

/** What stands in a seal for a subject that has withdrawn. */
export const WITHDRAWN = "";

/** A seal in which nothing names a subject any more; its leaf stays, since the root is made of it. */
export function withoutSubject(seal: Seal, secret: Uint8Array, id: string): Seal {
  expectCall("withoutSubject", { seal: [seal, SEAL], secret: [secret, BYTES], id: [id, TEXT] });
  const gone = keyed(secret, "subject", id);
  const leaves = seal.leaves.map((one) => (one.of === gone ? { ...one, of: WITHDRAWN } : one));
  return { ...seal, leaves };
}

/** Whether a value is a seal, by its form. */
export function isSeal(value: unknown): value is Seal {
  const { seal, leaves, root } = (value ?? {}) as Partial<Seal>;
  return seal === 1 && Array.isArray(leaves) && typeof root === "string";
}

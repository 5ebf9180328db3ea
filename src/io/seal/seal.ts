import { createHash, createHmac } from "node:crypto";
import { shownFile, stableStringify } from "../../base/index.js";
import type { FileHash } from "../file-hash.js";
import { inputsOf } from "./inputs.js";
import { pathTo, rootBy, rootOf, type Step } from "./tree.js";

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

const sha256 = (parts: Iterable<string>) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};
const keyed = (secret: Uint8Array, ...parts: readonly string[]) =>
  createHmac("sha256", secret).update(stableStringify(parts)).digest("hex");
/** The key of one subject alone: whoever is given it can check that leaf and no other. */
const keyOf = (secret: Uint8Array, id: string) => keyed(secret, "key", id);
const leafOf = (key: string, content: string) =>
  createHmac("sha256", key).update(content).digest("hex");

/**
 * Seals an audit: hashes of its inputs, packs and result, and a tree over what it says of each subject.
 * Who the subjects are and what is said of them can be told from a seal with the secret only.
 *
 * @param sealedAt - the moment, in ISO 8601.
 */
export function sealOf(audit: Sealable, secret: Uint8Array, sealedAt: string): Seal {
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
export const isSecretOf = (seal: Seal, secret: Uint8Array) =>
  seal.secret === keyed(secret, "secret");

/** Whether the root of a seal is that of its leaves. */
export const isWhole = (seal: Seal) => seal.root === rootOf(seal.leaves.map(({ leaf }) => leaf));

/** Something that is not as it was sealed. */
export interface Difference {
  readonly what:
    | "seal"
    | "engine"
    | "input-changed"
    | "input-missing"
    | "input-added"
    | "pack"
    | "plan"
    | "subject-changed"
    | "subject-missing"
    | "subject-added"
    | "result";
  /** The file, pack, subject or finding. */
  readonly name?: string;
  readonly sealed?: string;
  readonly found?: string;
}

/**
 * What differs between a seal and a second run, in the order in which one thing leads to another: the
 * program, the files, the rules, what is said of each subject, the result.
 */
export function differencesFrom(
  seal: Seal,
  again: Sealable,
  secret: Uint8Array,
): readonly Difference[] {
  const now = sealOf(again, secret, seal.sealedAt);
  return [
    ...(isWhole(seal) ? [] : [{ what: "seal" } as const]),
    ...differing("engine", seal.engine, now.engine),
    ...inputDifferences(seal.inputs, now.inputs),
    ...Object.keys({ ...seal.packs, ...now.packs }).flatMap((pack) =>
      differing("pack", seal.packs[pack], now.packs[pack], pack),
    ),
    ...differing("plan", seal.plan, now.plan),
    ...subjectDifferences(seal, now, namesBy(secret, again.subjects)),
    ...differing("result", seal.result, now.result),
  ];
}

/** The names that may be shown, by what stands for each subject in a seal. */
const namesBy = (secret: Uint8Array, subjects: ReadonlyMap<string, Sealed>) =>
  new Map([...subjects].map(([id, { shown }]) => [keyed(secret, "subject", id), shown] as const));

function differing(
  what: Difference["what"],
  sealed: string | undefined,
  found: string | undefined,
  name?: string,
): readonly Difference[] {
  if (sealed === found) return [];
  return [
    {
      what,
      ...(name === undefined ? {} : { name }),
      ...(sealed === undefined ? {} : { sealed }),
      ...(found === undefined ? {} : { found }),
    },
  ];
}

function* inputDifferences(
  sealed: readonly SealedInput[],
  found: readonly SealedInput[],
): Generator<Difference> {
  const now = new Map(found.map((one) => [one.of, one]));
  const before = new Set(sealed.map(({ of }) => of));
  for (const { of, file, sha256: hash } of sealed) {
    const other = now.get(of);
    if (other === undefined) yield { what: "input-missing", name: file };
    else if (other.sha256 !== hash) {
      yield { what: "input-changed", name: file, sealed: hash, found: other.sha256 };
    }
  }
  for (const { of, file } of found) if (!before.has(of)) yield { what: "input-added", name: file };
}

/** In the order of the second run, then what only the seal knows of. */
function* subjectDifferences(
  seal: Seal,
  now: Seal,
  names: ReadonlyMap<string, string>,
): Generator<Difference> {
  const [before, found] = [seal, now].map(
    ({ leaves }) => new Map(leaves.map(({ of, leaf }) => [of, leaf] as const)),
  ) as [Map<string, string>, Map<string, string>];
  for (const [of, name] of names) {
    const sealed = before.get(of);
    if (sealed === undefined) yield { what: "subject-added", name };
    else if (sealed !== found.get(of)) yield { what: "subject-changed", name };
  }
  // What they were called cannot be told from a seal.
  const missing = seal.leaves.filter(({ of }) => of !== WITHDRAWN && !names.has(of)).length;
  if (missing > 0) yield { what: "subject-missing", found: String(missing) };
}

/** What stands in a seal for a subject that has withdrawn. */
const WITHDRAWN = "";

/** A seal in which nothing names a subject any more; its leaf stays, since the root is made of it. */
export function withoutSubject(seal: Seal, secret: Uint8Array, id: string): Seal {
  const gone = keyed(secret, "subject", id);
  const leaves = seal.leaves.map((one) => (one.of === gone ? { ...one, of: WITHDRAWN } : one));
  return { ...seal, leaves };
}

/** Whether a value is a seal, by its form. */
export function isSeal(value: unknown): value is Seal {
  const { seal, leaves, root } = (value ?? {}) as Partial<Seal>;
  return seal === 1 && Array.isArray(leaves) && typeof root === "string";
}

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
export const isProvenBy = (proof: Proof, seal: Seal) =>
  isWhole(seal) &&
  proof.root === seal.root &&
  rootBy(leafOf(proof.key, proof.content), proof.path) === seal.root;

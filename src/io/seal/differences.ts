import { expectCall } from "../../base/index.js";
import type { SealDifference } from "../../report/index.js";
import { keyed } from "./keyed.js";
import {
  isWhole,
  type Seal,
  type Sealable,
  type Sealed,
  type SealedInput,
  sealOf,
  WITHDRAWN,
} from "./seal.js";
import { BYTES, SEAL, SEALABLE } from "./shapes.js";

/**
 * What differs between a seal and a second run, in the order in which one thing leads to another: the
 * program, the files, the rules, what is said of each subject, the result.
 */
export function differencesFrom(
  seal: Seal,
  again: Sealable,
  secret: Uint8Array,
): readonly SealDifference[] {
  expectCall("differencesFrom", {
    seal: [seal, SEAL],
    again: [again, SEALABLE],
    secret: [secret, BYTES],
  });
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
  what: SealDifference["what"],
  sealed: string | undefined,
  found: string | undefined,
  name?: string,
): readonly SealDifference[] {
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
): Generator<SealDifference> {
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
): Generator<SealDifference> {
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

import { expectCall, fail, type Result, succeed, TEXT } from "../../base/index.js";
import {
  assembly,
  type Household,
  ledgerIssue,
  type Register,
  type Village,
} from "../../register/index.js";
import { isStore, type Manifest, pathIn } from "./manifest.js";
import { rowsIn } from "./parquet.js";
import { openStore } from "./read.js";

/** A register whose households come one by one, so that no more than a few of them are held at a time. */
export interface RegisterStream {
  /** Of how many households it is. */
  readonly count: number;
  readonly villages: readonly Village[];
  /** The households in the order of the register; to be gone through once. */
  readonly households: () => AsyncGenerator<Household>;
  /** What else it holds, and what was found in it; when all households have been asked for. */
  readonly end: () => Omit<Register, "households">;
}

/**
 * A store as a stream: the households that `readLedgers` gives of it, and at the end the same findings.
 *
 * @param folder - a store, as `importLedgers` writes it.
 * @returns the stream; issues where the folder is no store, or was changed.
 * @throws TypeError when an argument is not what it has to be.
 */
export async function streamStore(folder: string): Promise<Result<RegisterStream>> {
  expectCall("streamStore", { folder: [folder, TEXT] });
  if (!isStore(folder)) return fail([ledgerIssue("register/no-store", {}, { file: folder })]);
  const opened = await openStore(folder);
  if (!opened.ok) return opened;
  const { before, others, tally, issues, manifest, households } = opened.value;
  const rest = { others, tally, issues };
  const { add, end } = assembly(rest, await repeatedIds(folder, manifest));
  return succeed({
    count: manifest.files.find(({ file }) => file === "households.parquet")?.rows ?? 0,
    villages: assembly(rest).end().villages,
    async *households() {
      for await (const group of households()) yield add(group);
    },
    end() {
      const found = end();
      return { ...found, issues: [...before, ...found.issues] };
    },
  });
}

/** Bits for each id, so that few ids that stand there once are taken for repeated ones. */
const BITS = 64;

/**
 * Tells of a key of persons whether it can stand in a store twice. A bit for each hash is kept, and the
 * hashes that came again; one that two keys share makes no more than a little work.
 */
async function repeatedIds(
  folder: string,
  { files }: Manifest,
): Promise<(person: string) => boolean> {
  const members = files.find(({ table, holds }) => table === "members" && holds === "records");
  const size = 2 ** Math.min(31, Math.ceil(Math.log2(BITS * Math.max(members?.rows ?? 0, 64))));
  const seen = new Uint8Array(size / 8);
  const again = new Set<number>();
  const hash = (text: string) => {
    let value = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) {
      value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    }
    // The digits of ids differ in few bits: these are spread over all.
    value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    return ((value ^ (value >>> 13)) >>> 0) & (size - 1);
  };
  const path = members === undefined ? undefined : pathIn(folder, members.file);
  if (path !== undefined) {
    for await (const rows of rowsIn(path, [PERSON])) {
      for (const { [PERSON]: person } of rows) {
        if (typeof person !== "string") continue;
        const at = hash(person);
        const [byte, bit] = [at >>> 3, 1 << (at & 7)];
        if (((seen[byte] ?? 0) & bit) !== 0) again.add(at);
        seen[byte] = (seen[byte] ?? 0) | bit;
      }
    }
  }
  return (person) => again.has(hash(person));
}

const PERSON = "residentId__person";

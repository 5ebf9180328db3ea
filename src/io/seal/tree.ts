import { createHash } from "node:crypto";

/** A neighbour on the way from a leaf to the root, and on which side it stands. */
export interface Step {
  readonly side: "left" | "right";
  readonly hash: string;
}

const digest = (kind: number, ...parts: readonly string[]) => {
  const hash = createHash("sha256").update(Uint8Array.of(kind));
  for (const part of parts) hash.update(part, "hex");
  return hash.digest("hex");
};
/** Leaves and nodes are hashed apart, so that no node passes for a leaf. */
const leafHash = (leaf: string) => digest(0, leaf);
const nodeHash = (left: string, right: string) => digest(1, left, right);

/** The rows of a Merkle tree, the leaves first; one left over goes up as it is. */
function rowsOver(leaves: readonly string[]): readonly (readonly string[])[] {
  const rows = [leaves.map(leafHash)];
  for (let row = rows[0] as string[]; row.length > 1; ) {
    const above: string[] = [];
    for (let at = 0; at < row.length; at += 2) {
      const [left, right] = [row[at] as string, row[at + 1]];
      above.push(right === undefined ? left : nodeHash(left, right));
    }
    rows.push(above);
    row = above;
  }
  return rows;
}

/** The root over leaves in their order, each a row of bytes in hex. */
export function rootOf(leaves: readonly string[]): string {
  return rowsOver(leaves).at(-1)?.[0] ?? digest(0);
}

/** The neighbours that lead from a leaf to the root. */
export function pathTo(leaves: readonly string[], index: number): readonly Step[] {
  const path: Step[] = [];
  let at = index;
  for (const row of rowsOver(leaves).slice(0, -1)) {
    const hash = row[at % 2 === 0 ? at + 1 : at - 1];
    if (hash !== undefined) path.push({ side: at % 2 === 0 ? "right" : "left", hash });
    at >>= 1;
  }
  return path;
}

/** The root to which a leaf and its neighbours lead. */
export function rootBy(leaf: string, path: readonly Step[]): string {
  return path.reduce(
    (hash, step) => (step.side === "left" ? nodeHash(step.hash, hash) : nodeHash(hash, step.hash)),
    leafHash(leaf),
  );
}

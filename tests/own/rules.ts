import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { readBook } from "../../src/io/index.js";
import { composePack, type Law, type Pack, readLaw } from "../../src/law/index.js";
import type { Household } from "../../src/register/index.js";
import { gaps, households, withGaps } from "../../src/testing/index.js";
import { unwrap } from "../support/rules.js";

/** Rules of an invented province that asks about bees, orchards and craft. */
const OWN_RULES = fileURLToPath(new URL("../../fixtures/own-rules", import.meta.url));

export const ownLaw = (): Law => unwrap(readBook([OWN_RULES]));

export const ownPack = (law: Law = ownLaw()): Pack =>
  unwrap(composePack(law, "cn-qingling/household-exit"));

/** What is found in a file of declarations, by code and pointer. */
export function foundIn(content: object): readonly (readonly [string, string | undefined])[] {
  const asWritten: unknown = JSON.parse(JSON.stringify({ name: "cn-x", ...content }));
  const { issues } = readLaw({ "declarations/cn-x.json": asWritten });
  return issues.map(({ code, place }) => [code, place?.pointer]);
}

/** Households as they are drawn of the tables, half of them with gaps, the same for a seed. */
export function drawnOn(asOf: string, count: number, seed: number): readonly Household[] {
  const one = fc
    .tuple(households({ asOf, marks: [2, 3, 1000] }), gaps({ max: 8 }), fc.boolean())
    .map(([household, list, isWhole]) =>
      isWhole ? household : withGaps({ household }, list).household,
    );
  return fc
    .sample(one, { numRuns: count, seed })
    .map((household, at) => ({ ...household, id: `H${at}` }));
}

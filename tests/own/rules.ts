import { fileURLToPath } from "node:url";
import { readBook } from "../../src/io/index.js";
import { composePack, type Law, type Pack, readLaw } from "../../src/law/index.js";
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

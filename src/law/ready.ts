import { type Result, succeed } from "../base/index.js";
import { bundlePack } from "./bundle.js";
import { composePack, type Pack } from "./compose.js";
import type { Law } from "./law.js";
import { readLaw } from "./read.js";
import type { Case, Source } from "./schema.js";

/** A pack as a module brings it, and what it leaves to modules of their own. */
export interface ReadyPack {
  /** Complete to judge and explain by; its rules have no cases, and its documents stand apart. */
  readonly pack: Pack;
  /** The documents that it cites, by id. */
  readonly documents: ReadonlyMap<string, Source>;
  /** The cases of each rule, by its name. */
  readonly cases: Readonly<Record<string, readonly Case[]>>;
}

/**
 * A pack with the legal values and places that it needs and no others. It is made from the files of its
 * bundle, so that it is the pack that they make, with the same hash as the whole rulebook gives.
 */
export function readyPack(book: Law, name: string): Result<ReadyPack> {
  const whole = composePack(book, name);
  if (!whole.ok) return whole;
  const files = bundlePack(book, name);
  if (!files.ok) return files;
  const alone = readLaw(files.value);
  if (!alone.ok) return alone;
  const composed = composePack(alone.value, name);
  if (!composed.ok) return composed;
  const { documents, rules, ...rest } = composed.value;
  return succeed({
    pack: {
      ...rest,
      rules: rules.map(({ $schema: _schema, ...rule }) => rule),
      documents: new Map<string, Source>(),
    },
    documents,
    cases: Object.fromEntries(whole.value.rules.map((rule) => [rule.name, rule.cases])),
  });
}

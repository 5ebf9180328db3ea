import type { Outcome } from "../conditions/index.js";
import type { Law, PackHead, Rule } from "../law/index.js";

/** A pack with what it inherits, whether or not its rules fit together. */
export interface Lineage {
  readonly head: PackHead;
  readonly place: string;
  /** The packs it extends, nearest first. */
  readonly ancestors: readonly PackHead[];
  readonly criteria: readonly string[];
  readonly outcome: Outcome | undefined;
  /** The rules that judge: its own, and those inherited that no rule takes the place of. */
  readonly rules: readonly Rule[];
  readonly own: readonly Rule[];
}

/** Follows `extends` as far as it goes; a circle ends where it closes. */
export function lineageOf(book: Law, head: PackHead): Lineage {
  const heads: PackHead[] = [];
  for (let at: PackHead | undefined = head; at !== undefined && !heads.includes(at); ) {
    heads.push(at);
    at = at.extends === undefined ? undefined : book.heads.get(at.extends);
  }
  const all = heads.flatMap(({ name }) => book.rules.get(name) ?? []);
  const replaced = new Set(all.map(({ replaces }) => replaces));
  const criteria = [...heads].reverse().flatMap((one) => one.criteria.map(({ id }) => id));
  return {
    head,
    place: head.name.split("/")[0] as string,
    ancestors: heads.slice(1),
    criteria: [...new Set(criteria)],
    outcome: heads.find(({ outcome }) => outcome !== undefined)?.outcome,
    rules: all.filter(({ name }) => !replaced.has(name)),
    own: book.rules.get(head.name) ?? [],
  };
}

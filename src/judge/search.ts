import { type FactValue, type Reading, unknown } from "../base/index.js";
import type { Assignment } from "./masks.js";
import { isConsistent } from "./relations.js";

/** The values that a search tries for each fact; the last, `undefined`, stands for not known. */
export type Domains = ReadonlyMap<string, readonly FactValue[]>;

export interface SearchOptions {
  /** Try also that a fact is not known. */
  readonly withUnknown: boolean;
  /** How many partial assignments to look at before giving up. */
  readonly limit?: number;
}

/** What a test says of facts of which some are open: `yes` and `no` hold whatever the open ones are. */
export type Answer = "yes" | "no" | "open";

export type Found =
  | { readonly kind: "found"; readonly facts: Assignment; readonly tried: number }
  | { readonly kind: "none"; readonly tried: number }
  | { readonly kind: "gave-up"; readonly tried: number };

const LIMIT = 200_000;

/**
 * Looks for facts that pass a test: values are given to one fact after another, and a branch is left
 * as soon as the test answers for all that is below it. Exact: `none` means that no combination of
 * the values of the domains passes.
 *
 * @param fixed - what holds in every combination, such as the legal values of a day.
 */
export function search(
  domains: Domains,
  fixed: Assignment,
  test: (facts: Assignment) => Answer,
  options: SearchOptions,
): Found {
  const facts = new Map<string, Reading>(fixed);
  const open = [...domains].filter(([fact]) => !fixed.has(fact));
  const limit = options.limit ?? LIMIT;
  let tried = 0;

  const descend = (depth: number): boolean | undefined => {
    tried += 1;
    if (tried > limit) return undefined;
    if (!isConsistent(facts)) return false;
    const answer = test(facts);
    if (answer !== "open") return answer === "yes";
    const next = open[depth];
    if (next === undefined) return false;
    const [fact, values] = next;
    const readings: Reading[] = values.map((value) => ({ known: true, value }));
    if (options.withUnknown) readings.push(unknown({ reason: "missing", field: fact }));
    for (const reading of readings) {
      facts.set(fact, reading);
      const below = descend(depth + 1);
      if (below !== false) return below;
    }
    facts.delete(fact);
    return false;
  };

  const found = descend(0);
  if (found === undefined) return { kind: "gave-up", tried };
  return found ? { kind: "found", facts: new Map(facts), tried } : { kind: "none", tried };
}

/** The same domains, with the named facts first: what matters most is tried first. */
export function putFirst(domains: Domains, first: readonly string[]): Domains {
  const ahead = first.flatMap((fact) => {
    const values = domains.get(fact);
    return values === undefined ? [] : [[fact, values] as const];
  });
  return new Map([...ahead, ...domains]);
}

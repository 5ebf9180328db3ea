import type { Assignment } from "./masks.js";

/**
 * Facts that are never less than others, by the way they are computed: whoever the composite
 * incidence counts, it counts those of the incidence too. No search tries values against this.
 */
const NEVER_LESS: readonly { readonly greater: string; readonly less: string }[] = [
  { greater: "county.compositeIncidence", less: "county.incidence" },
];

/** Whether what is known of the facts can be true of one subject. */
export function isConsistent(facts: Assignment): boolean {
  return NEVER_LESS.every(({ greater, less }) => {
    const a = facts.get(greater);
    const b = facts.get(less);
    return a?.known !== true || b?.known !== true || a.value >= b.value;
  });
}

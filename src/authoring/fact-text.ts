import { parameterNameOf } from "../conditions/index.js";
import type { Assignment } from "../judge/index.js";

/** Facts as `name = value`, with the legal values last; what is open is left out. */
export function factText(facts: Assignment): string {
  const known = [...facts].filter(([, reading]) => reading.known);
  const legal = known.filter(([fact]) => parameterNameOf(fact) !== undefined);
  const own = known.filter(([fact]) => parameterNameOf(fact) === undefined);
  return [...own, ...legal]
    .map(([fact, reading]) => `${fact} = ${reading.known ? JSON.stringify(reading.value) : ""}`)
    .join(", ");
}

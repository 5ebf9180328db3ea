import { type FactValue, valueIn } from "../base/index.js";
import { type AnyFact, FACTS } from "../facts/index.js";
import type { Subject } from "./assess.js";
import { machineOf } from "./machine.js";
import type { Plan } from "./plan.js";

/** A fact that is computed from others, with what those are. */
export interface Working {
  readonly fact: string;
  readonly value: FactValue | null;
  readonly parts: readonly { readonly fact: string; readonly value: FactValue | null }[];
}

/** How the computed facts that a pack asks of a subject came about, such as net income per head. */
export function workingOf(plan: Plan, subject: Subject): Working[] {
  const { scopeFacts, ownFacts, context } = machineOf(plan);
  const read = (fact: AnyFact) => valueIn(fact.read(subject as never, context));
  return [...scopeFacts, ...ownFacts].flatMap(({ fact }) => {
    const parts = (fact.parts ?? []).flatMap((id) => FACTS.get(id) ?? []);
    return parts.length === 0
      ? []
      : [
          {
            fact: fact.id,
            value: read(fact),
            parts: parts.map((part) => ({ fact: part.id, value: read(part) })),
          },
        ];
  });
}

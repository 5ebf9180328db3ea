import type { FactValue, Language, Reading } from "../base/index.js";
import { type AnyFact, FACTS } from "../facts/index.js";
import type { Pack } from "../packs/index.js";
import type { Subject } from "./assess.js";
import type { AssessContext } from "./assessment.js";
import { planFor } from "./plan.js";
import { factLabel, valueText } from "./wording.js";

/** A fact that is computed from others, with what those are. */
export interface Working {
  readonly fact: string;
  readonly value: FactValue | null;
  readonly parts: readonly { readonly fact: string; readonly value: FactValue | null }[];
}

/** How the computed facts that a pack asks of a subject came about, such as net income per head. */
export function workingOf(pack: Pack, subject: Subject, context: AssessContext): Working[] {
  const plan = planFor(pack, context);
  const read = (fact: AnyFact) => valueIn(fact.read(subject as never, plan.facts));
  return plan.ownSlots.flatMap(({ fact }) => {
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

function valueIn(reading: Reading): FactValue | null {
  return reading.known ? reading.value : null;
}

/** Each computed fact on a line of its own, its parts under it. */
export function workingAsText(
  workings: readonly Working[],
  pack: Pack,
  language: Language,
): string {
  const line = (fact: string, value: FactValue | null) =>
    `${factLabel(fact, language, pack)} ${valueText(fact, value, language, pack)}`;
  return workings
    .flatMap(({ fact, value, parts }) => [
      line(fact, value),
      ...parts.map((part) => `  ${line(part.fact, part.value)}`),
    ])
    .join("\n");
}

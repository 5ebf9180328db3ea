import { valueIn } from "../base/index.js";
import { FACTS } from "../facts/index.js";
import { machineOf } from "./machine.js";
function workingOf(plan, subject) {
  const { scopeFacts, ownFacts, context } = machineOf(plan);
  const read = (fact) => valueIn(fact.read(subject, context));
  return [...scopeFacts, ...ownFacts].flatMap(({ fact }) => {
    const parts = (fact.parts ?? []).flatMap((id) => FACTS.get(id) ?? []);
    return parts.length === 0 ? [] : [
      {
        fact: fact.id,
        value: read(fact),
        parts: parts.map((part) => ({ fact: part.id, value: read(part) }))
      }
    ];
  });
}
export {
  workingOf
};

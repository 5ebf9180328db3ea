import { parameterNameOf } from "../conditions/index.js";
function factText(facts) {
  const known = [...facts].filter(([, reading]) => reading.known);
  const legal = known.filter(([fact]) => parameterNameOf(fact) !== void 0);
  const own = known.filter(([fact]) => parameterNameOf(fact) === void 0);
  return [...own, ...legal].map(([fact, reading]) => `${fact} = ${reading.known ? JSON.stringify(reading.value) : ""}`).join(", ");
}
export {
  factText
};

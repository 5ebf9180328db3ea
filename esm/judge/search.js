import { unknown } from "../base/index.js";
import { isConsistent } from "./relations.js";
const LIMIT = 2e5;
function search(domains, fixed, test, options) {
  const facts = new Map(fixed);
  const open = [...domains].filter(([fact]) => !fixed.has(fact));
  const limit = options.limit ?? LIMIT;
  let tried = 0;
  const descend = (depth) => {
    tried += 1;
    if (tried > limit) return void 0;
    if (!isConsistent(facts)) return false;
    const answer = test(facts);
    if (answer !== "open") return answer === "yes";
    const next = open[depth];
    if (next === void 0) return false;
    const [fact, values] = next;
    const readings = values.map((value) => ({ known: true, value }));
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
  if (found === void 0) return { kind: "gave-up", tried };
  return found ? { kind: "found", facts: new Map(facts), tried } : { kind: "none", tried };
}
function putFirst(domains, first) {
  const ahead = first.flatMap((fact) => {
    const values = domains.get(fact);
    return values === void 0 ? [] : [[fact, values]];
  });
  return new Map([...ahead, ...domains]);
}
export {
  putFirst,
  search
};

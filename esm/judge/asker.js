import { MET, NOT_MET } from "../base/index.js";
import { compile, createSlots, parameterNameOf } from "../conditions/index.js";
import { FACTS, factReaders } from "../facts/index.js";
function asker(context) {
  const readers = factReaders(context);
  return {
    turnTo: readers.turnTo,
    turnToMember: readers.turnToMember,
    question(condition) {
      const { facts, slotOf } = createSlots();
      const compiled = compile(condition, slotOf, "");
      const values = facts.map((id) => {
        const name = parameterNameOf(id);
        if (name !== void 0) {
          const reading = context.parameter(name);
          return () => reading.known ? reading.value : null;
        }
        const fact = FACTS.get(id);
        if (fact === void 0) throw new TypeError(`no fact ${id}`);
        const reader = readers.readerOf(fact.expression);
        return () => reader.value() ?? null;
      });
      return {
        ask() {
          const rank = compiled.evaluate(values.map((read) => read()));
          return rank === MET || rank === NOT_MET ? rank === MET : null;
        },
        isAboutMembers: facts.some((id) => FACTS.get(id)?.subject === "member")
      };
    }
  };
}
export {
  asker
};

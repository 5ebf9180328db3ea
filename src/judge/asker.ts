import { MET, NOT_MET } from "../base/index.js";
import { type Condition, compile, createSlots, parameterNameOf } from "../conditions/index.js";
import { FACTS, type FactContext, factReaders } from "../facts/index.js";
import type { Member } from "../register/index.js";
import type { Subject } from "./assess.js";

/** Asks conditions of one subject after another, as they stand at the moment of a context. */
export interface Asker {
  readonly turnTo: (subject: Subject) => void;
  /** Turns to a member of the household at hand. */
  readonly turnToMember: (member: Member) => void;
  /** Makes a condition ready to be asked of whoever is turned to. */
  readonly question: (condition: Condition) => Question;
}

export interface Question {
  /** Whether the condition holds; `null` where what is recorded does not decide. */
  readonly ask: () => boolean | null;
  /** Whether it asks anything of a member: it is then asked of each, and turned to each before. */
  readonly isAboutMembers: boolean;
}

/**
 * Runs conditions that stand alone, such as what a set counts, by the comparisons and the three-valued
 * joins of the rules.
 */
export function asker(context: FactContext): Asker {
  const readers = factReaders(context);
  return {
    turnTo: readers.turnTo,
    turnToMember: readers.turnToMember,
    question(condition) {
      const { facts, slotOf } = createSlots();
      const compiled = compile(condition, slotOf, "");
      const values = facts.map((id) => {
        const name = parameterNameOf(id);
        if (name !== undefined) {
          const reading = context.parameter(name);
          return () => (reading.known ? reading.value : null);
        }
        const fact = FACTS.get(id);
        if (fact === undefined) throw new TypeError(`no fact ${id}`);
        const reader = readers.readerOf(fact.expression);
        return () => reader.value() ?? null;
      });
      return {
        ask() {
          const rank = compiled.evaluate(values.map((read) => read()));
          return rank === MET || rank === NOT_MET ? rank === MET : null;
        },
        isAboutMembers: facts.some((id) => FACTS.get(id)?.subject === "member"),
      };
    },
  };
}

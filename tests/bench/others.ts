import { LogicEngine } from "json-logic-engine";
import { type Condition, fold, type Operator, rightOf } from "../../src/conditions/index.js";
import type { EngineFacts } from "../../src/engine/index.js";
import type { Plan } from "../../src/judge/index.js";

/** The rules of a plan about households, or about members, in the form of another engine. */
export interface Other {
  /** Whether each rule holds, by criterion; `null` where it concerns nobody. */
  readonly run: (facts: EngineFacts) => Promise<Verdicts> | Verdicts;
}

type Verdicts = Readonly<Record<string, boolean | null>>;

/** The other engine takes a dot for a way into an object. */
export const nameOf = (fact: string) => fact.replace(/[^A-Za-z0-9]/g, "_");

/** The facts by names that the other engine can read. */
export function renamed(facts: EngineFacts): EngineFacts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [nameOf(name), value]));
}

interface Asked {
  readonly id: string;
  readonly scope: Condition | null;
  readonly conditions: Condition;
}

function rulesOf(plan: Plan, subject: string): Asked[] {
  return plan.criteria.flatMap(({ id, rule }) =>
    rule?.subject === subject ? [{ id, scope: rule.appliesWhen, conditions: rule.conditions }] : [],
  );
}

type Logic = Readonly<Record<string, unknown>>;

const LOGIC: Readonly<Record<Operator, (left: unknown, right: unknown) => Logic>> = {
  equal: (a, b) => ({ "===": [a, b] }),
  notEqual: (a, b) => ({ "!==": [a, b] }),
  in: (a, b) => ({ in: [a, b] }),
  notIn: (a, b) => ({ "!": { in: [a, b] } }),
  lessThan: (a, b) => ({ "<": [a, b] }),
  lessThanInclusive: (a, b) => ({ "<=": [a, b] }),
  greaterThan: (a, b) => ({ ">": [a, b] }),
  greaterThanInclusive: (a, b) => ({ ">=": [a, b] }),
  contains: (a, b) => ({ in: [b, a] }),
  doesNotContain: (a, b) => ({ "!": { in: [b, a] } }),
};

const logicOf = (condition: Condition): Logic =>
  fold<Logic>(condition, {
    comparison(one) {
      const right = rightOf(one);
      const other = right.fact === undefined ? right.literal : { var: nameOf(right.fact) };
      return LOGIC[one.operator]({ var: nameOf(one.fact) }, other);
    },
    list: (join, parts) => (join === "all" ? { and: parts } : { or: parts }),
    not: (part) => ({ "!": part }),
  });

/** json-logic-engine with its rules compiled once, as its page says. It explains nothing. */
export function jsonLogic(plan: Plan, subject: string): Other {
  const engine = new LogicEngine();
  const rules = rulesOf(plan, subject).map(({ id, scope, conditions }) => {
    const then = logicOf(conditions);
    const logic = scope === null ? then : { if: [logicOf(scope), then, null] };
    return { id, run: engine.build(logic) as (facts: EngineFacts) => boolean | null };
  });
  return {
    run: (facts) => {
      const found: Record<string, boolean | null> = {};
      for (const { id, run } of rules) found[nameOf(id)] = run(facts);
      return found;
    },
  };
}

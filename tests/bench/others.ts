import { ZenEngine } from "@gorules/zen-engine";
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

/** Both engines take a dot for a way into an object. */
export const nameOf = (fact: string) => fact.replace(/[^A-Za-z0-9]/g, "_");

/** The facts by names that both engines can read. */
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

const ZEN: Readonly<Record<Operator, (left: string, right: string) => string>> = {
  equal: (a, b) => `${a} == ${b}`,
  notEqual: (a, b) => `${a} != ${b}`,
  in: (a, b) => `${a} in ${b}`,
  notIn: (a, b) => `${a} not in ${b}`,
  lessThan: (a, b) => `${a} < ${b}`,
  lessThanInclusive: (a, b) => `${a} <= ${b}`,
  greaterThan: (a, b) => `${a} > ${b}`,
  greaterThanInclusive: (a, b) => `${a} >= ${b}`,
  contains: (a, b) => `${b} in ${a}`,
  doesNotContain: (a, b) => `${b} not in ${a}`,
};

const zenOf = (condition: Condition): string =>
  fold<string>(condition, {
    comparison(one) {
      const right = rightOf(one);
      const isLiteral = right.fact === undefined;
      const other = isLiteral ? JSON.stringify(right.literal) : nameOf(right.fact);
      const asked = ZEN[one.operator](nameOf(one.fact), other);
      if (!/Than/.test(one.operator)) return `(${asked})`;
      // It fails on the order of what is not there.
      const facts = isLiteral ? [nameOf(one.fact)] : [nameOf(one.fact), other];
      return `(${facts.map((fact) => `${fact} != null and `).join("")}${asked})`;
    },
    list: (join, parts) => `(${parts.join(join === "all" ? " and " : " or ")})`,
    not: (part) => `not ${part}`,
  });

/** The Node binding of zen-engine: a decision of one node of expressions, made once. */
export function zen(plan: Plan, subject: string, trace: boolean): Other {
  const expressions = rulesOf(plan, subject).map(({ id, scope, conditions }) => ({
    id,
    key: nameOf(id),
    value: scope === null ? zenOf(conditions) : `${zenOf(scope)} ? ${zenOf(conditions)} : null`,
  }));
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: "in", type: "inputNode", name: "in" },
      { id: "rules", type: "expressionNode", name: "rules", content: { expressions } },
      { id: "out", type: "outputNode", name: "out" },
    ],
    edges: [
      { id: "1", type: "edge", sourceId: "in", targetId: "rules" },
      { id: "2", type: "edge", sourceId: "rules", targetId: "out" },
    ],
  });
  return {
    async run(facts) {
      const { result } = await decision.evaluate(facts, { trace });
      return result as Verdicts;
    },
  };
}

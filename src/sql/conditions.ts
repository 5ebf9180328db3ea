import type { FactValue } from "../base/index.js";
import { type Condition, fold, type Operator, rightOf } from "../conditions/index.js";
import { type Dialect, literalOf } from "./dialect.js";
import { notInSql } from "./forms.js";
import type { Term } from "./term.js";

/** Says what a fact or legal value is, as a term and as it is written. */
export interface SayFact {
  readonly termOf: (fact: string) => Term;
  readonly say: (fact: string) => string;
}

/** A condition as it is written, and of each fact when its being unknown leaves the whole unknown. */
export interface ConditionSql {
  readonly text: string;
  readonly lacking: ReadonlyMap<string, string>;
}

const SIGNS: Readonly<Partial<Record<Operator, string>>> = {
  equal: "=",
  notEqual: "<>",
  lessThan: "<",
  lessThanInclusive: "<=",
  greaterThan: ">",
  greaterThanInclusive: ">=",
};

interface Part {
  readonly text: string;
  /** The facts that it asks of, with the joins above each. */
  readonly leaves: readonly {
    readonly facts: readonly string[];
    readonly above: readonly string[];
  }[];
}

/** Conditions have the same three values in SQL: they are written as they stand. */
export function conditionSql(condition: Condition, facts: SayFact, dialect: Dialect): ConditionSql {
  const { text, leaves } = fold<Part>(condition, {
    comparison: (comparison) => {
      const right = rightOf(comparison);
      const names = right.fact === undefined ? [comparison.fact] : [comparison.fact, right.fact];
      return {
        text: comparisonSql(comparison.fact, comparison.operator, right, facts, dialect),
        leaves: [{ facts: names, above: [] }],
      };
    },
    list: (join, parts) => {
      const [only] = parts;
      if (parts.length === 1) return only as Part;
      const own = `(${parts.map((part) => part.text).join(join === "all" ? " AND " : " OR ")})`;
      return {
        text: own,
        leaves: parts.flatMap((part) =>
          part.leaves.map((leaf) => ({ ...leaf, above: [own, ...leaf.above] })),
        ),
      };
    },
    not: (part) => ({ text: `(NOT ${part.text})`, leaves: part.leaves }),
  });
  const lacking = new Map<string, string[]>();
  for (const { facts: names, above } of leaves) {
    for (const name of names) {
      if (facts.termOf(name).constant !== undefined && facts.termOf(name).constant !== null)
        continue;
      // The whole is asked elsewhere; each join below it must be unknown too.
      const inner = above.filter((one) => one !== text).map((one) => `${one} IS NULL`);
      lacking.set(name, [...(lacking.get(name) ?? []), inner.join(" AND ")]);
    }
  }
  return {
    text,
    lacking: new Map(
      [...lacking].map(([name, ways]) => {
        const own = `${facts.say(name)} IS NULL`;
        if (ways.includes("")) return [name, own];
        return [name, `${own} AND (${ways.join(" OR ")})`];
      }),
    ),
  };
}

function comparisonSql(
  left: string,
  operator: Operator,
  right: ReturnType<typeof rightOf>,
  { termOf, say }: SayFact,
  dialect: Dialect,
): string {
  const { type } = termOf(left);
  const value = say(left);
  const other = right.fact === undefined ? literal(right.literal, type, operator) : say(right.fact);
  const known = right.fact === undefined ? right.literal : termOf(right.fact).constant;
  const sign = SIGNS[operator];
  if (sign !== undefined) {
    if (type === "texts") throw notInSql(`${operator} on a list`);
    return `(${value} ${sign} ${other})`;
  }
  switch (operator) {
    case "in":
    case "notIn": {
      if (known === null) return "(NULL = TRUE)";
      if (!Array.isArray(known)) throw notInSql(`${operator} a single value`);
      const list = known.map((one: FactValue) => literalOf(one, type)).join(", ");
      const isNot = operator === "in" ? "" : "NOT ";
      // Nothing is in an empty list, and of what is not known nobody knows.
      if (list === "") return `(${value} IS NULL AND NULL OR ${isNot === "" ? "FALSE" : "TRUE"})`;
      return `(${value} ${isNot}IN (${list}))`;
    }
    default: {
      if (type !== "texts") throw notInSql(`${operator} on a single value`);
      const holds = dialect.holds(value, other);
      return operator === "contains" ? holds : `(NOT ${holds})`;
    }
  }
}

function literal(value: FactValue, type: Term["type"], operator: Operator): string {
  if (operator === "in" || operator === "notIn") return "";
  return literalOf(value, type === "day" ? "day" : undefined);
}

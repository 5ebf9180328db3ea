import * as z from "zod/mini";
import type { FactValue } from "../base/index.js";

/** json-rules-engine's own operators; no others may stand in a pack. */
export const OPERATORS = [
  "equal",
  "notEqual",
  "in",
  "notIn",
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
  "contains",
  "doesNotContain",
] as const;

export type Operator = (typeof OPERATORS)[number];

/** Compares a fact with a literal, or with another fact such as `parameter.exit-line`. */
export interface Comparison {
  readonly fact: string;
  readonly operator: Operator;
  readonly value: FactValue | { readonly fact: string };
}

/** A condition in json-rules-engine's format. */
export type Condition =
  | Comparison
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Legal values are facts of this kind: `parameter.<name>`. */
export const PARAMETER_PREFIX = "parameter.";

export function parameterNameOf(fact: string): string | undefined {
  return fact.startsWith(PARAMETER_PREFIX) ? fact.slice(PARAMETER_PREFIX.length) : undefined;
}

export function isComparison(condition: Condition): condition is Comparison {
  return "fact" in condition;
}

/** The comparisons of a condition with their JSON pointers, in the order of the text. */
export function comparisonsOf(
  condition: Condition,
  at = "",
): { readonly at: string; readonly comparison: Comparison }[] {
  if (isComparison(condition)) return [{ at, comparison: condition }];
  if ("not" in condition) return comparisonsOf(condition.not, `${at}/not`);
  const [key, parts] = "all" in condition ? ["all", condition.all] : ["any", condition.any];
  return (parts as readonly Condition[]).flatMap((part, index) =>
    comparisonsOf(part, `${at}/${key}/${index}`),
  );
}

/** The facts that a condition names, parameters included. */
export function factsOf(condition: Condition): string[] {
  const facts = new Set<string>();
  for (const { comparison } of comparisonsOf(condition)) {
    facts.add(comparison.fact);
    const { value } = comparison;
    if (typeof value === "object" && "fact" in value) facts.add(value.fact);
  }
  return [...facts];
}

const literal = z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]);
const value = z.union([literal, z.strictObject({ fact: z.string() })]);
const comparison = z.strictObject({ fact: z.string(), operator: z.enum(OPERATORS), value });

/** The format of a condition, for the JSON Schema; the loader itself reads conditions piece by piece. */
export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    comparison as unknown as z.ZodMiniType<Condition>,
    z.strictObject({ all: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(conditionSchema).check(z.minLength(1)) }),
    z.strictObject({ not: conditionSchema }),
  ]),
) as never;

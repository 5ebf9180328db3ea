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

/** How the parts of a list are joined. */
export type Join = "all" | "any";

/** Legal values are facts of this kind: `parameter.<name>`. */
export const PARAMETER_PREFIX = "parameter.";

export function parameterNameOf(fact: string): string | undefined {
  return fact.startsWith(PARAMETER_PREFIX) ? fact.slice(PARAMETER_PREFIX.length) : undefined;
}

/** What a fact is compared with: a literal, or the fact named by `fact`. */
export type Right =
  | { readonly literal: FactValue; readonly fact?: undefined }
  | { readonly fact: string };

export function rightOf({ value }: Comparison): Right {
  return typeof value === "object" && "fact" in value ? value : { literal: value as FactValue };
}

/** Parts joined, as they stand in a file. */
export function listOf(join: Join, parts: readonly Condition[]): Condition {
  return join === "all" ? { all: parts } : { any: parts };
}

/** What is done with each form of a condition; `context` is handed down by whoever asks. */
export interface Visitor<T, C> {
  readonly comparison: (comparison: Comparison, context: C) => T;
  readonly list: (join: Join, parts: readonly Condition[], context: C) => T;
  readonly not: (part: Condition, context: C) => T;
}

/**
 * The one place that tells the forms of a condition apart. A visitor that goes deeper calls `visit`
 * on the parts itself; one that needs what its parts came to is shorter with `fold`.
 */
export function visit<T, C>(condition: Condition, visitor: Visitor<T, C>, context: C): T {
  if ("fact" in condition) return visitor.comparison(condition, context);
  if ("not" in condition) return visitor.not(condition.not, context);
  return "all" in condition
    ? visitor.list("all", condition.all, context)
    : visitor.list("any", condition.any, context);
}

/** What a comparison comes to, and what a node comes to from its parts; `at` is its JSON pointer. */
export interface Folder<T> {
  readonly comparison: (comparison: Comparison, at: string) => T;
  readonly list: (join: Join, parts: readonly T[], at: string) => T;
  readonly not: (part: T, at: string) => T;
}

/** Folds a condition from its comparisons upwards. */
export function fold<T>(condition: Condition, folder: Folder<T>, at = ""): T {
  return visit(
    condition,
    {
      comparison: folder.comparison,
      list: (join, parts, here) =>
        folder.list(
          join,
          parts.map((part, index) => fold(part, folder, `${here}/${join}/${index}`)),
          here,
        ),
      not: (part, here) => folder.not(fold(part, folder, `${here}/not`), here),
    },
    at,
  );
}

/** The comparisons of a condition with their JSON pointers, in the order of the text. */
export function comparisonsOf(
  condition: Condition,
  at = "",
): { readonly at: string; readonly comparison: Comparison }[] {
  return fold<{ readonly at: string; readonly comparison: Comparison }[]>(
    condition,
    {
      comparison: (comparison, place) => [{ at: place, comparison }],
      list: (_join, parts) => parts.flat(),
      not: (part) => part,
    },
    at,
  );
}

/** The facts that a condition names, parameters included. */
export function factsOf(condition: Condition): string[] {
  const facts = new Set<string>();
  for (const { comparison } of comparisonsOf(condition)) {
    facts.add(comparison.fact);
    const { fact } = rightOf(comparison);
    if (fact !== undefined) facts.add(fact);
  }
  return [...facts];
}

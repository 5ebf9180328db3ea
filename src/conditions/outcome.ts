import { type Label, same } from "../base/index.js";
import type { Condition, Join } from "./condition.js";

/** What a group of an outcome is called. */
export interface GroupName {
  readonly id?: string | undefined;
  readonly label?: Label | undefined;
}

/** What counts of a weight whose criterion is not met: as much as the fact is of the legal value. */
export interface Share {
  readonly fact: string;
  readonly of: { readonly fact: string };
}

/** A criterion of a score and its points. */
export interface Weight {
  readonly criterion: string;
  readonly weight: number;
  readonly share?: Share | undefined;
}

/** A sum of weights that must reach a legal value, or exceed it. */
export type ScoredOutcome = {
  readonly score: readonly Weight[];
} & (
  | { readonly atLeast: { readonly fact: string }; readonly above?: undefined }
  | { readonly above: { readonly fact: string }; readonly atLeast?: undefined }
);

/** The legal value that a score is held against, and whether reaching it is enough. */
export function markOf(scored: ScoredOutcome): {
  readonly edge: "atLeast" | "above";
  readonly fact: string;
} {
  return scored.atLeast === undefined
    ? { edge: "above", fact: scored.above.fact }
    : { edge: "atLeast", fact: scored.atLeast.fact };
}

/** The expression over criteria that decides the outcome; a group may be named. */
export type Outcome =
  | { readonly criterion: string }
  | ({ readonly all: readonly Outcome[] } & GroupName)
  | ({ readonly any: readonly Outcome[] } & GroupName)
  | ScoredOutcome;

/** What is done with each form of an outcome; `context` is handed down by whoever asks. */
export interface OutcomeVisitor<T, C> {
  readonly criterion: (id: string, context: C) => T;
  readonly score: (scored: ScoredOutcome, context: C) => T;
  readonly list: (join: Join, parts: readonly Outcome[], context: C, name: GroupName) => T;
}

/** The one place that tells the forms of an outcome apart. */
export function visitOutcome<T, C>(outcome: Outcome, visitor: OutcomeVisitor<T, C>, context: C): T {
  if ("criterion" in outcome) return visitor.criterion(outcome.criterion, context);
  if ("score" in outcome) return visitor.score(outcome, context);
  return "all" in outcome
    ? visitor.list("all", outcome.all, context, outcome)
    : visitor.list("any", outcome.any, context, outcome);
}

/** The criteria that an outcome asks about, in its order. */
export function criteriaOf(outcome: Outcome): string[] {
  return visitOutcome<string[], undefined>(
    outcome,
    {
      criterion: (id) => [id],
      score: ({ score }) => score.map(({ criterion }) => criterion),
      list: (_join, parts) => parts.flatMap(criteriaOf),
    },
    undefined,
  );
}

/** The legal values, as facts, that the scores of an outcome must reach. */
export function marksIn(outcome: Outcome): string[] {
  return visitOutcome<string[], undefined>(
    outcome,
    {
      criterion: () => [],
      score: (scored) => [markOf(scored).fact],
      list: (_join, parts) => parts.flatMap(marksIn),
    },
    undefined,
  );
}

/** The facts, legal values among them, by which a score counts shares of its weights. */
export function shareFactsIn(outcome: Outcome): string[] {
  return visitOutcome<string[], undefined>(
    outcome,
    {
      criterion: () => [],
      score: ({ score }) =>
        score.flatMap(({ share }) => (share === undefined ? [] : [share.fact, share.of.fact])),
      list: (_join, parts) => parts.flatMap(shareFactsIn),
    },
    undefined,
  );
}

/** The outcome itself, where it is a score. */
export function scoredIn(outcome: Outcome): ScoredOutcome | undefined {
  return visitOutcome<ScoredOutcome | undefined, undefined>(
    outcome,
    { criterion: () => undefined, score: (scored) => scored, list: () => undefined },
    undefined,
  );
}

/** A named part of an outcome. */
export interface Group {
  readonly id: string;
  readonly label: Label;
  readonly outcome: Outcome;
}

/** The named groups of an outcome, outermost first. */
export function groupsOf(outcome: Outcome): Group[] {
  return visitOutcome<Group[], undefined>(
    outcome,
    {
      criterion: () => [],
      score: () => [],
      list: (_join, parts, _context, { id, label }) => {
        const inner = parts.flatMap(groupsOf);
        if (id === undefined) return inner;
        return [{ id, label: label ?? same(id), outcome }, ...inner];
      },
    },
    undefined,
  );
}

/** An outcome as a condition over its criteria as facts; a score has no such form. */
export function asCondition(outcome: Outcome): Condition | undefined {
  return visitOutcome<Condition | undefined, undefined>(
    outcome,
    {
      criterion: (id) => ({ fact: id, operator: "equal", value: true }),
      score: () => undefined,
      list: (join, outcomes) => {
        const parts: Condition[] = [];
        for (const one of outcomes) {
          const part = asCondition(one);
          if (part === undefined) return undefined;
          parts.push(part);
        }
        return join === "all" ? { all: parts } : { any: parts };
      },
    },
    undefined,
  );
}

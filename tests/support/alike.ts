import { expect } from "vitest";
import { assess, type Plan } from "../../src/judge/index.js";
import type { Household } from "../../src/register/index.js";
import { lackingFacts } from "./lacking.js";

/**
 * Expects of a row that SQL gave the outcome, verdicts and lacking facts that the record evaluator finds;
 * gives how many verdicts it held.
 */
export function expectAlike(
  row: Readonly<Record<string, string | null>> | undefined,
  its: Plan,
  household: Household,
): number {
  const assessment = assess(its, { household });
  const lacking = lackingFacts(its, { household }, assessment);
  expect([household.id, row?.outcome]).toEqual([household.id, assessment.verdict]);
  for (const { criterion, verdict } of assessment.criteria) {
    const words = row?.[`${criterion}__lacking`]?.split(" ").sort().join(" ") ?? null;
    expect([household.id, criterion, row?.[criterion], words]).toEqual([
      household.id,
      criterion,
      verdict,
      lacking.get(criterion)?.join(" ") ?? null,
    ]);
  }
  return assessment.criteria.length;
}

import type { DuckDBConnection } from "@duckdb/node-api";
import { expect } from "vitest";
import { assess, type Plan } from "../../src/judge/index.js";
import type { Pack } from "../../src/law/index.js";
import type { Household } from "../../src/register/index.js";
import { toSql } from "../../src/sql/index.js";
import { lackingFacts } from "./lacking.js";
import { fillStore, storedHouseholds } from "./stored.js";

/** What one statement finds of households, a row each. */
export interface InSql {
  readonly rows: ReadonlyMap<string | null, Readonly<Record<string, string | null>>>;
  /** The statement that counts them by village. */
  readonly counts: string;
}

/** Fills a store with households and judges it by the statement of a plan. */
export async function judgedInSql(
  connection: DuckDBConnection,
  pack: Pack,
  its: Plan,
  list: readonly Household[],
): Promise<InSql> {
  const sql = toSql(its, pack, { dialect: "duckdb" });
  await fillStore(connection, storedHouseholds(list));
  const found = await connection.runAndReadAll(sql.verdicts);
  const rows = found.getRowObjectsJson() as Record<string, string | null>[];
  return { rows: new Map(rows.map((row) => [row.household ?? null, row])), counts: sql.counts };
}

/**
 * Holds the verdicts and the lacking facts of the statement against those of the record evaluator.
 *
 * @returns the verdicts on criteria that came up.
 */
export function expectAgreement(
  { rows }: InSql,
  its: Plan,
  list: readonly Household[],
): ReadonlySet<string> {
  expect(rows.size).toBe(list.length);
  const tally = new Set<string>();
  for (const household of list) {
    const assessment = assess(its, { household });
    const lacking = lackingFacts(its, { household }, assessment);
    const row = rows.get(household.id);
    const expected = assessment.criteria.map(({ criterion, verdict }) => [
      criterion,
      verdict,
      lacking.get(criterion)?.join(" ") ?? null,
    ]);
    const got = assessment.criteria.map(({ criterion }) => [
      criterion,
      row?.[criterion],
      row?.[`${criterion}__lacking`]?.split(" ").sort().join(" ") ?? null,
    ]);
    expect([household.id, ["outcome", row?.outcome], ...got]).toEqual([
      household.id,
      ["outcome", assessment.verdict],
      ...expected,
    ]);
    for (const { verdict } of assessment.criteria) tally.add(verdict);
  }
  return tally;
}

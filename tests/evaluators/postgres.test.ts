import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plan } from "../../src/judge/index.js";
import { toSql } from "../../src/sql/index.js";
import { expectAlike } from "../support/alike.js";
import { drawnWithGaps } from "../support/drawn.js";
import { POSTGRES, type Server, startPostgres } from "../support/postgres.js";
import { pack } from "../support/rules.js";
import { storedHouseholds } from "../support/stored.js";

const ASKED = [
  ["cn/household-exit", "2019-12-31"],
  ["cn-guangdong/household-exit", "2018-12-31"],
  ["cn/data-quality", "2020-02-29"],
  ["cn-sichuan/assistance-of-2016", "2017-02-28"],
] as const;

let server: Server | undefined;
beforeAll(() => {
  if (POSTGRES !== undefined) server = startPostgres(POSTGRES);
}, 60_000);
afterAll(() => server?.stop());

describe.skipIf(POSTGRES === undefined)("PostgreSQL", () => {
  test.each(ASKED)(
    "finds what the record evaluator finds by %s on %s",
    (name, asOf) => {
      const asked = pack(name);
      const its = plan(asked, { asOf });
      const list = drawnWithGaps({ asOf, marks: [3747, 4000], count: 200, seed: 11, most: 8 });
      server?.fill(storedHouseholds(list));
      const sql = toSql(its, asked, { dialect: "postgresql" });
      const found = new Map(server?.rows(sql.verdicts).map((row) => [row.household, row]));
      expect(found.size).toBe(list.length);
      for (const household of list) expectAlike(found.get(household.id), its, household);
      const counted = server?.rows(sql.counts) ?? [];
      expect(counted.length).toBeGreaterThan(its.criteria.length);
    },
    30_000,
  );
});

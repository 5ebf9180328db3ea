import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { assess, plan } from "../../src/judge/index.js";
import type { Household } from "../../src/register/index.js";
import { toSql } from "../../src/sql/index.js";
import { divisions, gaps, households, withGaps } from "../../src/testing/index.js";
import { expectAgreement, type InSql, judgedInSql } from "../support/in-sql.js";
import { lackingFacts } from "../support/lacking.js";
import { pack } from "../support/rules.js";
import { fillStore, storedRecords } from "../support/stored.js";

const ASKED = [
  ["cn/household-exit", "2019-12-31"],
  ["cn-sichuan/household-exit", "2020-11-17"],
  ["cn-guangdong/household-exit", "2018-12-31"],
  ["cn/data-quality", "2019-12-31"],
  ["cn/assistance", "2024-03-01"],
  ["cn-sichuan/assistance-of-2016", "2017-02-28"],
  ["cn/risk-elimination", "2024-06-30"],
] as const;

/** Households with gaps, some of whose people have slips of the pen; every second has none of both. */
function drawn(asOf: string, count: number, seed: number): readonly Household[] {
  const values = { asOf, marks: [3747, 4000], slips: true };
  const one = fc
    .tuple(households(values), gaps({ max: 8 }), fc.boolean())
    .map(([household, list, isWhole]) =>
      isWhole ? household : withGaps({ household }, list).household,
    );
  return fc
    .sample(one, { numRuns: count, seed })
    .map((household, at) => ({ ...household, id: `H${at}` }));
}

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:")).connect();
});

const rowsOf = async (sql: string) =>
  (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, string | null>[];

describe.each(ASKED)("%s on %s", (name, asOf) => {
  const asked = pack(name);
  const its = plan(asked, { asOf });
  const list = drawn(asOf, 250, 20);
  let found: InSql;
  beforeAll(async () => {
    found = await judgedInSql(connection, asked, its, list);
  });

  test("one statement finds the verdicts and the lacking facts that the record evaluator finds", () => {
    const tally = expectAgreement(found, its, list);
    expect([...tally]).toEqual(expect.arrayContaining(["met", "not-met", "unknown"]));
  });

  test("the second statement counts what the first finds", async () => {
    const counts = await rowsOf(found.counts);
    const rows = [...found.rows.values()];
    for (const { criterion, village, checked, ...verdicts } of counts) {
      const its = rows.filter((row) => row.village === village);
      expect(Number(checked)).toBe(its.length);
      for (const verdict of ["met", "not-met", "unknown", "not-applicable"]) {
        const same = its.filter((row) => row[criterion as string] === verdict);
        expect(Number(verdicts[verdict])).toBe(same.length);
      }
    }
    expect(new Set(counts.map(({ criterion }) => criterion)).size).toBe(its.criteria.length + 1);
  });
});

const PLACES = [
  ["village", "villages", "cn-hunan/village-exit", "2019-12-31"],
  ["village", "villages", "cn-sichuan/village-exit", "2019-12-31"],
  ["township", "townships", "cn/township-medical", "2021-12-31"],
  ["county", "counties", "cn-sichuan/county-exit", "2019-12-31"],
  ["county", "counties", "cn/assessment", "2019-12-31"],
  ["duty", "duties", "cn-qinghai/duties", "2018-12-31"],
  ["duty", "duties", "cn-sichuan-kangding/duties", "2020-12-31"],
] as const;

type Fields = Readonly<Record<string, unknown>>;
type Lists = {
  readonly villages?: Fields[];
  readonly townships?: Fields[];
  readonly facilities?: Fields[];
  readonly all?: Fields[];
};

/** The same records under ids that no other subject has. */
function apart(kind: string, subject: Lists & Fields, id: string): Lists & Fields {
  const { villages, townships, facilities, all } = subject;
  if (kind === "duty") {
    const list = (all ?? []).map((record) => ({ ...record, holder: id }));
    return { duty: list[0], all: list };
  }
  const part = (own: unknown) => (typeof own === "string" ? `${id}${own}` : own);
  return {
    ...subject,
    [kind]: { ...(subject[kind] as Fields), id },
    ...(villages && { villages: villages.map((one) => ({ ...one, township: id })) }),
    ...(townships && {
      townships: townships.map((one) => ({ ...one, county: id, id: part(one.id) })),
    }),
    ...(facilities && {
      facilities: facilities.flatMap((one) => {
        if (kind !== "county") return { ...one, place: id };
        // A work whose township nobody can tell is before no county.
        const isHere = townships?.some((its) => its.id === one.place) === true;
        return isHere && typeof one.place === "string" ? { ...one, place: part(one.place) } : [];
      }),
    }),
  };
}

describe.each(PLACES)("records of a %s in %s by %s on %s", (kind, table, name, asOf) => {
  test("the same verdicts and lacking facts", async () => {
    const asked = pack(name);
    const its = plan(asked, { asOf });
    const one = fc
      .tuple(divisions(kind, { asOf }), gaps({ max: 5 }))
      .map(([subject, list]) => withGaps(subject, list));
    const judged = fc
      .sample(one, { numRuns: 150, seed: 5 })
      .map((subject, at) => apart(kind, subject as Lists & Fields, `P${at}`))
      .filter((subject) => subject[kind] !== undefined);
    const records = judged.flatMap((subject) =>
      kind === "duty" ? (subject.all ?? []) : [subject[kind]],
    );
    const parts = (["villages", "townships", "facilities"] as const).filter((one) => one !== table);
    await fillStore(
      connection,
      new Map([
        [table, storedRecords(table, records as object[])],
        ...parts.map((part) => {
          const its = judged.flatMap((subject) => subject[part] ?? []);
          return [part, storedRecords(part, its)] as const;
        }),
      ]),
    );
    const rows = await rowsOf(toSql(its, asked, { dialect: "duckdb" }).verdicts);
    expect(rows.length).toBe(records.length);
    const found = new Map(rows.map((row) => [Number(row.record), row]));
    for (const subject of judged) {
      const assessment = assess(its, subject as never);
      const lacking = lackingFacts(its, subject as never, assessment);
      const row = found.get(records.indexOf(subject[kind] as Fields));
      expect(assessment.verdict).toBe(row?.outcome);
      for (const { criterion, verdict } of assessment.criteria) {
        const got = row?.[`${criterion}__lacking`]?.split(" ").sort().join(" ") ?? null;
        expect([criterion, row?.[criterion], got]).toEqual([
          criterion,
          verdict,
          lacking.get(criterion)?.join(" ") ?? null,
        ]);
      }
    }
  });
});

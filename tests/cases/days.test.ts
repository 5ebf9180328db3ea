import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Condition } from "../../src/conditions/index.js";
import { runOnEngine } from "../../src/engine/index.js";
import { readRuleFiles } from "../../src/io/index.js";
import { assess, plan, tracedCriterion } from "../../src/judge/index.js";
import { composePack, type Pack, readLaw } from "../../src/law/index.js";
import { type Household, parseHousehold } from "../../src/register/index.js";
import { explain, render } from "../../src/report/index.js";
import { toSql } from "../../src/sql/index.js";
import { conditions, gaps, households, termsAbout, withGaps } from "../../src/testing/index.js";
import { lackingFacts } from "../support/lacking.js";
import { fillStore, storedHouseholds } from "../support/stored.js";
import { caseFolder, runIn } from "./command.js";

const read = readRuleFiles(`${caseFolder("43-days-in-conditions")}/rules`);
if (!read.ok) throw new Error("the rules cannot be read");
const files = read.value;
const CONTEXT = { asOf: "2020-06-30" };

/** The rules of the case with another condition. */
function lawWith(condition: unknown) {
  const rule = files["cn/one/x.json"] as object;
  return readLaw({ ...files, "cn/one/x.json": { ...rule, conditions: condition } });
}

function packWith(condition: Condition): Pack {
  const law = lawWith(condition);
  if (!law.ok) throw new Error(law.issues.map((one) => one.message.en).join("\n"));
  const pack = composePack(law.value, "cn/one");
  if (!pack.ok) throw new Error("the pack does not compose");
  return pack.value;
}

const day = (operator: string, value: unknown, fact = "household.exitedOn") => ({
  all: [{ fact, operator, value }],
});
const exited = (exitedOn?: string): Household =>
  parseHousehold({
    id: "H1",
    declaredMembers: 1,
    members: [{ id: "M1" }],
    water: { roundTripMinutes: 20 },
    ...(exitedOn === undefined ? {} : { exitedOn }),
  } as never);

test("a number is looked up in a list of numbers", () => {
  const condition = (operator: string, value: unknown) => ({
    all: [{ fact: "water.roundTripMinutes", operator, value }],
  });
  const verdict = (operator: string, value: unknown) => {
    const pack = packWith(condition(operator, value) as Condition);
    return assess(plan(pack, CONTEXT), { household: exited() }).verdict;
  };
  expect([verdict("in", [10, 20]), verdict("in", [10, 30]), verdict("notIn", [10, 30])]).toEqual([
    "met",
    "not-met",
    "met",
  ]);
  expect(lawWith(condition("in", [1, "3"])).ok).toBe(false);
  expect(lawWith(condition("in", ["1"])).ok).toBe(false);
  expect(lawWith(condition("in", [])).ok).toBe(false);
});

const own = composePack(
  (readLaw(files) as { readonly value: Parameters<typeof composePack>[0] }).value,
  "cn/one",
);
if (!own.ok) throw new Error("the pack does not compose");
const between = own.value;

test.each([
  ["2018-05-31", "not-met"],
  ["2018-06-01", "met"],
  ["2018-07-15", "met"],
  ["2018-07-16", "not-met"],
  [undefined, "unknown"],
] as const)(
  "who exited on %s between two days: %s, as json-rules-engine says",
  async (on, verdict) => {
    const household = exited(on);
    expect(assess(plan(between, CONTEXT), { household }).verdict).toBe(verdict);
    if (on === undefined) return;
    const engine = await runOnEngine(between, { household }, CONTEXT);
    expect(JSON.stringify(engine)).toContain(verdict === "met" ? '"met"' : '"not-met"');
  },
);

test("a day is told as before or after the other", () => {
  const its = plan(between, CONTEXT);
  const text = (on: string, language: "zh" | "en") => {
    const found = assess(its, { household: exited(on) });
    expect(tracedCriterion(its, found, 0).leaves).toHaveLength(2);
    return render(explain(found, between, "auditor"), "text", language);
  };
  expect(text("2018-07-16", "zh")).toContain("脱贫日期 2018-07-16 不晚于 2018-07-15");
  expect(text("2018-05-31", "en")).toContain("2018-05-31 is not before 2018-06-01");
});

test.each([
  ["a text that is no day", day("lessThan", "2018-6-1"), "a day such as 2019-05-01"],
  ["a day that does not exist", day("lessThan", "2019-02-29"), "a day such as 2019-05-01"],
  ["a number", day("lessThan", 2018), "a day"],
  ["a day of no list", day("contains", "2018-06-01"), "a day"],
  ["a fact of another type", day("lessThan", { fact: "household.category" }), "a day"],
])("%s is refused with what is wanted", (_what, condition, wanted) => {
  const law = lawWith(condition);
  expect(law.ok).toBe(false);
  if (law.ok) return;
  expect(law.issues).toHaveLength(1);
  expect(law.issues[0]?.message.en).toContain(wanted);
  expect(law.issues[0]?.place?.pointer).toContain("/conditions/all/0");
});

test("the linter asks for cases on the day itself, and has nothing against days", () => {
  const { stdout } = runIn(
    "43-days-in-conditions",
    ...["packs", "lint", "--rules", "rules", "--lang", "en"],
  );
  const codes = new Set(stdout.match(/(pack|lint)\/[\w-]+/g));
  expect([...codes].filter((code) => code.startsWith("pack/"))).toEqual([]);
  expect(stdout).toContain("No case stands exactly on the limit of “household.exitedOn”");
});

test("random conditions over days come to the same in SQL", async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const terms = termsAbout("household").filter(
    ({ type, id }) => type === "day" || id === "water.roundTripMinutes",
  );
  expect(terms.length).toBeGreaterThan(6);
  const list = fc
    .sample(fc.tuple(households({ asOf: CONTEXT.asOf }), gaps({ max: 6 })), {
      numRuns: 60,
      seed: 43,
    })
    .map(([household, holes], at) => ({
      ...withGaps({ household }, holes).household,
      id: `H${at}`,
    }));
  await fillStore(connection, storedHouseholds(list));
  const verdicts = new Set<string>();
  for (const condition of fc.sample(conditions(terms), { numRuns: 12, seed: 43 })) {
    const pack = packWith(condition);
    const its = plan(pack, CONTEXT);
    const rows = (
      await connection.runAndReadAll(toSql(its, pack, { dialect: "duckdb" }).verdicts)
    ).getRowObjectsJson() as Record<string, string | null>[];
    const found = new Map(rows.map((row) => [row.household, row]));
    for (const household of list) {
      const assessment = assess(its, { household });
      verdicts.add(assessment.verdict);
      const row = found.get(household.id);
      expect([household.id, row?.outcome, row?.x__lacking?.split(" ").sort() ?? null]).toEqual([
        household.id,
        assessment.verdict,
        lackingFacts(its, { household }, assessment).get("x") ?? null,
      ]);
    }
  }
  expect([...verdicts].sort()).toEqual(["met", "not-met", "unknown"]);
});
